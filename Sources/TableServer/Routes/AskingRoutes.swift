import CResources
import Foundation
import HTTPTypes
import Hummingbird
import LiveTable
import NIOCore
import PlainText

extension TableService {
    var askingRoutes: [Route] {
        [
            Route(.get, "table", for: .inside) { call in
                await table.prepareFindings()
                return .json(await table.snapshot.json(for: call.viewer, call.language))
            },
            Route(.get, "table/findings", for: .inside) { call in
                await table.prepareFindings()
                return .json(await table.snapshot.findingsJSON(for: call.viewer, call.language))
            },
            Route(.get, "table/facts", for: .inside) { call in
                let mode = await table.mode
                return .json(try await pages.facts(for: call.viewer, mode: mode, base: gate.options.basePath))
            },
            Route(.get, "table/events", for: .inside) { call in try await events(call) },
            Route(.get, "openapi.json", for: .everybody) { _ in
                Response(TableServerFiles.openapi_json.bytes, "application/json")
            },
        ]
    }

    /// The stream of entries. A window that stopped reading is let go of, and asks for what it missed when it comes back.
    private func events(_ call: Call) async throws -> Response {
        let last = call.request.headers[.lastEventID] ?? call.query("since")
        let after = try last.map { text in
            guard let number = Int(text), number >= 0 else {
                throw Refusal.invalid(
                    Bilingual("Last-Event-ID ist eine Zahl ab 0.", "Last-Event-ID is a number from 0."))
            }
            return number
        }
        let channel = call.channel
        let listener = await table.listen(call.viewer, after: after, wantsMore: call.query("with") == "more")
        {
            channel.close(promise: nil)
        }
        // The table may have been closed since the request was let in.
        if let session = call.session, !sessions.knows(session) { await table.leave(listener) }
        let (table, request) = (table, call.request)
        let body = ResponseBody { writer in
            do {
                try await request.body.consumeWithCancellationOnInboundClose { _ in
                    for await text in listener.texts {
                        listener.isBusy(true)
                        try await writer.write(ByteBuffer(bytes: text))
                        listener.isBusy(false)
                    }
                }
            } catch {
                await table.leave(listener)
                throw error
            }
            await table.leave(listener)
            try await writer.finish(nil)
        }
        var response = Response(status: .ok, headers: [.contentType: "text/event-stream"], body: body)
        response.headers[.accelBuffering] = "no"
        return response
    }
}
