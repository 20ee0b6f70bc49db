"""What a package says of the rights of what is linked into its programs, in Debian's form (DEP-5), and their notices.

Which Swift packages these are, in which version and under which licence, is what scripts/sbom.py knows; whose they are
stands in the heads of the sources that were compiled; licences that are not Debian's common ones are given in full.
"""

import re
from pathlib import Path

import sbom

YEARS = r"(?:(\d{4})(?:\s*[-–,]\s*(\d{4}))?,?\s+)?"
HOLDER = re.compile(r"Copyright(?:\s*(?:\([cC]\)|©))?\s+" + YEARS + r"([^\n]*)")
APACHE = "On Debian systems its text is in /usr/share/common-licenses/Apache-2.0."
EXCEPTION = """Apache-2.0 as below, and:

As an exception, if you use this Software to compile your source code and
portions of this Software are embedded into the binary product as a result,
you may redistribute such product without providing attribution as would
otherwise be required by Sections 4(a), 4(b) and 4(d) of the License."""
NAMES = {"Apache-2.0 WITH Swift-exception": "Apache-2.0 with Swift exception", "MIT": "Expat"}
SOURCES = (".swift", ".c", ".h", ".md", "")


def module_folders(checkout, modules):
    """Folders of a checkout whose modules are linked."""
    places = [checkout / folder / module for folder in ("Sources", "") for module in sorted(modules)]
    return [place for place in places if place.is_dir()]


def holders(files):
    """Who holds the rights in these files, each with the years that are named."""
    found = {}
    for file in files:
        head = file.read_text(encoding="utf-8", errors="replace")[:4000]
        for first, last, name in HOLDER.findall(head):
            name = re.sub(r"\s+", " ", re.split(r"Licensed under|All rights reserved|<http", name)[0]).strip(" .,*/")
            first_year_last = re.fullmatch(r"(.*\S), (\d{4})", name)
            if first_year_last:
                name, first = first_year_last.groups()
            if len(name) < 60 and re.match(r"(?:the )?[A-Z][a-z]", name):
                found.setdefault(name, set()).update(year for year in (first, last) if year)
    lines = []
    for name, years in sorted(found.items()):
        span = "-".join(dict.fromkeys((min(years), max(years)))) + " " if years else ""
        lines.append(span + name)
    return lines


def folded(text):
    """As the value of a field: indented, and an empty line is a dot."""
    return "\n".join(" " + line.rstrip() if line.strip() else " ." for line in text.strip().splitlines())


def stanza(name, copyright, licence, comment, text=None):
    lines = [f"Files: linked/{name}/*", "Copyright: " + "\n           ".join(copyright),
             f"License: {licence}" + ("\n" + folded(text) if text else ""), "Comment:", folded(comment)]
    return "\n".join(lines) + "\n"


def permission(file):
    """The text of a licence of the kind of MIT without the lines that say whose it is."""
    text = file.read_text(encoding="utf-8")
    return text[text.index("Permission is hereby granted"):]


def own_licences(package, folders):
    """Parts of others inside a package that bring a licence of their own."""
    for folder in folders:
        for file in sorted(folder.glob("LICENSE*")):
            text = "Permission is hereby granted" in file.read_text(encoding="utf-8", errors="replace") and permission(file)
            if not text:
                raise ValueError(f"{file}: the form of this licence is not known yet")
            yield stanza(f"{package}/{folder.name}", holders([file]), f"Expat-{folder.name}",
                         f"A part of {package} with a licence of its own, linked statically.", text)


def swift_packages(build):
    """Stanzas of what is linked, and the texts of the notices, both in the order of names."""
    modules = sbom.linked_modules(build)
    if modules is None:
        raise FileNotFoundError(f"{build}: both programs have to be built here, only then it is known what is in them")
    stanzas, notices = [], []
    for url, version, _ in sorted(sbom.resolved_packages(build.parent), key=lambda one: sbom.address(one[0]).lower()):
        name = sbom.address(url).split("/")[-1]
        checkout = build / "checkouts" / name
        if not sbom.brings_a_linked_module(checkout, modules):
            continue
        folders = module_folders(checkout, modules) or [checkout / "GRDB"]
        files = [file for folder in folders for file in sorted(folder.rglob("*")) if file.suffix in SOURCES and file.is_file()]
        licence = sbom.licence_of(checkout)
        if licence is None:
            raise ValueError(f"{name}: its licence is not known")
        short = licence.get("expression") or licence["license"]["id"]
        short = NAMES.get(short, short)
        roots = sorted(checkout.glob("LICENSE*"))
        own = holders(roots) if short == "Expat" else []
        text = permission(roots[0]) if short == "Expat" else None
        stanzas.append(stanza(name, own or holders(files) or [f"the authors of {name}"],
                              f"Expat-{name}" if text else short, f"{url} {version}, linked statically.", text))
        stanzas += own_licences(name, [folder for folder in folders if folder != checkout])
        for file in sorted(checkout.glob("NOTICE*")):
            notices.append(f"{name} {version}\n{'=' * 79}\n{file.read_text(encoding='utf-8').strip()}\n")
    return stanzas, notices


def write(template, build, folder):
    """copyright and NOTICE of a package.

    - template: what does not come with a checkout.
    """
    stanzas, notices = swift_packages(build)
    licences = [f"License: Apache-2.0 with Swift exception\n{folded(EXCEPTION)}\n", f"License: Apache-2.0\n{folded(APACHE)}\n"]
    text = "\n".join([template.read_text(encoding="utf-8"), *stanzas, *licences])
    (Path(folder) / "copyright").write_text(text, encoding="utf-8")
    (Path(folder) / "NOTICE").write_text("\n\n".join(notices), encoding="utf-8")
