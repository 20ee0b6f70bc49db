"""Bodies and texts that are too large, broken, slow or full of markup; the table goes on."""

import json
import os
import socket
import time
import unittest
from xml.etree import ElementTree

from attack import Attack, tree
from server import JSON, entry, tie

SCRIPT = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>&\u2028{{7*7}}"


class Bodies(Attack):
    def request(self, head, body=b"", path="table/entries", method="POST"):
        return (f"{method} {self.server.base}/api/v1/{path} HTTP/1.1\r\nHost: {self.server.host}:{self.server.port}\r\n"
                f"Authorization: Bearer {self.moderation.token}\r\nContent-Type: application/json\r\nConnection: close\r\n{head}\r\n\r\n").encode() + body

    def test_too_large_however_it_is_sent(self):
        count = len(self.journal())
        large = json.dumps(entry("note", text="x" * 70_000)).encode()
        self.assertEqual(self.moderation.api("POST", "table/entries", large).status, 413)
        chunked = b"".join(b"%x\r\n%s\r\n" % (len(part), part) for part in (large[n:n + 1000] for n in range(0, len(large), 1000))) + b"0\r\n\r\n"
        status, _ = self.bytes(self.request("Transfer-Encoding: chunked", chunked))
        self.assertEqual(status, 413)
        # Declared and not sent: refused without waiting for it.
        begin = time.monotonic()
        status, _ = self.bytes(self.request("Content-Length: 10000000000"), wait=30)
        self.assertIn(status, (400, 408, 413))
        self.assertLess(time.monotonic() - begin, 28)
        for path, limit, method in (("table/stage", 8 * 1024, "PUT"), ("table/mode", 64 * 1024, "PUT"), ("table/join", 64 * 1024, "POST"),
                                    ("session", 64 * 1024, "POST"), ("table/undo", 64 * 1024, "POST"), ("table/wifi", 64 * 1024, "PUT")):
            answer = self.moderation.api(method, path, json.dumps({"x": "y" * (limit + 100)}).encode())
            self.assertEqual(answer.status, 413, path)
        self.assertEqual(len(self.journal()), count)

    def test_an_endless_body_ends(self):
        memory = self.server.rss()
        with socket.create_connection((self.server.host, self.server.port), timeout=5) as line:
            line.sendall(self.request("Transfer-Encoding: chunked"))
            sent, part = 0, b"10000\r\n" + b" " * 65536 + b"\r\n"
            try:
                while sent < 200 * 1024 * 1024:
                    line.sendall(part)
                    sent += 65536
            except OSError:
                pass
        self.assertLess(sent, 100 * 1024 * 1024)
        self.assertLess(self.server.rss() - memory, 60 * 1024 * 1024)

    def test_malformed(self):
        bodies = [
            b"", b" ", b"null", b"true", b"1", b'"x"', b"[]", b"{", b"}", b'{"id"', b'{"id":}', b"{'id':1}", b'{"id":"a",}', b'\xef\xbb\xbf{}',
            b'{"id":"\xff\xfe","op":"note"}', b'{"id":"\\ud800","op":"note","text":"x"}', b'{"id":"a","op":"note","text":"\x00"}',
            b"[" * 5000 + b"]" * 5000, b'{"a":' * 8000 + b"1" + b"}" * 8000, b'{"id":{"a":1},"op":"note"}',
            b'{"id":"a","op":"nein"}', b'{"id":"a","op":"add","table":["kooperationen"]}', b'{"id":"a","op":"add","table":"kooperationen","becomes":[]}',
            b'{"id":"a","op":"add","table":"kooperationen","becomes":{"von":{}}}', b'{"id":"a","op":"add","table":"kooperationen","becomes":"x"}',
            b'{"id":"a","op":"note","present":"x"}', b"\x00" * 100, os.urandom(500), b"%PDF-1.7", b"PK\x03\x04",
        ]
        count = len(self.journal())
        for body in bodies:
            answer = self.moderation.api("POST", "table/entries", body)
            self.secured(answer)
            self.assertIn(answer.status, (400, 422) if body not in (b'{"id":"a","op":"note","present":"x"}',
                          b'{"id":"\\ud800","op":"note","text":"x"}', b'{"id":"a","op":"note","text":"\x00"}') else (201, 400, 409, 422), body[:60])
            for path, method in (("table/mode", "PUT"), ("table/join", "POST"), ("session", "POST"), ("table/wifi", "PUT"), ("table/apply", "POST")):
                other = self.moderation.api(method, path, body)
                self.assertLess(other.status, 500, (path, body[:60]))
                if path not in ("table/apply",):
                    self.assertIn(other.status, (400, 401, 403, 422, 429), (path, body[:60]))
        self.assertLessEqual(len(self.journal()), count + 3)
        self.before = {**self.before, **{name: value for name, value in tree(self.server.folder).items() if "sicherung" in name or name.startswith("musterau/")}}

    def test_requests_that_are_none(self):
        host = f"Host: {self.server.host}:{self.server.port}\r\n".encode()
        lines = [
            b"\r\n\r\n", b"GET\r\n\r\n", b"GET / HTTP/9.9\r\n\r\n", b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + b"\x00" * 60,
            b"GET / HTTP/1.1\r\n" + host + b"X: " + b"a" * 200_000 + b"\r\n\r\n", b"GET / HTTP/1.1\r\n" + (b"X: a\r\n" * 20_000) + b"\r\n",
            b"GET /" + b"a" * 200_000 + b" HTTP/1.1\r\n" + host + b"\r\n",
            b"POST /api/v1/table/entries HTTP/1.1\r\n" + host + b"Content-Length: 5\r\nContent-Length: 6\r\n\r\n{}",
            b"POST /api/v1/table/entries HTTP/1.1\r\n" + host + b"Content-Length: -1\r\n\r\n", b"POST / HTTP/1.1\r\n" + host + b"Content-Length: abc\r\n\r\n",
            b"POST / HTTP/1.1\r\n" + host + b"Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET / HTTP/1.1\r\n\r\n",
            b"POST / HTTP/1.1\r\n" + host + b"Transfer-Encoding: chunked\r\n\r\nzz\r\n", b"GET / HTTP/1.1\r\n" + host + b"Bad Header: x\r\n\r\n",
            b"GET / HTTP/1.1\r\n" + host + b"A: b\x00c\r\n\r\n", b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", b"CONNECT evil.example:443 HTTP/1.1\r\n" + host + b"\r\n",
            b"TRACE / HTTP/1.1\r\n" + host + b"Cookie: netviz_moderation=geheim\r\n\r\n", b"GET http://evil.example/ HTTP/1.1\r\n" + host + b"\r\n",
            b"OPTIONS * HTTP/1.1\r\n" + host + b"\r\n", b"BREW /api/v1/table HTTP/1.1\r\n" + host + b"\r\n",
        ]
        for line in lines:
            status, back = self.bytes(line, wait=3)
            self.assertTrue(status is None or 300 <= status < 500 or status in (501, 505) or (status == 200 and line.startswith(b"GET http")), (status, line[:60]))
            self.assertNotIn(b"geheim", back)
            # Also what is no HTTP is refused under the policy, and without anything that it could be about.
            head, _, body = back.partition(b"\r\n\r\n")
            if head:
                self.assertIn(b"content-security-policy: default-src 'none'", head.lower(), line[:60])
            self.assertNotRegex(back, rb"(?i)swift|fatal|\.build|stack")

    def test_slow_requests_do_not_keep_the_others_waiting(self):
        lines = []
        for n in range(60):
            line = socket.create_connection((self.server.host, self.server.port), timeout=60)
            self.addCleanup(line.close)
            if n % 2:
                line.sendall(b"POST /api/v1/table/entries HTTP/1.1\r\nHost: a\r\nX-Slow: ")
            else:
                line.sendall(self.request("Content-Length: 1000", b"{"))
            lines.append(line)
        worst = 0
        end = time.monotonic() + 6
        while time.monotonic() < end:
            for line in lines:
                try:
                    line.sendall(b"a")
                except OSError:
                    pass
            begin = time.monotonic()
            self.status(self.moderation.get("table", timeout=5), 200)
            worst = max(worst, time.monotonic() - begin)
        self.assertLess(worst, 2)
        # And they are not kept for ever.
        closed, end = set(), time.monotonic() + 60
        while len(closed) < len(lines) and time.monotonic() < end:
            for line in lines:
                if line in closed:
                    continue
                line.settimeout(0.01)
                try:
                    if line.recv(4096) == b"":
                        closed.add(line)
                except TimeoutError:
                    pass
                except OSError:
                    closed.add(line)
            time.sleep(0.5)
        self.assertEqual(len(closed), len(lines))


