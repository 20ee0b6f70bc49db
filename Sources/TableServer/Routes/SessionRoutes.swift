import Foundation
import HTTPTypes
import Hummingbird
import LandscapeModel
import LiveTable
import PlainText
import SourceText

extension TableService {
    var sessionRoutes: [Route] {
        [
            Route(.post, "session", for: .everybody) { call in
                let (json, _) = try await call.json()
                let session = try checkToken(json.text("token"), call)
                return try await entered(session.viewer, call)
            },
            Route(.get, "session", for: .inside) { call in .json { Self.write(call.viewer, &$0) } },
            Route(.delete, "session", for: .inside) { call in
                if let session = call.session { try await sessions.close(session) }
                var response = Response.done
                response.headers[.setCookie] = gate.cookie(call.viewer.role, nil, call.request)
                return response
            },
            Route(.post, "table/join", for: .everybody) { call in try await join(call) },
        ]
    }

    private static func write(_ viewer: Viewer, _ json: inout JSONWriter) {
        json.key("role", viewer.role)
        json.key("actor")
        if let actor = viewer.actor { json.value(actor) } else { json.null() }
    }

    /// A token of its own for whoever came in.
    private func entered(_ viewer: Viewer, _ call: Call, tellsToken: Bool = false) async throws -> Response {
        let token = try await sessions.open(viewer)
        var response = Response.json { json in
            if tellsToken { json.key("token", token) }
            Self.write(viewer, &json)
        }
        response.headers[.setCookie] = gate.cookie(viewer.role, token, call.request)
        return response
    }

    private func join(_ call: Call) async throws -> Response {
        let (json, _) = try await call.json()
        try checkCode(json.text("code"), call)
        if let new = json["new_actor"], case .object = new {
            try checkNewcomer(call)
            let actor = try await admitted(new, call)
            return try await entered(.participant(actor), call, tellsToken: true)
        }
        guard let actor = json.text("actor") else {
            return .json(await table.snapshot.actorsJSON())
        }
        guard await table.knows(actor) else {
            throw Refusal.invalid(
                Bilingual(
                    "Diese Organisation ist an diesem Tisch nicht bekannt.",
                    "This organisation is not known at this table."))
        }
        await table.join(actor)
        return try await entered(.participant(actor), call, tellsToken: true)
    }

    /// Somebody whom the landscape does not have yet.
    private func admitted(_ json: JSONTree, _ call: Call) async throws -> String {
        let name = (json.text("name") ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard (2...200).contains(name.count) else {
            throw Refusal.invalid(
                Bilingual(
                    "Bitte nennen Sie den Namen Ihrer Organisation.",
                    "Please give the name of your organisation."))
        }
        return try await table.admit(name, type: json.text("typ"), entryID: Secrets.id(), now: Self.now)
    }
}
