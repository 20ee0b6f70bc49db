"""The invitation on the wall and on paper: codes as large as they can be, nothing cut, nothing covered, and a machine reads them."""

import re
import shutil
import subprocess

from served import ServeTest
from table import made

# The widest letters that a code may have, and the longest address of a local network.
WIDEST = "MWM WMW"
LONGEST = "http://192.168.178.223:65535/"

PLACES = """() => {
  const box = (one) => { const { x, y, width, height } = one.getBoundingClientRect(); return { x, y, width, height, text: one.textContent, name: one.localName }; };
  const words = (one) => { const range = document.createRange(); range.selectNodeContents(one); return { ...box(one), ...range.getBoundingClientRect().toJSON(), text: one.textContent }; };
  return { codes: [...document.querySelectorAll('#einladung img')].map(box),
    words: [...document.querySelectorAll('#einladung :is(h1, h2, h3, p)')].map(words) }; }"""


class WallTests(ServeTest):
    def setUp(self):
        self.own_server()
        self.leader = self.moderation()

    def set_wifi(self):
        self.leader.evaluate("document.getElementById('einladen').open = true")
        self.leader.get_by_label("Name des WLAN").fill("Runder Tisch Musterau")
        self.leader.get_by_label("Passwort").fill("musterau26-sommer")
        self.leader.locator("#wlan").get_by_role("button", name="Übernehmen").click()
        self.reads(self.leader, "Mobile Daten aus.", "#einladung-hier")

    def look(self, width, height, codes, least):
        wall = self.wall(width=width, height=height)
        self.wait(wall, "n => { const all = [...document.querySelectorAll('#einladung img')]; return all.length === n && all.every((one) => one.complete && one.naturalWidth > 0); }", codes)
        if shutil.which("zbarimg"):
            path = made() / f"wand-{codes}-{width}.png"
            wall.screenshot(path=path)
            read = subprocess.run(["zbarimg", "--raw", "-q", path], capture_output=True, text=True, check=True).stdout
            self.assertIn(self.server["participation_url"], read)
            self.assertEqual("WIFI:" in read, codes == 2)
        # Also where the code is wide and the address long.
        wall.evaluate("""([code, address]) => { document.querySelector('#einladung .grosser-code').textContent = code;
          document.querySelector('#einladung .schritt-seite .zeichenfolge').textContent = address; }""", [WIDEST, LONGEST])
        places = wall.evaluate(PLACES)
        for one in (*places["codes"], *places["words"]):
            with self.subTest(one["text"], width=width, codes=codes):
                self.assertGreaterEqual((round(one["x"]), round(one["y"])), (0, 0))
                self.assertLessEqual(round(one["x"] + one["width"]), width)
                self.assertLessEqual(round(one["y"] + one["height"]), height)
        for code in places["codes"]:
            self.assertGreaterEqual(code["height"], least * height)
            # Four modules of white belong to a code, of at least 33 with it; half of them must stay white.
            dark = {"x": code["x"] + 2 / 41 * code["width"], "y": code["y"] + 2 / 41 * code["height"],
                    "right": code["x"] + 39 / 41 * code["width"], "bottom": code["y"] + 39 / 41 * code["height"]}
            for one in places["words"]:
                with self.subTest(one["text"], width=width, codes=codes):
                    self.assertTrue(one["x"] >= dark["right"] or one["x"] + one["width"] <= dark["x"] or one["y"] >= dark["bottom"]
                                    or one["y"] + one["height"] <= dark["y"], f"{one} covers {dark}")
        # In the middle: as much room at the left as at the right.
        ends = [(one["x"], one["x"] + one["width"]) for one in (*places["codes"], *places["words"])]
        left, right = min(end[0] for end in ends), width - max(end[1] for end in ends)
        self.assertLess(abs(left - right), 0.08 * width, f"{left} {right}")

    def test_one_code(self):
        for width, height in ((1920, 1080), (1280, 720)):
            self.look(width, height, 1, 0.8)
        self.look(1024, 768, 1, 0.6)

    def test_two_codes(self):
        self.set_wifi()
        for width, height in ((1920, 1080), (1280, 720)):
            self.look(width, height, 2, 0.55)
        self.look(1024, 768, 2, 0.5)
        wall = self.wall()
        self.assertEqual(wall.eval_on_selector_all("#einladung h3", "all => all.map((one) => getComputedStyle(one, '::before').content)"),
                         ['counter(einladung) ". "'] * 2)

    def test_paper(self):
        self.leader.evaluate("window.print = () => { document.body.dataset.printed = '1'; }")
        for codes in (1, 2):
            if codes == 2:
                self.set_wifi()
            self.leader.evaluate("document.getElementById('einladen').open = true")
            self.leader.click("#einladung-drucken")
            self.wait(self.leader, "document.body.dataset.printed === '1'")
            path = made() / f"einladung-{codes}.pdf"
            path.write_bytes(self.leader.pdf(format="A4", prefer_css_page_size=True))
            self.leader.evaluate("delete document.body.dataset.printed; window.dispatchEvent(new Event('afterprint'))")
            with self.subTest(codes=codes):
                self.assertEqual(re.search(r"Pages:\s+(\d+)", subprocess.run(["pdfinfo", path], capture_output=True, text=True, check=True).stdout)[1], "1")
                text = subprocess.run(["pdftotext", path, "-"], capture_output=True, text=True, check=True).stdout
                self.assertIn(re.sub(r"^(...)(...)$", r"\1 \2", self.server["join_code"]), text)
                self.assertIn("Jede Organisation sagt selbst", " ".join(text.split()))
                self.assertNotIn("Schnelleingabe", text)
                if shutil.which("zbarimg"):
                    picture = made() / f"einladung-{codes}"
                    subprocess.run(["pdftoppm", "-r", "100", "-png", "-singlefile", path, picture], check=True)
                    read = subprocess.run(["zbarimg", "--raw", "-q", f"{picture}.png"], capture_output=True, text=True, check=True).stdout
                    self.assertEqual(len(read.splitlines()), codes)
                    self.assertIn(self.server["participation_url"], read)
