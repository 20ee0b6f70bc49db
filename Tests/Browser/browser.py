"""One chromium for all browser tests, and pages that note everything that must not happen."""

import atexit
import sys
import unittest
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import sync_playwright

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "EndToEnd"))
from netviz import MUSTERAU, run  # noqa: E402

CHROMIUM = "/usr/bin/chromium"

_made = TemporaryDirectory()
_driver = sync_playwright().start()
_browser = _driver.chromium.launch(executable_path=CHROMIUM)
_pages = {}


@atexit.register
def _close():
    _browser.close()
    _driver.stop()
    _made.cleanup()


def made():
    """A folder for what the tests make."""
    return Path(_made.name)


def new_context(**options):
    """A profile of its own in the one browser."""
    return _browser.new_context(**options)


def page_of(*options, landscape=MUSTERAU):
    """The path of an interactive map, made once for each choice of options."""
    key = (landscape, *options)
    if key not in _pages:
        path = Path(_made.name) / f"karte-{len(_pages)}.html"
        run("map", landscape, *options, "-o", path)
        _pages[key] = path
    return _pages[key]


class BrowserTest(unittest.TestCase):
    maxDiff = 2000

    """Opens pages; a request, a message of the console or an error of the script fails the test."""

    def open(self, path, width=1400, height=900, script=True, beside=(), **options):
        """beside: names of files in the same folder that the page may show."""
        context = _browser.new_context(
            viewport={"width": width, "height": height}, java_script_enabled=script, **options
        )
        self.addCleanup(context.close)
        page = context.new_page()
        noted = []
        allowed = {f"file://{Path(path).parent / name}" for name in beside}
        page.on("request", lambda request: request.url in allowed or noted.append(request.url))
        page.on("console", lambda message: noted.append(f"{message.type}: {message.text}"))
        page.on("pageerror", lambda error: noted.append(str(error)))
        address = f"file://{path}"
        page.goto(address)
        self.noted = noted
        self.addCleanup(lambda: self.assertEqual(noted, [address], "nothing but the page itself"))
        return page
