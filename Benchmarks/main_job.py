"""How long the main job takes beside the Graphviz layouts that it runs.

Usage: python3 Benchmarks/main_job.py NETVIZ [LANDSCAPE] [--runs N]
Runs `netviz run` again and again; a library that is loaded in front of Graphviz adds up the time spent in gvLayout.
Prints medians of the whole process (elapsed), of its layouts, and of the ratio.
"""
import argparse
import os
import statistics
import subprocess
import tempfile
import time

WATCH = r"""
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static double total;
static int count;

static double now(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return t.tv_sec + t.tv_nsec / 1e9;
}

int gvLayout(void *context, void *graph, const char *engine) {
    int (*layout)(void *, void *, const char *) = dlsym(RTLD_NEXT, "gvLayout");
    double start = now();
    int result = layout(context, graph, engine);
    total += now() - start;
    count += 1;
    return result;
}

__attribute__((destructor)) static void report(void) {
    FILE *file = fopen(getenv("LAYOUT_TIMES"), "w");
    if (file) {
        fprintf(file, "%d %.9f", count, total);
        fclose(file);
    }
}
"""


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("netviz")
    parser.add_argument("landscape", nargs="?", default="data/musterau")
    parser.add_argument("--runs", type=int, default=15)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        source, library = f"{folder}/watch.c", f"{folder}/watch.so"
        with open(source, "w") as file:
            file.write(WATCH)
        subprocess.run(["clang", "-shared", "-fPIC", "-O1", "-o", library, source, "-ldl"], check=True)
        times = f"{folder}/times"
        wholes, layouts = [], []
        for number in range(options.runs):
            start = time.perf_counter()
            subprocess.run(
                [options.netviz, "run", options.landscape, "-o", f"{folder}/out{number}"], check=True, capture_output=True,
                env=dict(os.environ, LD_PRELOAD=library, LAYOUT_TIMES=times))
            wholes.append(time.perf_counter() - start)
            with open(times) as file:
                count, seconds = file.read().split()
            layouts.append(float(seconds))
    ratio = statistics.median(whole / layout for whole, layout in zip(wholes, layouts))
    print(f"whole {statistics.median(wholes):.3f} s, {count} layouts {statistics.median(layouts):.3f} s, "
          f"ratio {ratio:.2f}")


main()
