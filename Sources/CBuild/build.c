#include "build.h"

const char *netviz_commit(void) { return NETVIZ_COMMIT; }
