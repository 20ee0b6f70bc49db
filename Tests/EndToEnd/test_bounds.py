"""Inputs that are large, or grow when they are read: every one of them is read or refused, quickly and in little room.

The contract is 10 seconds and 500 MB for 50 MB of anything, in the program as it is shipped. The debug program is some
ten times slower, so it gets small ones of the same shape and more time: a hang would be seen all the same.
NETVIZ_LARGE=1 with NETVIZ=<release program> asks for the full sizes and the contract's limits.
"""

import os
import resource
import subprocess
import sys
import tempfile
import time
import unittest
from pathlib import Path

from netviz import PROGRAM, ROOT

sys.path.insert(0, str(ROOT / "Tests/Reference"))
import make_large  # noqa: E402

IS_LARGE = os.environ.get("NETVIZ_LARGE") == "1"
SHARE, SECONDS, MEGABYTES = (1, 10, 500) if IS_LARGE else (0.02, 60, 500)


def command(name, path, folder):
    """What a user would do with it: check it; draw what is about names."""
    if name.startswith("l") and "lists" not in name:
        return ["map", path, "-o", Path(folder) / "karte.svg", "--provisional"]
    return ["check" if path.is_dir() or path.suffix == ".xlsx" else "measures", path, "--measure", "degree"][
        : 2 if path.is_dir() or path.suffix == ".xlsx" else 4
    ]


def measured(arguments):
    """Runs the program alone; returns its code, seconds, megabytes at most, and what it says."""

    def limited():
        # Beyond it the machine would suffer, not only the test.
        resource.setrlimit(resource.RLIMIT_CPU, (10 * SECONDS, 10 * SECONDS))

    start = time.monotonic()
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        child = subprocess.Popen([PROGRAM, *map(str, arguments)], stdout=out, stderr=err, preexec_fn=limited)
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        seconds = time.monotonic() - start
        err.seek(0)
        text = err.read(4000).decode("utf-8", "replace")
    # Processor time counts where the machine is busy with other work.
    return child.returncode, min(seconds, usage.ru_utime + usage.ru_stime), usage.ru_maxrss / 1024, text


class BoundsTests(unittest.TestCase):
    def test_large_inputs(self):
        with tempfile.TemporaryDirectory() as folder:
            for name, path in make_large.write(folder, SHARE).items():
                with self.subTest(name):
                    code, seconds, megabytes, text = measured(command(name, path, folder))
                    if IS_LARGE:
                        print(f"{name}: code {code}, {seconds:.1f} s, {megabytes:.0f} MB")
                    self.assertIn(code, (0, 1), text)
                    self.assertLess(seconds, SECONDS)
                    self.assertLess(megabytes, MEGABYTES)


if __name__ == "__main__":
    unittest.main()
