"""Starts `netviz serve` on a copy of the example landscape and speaks to it as a script or a browser would.

Only the loopback is used. NETVIZ names the program, NETVIZ_SERVER_PROGRAM the server's, where it does not lie beside it.
"""

import http.client
import itertools
import json
import os
import queue
import shutil
import signal
import socket
import subprocess
import tempfile
import threading
import time
import unittest
import uuid
from pathlib import Path
from urllib.parse import urlsplit

ROOT = Path(__file__).resolve().parent.parent.parent
NETVIZ = os.environ.get("NETVIZ", str(ROOT / ".build/debug/netviz"))
MUSTERAU = ROOT / "data/musterau"
JSON = "application/json"
PROBLEM = "application/problem+json"
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; "
    "base-uri 'none'; object-src 'none'; form-action 'none'; frame-ancestors 'none'"
)


class Answer:
    """What came back: status, headers (folded names), and the body as bytes."""

    def __init__(self, response):
        self.status = response.status
        self.headers = {name.lower(): value for name, value in response.getheaders()}
        self.cookies = response.headers.get_all("Set-Cookie") or []
        self.body = response.read()

    @property
    def json(self):
        return json.loads(self.body)

    @property
    def text(self):
        return self.body.decode("utf-8")

    @property
    def kind(self):
        return self.headers.get("content-type", "").split(";")[0].strip()

    def __repr__(self):
        return f"{self.status} {self.kind} {self.body[:300]!r}"


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


class Client:
    """Speaks to the server with a token, or with cookies as a browser."""

    def __init__(self, server, token=None, cookies=None, source="127.0.0.1", headers=None):
        self.server, self.token, self.cookies, self.source = server, token, cookies, source
        self.headers = headers or {}

    def raw(self, method, path, body=None, headers=None, timeout=20):
        """A request below the base, whatever its path is."""
        all = {"Host": f"{self.server.host}:{self.server.port}", "Connection": "close", **self.headers}
        if self.token:
            all["Authorization"] = f"Bearer {self.token}"
        if self.cookies:
            all["Cookie"] = self.cookies
            all.setdefault("Origin", self.server.origin)
        all.update(headers or {})
        all = {name: value for name, value in all.items() if value is not None}
        connection = http.client.HTTPConnection(
            self.server.host, self.server.port, timeout=timeout, source_address=(self.source, 0))
        try:
            connection.putrequest(method, path, skip_host=True, skip_accept_encoding=True)
            if body is not None and "Content-Length" not in all and "Transfer-Encoding" not in all:
                all["Content-Length"] = str(len(body))
            elif body is None and method in ("POST", "PUT", "DELETE"):
                all.setdefault("Content-Length", "0")
            for name, value in all.items():
                connection.putheader(name, value)
            connection.endheaders(body)
            return Answer(connection.getresponse())
        finally:
            connection.close()

    def api(self, method, path, body=None, headers=None, kind=JSON, patient=True, **rest):
        """patient: what came too fast is sent again when the server says so, as the pages do."""
        if body is not None and not isinstance(body, bytes):
            body = json.dumps(body, ensure_ascii=False).encode()
        headers = {**({"Content-Type": kind} if body is not None else {}), **(headers or {})}
        for _ in range(20):
            answer = self.raw(method, f"{self.server.base}/api/v1/{path}", body, headers, **rest)
            wait = int(answer.headers.get("retry-after", "0"))
            if answer.status != 429 or not patient or wait > 5:
                break
            time.sleep(max(wait, 0.1))
        return answer

    def get(self, path, **rest):
        return self.api("GET", path, **rest)

    def post(self, path, body=None, **rest):
        return self.api("POST", path, body, **rest)

    def put(self, path, body=None, **rest):
        return self.api("PUT", path, body, **rest)

    def delete(self, path, **rest):
        return self.api("DELETE", path, **rest)

    def page(self, path="/", **rest):
        return self.raw("GET", self.server.base + path, **rest)

    def enter(self, one, two, strength=None, **cells):
        """A cooperation said by whom the token is of."""
        return self.post("table/entries", tie(one, two, strength, **cells))

    def listen(self, **rest):
        return Listener(self, **rest)


