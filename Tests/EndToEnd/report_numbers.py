"""Holds the numbers of the report's sentences against the JSON of check, measures and gaps.

Each sentence that counts has a pattern here, in both languages, and a function that says which numbers it must hold.
A number that no pattern takes up is an error, too: whoever writes a new sentence adds its pattern.
"""

import csv
import json
import re
from collections import Counter

from netviz import MUSTERAU, ROOT, rows, run
from report_text import Passage, number, passages, tokens, value

CHAPTERS = {
    "de": ["Kurzfassung", "Datengrundlage und Grenzen", "Akteure und Angebote", "Das Netz im Überblick",
           "Handlungsfelder", "Gremien und Runde Tische", "Überschneidungen öffentlich/frei",
           "Rückfragen an die Akteure", "Anhang"],
    "en": ["Summary", "Data and limits", "Actors and offers", "The network at a glance", "Fields of action",
           "Boards and round tables", "Overlaps public/independent", "Questions to the actors", "Annex"],
}
OUTCOMES = {
    "de": {"erfüllt": "fulfilled", "einseitig gemeldet": "one_sided", "(noch) nicht erfüllt": "not_fulfilled",
           "kein Nachweis": "no_evidence", "nicht anwendbar": "not_applicable"},
    "en": {"fulfilled": "fulfilled", "reported by one side": "one_sided", "not (yet) fulfilled": "not_fulfilled",
           "no evidence": "no_evidence", "without evidence": "no_evidence",
           "not applicable": "not_applicable"},
}
MONTHS = ("Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|"
          "January|February|March|May|June|July|October|December")
PART = {
    "de": r"((?:#n der #n|allen? #n|beiden?|d\w+ einzigen?|keine?[mrs]? der #n)(?: geprüften| erfassten)?)",
    "en": r"((?:#n of the #n|all #n|both|none of the #n|the only)(?: checked| recorded)?)",
}


def data(command, language, *options):
    return json.loads(run(command, MUSTERAU, *options, "--lang", language, "--format", "json")[0])


def field_labels(language):
    path = ROOT / "Sources/LandscapeModel/Resources/fields.csv"
    with open(path, encoding="utf-8-sig", newline="") as file:
        return {row["label_" + language]: row["id"] for row in csv.DictReader(file, delimiter=";")}


class Source:
    """What the other commands say, and what follows from it."""

    def __init__(self, language):
        self.language = language
        check = data("check", language)
        self.summary, self.records = check["summary"], check["records"]
        measures = data("measures", language)
        self.network, self.stability = measures["network"], measures["stability"]
        self.certainty = measures["ranking_stability"]
        gaps = data("gaps", language)
        self.findings, self.gaps, self.ranking = gaps["findings"], gaps["gaps"], gaps["ranking"]
        self.questions = {entry["actor"]: entry["questions"] for entry in gaps["questions"]}
        self.fields = {field["field"]: field for field in self.records["fields"]}
        self.labels = field_labels(language)
        self.names = {row["id"]: row["name"] for row in rows("akteure.csv")}
        self.short = {row["id"]: row["kurzname"] or row["name"] for row in rows("akteure.csv")}
        self.names |= {row["id"]: row["name"] for row in rows("gremien.csv")}
        self.short |= {row["id"]: row["name"] for row in rows("gremien.csv")}
        self.boards = {row["id"] for row in rows("gremien.csv")}
        self.gap = {gap["number"]: gap for gap in self.gaps}
        self.titles = {finding["title"]: finding["rule"] for finding in self.findings}

        # Districts of each actor, as written; those of a Gremium likewise.
        self.areas = {row["id"]: [part.strip() for part in row["sozialraum"].split("|")]
                      for file in ("akteure.csv", "gremien.csv") for row in rows(file)}
        # What could be checked at all: the kurze Fassung speaks of points.
        self.points = [finding for finding in self.findings if finding["outcome"] != "not_applicable"]
        self.about = [finding for finding in self.findings if finding["subjects"]]
        self.across = round(self.network["edges"] * (1 + self.network["ei_index"]) / 2)

    def figure(self, path):
        """A figure by its path in the JSON; that of a list is its length."""
        value = {"network": self.network, "summary": self.summary, "ranking": self.ranking}.get(path.split(".")[0])
        keys = path.split(".")
        if value is None:
            value, keys = self.records, ["", *keys]
        for key in keys[1:]:
            value = value[key]
        return value

    @property
    def pairs(self):
        return self.records["pairs"]

    def fulfilled(self, field=None):
        """How many points are fulfilled, of one field or of all."""
        return sum(f["outcome"] == "fulfilled" and (field is None or f["field"] == field) for f in self.points)

    def sort(self, subject):
        """Actors, Gremien, fields and districts are counted apart."""
        if subject in self.boards:
            return "board"
        if subject in self.names:
            return "actor"
        return "field" if subject in self.fields else "district"

    def groups(self, rule):
        """The outcomes of a recommendation, by what was checked."""
        groups = {}
        for finding in self.findings:
            if finding["rule"] == rule and finding["subjects"]:
                groups.setdefault(self.sort(finding["subjects"][0]), Counter())[finding["outcome"]] += 1
        return list(groups.values())

    @staticmethod
    def key(gap):
        """What one conversation is about: whoever revises the concept invites all at once."""
        side = "b" if gap["kind"] in ("membership", "participation") else "a"
        rule = "" if gap["kind"] == "participation" or not gap["rules"] else gap["rules"][0]
        return gap["kind"], gap["step"], gap[side], gap["field"] if side == "a" else "", rule

    def group_of(self, gap):
        """The proposals that one conversation could close."""
        return [one for one in self.gaps if self.key(one) == self.key(gap)]


