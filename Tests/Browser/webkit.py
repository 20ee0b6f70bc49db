"""A small client of WebKitGTK, the nearest to an iPhone that runs here, over WebDriver and on a screen of its own."""

import json
import os
import subprocess
import time
import urllib.request
from pathlib import Path
from tempfile import mkdtemp

from browser import made

BROWSER, = sorted(Path("/usr/lib").glob("*/webkit2gtk-4.1/MiniBrowser"))[:1] or [None]
SECONDS = 60
ENTER = "\ue007"


class WebKit:
    def __init__(self):
        read, write = os.pipe()
        self.screen = subprocess.Popen(["Xvfb", "-displayfd", str(write), "-screen", "0", "1366x900x24"], pass_fds=[write],
                                       stderr=subprocess.DEVNULL)
        os.close(write)
        with os.fdopen(read) as answer:
            display = answer.readline().strip()
        # The browser's own sandbox needs rights that a container does not have.
        surroundings = os.environ | {"DISPLAY": f":{display}", "HOME": mkdtemp(dir=made()), "WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS": "1",
                                     "LIBGL_ALWAYS_SOFTWARE": "1", "GSETTINGS_BACKEND": "memory"}
        self.port = 20000 + os.getpid() % 20000
        self.driver = subprocess.Popen(["WebKitWebDriver", f"--port={self.port}"], env=surroundings,
                                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        options = {"webkitgtk:browserOptions": {"binary": str(BROWSER), "args": ["--automation"]}}
        self.path = ""
        for attempt in range(100):
            try:
                session = self.call("POST", "/session", capabilities={"alwaysMatch": options})
                break
            except ConnectionRefusedError:
                time.sleep(0.1)
        self.path = f"/session/{session['sessionId']}"

    def call(self, method, path, **body):
        request = urllib.request.Request(
            f"http://127.0.0.1:{self.port}{self.path}{path}", method=method, headers={"Content-Type": "application/json"},
            data=json.dumps(body).encode() if method == "POST" else None)
        try:
            with urllib.request.urlopen(request, timeout=SECONDS) as answer:
                return json.load(answer)["value"]
        except urllib.error.HTTPError as problem:
            raise AssertionError(f"{path}: {problem.read().decode()[:300]}") from None
        except urllib.error.URLError as problem:
            raise problem.reason from None

    def close(self):
        try:
            self.call("DELETE", "")
        finally:
            for program in (self.driver, self.screen):
                program.terminate()
                program.wait(SECONDS)

    def open(self, path):
        self.call("POST", "/url", url=path if str(path).startswith("http") else Path(path).as_uri())

    def evaluate(self, expression):
        return self.call("POST", "/execute/sync", script=f"return {expression}", args=[])

    def element(self, selector):
        return next(iter(self.call("POST", "/element", using="css selector", value=selector).values()))

    def type(self, selector, text):
        self.call("POST", f"/element/{self.element(selector)}/value", text=text)

    def click(self, selector):
        self.call("POST", f"/element/{self.element(selector)}/click")
