import Foundation
import LandscapeFiles
import LandscapeModel
import LandscapeTesting
import PlainText
import SourceText
import Testing

@Suite("landschaft.yaml, scaffold and edge lists")
struct SettingsTests {
    static let yaml = """
        titel: "Musterau: vernetzt"   # ein Kommentar mit & und *
        gebiet: Landkreis Musterau
        land: NRW
        kommunaltyp: Landkreis
        stichtag: 2026-09-30
        konzept:
          vorhanden: ja
          titel: Zusammen
          beschluss_am: 14.05.2024
          subsidiaritaet: unbekannt
          mapping_enthalten: false
          beteiligung:
            - {akteur: JC, form: erarbeitung}
            - VHS
        zusteuerung:
          federfuehrung: Volkshochschule Musterau
          gremium: AK Sprache
          beteiligte: [JC, MBE Caritas]
          besteht_seit: 2022
        fehlanzeigen: [Psychosoziales Zentrum, refugee-council]
        empfehlungen:
          WOH-1: {anwendbar: nein, grund: keine GU}
          SPR-2: nein
        schwellen: {eng_intensitaet: 4, mapping_monate: 36, kontinuierlich_haeufigkeit: 3}
        typen:
          - {id: welcome-center, name: Welcome Center, sektor: kommunal, alias: [WeCe]}
          - {id: mbe, name: Migrationsberatungsstelle}
        handlungsfelder:
          digitales: Digitale Teilhabe
          beratung: Beratung und Begleitung
        """

