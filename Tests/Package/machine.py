"""A fresh Debian 12 in a folder: entered without being started, or started with its own systemd in a net of its own."""

import ctypes
import os
import shutil
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path[:0] = [str(ROOT / "scripts"), str(ROOT / "Tests/Server")]

import image

QUIET = {"DEBIAN_FRONTEND": "noninteractive", "LC_ALL": "C.UTF-8", "PATH": "/usr/sbin:/usr/bin:/sbin:/bin"}
CLONE_NEWNET = 0x40000000


@contextmanager
def net_of(process):
    """Inside, this thread opens its connections in the net of another process."""
    with open("/proc/thread-self/ns/net") as own, open(f"/proc/{process}/ns/net") as other:
        libc = ctypes.CDLL(None, use_errno=True)
        if libc.setns(other.fileno(), CLONE_NEWNET):
            raise OSError(ctypes.get_errno(), "setns")
        try:
            yield
        finally:
            libc.setns(own.fileno(), CLONE_NEWNET)


def wait_for(what, seconds, message):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        found = what()
        if found:
            return found
        time.sleep(0.1)
    raise AssertionError(message)


class Machine:
    def __init__(self):
        self.folder = Path(tempfile.mkdtemp(prefix="netviz-debian-"))
        self.process = self.leader = None
        subprocess.run(["mmdebstrap", "--quiet", "--variant=apt", "--include=ca-certificates", image.SUITE, self.folder,
                        *image.sources()], check=True)
        shutil.copyfile("/etc/resolv.conf", self.folder / "etc/resolv.conf")
        self.enter("apt-get", "update", "-q")

    def enter(self, *words, fails=False):
        """Runs a command in the folder as root, while nothing of it is started; returns what it said."""
        mounts = 'mount -t proc proc "$0/proc"; mount --rbind /dev "$0/dev"; exec chroot "$0" "$@"'
        return self.run(["unshare", "--mount", "--pid", "--fork", "--kill-child", "sh", "-ec", mounts, self.folder, *words], fails)

    def inside(self, *words, fails=False):
        """Runs a command on the started machine."""
        return self.run(["nsenter", "--all", f"--target={self.leader}", *words], fails)

    @staticmethod
    def run(words, fails):
        done = subprocess.run(list(map(str, words)), env=QUIET, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        if done.returncode and not fails:
            raise AssertionError(f"{' '.join(map(str, words))}: {done.stdout[-3000:]}")
        return done.stdout

    def take(self, package):
        """A package of the house as a file on the machine."""
        shutil.copyfile(package, self.folder / "var/cache" / Path(package).name)
        return f"/var/cache/{Path(package).name}"

    def boot(self):
        """Starts it: systemd, a net with nothing but the loopback."""
        self.process = subprocess.Popen(
            ["systemd-nspawn", f"--directory={self.folder}", "--register=no", "--keep-unit", "--private-network",
             "--console=pipe", "--boot"],
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        children = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children")
        self.leader = int(wait_for(lambda: children.exists() and children.read_text(), 30, "it does not start").split()[0])
        wait_for(lambda: self.inside("systemctl", "is-system-running", fails=True).strip() in ("running", "degraded"), 90,
                 "systemd does not come up")

    def close(self):
        if self.process:
            self.inside("systemctl", "poweroff", "--force", "--force", fails=True)
            try:
                self.process.wait(20)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
        shutil.rmtree(self.folder, ignore_errors=True)

    @property
    def listening(self):
        """Addresses and ports on which somebody listens, as the kernel writes them."""
        lines = [line.split() for name in ("tcp", "tcp6") for line in
                 Path(f"/proc/{self.leader}/net/{name}").read_text().splitlines()[1:]]
        return {fields[1] for fields in lines if fields[3] == "0A"}

    def journal(self):
        return self.inside("journalctl", "--unit=netviz", "--no-pager", "--output=cat")


def root_only():
    return "" if os.geteuid() == 0 else "needs root: it mounts and changes root"
