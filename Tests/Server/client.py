"""Speaks to the server as a script, a browser or a window with a stream of events does."""

import http.client
import json
import queue
import socket
import threading
import time
import uuid

JSON = "application/json"


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
