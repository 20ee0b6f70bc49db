import Foundation
package import PlainText

/// What was deleted, without saying whom.
package struct DeletionRecord: Sendable {
    package var at: String
    package var what: What
    /// Anything bears the name.
    package var isKnown = false
    package var landscapes = 0
    package var rows = 0
    package var cells = 0
    package var entries = 0
    package var versions = 0
    package var answers = 0
    package var accounts = 0
    package var backups = 0

    package enum What: String, Sendable { case akteur, person, landschaft }

    package static let fileName = "loeschungen.csv"

    private static let head =
        "zeitpunkt;was;landschaften;zeilen;zellen;eintraege;versionen;frageboegen;konten;sicherungen\n"

    init(at: String, _ what: What) {
        self.at = at
        self.what = what
    }

    private var counts: [Int] {
        [landscapes, rows, cells, entries, versions, answers, accounts, backups]
    }

    /// Adds a line to the record of the folder.
    /// - Throws: ``KeepingProblem`` where it cannot be written.
    func append(to folder: String) throws(KeepingProblem) {
        let path = folder + "/" + Self.fileName
        let line =
            ([at, what.rawValue] + counts.map { "\($0)" }).joined(separator: ";") + "\n"
        let file = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard file >= 0 else { throw .cannotWrite(path) }
        defer { close(file) }
        let isNew = lseek(file, 0, SEEK_END) == 0
        let bytes = Array(((isNew ? "\u{FEFF}" + Self.head : "") + line).utf8)
        guard Foundation.write(file, bytes, bytes.count) == bytes.count, fsync(file) == 0 else {
            throw .cannotWrite(path)
        }
    }

    package func text(_ language: Language) -> String {
        let words: [(Int, Bilingual, Bilingual)] = [
            (
                what == .landschaft ? landscapes : 0, Bilingual("Landschaft", "landscape"),
                Bilingual("Landschaften", "landscapes")
            ),
            (rows, Bilingual("Zeile", "row"), Bilingual("Zeilen", "rows")),
            (cells, Bilingual("Zelle", "cell"), Bilingual("Zellen", "cells")),
            (entries, Bilingual("Eintrag", "entry"), Bilingual("Einträge", "entries")),
            (
                versions, Bilingual("früherer Stand", "earlier state"),
                Bilingual("frühere Stände", "earlier states")
            ),
            (answers, Bilingual("Fragebogen", "questionnaire"), Bilingual("Fragebögen", "questionnaires")),
            (accounts, Bilingual("Konto", "account"), Bilingual("Konten", "accounts")),
            (backups, Bilingual("Sicherung", "backup"), Bilingual("Sicherungen", "backups")),
        ]
        let found = words.filter { $0.0 > 0 }.map { "\($0.0) \(($0.0 == 1 ? $0.1 : $0.2)(language))" }
        let list = found.joined(separator: ", ")
        return language == .german
            ? "Gelöscht: \(list).\nOhne den Namen vermerkt in \(Self.fileName). Rückgängig machen lässt es sich nicht.\n"
            : "Deleted: \(list).\nNoted without the name in \(Self.fileName). It cannot be undone.\n"
    }

    package func write(_ json: inout JSONWriter) {
        json.key("what", what.rawValue)
        let keys = ["landscapes", "rows", "cells", "entries", "versions", "answers", "accounts", "backups"]
        for (key, count) in zip(keys, counts) { json.key(key, count) }
    }
}
