"""Starts `netviz serve` on a copy of the example landscape and speaks to it as a script or a browser would.

Only the loopback is used. NETVIZ names the program, NETVIZ_SERVER_PROGRAM the server's, where it does not lie beside it.
"""

import itertools
import json
import os
import shutil
import signal
import subprocess
import tempfile
import time
import unittest
from pathlib import Path
from urllib.parse import urlsplit

from client import JSON, Answer, Client, Listener, entry, new_id, tie  # noqa: F401: tests take them from here

ROOT = Path(__file__).resolve().parent.parent.parent
NETVIZ = os.environ.get("NETVIZ") or os.environ.get("NETVIZ_BUILT", str(ROOT / ".build/debug")) + "/netviz"
# A shell that runs tests behind itself has them ignore interrupts, `nohup` hang-ups; what they start would inherit that.
signal.signal(signal.SIGINT, signal.default_int_handler)
signal.signal(signal.SIGHUP, signal.SIG_DFL)
MUSTERAU = ROOT / "data/musterau"
PROBLEM = "application/problem+json"
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; "
    "base-uri 'none'; object-src 'none'; form-action 'none'; frame-ancestors 'none'"
)


class Server:
    """A running server and what it said of itself when it was ready."""

    def __init__(self, *arguments, landscape=None, folder=None, wrapper=(), port=0):
        self.folder = Path(folder or tempfile.mkdtemp(prefix="netviz-server-"))
        self.owns = folder is None
        self.landscape = landscape or self.folder / "musterau"
        if not self.landscape.exists():
            shutil.copytree(MUSTERAU, self.landscape)
        self.arguments, self.wrapper = [*map(str, arguments)], [*map(str, wrapper)]
        self.process = None
        self.start(port)

    @property
    def journal(self):
        return self.landscape.with_name(self.landscape.name + ".tisch.sqlite")

    def start(self, port=0):
        """Starts it and waits for its line; returns the seconds that took."""
        begin = time.monotonic()
        self.errors = open(self.folder / "stderr.txt", "ab")
        self.process = subprocess.Popen(
            [*self.wrapper, NETVIZ, "serve", self.landscape, "--port", str(port), "--format", "json", *self.arguments],
            stdout=subprocess.PIPE, stderr=self.errors, cwd=self.folder, start_new_session=True)
        line = self.process.stdout.readline()
        if not line:
            self.process.wait(10)
            raise AssertionError(f"no server: {(self.folder / 'stderr.txt').read_text()[-2000:]}")
        self.said = json.loads(line)
        self.at(self.said["url"])
        return time.monotonic() - begin

    def at(self, url):
        parts = urlsplit(url)
        self.host, self.port = parts.hostname, parts.port
        self.base = parts.path.rstrip("/")
        self.origin = f"{parts.scheme}://{parts.netloc}"
        self.code = self.said["join_code"]
        self.moderation = Client(self, self.said["moderation_token"])
        self.projector = Client(self, urlsplit(self.said["projector_url"]).fragment.removeprefix("t="))

    @property
    def server_pid(self):
        """The server itself, not what it was started by: `netviz serve` may have become it or have it as a child."""
        pid = self.process.pid
        while True:
            children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
            if not children:
                return pid
            pid = int(children[0])

    def kill(self):
        """SIGKILL, as a power cut does."""
        for pid in {self.server_pid, self.process.pid}:
            try:
                os.kill(pid, signal.SIGKILL)
            except ProcessLookupError:
                pass
        self.finish()

    def stop(self, within=5):
        """SIGTERM; returns exit code and seconds."""
        begin = time.monotonic()
        if self.process.poll() is None:
            # What it was started by may hold such signals back.
            os.kill(self.server_pid if self.wrapper else self.process.pid, signal.SIGTERM)
        try:
            code = self.process.wait(within)
        except subprocess.TimeoutExpired:
            self.kill()
            raise AssertionError(f"still running {within} s after SIGTERM") from None
        self.finish()
        return code, time.monotonic() - begin

    def finish(self):
        self.process.wait(10)
        self.process.stdout.close()
        self.errors.close()

    def close(self):
        if self.process.poll() is None:
            self.stop(within=10)
        if self.owns:
            shutil.rmtree(self.folder, ignore_errors=True)

    def client(self, token=None, **rest):
        return Client(self, token, **rest)

    def participant(self, actor, **rest):
        """A phone that has joined for an organisation."""
        answer = Client(self).post("table/join", {"code": self.code, "actor": actor})
        if answer.status != 200:
            raise AssertionError(f"join as {actor}: {answer}")
        return Client(self, answer.json["token"], **rest)

    def rss(self):
        """Resident memory in bytes."""
        for line in Path(f"/proc/{self.server_pid}/status").read_text().splitlines():
            if line.startswith("VmRSS:"):
                return int(line.split()[1]) * 1024
        return 0


class ServerTest(unittest.TestCase):
    """One server for the tests of a class; those that change its mode put it back."""

    arguments = ()

    @classmethod
    def setUpClass(cls):
        cls.server = Server(*cls.arguments)
        cls.addClassCleanup(cls.server.close)
        cls.moderation, cls.projector = cls.server.moderation, cls.server.projector
        cls.pairs = itertools.count()

    def status(self, answer, code):
        self.assertEqual(answer.status, code, answer)
        return answer

    def problem(self, answer, code):
        """A problem as RFC 9457 has it, with the status that it bears."""
        self.status(answer, code)
        self.assertEqual(answer.kind, PROBLEM, answer)
        problem = answer.json
        self.assertLessEqual({"type", "title", "status", "detail"}, set(problem), problem)
        self.assertEqual(problem["status"], code)
        self.assertTrue(problem["title"] and problem["detail"], problem)
        return problem

    def secured(self, answer):
        """The headers that every answer bears."""
        self.assertEqual(answer.headers.get("content-security-policy"), POLICY, answer)
        self.assertEqual(answer.headers.get("x-content-type-options"), "nosniff", answer)
        self.assertEqual(answer.headers.get("referrer-policy"), "no-referrer", answer)
        self.assertEqual(answer.headers.get("cross-origin-opener-policy"), "same-origin", answer)
        return answer

    def actors(self):
        return [actor["id"] for actor in self.moderation.get("table").json["actors"]]

    def settled(self, client=None):
        """The table once the recommendations were held against its last entry."""
        client = client or self.server.moderation
        end = time.monotonic() + 10
        while True:
            table = client.get("table").json
            if table["findings_revision"] == table["revision"] or time.monotonic() > end:
                return table
            time.sleep(0.05)

    def journal(self):
        """The entries that the server has, by its journal."""
        text = self.status(self.moderation.get("table/journal.jsonl"), 200).text
        return [json.loads(line) for line in text.splitlines()]

    def own(self, **of):
        """A fresh server for one test."""
        server = Server(**of)
        self.addCleanup(server.close)
        return server
