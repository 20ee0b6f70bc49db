"""Nothing is lost: the file, the browser's storage, other windows, other copies of the page; and netviz takes it over."""

import csv
import json

from table import FIELD, MUSTERAU, TableTest, copy_of, facts, made, rows, run, table_of

# PRODUCT.md §8.
KEYS = ["id", "at", "op", "table", "key", "was", "becomes", "reported_by", "role", "status", "undoes", "text"]
STATES = {"confirmed": "bestätigt", "one_sided": "einseitig gemeldet", "unverified": "nicht überprüft"}


def edges(landscape):
    """{pair of short names: (strength, state)} as netviz itself reads the tables."""
    path = made() / f"{landscape.name}.csv"
    run("convert", landscape, path)
    called = {actor["id"]: actor["kurzname"] or actor["name"] for actor in rows("akteure.csv", landscape)}
    with open(path, encoding="utf-8") as file:
        return {frozenset((called[edge["source"]], called[edge["target"]])): (edge["weight"], edge["state"])
                for edge in csv.DictReader(file) if edge["target"]}


class FileTests(TableTest):
    maxDiff = None

    def a_round(self, page):
        """Thirteen entries, of every kind."""
        for text in ("7 14 3", "22: 7 wunsch", "Sprachforum MBE Brückenbau 3 monatlich beide", "jobcenter: 74 4", "jobcenter: 74 2",
                     "48 1 2 Fallarbeit", "vhs Xylem 2"):
            self.enter(page, text)
        page.get_by_label("Name", exact=True).press("Enter")
        page.get_by_label(FIELD).press("Enter")
        self.enter(page, "80: jc 3")
        self.enter(page, "14 41 1")
        self.press(page, "Rückgängig")
        self.talk_about(page, 1)
        page.click("summary:has-text('Kein Bedarf')")
        page.fill("#kein-bedarf", "Wir haben dafür den „Arbeitskreis“; das genügt.")
        self.press(page, "Als Stellungnahme festhalten")
        self.agree(page, "Gemeinsame Sprechstunde")
        self.step(page, "question")

    def test_the_lines_have_the_keys_of_the_contract(self):
        page = self.table()
        self.a_round(page)
        path = self.save(page)
        self.assertEqual(path.suffix, ".jsonl")
        entries = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
        self.assertEqual(len(entries), 13)
        for entry in entries:
            self.assertEqual(list(entry)[:len(KEYS)], KEYS)
        self.assertEqual({entry["op"] for entry in entries}, {"add", "undo"})
        self.assertEqual(len({entry["id"] for entry in entries}), 13)
        self.assertEqual([entry["undoes"] for entry in entries if entry["op"] == "undo"], [entries[9]["id"]])
        self.assertEqual({key: entries[1][key] for key in ("op", "table", "reported_by", "role", "status")},
                         {"op": "add", "table": "kooperationen", "reported_by": "gemeinde-lindental", "role": "moderation",
                          "status": "accepted"})
        self.assertIn("alles enthalten", page.inner_text("#sicherung"))
        self.assertEqual(page.locator("#eintraege", has_text="noch nicht in der Datei").count(), 0)

    def test_netviz_takes_it_over(self):
        page = self.table()
        self.a_round(page)
        path, shown = self.save(page), self.ties(page)
        after = made() / "uebernommen"
        said = json.loads(run("apply", path, MUSTERAU, "-o", after, "--format", "json")[0])
        # Twelve and the one that takes one back.
        self.assertEqual(said["summary"], {"applied": 12, "already": 0, "withdrawn": 1, "conflict": 0, "invalid": 0})
        expected = {pair: (f"Stärke {strength}", STATES[state]) for pair, (strength, state) in edges(after).items()}
        found = {pair: (words[0].split(" (")[0], words[1]) for pair, words in shown.items() if words[1]}
        self.assertGreater(len(set(expected.items()) ^ set(edges(MUSTERAU).items())), 4)
        # For drawing an unstated strength counts 1.
        found = {pair: ("Stärke 1" if words[0] == "Stärke nicht angegeben" else words[0], words[1]) for pair, words in found.items()}
        self.assertEqual({' – '.join(sorted(pair)): (words, expected.get(pair)) for pair, words in found.items() if expected.get(pair) != words}, {})
        self.assertEqual(set(found), set(expected))
        measure, = [row for row in rows("massnahmen.csv", after) if row["massnahme"] == "Gemeinsame Sprechstunde"]
        self.assertEqual([measure[key] for key in ("verantwortlich", "beteiligte", "bis", "status")],
                         ["jobcenter", "deutsch-syrischer-kulturkreis|vhs-musterau", "2027-03-31", "offen"])
        statement, = [row for row in rows("stellungnahmen.csv", after) if "Arbeitskreis" in row["text"]]
        self.assertEqual([statement[key] for key in ("empfehlung", "akteur", "partner", "status", "text")],
                         ["SPR-1", "sprachforum-lindental", "jmd-lindenhof", "kein_bedarf",
                          "Wir haben dafür den „Arbeitskreis“; das genügt."])
        self.assertIn("Xylem", [row["name"] for row in rows("akteure.csv", after)])

    def test_another_laptop_goes_on_with_the_file(self):
        page = self.table()
        self.a_round(page)
        path, ties, entries = self.save(page), self.ties(page), self.listed(page)
        for how in ("chosen", "dropped"):
            with self.subTest(how):
                other = self.table()
                if how == "chosen":
                    self.open_journal(other, path)
                else:
                    self.drop(other, path)
                self.assertIn("13 Einträge, davon neu 13", other.inner_text("#hinweis"))
                self.assertEqual(self.listed(other), entries)
                self.assertEqual(self.ties(other), ties)
                self.assertIn("alles enthalten", other.inner_text("#sicherung"))
                other.get_by_role("button", name="Gilt doch").first.click()
                self.assertEqual(self.entries(other)[-1]["op"], "undo", "what was taken back there can be restored here")
        self.open_journal(other, path)
        self.assertIn("davon neu 0. Alles stand schon hier.", other.inner_text("#hinweis"))

    def drop(self, page, path):
        page.evaluate("""([name, text]) => {
            const held = new DataTransfer();
            held.items.add(new File([text], name));
            document.querySelector('main').dispatchEvent(new DragEvent('drop', { dataTransfer: held, bubbles: true, cancelable: true })); }""",
                      [path.name, path.read_text(encoding="utf-8")])
        self.wait(page, "document.getElementById('hinweis').textContent.includes('geöffnet')")

    def test_a_line_that_was_cut_off(self):
        page = self.table()
        for text in ("7 14 3", "22 7 wunsch", "41 14 2"):
            self.enter(page, text)
        whole = self.save(page).read_text(encoding="utf-8")
        cut = made() / "abgeschnitten.jsonl"
        cut.write_text(whole[:-40], encoding="utf-8")
        other = self.table()
        self.open_journal(other, cut)
        self.assertIn("Die letzte Zeile ist abgeschnitten und zählt nicht.", other.inner_text("#hinweis"))
        self.assertEqual(self.listed(other), self.listed(page)[1:])
        self.enter(other, "41 14 2")
        self.assertEqual(len(self.entries(other)), 3)

    def test_what_is_no_journal(self):
        page = self.table()
        self.enter(page, "7 14 3")
        for name, text, said in (("liste.csv", "von;nach\na;b\n", "„liste.csv“ ist kein Protokoll"),
                                 ("anderes.json", '{"name": "Liste"}\n', "„anderes.json“ ist kein Protokoll"),
                                 ("fremd.jsonl", json.dumps({"id": "x", "op": "add", "table": "kooperationen", "becomes": {
                                     "von": "nirgendwo", "nach": "jobcenter"}}) + "\n", "Ein Eintrag passt nicht zu dieser Landschaft")):
            with self.subTest(name):
                path = made() / name
                path.write_text(text, encoding="utf-8")
                page.evaluate("document.getElementById('hinweis').textContent = ''")
                self.open_journal(page, path)
                self.assertIn(said, page.inner_text("#hinweis"))
        self.assertEqual(page.locator("#netz .heute-linien > *").count(), 1)
        self.assertIn("„nirgendwo“ steht nicht auf der Liste der Akteure.", page.inner_text("#eintraege .ungueltig"))


