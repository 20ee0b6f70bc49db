"""Pages, sessions, joining and single entries: what is answered, and what is left behind."""

import json
import re
import unittest

from server import JSON, ROOT, ServerTest, entry, tie

# Both ends report it with strength 3.
BOTH = ("vhs-musterau", "mbe-brueckenbau")


class Pages(ServerTest):
    def test_pages_are_shells_with_their_policy(self):
        names = {actor["name"] for actor in self.moderation.get("table").json["actors"]}
        for path in ("/", "/moderation", "/beamer"):
            page = self.secured(self.status(self.server.client().page(path), 200))
            self.assertEqual(page.kind, "text/html")
            self.assertEqual(page.headers["cache-control"], "no-store")
            self.assertNotRegex(page.text, r"(?i)<style|\son[a-z]+\s*=|\sstyle\s*=|javascript:")
            for script in re.findall(r"<script\b[^>]*>", page.text):
                self.assertRegex(script, r"\ssrc=|application/json")
            self.assertEqual([name for name in names if name in page.text], [], path)
            for address in re.findall(r"(?:src|href)=\"([^\"]*)\"", page.text):
                self.assertNotRegex(address, r"^(?:[a-z]+:)?//", path)

    def test_assets_are_kept_for_good_and_bear_a_hash(self):
        page = self.server.client().page("/moderation").text
        assets = re.findall(r"(?:src|href)=\"([^\"]*assets/[^\"]+)\"", page)
        self.assertTrue(assets)
        for address in assets:
            path = address if address.startswith("/") else self.server.base + "/" + address
            answer = self.status(self.server.client().raw("GET", path), 200)
            self.assertIn("immutable", answer.headers["cache-control"])
            self.assertRegex(path, r"[0-9a-f]{8,}")
            self.assertEqual(answer.headers["x-content-type-options"], "nosniff")

    def test_health_and_description_need_no_token(self):
        self.assertEqual(self.status(self.server.client().page("/health"), 200).json, {"status": "ok"})
        description = self.secured(self.status(self.server.client().get("openapi.json"), 200)).json
        self.assertEqual(description, json.loads((ROOT / "Sources/TableServer/Resources/openapi.json").read_text()))

    def test_what_is_said_at_the_start(self):
        said = self.server.said
        self.assertEqual(set(said), {"url", "moderation_url", "moderation_token", "projector_url", "participation_url", "join_code"})
        self.assertEqual(said["moderation_url"], f"{said['url'].rstrip('/')}/moderation#t={said['moderation_token']}")
        self.assertRegex(said["projector_url"], r"/beamer#t=\S{20,}$")
        self.assertTrue(said["participation_url"].endswith(f"#c={said['join_code']}"), said)
        self.assertRegex(said["join_code"], r"^[A-Z0-9]{6}$")
        self.assertNotRegex(said["join_code"], r"[0O1I]")
        self.assertGreaterEqual(len(said["moderation_token"]), 22)
        self.assertNotEqual(said["moderation_token"], self.server.projector.token)


