"""The sentences of the report that count something, in German and English, and what they must say.

`#` is a number, `#n` one that is not looked at, `#part` "drei der sieben Akteure". Each entry: the chapters where the
sentence occurs, both patterns, and a function that returns the allowed numbers as a list of alternatives.
"""

import re

from report_numbers import OUTCOMES, checked, opened
from report_text import value

SUMMARY, DATA, ACTORS, NETWORK, FIELDS, BOARDS, OVERLAPS, QUESTIONS, ANNEX = ([number] for number in range(9))
RULES = FIELDS + BOARDS
PROPOSALS = FIELDS + BOARDS + OVERLAPS


def percent(part, total):
    return int(100 * part / total + 0.5)


def exactly(*keys):
    """Figures of the JSON by their path: "network.nodes", "pairs.confirmed"."""

    def expected(c, p, m):
        return [[c.source.figure(key) for key in keys]]

    return expected


def derived(make):
    """Figures that follow from those of the JSON."""
    return lambda c, p, m: [make(c.source)]


def conversations(c, p, m):
    """The first three of the field's proposals for something new or closer: those that one conversation could close
    count once."""
    field = c.source.fields[c.source.labels[p.section]]["field"]
    groups = {c.source.key(gap) for gap in c.source.gaps
              if gap["field"] == field and gap["kind"] != "membership" and gap["step"] in ("new", "deepen")}
    return [[3, len(groups)]]


# Recommendations: `c.rule` is the one that the passage is about.


def of_rule(make, condition=lambda group: True):
    return lambda c, p, m: [make(group) for group in c.source.groups(c.rule) if condition(group)]


def title_of(p):
    """The title at the start of a focal point."""
    return re.split(r" \(| ist | is still ", p.text.replace("**", ""))[0]


def strongest(c, p, m):
    """How many are open of those checked."""
    return [[opened(group), checked(group)] for group in c.source.groups(c.source.titles[title_of(p)])]


def throughout(c, p, m):
    """Met wherever it was looked at."""
    return [[checked(group)] * 2 for group in c.source.groups(c.source.titles[m.group("title")])
            if opened(group) == 0 and checked(group)]


def places(c, p, m):
    """Where those are active for whom it is open, by the rows of akteure.csv."""
    name = m.group("name").strip()
    name = "kreisweit" if name in ("gesamtes Gebiet", "whole area") else name
    rule = c.source.titles[title_of(p)]
    open_ = [f["subjects"][0] for f in c.source.findings
             if f["rule"] == rule and f["subjects"] and f["outcome"] in ("not_fulfilled", "one_sided", "no_evidence")]
    return [[sum(name in c.source.areas[actor] for actor in open_ if actor in c.source.areas)]]


def verdict(c, p, m):
    """A recommendation in running text: met, and open, of those checked; then what is only not known of it, and what
    one side says."""
    c.rule = c.source.titles[m.group("title")]
    found = []
    for group in c.source.groups(c.rule):
        numbers = [group["fulfilled"], checked(group), opened(group)]
        if not m.group("met"):
            if group["fulfilled"]:
                continue
            numbers = [opened(group), checked(group)]
        found.append(numbers + unsure(c, m, group))
    return found


def unsure(c, m, group):
    is_said = {name: m.group(name) is not None for name in ("unknown", "sided", "shared")}
    numbers = [group["no_evidence"]] if is_said["unknown"] else []
    if is_said["sided"]:
        numbers += [group["one_sided"]] + ([shared_reports(c, c.rule)] if is_said["shared"] else [])
    # What is not said may not be: of some of the open ones nothing is known, or one side only speaks.
    said = is_said["unknown"] == (0 < group["no_evidence"] < opened(group)) or group["no_evidence"] == opened(group)
    return numbers if said else [-1]


def shared_reports(c, rule):
    """The cooperations that one side reports; each is a finding about either end, in the same words."""
    return len({finding["detail"] for finding in c.source.findings
                if finding["rule"] == rule and finding["outcome"] == "one_sided"})


