"""The Debian package in a fresh Debian 12: installed where no systemd is, used, started by systemd with all its bounds,
reached through nginx with the shipped example, upgraded, removed and purged. Prints the figures of docs/benchmarks.md.

BUILT names the folder of the programs, PACKAGE that of what `make deb` has made.
"""

import gzip
import os
import re
import subprocess
import tempfile
import time
import unittest
from pathlib import Path

from machine import ROOT, Machine, image, net_of, root_only, wait_for

from client import Client

BUILT = Path(os.environ.get("BUILT", ROOT / ".build/release"))
PACKAGE = Path(os.environ.get("PACKAGE", ROOT / ".build/package"))
UNIT = "packaging/debian/netviz.service"
# Within a shell on the machine: the process of the service.
MAIN = "$(systemctl show --property=MainPID --value netviz)"
HERE, DATA = "http://127.0.0.1", "/var/lib/netviz"


def figure(name, value):
    print(f"figure: {name}: {value}", flush=True)


def built(folder, version=None):
    """A package of the same tree without compression, under another version where one is named."""
    words = ["python3", ROOT / "scripts/deb.py", "--built", BUILT, "-o", folder, "--compression", "none"]
    subprocess.run([*words, *(["--version", version] if version else [])], check=True, stdout=subprocess.DEVNULL)
    (package,) = Path(folder).glob("*.deb")
    return package


def said(*words):
    return subprocess.run(list(map(str, words)), check=True, capture_output=True, text=True).stdout


class Place:
    """nginx in front of the service, as `Client` asks for it."""
    host, port, base, origin = "127.0.0.1", 80, "/netviz", HERE


class File(unittest.TestCase):
    """What can be told of the package without installing it."""

    @classmethod
    def setUpClass(cls):
        cls.package = image.newest(PACKAGE)
        cls.content = said("dpkg-deb", "--contents", cls.package)

    def test_lintian_minds_nothing(self):
        done = subprocess.run(["lintian", "--allow-root", "--fail-on", "error,warning", self.package],
                              capture_output=True, text=True)
        self.assertEqual((done.returncode, done.stdout), (0, ""), done.stderr)
        figure("package", f"{self.package.stat().st_size / 1e6:.1f} MB")
        figure("installed", f"{int(said('dpkg-deb', '--field', self.package, 'Installed-Size')) / 1000:.0f} MB")

    def test_the_same_commit_gives_the_same_bytes(self):
        def bytes_of(package):
            return subprocess.run(["dpkg-deb", "--fsys-tarfile", package], check=True, capture_output=True).stdout

        with tempfile.TemporaryDirectory() as folder:
            again = built(folder)
            self.assertEqual(again.name, self.package.name, "make deb has run on this commit")
            self.assertTrue(bytes_of(again) == bytes_of(self.package))

    def test_the_service_is_bounded(self):
        words = said("systemd-analyze", "security", "--offline=yes", "--threshold=20", ROOT / UNIT)
        exposure = float(re.search(r"Overall exposure level for \S+: ([\d.]+)", words)[1])
        self.assertLessEqual(exposure, 2.0)
        figure("exposure", exposure)

    def test_every_command_has_its_pages(self):
        """Those of the README, in both languages."""
        table = re.findall(r"^\| `(\w+)`(?: \(`\w+`\))? \|", (ROOT / "README.md").read_text(encoding="utf-8"), re.M)
        self.assertGreater(len(table), 15)
        for name in ["netviz", *(f"netviz-{command}" for command in table)]:
            for place in ("man/man1", "man/de/man1"):
                self.assertIn(f"./usr/share/{place}/{name}.1.gz\n", self.content)

    def test_links_of_the_handbook_lead_somewhere(self):
        with tempfile.TemporaryDirectory() as folder:
            subprocess.run(["dpkg-deb", "--extract", self.package, folder], check=True)
            pages = list(Path(folder, "usr/share/doc/netviz/docs").rglob("*.md"))
            self.assertGreater(len(pages), 40)
            for page in pages:
                for link in re.findall(r"\]\(([^)\s#]+)", page.read_text(encoding="utf-8")):
                    if "://" not in link and page.parent.name in ("handbuch", "betrieb"):
                        self.assertTrue((page.parent / link).exists(), (page.name, link))
            # A page as roff takes it: no warning.
            for page in Path(folder, "usr/share/man").rglob("*.gz"):
                done = subprocess.run(["man", "--warnings", "-E", "UTF-8", "-l", "-Tutf8", "-Z", page],
                                      capture_output=True, text=True)
                self.assertEqual(done.stderr, "", page.name)
            notice = gzip.decompress(Path(folder, "usr/share/doc/netviz/NOTICE.gz").read_bytes()).decode()
            self.assertIn("The SwiftNIO Project", notice)


