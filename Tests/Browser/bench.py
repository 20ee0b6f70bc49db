"""A workbench of its own, and browsers that come to it as people in an office do."""

import json
import os
import re
import signal
import subprocess
import time
import urllib.request
from itertools import count

from browser import made, new_context
from netviz import MUSTERAU, PROGRAM, ROOT, rows  # noqa: F401
from playwright.sync_api import Error
from proxy import Proxy, free_port
from test_axe import AxeTest

# Seconds; a machine that builds beside the tests is slow.
PATIENCE = 30
LISTS = ROOT / "Tests/LandscapeEditingTests/Lists"
_number = count(1)


# The whole suite once more behind nginx at /netviz/: NETVIZ_BEHIND_NGINX=1.
BEHIND_NGINX = bool(os.environ.get("NETVIZ_BEHIND_NGINX"))


class Bench:
    """A running workbench over an empty folder."""

    def __init__(self, *options, is_behind_nginx=BEHIND_NGINX):
        folder = made() / f"werkbank-{next(_number)}"
        self.proxy, port = None, 0
        if is_behind_nginx and not options:
            port = free_port()
            self.proxy = Proxy(port)
            options = ("--base-path", "/netviz", "--origin", self.proxy.origin)
        self.program = subprocess.Popen(
            [PROGRAM, "serve", "--data", folder, "--port", str(port), "--format", "json", *options], stdout=subprocess.PIPE, text=True)
        line = self.program.stdout.readline()
        if not line:
            raise AssertionError(f"netviz serve said nothing and ended with {self.program.wait(10)}")
        said = json.loads(line)
        self.url, self.token = said["url"], said["token"]

    def stop(self):
        if self.program.poll() is None:
            self.program.send_signal(signal.SIGTERM)
        self.program.wait(10)
        self.program.stdout.close()
        if self.proxy:
            self.proxy.stop()

    def api(self, method, path, body=None):
        """(status, JSON or None) of a request as a script sends it."""
        request = urllib.request.Request(f"{self.url}api/v1/{path}", method=method, data=None if body is None else json.dumps(body).encode())
        request.add_header("Authorization", f"Bearer {self.token}")
        if body is not None:
            request.add_header("Content-Type", "application/json")
        with urllib.request.urlopen(request, timeout=60) as answer:
            text = answer.read()
        return answer.status, json.loads(text) if text else None


class BenchTest(AxeTest):
    """Each class has a workbench with the example landscape; whatever goes wrong in a page fails the test."""

    # How its server is started.
    STARTED = {}

    @classmethod
    def setUpClass(cls):
        cls.bench = Bench(**cls.STARTED)
        cls.addClassCleanup(cls.bench.stop)
        cls.bench.api("PUT", "landscapes/musterau?example")

    def visitor(self, path="", width=1280, height=900, expects=(), is_stranger=False, **options):
        """A page of the workbench, with somebody who has come in by the printed address, unless it is a stranger's.

        expects: codes of answers that the test wants, which the console notes as well."""
        context = new_context(viewport={"width": width, "height": height}, **{"locale": "de-DE", **options})
        context.set_default_timeout(20000)
        self.addCleanup(context.close)
        noted = []
        context.on("request", lambda request: request.url.startswith((self.bench.url, "data:", "blob:")) or noted.append(request.url))
        context.on("console", lambda one: any(str(code) in one.text for code in expects) or noted.append(f"{one.type}: {one.text}"))
        context.on("weberror", lambda problem: noted.append(str(problem.error)))
        self.addCleanup(lambda: self.assertEqual(noted, [], "nothing goes wrong, nothing is loaded from elsewhere"))
        page = context.new_page()
        if is_stranger:
            return page
        page.goto(f"{self.bench.url}#t={self.bench.token}")
        page.wait_for_selector("h1")
        self.wait(page, "location.hash === ''")
        if path:
            self.to(page, path)
        return page

    def at(self, path):
        return self.bench.url + path

    def to(self, page, path):
        page.goto(self.bench.url + path)
        page.wait_for_selector("main h1")
        self.settled(page)

    def settled(self, page):
        """Nothing is awaited any more."""
        self.wait(page, "!document.querySelector('main .warten')")

    def wait(self, page, condition, argument=None):
        """Playwright's own waiting needs `eval`, which the policy of the pages forbids."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            try:
                if page.evaluate(condition, argument):
                    return
            except Error:
                # What it looks for may not be there yet.
                pass
            page.wait_for_timeout(40)
        self.fail(f"it does not come true: {condition}")

    def uploaded(self, page, file, name):
        """One of the untidy lists as a landscape, by the page itself."""
        page.goto(self.bench.url)
        page.wait_for_selector("#datei", state="attached")
        page.set_input_files("#datei", LISTS / file)
        page.fill("#adressname", name)
        page.get_by_role("button", name="Landschaft anlegen").click()
        page.wait_for_selector("#noch")

    def example(self, page):
        """The example once more, by the page itself; returns its name in addresses."""
        page.goto(self.bench.url)
        page.get_by_role("button", name="Beispiel ausprobieren").click()
        page.wait_for_selector("#noch")
        return page.url.rsplit("/", 2)[1]

    def fits(self, page):
        """Nothing sticks out to the right (WCAG 1.4.10)."""
        self.assertLessEqual(page.evaluate("document.documentElement.scrollWidth - window.innerWidth"), 0)

    def number_in(self, page, place):
        return int(re.search(r"\d+", page.inner_text(place))[0])
