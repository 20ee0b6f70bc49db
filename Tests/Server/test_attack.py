"""What somebody tries who means ill, or whose software is broken: nothing of it gets through, and the table goes on."""

import hashlib
import http.client
import json
import os
import re
import socket
import time
import unittest
from xml.etree import ElementTree

from server import JSON, POLICY, ServerTest, entry, new_id, tie

SCRIPT = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>&\u2028{{7*7}}"


def tree(folder):
    """Every file with what is in it, but for the journal and what the server says of itself."""
    found = {}
    for path in sorted(folder.rglob("*")):
        name = str(path.relative_to(folder))
        if path.is_file() and ".tisch.sqlite" not in name and name != "stderr.txt":
            found[name] = hashlib.sha256(path.read_bytes()).hexdigest()
    return found


class Attack(ServerTest):
    def setUp(self):
        self.before = tree(self.server.folder)

    def tearDown(self):
        self.assertEqual(tree(self.server.folder), self.before)
        self.status(self.moderation.get("table"), 200)
        self.assertIsNone(self.server.process.poll())

    def bytes(self, content, wait=5, source="127.0.0.1"):
        """Sends bytes as they are; returns the status and everything that came back until it was closed."""
        with socket.create_connection((self.server.host, self.server.port), timeout=wait, source_address=(source, 0)) as line:
            try:
                line.sendall(content)
            except OSError:
                pass
            back = b""
            try:
                while part := line.recv(65536):
                    back += part
                    if b"\r\n\r\n" in back and b"connection: close" not in back.lower():
                        break
            except OSError:
                pass
        match = re.match(rb"HTTP/1\.[01] (\d+)", back)
        return int(match[1]) if match else None, back


