"""No name gets out that the profile or the pseudonyms keep in.

Every kind of output is searched: bytes, compressed streams of a PDF, chunks of a PNG, metadata, tooltips, comments.
Each search is first made where the names must be found, so that it cannot pass by finding nothing ever.
"""

import json
import re
import tempfile
import unittest
from pathlib import Path

from netviz import MUSTERAU, folded, found, names, rows, run, texts

PICTURES = ["svg", "dot", "html", "pdf", "png"]
ACTORS = rows("akteure.csv")
HIDDEN = [word for actor in ACTORS if actor["veroeffentlichen"] == "nein" for word in names(actor)]
# Words of the vocabulary of Handlungsfelder are no names.
VOCABULARY = folded("Flüchtlingsaufnahme und Unterbringung")
EVERYBODY = [
    word
    for record in ACTORS + [dict(board, kurzname="", namensvarianten="") for board in rows("gremien.csv")]
    for word in names(record)
    if folded(word) not in VOCABULARY
]



def named_in(path, words=EVERYBODY):
    """Who is named in a file. The legend's "AK Arbeitskreis" reads like the id of one Gremium and is taken out first."""
    inside = [text.replace("akarbeitskreis", "|") for text in texts(path)]
    return [word for word in words if any(folded(word) in text for text in inside)]


PLACES = [
    folded(place) for actor in ACTORS for place in actor["sozialraum"].replace(",", "|").split("|") if place
]


