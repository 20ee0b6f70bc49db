import Foundation
import LandscapeModel
import LandscapeTesting
import PlainText
import SourceText
import Testing

@testable import LandscapeFiles

@Suite("What was asked is put on record")
struct SurveyRecordTests {
    @Test(
        "landschaft.yaml keeps everything else, remarks included",
        arguments: [
            ("", "erhebung:\n  gefragt: [intensitaet, art]\n"),
            ("titel: Au # gut\n", "titel: Au # gut\nerhebung:\n  gefragt: [intensitaet, art]\n"),
            ("titel: Au", "titel: Au\nerhebung:\n  gefragt: [intensitaet, art]\n"),
            ("titel: Au\r\n", "titel: Au\r\nerhebung:\r\n  gefragt: [intensitaet, art]\r\n"),
            (
                "erhebung:\n    # wie\n    zeilen_sprechen_selbst: ja\nland: HE\n",
                "erhebung:\n    gefragt: [intensitaet, art]\n    # wie\n    zeilen_sprechen_selbst: ja\nland: HE\n"
            ),
            (
                "erhebung: {zeilen_sprechen_selbst: ja} # so\n",
                "erhebung: {gefragt: [intensitaet, art], zeilen_sprechen_selbst: ja} # so\n"
            ),
            (
                "erhebung:\n  gefragt: [intensitaet] # 2025\n  zeilen_sprechen_selbst: ja\n",
                "erhebung:\n  gefragt: [intensitaet, art] # 2025\n  zeilen_sprechen_selbst: ja\n"
            ),
            (
                "erhebung: {gefragt: [zweck], zeilen_sprechen_selbst: nein}\nland: HE\n",
                "erhebung: {gefragt: [intensitaet, art], zeilen_sprechen_selbst: nein}\nland: HE\n"
            ),
            ("erhebung:\n  gefragt: intensitaet, phase\n", "erhebung:\n  gefragt: [intensitaet, art]\n"),
            (
                "erhebung:\n  # früher gefragt: [zweck]\n  gefragt: [zweck]\n",
                "erhebung:\n  # früher gefragt: [zweck]\n  gefragt: [intensitaet, art]\n"
            ),
            ("erhebung:\nland: HE\n", "erhebung:\n  gefragt: [intensitaet, art]\nland: HE\n"),
        ])
    func edits(_ old: String, _ new: String) {
        #expect(SettingsEdit.record([.intensity, .kind], in: old) == new)
    }

    @Test(
        "Where it would change anything else, nothing is written",
        arguments: [
            "{titel: Au}\n", "titel: Au\n...\n", "titel: [Au\n", "erhebung:\n  gefragt:\n    - zweck\n",
            "erhebung: {anmerkung: \"x, gefragt: [a]\", gefragt: [intensitaet]}\n", "erhebung: [a]\n",
            "erhebung: &a\n  gefragt: [zweck]\n", "- a\n",
        ])
    func unsafe(_ text: String) { #expect(SettingsEdit.record([.intensity], in: text) == nil) }

    @Test("A list that takes several lines is left to the coordinator, with the line to write") func byHand()
        throws
    {
        let settings = "erhebung:\n  gefragt:\n    - zweck\n"
        let place = try SurveyPlace([
            "akteure.csv": SurveyPlace.actors, "kooperationen.csv": SurveyPlace.claims,
            "landschaft.yaml": settings,
        ])
        try place.fill("jc", [("vhs", "3", "", "")])
        let result = try place.take()
        #expect(result.tables != nil && result.outcome.recorded == nil)
        #expect(result.problems.map(\.code) == [.surveyUnrecorded])
        #expect(
            result.problems.first?.message.german.contains(
                "gefragt: [intensitaet, haeufigkeit, art, richtung]") == true)
        #expect(try place.text("landschaft.yaml") == settings)
    }

    @Test("The record says no more than everybody was asked") func least() throws {
        let place = try SurveyPlace()
        try place.fill("jc", [("vhs", "3", "", "")])
        try place.fill("vhs", [("jc", "3", "", "")], isFirstForm: true)
        var result = try place.take()
        #expect(result.outcome.recorded == [.intensity, .frequency])
        #expect(result.outcome.text(.german).contains("gefragt: intensitaet, haeufigkeit"))
        // Later questionnaires ask more; those who answered before were not asked it.
        try FileManager.default.removeItem(atPath: place.path + "/r")
        try place.fill("mbe", [("vhs", "3", "", "")])
        result = try place.take()
        #expect(result.outcome.recorded == nil)
        #expect(place.landscape().settings.survey.asked == [.intensity, .frequency])
        // All of them answer the new form.
        for id in ["jc", "vhs"] { try place.fill(id, [("mbe", "2", "", "")]) }
        _ = try place.take()
        #expect(place.landscape().settings.survey.asked == [.intensity, .frequency, .kind, .direction])
    }

    @Test("Of answers that came some other way nobody knows what was asked") func others() throws {
        let actors = SurveyPlace.actors.replacing("VHS;ja;;", with: "VHS;ja;ja;")
        let place = try SurveyPlace(["akteure.csv": actors, "kooperationen.csv": SurveyPlace.claims])
        try place.fill("jc", [("vhs", "3", "", "")])
        let result = try place.take()
        #expect(result.problems.map(\.code) == [.surveyUnrecorded])
        #expect(result.problems.first?.message.german.contains("„Volkshochschule“") == true)
        #expect(place.landscape().settings.survey.asked == nil)
    }
}
