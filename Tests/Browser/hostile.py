"""A landscape whose names try to break out of the page."""

import csv
from pathlib import Path
from tempfile import TemporaryDirectory

NAMES = [
    "</script><script>window.broken = true</script>",
    '"><img src=x onerror="window.broken = true">',
    "<b>fett</b> & 'einfach' \"doppelt\"",
    "]]> <!-- --> {{name}} \\N \\u003c",
    "javascript:window.broken=true",
    "مركز الاندماج – שלום",
    "👩🏽‍🏫 Schule 🇩🇪",
    "Überlange" + "Bezeichnung" * 45,
]


def landscape():
    """A folder with these actors, each working with the next."""
    folder = TemporaryDirectory()
    with open(Path(folder.name) / "akteure.csv", "w", encoding="utf-8", newline="") as file:
        table = csv.writer(file, delimiter=";")
        table.writerow(["id", "name", "sektor"])
        for number, name in enumerate(NAMES):
            table.writerow([f"a{number}", name, "welfare"])
    with open(Path(folder.name) / "kooperationen.csv", "w", encoding="utf-8", newline="") as file:
        table = csv.writer(file, delimiter=";")
        table.writerow(["von", "nach", "intensitaet"])
        for number in range(len(NAMES) - 1):
            table.writerow([f"a{number}", f"a{number + 1}", 2])
    return folder
