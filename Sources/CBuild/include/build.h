#ifndef NETVIZ_BUILD_H
#define NETVIZ_BUILD_H

/// The commit that was built, with a plus sign where files differed from it; empty where nobody told.
const char *netviz_commit(void);

#endif
