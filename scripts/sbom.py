"""Writes what netviz is made of as a CycloneDX 1.6 SBOM: Swift packages, Swift itself, Debian packages.

    python3 scripts/sbom.py -o netviz.cdx.json        # `make sbom` builds first

Versions of Swift packages come from Package.resolved, licences from the checkouts under .build, what of it is linked
from the lists that the linker got; Debian packages from dpkg, by name and by what `ldd` finds for the programs. Where
nothing is built yet, the exact versions of Package.swift stand alone, without licences and without what they bring
along, and a line on standard error says so. The same build gives the same bytes; a time is in it only where
SOURCE_DATE_EPOCH is set.
"""

import argparse
import datetime
import json
import os
import re
import subprocess
import sys
import uuid
from pathlib import Path
from urllib.parse import quote

ROOT = Path(__file__).resolve().parent.parent
PROGRAMS = ("netviz", "netviz-server")
# What README.md says the program needs to run, and the server besides; the last two only for reports as Word and PDF.
NEEDED = ["libgvc6", "libcgraph6", "libgvc6-plugins-gtk", "libzip4", "libxlsxwriter4", "fonts-liberation",
          "libsqlite3-0", "libsodium23", "libqrencode4"]
OPTIONAL = ["pandoc", "weasyprint"]
SWIFT_LICENCE = {"expression": "Apache-2.0 WITH Swift-exception"}


# Tests name the folder that they test.
BUILD = Path(os.environ["NETVIZ_BUILT"]).parent if "NETVIZ_BUILT" in os.environ else ROOT / ".build"


def netviz_version(root):
    return re.search(r"^## (\d+\.\d+\.\d+)", (root / "CHANGELOG.md").read_text(encoding="utf-8"), re.M)[1]


# Swift packages

def named_packages(root):
    """(address, version) of each package that Package.swift names."""
    text = (root / "Package.swift").read_text(encoding="utf-8")
    return re.findall(r'\.package\(\s*url:\s*"([^"]+)",\s*exact:\s*"([^"]+)"', text)


def resolved_packages(root):
    """(address, version, revision) of all packages, also of those that others bring along; [] where there are none."""
    path = root / "Package.resolved"
    if not path.exists():
        return []
    pins = json.loads(path.read_text(encoding="utf-8"))["pins"]
    states = [(pin["location"], pin["state"]) for pin in pins]
    return [(url, state.get("version") or state["revision"], state["revision"]) for url, state in states]


def address(url):
    """What stands for a package: its address without scheme and ending, as in a purl."""
    return re.sub(r"\.git$", "", re.sub(r"^\w+://", "", url)).rstrip("/")


def swift_purl(url, version):
    host, *rest = address(url).split("/")
    return "pkg:swift/" + "/".join([host.lower(), *map(quote, rest)]) + "@" + quote(version)


def licence_of(checkout):
    """The licence whose text lies in a checkout, in SPDX's words; None where it is another one or nothing is there."""
    for file in sorted(checkout.glob("LICENSE*")) if checkout.is_dir() else []:
        text = file.read_text(encoding="utf-8", errors="replace")
        if "Apache License" in text and "Version 2.0" in text:
            return SWIFT_LICENCE if "Runtime Library Exception" in text else {"license": {"id": "Apache-2.0"}}
        if "Permission is hereby granted, free of charge" in text:
            return {"license": {"id": "MIT"}}
    return None


def linked_modules(build):
    """Names of the modules whose objects the programs were linked of; None where nothing was linked."""
    for kind in ("release", "debug"):
        lists = build.glob(f"*/{kind}/*.product/Objects.LinkFileList")
        lists = [path for path in lists if path.parent.stem in PROGRAMS]
        if {path.parent.stem for path in lists} == set(PROGRAMS):
            return {module for path in lists for module in re.findall(r"/([^/]+)\.build/", path.read_text())}
    return None


def brings_a_linked_module(checkout, modules):
    return any((checkout / folder / module).is_dir() for folder in ("Sources", "") for module in modules)


def swift_components(root, build):
    named = {address(url) for url, _ in named_packages(root)}
    packages = resolved_packages(root)
    if not packages:
        print("sbom: no Package.resolved yet; only the packages that Package.swift names", file=sys.stderr)
        packages = [(url, version, None) for url, version in named_packages(root)]
    modules = linked_modules(build)
    for url, version, revision in sorted(packages, key=lambda package: address(package[0]).lower()):
        checkout = build / "checkouts" / address(url).split("/")[-1]
        licence = licence_of(checkout)
        component = {
            "type": "library", "bom-ref": swift_purl(url, version), "name": address(url).split("/")[-1],
            "version": version, "group": "/".join(address(url).split("/")[:-1])}
        if modules is not None:
            # Package.resolved also lists what packages need for products and tests that are none of netviz'.
            component["scope"] = "required" if brings_a_linked_module(checkout, modules) else "excluded"
        if licence:
            component["licenses"] = [licence]
        component["purl"] = swift_purl(url, version)
        reference = {"type": "vcs", "url": url}
        if revision:
            reference["comment"] = f"revision {revision}"
        component["externalReferences"] = [reference]
        yield component, address(url) in named


