"""What the link of a survey opens and what it must not, and who may lead a survey."""

import json
import re
import sqlite3
import unittest
from datetime import date, timedelta
from urllib.parse import urlsplit

from client import Client
from server import POLICY, ROOT
from surveyed import SOON, TODAY, SurveyTest


class Attacks(SurveyTest):
    def test_a_link_opens_no_other_address(self):
        """Every address that the server describes or knows, with the secret in the place of a token."""
        (secret,) = self.links("berufsschule")
        text = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "Sources/TableServer/Routes").glob("*.swift"))
        routes = re.findall(r'Route\(\s*\.(\w+), "([^"]+)", for: \.(\w+)\)', text)
        paths = {(method.upper(), path.replace("*", self.name)) for method, path, who in routes if who != "everybody"}
        paths |= {("GET", f"landscapes/{self.name}/{word}") for word in ("check", "gaps", "map.svg", "landscape.zip", "journal.jsonl")}
        self.assertGreater(len(paths), 30)
        for method, path in sorted(paths):
            if path.startswith("table") or "\\(" in path:
                continue
            for headers in ({}, {"Cookie": f"netviz_konto={secret}"}):
                client = Client(self.client.server, None if headers else secret, headers=headers)
                answer = client.api(method, path, b"{}" if method in ("POST", "PUT") else None, patient=False)
                self.assertIn(answer.status, (401, 403, 404), (method, path, answer))
                self.assertNotIn(b"aufwind", answer.body)
        self.assertEqual(self.call("POST", "session", {"token": secret}, client=Client(self.client.server)).status, 401)

    def test_only_the_hash_is_kept(self):
        secrets = self.links("berufsschule", "aufwind")
        self.ok(self.enter(secrets[0], ("aufwind", "intensitaet", "2")))
        told = json.dumps(self.standing()) + self.call("GET", f"landscapes/{self.name}/journal.jsonl").text
        kept = b"".join(path.read_bytes() for path in (self.folder / "daten").iterdir())
        for secret in secrets:
            self.assertEqual(len(secret), 43)
            self.assertNotIn(secret, told)
            self.assertNotIn(secret.encode(), kept)

    def test_withdrawn_ended_and_replaced_links_say_so_kindly(self):
        self.ok(self.survey("POST", "/manner", {"contact": "Frau Beispiel, 01234"}))
        first, other = self.links("berufsschule", "aufwind")
        self.ok(self.enter(first, ("aufwind", "intensitaet", "2")))
        (second,) = self.links("berufsschule")
        for path in ("", "/cells", "/submit"):
            answer = self.asked(first, path)
            self.assertEqual(answer.status, 410, answer)
            self.assertIn("nicht verloren", answer.json["detail"])
            self.assertIn("01234", answer.json["detail"])
        self.assertEqual(len(self.ok(self.asked(second)).json["cells"]), 1)
        self.ok(self.survey("POST", "/links/withdraw", {"actors": ["aufwind"]}), 204)
        self.assertEqual(self.asked(other).status, 410)
        self.assertEqual((self.actor("aufwind")["link"]["state"], self.actor("berufsschule")["link"]["state"]), ("withdrawn", "open"))
        (third,) = self.links("berufsschule", fresh=True)
        self.assertEqual(self.ok(self.asked(third)).json["cells"], [])

    def test_a_link_ends_with_its_day(self):
        (secret,) = self.links("berufsschule", ends=TODAY)
        self.ok(self.asked(secret))
        for day in ("2020-01-01", "morgen", "2026-13-01", "", (date.today() + timedelta(days=800)).isoformat()):
            self.assertEqual(self.survey("POST", "/links", {"actors": ["berufsschule"], "ends": day}).status, 422, day)
        with sqlite3.connect(self.folder / "daten" / f"{self.name}.landschaft.sqlite") as file:
            file.execute("UPDATE link SET ends = '2020-01-31'")
        answer = self.asked(secret)
        self.assertEqual(answer.status, 410)
        self.assertIn("31.01.2020", answer.json["detail"])
        self.assertEqual(self.actor("berufsschule")["link"]["state"], "ended")

    def test_nobody_makes_links_for_whom_the_landscape_does_not_have(self):
        for actors in ([], ["niemand"], ["berufsschule", "berufsschule"], [""], ["berufsschule", 3]):
            self.assertEqual(self.survey("POST", "/links", {"actors": actors, "ends": SOON}).status, 422, actors)

    def test_only_the_questions_of_the_form_can_be_answered(self):
        (secret,) = self.links("berufsschule")
        wrong = [
            ("niemand", "intensitaet", "2"), ("berufsschule", "intensitaet", "2"), ("aufwind", "intensitaet", "9"),
            ("aufwind", "kennung", "vhs-musterau"), ("aufwind", "organisation", "anders"), ("aufwind", "gewuenscht", "vielleicht"),
            ("aufwind", "information", "wir → sie"), ("aufwind", "anmerkung", "x" * 1001), ("aufwind", "anmerkung", "a\u0000b"),
            ("+4", "organisation", "Vierte"), ("aufwind", "notiz", "x"), ("aufwind", "weitervermittlung", "x"),
        ]
        answer = self.ok(self.enter(secret, *wrong, ("aufwind", "intensitaet", "2"))).json
        self.assertEqual(len(answer["refused"]), len(wrong))
        self.assertEqual([cell["text"] for cell in self.ok(self.asked(secret)).json["cells"]], ["2"])
        for body in ({}, {"cells": []}, {"cells": [1]}, {"cells": [{"line": "aufwind"}]}, {"cells": "x"},
                     {"cells": [{"line": "aufwind", "column": "anmerkung", "text": "x"}] * 301}):
            self.assertEqual(self.asked(secret, "/cells", body).status, 422, body)
        self.assertEqual(self.asked(secret, "/cells", b"[" * 1000).status, 400)
        self.assertEqual(self.asked(secret, "/cells", b'{"cells":"' + b"x" * 70_000 + b'"}').status, 413)

    def test_secrets_are_not_guessed(self):
        (secret,) = self.links("berufsschule")
        guesser = Client(self.client.server, None, source="127.0.0.9")
        seen = []
        for number in range(40):
            guesser.token = f"{number:043d}"
            seen.append(guesser.post("questionnaire", {}, patient=False).status)
        self.assertEqual(set(seen[:10]), {401})
        self.assertEqual(set(seen[-20:]), {429})
        # Whoever holds a link notices nothing of it.
        self.ok(self.asked(secret))

    def test_too_fast_is_told_and_others_go_on(self):
        one, two = self.links("berufsschule", "aufwind")
        seen = [self.enter(one, ("aufwind", "intensitaet", "2"), patient=False).status for _ in range(150)]
        self.assertIn(429, seen)
        self.ok(self.enter(two, ("berufsschule", "intensitaet", "2"), patient=False))

    def test_every_answer_bears_the_policy_and_the_page_tells_nothing(self):
        (secret,) = self.links("berufsschule")
        for answer in (self.asked(secret), self.asked("x" * 43), Client(self.client.server).page("/antwort")):
            self.assertEqual(answer.headers["content-security-policy"], POLICY)
            self.assertEqual(answer.headers["referrer-policy"], "no-referrer")
            self.assertIn(answer.headers["cache-control"], ("no-store",))
        self.assertNotIn("Musterau", Client(self.client.server).page("/antwort").text)
        # Not with GET, where an address might carry it.
        self.assertEqual(self.holder(secret).get("questionnaire").status, 405)

    def test_a_page_of_another_site_cannot_ask(self):
        (secret,) = self.links("berufsschule")
        answer = self.asked(secret, headers={"Origin": "https://boese.example"})
        self.assertEqual(answer.status, 403)


