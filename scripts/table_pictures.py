#!/usr/bin/env python3
"""Draws the pictures of the round table in the handbook: the page in use, and its window for the projector.

    .build/browser/bin/python scripts/table_pictures.py NETVIZ
"""

import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parent.parent
OUT = ROOT / "docs" / "pictures"


def main(netviz):
    with TemporaryDirectory() as folder, sync_playwright() as driver:
        file = Path(folder) / "tisch.html"
        subprocess.run([netviz, "table", ROOT / "data" / "musterau", "-o", file], check=True)
        browser = driver.chromium.launch(executable_path="/usr/bin/chromium")
        context = browser.new_context(viewport={"width": 1366, "height": 768}, locale="de-DE")
        page = context.new_page()
        page.goto(f"file://{file}")
        page.select_option("#handlungsfeld", "sprache")
        page.click("#schritte button[data-schritt=suggestions]")
        with context.expect_page() as opened:
            page.get_by_role("button", name="Beamerfenster").click()
        wall = opened.value
        wall.set_viewport_size({"width": 1280, "height": 720})
        quick = page.get_by_label("Schnelleingabe")
        for text in ("vhs jmd kompass 3 monatlich", "jc kornhaus wunsch"):
            quick.fill(text)
            quick.press("Enter")
        quick.fill("lingua mbe seeblick 3")
        page.wait_for_timeout(1500)
        page.screenshot(path=OUT / "tisch.png")
        wall.screenshot(path=OUT / "tisch-beamer.png")
        browser.close()


if __name__ == "__main__":
    main(sys.argv[1])
