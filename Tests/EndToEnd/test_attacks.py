"""Twenty ways to learn from public outputs what they must not tell, tried on three landscapes.

docs/attacks.md says in words what each tries and what came of it. The attacker holds everything that the profile
`oeffentlich` gives out and knows what everybody in the district knows: which organisations there are and of which kind.
An attack returns what it has learned; where it can, it is first made on the outputs of the desk (`intern`), where it has
to win: an attack that never wins proves nothing.
"""

import csv
import functools
import getpass
import json
import re
import socket
import tempfile
import unittest
from pathlib import Path

from netviz import MUSTERAU, ROOT, folded, run, texts
from test_public import Folder, a_hidden_actor, a_note, a_person, a_statement, a_wish, small_town

HIDDEN_WORDS = ["Zuflucht im Verborgenen", "Geheimwinkel", "Geheimfeld", "Beratung im Verborgenen"]
PRIVATE_WORDS = ["Erika Beispiel", "erika@example.org", "Wird im Herbst neu besetzt", "Läuft nicht gut",
                 "Kein Bedarf, sagt die Leitung"]


def words_for_types():
    """Every word of the vocabulary for a type, folded, with the ids it stands for; a subtype counts as its type."""
    result = {}
    with open(ROOT / "Sources/LandscapeModel/Resources/actor_types.csv", encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter=";"):
            label = re.sub(r"\s*\(.*?\)", "", row["label_de"])
            words = [row["id"], row["label_de"], label, row["abbr"], *label.split(" / "), *row["aliases"].split("|")]
            kinds = [row["id"]] + (["jobcenter"] if row["id"].startswith("jobcenter-") else [])
            for word in words:
                if word:
                    result.setdefault(folded(word), []).extend(kinds)
    return result


TYPES = words_for_types()


def planted(folder):
    """The landscape with secrets of every kind beside its own."""
    for secret in (a_note, a_person, a_hidden_actor, a_wish, a_statement):
        secret(folder)
    return folder


def generated(path):
    """Two invented municipalities; every fifth actor is not to be published, every third was silent."""
    run("generate", "--municipalities", "2", "--seed", "7", "-o", path)
    folder = Folder(path)
    folder.others.setdefault("landschaft.yaml", "titel: Zwei Gemeinden\nstichtag: 2026-06-30\n")
    for number, actor in enumerate(folder.tables["akteure"]):
        actor["veroeffentlichen"] = "nein" if number % 5 == 4 else ""
        actor["befragt"], actor["geantwortet"] = "ja", "nein" if number % 3 == 1 else "ja"
    return folder


def nodes(dot):
    """Id and attributes of every node of a DOT file that netviz wrote, in its order."""
    found = re.findall(r'^  "([^"]+)" \[(.*)\];$', dot, re.M)
    return [(name, attributes(text)) for name, text in found]


def edges(dot):
    found = re.findall(r'^  "([^"]+)" -[->] "([^"]+)" \[(.*)\];$', dot, re.M)
    return [(one, two, attributes(text)) for one, two, text in found]


def attributes(text):
    return {key: value.strip('"') for key, value in re.findall(r'(\w+)=("(?:[^"\\]|\\.)*"|[^,\s]+)', text)}


def ranks(values):
    order = sorted(range(len(values)), key=lambda place: values[place])
    result = [0] * len(values)
    for rank, place in enumerate(order):
        result[place] = rank
    return result


def correlation(one, two):
    """Spearman's, of values without ties."""
    one, two = ranks(one), ranks(two)
    count = len(one)
    return 1 - 6 * sum((a - b) ** 2 for a, b in zip(one, two)) / (count * (count * count - 1))


