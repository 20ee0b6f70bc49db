package import PlainText

/// Why a journal cannot be opened or read.
package struct JournalProblem: Explained, Sendable, Hashable {
    package var message: Bilingual

    static func cannotOpen(_ path: String) -> JournalProblem {
        JournalProblem(
            message: Bilingual(
                "Das Protokoll „\(path)“ lässt sich nicht öffnen oder anlegen. Ist dort Platz, darf netviz dort schreiben, und "
                    + "ist die Datei von netviz?",
                "The journal “\(path)” can neither be opened nor made. Is there room, may netviz write there, and was the file "
                    + "made by netviz?"))
    }

    static func newer(_ path: String) -> JournalProblem {
        JournalProblem(
            message: Bilingual(
                "„\(path)“ ist von einem neueren netviz. Es wurde nichts verändert; bitte nehmen Sie dieses, oder holen Sie die "
                    + "Sicherung von vor der Aktualisierung zurück.",
                "“\(path)” was made by a newer netviz. Nothing was changed; please use that one, or put back the backup made "
                    + "before the update."))
    }

    static func damaged(_ path: String) -> JournalProblem {
        JournalProblem(
            message: Bilingual(
                "Das Protokoll „\(path)“ ist beschädigt: eine Zeile fehlt oder ist kein Eintrag. Es wurde nichts verändert; bitte "
                    + "holen Sie eine Sicherung zurück.",
                "The journal “\(path)” is damaged: a line is missing or no entry. Nothing was changed; please put a backup back."
            ))
    }

    static func cannotCopy(_ path: String) -> JournalProblem {
        JournalProblem(
            message: Bilingual(
                "„\(path)“ lässt sich nicht sichern. Ist am Ziel Platz, und darf netviz beide Ordner lesen und schreiben?",
                "“\(path)” cannot be backed up. Is there room, and may netviz read and write both folders?"))
    }

    static func damagedFile(_ path: String) -> JournalProblem {
        JournalProblem(
            message: Bilingual(
                "Die Datei „\(path)“ ist beschädigt. Es wurde nichts verändert; bitte nehmen Sie eine andere Sicherung.",
                "The file “\(path)” is damaged. Nothing was changed; please take another backup."))
    }

    static func inUse(_ path: String) -> JournalProblem {
        JournalProblem(
            message: Bilingual(
                "Für diese Landschaft läuft schon ein Runder Tisch (Protokoll „\(path)“). Bitte beenden Sie ihn zuerst.",
                "A round table of this landscape is running already (journal “\(path)”). Please end it first."
            ))
    }
}
