package import PlainText

/// Why a backup cannot be made, or be put back.
package enum KeepingProblem: Error, Explained, Sendable, Hashable {
    case noData(String)
    case exists(String)
    case noBackup(String)
    case newer(String)
    /// A file is not what the backup says of it.
    case changed(String)
    case cannotWrite(String)
    case inUse(String)
    case unknownActor(String, in: String)
    case unknownLandscape(String)
    case remains(String)

    package var message: Bilingual {
        switch self {
        case .noData(let path):
            Bilingual(
                "In „\(path)“ liegen keine Landschaften einer Werkbank.",
                "There are no landscapes of a workbench in “\(path)”.")
        case .exists(let path):
            Bilingual(
                "„\(path)“ gibt es schon. Bitte nennen Sie einen neuen Ordner.",
                "“\(path)” exists already. Please name a new folder.")
        case .noBackup(let path):
            Bilingual(
                "„\(path)“ ist keine Sicherung von netviz.", "“\(path)” is no backup made by netviz.")
        case .newer(let path):
            Bilingual(
                "Die Sicherung „\(path)“ ist von einem neueren netviz. Bitte nehmen Sie dieses.",
                "The backup “\(path)” was made by a newer netviz. Please use that one.")
        case .changed(let path):
            Bilingual(
                "„\(path)“ fehlt oder ist nicht mehr so, wie es gesichert wurde. Es wurde nichts verändert.",
                "“\(path)” is missing or not as it was backed up. Nothing was changed.")
        case .cannotWrite(let path):
            Bilingual(
                "„\(path)“ lässt sich nicht schreiben. Bitte prüfen Sie den Pfad, die Rechte und den Platz.",
                "“\(path)” cannot be written. Please check the path, the permissions and the room.")
        case .inUse(let path):
            Bilingual(
                "Über „\(path)“ läuft eine Werkbank, oder der Ordner lässt sich nicht beschreiben. Bitte beenden Sie sie zuerst.",
                "A workbench is running over “\(path)”, or the folder cannot be written. Please end it first."
            )
        case .unknownActor(let name, let folder):
            Bilingual(
                "„\(name)“ steht in keiner Landschaft von „\(folder)“, auch in keinem früheren Stand. Bitte nennen Sie den ganzen Namen.",
                "“\(name)” is in no landscape of “\(folder)”, nor in any earlier state. Please give the whole name."
            )
        case .unknownLandscape(let name):
            Bilingual("Die Landschaft „\(name)“ gibt es dort nicht.", "There is no landscape “\(name)”.")
        case .remains(let path):
            Bilingual(
                "In „\(path)“ kommt der Name noch vor. Bitte sehen Sie dort nach; alles andere ist gelöscht.",
                "The name is still found in “\(path)”. Please look there; everything else is deleted.")
        }
    }
}