class Place:
    """A landscape and what was made of it for one profile."""

    def __init__(self, name, folder, base):
        self.name, self.folder = name, folder
        self.landscape = folder.write(base / name / "l")
        self.actors = {actor["id"]: actor for actor in folder.tables["akteure"]}
        self.hidden = [i for i, a in self.actors.items() if a.get("veroeffentlichen") == "nein"]
        self.outputs = {}
        for profile in ("oeffentlich", "intern"):
            target = base / name / profile
            target.mkdir()
            run("run", self.landscape, "--profile", profile, "-o", target / "run")
            for view in ("cooperation", "gaps", "boards", "types", "districts", "matrix"):
                self.make(target / f"{view}.dot", "map", "--show", view, "--profile", profile)
            self.make(target / "community.dot", "map", "--color-by", "community", "--profile", profile)
            if name == "musterau":
                self.make(target / "karte.pdf", "map", "--profile", profile)
                self.make(target / "karte.png", "map", "--profile", profile)
                self.make(target / "bericht.docx", "report", "--profile", profile)
            for name_, words in {"gaps.json": ["gaps"], "matrix.json": ["gaps", "--matrix"],
                                 "measures.json": ["measures"]}.items():
                text = run(*words, self.landscape, "--profile", profile, "--format", "json")[0]
                (target / name_).write_text(text, encoding="utf-8")
            self.outputs[profile] = target

    def make(self, path, command, *options):
        try:
            run(command, self.landscape, *options, "-o", path)
        except AssertionError:
            # A small place may have no Gremien or districts to draw.
            if "boards" not in options and "districts" not in options and "matrix" not in options:
                raise

    def files(self, profile="oeffentlich"):
        return sorted(path for path in self.outputs[profile].rglob("*") if path.is_file())

    def dot(self, view="cooperation", profile="oeffentlich"):
        path = self.outputs[profile] / f"{view}.dot"
        return path.read_text(encoding="utf-8") if path.exists() else ""

    def json(self, name, profile="oeffentlich"):
        return json.loads((self.outputs[profile] / name).read_text(encoding="utf-8"))

    def words(self, path):
        if not hasattr(self, "read"):
            self.read = {}
        if path not in self.read:
            self.read[path] = texts(path)
        return self.read[path]

    def holding(self, words, profile="oeffentlich"):
        """Which words stand in which files."""
        return [(word, path.name) for path in self.files(profile) for word in words
                if any(folded(word) in text for text in self.words(path))]

    def pairs(self, view="cooperation", profile="oeffentlich"):
        return {frozenset((one, two)) for one, two, _ in edges(self.dot(view, profile))}

    def claims(self, one, two):
        return [row for row in self.folder.tables["kooperationen"] if {row["von"], row["nach"]} == {one, two}]


