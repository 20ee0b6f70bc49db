"""Writes inputs that are large or grow: what netviz has to read or refuse within seconds.

    python3 make_large.py FOLDER [SHARE]

SHARE of 1 gives the full sizes (up to 50 MB); smaller ones the same shapes for slower machines and debug builds.
Every input is a folder of its own or one file; `inputs()` lists them, so that a test needs no second list.
"""

import io
import pathlib
import sys
import zipfile

ACTORS = "id;name;typ\na;Amt A;stadtverwaltung\nb;Verein B;verein\n"


def inputs(share):
    """Name of the input → its files as (name, list of byte strings)."""

    def times(count):
        return max(1, int(count * share))

    def landscape(actors=ACTORS, ties="von;nach\na;b\n"):
        return [("akteure.csv", actors), ("kooperationen.csv", ties)]

    return {
        # An open quotation mark before many lines.
        "open-quote": landscape(ties='von;nach\n"a;b\n' + "a;b\n" * times(5_000_000)),
        # Quotation marks that each open and find no end: every line starts one.
        "many-quotes": landscape(ties='von;nach\n' + '"a;b\n' * times(1_000_000)),
        # Every row is wrong in another way.
        "bad-rows": landscape(
            ties="von;nach;intensitaet\n" + "".join(f"x{n};y{n};9\n" for n in range(times(400_000)))),
        # A word without a blank.
        "long-name": landscape(actors=ACTORS + "c;" + "x" * times(30_000) + ";verein\n", ties="von;nach\na;c\n"),
        # A name that a map would have to draw, longer than any cell may be.
        "label-megabyte": [("netz.graphml", graphml("x" * times(1_000_000)))],
        "label-megabyte-csv": landscape(actors=ACTORS + "c;" + "x" * times(1_000_000) + ";verein\n"),
        # Pairs of columns with the same head.
        "equal-heads": landscape(
            actors="id;name;typ;" + ";".join(f"h{n};h{n}" for n in range(times(32_000))) + "\na;Amt A;verein\n"),
        # The same in a matrix.
        "equal-heads-matrix": [(
            "kooperationen.csv",
            ";" + ";".join(f"h{n};h{n}" for n in range(times(9_000))) + "\n"
            + "".join(f"h{n};1\n" for n in range(times(9_000))))],
        # Many rows of one list, each with many parts.
        "long-lists": landscape(
            actors="id;name;handlungsfelder\n" + "".join(
                f"a{n};Akteur {n};" + ",".join(f"f{n}-{m}" for m in range(100)) + "\n"
                for n in range(times(10_000)))),
        # A workbook that unpacks to many times its size.
        "bomb": [("landschaft.xlsx", workbook(times(30_000_000)))],
        # Nodes without an id among nodes that bear the ids they would get.
        "nameless-nodes": [("netz.gml", gml(times(60_000)))],
        # Every node has an attribute of its own: a full table of them would have a billion cells.
        "attributes": [("netz.gml", "graph [\n" + "".join(
            f'node [ id {n} label "n{n}" eigen{n} "x" ]\n' for n in range(times(60_000))) + "]\n")],
        # One long text that a sheet repeats.
        "strings": [("landschaft.xlsx", strings(times(200_000)))],
        # Fifty megabytes of an edge list, a matrix and a JSON of one line.
        "edges": [("netz.csv", "from,to,weight\n" + "".join(
            f"n{n % 70_000},n{n * 7919 % 70_000},{n % 4 + 1}\n" for n in range(times(2_900_000))))],
        "brackets": [("netz.json", "[" * times(50_000_000))],
        "yaml": landscape() + [("landschaft.yaml", "titel: x\nsozialraeume:\n" + "".join(
            f"  - {{name: Ort {n}}}\n" for n in range(times(200_000))))],
    }


def graphml(name):
    return (
        '<graphml><key id="n" for="node" attr.name="name" attr.type="string"/><graph edgedefault="undirected">'
        f'<node id="a"><data key="n">{name}</data></node><node id="b"/><edge source="a" target="b"/>'
        "</graph></graphml>")


def gml(count):
    named = "".join(f'node [ id {n} label "node-{n}" ]\n' for n in range(count, 2 * count))
    return "graph [\n" + named + "node [ label \"x\" ]\n" * count + "]\n"


def strings(cells):
    """Rows that all name the same text of 60,000 characters, blanks at its ends."""
    rows = "".join(f'<row r="{n + 1}"><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row>' for n in range(cells))
    return package(
        lambda sheet: sheet.write(f"<worksheet><sheetData>{rows}</sheetData></worksheet>".encode()),
        ["name", " " + "x" * 60_000 + " "])


def workbook(cells):
    """Empty cells, packed so tightly that 12 MB become 930."""

    def fill(sheet):
        sheet.write(b"<worksheet><sheetData>")
        # Numbers that change keep the packing below the ratio at which an archive is refused unread.
        row = 0
        written = 0
        while written < cells * 31:
            row += 1
            text = b'<row r="%d"><c r="A%d"><v>%d</v></c>' % (row, row, row * 7919 % 99_991)
            text += b'<c t="inlineStr"><is><t></t></is></c>' * 30 + b"</row>"
            sheet.write(text)
            written += len(text)
        sheet.write(b"</sheetData></worksheet>")

    return package(fill, [])


def package(fill, texts):
    """A workbook with one sheet of actors."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")

        def relations(part, *targets):
            archive.writestr(part, "<Relationships>" + "".join(
                f'<Relationship Id="r{n}" Type="x/{kind}" Target="{target}"/>'
                for n, (kind, target) in enumerate(targets)) + "</Relationships>")

        relations("_rels/.rels", ("officeDocument", "xl/workbook.xml"))
        relations(
            "xl/_rels/workbook.xml.rels", ("worksheet", "worksheets/sheet1.xml"), ("sharedStrings", "strings.xml"))
        archive.writestr(
            "xl/workbook.xml", '<workbook><sheets><sheet name="akteure" r:id="r0"/></sheets></workbook>')
        archive.writestr("xl/strings.xml", "<sst>" + "".join(f"<si><t>{t}</t></si>" for t in texts) + "</sst>")
        with archive.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as sheet:
            fill(sheet)
    return data.getvalue()


def write(folder, share=1.0, only=None):
    """Writes the inputs; name → path to hand to netviz."""
    paths = {}
    for name, files in inputs(share).items():
        if only and name not in only:
            continue
        place = pathlib.Path(folder) / name
        place.mkdir(parents=True, exist_ok=True)
        for file, content in files:
            data = content if isinstance(content, bytes) else content.encode()
            (place / file).write_bytes(data)
        single = len(files) == 1 and not files[0][0].startswith("kooperationen")
        paths[name] = place / files[0][0] if single else place
    return paths


if __name__ == "__main__":
    for name, path in write(sys.argv[1], float(sys.argv[2]) if len(sys.argv) > 2 else 1.0).items():
        print(name, path, sum(f.stat().st_size for f in pathlib.Path(path).parent.glob(path.name)) // 1000, "kB")