class Identity(Attack):
    def test_tokens_that_are_none(self):
        phone = self.server.participant("jobcenter")
        real = self.moderation.token
        forged = ["", "x", real[:-1], real + "x", real.swapcase(), real[::-1], "null", "undefined", "' OR 1=1 --", "a" * 5000,
                  phone.token + real, "\tmoderation"]
        for token in forged:
            for header in (f"Bearer {token}", f"bearer {token} ", f"Basic {token}", token):
                if header.strip().lower() == f"bearer {real}".lower():
                    continue
                answer = self.server.client().put("table/mode", {"mode": "halt"}, headers={"Authorization": header})
                self.assertIn(answer.status, (400, 401, 431), header[:60])
            answer = self.server.client(cookies=f"netviz_moderation={token.strip()}").get("table")
            self.assertIn(answer.status, (400, 401, 431), token[:60])
        # A good cookie does not help a bad header.
        both = self.server.client(cookies=f"netviz_moderation={real}").get("table", headers={"Authorization": "Bearer falsch"})
        self.assertEqual(both.status, 401)

    def test_a_role_is_not_what_somebody_says(self):
        phone = self.server.participant("jobcenter")
        for path in ("table/mode", "table/mode?as=moderation", "table/mode?role=moderation"):
            answer = phone.put(path, {"mode": "halt", "role": "moderation"}, headers={"X-Netviz-Role": "moderation"})
            self.assertIn(answer.status, (401, 403), path)
        for role in ("moderation", "MODERATION", "admin", "projector", "../moderation"):
            browser = self.server.client(cookies=f"netviz_participant={phone.token}")
            answer = browser.get("session", headers={"X-Netviz-Role": role})
            self.assertTrue(answer.status in (400, 401, 403) or answer.json["role"] == "participant", role)
        self.assertEqual(self.moderation.get("table").json["mode"], "sofort")

    def test_replay(self):
        phone, other = self.server.participant("jobcenter"), self.server.participant("vhs-musterau")
        one = tie("jobcenter", "aufwind", 2)
        self.status(phone.post("table/entries", one), 201)
        # The same bytes by somebody else are not his, and change nothing.
        self.assertIn(other.post("table/entries", one).status, (403, 409))
        count = len(self.journal())
        for _ in range(20):
            self.status(phone.post("table/entries", one), 200)
        self.assertEqual(len(self.journal()), count)
        # Nor does a token that was given back come to life.
        self.status(phone.delete("session"), 204)
        self.assertEqual(phone.post("table/entries", one).status, 401)

    def test_foreign_pages(self):
        token = self.moderation.token
        browser = self.server.client(cookies=f"netviz_moderation={token}")
        note = lambda: entry("note", text="x")
        own = self.server.origin
        for headers in (
            {"Origin": "https://evil.example"}, {"Origin": "null"}, {"Origin": own + ".evil.example"}, {"Origin": own.replace("http", "https")},
            {"Origin": f"http://{self.server.host}:1"}, {"Origin": None}, {"Origin": own, "Sec-Fetch-Site": "cross-site"},
            {"Origin": own, "Sec-Fetch-Site": "same-site"}, {"Origin": own, "Sec-Fetch-Site": "none"}, {"Origin": ""},
        ):
            for method, path, body in (("POST", "table/entries", note()), ("PUT", "table/mode", {"mode": "halt"}), ("DELETE", "session", None),
                                       ("POST", "table/undo", {})):
                answer = browser.api(method, path, body, headers=headers)
                self.assertEqual(answer.status, 403, (headers, path))
        foreign = self.server.client(token).post("table/entries", note(), headers={"Origin": "https://evil.example"})
        self.assertEqual(foreign.status, 403)
        self.status(browser.post("table/entries", note(), headers={"Origin": own}), 201)
        self.status(browser.post("table/entries", note(), headers={"Origin": None, "Sec-Fetch-Site": "same-origin"}), 201)
        # No answer lets another page read it.
        for headers in ({"Origin": "https://evil.example"}, {"Origin": "null"}):
            for method in ("GET", "OPTIONS"):
                answer = browser.api(method, "table", headers=headers)
                self.assertFalse([name for name in answer.headers if name.startswith("access-control")], answer.headers)

    def test_names_that_others_point_here(self):
        for host in ("evil.example", "evil.example:80", f"evil.example:{self.server.port}", "", "127.0.0.1.evil.example", "localhost.evil.example",
                     "127.0.0.1@evil.example", "[::2]:80"):
            answer = self.moderation.get("table", headers={"Host": host})
            self.secured(answer)
            self.assertIn(answer.status, (400, 421), host)
        self.assertEqual(self.moderation.page("/", headers={"Host": "evil.example"}).status, 421)
        status, _ = self.bytes(b"GET / HTTP/1.1\r\nConnection: close\r\n\r\n")
        self.assertIn(status, (400, 421))
        self.status(self.moderation.get("table", headers={"Host": f"localhost:{self.server.port}"}), 200)


