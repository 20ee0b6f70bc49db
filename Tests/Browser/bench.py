"""The workbench in a browser: a server over an empty folder, and pages that note whatever goes wrong in them."""

import json
import shutil
import signal
import subprocess
from itertools import count

from browser import made, new_context
from netviz import PROGRAM, ROOT
from test_axe import AxeTest

LISTS = ROOT / "Tests/LandscapeEditingTests/Lists"
_number = count(1)


class Bench:
    """A running server; it can be stopped and started again on the same folder."""

    def __init__(self, *options):
        self.folder = made() / f"werkbank-{next(_number)}"
        self.options = options
        self.start()

    def start(self):
        self.program = subprocess.Popen(
            [PROGRAM, "serve", "--data", self.folder, "--port", "0", "--format", "json", *self.options], stdout=subprocess.PIPE, text=True)
        line = self.program.stdout.readline()
        if not line:
            raise AssertionError(f"netviz serve said nothing and ended with {self.program.wait(10)}")
        self.said = json.loads(line)

    def stop(self):
        if self.program.poll() is None:
            self.program.send_signal(signal.SIGTERM)
        self.program.wait(10)
        self.program.stdout.close()
        shutil.rmtree(self.folder, ignore_errors=True)

    def address(self, path=""):
        return self.said["url"] + path


class BenchTest(AxeTest):
    OPTIONS = ()

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.bench = Bench(*cls.OPTIONS)
        cls.addClassCleanup(cls.bench.stop)

    def visitor(self, width=1280, height=900, locale="de-DE", expected=(), **options):
        """A page of a browser profile of its own, signed in; what goes wrong in it fails the test."""
        context = new_context(viewport={"width": width, "height": height}, locale=locale, **options)
        context.set_default_timeout(15000)
        self.addCleanup(context.close)
        noted = []
        page = context.new_page()
        page.on("console", lambda message: message.type in ("error", "warning") and not any(code in message.text for code in expected)
                and noted.append(message.text))
        page.on("pageerror", lambda error: noted.append(str(error)))
        page.on("request", lambda request: request.url.startswith((self.bench.said["url"], "data:", "blob:")) or noted.append(f"request {request.url}"))
        self.addCleanup(lambda: self.assertEqual(noted, []))
        return page

    def entered(self, **options):
        page = self.visitor(**options)
        page.goto(self.bench.address("#t=" + self.bench.said["token"]))
        page.wait_for_selector("#datei", state="attached")
        return page

    def uploaded(self, page, file, name):
        page.goto(self.bench.address())
        page.wait_for_selector("#datei", state="attached")
        page.set_input_files("#datei", LISTS / file)
        page.fill("#adressname", name)
        page.get_by_role("button", name="Landschaft anlegen").click()
        page.wait_for_selector("#noch")

    def example(self, page):
        page.goto(self.bench.address())
        page.get_by_role("button", name="Beispiel ausprobieren").click()
        page.wait_for_selector("#noch")
        return page.url.rsplit("/", 2)[1]

    def sideways(self, page):
        """Whether something makes the page itself scroll sideways."""
        return page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")
