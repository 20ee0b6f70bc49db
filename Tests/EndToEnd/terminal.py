"""Runs the program at a terminal of its own, as wide as one likes."""

import fcntl
import os
import pty
import struct
import termios

from netviz import PROGRAM


def at_terminal(width, *arguments, folder=None, typed=""):
    """Returns what the terminal shows, standard error included, and the exit code.

    typed: what is typed into it, whenever it is read.
    """
    child, terminal = pty.fork()
    if child == 0:
        try:
            fcntl.ioctl(1, termios.TIOCSWINSZ, struct.pack("HHHH", 40, width, 0, 0))
            os.environ.pop("COLUMNS", None)
            if folder:
                os.chdir(folder)
            os.execv(PROGRAM, [PROGRAM, *map(str, arguments)])
        finally:
            os._exit(127)
    os.write(terminal, typed.encode())
    shown = b""
    while True:
        try:
            part = os.read(terminal, 1 << 16)
        except OSError:
            break
        if not part:
            break
        shown += part
    os.close(terminal)
    _, status = os.waitpid(child, 0)
    return shown.decode("utf-8", "replace").replace("\r\n", "\n"), os.waitstatus_to_exitcode(status)
