"""The quick entry understands what people call out: "VHS MBE 3 monatlich", "jc 14 wunsch", "7: 14 3, 22 wunsch"."""

import json
import random
import unittest

from core import CoreTest, facts
from netviz import MUSTERAU

MBES = ["mbe-brueckenbau", "mbe-lindenhof", "mbe-seeblick"]
HALL = {"a": "vhs-musterau", "b": "jobcenter"}

# What is typed → what is understood; what is not named is not said. {id} stands for the number of an actor.
LINES = [
    # Actors by name, short name, variant, alias, the beginning of a word; in any spelling.
    ("vhs jobcenter", HALL),
    ("VHS JC", HALL),
    ("Volkshochschule Jobcenter Landkreis Musterau", HALL),
    ("Jobcenter VHS", {"a": "jobcenter", "b": "vhs-musterau"}),
    ("vhs mit dem jobcenter", {"problems": [{"kind": "unknown", "text": "dem"}], **HALL}),
    ("vhs und jobcenter", HALL),
    ("VHS – Jobcenter", HALL),
    ("vhs, jobcenter.", HALL),
    ("Auslaenderbehoerde sozialamt", {"a": "auslaenderbehoerde", "b": "sozialamt"}),
    ("AUSLÄNDERBEHÖRDE Sozialamt", {"a": "auslaenderbehoerde", "b": "sozialamt"}),
    ("Gruen-Weiss Nordviertel vhs", {"a": "sportverein-nordviertel", "b": "vhs-musterau"}),
    ("bildungsb kornh", {"a": "bildungsbuero", "b": "bildungswerk-kornhaus"}),
    ("Helfer Nordviertel vhs", {"a": "helferkreis-nordviertel", "b": "vhs-musterau"}),
    ("mbe lindenhof jmd lindenhof", {"a": "mbe-lindenhof", "b": "jmd-lindenhof"}),
    ("Jugendmigrationsdienst Lindental vhs", {"a": "jmd-lindenhof", "b": "vhs-musterau"}),
    # Quoted names are one name, whatever they hold.
    ("„Fachstelle Integration“ vhs", {"a": "fachstelle-integration", "b": "vhs-musterau"}),
    ('"Sprachforum" "VHS" 2', {"a": "sprachforum-lindental", "b": "vhs-musterau", "strength": 2}),
    ("«Willkommen in Seewinkel» vhs 3", {"a": "willkommen-seewinkel", "b": "vhs-musterau", "strength": 3}),
    ('"Neuer Verein 3" vhs 2', {"a": "vhs-musterau", "strength": 2, "problems": [{"kind": "unknown", "text": "Neuer Verein 3"}]}),
    # Numbers are actors as long as actors are missing, then a strength.
    ("{vhs-musterau} {jobcenter}", HALL),
    ("#{vhs-musterau} #{jobcenter} 2", {"strength": 2, **HALL}),
    ("vhs {jobcenter} wunsch", {"isWish": True, **HALL}),
    ("3 vhs {jobcenter}", {"strength": 3, **HALL}),
    ("vhs {jobcenter} 3", {"strength": 3, **HALL}),
    ("vhs 3 4", {"a": "vhs-musterau", "b": 3, "strength": 4}),
    ("3 4", {"a": 3, "b": 4}),
    ("3 4 2", {"a": 3, "b": 4, "strength": 2}),
    ("14 22", {"a": 14, "b": 22}),
    ("14 22 33", {"a": 14, "b": 22, "problems": [{"kind": "tooMany"}]}),
    ("vhs 999", {"a": "vhs-musterau", "problems": [{"kind": "noNumber", "number": 999}]}),
    ("vhs jobcenter 5", {"problems": [{"kind": "tooMany"}], **HALL}),
    ("vhs 0", {"a": "vhs-musterau", "problems": [{"kind": "noNumber", "number": 0}]}),
    # Strength and frequency, in words and in any order.
    ("vhs jobcenter 3 monatlich", {"strength": 3, "frequency": 3, **HALL}),
    ("vhs monatlich jobcenter 3", {"strength": 3, "frequency": 3, **HALL}),
    ("vhs jobcenter 1x im Monat", {"frequency": 3, **HALL}),
    ("vhs jobcenter 2 1x im Monat", {"strength": 2, "frequency": 3, **HALL}),
    ("vhs jobcenter alle 2 Wochen", {"frequency": 3, **HALL}),
    ("vhs jobcenter vierteljaehrlich", {"frequency": 2, **HALL}),
    ("vhs jobcenter wöchentl.", {"frequency": 4, **HALL}),
    ("vhs jobcenter formell", {"strength": 3, **HALL}),
    ("vhs jobcenter formelle Zusammenarbeit in mehreren Projekten", {"strength": 4, **HALL}),
    ("vhs jobcenter stärke 2", {"strength": 2, **HALL}),
    # Wishes, what ended, what both say.
    ("jc vhs gewünscht", {"a": "jobcenter", "b": "vhs-musterau", "isWish": True}),
    ("vhs jobcenter wish", {"isWish": True, **HALL}),
    ("vhs jobcenter beendet", {"isEnded": True, **HALL}),
    ("vhs jobcenter 3 beide", {"strength": 3, "speaker": "beide", **HALL}),
    # Kinds, of several words, too.
    ("vhs jobcenter Fallkonferenz", {"kind": "case-work", **HALL}),
    ("vhs jobcenter gemeinsame Veranstaltung 2", {"kind": "joint-event", "strength": 2, **HALL}),
    ("vhs jobcenter fachliche Abstimmung / gemeinsame Planung", {"kind": "planning", **HALL}),
    ("vhs jobcenter gegenseitige Verweisberatung monatlich", {"kind": "referral", "frequency": 3, **HALL}),
    ("vhs jobcenter Räume", {"kind": "resources", **HALL}),
    ("vhs jobcenter raeume", {"kind": "resources", **HALL}),
    # Asked back.
    ("VHS MBE 3 monatlich", {"a": "vhs-musterau", "strength": 3, "frequency": 3, "problems": [{"kind": "which", "text": "MBE", "choices": MBES}]}),
    ("vhs xyzzy 2", {"a": "vhs-musterau", "strength": 2, "problems": [{"kind": "unknown", "text": "xyzzy"}]}),
    ("vhs vhs 2", {"a": "vhs-musterau", "b": "vhs-musterau", "strength": 2, "problems": [{"kind": "withItself"}]}),
    ("vhs volkshochschule", {"a": "vhs-musterau", "b": "vhs-musterau", "problems": [{"kind": "withItself"}]}),
    ("vhs", {"a": "vhs-musterau"}),
    ("wunsch", {"isWish": True}),
    ("vhs jobcenter sozialamt", {"problems": [{"kind": "tooMany"}], **HALL}),
    # Several at once; a colon says who speaks.
    ("vhs jobcenter 2; vhs sozialamt wunsch", [{"strength": 2, **HALL}, {"a": "vhs-musterau", "b": "sozialamt", "isWish": True}]),
    ("vhs: jobcenter 3", {"speaker": "vhs-musterau", "strength": 3, **HALL}),
    ("vhs: jobcenter 3, {sozialamt} wunsch; mbe lindenhof monatlich", [
        {"speaker": "vhs-musterau", "strength": 3, **HALL},
        {"speaker": "vhs-musterau", "a": "vhs-musterau", "b": "sozialamt", "isWish": True},
        {"speaker": "vhs-musterau", "a": "vhs-musterau", "b": "mbe-lindenhof", "frequency": 3}]),
    ("7: 14 3, 22 wunsch", [{"speaker": 7, "a": 7, "b": 14, "strength": 3}, {"speaker": 7, "a": 7, "b": 22, "isWish": True}]),
    ("7: 3 4", {"speaker": 7, "a": 7, "b": 3, "strength": 4}),
    ("vhs:", {"speaker": "vhs-musterau", "a": "vhs-musterau"}),
    ("mbe: jobcenter 3", {"a": "jobcenter", "strength": 3, "problems": [{"kind": "which", "text": "mbe:", "choices": MBES}]}),
    ("xyzzy: jobcenter 3", {"a": "jobcenter", "strength": 3, "problems": [{"kind": "unknown", "text": "xyzzy:"}]}),
    ("", []),
    ("  ;  ; ", []),
]

