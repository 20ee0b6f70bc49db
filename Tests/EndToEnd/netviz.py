"""Runs the program as a user does, and searches what it writes."""

import csv
import os
import re
import signal
import subprocess
import unicodedata
import zipfile
import zlib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
PROGRAM = os.environ.get("NETVIZ") or os.environ.get("NETVIZ_BUILT", str(ROOT / ".build/debug")) + "/netviz"
# A shell that runs tests behind itself has them ignore interrupts, `nohup` hang-ups; what they start would inherit that.
signal.signal(signal.SIGINT, signal.default_int_handler)
signal.signal(signal.SIGHUP, signal.SIG_DFL)
MUSTERAU = ROOT / "data/musterau"


def run(*arguments, folder=None, code=0):
    """Runs netviz in a folder; returns what it prints on standard output and standard error."""
    done = subprocess.run(
        [PROGRAM, *map(str, arguments)], cwd=folder, capture_output=True, text=True, timeout=120
    )
    if done.returncode != code:
        raise AssertionError(f"netviz {arguments}: code {done.returncode}, not {code}\n{done.stderr}")
    return done.stdout, done.stderr


def rows(name, landscape=MUSTERAU):
    with open(landscape / name, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file, delimiter=";"))


def folded(text):
    """Letters and digits only: blanks, hyphens and line breaks inside a label do not hide a name."""
    text = unicodedata.normalize("NFC", text).casefold()
    return "".join(letter for letter in text if letter.isalnum())


def names(actor):
    """Every word by which an actor may be found: name, short name, id, variants."""
    words = [actor["name"], actor["kurzname"], actor["id"], *actor["namensvarianten"].split("|")]
    return [word for word in words if len(folded(word)) > 3]


def texts(path):
    """Everything that a file says: its bytes, what is packed inside, and its words without markup."""
    content = path.read_bytes()
    parts = [content.decode("utf-8", "replace")]
    if path.suffix == ".pdf":
        parts = [legible(content)]
        for stream in re.finditer(rb"stream\r?\n(.*?)endstream", content, re.S):
            try:
                parts.append(legible(zlib.decompress(stream[1])))
            except zlib.error:
                pass
        parts.append(subprocess.run(["pdftotext", path, "-"], capture_output=True, text=True, check=True).stdout)
        parts.append(subprocess.run(["pdfinfo", path], capture_output=True, text=True, check=True).stdout)
    elif path.suffix == ".png":
        parts = png_texts(content)
    elif path.suffix in (".docx", ".xlsx"):
        with zipfile.ZipFile(path) as package:
            for name in package.namelist():
                parts.append(name)
                inside = package.read(name)
                if name.endswith(".png"):
                    parts += png_texts(inside)
                else:
                    parts.append(inside.decode("utf-8", "replace"))
                    parts.append(re.sub(r"<[^>]*>", "", parts[-1]))
    elif path.suffix in (".svg", ".html"):
        parts.append(re.sub(r"<[^>]*>", "", parts[0]))
    elif path.suffix == ".dot":
        parts.append(re.sub(r"\\[nlr]|\\\n", "", parts[0]))
    return [folded(part) for part in parts]


def legible(content):
    """What can be read in bytes that may be packed or a font: runs of eight printable characters and more.

    The letters that chance strews over the rest spell a name of four letters in one of fifty files.
    """
    return "\n".join(run.decode("latin-1") for run in re.findall(rb"[\t\n\r -~\xc4\xd6\xdc\xdf\xe4\xf6\xfc]{8,}", content))


def png_texts(content):
    """The chunks of a PNG beside the pixels: there may be words in them."""
    parts, place = [], 8
    while place < len(content):
        length = int.from_bytes(content[place : place + 4], "big")
        kind = content[place + 4 : place + 8]
        body = content[place + 8 : place + 8 + length]
        if kind != b"IDAT":
            parts.append(kind.decode("latin-1") + body.decode("latin-1"))
            if kind in (b"zTXt", b"iTXt") and b"\0" in body:
                parts.append(zlib.decompress(body[body.index(b"\0") + 2 :]).decode("latin-1"))
        place += 12 + length
    return parts


def found(path, words):
    """Which of the words a file holds."""
    inside = texts(path)
    return [word for word in words if any(folded(word) in text for text in inside)]
