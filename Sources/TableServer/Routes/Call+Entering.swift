import HTTPTypes
import Hummingbird
import LandscapeEditing
import LiveTable
import PlainText
import SourceText

extension Call {
    /// Enters what the body says.
    func posted(to table: LiveTable) async throws -> Response {
        let (json, bytes) = try await json()
        var entry: Entry
        do {
            entry = try Entry(line: bytes)
        } catch {
            throw Refusal.invalid(error.message)
        }
        guard json["id"]?.plain.isPlainID == true else {
            throw Refusal.invalid(
                Bilingual(
                    "Die id eines Eintrags hat 1 bis 64 Zeichen aus A–Z, a–z, 0–9, Punkt, Bindestrich, Unterstrich und Doppelpunkt.",
                    "The id of an entry has 1 to 64 characters of A–Z, a–z, 0–9, full stop, hyphen, underscore and colon."
                ))
        }
        if let actor = viewer.actor {
            // Whoever does not say for whom speaks for the own organisation.
            if json.text("reported_by")?.isEmpty ?? true { entry.reportedBy = actor }
            if json.text("role")?.isEmpty ?? true { entry.role = .participant }
        }
        let taken = try await table.post(entry, by: viewer, now: TableService.now)
        return .json(status: taken.isRepeated ? .ok : .created) { json in
            json.key("id", taken.entry.id)
            json.key("revision", taken.revision)
            json.key("status", taken.entry.status.rawValue)
            json.key("at", taken.entry.at)
        }
    }

    /// `{"revision", "entry"}`.
    func decided(_ result: (revision: Int, entry: Entry)) -> Response {
        .json { json in
            json.key("revision", result.revision)
            json.key("entry", json: result.entry.line)
        }
    }
}