class Texts(Attack):
    def test_script_in_every_text_stays_text(self):
        server = self.own()
        moderation = server.moderation
        joined = server.client().post("table/join", {"code": server.code, "new_actor": {"name": "Verein " + SCRIPT, "typ": ""}})
        self.assertIn(joined.status, (200, 422), joined)
        name = "Verein " + SCRIPT
        said = [
            entry(table="akteure", becomes={"name": name + " zwei", "kurzname": SCRIPT}), entry("note", text=SCRIPT),
            tie("jobcenter", "aufwind", 2, "koordination", zweck=SCRIPT, notiz=SCRIPT),
            entry(table="massnahmen", becomes={"massnahme": SCRIPT, "ziel": SCRIPT, "verantwortlich": "jobcenter", "indikator": SCRIPT}),
            entry(table="stellungnahmen", becomes={"empfehlung": "ARB-1", "akteur": "jobcenter", "partner": "aufwind", "status": "offen", "text": SCRIPT}),
            entry(table="gremien", becomes={"name": "Runde " + SCRIPT}),
        ]
        for one in said:
            self.assertIn(moderation.post("table/entries", one).status, (201, 422), one)
        moderation.post("table/entries", tie(name + " zwei", "jobcenter", 2, "koordination"))
        moderation.put("table/wifi", {"name": SCRIPT[:32], "password": SCRIPT[:60]})
        moderation.put("table/stage", {"text": SCRIPT})
        kinds = {"table": JSON, "table/facts": JSON, "table/findings": JSON, "table/invitation": JSON, "table/map.svg": "image/svg+xml",
                 "table/qr/wifi.svg": "image/svg+xml", "table/qr/join.svg": "image/svg+xml", "table/journal.jsonl": "application/jsonl"}
        for path, kind in kinds.items():
            answer = moderation.get(path)
            self.secured(answer)
            self.assertEqual((answer.status, answer.kind), (200, kind), path)
            if kind.startswith("image/"):
                self.assert_picture_only(answer.body, path)
        for path in ("/", "/moderation", "/beamer"):
            self.assertNotIn("alert(", server.client().page(path).text)
        # What is refused is told without taking it for markup: the answer is no page.
        for answer in (moderation.post("table/entries", entry(table=SCRIPT, becomes={SCRIPT: SCRIPT})),
                       moderation.post("table/entries", tie(SCRIPT + "?", "jobcenter", 1)), moderation.get("table/" + "%3Cscript%3Ealert(1)%3C/script%3E"),
                       server.client().page("/%3Cscript%3Ealert(1)%3C/script%3E"), moderation.put("table/mode", {"mode": SCRIPT}),
                       server.client().post("session", {"token": SCRIPT}), server.client().post("table/join", {"code": SCRIPT})):
            self.secured(answer)
            self.assertGreaterEqual(answer.status, 400)
            self.assertNotEqual(answer.kind, "text/html")

    def assert_picture_only(self, svg, path):
        """Nothing that runs or loads, as a browser reads it."""
        for element in ElementTree.fromstring(svg).iter():
            self.assertNotIn(element.tag.split("}")[-1].lower(), ("script", "img", "image", "foreignobject", "iframe", "style", "animate", "set"), path)
            for name, value in element.attrib.items():
                name = name.split("}")[-1].lower()
                self.assertFalse(name.startswith("on") or name == "style", (path, name))
                self.assertFalse(name == "href" and not value.startswith("#"), (path, value))

    def test_a_stream_cannot_be_broken_into_events(self):
        server = self.own()
        listener = server.moderation.listen(more=True)
        self.addCleanup(listener.close)
        text = "x\n\nevent: state\ndata: {\"mode\":\"halt\"}\n\nid: 9999\ndata: {}\r\n\r\n\r\u2028"
        server.moderation.post("table/entries", entry("note", text=text))
        server.moderation.put("table/stage", {"text": text})
        listener.until(lambda heard: heard.entries and any(name == "state" and data.get("stage") for name, data in heard.named))
        self.assertEqual([one["text"] for one in listener.entries], [text])
        self.assertEqual({data["mode"] for name, data in listener.named if name == "state"}, {"sofort"})
        self.assertNotIn(9999, listener.revisions)


if __name__ == "__main__":
    unittest.main()