class Paths(Attack):
    def test_nothing_leads_to_a_file(self):
        secret = self.server.folder / "geheim.txt"
        secret.write_text("geheim-4711")
        self.addCleanup(secret.unlink)
        self.before = tree(self.server.folder)
        tries = [
            "/../geheim.txt", "/assets/../../geheim.txt", "/assets/..%2f..%2fgeheim.txt", "/assets/%2e%2e/%2e%2e/geheim.txt",
            "/assets/..%252f..%252fgeheim.txt", "/assets/....//....//geheim.txt", "/assets/..\\..\\geheim.txt", "/assets/%5c..%5cgeheim.txt",
            f"/assets/{secret}", f"/assets/%2f{str(secret)[1:]}", "/assets/geheim.txt%00.js", "/assets/%00", "//etc/passwd", "/assets//etc/passwd",
            "/%2e%2e/%2e%2e/etc/passwd", "/.git/config", "/musterau/akteure.csv", "/musterau.tisch.sqlite", "/assets/musterau.tisch.sqlite",
            "/api/v1/../../geheim.txt", "/api/v1/table/..%2f..%2fgeheim.txt", "/api/v1/table/entries/..%2f..%2fgeheim/accept",
            "/assets/" + "a" * 5000, "/" + "../" * 200 + "etc/passwd", "/assets/file:///etc/passwd", "/assets/%c0%ae%c0%ae/%c0%ae%c0%ae/etc/passwd",
        ]
        for path in tries:
            for method in ("GET", "HEAD", "POST", "PUT", "DELETE"):
                status, back = self.bytes(
                    f"{method} {path} HTTP/1.1\r\nHost: {self.server.host}:{self.server.port}\r\nAuthorization: Bearer {self.moderation.token}\r\n"
                    f"Content-Type: application/json\r\nContent-Length: 0\r\nConnection: close\r\n\r\n".encode())
                self.assertIn(status, (None, 400, 403, 404, 405, 409, 413, 414, 415, 422, 431), (method, path))
                for inside in (b"geheim-4711", b"root:", b"SQLite format", b"namensvarianten"):
                    self.assertNotIn(inside, back, (method, path))

    def test_names_of_files_in_entries_and_actors_stay_text(self):
        for name in ("../../etc/passwd", "/etc/passwd", "..\\..\\x", "C:\\Windows", "con", "x\u0000y", "-rf", "|id", "$(id)", "`id`", "=cmd|'/c calc'!A0"):
            answer = self.moderation.post("table/entries", entry(table="akteure", becomes={"name": name, "id": name}))
            self.assertIn(answer.status, (201, 400, 409, 422), name)
        answer = self.moderation.get("table/landscape.zip")
        self.status(answer, 200)
        import io
        import zipfile
        with zipfile.ZipFile(io.BytesIO(answer.body)) as archive:
            for name in archive.namelist():
                self.assertNotRegex(name, r"\.\.|^/|\\")
            # No spreadsheet takes a name for a formula.
            for line in archive.read(next(n for n in archive.namelist() if n.endswith("akteure.csv"))).decode().splitlines():
                self.assertFalse(line.startswith("="), line)


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
            # What is no HTTP is refused before there is a request: without a policy, and without anything that it could be about.
            head, _, body = back.partition(b"\r\n\r\n")
            if b"content-security-policy" not in head.lower():
                self.assertEqual(body, b"", line[:60])
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


class Headers(Attack):
    def test_the_policy_is_on_every_answer(self):
        answers = {
            "page": self.server.client().page("/"), "404": self.moderation.get("gibt/es/nicht"), "404 page": self.server.client().page("/gibt-es-nicht"),
            "401": self.server.client().get("table"), "405": self.moderation.api("DELETE", "table"), "405 page": self.server.client().raw("POST", self.server.base + "/"),
            "400": self.moderation.api("POST", "table/entries", b"{"), "413": self.moderation.api("POST", "table/entries", b" " * 70_000),
            "415": self.moderation.api("POST", "table/entries", b"{}", kind="text/plain"), "422": self.moderation.post("table/entries", entry(table="x", becomes={})),
            "421": self.moderation.get("table", headers={"Host": "evil.example"}), "403": self.projector.put("table/mode", {"mode": "halt"}),
            "409": self.own().moderation.post("table/undo"), "json": self.moderation.get("table"), "svg": self.moderation.get("table/map.svg"),
            "head": self.server.client().raw("HEAD", self.server.base + "/"), "options": self.server.client().raw("OPTIONS", self.server.base + "/"),
            "204": self.moderation.put("table/stage", {}),
            "health": self.server.client().page("/health"), "openapi": self.server.client().get("openapi.json"),
        }
        for name, answer in answers.items():
            with self.subTest(name):
                self.secured(answer)
                self.assertEqual(answer.headers.get("cache-control"), "no-store")
                if name[:3].isdigit() and name != "204":
                    self.assertEqual(answer.status, int(name[:3]))
        listener = self.moderation.listen()
        self.addCleanup(listener.close)
        self.assertEqual(listener.headers.get("content-security-policy"), POLICY)

    def test_nothing_is_loaded_from_elsewhere(self):
        texts = {path: self.server.client().page(path).text for path in ("/", "/moderation", "/beamer")}
        for page in list(texts.values()):
            for address in re.findall(r"(?:src|href)=\"([^\"#]*)\"", page):
                path = address if address.startswith("/") else self.server.base + "/" + address
                if "assets/" in path:
                    texts[path] = self.server.client().raw("GET", path).text
        texts["facts"] = self.moderation.get("table/facts").text
        texts["map"] = self.moderation.get("table/map.svg").text
        known = re.compile(r"https?://(?:www\.w3\.org/(?:1999|2000|XML)|127\.0\.0\.1)")
        for name, text in texts.items():
            for address in re.findall(r"(?:https?:)?//[a-z0-9.-]+\.[a-z]{2,}[^\s\"'<>)]*", text):
                if not address.startswith("//") and not known.match(address) and name != "facts":
                    self.fail(f"{name}: {address}")
            self.assertNotRegex(text, r"(?i)@import|url\(\s*['\"]?(?:https?:)?//|\beval\(|new Function\(", name)

    def test_tokens_are_in_no_log(self):
        phone = self.server.participant("jobcenter")
        phone.get("table")
        log = (self.server.folder / "stderr.txt").read_text(errors="replace")
        for secret in (phone.token, self.moderation.token, self.projector.token):
            self.assertNotIn(secret, log)
        # Nor does the journal keep them in the clear.
        for path in self.server.folder.glob("musterau.tisch.sqlite*"):
            content = path.read_bytes()
            self.assertNotIn(phone.token.encode(), content)


