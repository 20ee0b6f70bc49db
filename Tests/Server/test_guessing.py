"""Whoever guesses codes or tokens, or enters too fast, is held up; nobody else is."""

import http.client
import json
import threading
import time
import unittest

from attack import Attack
from server import JSON, entry, new_id, tie


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
        sent, limits, tried, end = [], [], [], time.monotonic() + 60

        def flood(number):
            client = server.client(phone.token)
            n = 0
            while not limits and time.monotonic() < end:
                # What is refused at once counts, too; a few good ones are among them.
                good = n % 40 == 0
                one = tie("jobcenter", "aufwind", status="gewuenscht", zweck=f"{number}-{n}") if good else entry("note", text="x")
                answer = client.post("table/entries", one, patient=False)
                n += 1
                tried.append(n)
                if answer.status == 429:
                    limits.append(answer)
                elif answer.status != (201 if good else 403):
                    limits.append(None)
                elif good:
                    sent.append(one["id"])

        begin = time.monotonic()
        threads = [threading.Thread(target=flood, args=(number,)) for number in range(6)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        pace = len(tried) / (time.monotonic() - begin)
        # A machine that answers fewer than the limit allows never reaches it; LimitTests look at the limit itself.
        if pace > 60:
            self.assertTrue(limits, f"{len(tried)} entries, {pace:.0f} a second, and no limit")
        for answer in limits:
            self.assertIsNotNone(answer, "neither taken nor refused as it should be")
            self.problem(answer, 429)
            self.assertGreaterEqual(int(answer.headers["retry-after"]), 1)
        held = server.moderation.get("table/journal.jsonl").text
        self.assertEqual([id for id in sent if id not in held], [])
        # A phone too fast does not slow the others down.
        self.status(server.participant("aufwind").post("table/entries", tie("aufwind", "verbund-mo", 1), patient=False), 201)


if __name__ == "__main__":
    unittest.main()
