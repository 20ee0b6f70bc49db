#ifndef NETVIZ_CGRAPHVIZ_SHIM_H
#define NETVIZ_CGRAPHVIZ_SHIM_H
// For `dladdr`, which tells where a library was loaded from.
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif


#include <dlfcn.h>
#include <gvc.h>
#include <stdio.h>
#include <string.h>

// Swift cannot see these macros: where a layout put a node, and where the drawing ends.
static inline double netviz_node_x(Agnode_t *node) { return ND_coord(node).x; }
static inline double netviz_node_y(Agnode_t *node) { return ND_coord(node).y; }

// The address of `symbol` in a plugin of the installed Graphviz; the plugins lie in a folder beside libgvc.
static inline void *netviz_plugin(const char *file, const char *symbol) {
    Dl_info place;
    char path[4096];
    if (!dladdr((void *)gvLayout, &place) || !place.dli_fname) return NULL;
    const char *slash = strrchr(place.dli_fname, '/');
    int folder = slash ? (int)(slash - place.dli_fname) : -1;
    if (folder < 0) return NULL;
    int length = snprintf(path, sizeof path, "%.*s/graphviz/%s", folder, place.dli_fname, file);
    if (length < 0 || length >= (int)sizeof path) return NULL;
    void *plugin = dlopen(path, RTLD_LAZY | RTLD_LOCAL);
    return plugin ? dlsym(plugin, symbol) : NULL;
}

// A context that can lay out and nothing else. The usual one at once loads what can draw letters: pango, cairo,
// X11, thirty libraries in 10 ms and more, none of which a layout of boxes of known sizes needs.
// Falls back to the usual one where the plugins lie elsewhere.
static inline GVC_t *netviz_layout_context(void) {
    static lt_symlist_t plugins[3] = {
        {"gvplugin_neato_layout_LTX_library", NULL}, {"gvplugin_dot_layout_LTX_library", NULL}, {NULL, NULL}};
    plugins[0].address = netviz_plugin("libgvplugin_neato_layout.so.6", plugins[0].name);
    plugins[1].address = netviz_plugin("libgvplugin_dot_layout.so.6", plugins[1].name);
    return plugins[0].address && plugins[1].address ? gvContextPlugins(plugins, 0) : gvContext();
}

#endif
