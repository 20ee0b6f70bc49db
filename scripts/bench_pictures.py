#!/usr/bin/env python3
"""Draws the pictures of the workbench in the handbook: from an untidy workbook to the map, with the list to practise with.

    .build/browser/bin/python scripts/bench_pictures.py NETVIZ
"""

import json
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parent.parent
OUT = ROOT / "docs" / "pictures"
LIST = ROOT / "data/uebung/netzwerkliste.xlsx"


def settled(page):
    page.wait_for_selector("main h1")
    while page.locator("main .warten").count():
        page.wait_for_timeout(100)
    page.wait_for_load_state("networkidle")


def answer_all(page):
    """Every question with what is proposed."""
    while page.locator(".frage").count():
        before, first = page.inner_text("#noch"), page.locator(".frage").first
        if first.locator("button.haupt:enabled").count() == 0:
            first.get_by_role("button", name="Alle ankreuzen").click()
        first.locator("button.haupt").click()
        while page.inner_text("#noch") == before:
            page.wait_for_timeout(50)


def correct(page, wrong, right, picture):
    """A cell that no question is about."""
    for table in page.locator("section[aria-labelledby=tabellen-titel] button[aria-pressed], section[aria-labelledby=tabellen-titel] [role=tab]").all():
        table.click()
        page.wait_for_timeout(300)
        cell = page.locator("td.falsch", has_text=wrong).locator("button.zelle").first
        if cell.count():
            break
    cell.scroll_into_view_if_needed()
    cell.click()
    page.keyboard.press("Control+a")
    if right:
        picture("tabelle")
        page.keyboard.type(right)
    else:
        page.keyboard.press("Delete")
    before = page.inner_text("#noch")
    page.keyboard.press("Enter")
    while page.inner_text("#noch") == before:
        page.wait_for_timeout(50)


def draw(page, said):
    def picture(name, height=720):
        page.set_viewport_size({"width": 1100, "height": height})
        page.wait_for_timeout(400)
        page.screenshot(path=OUT / f"werkbank-{name}.png")

    page.goto(f"{said['url']}#t={said['token']}")
    page.wait_for_selector("#datei", state="attached")
    page.set_input_files("#datei", LIST)
    page.fill("#adressname", "erlengrund")
    picture("hochladen")
    page.get_by_role("button", name="Landschaft anlegen").click()
    page.wait_for_selector(".frage")
    settled(page)
    picture("pruefen", 860)
    answer_all(page)
    for wrong, right in (("Helferkreis Wiesenthal", "Helferkreis Wiesental"), ("Unterkunft", "")):
        correct(page, wrong, right, picture)
        answer_all(page)
    for name in ("karte", "anregungen"):
        page.goto(f"{said['url']}l/erlengrund/{name}")
        settled(page)
        if name == "karte":
            page.frame_locator("iframe").locator("svg").first.wait_for()
        picture(name, 860)


def main(netviz):
    with TemporaryDirectory() as folder, sync_playwright() as driver:
        server = subprocess.Popen([netviz, "serve", "--data", folder, "--port", "0", "--format", "json"], stdout=subprocess.PIPE, text=True)
        try:
            browser = driver.chromium.launch(executable_path="/usr/bin/chromium")
            draw(browser.new_context(locale="de-DE").new_page(), json.loads(server.stdout.readline()))
            browser.close()
        finally:
            server.terminate()
            server.wait(10)


if __name__ == "__main__":
    main(sys.argv[1])
