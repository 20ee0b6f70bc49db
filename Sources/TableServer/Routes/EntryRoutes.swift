import HTTPTypes
import Hummingbird
import LandscapeEditing
import LiveTable
import PlainText
import SourceText

extension TableService {
    var entryRoutes: [Route] {
        [
            Route(.post, "table/entries", for: .inside) { call in
                try checkPace(call)
                return try await post(call)
            },
            Route(.post, "table/entries/*/accept", for: .moderation) { call in
                try await call.decided(table.decide(call.id, .accepted))
            },
            Route(.post, "table/entries/*/refuse", for: .moderation) { call in
                try await call.decided(table.decide(call.id, .refused))
            },
            Route(.post, "table/undo", for: .moderation) { call in
                let id = try await call.json().tree.text("id")
                return try await call.decided(table.undo(id, entryID: Secrets.id(), now: Self.now))
            },
            Route(.post, "table/redo", for: .moderation) { call in
                let id = try await call.json().tree.text("id")
                return try await call.decided(table.redo(id, entryID: Secrets.id(), now: Self.now))
            },
            Route(.post, "table/journal", for: .moderation) { call in try await takeJournal(call) },
        ]
    }

    private func post(_ call: Call) async throws -> Response {
        let (json, bytes) = try await call.json()
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
        if let actor = call.viewer.actor {
            // Whoever does not say for whom speaks for the own organisation.
            if json.text("reported_by")?.isEmpty ?? true { entry.reportedBy = actor }
            if json.text("role")?.isEmpty ?? true { entry.role = .participant }
        }
        let taken = try await table.post(entry, by: call.viewer, now: Self.now)
        return .json(status: taken.isRepeated ? .ok : .created) { json in
            json.key("id", taken.entry.id)
            json.key("revision", taken.revision)
            json.key("status", taken.entry.status.rawValue)
            json.key("at", taken.entry.at)
        }
    }

    private func takeJournal(_ call: Call) async throws -> Response {
        let type = call.request.headers[.contentType]?.lowercased() ?? ""
        guard
            ["application/jsonl", "application/x-ndjson"].contains(where: type.hasPrefix)
        else {
            throw Refusal.mediaType("application/jsonl")
        }
        let journal = JournalText(try await call.body(upTo: Call.longestJournal))
        let intake = try await table.take(journal)
        return .json { json in
            json.key("revision", intake.revision)
            json.key("taken", intake.taken)
            json.key("known", intake.known)
            json.key("problems", objects: intake.problems) { json, problem in
                json.key("line", problem.line)
                json.key("id")
                if let id = problem.id { json.value(id) } else { json.null() }
                json.key("message", problem.message(call.language))
            }
        }
    }
}

extension Call {
    /// `{"revision", "entry"}`.
    fileprivate func decided(_ result: (revision: Int, entry: Entry)) -> Response {
        .json { json in
            json.key("revision", result.revision)
            json.key("entry", json: result.entry.line)
        }
    }
}

extension String {
    /// Letters and digits of ASCII and a few marks: safe in addresses and files.
    var isPlainID: Bool {
        (1...64).contains(utf8.count)
            && utf8.allSatisfy { byte in
                (0x30...0x3A).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
                    || [0x2D, 0x2E, 0x5F].contains(byte)
            }
    }
}