def told_rankings(c):
    """The two that the report speaks of."""
    return [ranking for ranking in c.source.certainty["rankings"] if ranking["measure"] in ("degree", "betweenness")]


def steps(c, p, m):
    """How many proposals there are of a step, in the words of the report, or among the first of them."""
    names = {"neu knüpfen": "new", "vertiefen": "deepen", "bestätigen lassen": "confirm", "nachfragen": "clarify",
             "make the connection": "new", "deepen": "deepen", "have it confirmed": "confirm", "ask": "clarify"}
    first = re.match(r"(?:Die|The) (\w+) (?:wichtigsten|main)", p.text)
    shown = c.source.gaps[: int(value(first[1], c.language))] if first else c.source.gaps
    return [[sum(gap["step"] == names[word] for gap in shown)
             for word in re.findall(r"([a-zäöüß][a-zäöüß ]*?) \d+", m[0].lower())]]


def labelled(c, p, m):
    label = {word.lower(): outcome for word, outcome in OUTCOMES[c.language].items()}[m.group("label").lower()]
    return [[group[label]] for group in c.source.groups(c.rule)]


def more_findings(c, p, m):
    # The item or paragraph that says so is not one of them.
    shown = c.shown - (1 if p.kind == "item" else 0)
    return [[group[c.outcome] - shown] for group in c.source.groups(c.rule)]


# Fields


def of_field(make):
    return lambda c, p, m: [make(c.source.fields[c.source.labels[p.section]])]


def by_service(c, p, m):
    """Those named are the most frequent; the others are counted. A service without a figure has one offer."""
    field = c.source.fields[c.source.labels[p.section]]
    counts = sorted(field["offers_by_service"].values(), reverse=True)
    named = [int(number) for number in re.findall(r"\((\d+)\)", m.group("list"))]
    rest = re.search(r"(?:und|and|sowie) (\w+) (?:weitere|others)$", m.group("list"))
    right = named == counts[: len(named)] and all(count == 1 for count in counts[len(named): 4 if rest else None])
    if rest:
        right = right and value(rest[1], c.language) == len(counts) - 4
    return [[field["offers"]]] if right else []


def in_words(c, text):
    """The numbers of a list such as "acht aus der Freien Wohlfahrtspflege und eine Migrantenorganisation"."""
    parts = re.split(r", (?:and )?| und (?=\w+ (?:aus|Migranten|Bildungs|kommunale|staatliche|ohne)\w*\b)| sowie | as well as "
                     r"| and (?=\w+ (?:from|migrant|education|municipal|state|of)\b)", text)
    return [value(part.strip().split(" ")[0], c.language) for part in parts]


def by_sector(c, p, m):
    field = c.source.fields[c.source.labels[p.section]]
    right = sorted(in_words(c, m.group("list"))) == sorted(float(n) for n in field["actors_by_sector"].values())
    return [[field["actors"]]] if right else []


def all_sectors(c, p, m):
    expected = sorted(float(entry["actors"]) for entry in c.source.records["sectors"])
    return [[c.source.network["nodes"]]] if sorted(in_words(c, m.group("list"))) == expected else []


# Proposals by number


def gap_with_name(c, p, m):
    """The number stands behind the name of one of its ends; the dative of a plural ends in n."""
    gap = c.source.gap.get(int(m.group(1)))
    ends = [c.source.short.get(end, "") for end in (gap["a"], gap["b"])] if gap else []
    before = re.sub(r"(isch)en (?=[A-Z])", r"\1e ", m.string[: m.start()].rstrip(" ("))
    return [[gap["number"]]] if any(end and before.endswith((end, end + "n")) for end in ends) else []