class Sessions(ServerTest):
    def test_a_token_becomes_a_cookie(self):
        for client, role in ((self.moderation, "moderation"), (self.projector, "projector")):
            answer = self.status(self.server.client().post("session", {"token": client.token}), 200)
            self.assertEqual(answer.json["role"], role)
            cookie, = answer.cookies
            self.assertTrue(cookie.startswith(f"netviz_{role}="), cookie)
            parts = {part.strip().lower() for part in cookie.split(";")[1:]}
            self.assertLessEqual({"httponly", "samesite=strict", "path=/"}, parts)
            self.assertFalse({part for part in parts if part.startswith("domain") or part == "secure"}, cookie)
            browser = self.server.client(cookies=cookie.split(";")[0])
            self.assertEqual(self.status(browser.get("session"), 200).json["role"], role)
        self.problem(self.server.client().post("session", {"token": "x" * 30}), 401)
        self.problem(self.server.client().get("session"), 401)

    def test_a_browser_with_several_cookies_names_the_role(self):
        phone = self.server.participant("jobcenter")
        all = "; ".join(f"netviz_{role}={token}" for role, token in (
            ("moderation", self.moderation.token), ("projector", self.projector.token), ("participant", phone.token)))
        browser = self.server.client(cookies=all)
        for role in ("moderation", "projector", "participant"):
            self.assertEqual(browser.get("session", headers={"X-Netviz-Role": role}).json["role"], role)
            listener = browser.listen(role=role)
            self.addCleanup(listener.close)
            self.assertEqual(listener.status, 200)
        # The cookie of one role is none of another.
        forged = self.server.client(cookies=f"netviz_moderation={phone.token}")
        self.problem(forged.get("session"), 401)
        self.problem(forged.put("table/mode", {"mode": "halt"}), 401)

    def test_who_leaves_is_out_and_may_join_for_another(self):
        phone, other = self.server.participant("jobcenter"), self.server.participant("jobcenter")
        self.assertEqual(phone.get("session").json, {"role": "participant", "actor": "jobcenter"})
        self.status(phone.delete("session"), 204)
        self.problem(phone.get("session"), 401)
        self.problem(phone.enter("jobcenter", "aufwind", 2), 401)
        # A second phone of the same organisation is still in.
        self.status(other.get("table"), 200)
        self.assertEqual(self.server.participant("vhs-musterau").get("session").json["actor"], "vhs-musterau")

    def test_join(self):
        nobody = self.server.client()
        choice = self.status(nobody.post("table/join", {"code": self.server.code}), 200).json
        self.assertNotIn("token", choice)
        self.assertIn({"id", "name", "short"}, [set(actor) - {"sector"} for actor in choice["actors"]])
        self.assertIn("jobcenter", {actor["id"] for actor in choice["actors"]})
        joined = self.status(nobody.post("table/join", {"code": self.server.code, "actor": "jobcenter"}), 200)
        self.assertTrue(joined.cookies[0].startswith("netviz_participant="))
        self.assertEqual(joined.json["actor"], "jobcenter")
        self.problem(nobody.post("table/join", {"code": "AAAAAA"}), 403)
        self.assertIn(nobody.post("table/join", {"code": self.server.code, "actor": "gibt-es-nicht"}).status, (404, 422))
        # As people type it.
        lower = nobody.post("table/join", {"code": f" {self.server.code.lower()} ", "actor": "jobcenter"})
        self.status(lower, 200)

    def test_an_organisation_that_is_not_on_the_list(self):
        answer = self.status(self.server.client().post("table/join", {
            "code": self.server.code, "new_actor": {"name": "Nähstube Lindental", "typ": ""}}), 200)
        actor = answer.json["actor"]
        self.assertIn(actor, self.actors())
        added = [one for one in self.journal() if one.get("table") == "akteure"]
        self.assertEqual([one["becomes"]["name"] for one in added], ["Nähstube Lindental"])
        phone = self.server.client(answer.json["token"])
        self.status(phone.enter(actor, "jobcenter", 2), 201)

    def test_names_that_nobody_knows_come_through_the_facilitator_or_slowly(self):
        def come(name):
            return self.server.client().api(
                "POST", "table/join", {"code": self.server.code, "new_actor": {"name": name}}, patient=False)

        self.status(self.moderation.put("table/mode", {"mode": "freigabe"}), 200)
        self.addCleanup(lambda: self.moderation.put("table/mode", {"mode": "sofort"}))
        self.assertIn("Moderation", self.problem(come("Erfundener Verein"), 403)["detail"])
        self.assertNotIn("Erfundener Verein", self.moderation.get("table").text)
        self.status(self.moderation.put("table/mode", {"mode": "sofort"}), 200)
        answers = [come(f"Scherz {n}") for n in range(14)]
        self.assertIn(429, [answer.status for answer in answers])
        self.assertLessEqual(len([answer for answer in answers if answer.status == 200]), 11)


