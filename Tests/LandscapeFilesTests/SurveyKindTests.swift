import Foundation
import LandscapeModel
import LandscapeTesting
import PlainText
import SourceText
import Testing

@testable import LandscapeFiles

@Suite("Questionnaires ask what the cooperation is about")
struct SurveyKindTests {
    /// What an actor says about its partners now: "partner kind direction level/frequency".
    private func said(_ place: SurveyPlace, by id: String) -> [String] {
        let landscape = place.landscape()
        return landscape.claims.enumerated().compactMap { number, claim -> String? in
            let ids = [claim.from, claim.to].map { landscape.actors[Int($0)].id }
            guard let own = [claim.from, claim.to].first(where: { claim.isReported(by: $0) }),
                landscape.actors[Int(own)].id == id
            else { return nil }
            let term = landscape.vocabulary.kindTerm(claim.kind)
            let kind = claim.kind == Vocabulary.unspecifiedKind ? "any" : term.term.id
            let arrow = !term.isDirected ? "–" : claim.isMutual ? "<>" : ids[0] == id ? ">" : "<"
            let level = claim.intensity.map { "\($0)" } ?? "?"
            let often = claim.frequency.map { "/\($0)" } ?? ""
            let wish = claim.status == .wished ? " wish" : ""
            return "\(ids.first { $0 != id } ?? "") \(kind) \(arrow) \(level)\(often)\(wish)"
        }.sorted()
    }

    @Test("Every kind that the recommendations ask about is a box, in a word that people use")
    func options() throws {
        let kinds = SurveyOption.all.map(\.kind)
        // By empfehlungen.yaml: the kinds of SUB-1, SUB-3, MFD-4/SUB-7, AUF-2 and the partnership of SUB-5.
        for kind in [
            "information-exchange", "referral", "case-work", "planning", "joint-offer", "outreach",
            "feedback",
            "funding", "resources",
        ] { #expect(kinds.contains(kind)) }
        #expect(kinds.allSatisfy { Vocabulary.standard.kind($0) != nil } && Set(kinds).count == kinds.count)
        // By relation_types.csv.
        #expect(
            SurveyOption.all.filter(\.isDirected).map(\.kind)
                == ["referral", "outreach", "feedback", "funding", "resources"])
        // What the space for other kinds gives as examples is understood there, in both languages.
        for word in [
            "Kooperationsvereinbarung", "Veranstaltung", "Fortbildung", "Zuweisung", "Auftrag", "joint event",
            "joint training", "written cooperation agreement", "assignment",
        ] {
            let label = SurveyOption.otherLabel
            #expect(label.german.contains(word) || label.english.contains(word))
            #expect(Vocabulary.standard.kind(word) != nil, "\(word)")
        }
        let place = try SurveyPlace()
        let page = try String(contentsOfFile: place.questionnaire("jc") + ".html", encoding: .utf8)
        #expect(page.contains("Bedarfe melden, Rückmeldung geben") && page.contains("W→ W←"))
        #expect(!page.contains("Kursabbrüchen"), "a Jobcenter is not asked about courses")
        let courses = try String(contentsOfFile: place.questionnaire("mbe") + ".html", encoding: .utf8)
        #expect(courses.contains("Kursabbrüchen vorbeugen"))
    }