PARSE = """(texts) => texts.map((text) => quick.parse(text).map((draft) => ({
  a: draft.a && draft.a.id, b: draft.b && draft.b.id, strength: draft.strength, frequency: draft.frequency,
  kind: draft.kind === null ? null : facts.kinds[draft.kind].id, isWish: draft.isWish, isEnded: draft.isEnded,
  speaker: draft.speaker, isWhole: draft.isWhole,
  problems: draft.problems.map(({ kind, text, number, choices }) => ({ kind, ...(text ? { text } : {}),
    ...(number === undefined ? {} : { number }), ...(choices ? { choices: choices.map((one) => one.id) } : {}) })) })))"""

NOTHING = {"a": None, "b": None, "strength": None, "frequency": None, "kind": None, "isWish": False, "isEnded": False,
           "speaker": None, "problems": []}


class QuickTests(CoreTest):
    def setUp(self):
        text = facts(MUSTERAU)
        self.number = {actor["id"]: actor["number"] for actor in json.loads(text)["actors"]}
        self.actor = {number: actor for actor, number in self.number.items()}
        self.page = self.core()
        self.load(self.page, "facts", text)
        self.page.evaluate("""() => { const landscape = new Landscape(facts);
          window.quick = new QuickEntry(facts.actors, landscape.vocabulary, landscape.tables.names); }""")

    def expected(self, draft):
        named = {key: self.actor[value] if key in ("a", "b", "speaker") and isinstance(value, int) else value
                 for key, value in draft.items()}
        result = {**NOTHING, **named}
        return {**result, "isWhole": bool(result["a"] and result["b"]) and not result["problems"]}

    def test_what_people_call_out(self):
        lines = LINES
        texts = [text.format(**{"vhs-musterau": self.number["vhs-musterau"], "jobcenter": self.number["jobcenter"],
                                "sozialamt": self.number["sozialamt"]}) for text, _ in lines]
        for text, found, (_, drafts) in zip(texts, self.page.evaluate(PARSE, texts), lines, strict=True):
            drafts = drafts if isinstance(drafts, list) else [drafts]
            with self.subTest(text):
                self.assertEqual(found, [self.expected(draft) for draft in drafts])

    def test_nonsense_never_throws(self):
        chance = random.Random(20261130)
        words = ["vhs", "jc", "3", "14", "999", "wunsch", "monatlich", ":", ";", ",", "#", "„", "“", '"', "–", "1x", "im", "Monat", "mbe",
                 "Räume", "beide", "\u0308", "\u200b", "𝕍", "(", ")", "[", "\\", "*", "+", "?", ".", "^", "$", "toString", "__proto__",
                 "constructor", "=1+1", "<b>", "\n", "\t", "0", "-1", "1e9", "Musterau"]
        letters = [chr(code) for code in [*range(32, 127), *range(0xC0, 0x180), 0x2013, 0x201E, 0xFEFF, 0x1F600]]
        texts = []
        for number in range(2000):
            parts = words if number % 2 else letters
            texts.append(("" if number % 3 == 0 else " ").join(chance.choice(parts) for _ in range(chance.randrange(1, 40))))
        found = self.page.evaluate(PARSE, texts)
        self.assertEqual(len(found), 2000)
        known = set(self.number)
        for text, drafts in zip(texts, found, strict=True):
            for draft in drafts:
                self.assertIn(draft["strength"], (None, 1, 2, 3, 4), text)
                self.assertIn(draft["frequency"], (None, 1, 2, 3, 4, 5), text)
                self.assertLessEqual({draft["a"], draft["b"]} - {None}, known, text)
                self.assertEqual(draft["isWhole"], bool(draft["a"] and draft["b"] and not draft["problems"]), text)
        self.assertTrue(any(draft["a"] and draft["b"] for drafts in found for draft in drafts))


if __name__ == "__main__":
    unittest.main()
