"""A workbench with the example in it, whose survey is answered in browsers."""

import json
import re
import signal
import subprocess
import urllib.request
from datetime import date, timedelta
from itertools import count

from browser import made, new_context
from netviz import PROGRAM
from test_axe import AxeTest

_number = count(1)
SOON = (date.today() + timedelta(days=30)).isoformat()


class Asked:
    """A running workbench; it can be killed and started again on the same port."""

    def __init__(self):
        self.folder = made() / f"befragung-{next(_number)}"
        self.port = 0
        self.start()
        self.api("PUT", "landscapes/musterau?example")

    def start(self):
        self.program = subprocess.Popen(
            [PROGRAM, "serve", "--data", self.folder, "--port", str(self.port), "--format", "json"], stdout=subprocess.PIPE, text=True)
        self.said = json.loads(self.program.stdout.readline())
        self.url = self.said["url"]
        self.port = int(re.search(r":(\d+)", self.url)[1])

    def stop(self):
        if self.program.poll() is None:
            self.program.send_signal(signal.SIGTERM)
        self.program.wait(10)
        self.program.stdout.close()

    def api(self, method, path, body=None):
        request = urllib.request.Request(
            f"{self.url}api/v1/{path}", method=method, data=None if body is None else json.dumps(body).encode(),
            headers={"Authorization": f"Bearer {self.said['token']}", "Content-Type": "application/json"})
        with urllib.request.urlopen(request, timeout=60) as answer:
            text = answer.read()
        return json.loads(text) if text else None

    def link(self, actor, **rest):
        made = self.api("POST", "landscapes/musterau/survey/links", {"actors": [actor], "ends": SOON, **rest})
        return made["links"][0]["url"]

    def cells(self, link):
        """What the server has of an answer."""
        request = urllib.request.Request(
            f"{self.url}api/v1/questionnaire", method="POST", data=b"{}",
            headers={"Authorization": f"Bearer {link.split('#f=')[1]}", "Content-Type": "application/json"})
        with urllib.request.urlopen(request, timeout=60) as answer:
            return {(cell["line"], cell["column"]): cell["text"] for cell in json.loads(answer.read())["cells"]}


class AskedTest(AxeTest):
    """Each class has a workbench of its own."""

    @classmethod
    def setUpClass(cls):
        cls.server = Asked()
        cls.addClassCleanup(lambda: cls.server.stop())

    def visitor(self, width=375, height=740, is_cut=False, **options):
        """A browser profile, a telephone's by default; whatever goes wrong in it fails the test."""
        context = new_context(viewport={"width": width, "height": height}, locale="de-DE", **options)
        context.set_default_timeout(10000)
        self.addCleanup(context.close)
        noted = []

        def on_console(message):
            # Refusals that a test wants: a link that holds no longer, a file that is no questionnaire.
            is_expected = any(code in message.text for code in ("401", "410", "422"))
            if not is_expected and not (is_cut and ("net::" in message.text or "Failed to load" in message.text)):
                noted.append(f"{message.type}: {message.text}")

        context.on("console", on_console)
        context.on("request", lambda request: request.url.startswith((self.server.url, "blob:", "data:")) or noted.append(request.url))
        context.on("weberror", lambda problem: noted.append(str(problem.error)))
        self.addCleanup(lambda: self.assertEqual(noted, [], "nothing goes wrong, nothing is loaded from elsewhere"))
        return context

    def answering(self, link, context=None, **options):
        page = (context or self.visitor(**options)).new_page()
        page.goto(link)
        page.wait_for_selector("#abgeben")
        return page

    def coordination(self, width=1280, height=900):
        page = self.visitor(width, height).new_page()
        page.goto(f"{self.server.url}#t={self.server.said['token']}")
        page.wait_for_selector("text=Meine Landschaften")
        page.goto(f"{self.server.url}l/musterau/befragung")
        page.wait_for_selector("h1:has-text('Befragung')")
        return page

    def saved(self, page):
        self.says(page, r"^Gesichert \d\d:\d\d$")

    def says(self, page, words):
        """Waits until the line about saving says something; the policy of the page lets no text be run as a script."""
        page.locator("#gesichert", has_text=re.compile(words)).wait_for()
