"""Accounts, roles and what is open to whom at the workbench."""

import json
import sqlite3
import unittest

from bench import BenchTest
from client import Client, entry

SENTENCE = "ein ganzer Satz ist leicht zu merken"


class AccountTests(BenchTest):
    # Behind a proxy, so that the printed address lets nobody in any more once there are accounts.
    arguments = ("--origin", "http://amt.example")

    def client_of(self, **rest):
        return Client(self.place, **rest)

    def request(self, client, method, path, body=None):
        return client.api(method, path, body, headers={"Host": "amt.example", "Origin": "http://amt.example"})

    def setUp(self):
        self.admin = self.client_of(token=self.said.get("token"))
        if not getattr(type(self), "keeper", None):
            type(self).printed = self.said["token"]
            type(self).keeper = self.member("leitung.amt", administrator=True)
        self.admin = type(self).keeper

    def member(self, name, administrator=False):
        """Invited, with a password, signed in with a cookie."""
        answer = self.request(self.admin, "POST", "accounts", {"name": name, "title": name.title(), "is_administrator": administrator})
        self.assertEqual(answer.status, 201, answer)
        secret = answer.json["invitation"].split("#e=")[1]
        answer = self.request(self.client_of(), "POST", "session/password", {"invitation": secret, "password": SENTENCE})
        self.assertEqual(answer.status, 200, answer)
        return self.client_of(cookies=answer.cookies[0].split(";")[0])

    def test_the_printed_address_is_for_the_first_account_alone(self):
        token = self.client_of(token=self.printed)
        self.assertEqual(self.request(token, "GET", "landscapes").status, 401)

    def test_cookies_are_kept_from_scripts_and_other_sites(self):
        answer = self.request(self.client_of(), "POST", "session", {"name": "leitung.amt", "password": SENTENCE})
        self.assertEqual(answer.status, 200, answer)
        for word in ("HttpOnly", "SameSite=Strict", "Path=/"):
            self.assertIn(word, answer.cookies[0])
        cookie = answer.cookies[0].split(";")[0]
        foreign = Client(self.place, cookies=cookie).api(
            "POST", "accounts", {"name": "x"}, headers={"Host": "amt.example", "Origin": "http://boese.example"})
        self.assertEqual(foreign.status, 403, foreign)
        bare = Client(self.place, cookies=cookie).api("POST", "accounts", {"name": "x"}, headers={"Host": "amt.example", "Origin": None})
        self.assertEqual(bare.status, 403, bare)

    def test_a_landscape_is_nothing_to_whoever_has_no_access(self):
        one, other = self.member("eins"), self.member("zwei")
        self.assertEqual(self.request(one, "PUT", "landscapes/geheim?example").status, 201)
        self.assertEqual([each["name"] for each in self.request(other, "GET", "landscapes").json], [])
        for path in ("", "/desk", "/gaps", "/landscape.zip", "/members", "/history", "/workbook.xlsx", "/versions"):
            there, nowhere = (self.request(other, "GET", f"landscapes/{name}{path}") for name in ("geheim", "gibtesnicht"))
            self.assertEqual((there.status, there.json["detail"]), (404, nowhere.json["detail"]), path)
        self.assertEqual(self.request(other, "DELETE", "landscapes/geheim").status, 404)
        # Not even to whoever keeps the accounts.
        self.assertEqual(self.request(self.admin, "GET", "landscapes/geheim/desk").status, 404)

    def test_roles(self):
        leader, reader = self.member("fuehrt"), self.member("liest")
        self.request(leader, "PUT", "landscapes/rollen?example")
        add = {**entry(), "table": "akteure", "becomes": {"name": "Neues Haus"}}
        self.assertEqual(self.request(leader, "POST", "landscapes/rollen/members", {"account": "liest", "role": "lesen"}).status, 204)
        self.assertEqual(self.request(reader, "GET", "landscapes/rollen/desk").status, 200)
        for method, path, body in (
            ("POST", "/entries", add), ("POST", "/answers", {"answers": []}), ("POST", "/versions", {"label": ""}),
            ("POST", "/versions/restore", {"number": 1}), ("POST", "/members", {"account": "liest", "role": "leitung"}),
            ("POST", "/table", {}), ("DELETE", "", None), ("GET", "/members", None),
        ):
            self.assertEqual(self.request(reader, method, "landscapes/rollen" + path, body).status, 403, (method, path))
        self.request(leader, "POST", "landscapes/rollen/members", {"account": "liest", "role": "bearbeitung"})
        self.assertEqual(self.request(reader, "POST", "landscapes/rollen/entries", add).status, 201)
        self.assertEqual(self.request(reader, "DELETE", "landscapes/rollen").status, 403)
        self.assertEqual(self.request(leader, "POST", "landscapes/rollen/members", {"account": "liest"}).status, 204)
        self.assertEqual(self.request(reader, "GET", "landscapes/rollen").status, 404)
        self.assertEqual(self.request(leader, "POST", "landscapes/rollen/members", {"account": "fuehrt"}).status, 422)

    def test_a_name_given_anew_is_another_landscape(self):
        leader, reader = self.member("alt"), self.member("gast")
        self.request(leader, "PUT", "landscapes/einmal?example")
        self.request(leader, "POST", "landscapes/einmal/members", {"account": "gast", "role": "lesen"})
        self.assertEqual(self.request(leader, "DELETE", "landscapes/einmal").status, 204)
        self.request(leader, "PUT", "landscapes/einmal?example")
        self.assertEqual(self.request(reader, "GET", "landscapes/einmal").status, 404)

    def test_a_deletion_that_was_cut_off_lets_nobody_into_another_landscape(self):
        one = self.member("vormals")
        self.assertEqual(self.request(one, "PUT", "landscapes/halb?example").status, 201)
        for path in (self.folder / "daten").glob("halb.landschaft.sqlite*"):
            path.unlink()
        self.kill()
        one.server = self.admin.server = self.place
        self.assertEqual(self.request(self.admin, "PUT", "landscapes/halb?example").status, 201)
        self.addCleanup(lambda: self.request(self.admin, "DELETE", "landscapes/halb"))
        self.assertEqual(self.request(one, "GET", "landscapes/halb").status, 404)

    def test_an_account_is_deleted_with_its_sessions(self):
        gone = self.member("geht")
        self.assertEqual(self.request(gone, "GET", "landscapes").status, 200)
        self.assertEqual(self.request(self.admin, "DELETE", "accounts/geht").status, 204)
        self.assertEqual(self.request(gone, "GET", "landscapes").status, 401)

    def test_an_invitation_holds_once_and_ends_what_was_before(self):
        member = self.member("nochmal")
        secret = self.request(self.admin, "POST", "accounts/nochmal/invitation", {}).json["invitation"].split("#e=")[1]
        self.assertEqual(self.request(member, "GET", "landscapes").status, 401)
        self.assertEqual(self.request(self.client_of(), "POST", "session", {"name": "nochmal", "password": SENTENCE}).status, 403)
        for status in (422, 200, 403):
            word = "zu kurz" if status == 422 else SENTENCE
            self.assertEqual(self.request(self.client_of(), "POST", "session/password", {"invitation": secret, "password": word}).status, status)

    def test_only_the_keeper_keeps_accounts(self):
        member = self.member("einfach")
        for method, path, body in (("GET", "accounts", None), ("POST", "accounts", {"name": "x"}), ("DELETE", "accounts/zwei", None),
                                   ("POST", "accounts/leitung.amt/invitation", {})):
            self.assertEqual(self.request(member, method, path, body).status, 403, (method, path))

    def test_the_file_holds_no_secret(self):
        self.member("pruefung")
        with sqlite3.connect(f"file:{self.folder}/daten/konten.sqlite?mode=ro", uri=True) as file:
            (password,) = file.execute("SELECT password FROM account WHERE name = 'pruefung'").fetchone()
        self.assertTrue(password.startswith("$argon2id$v=19$m=65536,t=2,p=1$"), password)

    def test_a_landscape_names_nobody_who_worked_on_it(self):
        """What was changed is told of the landscape; by whom is kept neither in its file nor in anything that is handed out."""
        worker = self.member("quittenbaum")
        self.assertEqual(self.request(worker, "PUT", "landscapes/still?example").status, 201)
        add = {**entry(), "table": "akteure", "becomes": {"name": "Neues Haus"}}
        self.assertEqual(self.request(worker, "POST", "landscapes/still/entries", add).status, 201)
        self.assertEqual(self.request(worker, "POST", "landscapes/still/versions", {"label": "Stand"}).status, 201)
        told = [self.request(worker, "GET", f"landscapes/still/{path}") for path in ("history", "journal.jsonl", "versions", "desk")]
        self.assertEqual({answer.status for answer in told}, {200})
        self.assertIn(b"Neues Haus", told[0].body + told[1].body)
        files = list((self.folder / "daten").glob("still.landschaft.sqlite*"))
        kept = b"".join(path.read_bytes() for path in files)
        self.assertIn(b"Neues Haus", kept)
        for content in (kept, *(answer.body for answer in told)):
            self.assertNotIn(b"quittenbaum", content.lower())