def swift_itself():
    """The compiler's runtime, which is linked into the programs."""
    try:
        said = subprocess.run(["swift", "--version"], capture_output=True, text=True, timeout=60).stdout
    except (OSError, subprocess.TimeoutExpired):
        said = ""
    version = re.search(r"Swift version (\d+(?:\.\d+)+)", said)
    if not version:
        return None
    return {
        "type": "framework", "bom-ref": f"pkg:generic/swift@{version[1]}", "name": "swift", "version": version[1],
        "description": "Standard library, Foundation and libdispatch of the toolchain, linked statically",
        "scope": "required",
        "licenses": [SWIFT_LICENCE], "purl": f"pkg:generic/swift@{version[1]}",
        "externalReferences": [{"type": "website", "url": "https://www.swift.org"}]}


# Debian packages

def linked_packages(build):
    """Names of the Debian packages that hold a library of a built program."""
    files = set()
    for program in PROGRAMS:
        path = next((path for kind in ("release", "debug") if (path := build / kind / program).exists()), None)
        if path:
            said = subprocess.run(["ldd", path], capture_output=True, text=True).stdout
            files |= {str(Path(file).resolve()) for file in re.findall(r"(/\S+) \(0x", said)}
    names = set()
    for file in files:
        # dpkg knows a file under the name it had before /lib became a link to /usr/lib.
        for name in (file, file.removeprefix("/usr")):
            owner = subprocess.run(["dpkg-query", "-S", name], capture_output=True, text=True)
            if owner.returncode == 0:
                names.add(owner.stdout.split(":")[0])
                break
    return names


def installed(package):
    """(version, architecture) of a package, or None."""
    fields = "${db:Status-Status} ${Version} ${Architecture}"
    said = subprocess.run(["dpkg-query", "-W", f"-f={fields}\\n", package], capture_output=True, text=True)
    for line in said.stdout.splitlines() if said.returncode == 0 else []:
        status, version, architecture = line.split()
        if status == "installed":
            return version, architecture
    return None


def debian_licences(package):
    """Names as Debian's copyright file has them; where that file has another form, where it lies."""
    path = Path("/usr/share/doc") / package / "copyright"
    text = path.read_text(encoding="utf-8", errors="replace") if path.exists() else ""
    names = re.findall(r"^License:[ \t]*(\S.*?)[ \t]*$", text, re.M) if "Format:" in text else []
    return [{"license": {"name": name}} for name in dict.fromkeys(names) or [f"see {path}"]]


def distribution():
    try:
        facts = dict(re.findall(r'^(ID|VERSION_ID)="?([^"\n]*)"?$', Path("/etc/os-release").read_text(), re.M))
    except OSError:
        return None
    return f"{facts['ID']}-{facts['VERSION_ID']}" if {"ID", "VERSION_ID"} <= set(facts) else None


def debian_components(build):
    distro = distribution()
    for name in sorted({*NEEDED, *OPTIONAL, *linked_packages(build)}):
        found = installed(name)
        if not found:
            print(f"sbom: the Debian package {name} is not installed here and left out", file=sys.stderr)
            continue
        version, architecture = found
        purl = f"pkg:deb/debian/{quote(name)}@{quote(version, safe=':')}?arch={architecture}"
        purl += f"&distro={distro}" if distro else ""
        yield {
            "type": "library", "bom-ref": purl, "name": name, "version": version,
            "scope": "optional" if name in OPTIONAL else "required", "licenses": debian_licences(name), "purl": purl}


# The whole

def sbom(root=ROOT, build=None):
    build = build or (BUILD if root == ROOT else root / ".build")
    swift = list(swift_components(root, build))
    runtime, debian = swift_itself(), list(debian_components(build))
    components = [component for component, _ in swift] + ([runtime] if runtime else []) + debian
    own = {
        "type": "application", "bom-ref": "netviz", "name": "netviz", "version": netviz_version(root),
        "description": "Maps of cooperation in local migration and integration work",
        "licenses": [{"license": {"id": "Apache-2.0"}}]}
    direct = [component["bom-ref"] for component, is_named in swift if is_named]
    direct += [component["bom-ref"] for component in ([runtime] if runtime else []) + debian]
    is_built = linked_modules(build) is not None
    metadata = {"component": own, "properties": [{"name": "netviz:built", "value": "true" if is_built else "false"}]}
    if epoch := os.environ.get("SOURCE_DATE_EPOCH"):
        moment = datetime.datetime.fromtimestamp(int(epoch), datetime.timezone.utc)
        metadata["timestamp"] = moment.strftime("%Y-%m-%dT%H:%M:%SZ")
    # Which package needs which is not in Package.resolved: what netviz itself names is told, and that this is not all.
    content = {
        "metadata": metadata, "components": components,
        "dependencies": [{"ref": "netviz", "dependsOn": sorted(direct)}],
        "compositions": [{"aggregate": "incomplete", "dependencies": ["netviz"]}]}
    name = uuid.uuid5(uuid.NAMESPACE_OID, json.dumps(content, sort_keys=True))
    return {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json", "bomFormat": "CycloneDX", "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{name}", "version": 1, **content}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("-o", "--output", type=Path, default=ROOT / "netviz.cdx.json")
    parser.add_argument("--build", type=Path, help="the folder of the build (.build)")
    arguments = parser.parse_args()
    bom = sbom(build=arguments.build)
    arguments.output.write_text(json.dumps(bom, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    print(f"{arguments.output}: {len(bom['components'])} components")


if __name__ == "__main__":
    main()
