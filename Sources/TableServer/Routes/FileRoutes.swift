import HTTPTypes
import Hummingbird
import LandscapeEditing
import LiveTable
import PlainText

extension TableService {
    var fileRoutes: [Route] {
        [
            Route(.get, "table/map.svg", for: .inside) { call in
                try checkPatience(call)
                return Response(try await files.map(await table.snapshot), "image/svg+xml")
            },
            Route(.get, "table/journal.jsonl", for: .moderation) { call in
                let state = await table.kept
                let text = state.lines.map { $0.line + "\n" }.joined()
                return .file(Array(text.utf8), "application/jsonl", name: "protokoll.jsonl")
            },
            Route(.get, "table/landscape.zip", for: .moderation) { call in
                try checkPatience(call)
                return .file(
                    try TableFiles.tables(await table.kept.workspace.texts), "application/zip",
                    name: "landschaft.zip")
            },
            Route(.get, "table/protocol.docx", for: .moderation) { call in
                try checkPatience(call)
                let bytes = try await files.minutes(await table.snapshot, table.home.catalogue)
                return .file(
                    bytes, "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                    name: "niederschrift.docx")
            },
            Route(.get, "table/qr/join.svg", for: .desk) { call in
                try code(participationAddress, Bilingual("Code zum Mitmachen", "Code to take part"), call)
            },
            Route(.get, "table/qr/wifi.svg", for: .desk) { call in
                guard let network = desk.network else { throw Refusal.notFound }
                return try code(network.code, Bilingual("Code für das WLAN", "Code for the Wi-Fi"), call)
            },
        ]
    }

    private func code(_ text: String, _ title: Bilingual, _ call: Call) throws -> Response {
        guard let code = QRCode(text) else { throw Refusal.failed }
        return Response(Array(code.svg(title: title(call.language)).utf8), "image/svg+xml")
    }
}
