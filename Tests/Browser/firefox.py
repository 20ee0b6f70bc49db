"""A small client of Firefox over WebDriver BiDi: it clicks and types as somebody does, with the rules that Firefox has for files."""

import json
import os
import re
import subprocess
import time
from pathlib import Path
from tempfile import mkdtemp

from browser import made
from websocket import WebSocketTimeoutException, create_connection

FIREFOX = "/usr/bin/firefox-esr"
SECONDS = 30

# What Firefox does for drivers by itself hides its rules for files; what calls home is switched off one by one.
PREFERENCES = {
    "remote.prefs.recommended": False,
    "app.update.enabled": False,
    "browser.aboutwelcome.enabled": False,
    "browser.shell.checkDefaultBrowser": False,
    "datareporting.healthreport.uploadEnabled": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "toolkit.telemetry.enabled": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "browser.download.folderList": 2,
    "browser.download.alwaysOpenPanel": False,
}
KEYS = {"Enter": "\ue007", "Tab": "\ue004"}


class Firefox:
    """One running browser; `profile` is a folder that outlives it."""

    def __init__(self, profile=None, **preferences):
        self.profile = Path(profile or mkdtemp(dir=made()))
        self.downloads = self.profile / "Downloads"
        self.downloads.mkdir(exist_ok=True)
        chosen = PREFERENCES | {"browser.download.dir": str(self.downloads)} | preferences
        (self.profile / "user.js").write_text(
            "".join(f"user_pref({json.dumps(name)}, {json.dumps(value)});\n" for name, value in chosen.items()), encoding="utf-8")
        self.program = subprocess.Popen(
            [FIREFOX, "--headless", "--no-remote", "--profile", self.profile, "--remote-debugging-port", "0", "about:blank"],
            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, env=os.environ | {"HOME": str(self.profile)})
        address = next(found[1] for found in (re.search(r"BiDi listening on (ws://\S+)", line) for line in self.program.stderr) if found)
        self.socket = create_connection(f"{address}/session", suppress_origin=True, timeout=SECONDS)
        self.number = 0
        self.events = []
        self.command("session.new", capabilities={"alwaysMatch": {"unhandledPromptBehavior": {"default": "ignore"}}})
        self.command("session.subscribe", events=["log.entryAdded", "network.beforeRequestSent", "browsingContext.contextCreated",
                                                  "browsingContext.userPromptOpened"])

    def command(self, method, **parameters):
        self.number += 1
        self.socket.send(json.dumps({"id": self.number, "method": method, "params": parameters}))
        while True:
            message = json.loads(self.socket.recv())
            if message.get("id") == self.number:
                break
            self.events.append(message)
        if message["type"] == "error":
            raise AssertionError(f"{method}: {message['error']}: {message['message']}")
        return message["result"]

    def listen(self, seconds=0.05):
        """Takes what Firefox says by itself."""
        self.socket.settimeout(seconds)
        try:
            self.events.append(json.loads(self.socket.recv()))
        except WebSocketTimeoutException:
            pass
        self.socket.settimeout(SECONDS)

    def heard(self, method):
        return [event["params"] for event in self.events if event.get("method") == method]

    def close(self):
        try:
            self.command("browser.close")
            self.program.wait(SECONDS)
        finally:
            self.socket.close()
            self.program.kill()
            self.program.wait()
            self.program.stderr.close()

    def open(self, path, fragment=""):
        context = self.command("browsingContext.create", type="tab")["context"]
        page = Page(self, context)
        page.go(path, fragment)
        return page


class Page:
    """A tab or a window."""

    def __init__(self, firefox, context):
        self.firefox, self.context = firefox, context

    def go(self, path, fragment=""):
        address = path if str(path).startswith("http") else Path(path).as_uri()
        self.firefox.command("browsingContext.navigate", context=self.context, url=address + fragment, wait="complete")

    def close(self):
        self.firefox.command("browsingContext.close", context=self.context)

    def evaluate(self, expression):
        """The value of an expression that is text, a number, true or false."""
        answer = self.firefox.command("script.evaluate", expression=expression, target={"context": self.context}, awaitPromise=True)
        if answer["type"] == "exception":
            raise AssertionError(f"{expression}: {answer['exceptionDetails']['text']}")
        return answer["result"].get("value")

    def text(self, selector):
        return self.evaluate(f"document.querySelector({json.dumps(selector)}).innerText")

    def count(self, selector):
        return self.evaluate(f"document.querySelectorAll({json.dumps(selector)}).length")

    def wait(self, expression):
        end = time.monotonic() + SECONDS
        while not self.evaluate(expression):
            if time.monotonic() > end:
                raise AssertionError(f"{expression} does not come true")
            self.firefox.listen()

    def element(self, selector):
        found = self.firefox.command("browsingContext.locateNodes", context=self.context, locator={"type": "css", "value": selector})["nodes"]
        return {"sharedId": found[0]["sharedId"]}

    def click(self, selector):
        """A real click: windows open by nothing less."""
        self.click_at(self.element(selector))

    def press(self, text, selector="button, a, label"):
        """The same for the first that says so."""
        expression = f"[...document.querySelectorAll({json.dumps(selector)})].find((one) => one.textContent.trim() === {json.dumps(text)})"
        found = self.firefox.command("script.evaluate", expression=expression, target={"context": self.context}, awaitPromise=False)["result"]
        if "sharedId" not in found:
            raise AssertionError(f"nothing says {text}")
        self.click_at({"sharedId": found["sharedId"]})

    def click_at(self, element):
        self.firefox.command("script.callFunction", functionDeclaration="(element) => element.scrollIntoView({ block: 'center' })",
                             arguments=[element], target={"context": self.context}, awaitPromise=False)
        place = {"type": "pointerMove", "x": 0, "y": 0, "origin": {"type": "element", "element": element}}
        self.firefox.command("input.performActions", context=self.context, actions=[{"type": "pointer", "id": "mouse", "actions": [
            place, {"type": "pointerDown", "button": 0}, {"type": "pointerUp", "button": 0}]}])

    def type(self, text, *keys):
        signs = [*text, *(KEYS[key] for key in keys)]
        self.firefox.command("input.performActions", context=self.context, actions=[{"type": "key", "id": "keys", "actions": [
            {"type": kind, "value": sign} for sign in signs for kind in ("keyDown", "keyUp")]}])

    def set_files(self, selector, *paths):
        self.firefox.command("input.setFiles", context=self.context, element=self.element(selector), files=[str(path) for path in paths])