class StorageTests(TableTest):
    def test_opening_the_page_again_goes_on(self):
        profile = self.profile()
        page = self.table(profile=profile)
        self.enter(page, "7 14 3")
        self.enter(page, "41 14 2")
        self.press(page, "Rückgängig")
        self.step(page, "wishes")
        page.close()
        for name, path in (("the same file", table_of()), ("a moved copy", copy_of(table_of()))):
            with self.subTest(name):
                again = self.table(path, profile)
                self.assertIn("Fortgesetzt: 3 Einträge aus diesem Browser", again.inner_text("#hinweis"))
                self.assertEqual(len(self.listed(again)), 2)
                self.assertEqual(again.inner_text("#schritt-titel"), "Wünsche")
                again.close()

    def test_what_is_in_the_file_is_known_the_next_day(self):
        profile = self.profile()
        page = self.table(profile=profile)
        self.enter(page, "7 14 3")
        self.save(page)
        self.enter(page, "41 14 2")
        page.close()
        again = self.table(profile=profile)
        self.assertIn("seither 1 Änderung.", again.inner_text("#sicherung"))
        self.save(again)
        again.close()
        self.assertIn("alles enthalten", self.table(profile=profile).inner_text("#sicherung"))

    def test_the_page_of_another_landscape_does_not_see_it(self):
        profile = self.profile()
        self.enter(self.table(profile=profile), "7 14 3")
        other = self.table(table_of("--lang", "en"), profile)
        self.assertEqual(other.locator("#eintraege > li").count(), 0)

    def test_two_windows_of_one_page(self):
        profile = self.profile()
        one, two = self.table(profile=profile), self.table(profile=profile)
        self.enter(one, "7 14 3")
        self.wait(two, "document.querySelectorAll('#eintraege > li').length === 1")
        # Both at once: neither has heard of the other's entry when it writes its own.
        for page, text in ((one, "7 14 1"), (two, "7 14 4"), (one, "22 7 wunsch"), (two, "41 14 2")):
            self.enter(page, text)
        for page in (one, two):
            self.wait(page, "document.querySelectorAll('#eintraege > li').length === 5")
        self.assertEqual(self.listed(one), self.listed(two))
        self.assertEqual(self.ties(one), self.ties(two))
        self.press(two, "Rückgängig")
        self.wait(one, "document.querySelectorAll('#eintraege s').length === 1")
        self.assertEqual(self.ties(one), self.ties(two))
        self.assertEqual(self.entries(one), self.entries(two))
        third = self.table(profile=profile)
        self.assertEqual(self.listed(third), self.listed(one))

    def test_windows_that_wrote_without_hearing_of_each_other(self):
        """The order in which they hear of it does not matter, and the storage has everything in the end."""
        profile = self.profile()
        one = self.table(profile=profile)
        self.enter(one, "7 14 1")
        self.enter(one, "7 14 4")
        first, second = self.entries(one)
        key = f"netviz-tisch-{facts(table_of())['id']}"
        stored = {}
        for own, foreign in ((first, second), (second, first)):
            profile = self.profile()
            page = self.table(profile=profile)
            self.open_journal(page, self.journal([own]))
            # What another window writes that had heard of nothing.
            other = self.table(copy_of(table_of()), profile)
            other.evaluate("([key, text]) => localStorage.setItem(key, text)", [key, json.dumps(foreign) + "\n"])
            self.wait(page, "document.querySelectorAll('#eintraege > li').length === 2")
            self.assertIn("Stärke 4", self.ties(page)[frozenset(["Auenwerk", "Deutsch-Syrischer Kulturkreis"])][0])
            stored[own["id"]] = other.evaluate("key => localStorage.getItem(key)", key)
        self.assertEqual(*stored.values())
        self.assertEqual([json.loads(line)["id"] for line in stored[first["id"]].splitlines()], [first["id"], second["id"]])

    def journal(self, entries):
        path = made() / "teil.jsonl"
        path.write_text("".join(json.dumps(entry) + "\n" for entry in entries), encoding="utf-8")
        return path


