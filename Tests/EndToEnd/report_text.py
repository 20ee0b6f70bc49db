"""The report's Markdown taken apart: what is said in which chapter and section, and the numbers in it."""

import re
from dataclasses import dataclass

WORDS = {
    "de": "null ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf".split(),
    "en": "zero one two three four five six seven eight nine ten eleven twelve".split(),
}
# Forms of a number below three; "ein" before a noun counts, in front of anything else it need not.
FORMS = {
    "de": {
        "kein": 0, "keine": 0, "keinem": 0, "keiner": 0, "keines": 0, "ein": 1, "eine": 1, "einem": 1, "einen": 1,
        "einer": 1, "eines": 1, "einzige": 1, "einzigen": 1, "beide": 2, "beiden": 2,
    },
    "en": {"no": 0, "none": 0, "only": 1, "both": 2},
}
ORDINALS = {
    "de": {"ersten": 1, "zweiten": 2, "dritten": 3, "vierten": 4, "fünften": 5, "sechsten": 6, "zehnten": 10,
           "zehnte": 10},
    "en": {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "tenth": 10},
}


def value(token, language):
    """The number that a token means: digits, a word, "zweimal", "13-mal"."""
    token = token.strip().lower()
    token = re.sub(r"-?mal$", "", token) if language == "de" else token
    for words in (dict(zip(WORDS[language], range(13))), FORMS[language], ORDINALS[language]):
        if token in words:
            return words[token]
    if language == "de":
        token = token.replace(".", "").replace(",", ".")
    else:
        token = token.replace(",", "")
    return float(token)


def number(language):
    """What a number may look like inside a sentence, as a group of a regular expression."""
    words = [*WORDS[language], *FORMS[language], *ORDINALS[language]]
    if language == "de":
        words += [word + "mal" for word in WORDS["de"]]
    return r"(\d[\d.,]*(?:-mal)?(?<![.,])|" + "|".join(sorted(map(re.escape, words), key=len, reverse=True)) + r")"


def tokens(text, language):
    """Numbers that say how many: digits, and words from two on ("ein" may be an article)."""
    words = [*WORDS[language][2:], *(ORDINALS[language])]
    if language == "de":
        words += [word + "mal" for word in WORDS["de"][2:]]
    else:
        # "First" and "second" are told apart from their counting sense by no program.
        words = [word for word in words if word not in ("first", "second")]
    pattern = r"\d[\d.,]*|\b(?:" + "|".join(sorted(words, key=len, reverse=True)) + r")\b"
    return re.findall(pattern, text, re.I)


@dataclass
class Passage:
    """One paragraph, list item, caption or description of a map, and where it stands."""

    chapter: str
    section: str
    part: str
    text: str
    kind: str
    # Of the table above a caption.
    rows: int = 0


def passages(markdown):
    """All passages outside tables and footnotes, with escapes and references to footnotes taken out."""
    chapter = section = part = ""
    table = 0
    for line in markdown.split("\n"):
        line = re.sub(r"\\([^\w\s])", r"\1", re.sub(r"\[\^\d+\](?!:)", "", line)).replace("\u00a0", " ")
        if line.startswith("|"):
            table += 1
            continue
        if line.startswith("## "):
            chapter, section, part = line[3:], "", ""
        elif line.startswith("### "):
            section, part = line[4:], ""
        elif line.startswith("#### "):
            part = line[5:]
        elif line.startswith(": "):
            # Without its head and the line below.
            yield Passage(chapter, section, part, line[2:], "caption", table - 2)
            table = 0
        elif line.startswith("- "):
            yield Passage(chapter, section, part, line[2:], "item")
        elif chapter and line and not line.startswith(("[^", "> ")):
            yield Passage(chapter, section, part, line, "figure" if line.startswith(("**Abb", "**Fig")) else "paragraph")
