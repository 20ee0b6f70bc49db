#ifndef NETVIZ_CGRAPHVIZ_SHIM_H
#define NETVIZ_CGRAPHVIZ_SHIM_H

#include <dlfcn.h>
#include <gvc.h>
#include <stdio.h>
#include <usershape.h>

// Exported by libgvc, but in none of its installed headers.
extern usershape_t *gvusershape_find(const char *name);

// Swift cannot see these macros: where a layout put a node, and where the drawing ends.
static inline double netviz_node_x(Agnode_t *node) { return ND_coord(node).x; }
static inline double netviz_node_y(Agnode_t *node) { return ND_coord(node).y; }

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
