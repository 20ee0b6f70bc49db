"""Times `netviz map` beside the `neato` program on the same DOT, each as a process of its own, and every layout.

Usage: python3 Benchmarks/maps.py NETVIZ [LANDSCAPE] [--runs N]
The two programs take turns, so that a busy moment hits both; the ratio is that of the medians of processor seconds
(user and system), elapsed seconds stand beside. The Python here needs nothing but the standard library.
"""
import argparse
import os
import resource
import statistics
import subprocess
import tempfile
import time


def timed(command):
    """Elapsed and processor seconds of a command."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    elapsed = time.perf_counter() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return elapsed, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("netviz")
    parser.add_argument("landscape", nargs="?", default="data/musterau")
    parser.add_argument("--runs", type=int, default=15)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        dot = os.path.join(folder, "karte.dot")
        svg = os.path.join(folder, "karte.svg")
        ours = [options.netviz, "map", options.landscape, "-o", svg]
        subprocess.run([options.netviz, "map", options.landscape, "-o", dot], check=True, stderr=subprocess.DEVNULL)
        theirs = ["neato", "-Tsvg", "-o", os.path.join(folder, "neato.svg"), dot]
        results = {"netviz map": [], "neato": []}
        for run in range(options.runs + 1):
            for name, command in (("netviz map", ours), ("neato", theirs)):
                figures = timed(command)
                # The first run fills the caches of the disk.
                if run > 0:
                    results[name].append(figures)
        medians = {
            name: [statistics.median(column) for column in zip(*figures)] for name, figures in results.items()
        }
        print("| program | elapsed s | processor s |")
        print("|---|---|---|")
        for name, (elapsed, processor) in medians.items():
            print(f"| {name} | {elapsed:.3f} | {processor:.3f} |")
        ratio = [ours / theirs for ours, theirs in zip(medians["netviz map"], medians["neato"])]
        print(f"\nRatio: {ratio[0]:.2f} elapsed, {ratio[1]:.2f} processor time")


if __name__ == "__main__":
    main()
