#ifndef NETVIZ_CXLSXWRITER_SHIM_H
#define NETVIZ_CXLSXWRITER_SHIM_H

#include <xlsxwriter.h>

#endif
