import Foundation
import GapAnalysis
import LandscapeFiles
import LandscapeModel
import PlainText
import Testing

@testable import Reports

/// Handlungsfelder that nobody states. The expected fields are those of the table of types, by hand.
@Suite struct AssumedFieldTests {
    private func read(_ files: [String: String]) throws -> Landscape {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
            "netviz-" + UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for (name, text) in files { try Data(text.utf8).write(to: folder.appendingPathComponent(name)) }
        return LandscapeReader.read(at: folder.path).landscape
    }

    private let files = [
        "akteure.csv": """
        id;name;typ;handlungsfelder
        jc;Jobcenter;jobcenter-joint;
        vhs;VHS;vhs;bildung
        wa;Wohnungsamt;Wohnungsamt;
        mbe;Beratung;mbe;
        x;Verein;;

        """,
        "kooperationen.csv": "von;nach;handlungsfeld\njc;vhs;\nwa;x;engagement\n",
        "angebote.csv": "akteur;name;handlungsfeld\nmbe;Kurs;sprache\n",
    ]

    @Test("Only where no entry, offer or cooperation states one") func assumed() throws {
        let landscape = try read(files)
        #expect(landscape.actors.map(\.assumedFields) == [["arbeit"], [], [], [], []])
        #expect(landscape.actors.map(\.shownFields) == [["arbeit"], ["bildung"], [], [], []])
        #expect(landscape.usedFields.contains("arbeit"))
        #expect(Coverage(landscape).withoutField == 1)
        // What is written down again holds what was stated only.
        #expect(LandscapeTables(landscape)["akteure"]?.rows[0].contains("arbeit") == false)
    }

    @Test("landschaft.yaml says what is usual for a type, and an empty list switches it off") func edited()
        throws
    {
        var more = files
        more["landschaft.yaml"] = "typen:\n  - id: jobcenter\n    handlungsfelder: [Wohnen, sprache]\n"
        #expect(try read(more).actors[0].assumedFields == ["arbeit"])
        more["landschaft.yaml"] = "typen:\n  - id: jobcenter-joint\n    handlungsfelder: [Wohnen, sprache]\n"
        #expect(try read(more).actors[0].assumedFields == ["wohnen", "sprache"])
        #expect(
            LandscapeTables(try read(more)).settings?.contains("handlungsfelder: [\"Wohnen\", \"sprache\"]")
                == true)
        more["landschaft.yaml"] = "typen:\n  - id: jobcenter-joint\n    handlungsfelder: []\n"
        #expect(try read(more).actors[0].assumedFields.isEmpty)
    }

    @Test("No recommendation becomes firmer by an assumption") func recommendations() throws {
        var bare = files
        bare["akteure.csv"] =
            "id;name;typ;geantwortet\njc;Jobcenter;jobcenter;ja\nvhs;VHS;vhs;ja\nwa;Wohnungsamt;Wohnungsamt;ja\n"
            + "mbe;Beratung;mbe;ja\njmd;JMD;jmd;ja\nki;Amt;integration-office;ja\nx;Kita;Kita;ja\n"
        bare["kooperationen.csv"] = "von;nach;gemeldet_von\njc;vhs;von\nmbe;vhs;von\n"
        let with = try read(bare)
        var without = bare
        let types = [
            "jobcenter", "adult-education-centre", "housing-office", "mbe", "jmd", "integration-office",
            "day-care-centre",
        ]
        without["landschaft.yaml"] =
            "typen:\n" + types.map { "  - id: \($0)\n    handlungsfelder: []\n" }.joined()
        let plain = try read(without)
        #expect(
            with.actors.contains { !$0.assumedFields.isEmpty }
                && plain.actors.allSatisfy { $0.assumedFields.isEmpty })
        let (one, two) = (
            with.analysed(ClaimIndex(with.claims, actorCount: with.actors.count)),
            plain.analysed(ClaimIndex(plain.claims, actorCount: plain.actors.count))
        )
        #expect(
            one.findings.map { "\($0.rule) \($0.outcome) \($0.detail.german)" }
                == two.findings.map { "\($0.rule) \($0.outcome) \($0.detail.german)" })
        #expect(one.gaps.count == two.gaps.count)
    }

    @Test("The public part assumes by what is public") func published() throws {
        var landscape = try read(files)
        #expect(
            landscape.published(ClaimIndex(landscape.claims, actorCount: landscape.actors.count)).actors[0]
                .assumedFields == ["arbeit"])
        landscape.actors[0].fields = ["sprache"]
        #expect(
            landscape.published(ClaimIndex(landscape.claims, actorCount: landscape.actors.count)).actors[0]
                .assumedFields.isEmpty)
    }

    /// B states the field, A has it by its type only.
    @Test func assumedFieldsAreSaid() {
        var hamlet = Hamlet(rules: [])
        hamlet.actor("A", "mbe")
        hamlet.actor("B", fields: ["beratung"])
        hamlet.landscape.assumeFields()
        let text = hamlet.says(ofField: "beratung")
        #expect(text.contains("Angenommen nach der Art des Akteurs, da niemand ein Handlungsfeld nennt: A."))
        hamlet.landscape.actors[0].fields = ["beratung"]
        hamlet.landscape.assumeFields()
        #expect(!hamlet.says(ofField: "beratung").contains("Angenommen nach der Art"))
    }
}
