"""Makes an OCI image of netviz from its Debian package, without a container engine (`make image`).

    python3 scripts/image.py -o .build/package        # takes the newest package in there

mmdebstrap lays a small Debian 12 with the package into one layer, umoci writes the image around it. It runs as a user
of its own, needs no place to write to but /var/lib/netviz, and says so in its configuration.
"""

import argparse
import datetime
import os
import re
import shutil
import subprocess
import tarfile
import tempfile
import time
from pathlib import Path

import deb

SUITE = "bookworm"
MIRROR = "http://deb.debian.org/debian"
SECURITY = "http://deb.debian.org/debian-security"
# What the package recommends: reports as Word and PDF. In a container nobody can add it later.
EXTRAS = "pandoc,weasyprint"
# Nobody reads or translates there; and weasyprint depends on a compiler by way of a package for numbers (pythran).
LEFT_OUT = ["/usr/share/man/*", "/usr/share/locale/*", "/usr/share/doc/*", "/usr/include/*", "/usr/lib/gcc/*",
            "/usr/bin/*lto-dump*"]
# A number that no package of Debian takes, the same in every image: volumes keep their owner.
USER = 900
DATA = "/var/lib/netviz"
# In a container the loopback reaches nobody: which port leads to it is the matter of whoever runs it.
ENTRYPOINT = ["/usr/bin/netviz", "serve", "--data", DATA, "--lan", "--port", "8080", "--base-path", "/netviz"]
ENVIRONMENT = {
    "PATH": "/usr/local/bin:/usr/bin:/bin", "LANG": "C.UTF-8", "HOME": "/nonexistent",
    # The root is read-only; what is left there by a process that was killed goes with the next start.
    "TMPDIR": DATA, "LIBDISPATCH_LOG": "NO"}


def sources():
    """Debian as its servers are kept up to date."""
    return [f"deb {MIRROR} {SUITE} main", f"deb {MIRROR} {SUITE}-updates main", f"deb {SECURITY} {SUITE}-security main"]


def newest(folder):
    found = sorted(Path(folder).glob("netviz_*.deb"), key=lambda path: path.stat().st_mtime)
    if not found:
        raise SystemExit(f"{folder}: no package yet; make deb makes one")
    return found[-1].absolute()


def make_layer(package, layer, extras):
    """A root as one archive; every time in it is that of the commit or older."""
    subprocess.run(
        ["mmdebstrap", "--quiet", "--variant=essential", f"--include={package}",
         *([f"--include={extras}"] if extras else []),
         # The package lies outside the root and has to be seen inside.
         "--hook-dir=/usr/share/mmdebstrap/hooks/file-mirror-automount",
         *[f"--dpkgopt=path-exclude={path}" for path in LEFT_OUT],
         "--dpkgopt=path-include=/usr/share/doc/*/copyright", "--dpkgopt=path-include=/usr/share/doc/netviz/*",
         # The user is there before the package looks for it: its number is fixed.
         f"--essential-hook=echo netviz:x:{USER}: >>\"$1/etc/group\"",
         f"--essential-hook=echo netviz:x:{USER}:{USER}:netviz:{DATA}:/usr/sbin/nologin >>\"$1/etc/passwd\"",
         # What names the machine or the moment of building.
         '--customize-hook=rm -rf "$1"/var/cache/fontconfig/* "$1"/var/log/* "$1"/etc/machine-id "$1"/etc/hostname',
         '--customize-hook=rm -f "$1"/etc/resolv.conf "$1"/var/cache/ldconfig/aux-cache',
         '--customize-hook=SOURCE_DATE_EPOCH=$SOURCE_DATE_EPOCH chroot "$1" fc-cache --system-only',
         SUITE, layer, *sources()],
        env={**os.environ, "SOURCE_DATE_EPOCH": str(deb.moment())}, check=True)


def write_image(layer, layout, tag):
    when = datetime.datetime.fromtimestamp(deb.moment(), datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
    image, created = f"{layout}:{tag}", ["--history.created", when]
    settings = ["--created", when, "--os", "linux", "--architecture", "amd64", "--config.user", f"{USER}:{USER}",
                "--config.exposedports", "8080/tcp", "--config.volume", DATA, "--config.workingdir", DATA]
    for word in ENTRYPOINT:
        settings += ["--config.entrypoint", word]
    for name, value in ENVIRONMENT.items():
        settings += ["--config.env", f"{name}={value}"]
    for name, value in (("title", "netviz"), ("version", tag), ("licenses", "Apache-2.0")):
        settings += ["--config.label", f"org.opencontainers.image.{name}={value}"]
    for words in (["init", "--layout", layout], ["new", "--image", image],
                  ["raw", "add-layer", *created, "--history.created_by", "mmdebstrap", "--image", image, layer],
                  ["config", *created, "--history.created_by", "netviz", "--image", image, *settings],
                  ["gc", "--layout", layout]):
        subprocess.run(["umoci", *map(str, words)], check=True)


def archive(layout, target):
    """The image as one file, as `podman load` and `skopeo copy oci-archive:…` take it; the same image, the same bytes."""
    def plain(entry):
        entry.uid = entry.gid = 0
        entry.uname = entry.gname = ""
        entry.mtime, entry.mode = deb.moment(), 0o755 if entry.isdir() else 0o644
        return entry

    with tarfile.open(target, "w") as file:
        for path in sorted(layout.rglob("*")):
            file.add(path, str(path.relative_to(layout)), recursive=False, filter=plain)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("-o", "--output", type=Path, default=deb.ROOT / ".build/package")
    parser.add_argument("--package", type=Path, help="the package (the newest in the folder)")
    parser.add_argument("--extras", default=EXTRAS, help=f"more packages, or none ('') ({EXTRAS})")
    arguments = parser.parse_args()
    begin, package = time.monotonic(), (arguments.package or newest(arguments.output)).absolute()
    tag = re.sub(r"[^\w.-]", "-", package.name.split("_")[1])
    with tempfile.TemporaryDirectory(prefix="netviz-image-") as folder:
        # mmdebstrap looks at it as a user of apt's.
        os.chmod(folder, 0o755)
        layer, layout = Path(folder) / "layer.tar", Path(folder) / "oci"
        make_layer(shutil.copy(package, folder), layer, arguments.extras)
        unpacked = layer.stat().st_size
        write_image(layer, layout, tag)
        target = arguments.output / f"netviz_{tag}_amd64.oci.tar"
        archive(layout, target)
    size = target.stat().st_size
    print(f"{target}: {size / 1e6:.0f} MB, unpacked {unpacked / 1e6:.0f} MB, {time.monotonic() - begin:.0f} s")


if __name__ == "__main__":
    main()
