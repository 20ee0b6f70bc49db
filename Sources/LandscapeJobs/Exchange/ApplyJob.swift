import Foundation
package import LandscapeEditing
package import LandscapeFiles
package import PlainText

/// `apply`: a journal of changes, applied to a landscape.
package struct ApplyJob {
    /// The path of the journal.
    package var journal: String
    package var landscape: String
    /// The landscape itself is changed; else a new one is written.
    package var changesLandscape: Bool

    package init(_ journal: String, to landscape: String, changesLandscape: Bool) {
        self.journal = journal
        self.landscape = landscape
        self.changesLandscape = changesLandscape
    }

    /// What came of it; nothing is written yet.
    package struct Outcome {
        package let replay: Replay
        package let home: LandscapeHome
        package let notes: [Bilingual]

        /// What goes with the tables of a workbook.
        package func remarks(_ language: Language) -> Remarks {
            Remarks(LandscapeInput(replay.workspace.reading).recordLines(language), language)
        }
    }

    /// - Throws: where journal or landscape cannot be read; entries that cannot be applied are part of the outcome.
    package func run() throws -> Outcome {
        let (text, notes) = try read()
        let home = try LandscapeHome(landscape, isChanged: changesLandscape)
        return Outcome(
            replay: Replay(text, on: home.workspace, applied: home.applied), home: home, notes: notes)
    }

    /// The entries as sentences, a line each.
    package func sentences(_ language: Language) throws -> (text: String, notes: [Bilingual]) {
        let (text, notes) = try read()
        let home = try LandscapeHome(landscape, isChanged: false)
        let words = EntryWords(home.workspace.landscape, text.entries, language)
        let lines = text.lines.map { line in
            switch line.entry {
            case .success(let entry): words.sentence(entry)
            case .failure(let problem): "\(line.number): \(problem.message(language))"
            }
        }
        return (lines.map { $0 + "\n" }.joined(), notes)
    }

    /// The minutes of the table that the journal is of; nothing is changed.
    package func minutes(_ context: JobContext) throws -> (job: ProtocolJob, notes: [Bilingual]) {
        let (text, notes) = try read()
        let home = try LandscapeHome(landscape, isChanged: false)
        let replay = Replay(text, on: home.workspace, applied: home.applied)
        return (
            ProtocolJob(
                before: home.workspace.landscape, after: replay.workspace.landscape,
                outcomes: replay.outcomes,
                context), notes
        )
    }

    private func read() throws(JobError) -> (text: JournalText, notes: [Bilingual]) {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: journal, isDirectory: &isFolder), !isFolder.boolValue,
            let data = FileManager.default.contents(atPath: journal)
        else {
            throw JobError(
                Bilingual(
                    "Das Protokoll „\(journal)“ lässt sich nicht lesen. Bitte prüfen Sie den Pfad.",
                    "The journal “\(journal)” cannot be read. Please check the path."))
        }
        guard data.count(where: { $0 == 0x0A }) <= JournalText.mostLines else {
            throw JobError(
                "Das Protokoll „\(journal)“ hat mehr als \(JournalText.mostLines) Zeilen und wird nicht gelesen. Bitte teilen Sie es.",
                "The journal “\(journal)” has more than \(JournalText.mostLines) lines and is not read. Please divide it."
            )
        }
        let text = JournalText(Array(data))
        let cut = text.cutOff.map { line in
            Bilingual(
                "Hinweis: Zeile \(line) des Protokolls ist abgeschnitten und zählt nicht; alles davor ist gelesen.",
                "Note: line \(line) of the journal is cut off and does not count; everything before it is read."
            )
        }
        return (text, [cut].compactMap { $0 })
    }
}