class PrivacyTests(unittest.TestCase):
    def setUp(self):
        self.temporary = tempfile.TemporaryDirectory()
        self.folder = Path(self.temporary.name)
        (self.folder / "web").mkdir()
        self.addCleanup(self.temporary.cleanup)

    def make(self, command, name, *options):
        path = self.folder / "web" / name
        run(command, MUSTERAU, *options, "-o", path, folder=self.folder)
        return path

    def test_public_maps_hide_who_must_not_be_published(self):
        self.assertEqual(len([actor for actor in ACTORS if actor["veroeffentlichen"] == "nein"]), 5)
        for ending in PICTURES:
            with self.subTest(ending):
                if ending != "png":
                    open_map = self.make("map", f"w.{ending}")
                    self.assertGreaterEqual(len(found(open_map, HIDDEN)), 5, "the search finds names")
                self.assertEqual(found(self.make("map", f"o.{ending}", "--profile", "oeffentlich"), HIDDEN), [])

    def test_public_report_and_lists_hide_them_too(self):
        for command, name in [("report", "b.html"), ("report", "b.md"), ("gaps", "l.csv"), ("gaps", "l.json")]:
            with self.subTest(name):
                if name in ("b.html", "l.json"):
                    open_file = self.make(command, "w" + name, "--profile", "workshop")
                    self.assertGreaterEqual(len(found(open_file, HIDDEN)), 3, "the search finds names")
                public = self.make(command, name, "--profile", "oeffentlich")
                self.assertEqual(found(public, HIDDEN), [])
        # Lists by type and field name nobody at all.
        everyone = [word for actor in ACTORS for word in [actor["name"], actor["id"]] if len(folded(word)) > 14]
        self.assertEqual(found(self.folder / "web/l.json", everyone), [])

    def test_the_public_folder_of_run(self):
        run("run", MUSTERAU, "--profile", "oeffentlich", "-o", "web/alles", folder=self.folder)
        files = sorted((self.folder / "web/alles").iterdir())
        self.assertGreater(len(files), 5)
        for path in files:
            self.assertEqual(found(path, HIDDEN), [], path.name)

    def test_persons_and_notes_stay_out_of_maps(self):
        words = [contact[key] for contact in rows("kontakte.csv") for key in ("name", "telefon", "email") if contact[key]]
        words += [actor["notiz"] for actor in ACTORS if actor["notiz"]]
        self.assertGreater(len(words), 3)
        for profile, endings in [("intern", PICTURES), ("workshop", ["html"]), ("oeffentlich", ["html"])]:
            for ending in endings:
                with self.subTest(f"{profile} {ending}"):
                    self.assertEqual(found(self.make("map", f"{profile}.{ending}", "--profile", profile), words), [])

    def test_persons_in_a_list_of_actors_appear_with_contacts_only(self):
        """Columns about persons in akteure.csv and the rows of kontakte.csv, in every output of every profile."""
        landscape = self.folder / "liste"
        landscape.mkdir()
        (landscape / "akteure.csv").write_text(
            "name;typ;Ansprechpartnerin;Telefon;E-Mail;Geburtsdatum\n"
            "Caritas;mbe;Zarathustra Quittenbaum;0815-4711-99;z.quitte@beispiel.example;31.12.1969\n"
            "Jobcenter;jobcenter;;;;\nVHS;adult-education-centre;;;;\n")
        (landscape / "kooperationen.csv").write_text("von;nach;intensitaet\nCaritas;Jobcenter;2\nVHS;Jobcenter;1\n")
        (landscape / "kontakte.csv").write_text("akteur;name;telefon\nVHS;Xaverl Wolpertinger;0999-888-77\n")
        persons = ["Quittenbaum", "0815-4711-99", "z.quitte@beispiel.example", "Wolpertinger", "0999-888-77"]
        asked = self.folder / "mit.html"
        run("report", landscape, "--profile", "intern", "--contacts", "-o", asked, folder=self.folder)
        self.assertEqual(len(found(asked, persons)), 5, "the search finds persons where they belong")
        self.assertEqual(found(asked, ["31.12.1969"]), [])
        run("report", landscape, "--profile", "intern", "--contacts", "-o", "mit.docx", folder=self.folder)
        self.assertEqual(len(found(self.folder / "mit.docx", persons)), 5)
        run("report", landscape, "--contacts", "-o", "nein.html", folder=self.folder, code=64)
        web = self.folder / "web"
        for profile in ("intern", "workshop", "oeffentlich"):
            run("run", landscape, "--profile", profile, "-o", web / profile, folder=self.folder)
            for ending in ("html", "md", "docx"):
                run("report", landscape, "--profile", profile, "-o", web / f"{profile}.{ending}", folder=self.folder)
            for ending in PICTURES:
                run("map", landscape, "--profile", profile, "-o", web / f"{profile}-k.{ending}", folder=self.folder)
            for command in ("check", "gaps"):
                for form in ("csv", "json"):
                    name = web / f"{profile}-{command}.{form}"
                    # check names every cell with its text: it refuses the profiles that it cannot keep.
                    refused = 64 if command == "check" and profile != "intern" else 0
                    run(command, landscape, "--profile", profile, "--format", form, "-o", name,
                        folder=self.folder, code=refused)
        for ending in ("graphml", "gexf", "gml", "net", "dl", "json", "dot"):
            run("convert", landscape, web / f"netz.{ending}", folder=self.folder)
        run("measures", landscape, "--format", "json", "-o", web / "m.json", folder=self.folder)
        run("survey", "new", landscape, "-o", web / "erhebung", folder=self.folder)
        files = [path for path in sorted(web.rglob("*")) if path.is_file()]
        self.assertGreater(len(files), 60)
        for path in files:
            self.assertEqual(found(path, persons + ["31.12.1969"]), [], path.name)

    def test_pseudonyms_leave_no_name(self):
        for view in ("cooperation", "gaps"):
            for ending in PICTURES:
                with self.subTest(f"{view} {ending}"):
                    if ending != "png":
                        named = self.make("map", f"n-{view}.{ending}", "--show", view)
                        self.assertGreater(len(found(named, EVERYBODY)), 60, "the search finds names")
                    path = self.make("map", f"{view}.{ending}", "--show", view, "--pseudonyms")
                    self.assertEqual(named_in(path), [])
                    if ending != "png":
                        self.assertEqual(len(found(path, ["A-01", "A-79"])), 2)
        self.assertEqual(list((self.folder / "web").glob("*schluessel*")), [])

    def test_pseudonyms_in_every_view(self):
        for view in ("boards", "field", "types", "districts", "matrix"):
            for ending in ("svg", "html"):
                with self.subTest(f"{view} {ending}"):
                    path = self.make("map", f"{view}.{ending}", "--show", view, "--pseudonyms")
                    # A Sozialraum may bear the name of its town hall.
                    words = [word for word in EVERYBODY if not any(folded(word) in place for place in PLACES)]
                    self.assertEqual(named_in(path, words), [])

    def test_pseudonyms_in_a_whole_folder(self):
        run("map", MUSTERAU, "--all", "--pseudonyms", "-o", "web/karten", folder=self.folder)
        self.assertEqual([path.name for path in self.folder.glob("*.csv")], ["karten.schluessel.csv"])
        for path in sorted((self.folder / "web/karten").glob("*.html")) + [self.folder / "web/karten/gremien.svg"]:
            self.assertEqual(named_in(path), [], path.name)
        run("map", MUSTERAU, "--all", "--pseudonyms", "-o", "web/k2", "--key", "web/k2/x.csv", folder=self.folder, code=64)
        self.assertFalse((self.folder / "web/k2").exists())

    def test_the_key_names_everybody_once_and_keeps_the_numbers(self):
        self.make("map", "k.svg", "--pseudonyms")
        key = self.folder / "k.svg.schluessel.csv"
        lines = key.read_text(encoding="utf-8").splitlines()
        self.assertEqual(lines[0], "pseudonym,id,name")
        self.assertEqual(len([line for line in lines if line.startswith("A-")]), len(ACTORS))
        self.assertEqual({line.split(",")[1] for line in lines if line.startswith("A-")}, {a["id"] for a in ACTORS})
        self.assertEqual(key.stat().st_mode & 0o077, 0, "readable for the user alone")
        # The order of the file must not be that of the numbers.
        self.assertNotEqual([line.split(",")[1] for line in lines[1:80]], [actor["id"] for actor in ACTORS])
        # Another start of the random numbers: the key that is there wins.
        self.make("map", "k.svg", "--pseudonyms", "--seed", "7")
        self.assertEqual(key.read_text(encoding="utf-8").splitlines(), lines)

    def test_reports_with_pseudonyms_name_nobody(self):
        """Every byte of every form; words of the paper, of the vocabulary and districts are no names."""
        common = self.common_words()
        # "Liga" is in "Obligation", "Horizont" in the "horizontal" of Word's XML; both have longer names, too.
        everybody = [word for word in EVERYBODY
                     if folded(word) not in ("liga", "horizont") and not any(folded(word) in words for words in common)]
        self.assertGreater(len(everybody), 200)
        for ending in ["md", "html", "docx", "pdf"]:
            with self.subTest(ending):
                if ending == "md":
                    open_report = self.make("report", "w.md", "--profile", "intern")
                    self.assertGreater(len(found(open_report, everybody)), 100, "the search finds names")
                profiles = ["intern", "workshop", "oeffentlich"] if ending == "md" else ["workshop"]
                for profile in profiles:
                    report = self.make("report", f"p.{ending}", "--pseudonyms", "--key", "k.csv",
                                       "--profile", profile, "--lang", "en" if profile == "intern" else "de")
                    self.assertEqual(found(report, everybody), [])
        # The proposals keep their numbers, under the pseudonyms of the key.
        gaps = json.loads(run("gaps", MUSTERAU, "--format", "json")[0])["gaps"]
        key = dict(line.split(",")[:2][::-1] for line in (self.folder / "k.csv").read_text(encoding="utf-8").splitlines())
        listed = re.findall(r"^\| (\d+) \| ([AG]-\d+|[^|]*) \| ([AG]-\d+|[^|]*) \|", self.workshop(), re.M)
        ends = {int(number): (a.strip(), b.strip()) for number, a, b in listed}
        self.assertEqual(len(ends), len(gaps))
        for gap in gaps:
            for end, shown in zip((gap["a"], gap["b"]), ends[gap["number"]]):
                self.assertEqual(key.get(end, shown), shown, gap["number"])

    def workshop(self):
        return self.make("report", "v.md", "--pseudonyms", "--key", "k.csv").read_text(encoding="utf-8")

    def common_words(self):
        """What stands in every report, whoever is in it: recommendations, vocabulary, districts."""
        findings = json.loads(run("gaps", MUSTERAU, "--format", "json")[0])["findings"]
        return [folded(finding[key]) for finding in findings for key in ("title", "quote", "section")] + [
            VOCABULARY, *PLACES]

    def test_reports_with_pseudonyms_refuse_what_would_name_somebody(self):
        for options in [("--actor", "jmd-lindenhof"), ("--profile", "intern", "--contacts")]:
            run("report", MUSTERAU, "--pseudonyms", *options, "-o", "b.md", folder=self.folder, code=64)
        template = self.folder / "vorlage"
        template.mkdir()
        (template / "netz.txt").write_text("Dank an die Wohnlotsen Musterau!", encoding="utf-8")
        _, message = run(
            "report", MUSTERAU, "--pseudonyms", "--template", template, "-o", "b.md", folder=self.folder, code=64)
        self.assertIn("Wohnlotsen", message)
        _, message = run("report", MUSTERAU, "--pseudonyms", "--profile", "oeffentlich", "-o", "b.md",
                         folder=self.folder, code=64)
        self.assertIn("--key", message)
        self.assertEqual([path.name for path in self.folder.rglob("*") if path.is_file()], ["netz.txt"])

    def test_gap_numbers_are_those_of_the_list(self):
        named, _ = run("map", MUSTERAU, "--show", "gaps", "-o", self.folder / "web/n.dot", folder=self.folder)
        self.make("map", "p.dot", "--show", "gaps", "--pseudonyms")
        key = dict(
            line.split(",")[:2][::-1]
            for line in (self.folder / "p.dot.schluessel.csv").read_text(encoding="utf-8").splitlines()
        )
        self.assertEqual(gaps(self.folder / "web/p.dot"), {
            number: frozenset(key[end] for end in ends) for number, ends in gaps(self.folder / "web/n.dot").items()
        })

    def test_the_key_never_lies_beside_a_published_map(self):
        public = ["--pseudonyms", "--profile", "oeffentlich"]
        _, message = run("map", MUSTERAU, *public, "-o", "karte.svg", folder=self.folder, code=64)
        self.assertIn("--key", message)
        run("map", MUSTERAU, *public, "-o", "web/k.svg", "--key", "web/k.csv", folder=self.folder, code=64)
        run("map", MUSTERAU, *public, "-o", "web/k.svg", "--key", "./web/../web/k.csv", folder=self.folder, code=64)
        self.assertEqual([path.name for path in self.folder.rglob("*") if path.is_file()], [])
        run("map", MUSTERAU, *public, "-o", "web/k.svg", folder=self.folder)
        files = sorted(str(path.relative_to(self.folder)) for path in self.folder.rglob("*") if path.is_file())
        self.assertEqual(files, ["k.svg.schluessel.csv", "web/k.svg"])

    def test_positions_go_with_pseudonyms_and_name_nobody_on_the_map(self):
        place = ["--positions", "orte.json"]
        for view in ("cooperation", "boards"):
            with self.subTest(view):
                (self.folder / "orte.json").unlink(missing_ok=True)
                named = self.make("map", f"n-{view}.dot", "--show", view, *place)
                stored = (self.folder / "orte.json").read_bytes()
                self.assertGreater(len(found(self.folder / "orte.json", ["jobcenter", "vhs-musterau"])), 1)
                for ending in PICTURES:
                    path = self.make("map", f"p-{view}.{ending}", "--show", view, "--pseudonyms", *place, "--key", "k.csv")
                    self.assertEqual(named_in(path), [], ending)
                self.assertEqual((self.folder / "orte.json").read_bytes(), stored, "the file serves both maps")
                lines = (self.folder / "k.csv").read_text(encoding="utf-8").splitlines()[1:]
                key = {line.split(",")[0]: line.split(",")[1] for line in lines}
                before, after = positions(named), positions(self.folder / f"web/p-{view}.dot")
                self.assertGreater(len(after), 30)
                for pseudonym, position in after.items():
                    prefix = "gremium:" if pseudonym.startswith("gremium:") else ""
                    self.assertEqual(position, before[prefix + key[pseudonym[len(prefix):]]], pseudonym)

    def test_positions_never_lie_beside_a_published_map(self):
        public = ["--pseudonyms", "--profile", "oeffentlich", "--key", "k.csv"]
        _, message = run(
            "map", MUSTERAU, *public, "-o", "web/k.svg", "--positions", "web/orte.json", folder=self.folder, code=64)
        self.assertIn("--positions", message)
        run("map", MUSTERAU, "--all", "--pseudonyms", "-o", "web/alle", "--positions", "web/alle/orte.json",
            folder=self.folder, code=64)
        run("map", MUSTERAU, *public, "-o", "web/k.svg", "--positions", "k.csv", folder=self.folder, code=64)
        self.assertEqual([path.name for path in self.folder.rglob("*") if path.is_file()], [])
        run("map", MUSTERAU, *public, "-o", "web/k.svg", "--positions", "orte.json", folder=self.folder)
        self.assertEqual([path.name for path in (self.folder / "web").iterdir()], ["k.svg"])

    def test_nothing_is_lost_when_something_fails(self):
        foreign = self.folder / "fremd.csv"
        foreign.write_text("wichtig\n")
        run("map", MUSTERAU, "--pseudonyms", "--key", foreign, "-o", "web/k.svg", folder=self.folder, code=1)
        self.assertEqual(foreign.read_text(), "wichtig\n")
        run("map", MUSTERAU, "--pseudonyms", "-o", "gibtesnicht/k.svg", folder=self.folder, code=1)
        self.assertEqual([path.name for path in self.folder.rglob("*") if path.is_file()], ["fremd.csv"])
        for wrong in (["--key", "k.csv"], ["--pseudonyms", "--title", "Rund ums Jobcenter"]):
            run("map", MUSTERAU, *wrong, "-o", "web/k.svg", folder=self.folder, code=64)


def positions(path):
    """Where each node of a DOT file stands."""
    result = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        if ', pos="' in line and " -- " not in line:
            result[line.split("[")[0].strip().strip('"')] = line.split(', pos="')[1].split('"')[0]
    return result


def gaps(path):
    """Number of each gap in a DOT file, and the two ends."""
    result = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        if " -- " in line and re.search(r"zustand=(neu_knuepfen|vertiefen|bestaetigen_lassen|nachfragen)", line):
            number = line.split('label="')[1].split('"')[0]
            result[number] = frozenset(line.split("[")[0].replace('"', "").strip().split(" -- "))
    return result


if __name__ == "__main__":
    unittest.main()
