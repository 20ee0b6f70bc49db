// Loaded before a program (LD_PRELOAD), kills it just before its n-th call that changes a file or a folder:
//   STOP_AFTER=n     the number of calls that still happen; -1 or nothing: all
//   STOP_COUNT=file  where the number of calls goes at the end of a program that was not killed
// Writing counts for ordinary files only. What the C library does inside itself (fopen) is not seen.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

static atomic_long calls;
static long last = -1;

__attribute__((constructor)) static void begin(void) {
  const char *text = getenv("STOP_AFTER");
  if (text) last = atol(text);
  // Programs that this one starts are not meant.
  unsetenv("LD_PRELOAD");
}

__attribute__((destructor)) static void end(void) {
  const char *path = getenv("STOP_COUNT");
  if (!path) return;
  FILE *file = fopen(path, "w");
  if (!file) return;
  fprintf(file, "%ld", atomic_load(&calls));
  fclose(file);
}

static void step(void) {
  long before = atomic_fetch_add(&calls, 1);
  if (last >= 0 && before >= last) {
    syscall(SYS_kill, getpid(), SIGKILL);
    for (;;) pause();
  }
}

static int is_file(int number) {
  struct stat info;
  return fstat(number, &info) == 0 && S_ISREG(info.st_mode);
}

#define NEXT(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

#define OPENS(name)                                          \
  int name(const char *path, int flags, ...) {               \
    mode_t mode = 0;                                         \
    if (flags & (O_CREAT | __O_TMPFILE)) {                   \
      va_list rest;                                          \
      va_start(rest, flags);                                 \
      mode = va_arg(rest, mode_t);                           \
      va_end(rest);                                          \
    }                                                        \
    if (flags & (O_CREAT | O_TRUNC)) step();                 \
    return NEXT(name)(path, flags, mode);                    \
  }
#define OPENS_AT(name)                                       \
  int name(int folder, const char *path, int flags, ...) {   \
    mode_t mode = 0;                                         \
    if (flags & (O_CREAT | __O_TMPFILE)) {                   \
      va_list rest;                                          \
      va_start(rest, flags);                                 \
      mode = va_arg(rest, mode_t);                           \
      va_end(rest);                                          \
    }                                                        \
    if (flags & (O_CREAT | O_TRUNC)) step();                 \
    return NEXT(name)(folder, path, flags, mode);            \
  }
OPENS(open)
OPENS(open64)
OPENS_AT(openat)
OPENS_AT(openat64)

ssize_t write(int number, const void *bytes, size_t count) {
  if (is_file(number)) step();
  return NEXT(write)(number, bytes, count);
}

#define CHANGES(name, parameters, arguments) \
  int name parameters {                      \
    step();                                  \
    return NEXT(name) arguments;             \
  }
CHANGES(rename, (const char *from, const char *to), (from, to))
CHANGES(renameat, (int a, const char *from, int b, const char *to), (a, from, b, to))
CHANGES(unlink, (const char *path), (path))
CHANGES(unlinkat, (int folder, const char *path, int flags), (folder, path, flags))
CHANGES(rmdir, (const char *path), (path))
CHANGES(mkdir, (const char *path, mode_t mode), (path, mode))
CHANGES(chmod, (const char *path, mode_t mode), (path, mode))
CHANGES(fchmod, (int number, mode_t mode), (number, mode))
CHANGES(ftruncate, (int number, off_t size), (number, size))
CHANGES(link, (const char *from, const char *to), (from, to))
CHANGES(symlink, (const char *from, const char *to), (from, to))
CHANGES(fsync, (int number), (number))
