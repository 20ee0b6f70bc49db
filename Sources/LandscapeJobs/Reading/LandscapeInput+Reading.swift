import Foundation
import LandscapeFiles
import LandscapeModel
package import PlainText
import Reports
package import SourceText

extension LandscapeInput {
    /// Reads a landscape; errors end the job unless it is provisional.
    ///
    /// - Throws: ``RequestError`` where an option is for what the input is not, else ``JobError``.
    package init(_ options: InputOptions) throws {
        var result = try options.readAll()
        let notes = Self.contactNotes(result.leaveOutContactErrors())
        let errors = result.errors
        guard errors.isEmpty || options.isProvisional else {
            if let only = errors.first, errors.count == 1, only.row == nil {
                throw JobError(only.message, notes: notes)
            }
            throw JobError(.errors(errors, in: options.path), notes: notes)
        }
        self.init(result)
        guard !landscape.actors.isEmpty else {
            throw JobError(Self.noActor(options.path, isSingleFile: isSingleFile), notes: notes)
        }
        self.notes = notes + readingNotes(result)
    }

    private static func contactNotes(_ leftOut: Int) -> [Bilingual] {
        guard leftOut > 0 else { return [] }
        return [
            Bilingual(
                "Hinweis: In kontakte \(leftOut == 1 ? "ist eine Stelle" : "sind \(leftOut) Stellen") nicht zu verstehen; netviz check zeigt sie. Für alles andere ist das ohne Belang.",
                "Note: \(leftOut == 1 ? "one place" : "\(leftOut) places") in kontakte cannot be understood; netviz check shows them. It does not matter for anything else."
            )
        ]
    }

    private static func noActor(_ path: String, isSingleFile: Bool) -> Bilingual {
        isSingleFile
            ? Bilingual("„\(path)“ nennt keinen Akteur.", "“\(path)” names no actor.")
            : Bilingual(
                "In „\(path)“ ist kein Akteur erfasst. Bitte akteure.csv ausfüllen.",
                "No actor is on record in “\(path)”. Please fill in akteure.csv.")
    }

    /// How a single file was understood is worth a sentence each; of tables the number of remarks.
    private func readingNotes(_ result: ReadResult) -> [Bilingual] {
        var notes: [Bilingual] = []
        if let german = note(.german), let english = note(.english) {
            notes.append(Bilingual(german, english))
        }
        let told = result.warnings.filter {
            (result.network != nil && $0.code != .typeMissing) || $0.code.tellsReading
        }.prefix(20)
        notes += told.map { Bilingual($0.line(.german), $0.line(.english)) }
        let warnings = result.warnings.number - told.number
        if warnings > 0 {
            notes.append(
                Bilingual(
                    "Hinweis: \(warnings == 1 ? "eine Auffälligkeit" : "\(warnings) Auffälligkeiten") in den Tabellen; netviz check zeigt sie.",
                    "Note: \(warnings == 1 ? "one remark" : "\(warnings) remarks") on the tables; netviz check shows them."
                ))
        }
        return notes
    }
}

extension Bilingual {
    /// That a landscape has errors, with the first of them.
    package static func errors(_ errors: [Problem], in path: String) -> Bilingual {
        Bilingual(
            "Die Landschaft „\(path)“ enthält \(errors.number) Fehler:\n\(errors.lines(.german))\nAlles auf einmal zeigt: netviz check \(path)\nTrotzdem weiter mit dem Verstandenen: --vorlaeufig",
            "Landscape “\(path)” has \(errors.number) errors:\n\(errors.lines(.english))\nAll at once: netviz check \(path)\nGo on with what was understood: --provisional"
        )
    }
}

extension Problem.Code {
    /// Says how a file as a whole was understood, so that nobody takes its figures for something else.
    fileprivate var tellsReading: Bool {
        switch self {
        case .severalNetworks, .negativeStrength, .ownWeights, .sameNumber, .notDrawn, .cellSplit,
            .headsImplied:
            true
        default: false
        }
    }
}

extension ReadResult {
    /// The table of persons is needed for nothing but itself: what is wrong there must not stop a map.
    ///
    /// - Returns: how many errors were left out.
    @discardableResult
    package mutating func leaveOutContactErrors() -> Int {
        let isOfContacts = { (problem: Problem) in
            problem.severity == .error
                && (problem.sheet
                    ?? URL(fileURLWithPath: problem.file).deletingPathExtension().lastPathComponent)
                    .folded == "kontakte"
        }
        let errors = problems.filter(isOfContacts)
        problems.removeAll(where: isOfContacts)
        // Problems that are only counted have no row; each is a row of its own as a rule.
        let counted = errors.filter { $0.row == nil && $0.count > 1 }.number
        let rows = Set(errors.compactMap(\.row)).count + counted
        landscape.rowsNotUnderstood = max(0, landscape.rowsNotUnderstood - rows)
        return errors.number
    }
}