def new_id():
    return str(uuid.uuid4())


def entry(op="add", **rest):
    return {"id": new_id(), "at": "2026-11-30T18:42:10+01:00", "op": op, **rest}


def tie(one, two, strength=None, reporter=None, **cells):
    becomes = {"von": one, "nach": two, **({} if strength is None else {"intensitaet": str(strength)}), **cells}
    if reporter:
        becomes["gemeldet_von"] = reporter
    return entry(table="kooperationen", becomes=becomes)


class Listener:
    """A stream of events, read by a thread: `revisions`, `entries`, `named` (event, data), `comments`."""

    def __init__(self, client, since=None, last=None, more=False, role=None, reads=True):
        self.client = client
        query = [f"{name}={value}" for name, value in (("since", since), ("with", "more" if more else None), ("as", role))
                 if value is not None]
        path = f"{client.server.base}/api/v1/table/events" + ("?" + "&".join(query) if query else "")
        lines = [f"GET {path} HTTP/1.1", f"Host: {client.server.host}:{client.server.port}", "Accept: text/event-stream"]
        if client.token:
            lines.append(f"Authorization: Bearer {client.token}")
        if client.cookies:
            lines.append(f"Cookie: {client.cookies}")
        if last is not None:
            lines.append(f"Last-Event-ID: {last}")
        self.socket = socket.create_connection((client.server.host, client.server.port), timeout=20)
        self.socket.sendall(("\r\n".join(lines) + "\r\n\r\n").encode())
        self.messages, self.named, self.comments = [], [], 0
        self.news = queue.Queue()
        self.status, self.headers, self.closed = None, {}, False
        if reads:
            self.file = self.socket.makefile("rb")
            self.head()
            self.socket.settimeout(None)
            threading.Thread(target=self.read, daemon=True).start()

    def head(self):
        self.status = int(self.file.readline().split()[1])
        for line in iter(self.file.readline, b"\r\n"):
            name, _, value = line.decode("latin-1").partition(":")
            self.headers[name.strip().lower()] = value.strip()

    def lines(self):
        """Lines of the stream, out of chunks where there are chunks."""
        if self.headers.get("transfer-encoding", "").lower() != "chunked":
            yield from iter(self.file.readline, b"")
            return
        left = b""
        while True:
            size = self.file.readline()
            if not size.strip() or int(size.split(b";")[0], 16) == 0:
                return
            left += self.file.read(int(size.split(b";")[0], 16))
            self.file.readline()
            *whole, left = left.split(b"\n")
            for line in whole:
                yield line + b"\n"

    def read(self):
        event = {}
        try:
            for line in self.lines():
                text = line.decode("utf-8").rstrip("\r\n")
                if not text:
                    self.take(event)
                    event = {}
                elif text.startswith(":"):
                    self.comments += 1
                else:
                    name, _, value = text.partition(":")
                    value = value.removeprefix(" ")
                    event[name] = event[name] + "\n" + value if name in event else value
        except (OSError, ValueError):
            pass
        self.closed = True
        self.news.put(None)

    def take(self, event):
        if "data" not in event:
            return
        data = json.loads(event["data"])
        if event.get("event", "message") == "message":
            self.messages.append((event.get("id"), data))
        else:
            self.named.append((event["event"], data))
        self.news.put((event.get("event", "message"), event.get("id"), data))

    @property
    def entries(self):
        return [entry for _, data in self.messages for entry in data["entries"]]

    @property
    def revisions(self):
        return [int(id) for id, _ in self.messages]

    def until(self, holds, seconds=5):
        """Waits until something holds of what was read; returns the seconds that took."""
        begin = time.monotonic()
        while not holds(self):
            if time.monotonic() - begin > seconds:
                raise AssertionError(f"not within {seconds} s: {self.messages[-3:]} {self.named[-3:]}")
            time.sleep(0.005)
        return time.monotonic() - begin

    def close(self):
        try:
            self.socket.shutdown(socket.SHUT_RDWR)
        except OSError:
            pass
        self.socket.close()


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
