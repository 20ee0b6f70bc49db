"""Writes the manual pages of netviz, German and English, from what the program says of itself.

    python3 scripts/man_pages.py .build/release/netviz FOLDER --version 0.1.0 --date 2026-11-30

`netviz.1` and one page for each command (`netviz-map.1`, `netviz-survey-new.1`) in English, as the system expects them
without a language, and the same in German as `netviz.de.1` …: every word comes from the help texts of the program.
"""

import argparse
import json
import re
import subprocess
import sys
from pathlib import Path

WORDS = {
    "de": {"name": "BEZEICHNUNG", "synopsis": "ÜBERSICHT", "description": "BESCHREIBUNG", "arguments": "ANGABEN",
           "options": "OPTIONEN", "commands": "BEFEHLE", "see": "SIEHE AUCH", "values": "möglich", "default": "Vorgabe",
           "alias": "Auch", "command": "Befehl", "manual": "Befehle für Benutzer", "version": "Die Version zeigen.",
           "help": "Diese Hilfe zeigen."},
    "en": {"name": "NAME", "synopsis": "SYNOPSIS", "description": "DESCRIPTION", "arguments": "ARGUMENTS",
           "options": "OPTIONS", "commands": "COMMANDS", "see": "SEE ALSO", "values": "values", "default": "default",
           "alias": "Also", "command": "command", "manual": "User Commands", "version": "Show the version.",
           "help": "Show this help."},
}


def roff(text):
    """Text as roff takes it: nothing in it is an instruction, and a hyphen of an option can be copied."""
    text = text.replace("\\", "\\e").replace("-", "\\-")
    return "\n".join("\\&" + line if line[:1] in (".", "'") else line for line in text.splitlines())


def one_line(text):
    """For a heading or a list, where what breaks a line or closes a quotation would break the page."""
    return roff(" ".join(text.split())).replace('"', "\\(dq")


def commands_below(command):
    return [one for one in command.get("subcommands", []) if one["commandName"] != "help" and one.get("shouldDisplay", True)]


def flag(name):
    return ("-" if name["kind"] == "short" else "--") + name["name"]


def is_shown(argument):
    return argument.get("shouldDisplay", True)


def spelling(argument, names):
    """An option or argument as one writes it: bold what is literal, in italics what stands for something."""
    value = f"\\fI{one_line(argument.get('valueName', ''))}\\fR"
    if argument["kind"] == "positional":
        return value
    written = ", ".join(f"\\fB{one_line(flag(name))}\\fR" for name in names)
    return written if argument["kind"] == "flag" else f"{written}\\ {value}"


def in_synopsis(argument):
    names = [argument["preferredName"]] if "preferredName" in argument else []
    text = spelling(argument, names) + ("..." if argument.get("isRepeating") else "")
    return f"[{text}]" if argument.get("isOptional") else text


def explanation(argument, twin, words):
    """What help says of it, with its values and its default.

    The program keeps a default by its fixed, English name: the word for it stands in the same place of the list of values.
    """
    parser = {"Show the version.": words["version"], "Show help information.": words["help"]}
    said = argument.get("abstract", "")
    text = parser.get(said, said)
    values, default = argument.get("allValues", []), argument.get("defaultValue")
    english = twin.get("allValues", [])
    if default in english and len(english) == len(values):
        default = values[english.index(default)]
    notes = [f"{words['values']}: {', '.join(values)}"] if values else []
    notes += [f"{words['default']}: {default}"] if default and argument["kind"] != "flag" else []
    return roff(" ".join((text + (f" ({'; '.join(notes)})" if notes else "")).split()))


def definitions(title, entries):
    lines = [f".SH {title}"] if entries else []
    for term, text in entries:
        lines += [".TP", term, text or "\\&"]
    return lines


def page(path, command, twin, words, version, date):
    """One command as a manual page; `twin` is the same command in English."""
    name = "-".join(path)
    shown = [(one, other) for one, other in zip(command.get("arguments", []), twin.get("arguments", [])) if is_shown(one)]
    below = commands_below(command)
    lines = [f'.TH "{name.upper()}" "1" "{date}" "netviz {version}" "{words["manual"]}"',
             f".SH {words['name']}", f"{roff(name)} \\- {one_line(command.get('abstract', '')).rstrip('.')}",
             f".SH {words['synopsis']}", ".ad l", ".nh", f"\\fB{' '.join(map(one_line, path))}\\fR"]
    lines += [in_synopsis(one) for one, _ in shown if one.get("preferredName", {}).get("name") not in ("version", "help")]
    lines += [f"\\fI{words['command']}\\fR ..."] if below else []
    lines += [".hy", ".ad b"]
    body = [text for text in re.split(r"\n{2,}", command.get("discussion", "")) if text.strip()]
    lines += [f".SH {words['description']}", roff(command.get("abstract", ""))]
    for text in body:
        lines += [".PP", roff(text)]
    if command.get("aliases"):
        lines += [".PP", f"{words['alias']}: " + ", ".join(
            f"\\fB{one_line(' '.join([*path[:-1], alias]))}\\fR" for alias in command["aliases"])]
    entries = [(spelling(one, one.get("names", [])), explanation(one, other, words), one["kind"]) for one, other in shown]
    lines += definitions(words["arguments"], [entry[:2] for entry in entries if entry[2] == "positional"])
    lines += definitions(words["options"], [entry[:2] for entry in entries if entry[2] != "positional"])
    lines += definitions(words["commands"], [
        (f"\\fB{roff('-'.join([*path, one['commandName']]))}\\fR(1)", roff(one.get("abstract", ""))) for one in below])
    if len(path) > 1:
        lines += [f".SH {words['see']}", f"\\fB{roff('-'.join(path[:-1]))}\\fR(1)"]
    return "\n".join(line for line in lines if line) + "\n"


def pages(path, command, twin, words, version, date):
    path = [*path, command["commandName"]]
    yield "-".join(path), page(path, command, twin, words, version, date)
    for one, other in zip(commands_below(command), commands_below(twin)):
        yield from pages(path, one, other, words, version, date)


def said(program, language):
    words = [program, "--experimental-dump-help", "--lang", language]
    return json.loads(subprocess.run(words, capture_output=True, text=True, check=True).stdout)["command"]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--version", required=True)
    parser.add_argument("--date", required=True)
    arguments = parser.parse_args()
    arguments.folder.mkdir(parents=True, exist_ok=True)
    english = said(arguments.program, "en")
    for language, ending in (("en", "1"), ("de", "de.1")):
        command = said(arguments.program, language)
        for name, text in pages([], command, english, WORDS[language], arguments.version, arguments.date):
            (arguments.folder / f"{name}.{ending}").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
