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
#include <usershape.h>

// Exported by libgvc, but in none of its installed headers.
extern usershape_t *gvusershape_find(const char *name);

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

// A file without a name, in memory; negative where there is none to be had.
int memfd_create(const char *name, unsigned int flags);
static inline int netviz_memory_file(void) { return memfd_create("netviz", 1U /* MFD_CLOEXEC */); }

// Lets go of an SVG that was drawn as an image. Graphviz keeps it for good, and its plugin, asked to free it, only closes
// it: more than a megabyte would stay for each picture. GObject is in the process already, as librsvg needs it.
static inline void netviz_forget_image(const char *name) {
  usershape_t *image = gvusershape_find(name);
  if (!image) return;
  if (image->f) {
    fclose(image->f);
    image->f = NULL;
  }
  void *library = dlopen("libgobject-2.0.so.0", RTLD_NOW | RTLD_NOLOAD);
  if (!library) return;
  void (*unref)(void *) = (void (*)(void *))dlsym(library, "g_object_unref");
  if (unref && image->data && image->type == FT_SVG) {
    unref(image->data);
    image->data = NULL;
    image->datafree = NULL;
  }
  dlclose(library);
}

#endif
