import Foundation
public import PlainText

/// Why something could not be written. Nothing was changed, unless the case says otherwise.
public enum StorageError: Explained, Sendable, Hashable {
    /// A call of the system failed with this code.
    case failed(String, code: Int32)
    /// A folder, a link or a device lies where a file is to be put.
    case isNoFile(String)
    /// Another process has been writing there for a long time.
    case isBusy(String)
    /// A change is decided on, but not every file could take its place.
    case isUnfinished(String, code: Int32)
    /// Somebody has changed these results since they were written.
    case isEdited([String], folder: String)
    /// Beside what is to be public there are results that are not.
    case isNotPublic([String], folder: String)

    public var message: Bilingual {
        switch self {
        case .failed(let path, let code):
            let reason = Self.reason(code)
            return Bilingual(
                "\(quoted(path).german) konnte nicht geschrieben werden; es wurde nichts verändert. \(reason.german)",
                "\(quoted(path).english) could not be written; nothing was changed. \(reason.english)")
        case .isNoFile(let path):
            return Bilingual(
                "\(quoted(path).german) ist keine gewöhnliche Datei (sondern ein Ordner, eine Verknüpfung oder ein Gerät) "
                    + "und wird nicht ersetzt; es wurde nichts verändert.",
                "\(quoted(path).english) is no ordinary file (but a folder, a link or a device) and is not replaced; "
                    + "nothing was changed.")
        case .isBusy(let folder):
            return Bilingual(
                "In \(quoted(folder).german) liest oder schreibt seit über einer Minute ein anderer Aufruf von netviz. "
                    + "Bitte warten Sie, bis er fertig ist; es wurde nichts verändert.",
                "Another run of netviz has been reading or writing in \(quoted(folder).english) for over a minute. "
                    + "Please wait until it is done; nothing was changed.")
        case .isUnfinished(let path, let code):
            let reason = Self.reason(code)
            return Bilingual(
                "\(quoted(path).german) konnte nicht ersetzt werden. \(reason.german) Die neuen Fassungen liegen "
                    + "vollständig im verborgenen Ordner \(FolderStep.committedName) daneben; der nächste Aufruf von "
                    + "netviz schließt die Änderung ab.",
                "\(quoted(path).english) could not be replaced. \(reason.english) The new versions are complete in the "
                    + "hidden folder \(FolderStep.committedName) beside it; the next run of netviz finishes the change."
            )
        case .isNotPublic(let names, let folder):
            let list = Self.list(names)
            return Bilingual(
                "In \(quoted(folder).german) liegen Ergebnisse eines früheren Laufs, die nicht zu den öffentlichen "
                    + "gehören: \(list). Damit sie nicht mit weitergegeben werden, wurde nichts geschrieben. Bitte "
                    + "nennen Sie mit -o einen anderen Ordner, oder löschen Sie diese Dateien.",
                "In \(quoted(folder).english) there are results of an earlier run that do not belong to the public ones: "
                    + "\(list). So that they are not passed on with them, nothing was written. Please name another "
                    + "folder with -o, or delete these files.")
        case .isEdited(let names, let folder):
            let list = Self.list(names)
            return Bilingual(
                "In \(quoted(folder).german) hat jemand seit dem letzten Schreiben etwas bearbeitet: \(list). Damit das "
                    + "nicht verloren geht, wurde nichts geschrieben. Bitte nennen Sie mit -o einen anderen Ort, oder "
                    + "ersetzen Sie mit --ueberschreiben.",
                "In \(quoted(folder).english) somebody has edited since the last writing: \(list). So that it is not "
                    + "lost, nothing was written. Please name another place with -o, or replace with --overwrite."
            )
        }
    }

    private static func list(_ names: [String]) -> String {
        names.prefix(5).joined(separator: ", ") + (names.count > 5 ? ", …" : "")
    }

    /// What the system's code means for a reader, as a sentence.
    public static func reason(_ code: Int32) -> Bilingual {
        switch code {
        case ENOSPC, EDQUOT, EFBIG: Bilingual("Der Platz reicht nicht.", "There is not enough space.")
        case EACCES, EPERM: Bilingual("Ihnen fehlt dort das Schreibrecht.", "You may not write there.")
        case EROFS: Bilingual("Dort lässt sich nur lesen.", "That place is read-only.")
        case ENOENT: Bilingual("Den Ordner gibt es nicht.", "The folder does not exist.")
        case ENOTDIR:
            Bilingual(
                "Ein Teil des Pfades ist eine Datei und kein Ordner.",
                "A part of the path is a file and no folder.")
        case EISDIR: Bilingual("Dort liegt ein Ordner.", "A folder lies there.")
        case EEXIST, ENOTEMPTY: Bilingual("Dort liegt schon etwas.", "Something lies there already.")
        case ENAMETOOLONG: Bilingual("Der Name ist zu lang.", "The name is too long.")
        case EMFILE, ENFILE:
            Bilingual(
                "Es dürfen nicht mehr Dateien zugleich offen sein (siehe ulimit -n).",
                "No more files may be open at once (see ulimit -n).")
        case EBUSY, ETXTBSY: Bilingual("Ist die Datei gerade geöffnet?", "Is the file open?")
        case EBADF:
            Bilingual("Die Ausgabe ist geschlossen.", "The output is closed.")
        default: Bilingual("Systemfehler \(code).", "System error \(code).")
        }
    }
}