@unittest.skipIf(root_only(), root_only())
class Installed(unittest.TestCase):
    """One machine; its tests are the life of a package and run in the order of their names."""

    @classmethod
    def setUpClass(cls):
        cls.package = image.newest(PACKAGE)
        cls.machine = Machine()
        cls.addClassCleanup(cls.machine.close)

    def tokens(self):
        return re.findall(r"#t=(\S+)", self.machine.journal())

    def client(self, start=1):
        """Of the service that has started for the given time: each start has a token of its own."""
        token = wait_for(lambda: self.tokens()[start - 1:], 20, "no address in the journal")[0]
        return Client(Place, token, headers={"Host": "127.0.0.1"})

    def got(self, path, client=None, timeout=300):
        with net_of(self.machine.leader):
            answer = (client or self.client()).api("GET", path, timeout=timeout)
        self.assertEqual(answer.status, 200, answer)
        return answer

    def active(self):
        return self.machine.inside("systemctl", "is-active", "netviz", fails=True).strip()

    def test_1_installs_where_no_systemd_is(self):
        with tempfile.TemporaryDirectory() as folder:
            before = self.machine.take(built(folder, "0.0.9"))
        begin = time.monotonic()
        words = self.machine.enter("apt-get", "install", "-y", "-q", "--no-install-recommends", before)
        figure("installing with what it depends on", f"{time.monotonic() - begin:.0f} s")
        self.assertIn("NETVIZ_ORIGIN", words)
        self.assertFalse((self.machine.folder / "lib/systemd/systemd").exists())
        self.assertEqual(self.machine.enter("stat", "--format=%U:%G %a", DATA).strip(), "netviz:netviz 700")

    def test_2_makes_the_example(self):
        begin = time.monotonic()
        self.machine.enter("netviz", "run", "/usr/share/netviz/musterau", "-o", "/root/ausgabe")
        figure("netviz run", f"{time.monotonic() - begin:.1f} s")
        made = {path.name for path in (self.machine.folder / "root/ausgabe").iterdir()}
        self.assertLessEqual({"index.html", "karte.svg", "karte.html", "tisch.html", "synergien.html", "luecken.csv"}, made)

    def test_3_starts_once_it_has_an_address(self):
        self.machine.enter("apt-get", "install", "-y", "-q", "--no-install-recommends", "systemd", "systemd-sysv", "dbus",
                           "nginx-light", "pandoc", "weasyprint")
        site = "server {\n  listen 127.0.0.1:80 default_server;\n  include /usr/share/doc/netviz/examples/nginx.conf;\n}\n"
        (self.machine.folder / "etc/nginx/sites-enabled/default").unlink()
        (self.machine.folder / "etc/nginx/sites-enabled/netviz").write_text(site, encoding="utf-8")
        self.machine.boot()
        self.assertEqual(self.active(), "inactive", "without an address it does not start")
        self.assertEqual(self.machine.inside("systemctl", "is-enabled", "netviz").strip(), "enabled")
        settings = self.machine.folder / "etc/default/netviz"
        settings.write_text(settings.read_text(encoding="utf-8").replace("NETVIZ_ORIGIN=\n", f"NETVIZ_ORIGIN={HERE}\n", 1),
                            encoding="utf-8")

    def test_4_works_behind_nginx_and_calls_nobody(self):
        """Every process of the machine is watched, from before the service starts."""
        trace = self.machine.folder / "root/spur"
        calls = "trace=connect,sendto,sendmsg,listen"
        with subprocess.Popen(["strace", "-f", "-qq", "-e", calls, "-o", trace, "-p", str(self.machine.leader)]) as strace:
            time.sleep(1)
            begin = time.monotonic()
            self.machine.inside("systemctl", "start", "netviz")
            client = self.client()
            figure("service ready", f"{time.monotonic() - begin:.1f} s")
            with net_of(self.machine.leader):
                page = client.raw("GET", "/netviz/")
                put = client.api("PUT", "landscapes/probe?example")
            self.assertEqual((page.status, page.kind, put.status), (200, "text/html", 201), page)
            self.assertIn("netviz", page.text)
            for path in ("check", "gaps", "map.svg", "map.pdf", "map.png", "map.html", "landscape.xlsx", "report.docx",
                         "report.pdf"):
                self.got(f"landscapes/probe/{path}", client)
            strace.terminate()
        words = trace.read_text(errors="replace")
        self.assertRegex(words, r"listen\(", "strace saw the server")
        # That strace sees a connection where there is one is shown in Tests/Server/test_outgoing.py.
        asked = [line for line in words.splitlines() if re.search(r"\b(connect|sendto|sendmsg)\(.*AF_INET6?\b", line)]
        self.assertEqual(asked, [])

    def test_5_listens_on_the_loopback_alone(self):
        self.assertEqual(self.machine.listening, {"0100007F:1F90", "0100007F:0050"})
        noise = [line for line in self.machine.journal().splitlines() if "rror" in line or "ailed" in line]
        self.assertEqual(noise, [])
        owners = self.machine.inside("find", DATA, "-not", "-user", "netviz", "-or", "-perm", "/077")
        self.assertEqual(owners, "", "for the service alone")
        user = self.machine.inside("sh", "-c", f"stat --format=%U /proc/{MAIN}")
        self.assertEqual(user.strip(), "netviz")

    def test_6_an_upgrade_keeps_the_data(self):
        before = self.got("landscapes/probe/landscape.zip").body
        begin = time.monotonic()
        self.machine.inside("dpkg", "--install", self.machine.take(self.package))
        figure("upgrade", f"{time.monotonic() - begin:.0f} s")
        version = self.machine.inside("dpkg-query", "--show", "--showformat=${Version}", "netviz")
        self.assertEqual(version, said("dpkg-deb", "--field", self.package, "Version").strip())
        self.assertEqual(self.active(), "active")
        client = self.client(start=2)
        program = self.machine.inside("sh", "-c", f"readlink /proc/{MAIN}/exe")
        self.assertEqual(program.strip(), "/usr/libexec/netviz/netviz-server", "what runs is what is installed now")
        self.assertTrue(self.got("landscapes/probe/landscape.zip", client).body == before)
        self.assertIn(f"NETVIZ_ORIGIN={HERE}", (self.machine.folder / "etc/default/netviz").read_text())

    def test_7_purging_leaves_data_and_says_where(self):
        words = self.machine.inside("dpkg", "--remove", "netviz")
        self.assertNotIn("warning", words)
        self.assertNotEqual(self.active(), "active")
        words = self.machine.inside("dpkg", "--purge", "netviz")
        self.assertIn(DATA, words)
        found = self.machine.inside("find", DATA, "-name", "probe.landschaft.sqlite")
        self.assertTrue(found)
        left = self.machine.inside("find", "/etc", "/usr", "/lib", "/var", "-xdev", "-name", "*netviz*", "-not", "-path",
                                   f"{DATA}*", "-not", "-path", "/var/cache/*", "-not", "-path", "/etc/nginx/*")
        self.assertEqual(left, "")
        self.assertIn("netviz", self.machine.inside("getent", "passwd", "netviz"))

    def test_8_purging_without_data_leaves_nothing(self):
        self.machine.inside("rm", "-r", DATA)
        self.machine.inside("dpkg", "--install", f"/var/cache/{self.package.name}")
        self.machine.inside("dpkg", "--purge", "netviz")
        self.assertEqual(self.machine.inside("getent", "passwd", "netviz", fails=True), "")
        self.assertEqual(self.machine.inside("ls", "-d", DATA, fails=True).count("No such file"), 1)


if __name__ == "__main__":
    unittest.main()
