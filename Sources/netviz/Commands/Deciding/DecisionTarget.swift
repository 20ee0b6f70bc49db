import Foundation
import LandscapeEditing
import LandscapeFiles
import LandscapeJobs
import LandscapeModel
import PlainText
import SourceText
import Workbooks

/// Where the coordinator's decisions are written: into the tables of the folder that was read, or with everything else into
/// a new workbook or folder.
enum DecisionTarget {
    case landscape(String)
    case workbook(WorkbookFormat, OutputTarget)
    case folder(String)

    var isElsewhere: Bool { if case .landscape = self { false } else { true } }

    init(_ landscape: String, _ output: String?, _ overwrite: OverwriteArguments) throws {
        if let output {
            if let format = WorkbookFormat(path: output) {
                self = .workbook(format, try overwrite.target(output, keeping: [landscape]))
            } else {
                self = .folder(try overwrite.freshFolder(output))
            }
            return
        }
        guard DecidedLandscape.isFolder(landscape) else {
            guard FileManager.default.fileExists(atPath: landscape) else {
                throw Failure(
                    "„\(landscape)“ gibt es nicht. Bitte prüfen Sie den Pfad.",
                    "“\(landscape)” does not exist. Please check the path.")
            }
            throw Failure(
                "Eine Arbeitsmappe oder einzelne Liste ändert netviz nicht selbst, damit sie bleibt, wie sie ist. Bitte nennen Sie mit -o, wohin die Landschaft mit den Entscheidungen soll: -o neu.xlsx oder -o neuer-ordner.",
                "netviz does not change a workbook or a single list itself, so that it stays as it is. Please say with -o where the landscape with the decisions shall go: -o new.xlsx or -o new-folder."
            )
        }
        self = .landscape(landscape)
    }

    /// Why there is nothing to decide about.
    static func nothingRead(_ result: ReadResult, _ path: String) -> Failure {
        let first = result.errors.first?.message
        return Failure(
            first?.german ?? "In „\(path)“ ist kein Akteur erfasst.",
            first?.english ?? "No actor is on record in “\(path)”.")
    }
}

/// Writes a landscape with decisions, again and again where there are more of them.
struct DecisionWriter {
    private let target: DecisionTarget
    /// What stands in a new folder by now.
    private var isWritten = false
    private var hasSaid = false

    init(_ target: DecisionTarget) { self.target = target }

    /// Each change is complete on the disk before this returns.
    mutating func write(_ landscape: DecidedLandscape) throws {
        if target.isElsewhere, !hasSaid {
            Output.say(landscape.tables.notes)
            if !landscape.wordsLeftBehind.isEmpty {
                let words = spoken.list(landscape.wordsLeftBehind.map { spoken.quoted($0) }, limit: 12)
                Output.say(
                    text(
                        "Hinweis: Nicht dabei, weil sie niemanden nennen: \(words). Sie stehen weiter in der Eingabe.",
                        "Note: not part of it, as they name nobody: \(words). They still stand in the input.")
                )
            }
            hasSaid = true
        }
        switch target {
        case .landscape(let folder):
            let files = landscape.changedFiles
            if files.isEmpty { return }
            try FolderStep.write(files, into: folder, isDurable: true)
        case .workbook(let format, let file):
            try Output.write(
                try WorkbookWriter.data(landscape.tables, as: format, language: spoken), to: file,
                isDurable: true)
        case .folder(let folder):
            if isWritten {
                try LandscapeHome(folder, isChanged: true).write(landscape.tables)
            } else {
                try FolderWriter.write(landscape.tables, to: folder)
            }
            isWritten = true
        }
    }
}
