"""Questionnaires that came back, from the workbook to the recommendations."""

import json
import tempfile
import unittest
import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

from netviz import run

ACTORS = (
    "id;name;typ;befragt;geantwortet\nmbe;Beratung;mbe;ja;\nkurs;Kurshaus;integration-course-provider;ja;\n"
    "vhs;Volkshochschule;VHS;ja;\n"
)
SETTINGS = "titel: Au # vorläufig\n# Stand der Erhebung\nerhebung:\n  # Herbst\n  zeilen_sprechen_selbst: nein\n"


def workbook(path, sheets):
    """A workbook of inline texts, as small as programs write them."""
    with zipfile.ZipFile(path, "w") as package:
        names = "".join(
            f'<sheet name="{name}" sheetId="{n}" r:id="r{n}"/>' for n, name in enumerate(sheets, start=1)
        )
        space = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
        relations = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
        package.writestr("xl/workbook.xml", f"<workbook {space} {relations}><sheets>{names}</sheets></workbook>")
        links = "".join(
            f'<Relationship Id="r{n}" Type="x/worksheet" Target="worksheets/s{n}.xml"/>'
            for n in range(1, len(sheets) + 1)
        )
        package.writestr(
            "xl/_rels/workbook.xml.rels",
            f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{links}</Relationships>',
        )
        for number, rows in enumerate(sheets.values(), start=1):
            cells = "".join(
                "<row>" + "".join(f'<c t="inlineStr"><is><t>{escape(cell)}</t></is></c>' for cell in row) + "</row>"
                for row in rows
            )
            package.writestr(f"xl/worksheets/s{number}.xml", f"<worksheet {space}><sheetData>{cells}</sheetData></worksheet>")