    @Test("Every key") func keys() throws {
        let result = try landscape(
            "von;nach;handlungsfeld\njc;w;Digitale Teilhabe\n",
            actors: plainActors + "w;Willkommen;;WeCe;\nb;Büro;;Migrationsberatungsstelle;\n",
            ["landschaft.yaml": Self.yaml, "gremien.csv": "name\nAK Sprache\n"])
        #expect(result.problems.isEmpty)
        let landscape = result.landscape
        let settings = landscape.settings
        #expect(settings.title == "Musterau: vernetzt" && settings.region == "Landkreis Musterau")
        #expect(settings.state == "NRW" && settings.municipalityType == "Landkreis")
        #expect(settings.date == PartialDate(year: 2026, month: 9, day: 30))
        let concept = settings.concept
        #expect(
            concept.exists == true && concept.heedsSubsidiarity == nil && concept.containsMapping == false)
        #expect(
            concept.title == "Zusammen" && concept.adoptedOn == PartialDate(year: 2024, month: 5, day: 14))
        #expect(
            concept.participation == [.init(actor: 0, form: "erarbeitung"), .init(actor: 2, form: "genannt")])
        #expect(settings.courseAssignment?.lead == 2 && settings.courseAssignment?.board == 0)
        #expect(settings.courseAssignment?.participants == [0, 1])
        #expect(settings.knownAbsentTypes == ["psychosocial-centre", "refugee-council"])
        #expect(settings.ruleSwitches["WOH-1"] == RuleSwitch(isApplicable: false, reason: "keine GU"))
        #expect(settings.ruleSwitches["SPR-2"]?.isApplicable == false)
        #expect(settings.thresholds.closeIntensity == 4 && settings.thresholds.recordMonths == 36)
        #expect(settings.thresholds.continuousFrequency == 3 && settings.thresholds.closeFrequency == 3)
        #expect(landscape.actors.map(\.types).suffix(2) == [["welcome-center"], ["mbe"]])
        #expect(landscape.actors[3].sector == .publicMunicipal && landscape.actors[4].sector == .welfare)
        #expect(landscape.fields(of: landscape.claims[0]) == ["digitales"])
        #expect(landscape.vocabulary.label(field: "beratung", .german) == "Beratung und Begleitung")
        #expect(landscape.vocabulary.fields.find("Migrationsberatung und Begleitung")?.id == "beratung")
    }

    @Test("A fresh scaffold reads, and with two actors it is clean", arguments: [Language.german, .english])
    func scaffold(_ language: Language) throws {
        let place = try TemporaryLandscape([String: String]())
        let folder = place.path + "/neu/landkreis"
        try LandscapeScaffold.write(to: folder, title: "Kreis \"Nord\" \\ Süd\n", language: language)
        let fresh = LandscapeReader.read(at: folder)
        #expect(fresh.errors.isEmpty && fresh.warnings.map(\.code) == [.emptyFile])
        #expect(fresh.landscape.settings.title == "Kreis \"Nord\" \\ Süd")
        let table = URL(fileURLWithPath: folder + "/akteure.csv")
        let header = try String(contentsOf: table, encoding: .utf8)
        try (header + "a;Haus A;;mbe\r\nb;Haus B;;jmd\r\n").write(
            to: table, atomically: true, encoding: .utf8)
        #expect(LandscapeReader.read(at: folder).problems.isEmpty)
        #expect(throws: ScaffoldError.self) {
            try LandscapeScaffold.write(to: folder, title: nil, language: language)
        }
        // Every commented key is one that the reader knows.
        let settings = URL(fileURLWithPath: folder + "/landschaft.yaml")
        var yaml = try String(contentsOf: settings, encoding: .utf8)
        yaml = yaml.split(separator: "\n").dropFirst(2)
            .map { $0.hasPrefix("# ") ? String($0.dropFirst(2)) : String($0) }.joined(separator: "\n")
        try yaml.write(to: settings, atomically: true, encoding: .utf8)
        let all = LandscapeReader.read(at: folder).problems
        #expect(Set(all.map(\.code)) == [.unknownActor, .unknownBoard], "\(all)")
    }

    @Test("A file in the place of the folder is refused") func scaffoldOverFile() throws {
        let place = try TemporaryLandscape(["a": "b"])
        #expect(throws: ScaffoldError.self) {
            try LandscapeScaffold.write(to: place.path + "/a", title: nil, language: .german)
        }
    }

    @Test(
        "A single edge list makes a landscape of untyped actors",
        arguments: ["von,nach,intensitaet\n", "from;to;weight\n", "source\ttarget\tweight\n"])
    func edgeList(_ header: String) throws {
        let separator = header.contains(",") ? "," : header.contains(";") ? ";" : "\t"
        let rows = ["A,B,3", "B,C,1", "a,C,", "A,A,1"].map { $0.replacing(",", with: separator) + "\n" }
        let place = try TemporaryLandscape(["netz.csv": header + rows.joined()])
        let result = LandscapeReader.read(at: place.path + "/netz.csv")
        #expect(result.errors.map(\.code) == [.selfTie] && result.errors.map(\.row) == [5])
        #expect(result.landscape.actors.map(\.id) == ["A", "B", "C", "a"])
        #expect(result.landscape.claims.map { [$0.from, $0.to] } == [[0, 1], [1, 2], [3, 2]])
        #expect(result.landscape.claims.map(\.intensity) == [3, 1, nil])
    }

    @Test("A single matrix too: the row reports, the diagonal and zeros say nothing") func matrix() throws {
        let place = try TemporaryLandscape([
            "netz.csv": ";A;B;C;D\r\nA;-;3;x;\r\nB;2;0;–;9\r\nC;●;;C;\r\nLegende;x = ja;;;\r\n"
        ])
        let result = LandscapeReader.read(at: place.path + "/netz.csv")
        #expect(result.errors.map(\.code) == [.outOfRange] && result.errors.map(\.column) == ["D"])
        #expect(result.warnings.map(\.code) == [.unknownActor, .speakerUnstated])
        #expect(result.warnings.map(\.row) == [5, nil])
        #expect(result.landscape.actors.map(\.name) == ["A", "B", "C", "D"])
        #expect(result.landscape.claims.map { [$0.from, $0.to] } == [[0, 1], [0, 2], [1, 0], [2, 0]])
        #expect(result.landscape.claims.map(\.intensity) == [3, nil, 2, nil])
        #expect(CheckSummary(result.landscape).confirmed == 2)
    }

    @Test("Paths that are no landscape say what to do instead")
    func paths() throws {
        let place = try TemporaryLandscape([
            "akteure.csv": "name\nA\n", "landschaft.yaml": "titel: x\n", "m.xlsx": "PK",
        ])
        func first(_ name: String) -> (Problem.Code?, String) {
            let result = LandscapeReader.read(at: place.path + name)
            return (result.errors.first?.code, result.errors.first?.message.german ?? "")
        }
        #expect(first("/gibt-es-nicht").0 == .missingFile && first("/gibt-es-nicht").1.contains("netviz neu"))
        #expect(first("/akteure.csv").0 == .missingColumn && first("/akteure.csv").1.contains("Ordner"))
        #expect(first("/landschaft.yaml").0 == .unreadableFile)
        #expect(first("/m.xlsx").0 == .unreadableFile && first("/m.xlsx").1.contains("beschädigt"))
        #expect(LandscapeReader.read(at: "/dev/zero").errors.map(\.code) == [.unreadableFile])
    }
}
