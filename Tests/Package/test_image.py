"""The OCI image, unpacked and run as its configuration says: as its user, on a root that takes no writing, with one folder
for data and a net of its own."""

import json
import os
import re
import subprocess
import tempfile
import unittest
from pathlib import Path

from machine import image, net_of, root_only, wait_for
from test_package import PACKAGE, Place, figure

from client import Client


@unittest.skipIf(root_only(), root_only())
class Image(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        files = sorted(PACKAGE.glob("netviz_*.oci.tar"), key=lambda path: path.stat().st_mtime)
        folder = tempfile.TemporaryDirectory(prefix="netviz-oci-")
        cls.addClassCleanup(folder.cleanup)
        cls.folder = Path(folder.name)
        (cls.folder / "oci").mkdir()
        subprocess.run(["tar", "--extract", "--file", files[-1], "--directory", cls.folder / "oci"], check=True)
        index = json.loads((cls.folder / "oci/index.json").read_text())
        (cls.tag,) = [one["annotations"]["org.opencontainers.image.ref.name"] for one in index["manifests"]]
        cls.manifest = cls.blob(index["manifests"][0])
        cls.said = cls.blob(cls.manifest["config"])["config"]
        subprocess.run(["umoci", "unpack", "--image", f"{cls.folder}/oci:{cls.tag}", cls.folder / "bundle"], check=True)
        cls.root = cls.folder / "bundle/rootfs"
        figure("image", f"{files[-1].stat().st_size / 1e6:.0f} MB")
        size = subprocess.run(["du", "--summarize", "--bytes", cls.root], capture_output=True, text=True).stdout.split()[0]
        figure("image, unpacked", f"{int(size) / 1e6:.0f} MB")

    @classmethod
    def blob(cls, descriptor):
        return json.loads((cls.folder / "oci/blobs" / descriptor["digest"].replace(":", "/")).read_text())

    def test_what_it_says_of_itself(self):
        self.assertEqual(self.said["User"], f"{image.USER}:{image.USER}")
        self.assertEqual(self.said["Volumes"], {image.DATA: {}})
        self.assertEqual(self.said["ExposedPorts"], {"8080/tcp": {}})
        self.assertEqual(self.said["Entrypoint"][:2], ["/usr/bin/netviz", "serve"])
        self.assertEqual(len(self.manifest["layers"]), 1)

    def test_the_data_are_for_its_user(self):
        facts = (self.root / image.DATA.lstrip("/")).stat()
        self.assertEqual((facts.st_uid, facts.st_mode & 0o777), (image.USER, 0o700))

    def test_nothing_may_become_root_but_what_debian_has(self):
        """No program of netviz has rights that are not those of whoever starts it."""
        for name in ("usr/bin/netviz", "usr/libexec/netviz/netviz-server"):
            self.assertEqual((self.root / name).stat().st_mode & 0o7000, 0)

    def test_it_serves_on_a_root_that_takes_no_writing(self):
        data = self.folder / "daten"
        data.mkdir(mode=0o700)
        words = ["bwrap", "--unshare-all", "--uid", str(image.USER), "--gid", str(image.USER), "--die-with-parent",
                 "--cap-drop", "ALL", "--clearenv", "--ro-bind", self.root, "/", "--dev", "/dev", "--proc", "/proc",
                 "--bind", data, image.DATA, "--chdir", image.DATA]
        for pair in self.said["Env"]:
            words += ["--setenv", *pair.split("=", 1)]
        reading, writing = os.pipe()
        words += ["--info-fd", str(writing), *self.said["Entrypoint"], "--origin", "http://127.0.0.1", "--format", "json"]
        with subprocess.Popen(list(map(str, words)), stdout=subprocess.PIPE, text=True, pass_fds=[writing]) as process:
            self.addCleanup(process.kill)
            os.close(writing)
            with open(reading) as info:
                child = json.load(info)["child-pid"]
            token = json.loads(process.stdout.readline())["token"]
            place = type("There", (Place,), {"port": 8080})
            client = Client(place, token, headers={"Host": "127.0.0.1"})
            with net_of(child):
                wait_for(lambda: client.raw("GET", "/netviz/health").status == 200, 10, "no health")
                page = client.raw("GET", "/netviz/")
                self.assertEqual((page.status, page.kind), (200, "text/html"))
                self.assertEqual(client.api("PUT", "landscapes/probe?example").status, 201)
                for path in ("check", "map.svg", "map.pdf", "report.docx", "report.pdf"):
                    self.assertEqual(client.api("GET", f"landscapes/probe/{path}", timeout=300).status, 200, path)
            facts = Path(f"/proc/{child}/mountinfo").read_text()
            self.assertRegex(facts, r"(?m)^\S+ \S+ \S+ \S+ / ro\b")
            process.terminate()
            process.wait(15)
        left = {path.name for path in data.iterdir()}
        self.assertLessEqual({"probe.landschaft.sqlite", "konten.sqlite"}, left)
        self.assertEqual([name for name in left if not re.fullmatch(r"(probe\.landschaft|konten)\.sqlite(-wal|-shm)?", name)], [])


if __name__ == "__main__":
    unittest.main()