class Roles(SurveyTest):
    def member(self, name, role):
        """Somebody with a password and a role in the landscape; nil: with none."""
        invitation = self.ok(self.call("POST", "accounts", {"name": name})).json["invitation"]
        self.addCleanup(lambda: self.call("DELETE", f"accounts/{name}"))
        if role:
            self.ok(self.call("POST", f"landscapes/{self.name}/members", {"account": name, "role": role}))
        secret = urlsplit(invitation).fragment.removeprefix("e=")
        answer = self.ok(self.call("POST", "session/password", {"invitation": secret, "password": "ein ganzer Satz als Passwort"}, client=Client(self.client.server)))
        return Client(self.client.server, cookies=answer.cookies[0].split(";")[0])

    CHANGES = [
        ("POST", "/links", {"actors": ["berufsschule"], "ends": SOON}), ("POST", "/links/withdraw", {"actors": ["berufsschule"]}),
        ("POST", "/returned?name=x.xlsx", {}), ("POST", "/correct", {"number": 1, "actor": "vhs-musterau"}), ("POST", "/remove", {"numbers": [1]}),
        ("POST", "/take", {"numbers": [1]}),
    ]

    def test_nobody_without_a_session(self):
        stranger = Client(self.client.server)
        for method, path, body in [("GET", "", None), ("POST", "/manner", {}), ("POST", "/preview", {}), *self.CHANGES]:
            self.assertEqual(self.survey(method, path, body, client=stranger).status, 401, path)

    def test_whoever_may_read_changes_nothing(self):
        reader, editor, other = self.member("liest", "lesen"), self.member("hilft", "bearbeitung"), self.member("fremd", None)
        self.assertEqual(self.survey(client=reader).status, 200)
        for method, path, body in self.CHANGES:
            self.assertEqual(self.survey(method, path, body, client=reader).status, 403, path)
            self.assertEqual(self.survey(method, path, body, client=other).status, 404, path)
        self.assertEqual(self.survey(client=other).status, 404)
        self.ok(self.survey("POST", "/links", {"actors": ["berufsschule"], "ends": SOON}, client=editor), 201)
        self.assertEqual(self.survey("POST", "/manner", {"takes_at_once": True}, client=editor).status, 403)
        self.assertFalse(self.standing()["takes_at_once"])


if __name__ == "__main__":
    unittest.main()