class Attacks(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.temporary = tempfile.TemporaryDirectory()
        base = Path(cls.temporary.name)
        folders = {
            "musterau": planted(Folder(MUSTERAU)),
            "kleinstadt": Folder(small_town(base / "k")),
            "gemeinden": planted(generated(base / "g")),
        }
        cls.places = [Place(name, folder, base) for name, folder in folders.items()]

    @classmethod
    def tearDownClass(cls):
        cls.temporary.cleanup()

    def on_each(self, attack, wins_at_the_desk=()):
        """Nothing is learned in public; at the desk of the named landscapes something is."""
        for place in self.places:
            with self.subTest(place.name):
                if place.name in wins_at_the_desk:
                    self.assertTrue(attack(place, "intern"), "the attack never wins")
                self.assertEqual(attack(place, "oeffentlich"), [])

    # MARK: Who hides behind a number

    def pseudonyms(self, landscape, base, name):
        """Numbers and names of a map whose key the attacker does not have."""
        key = base / f"{name}.schluessel.csv"
        target = base / name
        target.mkdir()
        run("map", landscape, "--profile", "oeffentlich", "--pseudonyms", "--key", key, "-o", target / "k.dot")
        rows = [line.split(",") for line in key.read_text(encoding="utf-8-sig").splitlines()[1:]]
        numbers = {row[1]: row[0] for row in rows if row[0].startswith("A-")}
        return numbers, (target / "k.dot").read_text(encoding="utf-8")

    def test_01_a_dummy_landscape_of_the_same_names(self):
        """All the names are public: whoever makes a landscape of them draws other numbers."""
        for place in self.places:
            with self.subTest(place.name), tempfile.TemporaryDirectory() as temporary:
                base = Path(temporary)
                truth, _ = self.pseudonyms(place.landscape, base, "echt")
                dummy = Folder.__new__(Folder)
                dummy.others = {}
                dummy.tables = {
                    "akteure": [{"id": a["id"], "name": a["name"], "typ": a["typ"]} for a in place.actors.values()],
                    "kooperationen": [{"von": list(place.actors)[0], "nach": list(place.actors)[1]}]}
                guess, _ = self.pseudonyms(dummy.write(base / "d"), base, "attrappe")
                right = sum(truth[i] == guess.get(i) for i in truth)
                # By chance one is right on average; nine or more once in a million tries.
                self.assertLess(right, 9 if len(truth) > 10 else len(truth))

    def test_02_numbers_that_follow_an_order(self):
        """Neither the rows of the table nor the alphabet nor the number of cooperations order the numbers."""
        place = self.places[0]
        with tempfile.TemporaryDirectory() as temporary:
            numbers, dot = self.pseudonyms(place.landscape, Path(temporary), "echt")
            identifiers = [i for i in place.actors if i in numbers]
            drawn = [int(numbers[i][2:]) for i in identifiers]
            degree = {name: sum(name in edge[:2] for edge in edges(dot)) for name in numbers.values()}
            orders = {
                "rows": list(range(len(identifiers))),
                "alphabet": [folded(place.actors[i]["name"]) for i in identifiers],
                "cooperations": [degree[numbers[i]] + n / 1000 for n, i in enumerate(identifiers)],
            }
            for name, order in orders.items():
                # 0.55 of 74 numbers happens by chance once in a million tries.
                self.assertLess(abs(correlation(drawn, order)), 0.55, name)
            self.assertGreater(abs(correlation(orders["rows"], orders["rows"])), 0.99, "the measure finds an order")

    def test_03_the_order_of_the_lines_in_the_file(self):
        """The n-th line of a file with numbers is not the n-th of the file with names."""
        for place in self.places:
            with self.subTest(place.name), tempfile.TemporaryDirectory() as temporary:
                _, dot = self.pseudonyms(place.landscape, Path(temporary), "echt")
                written = [int(name[2:]) for name, _ in nodes(dot)]
                self.assertEqual(written, sorted(written))
                drawn = [(int(one[2:]), int(two[2:])) for one, two, _ in edges(dot)]
                self.assertEqual(drawn, sorted(drawn))

    def test_04_a_new_key_for_every_map(self):
        """Two maps without a common key do not share their numbers; with it they do."""
        place = self.places[0]
        with tempfile.TemporaryDirectory() as temporary:
            base = Path(temporary)
            one, _ = self.pseudonyms(place.landscape, base, "eins")
            two, _ = self.pseudonyms(place.landscape, base, "zwei")
            self.assertLess(sum(one[i] == two[i] for i in one), 9)
            key = base / "eins.schluessel.csv"
            run("map", place.landscape, "--profile", "oeffentlich", "--pseudonyms", "--key", key, "-o",
                base / "eins" / "nochmal.dot")
            self.assertEqual((base / "eins" / "nochmal.dot").read_bytes(), (base / "eins" / "k.dot").read_bytes())

    # MARK: Subtracting

    def test_05_the_map_minus_the_report(self):
        """Map, measures and report count the same cooperations; none has one more."""
        def attack(place, profile):
            counts = {"map": len(place.pairs(profile=profile)),
                      "measures": place.json("measures.json", profile)["network"]["edges"]}
            report = (place.outputs[profile] / "run/synergien.md").read_text(encoding="utf-8")
            said = re.findall(r"ohne Befragung laut Koordination bestehen \(n = (\d+)\)", report)
            said += re.findall(r"denkbaren Kooperationen zwischen \w+ Akteuren sind (\d+) aufgeführt", report)
            self.assertTrue(said, "the report says how many it counts")
            return sorted({*counts.values(), *map(int, said)})[1:]
        self.on_each(attack)

    def test_06_counts_of_questionnaires(self):
        """How many were asked, answered or are open is told nowhere."""
        pattern = re.compile(
            r"\d+ (?:Akteure?n? |Organisationen )?(?:wurden |haben )?(?:befragt|geantwortet|angeschrieben)"
            r"|(?:befragt|geantwortet|rücklauf|fragebogen offen|asked|answered)\W{0,3}\d|rücklaufquote", re.I)

        def attack(place, profile):
            return [(path.name, hit[0]) for path in place.files(profile)
                    if path.suffix in (".md", ".html", ".svg", ".dot", ".json")
                    for hit in [pattern.search(re.sub(r"<[^>]*>", " ", path.read_text(encoding="utf-8")))] if hit]
        self.on_each(attack, wins_at_the_desk=["musterau", "kleinstadt", "gemeinden"])

    def test_07_silent_or_alone(self):
        """An actor that did not answer looks like one that nobody works with."""
        def attack(place, profile):
            seen = {}
            text = place.dot(profile=profile)
            joined = {end for edge in edges(text) for end in edge[:2]}
            for name, values in nodes(text):
                if name in joined:
                    continue
                sentence = values["tooltip"].split("):")[-1]
                look = tuple(sorted((k, v) for k, v in values.items() if k not in (
                    "name", "label", "sektor", "tooltip", "shape", "width", "height", "pos", "fillcolor", "color",
                    "fontcolor")))
                seen.setdefault((look, sentence), []).append(name)
            return list(seen)[1:]
        self.on_each(attack)
        intern = nodes(self.places[1].dot(profile="intern"))
        self.assertGreater(len({v.get("style") for _, v in intern}), 1, "at the desk the silent one looks different")

    def test_08_counts_that_the_sum_gives_back(self):
        """With n and the counts that are told, no untold count can be worked out."""
        def told(parts):
            """The rule in words (docs/decisions/0019): nothing of a whole under three; else the small ones, the zeros
            beside them and the next number above are untold."""
            if sum(parts) < 3:
                return [None] * 5
            if not any(part in (1, 2) for part in parts):
                return list(parts)
            smallest = min([part for part in parts if part >= 3], default=sum(parts))
            return [part if part > smallest else None for part in parts]

        def spread(total, places):
            """Every way to spread a number over places."""
            if places == 1:
                yield (total,)
                return
            for first in range(total + 1):
                for others in spread(total - first, places - 1):
                    yield (first, *others)

        @functools.cache
        def single_ways(shown):
            """Totals for which only one way looks like what is shown, and that way tells one or two."""
            looks = {}
            for total in range(3, 13):
                for whole in spread(total, 5):
                    if all(count is None or count == real for count, real in zip(shown, whole)):
                        if told(whole) == list(shown):
                            looks.setdefault(total, []).append(whole)
            return [(total, ways[0]) for total, ways in looks.items()
                    if len(ways) == 1 and any(part in (1, 2) for part in ways[0])]

        def attack(place, _):
            learned = []
            for row in place.json("gaps.json")["outcomes"]:
                shown = [row[key] for key in
                         ("fulfilled", "one_sided", "not_fulfilled", "no_evidence", "not_applicable")]
                for count in shown:
                    if count in (1, 2):
                        learned.append((row["rule"], shown))
                learned += [(row["rule"], *way) for way in single_ways(tuple(shown))]
            return learned
        self.on_each(attack)
        self.assertEqual(told([1, 0, 0, 1, 1]), [None] * 5)

    def test_09_filters_one_after_the_other(self):
        """Whatever filter is set, the list counts no one or two, and the measures count public pairs only."""
        for place in self.places:
            fields = {f for a in place.actors.values() for f in a.get("handlungsfelder", "").split("|") if f}
            public = len(place.pairs())
            for field in sorted(fields - {"Geheimfeld"})[:6]:
                with self.subTest(f"{place.name} {field}"):
                    text = run("gaps", place.landscape, "--profile", "oeffentlich", "--field", field, "--format",
                               "json")[0]
                    for row in json.loads(text)["outcomes"]:
                        self.assertNotIn(1, list(row.values()))
                        self.assertNotIn(2, list(row.values()))
                    text = run("measures", place.landscape, "--profile", "oeffentlich", "--field", field,
                               "--format", "json")[0]
                    self.assertLessEqual(json.loads(text)["network"]["edges"], public)

    def test_10_the_matrix_of_types(self):
        """No cell about a type of fewer than three, none that tells one or two or leaves them over."""
        for place in self.places:
            shown = [a for i, a in place.actors.items() if i not in place.hidden]
            for cell in place.json("matrix.json")["matrix"]:
                with self.subTest(f"{place.name} {cell['from']} {cell['to']}"):
                    for end in ("from", "to"):
                        self.assertGreaterEqual(sum(self.is_of(a, cell[end]) for a in shown), 3)
                    for key in ("existing", "confirmed", "missing"):
                        if cell[key] is not None:
                            self.assertNotIn(cell[key], (1, 2))
                            self.assertNotIn(cell["expected"] - cell[key], (1, 2))
            intern = place.json("matrix.json", "intern")["matrix"]
            self.assertTrue(any(1 in c.values() for c in intern), "at the desk single actors are counted")

    @staticmethod
    def is_of(actor, kind):
        return any(kind in TYPES.get(folded(word), [word]) for word in actor["typ"].split("|"))

    def test_11_one_suggestion_between_two_types(self):
        """The map of suggestions by type draws no line for one or two."""
        def attack(place, profile):
            return [(one, two, values["tooltip"]) for one, two, values in edges(place.dot("gaps", profile))
                    if re.search(r": [12] Anregung", values["tooltip"])]
        self.on_each(attack)
        lines = [values for _, _, values in edges(self.places[0].dot("gaps")) if values["zustand"] == "anregungen"]
        self.assertGreater(len(lines), 5, "there are lines of suggestions to look at")
        for place in self.places:
            public = place.dot("gaps")
            self.assertNotRegex(public, r"[:;] [12] Anregung")
            self.assertFalse(any(folded(a["name"]) in folded(public) for i, a in place.actors.items()
                                 if len(a["name"]) > 12), "no actor by name")

    # MARK: Searching

    def test_12_names_of_the_hidden(self):
        """No byte, stream, tooltip or packed part holds the name or id of an actor that is not to be published."""
        def attack(place, profile):
            shown = [folded(a["name"] + " " + i) for i, a in place.actors.items() if i not in place.hidden]
            words = [w for i in place.hidden for w in (place.actors[i]["name"], i)
                     if len(folded(w)) > 5 and not any(folded(w) in name for name in shown)]
            return place.holding(words, profile)[:5]
        self.on_each(attack, wins_at_the_desk=["musterau", "gemeinden"])

    def test_13_words_about_the_hidden(self):
        """A field, a district or an offer that only a hidden actor has gives no sheet, no legend and no row."""
        def attack(place, profile):
            files = [(path.name, "name") for path in place.files(profile) if "geheim" in path.name.lower()]
            return files + place.holding(HIDDEN_WORDS, profile)
        self.on_each(attack, wins_at_the_desk=["musterau", "gemeinden"])

    def test_14_persons_notes_and_statements(self):
        def attack(place, profile):
            return place.holding(PRIVATE_WORDS, profile)
        self.on_each(attack, wins_at_the_desk=["musterau", "gemeinden"])

    def test_15_who_made_it_where(self):
        """No file tells the account, the machine or a path of the desk."""
        account = getpass.getuser()
        words = [str(Path(self.temporary.name).name), socket.gethostname(), str(Path.home())]
        words += [account] if len(account) > 4 else []
        self.on_each(lambda place, _: place.holding([w for w in words if len(folded(w)) > 4]))

    # MARK: Looking closely at what is there

    def test_16_strengths_that_one_side_states(self):
        """A pair is as strong in public as both ends say: the higher number of one end is not there."""
        for place in self.places:
            checked = 0
            for one, two, values in edges(place.dot()):
                by_end = {}
                for row in place.claims(one, two):
                    if row.get("intensitaet") and row.get("status", "") in ("", "besteht"):
                        for end, said in ((row["von"], ("von", "beide")), (row["nach"], ("nach", "beide"))):
                            if row.get("gemeldet_von") in said:
                                by_end.setdefault(end, []).append(int(row["intensitaet"]))
                if len(by_end) == 2:
                    checked += 1
                    self.assertLessEqual(int(values["intensitaet"]), min(max(v) for v in by_end.values()))
            self.assertGreater(checked, 1, place.name)

    def test_17_pairs_of_the_silent(self):
        """No pair is drawn of which an asked end did not answer, nor one that an end which answered does not share."""
        def attack(place, profile):
            learned = []
            for pair in place.pairs(profile=profile):
                one, two = sorted(pair)
                reported = set()
                for row in place.claims(one, two):
                    if row.get("gemeldet_von") in ("von", "beide"):
                        reported.add(row["von"])
                    if row.get("gemeldet_von") in ("nach", "beide"):
                        reported.add(row["nach"])
                asked = [i for i in pair if place.actors[i].get("befragt") == "ja"]
                if reported != set(pair) and asked:
                    learned.append((one, two))
            return learned
        self.on_each(attack, wins_at_the_desk=["musterau", "kleinstadt", "gemeinden"])

    def test_18_seats_that_nobody_fills(self):
        """A Gremium counts the members that it shows: no hidden one is left over."""
        def attack(place, profile):
            text = place.dot("boards", profile)
            seats = [end for edge in edges(text) for end in edge[:2]]
            return [(name, values["tooltip"]) for name, values in nodes(text)
                    for said in [re.search(r"(\d+) Mitglied", values.get("tooltip", ""))]
                    if said and int(said[1]) != seats.count(name)]
        self.on_each(attack)
        self.assertGreater(self.places[0].dot("boards").count("Mitglieder hier gezeigt"), 5, "there are Gremien")

    def test_19_wishes_and_introducers(self):
        """What somebody wishes and who could introduce whom stands in no public file."""
        def attack(place, profile):
            words = ["gewünscht von", "Wunsch von", "vermitteln könnte", "könnte vermitteln", "introducers", "wished"]
            return [hit for hit in place.holding(words, profile) if hit[1].endswith((".json", ".md", ".html"))]
        self.on_each(attack, wins_at_the_desk=["musterau"])

    def test_20_rankings_of_single_actors(self):
        """The measures of single actors are the desk's; the public map has no size that ranks by one."""
        def attack(place, profile):
            return place.json("measures.json", profile).get("actors", [])
        self.on_each(attack, wins_at_the_desk=["musterau", "kleinstadt", "gemeinden"])



if __name__ == "__main__":
    unittest.main()