class SurveyTest(unittest.TestCase):
    def setUp(self):
        self.place = tempfile.TemporaryDirectory()
        self.folder = Path(self.place.name)
        self.land = self.folder / "land"
        self.land.mkdir()
        (self.land / "akteure.csv").write_text(ACTORS)
        (self.land / "kooperationen.csv").write_text("von;nach;intensitaet;gemeldet_von\n")
        (self.land / "landschaft.yaml").write_text(SETTINGS)
        (self.folder / "r").mkdir()

    def tearDown(self):
        self.place.cleanup()

    def answer(self, actor, *lines):
        """lines: the other, how closely, how often, cells by column"""
        columns = ["kennung", "organisation", "intensitaet", "haeufigkeit", "information", "weitervermittlung"]
        columns += ["fallarbeit", "abstimmung", "angebote", "vor_ort", "rueckmeldung", "foerderung", "raeume"]
        columns += ["andere_art", "gewuenscht", "anmerkung"]
        rows = [columns]
        for other, close, often, more in lines:
            cells = {"kennung": other, "organisation": other, "intensitaet": close, "haeufigkeit": often, **more}
            rows.append([cells.get(column, "") for column in columns])
        facts = [["Angabe", "Wert"], ["netviz-fragebogen", "2"], ["kennung", actor], ["organisation", actor]]
        workbook(self.folder / "r" / f"{actor}.xlsx", {"Angaben": facts, "Fragebogen": rows})

    def finding(self, rule, subject):
        found = json.loads(run("gaps", self.land, "--format", "json")[0])["findings"]
        return next(f["outcome"] for f in found if f["rule"] == rule and f["subjects"][:1] == [subject])

    def test_what_cannot_be_read_is_no_denial(self):
        self.answer("mbe", ("kurs", "3", "monatlich", {"fallarbeit": "x"}))
        self.answer("kurs", ("mbe", "ziemlich viel", "", {}), ("vhs", "x", "", {}))
        _, said = run("survey", "import", "r", "--into", "land", folder=self.folder, code=1)
        self.assertIn("„ziemlich viel“", said)
        self.assertEqual((self.land / "landschaft.yaml").read_text(), SETTINGS)
        shown, _ = run("survey", "import", "r", "--into", "land", "--provisional", folder=self.folder)
        self.assertIn("Offen geblieben", shown)
        # The Beratung says 3 and monthly; the Kurshaus answered, but nobody knows what about the Beratung.
        for subject in ("mbe", "kurs"):
            self.assertEqual(self.finding("SPR-1", subject), "no_evidence")
        summary = json.loads(run("check", self.land, "--format", "json")[0])["summary"]
        self.assertEqual([summary[key] for key in ("answered", "one_sided", "unverified")], [2, 0, 2])
        # The same row left empty is an answer.
        self.answer("kurs", ("mbe", "", "", {}), ("vhs", "x", "", {}))
        run("survey", "import", "r", "--into", "land", folder=self.folder)
        self.assertEqual(self.finding("SPR-1", "mbe"), "one_sided")
        # And "0" is one too.
        self.answer("kurs", ("mbe", "nein", "", {}))
        run("survey", "import", "r", "--into", "land", folder=self.folder)
        self.assertEqual(self.finding("SPR-1", "mbe"), "one_sided")

    def test_the_record_of_what_was_asked_keeps_the_rest(self):
        self.answer("mbe", ("kurs", "3", "", {"rueckmeldung": "wir → sie", "weitervermittlung": "beide"}))
        run("survey", "import", "r", "--into", "land", folder=self.folder)
        self.assertEqual(
            (self.land / "landschaft.yaml").read_text(),
            SETTINGS.replace("erhebung:\n", "erhebung:\n  gefragt: [intensitaet, haeufigkeit, art, richtung]\n"),
        )
        claims = (self.land / "kooperationen.csv").read_text()
        self.assertIn("Bedarfsmeldung / Rückmeldung;von-nach", claims)
        self.assertIn("Verweisberatung / Weitervermittlung;beide", claims)
        again, _ = run("survey", "import", "r", "--into", "land", folder=self.folder)
        self.assertEqual((self.land / "kooperationen.csv").read_text(), claims)

    def test_rows_that_no_answer_is_about_keep_every_byte(self):
        actors = 'id;name;typ;befragt;geantwortet;"Farbe"\r\n' + (
            '"mbe";Beratung;mbe;ja;;"rot"\r\nkurs;"Kurshaus";integration-course-provider;ja;;\r\n'
            'vhs;Volkshochschule;VHS;ja;;blau\r\n\r\nStand: Mai 2026\r\n')
        ties = 'von,nach,intensitaet,gemeldet_von,Ordner\n"vhs","kurs",2,von,A\nmbe,kurs,1,von,B\nkurs,vhs,1,,"C"\n'
        (self.land / "akteure.csv").write_bytes(actors.encode("cp1252"))
        (self.land / "kooperationen.csv").write_bytes(ties.encode())
        self.answer("mbe", ("kurs", "3", "", {}), ("vhs", "2", "", {}))
        run("survey", "import", "r", "--into", "land", folder=self.folder)
        self.assertEqual(
            (self.land / "akteure.csv").read_bytes(), actors.replace('"mbe";Beratung;mbe;ja;;"rot"', "mbe;Beratung;mbe;ja;ja;rot").encode("cp1252"))
        made = (self.land / "kooperationen.csv").read_text().splitlines()
        self.assertEqual([line.rstrip(",") for line in made[1:4]], ['"vhs","kurs",2,von,A', "mbe,kurs,3,von,B", 'kurs,vhs,1,,"C"'])
        self.assertEqual(len(made), 5)

    def test_a_row_left_out_is_no_denial(self):
        (self.land / "akteure.csv").write_text(ACTORS.replace(";ja;\n", ";ja;ja\n"))
        good = "von;nach;intensitaet;haeufigkeit;gemeldet_von\nmbe;kurs;3;3;von\n"
        (self.land / "kooperationen.csv").write_text(good)
        self.assertEqual(self.finding("SPR-1", "mbe"), "one_sided")
        for row in ("kurs;mbe;8;3;von", "kurs;Beratunk;3;3;von", "kurs;mbe;?;;von"):
            (self.land / "kooperationen.csv").write_text(good + row + "\n")
            found = json.loads(run("gaps", self.land, "--format", "json", "--provisional")[0])["findings"]
            outcome = next(f["outcome"] for f in found if f["rule"] == "SPR-1" and f["subjects"][:1] == ["mbe"])
            self.assertEqual(outcome, "no_evidence", row)

    def test_rows_that_speak_for_themselves(self):
        (self.land / "akteure.csv").write_text(ACTORS.replace(";ja;\n", ";;\n"))
        (self.land / "kooperationen.csv").write_text(";mbe;kurs;vhs\nmbe;;3;\nkurs;;;2\nvhs;;;\n")
        (self.land / "landschaft.yaml").write_text("titel: Au\n")
        shown = json.loads(run("check", self.land, "--format", "json")[0])
        hints = [w["message"] for w in shown["warnings"] if w["code"] == "speaker_unstated"]
        self.assertEqual(len(hints), 1)
        line = "erhebung: {zeilen_sprechen_selbst: ja}"
        self.assertIn(line, hints[0])
        self.assertEqual(shown["summary"]["answered"], 0)
        (self.land / "landschaft.yaml").write_text("titel: Au\n" + line + "\n")
        shown = json.loads(run("check", self.land, "--format", "json")[0])
        self.assertEqual([w for w in shown["warnings"] if w["code"] == "speaker_unstated"], [])
        # The row of the Volkshochschule is empty; the Kurshaus answered and does not name the Beratung.
        summary = [shown["summary"][key] for key in ("asked", "answered", "one_sided", "unverified")]
        self.assertEqual(summary, [2, 2, 1, 1])


if __name__ == "__main__":
    unittest.main()
