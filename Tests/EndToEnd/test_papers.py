"""The papers for whoever runs netviz (docs/betrieb): each test that they name is there, links lead somewhere;
publiccode.yml, the licences of all files and the list of what netviz is made of are what their standards ask for.
"""

import importlib.util
import json
import re
import subprocess
import sys
import tempfile
import unittest
import unittest.mock
from pathlib import Path

from netviz import ROOT
from test_handbook import anchor

sys.path.insert(0, str(ROOT / "scripts"))

import sbom

PAPERS = sorted((ROOT / "docs/betrieb").glob("*.md"))


def is_there(package):
    return importlib.util.find_spec(package) is not None


def names_in(file):
    """Tests and suites of a file, as their language declares them."""
    word = r"func" if file.suffix == ".swift" else r"def"
    kinds = r"struct|class|enum|final class"
    return set(re.findall(rf"\b(?:{word}|{kinds})\s+(\w+)", file.read_text(encoding="utf-8")))


class Papers(unittest.TestCase):
    def test_every_test_that_is_named_exists(self):
        found = 0
        for page in PAPERS:
            for path, name in re.findall(r"`(Tests/[^`:]+)(?:::([^`]*))?`", page.read_text(encoding="utf-8")):
                with self.subTest(page=page.name, path=path, name=name):
                    found += 1
                    self.assertTrue((ROOT / path).exists())
                    if name:
                        self.assertIn(name, names_in(ROOT / path))
        self.assertGreater(found, 150)

    def test_every_target_that_is_named_exists(self):
        targets = set(re.findall(r"^([a-z][\w-]*):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.M))
        for page in [*PAPERS, ROOT / "SECURITY.md"]:
            for name in re.findall(r"`make ([\w-]+)`", page.read_text(encoding="utf-8")):
                self.assertIn(name, targets, page.name)

    def test_every_claim_has_its_evidence(self):
        """No cell below "Nachweis" or "Stand" is empty: a test, the operator, or the words that there is none."""
        looked = 0
        for page in PAPERS:
            places = []
            for line in page.read_text(encoding="utf-8").splitlines():
                cells = [cell.strip() for cell in line.strip().strip("|").split("|")] if line.startswith("|") else None
                if cells is None:
                    places = []
                elif not places:
                    places = [place for place, cell in enumerate(cells) if cell in ("Nachweis", "Stand")] or [-1]
                    width = len(cells)
                else:
                    self.assertEqual(len(cells), width, (page.name, line))
                    for place in places:
                        looked += place >= 0
                        self.assertTrue(place < 0 or cells[place], (page.name, line))
        self.assertGreater(looked, 150)

    def test_links_lead_somewhere(self):
        for page in [*PAPERS, ROOT / "SECURITY.md"]:
            text = page.read_text(encoding="utf-8")
            for link in re.findall(r"\]\(([^)\s]+)\)", text):
                if "://" in link:
                    continue
                path, _, place = link.partition("#")
                target = (page.parent / path) if path else page
                with self.subTest(page=page.name, link=link):
                    self.assertTrue(target.exists())
                    if place:
                        heads = re.findall(r"^#+ (.*)$", target.read_text(encoding="utf-8"), re.M)
                        self.assertIn(place, {anchor(head) for head in heads})

    def test_the_index_has_every_paper(self):
        index = (ROOT / "docs/betrieb/README.md").read_text(encoding="utf-8")
        for page in PAPERS:
            if page.name != "README.md":
                self.assertIn(f"]({page.name})", index)

    def test_what_is_promised_in_one_place_stands_there_once(self):
        """Other papers speak of P1 to P8; the table itself is in one of them."""
        texts = {page.name: page.read_text(encoding="utf-8") for page in PAPERS}
        rows = [(name, number) for name, text in texts.items() for number in re.findall(r"^\| P(\d) \|", text, re.M)]
        self.assertEqual(rows, [("it-steckbrief.md", str(number)) for number in range(1, 9)])
        for name, text in texts.items():
            self.assertLessEqual(set(re.findall(r"\bP(\d+)\b", text)), {number for _, number in rows}, name)


@unittest.skipUnless(is_there("yaml"), "PyYAML is not there")
class PublicCode(unittest.TestCase):
    """Required keys and lengths as the standard has them in version 0.4 (publiccodeyml/publiccode.yml, schema.core)."""

    def setUp(self):
        import yaml

        self.data = yaml.safe_load((ROOT / "publiccode.yml").read_text(encoding="utf-8"))

    def test_required_keys(self):
        for key in ("publiccodeYmlVersion", "name", "url", "platforms", "developmentStatus", "softwareType",
                    "description", "legal", "maintenance", "localisation", "categories"):
            self.assertTrue(self.data.get(key), key)
        self.assertRegex(self.data["publiccodeYmlVersion"], r"^0\.\d+")
        self.assertIn(self.data["developmentStatus"], ("concept", "development", "beta", "stable", "obsolete"))
        self.assertIn(self.data["softwareType"], ("standalone/web", "standalone/desktop", "standalone/other"))
        self.assertIn(self.data["maintenance"]["type"], ("internal", "contract", "community", "none"))
        self.assertTrue(all(one["name"] for one in self.data["maintenance"]["contacts"]))
        self.assertIs(self.data["localisation"]["localisationReady"], True)
        self.assertEqual(set(self.data["localisation"]["availableLanguages"]), set(self.data["description"]))
        self.assertEqual(self.data["legal"]["license"], "Apache-2.0")

    def test_lengths(self):
        for language, words in self.data["description"].items():
            self.assertLessEqual(len(words["genericName"]), 35, language)
            self.assertLessEqual(len(words["shortDescription"]), 150, language)
            self.assertTrue(500 <= len(words["longDescription"]) <= 10_000, language)
            self.assertTrue(5 <= len(words["features"]) <= 20, language)
            self.assertLessEqual(max(map(len, words["features"])), 100, language)

    def test_the_address_is_that_of_the_readme(self):
        self.assertIn(f'url: "{self.data["url"]}"', (ROOT / "README.md").read_text(encoding="utf-8"))


@unittest.skipUnless(is_there("reuse"), "reuse is not there")
class Reuse(unittest.TestCase):
    def test_every_file_has_owner_and_licence(self):
        done = subprocess.run([sys.executable, "-m", "reuse", "lint"], cwd=ROOT, capture_output=True, text=True)
        self.assertEqual(done.returncode, 0, done.stdout[-3000:] + done.stderr[-1000:])


class Made(unittest.TestCase):
    """The SBOM of this checkout, and of a small one whose parts are known."""

    @classmethod
    def setUpClass(cls):
        cls.bom = sbom.sbom()
        cls.place = tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls.place.cleanup)
        cls.small = sbom.sbom(cls.checkout(Path(cls.place.name)))

    @staticmethod
    def checkout(root):
        """Three packages: one named and linked, one brought along and linked, one brought along and not."""
        def write(path, text):
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_text(text, encoding="utf-8")

        write("CHANGELOG.md", "# Changelog\n\n## 3.2.1 – in preparation\n")
        write("Package.swift", '.package(url: "https://github.com/Haus/alpha", exact: "1.0.0"),\n')
        pins = [("https://github.com/Haus/alpha", "1.0.0"), ("https://github.com/haus/beta.git", "2.0.0"),
                ("https://github.com/haus/gamma.git", "3.0.0+x")]
        write("Package.resolved", json.dumps({"version": 3, "pins": [
            {"identity": url, "kind": "remoteSourceControl", "location": url,
             "state": {"revision": "ab12", "version": version}} for url, version in pins]}))
        write(".build/checkouts/alpha/Sources/Alpha/a.swift", "")
        write(".build/checkouts/alpha/LICENSE.txt",
              "Apache License\nVersion 2.0, January 2004\n## Runtime Library Exception to …")
        write(".build/checkouts/beta/Beta/b.swift", "")
        write(".build/checkouts/beta/LICENSE", "Copyright X\nPermission is hereby granted, free of charge, to any")
        write(".build/checkouts/gamma/Sources/Gamma/g.swift", "")
        for program in sbom.PROGRAMS:
            write(f".build/machine/release/{program}.product/Objects.LinkFileList",
                  "/x/.build/machine/release/Alpha.build/a.swift.o\n'/x/.build/machine/release/Beta.build/b.swift.o'\n")
        return root

    @unittest.skipUnless(is_there("cyclonedx"), "cyclonedx-python-lib is not there")
    def test_valid_against_the_schema(self):
        from cyclonedx.schema import SchemaVersion
        from cyclonedx.validation.json import JsonStrictValidator

        for bom in (self.bom, self.small):
            self.assertIsNone(JsonStrictValidator(SchemaVersion.V1_6).validate_str(json.dumps(bom)))
        # The schema is not asked in vain.
        broken = {**self.bom, "components": [{"type": "nothing"}]}
        self.assertIsNotNone(JsonStrictValidator(SchemaVersion.V1_6).validate_str(json.dumps(broken)))

    @unittest.skipUnless(is_there("packageurl"), "packageurl-python is not there")
    def test_addresses_of_packages_have_their_standard_form(self):
        from packageurl import PackageURL

        for component in [*self.bom["components"], *self.small["components"]]:
            self.assertEqual(PackageURL.from_string(component["purl"]).to_string(), component["purl"])

    def test_the_small_one(self):
        swift = {one["name"]: one for one in self.small["components"] if one["purl"].startswith("pkg:swift/")}
        alpha, apache = "pkg:swift/github.com/Haus/alpha@1.0.0", {"expression": "Apache-2.0 WITH Swift-exception"}
        self.assertEqual({name: (one["purl"], one["scope"], one.get("licenses")) for name, one in swift.items()}, {
            "alpha": (alpha, "required", [apache]),
            "beta": ("pkg:swift/github.com/haus/beta@2.0.0", "required", [{"license": {"id": "MIT"}}]),
            "gamma": ("pkg:swift/github.com/haus/gamma@3.0.0%2Bx", "excluded", None)})
        self.assertEqual(self.small["metadata"]["component"]["version"], "3.2.1")
        # What netviz needs itself; what others bring along is not told as its own.
        (own,) = self.small["dependencies"]
        self.assertEqual([ref for ref in own["dependsOn"] if ref.startswith("pkg:swift/")], [alpha])

    def test_every_package_of_the_manifest_is_in_it(self):
        manifest = (ROOT / "Package.swift").read_text(encoding="utf-8")
        listed = {(one["name"], one["version"]) for one in self.bom["components"]}
        named = re.findall(r'url: "https://github\.com/[\w.-]+/([\w.-]+)", exact: "([\d.]+)"', manifest)
        self.assertEqual(len(named), manifest.count(".package(url:"))
        # Without NETVIZ_SERVER=1 the packages of the server are not resolved, and so not in what is made of that.
        server = manifest[manifest.index('NETVIZ_SERVER"] == "1"'):]
        resolved = sbom.resolved_packages(ROOT)
        is_whole = not resolved or any("hummingbird" in url for url, _, _ in resolved)
        for name, version in named:
            if is_whole or f'/{name}", exact' not in server:
                self.assertIn((name, version), listed)

    def test_the_debian_packages_that_are_linked_are_in_it(self):
        listed = {one["name"]: one for one in self.bom["components"] if one["purl"].startswith("pkg:deb/debian/")}
        for name in sbom.NEEDED:
            if sbom.installed(name):
                self.assertEqual(listed[name]["version"], sbom.installed(name)[0])
                self.assertTrue(listed[name]["licenses"])
        # Each library that Package.swift links belongs to one of them.
        for word in ("libgvc", "libzip", "xlsxwriter", "sodium", "qrencode", "sqlite"):
            self.assertTrue(any(word.removeprefix("lib") in name for name in sbom.NEEDED), word)

    def test_the_same_build_gives_the_same_bytes(self):
        self.assertEqual(json.dumps(sbom.sbom()), json.dumps(self.bom))
        with unittest.mock.patch.dict("os.environ", SOURCE_DATE_EPOCH="86400"):
            self.assertEqual(sbom.sbom(Path(self.place.name))["metadata"]["timestamp"], "1970-01-02T00:00:00Z")
        with unittest.mock.patch.dict("os.environ"):
            sbom.os.environ.pop("SOURCE_DATE_EPOCH", None)
            self.assertNotIn("timestamp", sbom.sbom(Path(self.place.name))["metadata"])


if __name__ == "__main__":
    unittest.main()