    @Test("Several boxes are several claims, with their direction") func several() throws {
        let place = try SurveyPlace()
        try place.fill(
            "jc", [("vhs", "3", "monatlich", "")],
            cells: [
                "vhs": ["weitervermittlung": "wir → sie", "rueckmeldung": "sie → uns", "abstimmung": "x"],
                "mbe": ["vor_ort": "beide", "andere_art": "Veranstaltung; Zuweisung (wir → sie)"],
            ])
        let result = try place.take()
        #expect(result.problems.isEmpty && result.outcome.claims == 6)
        #expect(
            said(place, by: "jc") == [
                "mbe assignment > ?", "mbe joint-event – ?", "mbe outreach <> ?", "vhs feedback < 3/3",
                "vhs planning – 3/3", "vhs referral > 3/3",
            ])
        #expect(place.landscape().settings.survey.asked == [.intensity, .frequency, .kind, .direction])
        let first = try place.text("kooperationen.csv")
        let again = try place.take()
        #expect(again.outcome.isUnchanged)
        #expect(try place.text("kooperationen.csv") == first)
    }

    @Test("Without a box the kind stays open, and the levels still count") func blank() throws {
        let place = try SurveyPlace()
        try place.fill(
            "jc", [("vhs", "3", "", ""), ("mbe", "2", "", "")],
            cells: [
                "mbe": ["foerderung": "wir → sie"],
                "gu": ["rueckmeldung": "x", "andere_art": "Nachbarschaft"],
            ])
        let result = try place.take()
        #expect(
            said(place, by: "jc") == ["gu any – ?", "mbe any – 2", "mbe funding > ?", "vhs any – 3"],
            "money is no measure of closeness; a direction that nobody gives and a word that nobody knows stay open"
        )
        #expect(result.problems.map(\.code) == [.unknownValue, .unknownKind])
        let landscape = place.landscape()
        #expect(landscape.isOpen(0, about: 3) && !landscape.isOpen(0, about: 1))
        #expect(landscape.claimTexts.values.contains { $0.note == "Nachbarschaft" })
    }

    @Test("A box ticked beside “0” is a cooperation; money beside it is not") func zero() throws {
        let place = try SurveyPlace()
        try place.fill(
            "jc", [("vhs", "0", "", ""), ("mbe", "0", "", "")],
            cells: ["vhs": ["fallarbeit": "x"], "mbe": ["foerderung": "sie → uns"]])
        _ = try place.take()
        #expect(said(place, by: "jc") == ["mbe any – 0", "mbe funding < ?", "vhs case-work – ?"])
    }

    @Test("Phases and the prevention of drop-outs, of those who give or accompany courses") func courses()
        throws
    {
        let place = try SurveyPlace()
        try place.fill(
            "mbe", [("vhs", "2", "", "")],
            cells: ["vhs": ["phase": "vor, während", "abbruchpraevention": "ja"]])
        _ = try place.take()
        let landscape = place.landscape()
        #expect(landscape.claims.last?.phases == [.before, .during])
        #expect(landscape.claimTexts[landscape.claims.count - 1]?.purpose == "Abbruchprävention")
        #expect(landscape.settings.survey.asked?.contains([.phase, .purpose]) == true)
    }

    @Test("“x” is a yes, “?” and what cannot be read are neither yes nor no") func provisional() throws {
        let place = try SurveyPlace()
        try place.fill("jc", [("vhs", "x", "", ""), ("mbe", "mittelstark", "", ""), ("gu", "?", "", "")])
        #expect(
            Survey.read(place.path + "/r", into: place.path + "/l").tables == nil, "“mittelstark” is an error"
        )
        let result = try place.take(isProvisional: true)
        #expect(said(place, by: "jc") == ["vhs any – ?"])
        let landscape = place.landscape()
        #expect(landscape.actors[0].hasAnswered)
        #expect(
            landscape.isOpen(0, about: 2) && landscape.isOpen(0, about: 3) && !landscape.isOpen(0, about: 1))
        #expect(result.outcome.open.map(\.to).sorted() == ["gu", "mbe"])
        #expect(result.outcome.text(.german).contains("Offen geblieben"))
        // Once it is clear the open row goes.
        try place.fill("jc", [("vhs", "x", "", ""), ("mbe", "2", "", "")])
        _ = try place.take()
        #expect(said(place, by: "jc") == ["mbe any – 2", "vhs any – ?"])
        #expect(place.landscape().openStatements.isEmpty)
    }

    @Test("An answer about somebody whom nobody knows does not count as complete") func unknownPartner()
        throws
    {
        let place = try SurveyPlace()
        try place.fill("jc", [("vhs", "2", "", "")])
        let actors = SurveyPlace.actors.replacing("gu;Unterkunft", with: "gu2;Unterkunft")
        try place.fill("mbe", [("gu", "3", "", ""), ("vhs", "1", "", "")])
        try Data(actors.utf8).write(to: URL(fileURLWithPath: place.path + "/l/akteure.csv"))
        let result = try place.take(isProvisional: true)
        #expect(result.outcome.unsettled == ["mbe"] && result.outcome.respondents == ["jc", "mbe"])
        let landscape = place.landscape()
        #expect(landscape.actors.map(\.hasAnswered) == [true, false, false, false])
        #expect(try place.text("akteure.csv").contains("mbe;Beratung der Caritas;mbe;ja;unklar"))
        #expect(said(place, by: "mbe") == ["vhs any – 1"])
    }

    @Test("Nobody was asked about one whom others nominated") func nominated() throws {
        let place = try SurveyPlace()
        try place.fill("jc", [("Tafel", "3", "", "")])
        try place.fill("vhs", [("jc", "1", "", "")])
        _ = try place.take()
        var landscape = place.landscape()
        // The Tafel answers later and names the Volkshochschule, whose list did not have it.
        try Data(
            (place.text("akteure.csv").replacing("Tafel;;;", with: "Tafel;;ja;ja")).utf8
        ).write(to: URL(fileURLWithPath: place.path + "/l/akteure.csv"))
        let claims = try place.text("kooperationen.csv") + "tafel;vhs;;3;von;\n"
        try Data(claims.utf8).write(to: URL(fileURLWithPath: place.path + "/l/kooperationen.csv"))
        landscape = place.landscape()
        #expect(landscape.actors.map(\.hasAnswered) == [true, true, false, false, true])
        let states = landscape.pairs(ClaimIndex(landscape.claims, actorCount: 5)).map(\.state)
        // jc–vhs: the Volkshochschule alone says so; jc–tafel: the Jobcenter alone; vhs–tafel: open.
        #expect(states == [.oneSided, .oneSided, .unverified])
        #expect(landscape.isOpen(1, about: 4) && !landscape.isOpen(4, about: 1))
    }

    @Test("A corrected answer takes the place of the former kinds and names what is gone") func corrected()
        throws
    {
        let place = try SurveyPlace()
        try place.fill("jc", [("vhs", "2", "", "")], isFirstForm: true)
        _ = try place.take()
        #expect(said(place, by: "jc") == ["vhs any – 2"])
        #expect(place.landscape().settings.survey.asked == [.intensity, .frequency])
        try place.fill("jc", [("vhs", "3", "", "")], cells: ["vhs": ["fallarbeit": "x", "information": "x"]])
        var result = try place.take()
        #expect(said(place, by: "jc") == ["vhs case-work – 3", "vhs information-exchange – 3"])
        #expect(result.outcome.changed.map { [$0.old, $0.new] } == [["2", "3"]])
        #expect(place.landscape().settings.survey.asked == [.intensity, .frequency, .kind, .direction])
        // Levels alone do not take kinds back; another kind does.
        try place.fill("jc", [("vhs", "1", "", "")], isFirstForm: true)
        _ = try place.take()
        #expect(said(place, by: "jc") == ["vhs case-work – 1", "vhs information-exchange – 1"])
        try place.fill("jc", [("vhs", "1", "", "")], cells: ["vhs": ["information": "x"]])
        result = try place.take()
        #expect(said(place, by: "jc") == ["vhs information-exchange – 1"])
        #expect(result.outcome.withdrawn.map(\.to) == ["vhs"])
        try place.fill("jc", [("vhs", "0", "", "")])
        _ = try place.take()
        #expect(said(place, by: "jc") == ["vhs any – 0"])
        #expect(place.landscape().claims.first?.reporter == .coordination, "the coordination's row stays")
    }
}
