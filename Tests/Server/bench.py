"""Starts `netviz serve --data` on an empty folder and speaks to it as a script or a browser would."""

import io
import json
import os
import shutil
import signal
import socket
import subprocess
import tempfile
import unittest
import zipfile
from pathlib import Path
from urllib.parse import urlsplit

from client import Client
from server import MUSTERAU, NETVIZ

BYTES = "application/octet-stream"
LISTS = Path(__file__).resolve().parent.parent / "LandscapeEditingTests/Lists"


class Place:
    """Where a server is reached, as `Client` asks for it."""

    def __init__(self, url):
        parts = urlsplit(url)
        self.host, self.port, self.base = parts.hostname, parts.port, parts.path.rstrip("/")
        self.origin = f"{parts.scheme}://{parts.netloc}"


class BenchTest(unittest.TestCase):
    """One server for the tests of a class."""

    arguments = ()
    # What the server is started by: `strace …`.
    wrapper = ()

    @classmethod
    def setUpClass(cls):
        cls.folder = Path(tempfile.mkdtemp(prefix="netviz-werkbank-"))
        cls.start()

    @classmethod
    def start(cls):
        with socket.create_server(("127.0.0.1", 0)) as free:
            port = free.getsockname()[1]
        cls.process = subprocess.Popen(
            [*cls.wrapper, NETVIZ, "serve", "--data", cls.folder / "daten", "--port", str(port), "--format", "json", *cls.arguments],
            stdout=subprocess.PIPE, text=True)
        cls.said = json.loads(cls.process.stdout.readline())
        # Behind a proxy the printed address is that one's.
        cls.place = Place(f"http://127.0.0.1:{port}" + urlsplit(cls.said["url"]).path)
        cls.client = Client(cls.place, cls.said.get("token"))

    @classmethod
    def tearDownClass(cls):
        cls.process.terminate()
        cls.process.wait(10)
        cls.process.stdout.close()
        shutil.rmtree(cls.folder)

    def call(self, method, path, body=None, kind=BYTES, timeout=90):
        return self.client.api(method, path, body, kind=kind, timeout=timeout)

    def zipped(self, folder=MUSTERAU):
        archive = io.BytesIO()
        with zipfile.ZipFile(archive, "w") as file:
            for path in sorted(folder.iterdir()):
                file.write(path, "landkreis/" + path.name)
        return archive.getvalue()

    def put(self, name, body=None, ending="zip"):
        self.addCleanup(lambda: self.call("DELETE", f"landscapes/{name}"))
        return self.call("PUT", f"landscapes/{name}?name=x.{ending}", self.zipped() if body is None else body)

    def printed(self, *arguments):
        return json.loads(subprocess.run([NETVIZ, *arguments, "--format", "json"], capture_output=True, check=True).stdout)

    @classmethod
    def kill(cls):
        """SIGKILL, as a power cut does, and a new start on the same folder."""
        os.kill(cls.process.pid, signal.SIGKILL)
        cls.process.wait(10)
        cls.process.stdout.close()
        cls.start()

    def made(self, name="musterau"):
        """The example as a landscape."""
        answer = self.call("PUT", f"landscapes/{name}?example")
        self.assertEqual(answer.status, 201, answer)
        self.addCleanup(lambda: self.call("DELETE", f"landscapes/{name}"))
        return name

    def got(self, path, status=200):
        answer = self.call("GET", path)
        self.assertEqual(answer.status, status, answer)
        return answer.json

    def posted(self, path, body, status=201, client=None):
        answer = (client or self.client).api("POST", path, body, timeout=90)
        self.assertEqual(answer.status, status, answer)
        return answer.json if answer.body else None
