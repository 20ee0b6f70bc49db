"""The stream of events: no gap, nothing twice, nothing that somebody may not see."""

import json
import unittest

from server import ServerTest, entry, tie


class Events(ServerTest):
    def note(self, text="x"):
        return self.status(self.moderation.post("table/entries", entry("note", text=text)), 201).json

    def test_headers_and_who_may_listen(self):
        phone = self.server.participant("jobcenter")
        for client in (self.moderation, self.projector, phone):
            listener = client.listen()
            self.addCleanup(listener.close)
            self.assertEqual(listener.status, 200)
            self.assertTrue(listener.headers["content-type"].startswith("text/event-stream"))
            self.assertEqual(listener.headers["cache-control"], "no-store")
            self.assertEqual(listener.headers["x-accel-buffering"], "no")
        self.problem(self.server.client().get("table/events"), 401)

    def test_from_now_on_or_from_a_revision_without_a_gap(self):
        first = [self.note(f"vor {n}") for n in range(5)]
        now = self.moderation.listen()
        since = self.moderation.listen(since=first[1]["revision"])
        last = self.moderation.listen(last=first[1]["revision"])
        # The header of a browser that comes back beats the address that it opened long ago.
        both = self.moderation.listen(since=0, last=first[3]["revision"])
        start = self.moderation.listen(since=0)
        for listener in (now, since, last, both, start):
            self.addCleanup(listener.close)
        later = [self.note(f"nach {n}") for n in range(3)]
        end = later[-1]["revision"]
        for listener in (now, since, last, both, start):
            listener.until(lambda heard: heard.revisions and heard.revisions[-1] == end)
            self.assertEqual(listener.revisions, sorted(set(listener.revisions)))
        texts = lambda heard: [one["text"] for one in heard.entries]
        self.assertEqual(texts(now), ["nach 0", "nach 1", "nach 2"])
        self.assertEqual(texts(since), ["vor 2", "vor 3", "vor 4", "nach 0", "nach 1", "nach 2"])
        self.assertEqual(texts(last), texts(since))
        self.assertEqual(texts(both), ["vor 4", "nach 0", "nach 1", "nach 2"])
        self.assertEqual([one["id"] for one in start.entries], [line["id"] for line in self.journal()])

    def test_a_revision_that_is_not_there_yet(self):
        for since in ("99999", "-1", "x", "9" * 40, ""):
            listener = self.moderation.listen(since=since)
            self.addCleanup(listener.close)
            self.assertIn(listener.status, (200, 400, 422), since)

    def test_state_and_findings(self):
        listener = self.moderation.listen(more=True)
        plain = self.moderation.listen()
        for one in (listener, plain):
            self.addCleanup(one.close)
        self.status(self.moderation.put("table/stage", {"step": "wuensche", "n": 1}), 204)
        listener.until(lambda heard: any(name == "state" and (data.get("stage") or {}).get("step") == "wuensche"
                                         for name, data in heard.named))
        gap = next(gap for gap in self.settled()["gaps"] if gap["open"] and gap["b"])
        for one, two in ((gap["a"], gap["b"]), (gap["b"], gap["a"])):
            done = self.status(self.moderation.post("table/entries", tie(one, two, 4, one, haeufigkeit="5", art="case-work")), 201).json
        took = listener.until(lambda heard: any(name == "findings" and data["revision"] >= done["revision"]
                                                for name, data in heard.named), 5)
        self.assertLessEqual(took, 1.5)
        numbers = [one for name, data in listener.named if name == "findings" for one in data["gaps"]]
        self.assertTrue(any(one["number"] == gap["number"] and not one["open"] for one in numbers) or
                        gap["number"] not in {one["number"] for one in numbers if one["open"]})
        self.assertEqual(plain.named, [])

    def test_persons_and_remarks_stay_with_the_facilitator(self):
        phone = self.server.participant("jobcenter")
        listeners = [client.listen(since=0) for client in (phone, self.projector, self.moderation)]
        for listener in listeners:
            self.addCleanup(listener.close)
        secret, other = "geheim@example.org", "Vertraulich: Streit im Vorstand"
        self.status(self.moderation.post("table/entries", entry(
            "add", table="kontakte", becomes={"akteur": "jobcenter", "name": "Erika Muster", "email": secret})), 201)
        self.status(self.moderation.post("table/entries", entry(
            "add", table="kooperationen", becomes={"von": "jobcenter", "nach": "aufwind", "intensitaet": "2", "notiz": other})), 201)
        end = self.note("Ende")["revision"]
        for listener in listeners:
            listener.until(lambda heard: heard.revisions and heard.revisions[-1] >= end)
        seen = [json.dumps(listener.entries, ensure_ascii=False) for listener in listeners]
        for text in seen[:2]:
            self.assertIn("aufwind", text)
            for word in (secret, "Erika Muster", other):
                self.assertNotIn(word, text)
        self.assertIn(secret, seen[2])
        self.assertIn(other, seen[2])
        for path in ("table", "table/facts", "table/findings"):
            for word in (secret, "Erika Muster", other):
                self.assertNotIn(word, phone.get(path).text, path)

    def test_what_the_projector_shows_comes_as_it_was_set(self):
        listener = self.projector.listen(more=True)
        self.addCleanup(listener.close)
        stage = {"text": "a  b\tc\u2028d\n\u00e4 \"x\"", "n": [1, {"x": None}], "leer": ""}
        # Line ends between the parts, too: an event is one line.
        body = json.dumps(stage, ensure_ascii=False, indent=1).replace("\n", "\r\n").encode()
        self.status(self.moderation.put("table/stage", body), 204)
        listener.until(lambda heard: any(name == "state" and data["stage"] == stage for name, data in heard.named))
        self.assertEqual(self.moderation.get("table").json["stage"], stage)
        for bad in (b"[1]", b"1", b"null", b"{", b'"x"'):
            self.problem(self.moderation.put("table/stage", bad), 400)

    def test_a_heart_beats(self):
        listener = self.projector.listen()
        self.addCleanup(listener.close)
        listener.until(lambda heard: heard.comments >= 1, 12)


if __name__ == "__main__":
    unittest.main()