class GuessingTests(BenchTest):
    """Last, since whoever has guessed has to wait."""

    def test_guessing_passwords_is_slowed_down_and_tells_nothing(self):
        self.posted("accounts", {"name": "echt"})
        answers = [Client(self.place).api("POST", "session", {"name": name, "password": "falsch falsch"}, patient=False)
                   for name in ["echt", "unbekannt"] * 8]
        self.assertEqual({answer.status for answer in answers[:10]}, {403})
        self.assertEqual({answer.json["detail"] for answer in answers[:10]}, {answers[0].json["detail"]})
        self.assertEqual({answer.status for answer in answers[10:]}, {429})


class ProxyTests(BenchTest):
    arguments = ("--origin", "http://amt.example", "--login-header", "X-Forwarded-User")

    def request(self, path, headers, **rest):
        return Client(self.place).api("GET", path, headers={"Host": "amt.example", **headers}, **rest)

    def test_the_proxy_says_who_comes(self):
        answer = self.request("session", {"X-Forwarded-User": "A.Yilmaz"})
        self.assertEqual((answer.status, answer.json["account"]["name"]), (200, "a.yilmaz"))
        self.assertEqual(self.request("session", {}).status, 401)
        self.assertEqual(self.request("landscapes", {"X-Forwarded-User": "A.Yilmaz"}).json, [])
        self.assertEqual(self.request("session", {"X-Forwarded-User": "../boese"}).status, 401)


    def test_the_round_table_knows_its_own_people_behind_that_proxy(self):
        headers = {"Host": "amt.example", "Origin": "http://amt.example", "X-Forwarded-User": "a.yilmaz"}
        client = Client(self.place)
        self.assertEqual(client.api("PUT", "landscapes/hier?example", headers=headers).status, 201)
        opened = client.api("POST", "landscapes/hier/table", {}, headers=headers)
        self.assertEqual(opened.status, 201, opened)
        cookie = client.raw(
            "POST", "/tisch/hier/api/v1/session", json.dumps({"token": opened.json["moderation_token"]}).encode(),
            {**headers, "Content-Type": "application/json"}).cookies[0].split(";")[0]
        there = client.raw("GET", "/tisch/hier/api/v1/table", headers={**headers, "Cookie": cookie})
        self.assertEqual((there.status, there.json["you"]["role"]), (200, "moderation"))
        # The account alone is nobody at the table, and the table's people are nobody at the workbench.
        self.assertEqual(client.raw("GET", "/tisch/hier/api/v1/table", headers=headers).status, 401)
        other = client.raw("GET", "/api/v1/landscapes", headers={"Host": "amt.example", "Cookie": cookie})
        self.assertEqual(other.status, 401)


class AloneTests(BenchTest):
    def test_without_a_proxy_nobody_is_believed(self):
        answer = Client(self.place).api("GET", "session", headers={"X-Forwarded-User": "a.yilmaz"})
        self.assertEqual(answer.status, 401)


if __name__ == "__main__":
    unittest.main()
