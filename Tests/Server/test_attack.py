"""Somebody who means ill: as another, from elsewhere, to files that are not his. Nothing of it gets through."""

import io
import re
import unittest
import zipfile

from attack import Attack, tree
from server import POLICY, entry, tie


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
        with zipfile.ZipFile(io.BytesIO(answer.body)) as archive:
            for name in archive.namelist():
                self.assertNotRegex(name, r"\.\.|^/|\\")
            # No spreadsheet takes a name for a formula.
            for line in archive.read(next(n for n in archive.namelist() if n.endswith("akteure.csv"))).decode().splitlines():
                self.assertFalse(line.startswith("="), line)


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


if __name__ == "__main__":
    unittest.main()
