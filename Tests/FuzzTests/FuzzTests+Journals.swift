import Foundation
import LandscapeEditing
import LandscapeFiles
import LandscapeModel
import PlainText
import SourceText
import Testing

extension FuzzTests {
    /// Lines of a journal about the tables of ``YAMLSeeds``: every operation, and what is told of it.
    private static let journals: [[UInt8]] = [
        #"""
        {"id":"1","at":"2026-11-29T18:42:10+01:00","op":"add","table":"kooperationen","key":null,"was":null,"becomes":{"von":"JC","nach":"Ausländerbehörde","intensitaet":"3","haeufigkeit":"monatlich","art":"referral","richtung":"nach-von"},"reported_by":"JC","role":"participant","status":"accepted","undoes":null,"text":null}
        {"id":"2","op":"add","table":"akteure","becomes":{"name":"Neuer Verein","typ":"mso","sozialraum":"Nord"}}
        {"id":"3","op":"add","table":"kooperationen","becomes":{"von":"Neuer Verein","nach":"JC","status":"gewuenscht"},"reported_by":"Neuer Verein"}
        {"id":"4","op":"change","table":"kooperationen","was":{"von":"JC","nach":"Ausländerbehörde","gemeldet_von":"von","intensitaet":"3"},"becomes":{"intensitaet":4}}
        {"id":"5","op":"undo","undoes":"4"}
        {"id":"6","op":"note","text":"Pause"}
        {"id":"7","op":"remove","table":"kooperationen","was":{"von":"Neuer Verein","nach":"JC","status":"gewuenscht","gemeldet_von":"von"}}
        """#,
        #"""
        {"id":"1","op":"change","table":"akteure","key":"1","was":{"kurzname":""},"becomes":{"kurzname":"A","befragt":true}}
        {"id":"2","op":"add","table":"gremien","becomes":{"name":"Runder Tisch"}}
        {"id":"3","op":"add","table":"mitgliedschaften","becomes":{"gremium":"Runder Tisch","akteur":"JC","rolle":"gast"}}
        {"id":"4","op":"undo","undoes":"3"}
        {"id":"5","op":"undo","undoes":"4"}
        {"id":"6","op":"add","table":"aliase","becomes":{"variante":"AA","akteur":"JC","status":"angenommen"},"status":"proposed"}
        {"id":"6","op":"add","table":"aliase","becomes":{"variante":"AA","akteur":"JC","status":"angenommen"}}
        {"id":"7","op":"remove","table":"akteure","key":"2"}
        """#,
    ].map { Array($0.utf8) }

    @Test("Journals of changes") func journals() throws {
        var files: [String: LandscapeTexts.File] = [:]
        for (name, text) in YAMLSeeds.tables {
            files[name] = LandscapeTexts.File(name: name + ".csv", bytes: Array(text.utf8))
        }
        let base = Workspace(LandscapeTexts(files))
        let errors = base.reading.errors.number
        try Self.fuzz("journal", ending: "jsonl", Self.journals) { path in
            let bytes = FileManager.default.contents(atPath: path).map { Array($0) } ?? []
            let text = JournalText(bytes)
            let replay = Replay(text, on: base)
            #expect(replay.workspace.reading.errors.number <= errors)
            #expect(replay.outcomes.count >= text.entries.count - text.lines.count)
            // What was applied says so again; nothing more changes.
            let again = Replay(text, on: replay.workspace)
            #expect(again.workspace.reading.errors.number <= errors)
            let words = EntryWords(base.landscape, text.entries, .german)
            for entry in text.entries {
                #expect((try? Entry(line: Array(entry.line.utf8))) == entry)
                _ = words.sentence(entry)
            }
        }
    }
}