def more_partners(c, p, m):
    """Those that this conversation could close beside the ones that its sentence names."""
    sentence = re.split(r"(?<! V)(?<! e)(?<!Nr)(?<!no)\. |; |\*\*|: ", m.string[: m.start()])[-1]
    numbers = [int(number) for number in re.findall(r"\((?:Nr|no)\. (\d+)\)", sentence)]
    first = c.source.gap.get(numbers[0]) if numbers else None
    return [[len(c.source.group_of(first)) - len(numbers)]] if first else []


def of_the_field(c, p, m):
    """A proposal of this field."""
    field = c.source.fields[c.source.labels[p.section]]["field"]
    return [[gap["number"]] for gap in c.source.gaps if gap["field"] == field]


VERDICT = {
    "de": r"„(?P<title>[^“]+)“(?: \(im Wortlaut: „(?:[^“]|“(?!\)))*“\))? ist (?:bei|in) #part [^.,]*?"
          r"(?P<met>erfüllt, (?:bei|in) # )?noch offen\."
          r"(?: (?P<unknown>)?# liegt kein Nachweis vor)?(?:(?:, |\. | )(?P<sided>)?# nennt nur eine Seite, was angeregt ist"
          r"(?P<shared> \(# Kooperation(?:en)?, je Seite gezählt\))?)?",
    "en": r"“(?P<title>[^”]+)”(?: \(in the words of the paper: “(?:[^”]|”(?!\)))*”\))? is (?P<met>fulfilled (?:for|in) #part "
          r"[^.,]*?, and still open (?:for|in) #)?(?(met)|still open (?:for|in) #part[^.]*)\."
          r"(?: (?P<unknown>)?In # cases? there is no evidence)?(?:(?:, and | )(?P<sided>)?In # cases? only one side reports what "
          r"is suggested(?P<shared> \(# cooperations?, counted for each side\))?)?",
}