def checked(group):
    return sum(group.values()) - group["not_applicable"]


def opened(group):
    return checked(group) - group["fulfilled"]


class Checker:
    """Goes through the passages of a report in one language."""

    def __init__(self, language, patterns):
        self.source = Source(language)
        self.language = language
        small = number(language).replace("(", "(?:", 1)
        self.patterns = []
        for chapters, german, english, expected in patterns:
            pattern = german if language == "de" else english
            pattern = pattern.replace("#part", PART[language]).replace("#n", small)
            pattern = pattern.replace("#", number(language))
            self.patterns.append((chapters, re.compile(pattern, re.I), expected))
        self.said = self.words_of_the_json()
        self.used = Counter()
        # What the passages before this one were about.
        self.rule = self.outcome = None
        self.shown = 0
        # The first number of a proposal in this passage, and how many it names.
        self.first_number, self.numbers_shown = 0, 0

    def words_of_the_json(self):
        """Sentences that the report repeats as they stand: details, statements and titles, the longest first."""
        said = set()
        for finding in self.source.findings:
            said |= {finding["detail"].rstrip("."), finding["statement"] or "", finding["title"]}
            for subject in finding["subjects"]:
                head = self.source.names.get(subject, "\0") + ": "
                if finding["detail"].startswith(head):
                    said.add(finding["detail"].removeprefix(head).rstrip("."))
        return sorted((words for words in said if words), key=len, reverse=True)

    def errors(self, markdown):
        return [error for passage in passages(markdown) for error in self.check(passage)]

    def numbers(self, match):
        """The numbers of a match, without those inside words that have a name of their own."""
        named = match.re.groupindex.values()
        found = []
        for place, group in enumerate(match.groups(), start=1):
            if group is None or place in named:
                continue
            pieces = re.findall(number(self.language) + r"(?![\w])", group, re.I)
            if re.match(r"alle|all\b", group, re.I) and len(pieces) == 1:
                pieces *= 2
            if re.match(r"beide|both|d\w+ einzige|the only", group, re.I):
                pieces = [pieces[0], pieces[0]]
            found += [value(piece, self.language) for piece in pieces]
        return found

    def check(self, passage: Passage):
        chapter = CHAPTERS[self.language].index(passage.chapter)
        self.follow(passage)
        text = self.masked(passage, chapter)
        numbers = re.findall(r"\((?:Nr|no)\. (\d+)\)", text)
        self.first_number, self.numbers_shown = int(numbers[0]) if numbers else 0, len(numbers)
        errors = []
        for chapters, pattern, expected in self.patterns:
            if chapter not in chapters:
                continue

            def verify(match, expected=expected, pattern=pattern):
                self.used[pattern.pattern] += 1
                allowed = expected(self, passage, match)
                found = self.numbers(match)
                if not any(found == [float(number) for number in one] for one in allowed):
                    errors.append(f"{passage.text!r}: {match[0]!r} says {found}, the JSON {list(allowed)}")
                return " "

            text = pattern.sub(verify, text)
        # A number inside a quotation or a title is the paper's.
        left = tokens(re.sub(r"„[^“]*“|“[^”]*”", " ", text), self.language)
        if left:
            errors.append(f"{passage.text!r}: {left} in {text!r} come from nowhere")
        return errors

    def follow(self, passage):
        """Which recommendation and which of its results the passage is about."""
        heading = re.match(r"\*\*.*\(([A-Z]{3}-\d+)\)", passage.text) or re.search(
            r"\(([A-Z]{3}-\d+)\)", passage.section)
        if passage.kind == "item" and (own := re.search(r"\(([A-Z]{3}-\d+)\)", passage.text)):
            heading = own
        if heading:
            self.rule = heading[1]
        label = re.match(r"\*\*([^*]+) \(\d+\):\*\*", passage.text)
        if label:
            labels = {word.lower(): outcome for word, outcome in OUTCOMES[self.language].items()}
            self.outcome, self.shown = labels.get(label[1].lower()), 0
        elif passage.kind == "item":
            twice = "beide Seiten.)" in passage.text or "both sides.)" in passage.text
            self.shown += 2 if twice else 1

    def masked(self, passage, chapter):
        """The words without names, quotations, dates and what the JSON says in the same words."""
        text = passage.text.replace("**", "")
        if chapter == 7 and passage.kind == "item":
            for actor, questions in self.source.questions.items():
                if text.startswith(self.source.names[actor] + ": "):
                    for question in questions:
                        text = text.replace(question, "")
        if chapter in (4, 5, 6) and passage.kind == "item":
            for words in self.said:
                if words.lower() in text.lower():
                    text = re.sub(re.escape(words), " ", text, flags=re.I)
        text = re.sub(r"\(?[A-Z]{3}-\d+\)?", "", text)
        text = re.sub(rf"\b\d{{1,2}}\.? (?:{MONTHS}) \d{{4}}", "", text)
        return re.sub(r"^(Abbildung|Figure) \d+: ", "", text)
