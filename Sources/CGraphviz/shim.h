#ifndef NETVIZ_CGRAPHVIZ_SHIM_H
#define NETVIZ_CGRAPHVIZ_SHIM_H

#include <gvc.h>

// Swift cannot see these macros: where a layout put a node, and where the drawing ends.
static inline double netviz_node_x(Agnode_t *node) { return ND_coord(node).x; }
static inline double netviz_node_y(Agnode_t *node) { return ND_coord(node).y; }

#endif
