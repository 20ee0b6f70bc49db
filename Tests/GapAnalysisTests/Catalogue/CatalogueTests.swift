import CResources
import PlainText
import Testing

@testable import GapAnalysis

@Suite struct CatalogueTests {
    @Test func standardCatalogueReads() throws {
        let text = GapAnalysisFiles.empfehlungen_yaml.text
        let catalogue = try CatalogueReader.read(text)
        let expected = [
            "SUB-2", "MFD-5", "MFD-7", "MFD-8", "KON-2", "KON-3", "KON-4", "KON-5", "AUF-2", "AUF-5", "ARB-1",
            "WOH-1", "SPR-1", "SPR-2",
        ]
        #expect(Set(expected).isSubset(of: catalogue.recommendations.map(\.id)))
        for recommendation in catalogue.recommendations {
            #expect(!recommendation.quote.isEmpty && !recommendation.section.isEmpty, "\(recommendation.id)")
            #expect(recommendation.title.german != recommendation.title.english, "\(recommendation.id)")
        }
    }

    @Test func standardWeightsRead() throws {
        let weights = try GapWeights.read(GapAnalysisFiles.gewichtung_yaml.text)
        #expect(abs(weights.parts.map(\.weight).reduce(0, +) - 1) < 1e-12)
    }

    /// Obligations as the paper's own words give them.
    @Test func obligationsFollowTheWording() {
        #expect(Catalogue.standard["SPR-1"]?.obligation == 5)
        #expect(Catalogue.standard["SPR-1"]?.marker == "unerlässlich")
        #expect(Catalogue.standard["AUF-2"]?.obligation == 4)
        #expect(Catalogue.standard["WOH-1"]?.obligation == 3)
        #expect(Catalogue.standard["ARB-1"]?.obligation == 2)
    }

    @Test(arguments: [
        ("empfehlungen:\n  - id: X\n    farbe: rot\n", 2),
        ("empfehlungen:\n  - id: X\n    art: Befehl\n", 2),
        ("gruppen:\n  g: [mbe, raumschiff]\nempfehlungen: []\n", 2),
        (
            "empfehlungen:\n  - id: X\n    art: Anregung\n    titel: T\n    verbindlichkeit: 9\n    pruefungen: []\n",
            5
        ),
        (
            "empfehlungen:\n  - id: X\n    art: Anregung\n    titel: T\n    verbindlichkeit: 3\n    pruefungen:\n"
                + "      - hellsehen: {}\n", 7
        ),
    ]) func mistakesAreNamedWithTheirLine(text: String, line: Int) {
        let error = #expect(throws: CatalogueError.self) { try CatalogueReader.read(text) }
        #expect(error?.line == line)
    }

    @Test func brokenYAMLIsAnError() {
        #expect(throws: CatalogueError.self) { try CatalogueReader.read("empfehlungen: [") }
        #expect(throws: CatalogueError.self) { try CatalogueReader.read("") }
    }

    @Test func footnoteNamesPaperSectionAndQuote() {
        let note = Catalogue.standard["SPR-1"]?.citation.footnote(.german) ?? ""
        for part in [
            "Anregungen zur Kooperation von freien Trägern", "o. V., o. J.", "Integrationskursangebote",
            "unerlässlich",
        ] {
            #expect(note.contains(part))
        }
    }
}