class Guessing(Attack):
    def test_ten_thousand_codes(self):
        """The right code is among them, once the limit is reached; another address comes in all the while."""
        letters = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
        connection, through, limited = None, 0, 0
        for n in range(10_000):
            right = n > 500 and n % 97 == 0
            code = self.server.code if right else "".join(letters[n // 31**k % 31] for k in range(6))
            body = json.dumps({"code": code, "actor": "jobcenter"})
            for _ in range(2):
                try:
                    if connection is None:
                        connection = http.client.HTTPConnection(self.server.host, self.server.port, timeout=10)
                    connection.request("POST", self.server.base + "/api/v1/table/join", body, {"Content-Type": JSON})
                    answer = connection.getresponse()
                    answer.read()
                    break
                except (OSError, http.client.HTTPException):
                    connection.close()
                    connection = None
            through += answer.status == 200
            limited += answer.status == 429
            if answer.status == 429:
                self.assertGreaterEqual(int(answer.headers["Retry-After"]), 1)
            answer.close()
            if n in (200, 5000, 9999):
                other = self.server.client(source="127.0.0.2").post("table/join", {"code": self.server.code, "actor": "aufwind"}, patient=False)
                self.assertEqual(other.status, 200, n)
        connection.close()
        self.assertEqual(through, 0)
        self.assertGreater(limited, 9000)
        # Whoever is in notices nothing of it.
        self.status(self.moderation.get("table"), 200)

    def test_tokens_cannot_be_guessed_either(self):
        for _ in range(300):
            answer = self.server.client(new_id()).get("table")
            self.assertIn(answer.status, (401, 429))

    def test_too_fast_is_told_and_nothing_is_lost(self):
        server = self.own()
        phone = server.participant("jobcenter")
        sent, limited = [], 0
        for n in range(400):
            # What is refused at once counts, too; a few good ones are among them.
            good = n % 40 == 0
            one = tie("jobcenter", "aufwind", status="gewuenscht", zweck=str(n)) if good else entry("note", text="x")
            answer = phone.post("table/entries", one, patient=False)
            if answer.status == 429:
                limited += 1
                self.problem(answer, 429)
                self.assertGreaterEqual(int(answer.headers["retry-after"]), 1)
                break
            self.status(answer, 201 if good else 403)
            sent += [one["id"]] if good else []
        self.assertTrue(limited, "400 entries within seconds, and no limit")
        held = server.moderation.get("table/journal.jsonl").text
        self.assertEqual([id for id in sent if id not in held], [])
        # A phone too fast does not slow the others down.
        self.status(server.participant("aufwind").post("table/entries", tie("aufwind", "verbund-mo", 1), patient=False), 201)


if __name__ == "__main__":
    unittest.main()
