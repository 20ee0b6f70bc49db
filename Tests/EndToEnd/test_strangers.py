"""What strangers hand in – templates, texts, numbers – makes no page, table or picture do anything."""

import json
import socket
import subprocess
import tempfile
import threading
import unittest
from pathlib import Path

from netviz import MUSTERAU, run

POLICY = '<meta http-equiv="Content-Security-Policy"'


class Listener:
    """Counts who asks for anything on a port of its own."""

    def __enter__(self):
        self.socket = socket.create_server(("127.0.0.1", 0))
        self.port = self.socket.getsockname()[1]
        self.calls = 0
        threading.Thread(target=self.listen, daemon=True).start()
        return self

    def listen(self):
        while True:
            try:
                self.socket.accept()[0].close()
                self.calls += 1
            except OSError:
                return

    def __exit__(self, *_):
        self.socket.close()


class TemplateTests(unittest.TestCase):
    def test_pdf_without_network_and_files(self):
        with tempfile.TemporaryDirectory() as folder, Listener() as listener:
            place = Path(folder)
            (place / "v").mkdir()
            (place / "geheim.txt").write_text("GEHEIMNIS")
            address = f"http://127.0.0.1:{listener.port}"
            (place / "v/seite.html.mustache").write_text(
                '<html><head><title>x</title>'
                f'<link rel="attachment" href="file://{place}/geheim.txt"><link rel="stylesheet" href="{address}/a">'
                f'<style>@import "{address}/b"; @font-face {{ font-family: x; src: url({address}/c) }} '
                f'body {{ background: \\75rl({address}/d); font-family: x }}</style></head>'
                f'<body><img src="{address}/e"><img src="file://{place}/geheim.txt">'
                f'<a rel="attachment" href="file://{place}/geheim.txt">a</a>'
                "{{#chapters}}{{{.body}}}{{/chapters}}</body></html>"
            )
            run("report", MUSTERAU, "--only", "Kurzfassung", "--template", place / "v", "-o", place / "r.pdf")
            attached = subprocess.run(["pdfdetach", "-list", place / "r.pdf"], capture_output=True, text=True)
            self.assertTrue(attached.stdout.startswith("0 "), attached.stdout)
            self.assertNotIn(b"GEHEIMNIS", (place / "r.pdf").read_bytes())
            self.assertEqual(listener.calls, 0)
            # The page says what a browser may do, although its frame forgot to.
            run("report", MUSTERAU, "--template", place / "v", "-o", place / "r.html")
            self.assertIn("<head>" + POLICY, (place / "r.html").read_text(encoding="utf-8"))

    def test_style_that_hides_its_address(self):
        with tempfile.TemporaryDirectory() as folder:
            (Path(folder) / "stil.css").write_text("body{background:\\75rl(http://127.0.0.1:1/x)}")
            _, message = run("report", MUSTERAU, "--template", folder, "-o", Path(folder) / "r.html", code=1)
            self.assertIn("stil.css, Zeile 1", message)
            self.assertFalse((Path(folder) / "r.html").exists())


class TableTests(unittest.TestCase):
    def test_every_page_has_a_policy_and_tables_open_in_columns(self):
        with tempfile.TemporaryDirectory() as folder:
            place = Path(folder)
            land = place / "land"
            land.mkdir()
            (land / "akteure.csv").write_text(
                "id;name;typ\na;=HYPERLINK(1);jugendmigrationsdienst\nb;+Amt;migrationsberatung\n", encoding="utf-8")
            (land / "kooperationen.csv").write_text("von;nach\na;b\n")
            run("run", land, "-o", place / "out", "--provisional")
            run("survey", "new", land, "-o", place / "survey", "--provisional")
            pages = [*place.glob("out/*.html"), *place.glob("survey/*.html")]
            self.assertGreater(len(pages), 4)
            for page in pages:
                self.assertIn("Content-Security-Policy", page.read_text(encoding="utf-8"), page.name)
            for name in ("kennzahlen.csv", "luecken.csv"):
                content = (place / "out" / name).read_bytes()
                self.assertTrue(content.startswith(b"\xef\xbb\xbf"), name)
                lines = content.decode("utf-8-sig").split("\r\n")
                self.assertGreater(lines[0].count(";"), 5)
                for cell in ";".join(lines[1:]).split(";"):
                    self.assertFalse(cell.startswith(("=", "+", "@")), cell)
            self.assertIn("'=HYPERLINK(1)", (place / "out/kennzahlen.csv").read_text(encoding="utf-8"))
            # Scripts get every text as it is.
            text, _ = run("measures", land, "--format", "csv", "--measure", "degree")
            self.assertIn("a,=HYPERLINK(1),", text)


class NumberTests(unittest.TestCase):
    def test_numbers_at_their_limits(self):
        with tempfile.TemporaryDirectory() as folder:
            graph = Path(folder) / "g.csv"
            for number in ("9223372036854775807", "-9223372036854775808", "1e308", "1e154", "1e-200", "5e-324", "1e400"):
                graph.write_text(f"from,to,weight\na,b,{number}\nb,c,1\nc,a,{number}\n")
                text, _ = run("measures", graph, "--weighted", "--format", "json")
                self.assertEqual(len(json.loads(text)["actors"]), 3)
                run("map", graph, "-o", Path(folder) / "k.svg")
                for ending in ("graphml", "gexf", "gml", "net", "dl", "json", "dot"):
                    run("convert", graph, Path(folder) / f"n.{ending}")
                    (Path(folder) / f"n.{ending}").unlink()
            for limit in ("1e300", "-1e300"):
                run("map", MUSTERAU, f"--min-strength={limit}", "-o", Path(folder) / f"{limit}.svg")
            run("map", MUSTERAU, "--min-strength", "nan", "-o", Path(folder) / "x.svg", code=64)


if __name__ == "__main__":
    unittest.main()
