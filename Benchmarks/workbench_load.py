"""Twenty people at once at the workbench, on landscapes of about 300 actors, while a PDF report is made.

    NETVIZ=.build/release/netviz python3 Benchmarks/workbench_load.py [SECONDS] [attack] [--people N] [--landscapes N]

Each of them looks at what pages ask for, one after the other, with a second to read between two looks; now and then somebody changes
a cell or asks for a map with other choices, and two upload a workbook. Printed: the median and the 95th percentile of each kind
of question, in milliseconds. Only the loopback is used.

attack: afterwards the same once more, while somebody uploads a workbook of 400,000 rows, 100 MB of anything, and a workbook that
unpacks to a gigabyte, one after the other.
"""

import argparse
import io
import json
import os
import random
import statistics
import subprocess
import tempfile
import threading
import time
import urllib.error
import urllib.request
import uuid
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
NETVIZ = os.environ.get("NETVIZ", str(ROOT / ".build/release/netviz"))
PAGES = ("", "/desk", "/rows?table=akteure&count=50", "/history", "/versions", "/actors", "/words")
MAPS = ("/map-page", "/map-page?show=gaps", "/map-page?show=types")


class Bench:
    def __init__(self, folder):
        self.process = subprocess.Popen(
            [NETVIZ, "serve", "--data", folder, "--port", "0", "--format", "json"], stdout=subprocess.PIPE, text=True)
        self.said = json.loads(self.process.stdout.readline())
        self.times, self.lock, self.failures = {}, threading.Lock(), []

    def ask(self, kind, path, method="GET", body=None, type="application/json"):
        request = urllib.request.Request(f"{self.said['url']}api/v1/{path}", method=method, data=body,
                                         headers={"Authorization": f"Bearer {self.said['token']}", "Content-Type": type})
        begin = time.monotonic()
        try:
            with urllib.request.urlopen(request, timeout=300) as answer:
                content = answer.read()
        except urllib.error.HTTPError as problem:
            with self.lock:
                self.failures.append((path, problem.code, problem.read()[:200]))
            return None
        with self.lock:
            self.times.setdefault(kind, []).append(1000 * (time.monotonic() - begin))
        return content


def zipped(folder):
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as file:
        for path in sorted(folder.iterdir()):
            if path.is_file():
                file.write(path, path.name)
    return archive.getvalue()


def person(bench, number, landscapes, end):
    random_ = random.Random(number)
    name = f"kreis-{number % landscapes}"
    while time.monotonic() < end:
        chance = random_.random()
        if chance < 0.08:
            bench.ask("map", f"landscapes/{name}{random_.choice(MAPS)}")
        elif chance < 0.12:
            entry = {"id": str(uuid.uuid4()), "op": "add", "table": "akteure", "becomes": {"name": f"Haus {uuid.uuid4().hex[:8]}"}}
            bench.ask("change", f"landscapes/{name}/entries", "POST", json.dumps(entry).encode())
        else:
            bench.ask("page", f"landscapes/{name}{random_.choice(PAGES)}")
        time.sleep(1)


def uploads(bench, content, end):
    number = 0
    while time.monotonic() < end:
        number += 1
        bench.ask("upload with check", f"landscapes/neu-{number}?name=x.zip", "PUT", content, "application/octet-stream")
        bench.ask("delete", f"landscapes/neu-{number}", "DELETE")
        time.sleep(5)


def workbook(rows, filler=""):
    """A workbook as small programs write it: one sheet, every cell a text of its own."""
    archive = io.BytesIO()
    sheet = io.StringIO()
    sheet.write('<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>')
    for number in range(rows + 1):
        cells = ("von", "nach", "intensitaet") if number == 0 else (f"Haus {number % 5000}", f"Haus {number * 7 % 4999}", "3" + filler)
        sheet.write("<row>" + "".join(f'<c t="inlineStr"><is><t>{cell}</t></is></c>' for cell in cells) + "</row>")
    sheet.write("</sheetData></worksheet>")
    kinds = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>'
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    relation = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{}" Target="{}"/></Relationships>'
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as file:
        file.writestr("[Content_Types].xml", kinds)
        file.writestr("_rels/.rels", relation.format(office + "/officeDocument", "xl/workbook.xml"))
        file.writestr("xl/_rels/workbook.xml.rels", relation.format(office + "/worksheet", "worksheets/sheet1.xml"))
        file.writestr("xl/workbook.xml", f'<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="{office}"><sheets><sheet name="Kooperationen" sheetId="1" r:id="rId1"/></sheets></workbook>')
        file.writestr("xl/worksheets/sheet1.xml", sheet.getvalue())
    return archive.getvalue()


def attack(bench, end):
    """Whatever becomes of it is printed; what the others feel is measured."""
    bodies = [("400,000 rows", workbook(400_000), "xlsx"), ("100 MB", os.urandom(100 << 20), "xlsx"),
              ("unpacks to 1 GB", workbook(10_000, "x" * 100_000), "xlsx")]
    while time.monotonic() < end:
        for what, body, ending in bodies:
            begin = time.monotonic()
            try:
                said = bench.ask("attack", f"landscapes/angriff?name=x.{ending}", "PUT", body, "application/octet-stream")
            except OSError as problem:
                said = None
                bench.failures.append((what, type(problem).__name__, b""))
            print(f"{what}: {len(body) >> 20} MB, {'taken' if said else 'refused'} after {time.monotonic() - begin:.1f} s")
            if said:
                bench.ask("attack", "landscapes/angriff", "DELETE")


def crowd(bench, content, given, also=()):
    bench.times.clear()
    end = time.monotonic() + given.seconds
    threads = [threading.Thread(target=person, args=(bench, number, given.landscapes, end)) for number in range(given.people)]
    threads += [threading.Thread(target=uploads, args=(bench, content, end)),
                threading.Thread(target=lambda: bench.ask("PDF report", "landscapes/kreis-0/report.pdf"))]
    threads += [threading.Thread(target=work, args=(bench, end)) for work in also]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for kind, times in sorted(bench.times.items()):
        times.sort()
        print(f"{kind:20} {len(times):6} median {statistics.median(times):8.0f} ms  p95 {times[int(0.95 * (len(times) - 1))]:8.0f} ms  max {times[-1]:8.0f} ms")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("seconds", type=float, nargs="?", default=60)
    parser.add_argument("attack", nargs="?", choices=["attack"])
    parser.add_argument("--people", type=int, default=20)
    parser.add_argument("--landscapes", type=int, default=4)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        source = Path(place) / "kreis"
        subprocess.run([NETVIZ, "generate", "-o", source, "--municipalities", "6", "--seed", "1"], check=True, capture_output=True)
        content = zipped(source)
        bench = Bench(Path(place) / "daten")
        for number in range(given.landscapes):
            said = bench.ask("first upload", f"landscapes/kreis-{number}?name=x.zip", "PUT", content, "application/octet-stream")
        print("actors:", json.loads(said)["summary"]["actors"])
        crowd(bench, content, given)
        if given.attack:
            print("while somebody attacks:")
            crowd(bench, content, given, also=[attack])
        with open(f"/proc/{bench.process.pid}/status", encoding="utf-8") as status:
            print("memory of the server:", *(line.split(maxsplit=1)[1].strip() for line in status if line.startswith("VmHWM")))
        print("failures:", bench.failures[:5], len(bench.failures))
        bench.process.terminate()
        bench.process.wait(10)


if __name__ == "__main__":
    main()
