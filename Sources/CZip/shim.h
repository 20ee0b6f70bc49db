#ifndef NETVIZ_CZIP_SHIM_H
#define NETVIZ_CZIP_SHIM_H

#include <zip.h>

#endif
