"""Working on a landscape: questions and marks, cells, the workbook that goes home and comes back, steps, versions."""

import io
import threading
import unittest
import zipfile

import openpyxl
from bench import LISTS, BenchTest, Place
from client import Client, entry, tie
from server import ROOT


PRACTICE = ROOT / "data/uebung/netzwerkliste.xlsx"


def texts(archive):
    with zipfile.ZipFile(io.BytesIO(archive)) as file:
        return {name: file.read(name) for name in sorted(file.namelist())}


class DeskTests(BenchTest):
    def untidy(self, name="amt", file="01-amt.xlsx"):
        answer = self.call("PUT", f"landscapes/{name}?name={file}", (LISTS / file).read_bytes())
        self.assertEqual(answer.status, 201, answer)
        self.addCleanup(lambda: self.call("DELETE", f"landscapes/{name}"))
        return name

    def tables(self, name):
        return texts(self.call("GET", f"landscapes/{name}/landscape.zip").body)

    def change(self, name, actor, column, was, becomes, **rest):
        cells = {"id": actor, "op": "change"}
        return self.client.api("POST", f"landscapes/{name}/entries", {
            **entry("change"), "table": "akteure", "key": actor, "was": {column: was}, "becomes": {column: becomes}, **rest, **{
                key: value for key, value in cells.items() if key not in ("id", "op")}})

    # Questions

    def test_one_answer_settles_many_places(self):
        name = self.untidy()
        desk = self.got(f"landscapes/{name}/desk")
        self.assertEqual(desk["open"], sum(one["cells"] for one in desk["questions"]) + desk["errors"])
        self.assertEqual([one["cells"] for one in desk["questions"]], sorted((one["cells"] for one in desk["questions"]), reverse=True))
        first = desk["questions"][0]
        self.posted(f"landscapes/{name}/answers", {"answers": [{"key": first["key"], "answer": "yes"}]})
        after = self.got(f"landscapes/{name}/desk")
        self.assertLessEqual(after["open"], desk["open"] - first["cells"] + 1)
        self.assertEqual(after["at_beginning"], desk["open"])
        self.assertNotIn(first["key"], [one["key"] for one in after["questions"]])

    def test_every_untidy_list_is_clean_after_few_clicks(self):
        """Ten lists as offices keep them; each yes or no is a click."""
        for file in sorted(LISTS.glob("*.*s*")):
            if file.suffix not in (".xlsx", ".ods"):
                continue
            with self.subTest(file.name):
                name = self.untidy("liste", file.name)
                clicks = 0
                while (desk := self.got(f"landscapes/{name}/desk"))["questions"]:
                    self.posted(f"landscapes/{name}/answers", {"answers": [{"key": desk["questions"][0]["key"], "answer": "yes"}]})
                    clicks += 1
                    self.assertLessEqual(clicks, 15)
                self.assertEqual(desk["open"], desk["errors"])
                self.call("DELETE", f"landscapes/{name}")

    def test_the_list_to_practise_with(self):
        """32 organisations; names that are one are asked about together, and two cells want a hand."""
        name = "uebung"
        self.assertEqual(self.put(name, PRACTICE.read_bytes(), "xlsx").status, 201)
        (names,) = [one for one in self.got(f"landscapes/{name}/desk")["questions"] if one["kind"] == "names"]
        self.assertEqual(names["cells"], sum(1 for _ in names["singles"]))
        self.assertIn("„VHS“ → „VHS Erlengrund“", " ".join(one["lines"][0] for one in names["singles"]))
        # Where single ones are left out it takes one more answer.
        clicks = 0
        while (desk := self.got(f"landscapes/{name}/desk"))["questions"]:
            self.posted(f"landscapes/{name}/answers", {"answers": [{"key": desk["questions"][0]["key"], "answer": "yes"}]})
            clicks += 2
        marked = [(one["table"], one["row"], one["column"], one["text"]) for one in desk["problems"] if one["severity"] == "error"]
        self.assertEqual(sorted(one[3] for one in marked), ["Helferkreis Wiesenthal", "Unterkunft"])
        self.assertLessEqual(clicks + 2 * len(marked), 15)
        self.assertEqual(self.got(f"landscapes/{name}")["actors"], 32)

    def test_no_is_remembered(self):
        name = self.untidy()
        names = [one for one in self.got(f"landscapes/{name}/desk")["questions"] if one["kind"] == "names"]
        self.posted(f"landscapes/{name}/answers", {"answers": [{"key": one["key"], "answer": "no"} for one in names]})
        self.assertEqual([one for one in self.got(f"landscapes/{name}/desk")["questions"] if one["kind"] == "names"], [])
        sentences = self.got(f"landscapes/{name}/history")["steps"][0]
        self.assertIn("sind verschiedene Akteure", sentences["text"])

    def test_single_names_can_be_left_out(self):
        name = self.untidy()
        lot = next(one for one in self.got(f"landscapes/{name}/desk")["questions"] if one["kind"] == "types")
        taken = lot["singles"][1:]
        self.posted(f"landscapes/{name}/answers", {"answers": [{"key": one["key"], "answer": "yes"} for one in taken]})
        left = self.got(f"landscapes/{name}/desk")["questions"]
        keys = {one["key"] for one in left} | {single["key"] for one in left for single in one["singles"]}
        self.assertIn(lot["singles"][0]["key"], keys)
        self.assertFalse(keys & {one["key"] for one in taken})

    def test_an_outdated_answer_is_told(self):
        name = self.untidy()
        key = self.got(f"landscapes/{name}/desk")["questions"][0]["key"]
        self.posted(f"landscapes/{name}/answers", {"answers": [{"key": key, "answer": "yes"}]})
        self.posted(f"landscapes/{name}/answers", {"answers": [{"key": key, "answer": "yes"}]}, status=409)

    # Steps

    def test_a_step_is_taken_back_as_a_whole(self):
        name = self.untidy()
        before = self.tables(name)
        desk = self.got(f"landscapes/{name}/desk")
        lot = next(one for one in desk["questions"] if one["kind"] == "types")
        step = self.posted(f"landscapes/{name}/answers", {"answers": [{"key": lot["key"], "answer": "yes"}]})["step"]
        (told,) = self.got(f"landscapes/{name}/history")["steps"]
        self.assertEqual((told["id"], told["count"]), (step, len(lot["singles"])))
        self.posted(f"landscapes/{name}/steps/undo", {"step": step}, status=200)
        self.assertEqual(self.tables(name), before)
        self.assertEqual(self.got(f"landscapes/{name}/desk")["open"], desk["open"])
        self.posted(f"landscapes/{name}/steps/undo", {"step": step}, status=409)

    def test_rows_bear_their_marks(self):
        name = self.made()
        self.assertEqual(self.got(f"landscapes/{name}/rows?table=akteure&marked=1")["total"], 0)
        page = self.got(f"landscapes/{name}/rows?table=kooperationen&from=200&count=50")
        self.assertEqual((page["total"], len(page["rows"]), page["from"]), (219, 19, 200))
        self.got(f"landscapes/{name}/rows?table=nichts", status=404)

    def test_two_at_the_same_cell_see_both_values(self):
        name = self.made()
        page = self.got(f"landscapes/{name}/rows?table=akteure&count=1")
        keys = [column["key"] for column in page["columns"]]
        cells = dict(zip(keys, page["rows"][0]["cells"]))
        column = "kurzname"
        first = self.change(name, cells["id"], column, cells.get(column, ""), "Erste")
        self.assertEqual(first.status, 201, first)
        second = self.change(name, cells["id"], column, cells.get(column, ""), "Zweite")
        self.assertEqual(second.status, 409, second)
        self.assertEqual(second.json["conflicts"], [{"column": column, "seen": cells.get(column, ""), "stated": "Erste"}])

    def test_a_value_that_would_be_an_error_is_not_taken(self):
        name = self.made()
        before = self.tables(name)
        row = self.got(f"landscapes/{name}/rows?table=kooperationen&count=1")
        cells = dict(zip([column["key"] for column in row["columns"]], row["rows"][0]["cells"]))
        answer = self.client.api("POST", f"landscapes/{name}/entries", {
            **entry("change"), "table": "kooperationen", "was": cells, "becomes": {"von": "Gibt es nicht"}})
        self.assertEqual(answer.status, 422, answer)
        self.assertIn("Gibt es nicht", answer.json["detail"])
        self.assertEqual(self.tables(name), before)

    # The workbook

    def workbook(self, name):
        answer = self.call("GET", f"landscapes/{name}/workbook.xlsx")
        self.assertEqual(answer.status, 200, answer)
        return answer.body

    def returned(self, name, workbook):
        file = io.BytesIO()
        workbook.save(file)
        answer = self.call("POST", f"landscapes/{name}/returned?name=m.xlsx", file.getvalue())
        self.assertEqual(answer.status, 200, answer)
        return answer.json

    def test_what_goes_home_unchanged_comes_back_unchanged(self):
        for name in (self.made(), self.untidy()):
            with self.subTest(name):
                answer = self.call("POST", f"landscapes/{name}/returned?name=m.xlsx", self.workbook(name)).json
                self.assertEqual((answer["changes"], answer["settings_changed"]), ([], False))

    def test_comments_stand_at_the_cells(self):
        name = self.untidy()
        while questions := self.got(f"landscapes/{name}/desk")["questions"]:
            self.posted(f"landscapes/{name}/answers", {"answers": [{"key": questions[0]["key"], "answer": "yes"}]})
        problems = [one for one in self.got(f"landscapes/{name}/desk")["problems"] if one["table"] == "akteure" and one["row"]]
        sheet = openpyxl.load_workbook(io.BytesIO(self.workbook(name)))["akteure"]
        comments = [cell.comment.text for row in sheet.iter_rows() for cell in row if cell.comment]
        self.assertTrue(problems)
        for problem in problems:
            self.assertTrue(any(problem["message"] in comment for comment in comments), problem)

    def test_new_changed_gone_against_the_version_that_was_taken(self):
        name = self.made()
        book = openpyxl.load_workbook(io.BytesIO(self.workbook(name)))
        sheet = book["akteure"]
        heads = {cell.value: cell.column for cell in sheet[1]}
        sheet.cell(2, heads["kurzname"]).value = "Daheim"
        changed = sheet.cell(2, heads["id"]).value
        sheet.cell(sheet.max_row + 1, heads["name"]).value = "Nachbarschaftshaus Erdacht"
        offers = book["angebote"]
        offers.delete_rows(3)
        # Here somebody else goes on meanwhile, at another cell and at the same one.
        page = self.got(f"landscapes/{name}/rows?table=akteure&count=3")
        rows = [dict(zip([column["key"] for column in page["columns"]], row["cells"])) for row in page["rows"]]
        self.assertEqual(self.change(name, rows[2]["id"], "kurzname", rows[2].get("kurzname", ""), "Hier").status, 201)
        answer = self.returned(name, book)
        self.assertEqual([(one["kind"], one["table"], one["result"]) for one in answer["changes"]], [
            ("geaendert", "akteure", "applied"), ("neu", "akteure", "applied"), ("fehlt", "angebote", "applied")])
        self.posted(f"landscapes/{name}/entries/together", {"entries": [one["entry"] for one in answer["changes"]]})
        page = self.got(f"landscapes/{name}/rows?table=akteure&count=500")
        after = {row["cells"][0]: dict(zip([column["key"] for column in page["columns"]], row["cells"])) for row in page["rows"]}
        self.assertEqual(after[changed]["kurzname"], "Daheim")
        self.assertEqual(after[rows[2]["id"]]["kurzname"], "Hier")
        self.assertEqual(page["total"], 80)
        self.assertEqual(self.got(f"landscapes/{name}/rows?table=angebote")["total"], 82)
        # Again: it says nothing new.
        self.assertTrue(all(one["result"] == "already" for one in self.returned(name, book)["changes"]))

    def test_where_both_changed_a_cell_both_values_are_told(self):
        name = self.made()
        book = openpyxl.load_workbook(io.BytesIO(self.workbook(name)))
        sheet = book["akteure"]
        heads = {cell.value: cell.column for cell in sheet[1]}
        was = sheet.cell(2, heads["kurzname"]).value or ""
        sheet.cell(2, heads["kurzname"]).value = "Daheim"
        self.assertEqual(self.change(name, sheet.cell(2, heads["id"]).value, "kurzname", was, "Hier").status, 201)
        (change,) = self.returned(name, book)["changes"]
        self.assertEqual(change["result"], "conflict")
        self.assertEqual(change["conflicts"], [{"column": "kurzname", "seen": was, "stated": "Hier"}])
        before = self.tables(name)
        self.posted(f"landscapes/{name}/entries/together", {"entries": [change["entry"]]}, status=422)
        self.assertEqual(self.tables(name), before)

    def test_a_workbook_from_elsewhere_is_compared_with_what_is_here(self):
        name = self.made()
        book = openpyxl.load_workbook(io.BytesIO(self.workbook(name)))
        del book["netviz-Stand"]
        book["angebote"].delete_rows(3)
        answer = self.returned(name, book)
        self.assertIsNone(answer["version"])
        self.assertEqual([one["kind"] for one in answer["changes"]], ["fehlt"])

    def test_settings_changed_at_home_and_here_are_told(self):
        name = self.made()
        book = openpyxl.load_workbook(io.BytesIO(self.workbook(name)))
        sheet = book["landschaft"]
        line = next(cell for row in sheet.iter_rows() for cell in row if str(cell.value).startswith("titel:"))
        line.value = "titel: Daheim"
        answer = self.returned(name, book)
        self.assertEqual((answer["settings_changed"], answer["settings_contested"]), (True, False))
        text = self.got(f"landscapes/{name}/settings")["text"]
        self.posted(f"landscapes/{name}/settings", {"text": text.replace("titel:", "titel: Hier #")}, status=200)
        answer = self.returned(name, book)
        self.assertEqual((answer["settings_changed"], answer["settings_contested"]), (True, True))
        self.posted(f"landscapes/{name}/settings", {"text": answer["settings"]}, status=200)
        answer = self.returned(name, book)
        self.assertEqual((answer["settings_changed"], answer["settings_contested"]), (False, False))

    def test_what_waits_for_release_waits_on_under_new_settings(self):
        name = self.made()
        opened = self.posted(f"landscapes/{name}/table", {})
        table = Client(Place(opened["url"].rstrip("/")), opened["moderation_token"])
        table.put("table/mode", {"mode": "freigabe"})
        phone = Client(table.server, Client(table.server).post("table/join", {"code": opened["join_code"], "actor": "jobcenter"}).json["token"])
        said = tie("jobcenter", "vhs", 4)
        self.assertEqual(phone.post("table/entries", said).json["status"], "proposed")
        before = self.got(f"landscapes/{name}/settings")["text"]
        self.posted(f"landscapes/{name}/settings", {"text": before + "# später\n"}, status=200)
        self.assertEqual([one["id"] for one in table.get("table").json["proposals"]], [said["id"]])
        self.assertEqual(table.post(f"table/entries/{said['id']}/accept").status, 200)
        self.assertEqual(table.get("table").json["proposals"], [])
        (step,) = self.got(f"landscapes/{name}/history")["steps"]
        self.assertEqual((step["id"], step["is_fixed"]), (said["id"], False))
        kept = self.tables(name)["kooperationen.csv"]
        self.kill()
        self.assertEqual(self.tables(name)["kooperationen.csv"], kept)
        self.posted(f"landscapes/{name}/steps/undo", {"step": said["id"]}, status=200)
        self.assertNotEqual(self.tables(name)["kooperationen.csv"], kept)

    def test_a_closed_table_tells_nobody_anything_any_more(self):
        name = self.made()
        opened = self.posted(f"landscapes/{name}/table", {})
        place = Place(opened["url"].rstrip("/"))
        phone = Client(place, Client(place).post("table/join", {"code": opened["join_code"], "actor": "jobcenter"}).json["token"])
        window = phone.listen()
        self.assertEqual(phone.enter("jobcenter", "vhs", 4).status, 201)
        window.until(lambda one: one.messages)
        self.call("DELETE", f"landscapes/{name}/table")
        # What is entered at the workbench is not for whoever still listens.
        page = self.got(f"landscapes/{name}/rows?table=akteure&count=1")
        cells = dict(zip([column["key"] for column in page["columns"]], page["rows"][0]["cells"]))
        self.change(name, cells["id"], "kurzname", cells.get("kurzname", ""), "Nach dem Tisch")
        window.until(lambda one: one.closed)
        self.assertNotIn("Nach dem Tisch", str(window.messages))
        # A phone that says something late keeps it, as one that has to come in anew; and so for every way to ask.
        for method, path in (("POST", "table/entries"), ("PUT", "table/stage"), ("GET", "table"), ("POST", "table/join"), ("GET", "session")):
            answer = phone.api(method, path, {} if method != "GET" else None)
            self.assertEqual((answer.status, answer.json["type"]), (401, "urn:netviz:problem:no-table"), (method, path))
        self.assertEqual((phone.page().status, phone.page().kind), (404, "text/html"))
        # The same where there never was one; another name for this machine is no way around the gate.
        nowhere = Client(Place(opened["url"].replace(name, "nirgends").rstrip("/")))
        self.assertEqual(nowhere.get("table").json["type"], "urn:netviz:problem:no-table")
        self.assertEqual(nowhere.get("table", headers={"Host": "fremd.example"}).status, 421)

    def test_new_settings_cost_a_phone_nothing_but_a_moment(self):
        name = self.made()
        opened = self.posted(f"landscapes/{name}/table", {})
        place = Place(opened["url"].rstrip("/"))
        phone = Client(place, Client(place).post("table/join", {"code": opened["join_code"], "actor": "jobcenter"}).json["token"])
        text = self.got(f"landscapes/{name}/settings")["text"]
        # One whose table nobody opened: a stranger does not learn that it is there, not even while it is changed.
        hidden = self.made("verborgen")
        stranger = Client(Place(opened["url"].replace(name, hidden).rstrip("/")))
        codes, probed, done = set(), set(), threading.Event()

        def ask():
            while not done.is_set():
                codes.add(("entry", phone.post("table/entries", {}).status))
                codes.add(("page", phone.page().status))
                probed.add((stranger.get("table").status, stranger.page().status))

        asking = threading.Thread(target=ask)
        asking.start()
        for turn in range(12):
            for one in (name, hidden):
                self.posted(f"landscapes/{one}/settings", {"text": text + f"# {turn}\n"}, status=200)
        done.set()
        asking.join()
        # An entry that says nothing is refused where the table is there; where it is not, the phone tries again.
        self.assertLessEqual({("entry", 422), ("page", 200)}, codes)
        self.assertLessEqual(codes, {("entry", 422), ("entry", 503), ("page", 200), ("page", 503)})
        self.assertEqual(probed, {(401, 404)})

    # Versions

    def test_an_earlier_version_comes_back(self):
        name = self.made()
        before = self.tables(name)
        number = self.posted(f"landscapes/{name}/versions", {"label": "Vor dem Treffen"})["number"]
        page = self.got(f"landscapes/{name}/rows?table=akteure&count=1")
        cells = dict(zip([column["key"] for column in page["columns"]], page["rows"][0]["cells"]))
        self.change(name, cells["id"], "kurzname", cells.get("kurzname", ""), "Anders")
        after = self.tables(name)
        self.posted(f"landscapes/{name}/versions/restore", {"number": number}, status=200)
        self.assertEqual(self.tables(name), before)
        versions = self.got(f"landscapes/{name}/versions")
        self.assertEqual(versions[1]["label"], "Vor dem Treffen")
        # What was there before bringing back is a version, too.
        self.posted(f"landscapes/{name}/versions/restore", {"number": versions[-2]["number"]}, status=200)
        self.assertEqual(self.tables(name), after)
        # The step of before is told, and no more taken back by itself.
        (step,) = self.got(f"landscapes/{name}/history")["steps"]
        self.assertTrue(step["is_fixed"])
        self.posted(f"landscapes/{name}/steps/undo", {"step": step["id"]}, status=409)
        self.posted(f"landscapes/{name}/versions/restore", {"number": 99}, status=422)

    def test_a_kill_loses_nothing(self):
        """kill -9 after an answer, a change and a version brought back: all of it is there."""
        name = self.untidy()
        question = self.got(f"landscapes/{name}/desk")["questions"][0]
        self.posted(f"landscapes/{name}/answers", {"answers": [{"key": question["key"], "answer": "yes"}]})
        answered = self.tables(name)
        self.kill()
        self.assertEqual(self.tables(name), answered)
        self.posted(f"landscapes/{name}/versions/restore", {"number": 1}, status=200)
        restored = self.tables(name)
        self.kill()
        self.assertEqual(self.tables(name), restored)
        self.assertEqual(self.got(f"landscapes/{name}/history")["steps"][0]["count"], max(1, len(question["singles"])))

    def test_whoever_enters_while_settings_change_loses_nothing(self):
        """What was acknowledged is in the tables, whatever went on from new settings meanwhile; and the journal stays in order."""
        name = self.made()
        acknowledged, stop = [], threading.Event()

        def enter(number):
            client, count = Client(self.place, self.said["token"]), 0
            while not stop.is_set():
                count += 1
                title = f"Haus {number} {count}"
                answer = client.api("POST", f"landscapes/{name}/entries", {**entry(), "table": "akteure", "becomes": {"name": title}})
                if answer.status == 201:
                    acknowledged.append(title)
                else:
                    self.assertEqual(answer.status, 503, answer)

        threads = [threading.Thread(target=enter, args=(number,)) for number in range(5)]
        for thread in threads:
            thread.start()
        text = self.got(f"landscapes/{name}/settings")["text"]
        changes = 0
        while changes < 25:
            answer = self.client.api("POST", f"landscapes/{name}/settings", {"text": text + f"# {changes}\n"})
            changes += answer.status == 200
        stop.set()
        for thread in threads:
            thread.join()
        self.assertGreater(len(acknowledged), 8)
        for _ in range(2):
            there = self.tables(name)["akteure.csv"].decode()
            self.assertEqual([title for title in acknowledged if title + ";" not in there and title + "\n" not in there], [])
            self.assertIn("# 24", self.got(f"landscapes/{name}/settings")["text"])
            self.kill()

    # Settings

    def test_settings_that_are_none_are_not_taken(self):
        name = self.made()
        text = self.got(f"landscapes/{name}/settings")["text"]
        self.posted(f"landscapes/{name}/settings", {"text": "titel: [offen\n"}, status=422)
        self.assertEqual(self.got(f"landscapes/{name}/settings")["text"], text)
        self.posted(f"landscapes/{name}/settings", {"text": text.replace("titel:", "titel: Neu #")}, status=200)
        self.assertEqual(self.got(f"landscapes/{name}")["title"], "Neu")


if __name__ == "__main__":
    unittest.main()