REFUSED = "Storage.prototype.setItem = () => { throw new DOMException('no', '%s'); };"
CLOSED = "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } });"


class NoStorageTests(TableTest):
    def check(self, script, sentence):
        page = self.table(before=script)
        for number, text in enumerate(("7 14 3", "41 14 2"), 1):
            self.assertIn("Notiert", self.enter(page, text))
            said = page.inner_text("#sicherung")
            self.assertIn(sentence, said)
            self.assertIn(f"({'1 Änderung' if number == 1 else '2 Änderungen'})", said)
            self.assertTrue(page.locator("#sicherung").evaluate("element => element.classList.contains('laut')"))
        self.assertEqual(len(self.entries(page)), 2, "the file has everything")
        self.assertFalse(page.locator("#sicherung").evaluate("element => element.classList.contains('laut')"))
        self.assertIn("alles enthalten", page.inner_text("#sicherung"))
        self.press(page, "Rückgängig")
        self.assertEqual(len(self.listed(page)), 2)
        self.step(page, "closing")

    def test_storage_is_refused(self):
        for script in (REFUSED % "SecurityError", CLOSED):
            with self.subTest(script):
                self.check(script, "Der Browser speichert hier nichts: Bitte das Protokoll jetzt und nach jedem Schritt als Datei sichern.")

    def test_storage_is_full(self):
        self.check(REFUSED % "QuotaExceededError",
                   "Der Speicher des Browsers ist voll: Bitte das Protokoll jetzt und nach jedem Schritt als Datei sichern.")

    def test_whoever_leaves_is_asked(self):
        page = self.table(before=REFUSED % "QuotaExceededError")
        self.enter(page, "7 14 3")
        asked = []
        page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.dismiss()))
        page.close(run_before_unload=True)
        page.wait_for_timeout(300)
        self.assertEqual(asked, ["beforeunload"])