PATTERNS = [
    # Kurzfassung
    (SUMMARY, r"# Akteure aus # Sektoren und # Kooperationen zwischen ihnen erfasst; # davon haben beide Seiten",
     r"# actors are on record from # sectors with # cooperations between them; # of them confirmed by both sides",
     lambda c, p, m: [[*exactly("network.nodes")(c, p, m)[0], len([s for s in c.source.records["sectors"] if s["sector"]]),
                       *exactly("pairs.all", "pairs.confirmed")(c, p, m)[0]]]),
    (SUMMARY, r"haben # von # geantwortet \(Rücklauf # %\)", r"# of # answered the survey \(response rate #%\)",
     derived(lambda s: [s.summary["answered"], s.summary["asked"], percent(s.summary["answered"], s.summary["asked"])])),
    (SUMMARY, r"Von # geprüften Punkten (?:sind|ist) # erfüllt", r"Of # points checked # (?:are|is) fulfilled",
     derived(lambda s: [len(s.points), s.fulfilled()])),
    (SUMMARY, r"[„“](?P<field>[^“”]+)[“”] \(# (?:von|of) #\)", r"[„“](?P<field>[^“”]+)[“”] \(# (?:von|of) #\)",
     lambda c, p, m: [[c.source.fulfilled(c.source.labels[m.group("field")]),
                       len([f for f in c.source.points if f["field"] == c.source.labels[m.group("field")]])]]),
    (SUMMARY, r"„(?P<title>[^“]+)“: erfüllt (?:bei|in) #part", r"“(?P<title>[^”]+)”: fulfilled (?:for|in) #part", throughout),
    (SUMMARY, r"^(?P<title>[^(]+) (?:\([^)]*\) )?ist (?:bei|in) #part [^.,]* noch offen",
     r"^(?P<title>[^(]+) (?:\([^)]*\) )?is still open (?:for|in) #part", strongest),
    (SUMMARY, r"# davon liegt kein Nachweis vor", r"In # cases? there is no evidence",
     lambda c, p, m: [[group["no_evidence"]] for group in c.source.groups(c.source.titles[title_of(p)])]),
    (SUMMARY, r"(?P<name>[^:,.]+) \(#\)(?=[,.])", r"(?P<name>[^:,.]+) \(#\)(?=[,.])", places),
    (SUMMARY, r" oder # weiteren?\b", r" or # others", more_partners),
    (SUMMARY, r"\(Nr\. #\)", r"\(no\. #\)", gap_with_name),
    # Target groups are named by age.
    (SUMMARY, r"(?:ab|bis) #", r"(?:over|up to) #", lambda c, p, m: [[27]]),
    (SUMMARY, r"Von # Akteuren steht die Antwort", r"The answers of # actors are still",
     derived(lambda s: [s.summary["asked"] - s.summary["answered"]])),
    (SUMMARY, r"Bei # von # geprüften Punkten reicht", r"For # of # points checked what is at hand",
     derived(lambda s: [sum(f["outcome"] == "no_evidence" for f in s.points), len(s.points)])),
    (SUMMARY, r"# Vorschläge für das weitere Gespräch, davon # mit hoher Priorität",
     r"# proposals for further conversation, # of them with high priority",
     derived(lambda s: [len(s.gaps), sum(gap["priority"] == "high" for gap in s.gaps)])),

    (SUMMARY + NETWORK + RULES + OVERLAPS + ANNEX, r"(?:neu knüpfen|vertiefen|bestätigen lassen|nachfragen) #",
     r"(?:make the connection|deepen|have it confirmed|ask) #", steps),

    # Datengrundlage und Grenzen
    (DATA, r"Befragt wurden #part Akteure; geantwortet haben # \(Rücklauf # %, n = #\)",
     r"The survey went to #part actors; # answered \(response rate #%, n = #\)",
     derived(lambda s: [s.summary["asked"], s.summary["actors"], s.summary["answered"],
                        percent(s.summary["answered"], s.summary["asked"]), s.summary["asked"]])),
    (DATA, r"Prozentwert steht erst ab # Befragten", r"percentages only where # or more were asked",
     exactly("thresholds.percentages_from_asked")),
    (DATA, r"sind # Kooperationen erfasst; gezählt", r"There are # cooperations on record between", exactly("pairs.all")),
    (DATA, r"# davon stehen? hier, weil", r"# of them stands? here because", exactly("pairs.on_record")),
    (DATA, r"# Kooperationen verbinden Dienste", r"# cooperations connect services", exactly("pairs.internal")),
    (DATA, r"Gewünscht sind # Kooperationen, davon # zwischen Akteuren",
     r"# cooperations are wished for, # of them between actors",
     exactly("wished_pairs", "wished_pairs_that_cooperate")),
    (DATA, r"\(n = #\)$", r"\(n = #\)$", exactly("pairs.all")),
    # Levels go from 0 to 4.
    (ANNEX, r"eng ab [^(]*\(Stufe # von 4\)([^(]*)\(Stufe # von 4\)",
     r"close from [^(]*\(level # of 4\) on([^(]*)\(level # of 4\)",
     exactly("thresholds.close_intensity", "thresholds.close_intensity_with_contact")),
    (ANNEX, r"Über bloßen Austausch[^(]*\(Stufe # von 4\)", r"beyond mere exchange[^(]*\(level # of 4\)",
     exactly("thresholds.working_intensity")),
    (DATA + ACTORS + ANNEX, r"(?:mehr als|älter als) # Monate", r"more than # months", exactly("thresholds.record_months")),
    (ANNEX, r"jede #n? ?zehnte Kooperation weg \(# Durchgänge\), bleiben von den # Akteuren mit den meisten Kooperationen "
           r"im Mittel # unter den ersten #, von den # am stärksten vermittelnden #",
     r"every tenth cooperation is left out at random \(# runs\), of the # actors with the most cooperations # on average "
     r"stay among the first #, and # of the # that mediate most",
     lambda c, p, m: [[c.source.stability["runs"], *(
         (10, round(c.source.stability["kept_by_degree"], 1), 10, 10, round(c.source.stability["kept_by_betweenness"], 1))
         if c.language == "de" else
         (10, round(c.source.stability["kept_by_degree"], 1), 10, round(c.source.stability["kept_by_betweenness"], 1), 10)
     )]]),
    # Without some of the answers: in steps of 5 % up to three quarters of them.
    (ANNEX, r"Von # Antworten wurden zufällig # %, # % und so weiter weggelassen, je #; die Akteure blieben",
     r"Of # answers #%, #% and so on were left out at random, # times each; the actors stayed",
     derived(lambda s: [s.summary["answered"], 5, 10, s.certainty["draws"]])),
    (ANNEX, r"in mindestens # von # Durchgängen", r"in at least # of # runs",
     derived(lambda s: [100 * s.certainty["certainty"], 100])),
    (ANNEX, r"Allein auf Antworten stützen sich # von # Kooperationen", r"# of # cooperations rest on answers alone",
     derived(lambda s: [s.certainty["ties_of_answers_alone"], s.network["edges"]])),
    (ANNEX, r"Die #n # bleiben vorn, vielleicht in anderer Reihenfolge, auch wenn jede (?:#n|fünfte|zwanzigste) Antwort "
            r"fehlte \(# von #\)",
     r"The #n # stay in front, perhaps in another order, even if every (?:#n|twentieth) answer were missing \(# of #\)",
     lambda c, p, m: [[step["places"], step["answers"], c.source.certainty["respondents"]]
                      for ranking in told_rankings(c) for step in ranking["leading"]]),
    (ANNEX, r"hält mindestens # % fehlende Antworten aus \(Rangkorrelation ab #\)",
     r"withstands at least #% missing answers \(rank correlation of # or more\)",
     lambda c, p, m: [[round(100 * ranking["cs_coefficient"]), c.source.certainty["correlation"]]
                      for ranking in told_rankings(c)]),

    # Akteure und Angebote
    (ACTORS, r"^# Akteure sind erfasst: (?P<list>[^.]*)", r"^# actors are on record: (?P<list>[^.]*)", all_sectors),
    (ANNEX, r"\(n = # Akteure\)", r"\(n = # actors\)", exactly("network.nodes")),
    (ANNEX, r"Weitere # Arten sind je einmal", r"A further # types occur once",
     derived(lambda s: [sum(number == 1 for number in s.records["types"].values())])),
    (ACTORS, r"Erfasst sind # Angebote", r"^# offers are on record", exactly("summary.offers")),
    (ACTORS, r"Davon waren? # am Stichtag", r"# of them had ended", exactly("offers_ended")),
    (ACTORS, r"Bei #part Akteure sind die Angaben", r"For #part actors the records",
     derived(lambda s: [len(s.records["outdated"]), s.network["nodes"]])),
    (ACTORS, r"Bei # Akteur\w* ist kein Stand", r"For # actors? no date", derived(lambda s: [len(s.records["undated"])])),

    # Das Netz im Überblick
    (NETWORK, r"Netzkarte mit # Akteuren aus # Sektoren und # Kooperationen\. Davon: # bestätigt, # einseitig gemeldet, "
              r"# nicht überprüft, # laut Koordination\. # Akteure stehen ohne",
     r"Network map of # actors from # sectors and # cooperations\. Of these: # confirmed, # reported by one side, "
     r"# [a-z ]+, # on the coordination’s record\. # actors stand",
     derived(lambda s: [s.network["nodes"], len([e for e in s.records["sectors"] if e["sector"]]), s.pairs["all"],
                        s.pairs["confirmed"], s.pairs["one_sided"], s.pairs["unverified"] - s.pairs["on_record"],
                        s.pairs["on_record"], s.network["isolates"]])),
    (ANNEX, r"Netzes \(n = # Akteure\)", r"network \(n = # actors\)", exactly("network.nodes")),
    (NETWORK, r"\(n = #; die Liste", r"\(n = #; the list", exactly("network.edges")),
    (NETWORK, r"Von # denkbaren Kooperationen zwischen # Akteuren sind # erfasst; das ist eine Dichte von # %",
     r"Of # conceivable cooperations between # actors, # are on record; that is a density of #%",
     derived(lambda s: [s.network["nodes"] * (s.network["nodes"] - 1) / 2, s.network["nodes"], s.network["edges"],
                        round(100 * s.network["density"], 1)])),
    (NETWORK, r"Im Mittel hat ein Akteur # Kooperationen \(n = #\)", r"On average an actor has # cooperations \(n = #\)",
     derived(lambda s: [round(s.network["average_degree"], 1), s.network["nodes"]])),
    # E–I index (Krackhardt & Stern 1988) = (external − internal) / all, over sectors.
    (NETWORK, r"# % der Kooperationen verbinden verschiedene Sektoren \(# von #\)",
     r"#% of the cooperations connect different sectors \(# of #\)",
     derived(lambda s: [percent(s.across, s.network["edges"]), s.across, s.network["edges"]])),
    (NETWORK, r"# Akteure hängen", r"# actors are connected", exactly("network.largest_component")),
    (NETWORK, r"Bei #part Akteure ist bisher keine", r"For #part actors no cooperation",
     exactly("network.isolates", "network.nodes")),
    (NETWORK, r"Zwischen zwei verbundenen Akteuren liegen im Mittel # Schritte",
     r"Two connected actors are # steps apart on average",
     derived(lambda s: [round(s.network["average_distance"], 1)])),
    (NETWORK, r"über einen von # Akteuren", r"through one of # actors",
     derived(lambda s: [len(s.network["articulation_points"])])),

    # Handlungsfelder
    (FIELDS, r"Netzkarte mit # Akteuren und # Kooperationen", r"Network map of # actors and # cooperations",
     exactly("network.nodes", "network.edges")),
    (FIELDS, r"^Die # wichtigsten von # Vorschlägen", r"^The # main ones of # proposals",
     lambda c, p, m: [[p.rows, len(c.source.gaps)]]),
    (FIELDS, r"^Maßnahmen im Feld [^:]*: # von # Vorschlägen", r"^Measures in the field [^:]*: # of # proposals",
     conversations),
    (FIELDS, r"Liste mit # Vorschlägen", r"full list of # proposals", derived(lambda s: [len(s.gaps)])),
    (FIELDS, r"sind # Akteure tätig: (?P<list>[^.]*)", r"# actors are active: (?P<list>[^.]*)", by_sector),
    (FIELDS, r"Dazu gehören # Angebote(?P<list>[^.]*)", r"# offers belong to it(?P<list>[^.]*)", by_service),
    (FIELDS, r"Dazu gehört # Angebot\b(?P<list>[^.]*)", r"# offer belongs to it(?P<list>[^.]*)", by_service),
    (FIELDS, r"# Unterkünfte haben zusammen # Plätze", r"# accommodations have # places in all",
     exactly("accommodations.with_places", "accommodations.places")),
    (FIELDS, r"Beteiligungsliste stehen # Akteure \(n = #\)", r"participants names # actors \(n = #\)",
     exactly("concept_participants", "network.nodes")),
    (FIELDS, r"# Kooperationen betreffen dieses Feld; davon sind # % von beiden Seiten bestätigt \(n = #\)",
     r"# cooperations concern this field; #% of them are confirmed by both sides \(n = #\)",
     of_field(lambda f: [f["pairs"]["all"], percent(f["pairs"]["confirmed"], f["pairs"]["all"]), f["pairs"]["all"]])),
    (FIELDS, r"# Kooperationen betreffen dieses Feld; # davon (?:ist|sind)",
     r"# cooperations concern this field; # of them (?:is|are)",
     of_field(lambda f: [f["pairs"]["all"], f["pairs"]["confirmed"]])),
    (FIELDS, r"Bei #part Akteure ist in diesem Feld noch keine Kooperation erfasst: [^.]*?, [^.]*?, [^.]*? und # weitere\.",
     r"For #part actors no cooperation is on record in this field yet: [^.]*?, [^.]*?, [^.]*? and # others\.",
     of_field(lambda f: [f["actors_without_pair"], f["actors"], f["actors_without_pair"] - 4])),
    (FIELDS, r"Bei #part Akteure ist in diesem Feld noch keine", r"For #part actors no cooperation is on record in this",
     of_field(lambda f: [f["actors_without_pair"], f["actors"]])),
    (FIELDS, r"Mit dem Feld befassen sich .* und # weitere", r".* and # others deal with the field",
     of_field(lambda f: [f["boards"] - 3])),
    (FIELDS, r"# Kooperation(?:en)? im Feld (?:ist|sind) bisher", r"# cooperations? in the field (?:is|are) so far",
     of_field(lambda f: [f["pairs"]["one_sided"]])),
    (FIELDS, r"könnte die # Akteure zusammenbringen", r"bring together the # actors",
     of_field(lambda f: [f["actors_without_pair"]])),

    # Befunde
    (RULES, VERDICT["de"], VERDICT["en"], verdict),
    (BOARDS, r"In #part Sozialräumen ist das erfüllt", r"In #part districts this is fulfilled",
     lambda c, p, m: [[checked(group)] * 2 for group in c.source.groups("KON-5") if opened(group) == 0]),
    (RULES, r" und # weitere im Anhang", r" and # more in the annex", lambda c, p, m: [c.numbers(m)]),
    (RULES, r"^(?:Bei|In) #part [^.]*? ist das erfüllt, (?:bei|in) # ist es noch offen",
     r"^(?:For|In) #part [^.]*? this is fulfilled, (?:for|in) # it is still open",
     of_rule(lambda g: [g["fulfilled"], checked(g), opened(g)])),
    (RULES, r"^(?:Bei|In) #part [^.]*? ist das erfüllt", r"^(?:For|In) #part [^.]*? this is fulfilled",
     of_rule(lambda g: [checked(g), checked(g)], lambda g: opened(g) == 0)),
    (RULES, r"^Geprüft wurden? # ", r"^# \w+ (?:was|were) checked", of_rule(lambda g: [checked(g)],
                                                                          lambda g: g["fulfilled"] == 0)),
    (RULES, r"Nicht anwendbar ist das bei # ", r"It does not apply to # ",
     of_rule(lambda g: [g["not_applicable"]])),
    (RULES, r"^(?P<label>\(Noch\) nicht erfüllt|Einseitig gemeldet|Kein Nachweis) \(#\):",
     r"^(?P<label>Not \(yet\) fulfilled|Reported by one side|No evidence) \(#\):", labelled),
    (RULES, r"^# weitere Befunde stehen im Anhang", r"^# further findings are in the annex", more_findings),
    (RULES, r"^Ein weiterer Befund steht im Anhang", r"^One further finding is in the annex",
     lambda c, p, m: [[]] if more_findings(c, p, m) else []),
    (FIELDS, r"erfüllt \(n = #\)", r"fulfilled \(n = #\)",
     of_rule(lambda g: [checked(g)], lambda g: opened(g) == 0)),
    (FIELDS, r"(?P<label>nicht erfüllt|einseitig gemeldet|kein Nachweis) \(n = #\)",
     r"(?P<label>fulfilled|reported by one side|no evidence) \(n = #\)",
     of_rule(lambda g: [checked(g)], lambda g: checked(g) == opened(g) == 1)),
    (FIELDS, r"erfüllt # von #,", r"fulfilled # of #,", of_rule(lambda g: [g["fulfilled"], checked(g)])),
    (FIELDS, r"# (?P<label>\(noch\) nicht erfüllt|einseitig gemeldet|kein Nachweis)",
     r"# (?P<label>not \(yet\) fulfilled|reported by one side|without evidence)", labelled),

    # Vorschläge
    (PROPOSALS, r" oder # weiteren?\b", r" or # others", more_partners),
    (FIELDS, r"Nr\. # ist ausdrücklich", r"No\. # is expressly",
     lambda c, p, m: [[gap["number"]] for gap in c.source.gaps if gap["wished"]]),
    (FIELDS, r"bei Nr\. #", r"for no\. #", of_the_field),
    (FIELDS, r" und # weiteren?(?=\.)", r" and # others(?=\.)", more_partners),
    (PROPOSALS, r"\(Nr\. #\)", r"\(no\. #\)", gap_with_name),

    # Gremien
    (BOARDS, r"# Gremien sind erfasst, darunter # Runde Tische", r"# boards are on record, among them # round tables",
     exactly("boards.all", "boards.round_tables")),
    (BOARDS, r"Bei #part Gremien sind keine Mitglieder", r"For #part boards no members",
     exactly("boards.without_members", "boards.all")),
    (BOARDS, r"#part Akteure stehen auf keiner", r"#part actors are on none",
     exactly("boards.actors_without_seat", "network.nodes")),

    # Überschneidungen
    (OVERLAPS, r"^# Überschneidungen zwischen", r"^# overlaps between",
     lambda c, p, m: [[sum(group.values())] for group in c.source.groups("SUB-2")]),
    (OVERLAPS, r"Bei #part Überschneidungen ist eine Abstimmung", r"For #part overlaps coordination",
     lambda c, p, m: [[group["fulfilled"], sum(group.values())] for group in c.source.groups("SUB-2")]),
    (OVERLAPS, r"\(n = #\)$", r"\(n = #\)$",
     lambda c, p, m: [[opened(group)] for group in c.source.groups("SUB-2")]),

    # Rückfragen
    (QUESTIONS, r"Fragen an # Akteure", r"questions to # actors", derived(lambda s: [len(s.questions)])),

    # Anhang
    (ANNEX, r"^Akteure \(n = #\)|^Actors \(n = #\)", r"^Actors \(n = #\)", exactly("network.nodes")),
    (ANNEX, r"\(n = # Kooperationen, jede", r"\(n = # cooperations, each", exactly("pairs.all")),
    (ANNEX, r"^Alle Vorschläge \(n = #\)", r"^All proposals \(n = #\)", derived(lambda s: [len(s.gaps)])),
    (ANNEX, r"Befunde \(# von n = #\)", r"do not apply \(# of n = #\)",
     derived(lambda s: [sum(f["outcome"] != "fulfilled" for f in s.about), len(s.about)])),
    (ANNEX, r"belegt ist \(# von n = # Befunden\)", r"on record \(# of n = # findings\)",
     derived(lambda s: [sum(f["outcome"] == "fulfilled" for f in s.about), len(s.about)])),
    # As many as the summary has room for, by the contract of its five sentences.
    (ANNEX, r"nennt bis zu # Empfehlungen", r"names up to # recommendations", lambda c, p, m: [[3]]),
    (ANNEX, r"ehe ein Feld # vorkommt", r"before any field has #", lambda c, p, m: [[2]]),
    (ANNEX, r"Feld „(?P<field>[^“]+)“ \(n = #, jede einmal", r"field “(?P<field>[^”]+)” \(n = #, each once",
     lambda c, p, m: [[c.source.fields[c.source.labels[m.group("field")]]["pairs"]["all"]]]),
    (ANNEX, r"eines von # Ergebnissen", r"one of # results", derived(lambda s: [len(OUTCOMES["de"])])),
    (ANNEX, r"\(Stufen # und #\), mittel bei [^(]*\(Stufe #\)", r"\(levels # and #\), medium for [^(]*\(level #\)",
     derived(lambda s: [s.ranking["high_from_obligation"] + 1, s.ranking["high_from_obligation"],
                        s.ranking["medium_from_obligation"]])),
    (ANNEX, r"ab dem # jeweils # Punkte", r"from the # on loses # points", exactly("ranking.crowding_from", "ranking.crowding")),
]
