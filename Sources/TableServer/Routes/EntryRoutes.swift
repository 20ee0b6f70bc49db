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
                return try await call.posted(to: table)
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