class Entries(ServerTest):
    def test_an_entry_once(self):
        one = tie("jobcenter", "freiwilligenagentur", 2)
        first = self.status(self.moderation.post("table/entries", one), 201).json
        self.assertEqual(first["id"], one["id"])
        self.assertEqual(first["status"], "accepted")
        again = self.status(self.moderation.post("table/entries", one), 200).json
        self.assertEqual(again, first)
        other = {**one, "becomes": {**one["becomes"], "intensitaet": "4"}}
        self.assertIn("id-taken", self.problem(self.moderation.post("table/entries", other), 409)["type"])
        self.assertEqual([line["id"] for line in self.journal()].count(one["id"]), 1)
        self.assertGreaterEqual(self.moderation.get("table").json["revision"], first["revision"])

    def test_an_outdated_entry_tells_both_values(self):
        row = {"von": BOTH[0], "nach": BOTH[1], "gemeldet_von": "beide", "art": "case-work"}
        change = entry("change", table="kooperationen", was={**row, "intensitaet": "1"}, becomes={**row, "intensitaet": "4"})
        problem = self.problem(self.moderation.post("table/entries", change), 409)
        self.assertIn({"column": "intensitaet", "seen": "1", "stated": "3"}, problem["conflicts"])
        self.assertNotIn(change["id"], {line["id"] for line in self.journal()})

    def test_what_cannot_be(self):
        for cells, code in (
            ({"von": "jobcenter", "nach": "Gibt es nicht"}, 422), ({"von": "jobcenter", "nach": "jobcenter"}, 422),
            ({"von": "jobcenter", "nach": "aufwind", "intensitaet": "9"}, 422), ({"von": "jobcenter", "spalte": "x"}, 422),
        ):
            self.problem(self.moderation.post("table/entries", entry(table="kooperationen", becomes=cells)), code)
        self.problem(self.moderation.post("table/entries", entry(table="gibtesnicht", becomes={"a": "b"})), 422)
        self.assertIn(self.moderation.post("table/entries", entry("undo", undoes="gibt-es-nicht")).status, (404, 422))
        for id in ("", " ", "a b", "ä", "x" * 65, "../x", "a\u0000"):
            answer = self.moderation.post("table/entries", {**tie("jobcenter", "vhs-musterau", 1), "id": id})
            self.assertIn(answer.status, (400, 422), id)
        self.status(self.moderation.post("table/entries", {**tie("jobcenter", "vhs-musterau", 1), "id": "A-z.0:_9" + "x" * 56}), 201)

    def test_formats(self):
        send = self.moderation.post
        self.problem(send("table/entries", b"{", kind=JSON), 400)
        self.problem(send("table/entries", b"[]", kind=JSON), 400)
        self.problem(send("table/entries", b'{"id":"\xff"}', kind=JSON), 400)
        self.problem(send("table/entries", tie("jobcenter", "vhs-musterau", 1), kind="text/plain"), 415)
        self.problem(send("table/entries", tie("jobcenter", "vhs-musterau", 1), kind="application/x-www-form-urlencoded"), 415)
        self.problem(send("table/entries", tie("jobcenter", "vhs-musterau", 1, notiz="x" * 70_000)), 413)
        self.problem(self.server.client().post("table/entries", tie("jobcenter", "vhs-musterau", 1)), 401)
        self.problem(self.projector.post("table/entries", tie("jobcenter", "vhs-musterau", 1)), 403)

    def test_the_time_is_kept_or_set(self):
        kept = self.status(self.moderation.post("table/entries", {**entry("note", text="a"), "at": "2026-11-30T18:00:00+01:00"}), 201)
        self.assertEqual(kept.json["at"], "2026-11-30T18:00:00+01:00")
        for at in ("gestern", "", None, "2026-11-30", "x" * 200):
            set = self.status(self.moderation.post("table/entries", {**entry("note", text="b"), "at": at}), 201).json
            self.assertRegex(set["at"], r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d")
            self.assertNotEqual(set["at"], at)

    def test_languages(self):
        bad = entry(table="kooperationen", becomes={"von": "jobcenter", "nach": "Gibt es nicht"})
        german = self.problem(self.moderation.post("table/entries", bad), 422)
        english = self.problem(self.moderation.post("table/entries", bad, headers={"Accept-Language": "en-GB,en;q=0.8"}), 422)
        self.assertIn("steht nicht", german["detail"])
        self.assertNotEqual(german["detail"], english["detail"])
        self.assertRegex(english["detail"], r"\bis not\b|not in")


if __name__ == "__main__":
    unittest.main()
