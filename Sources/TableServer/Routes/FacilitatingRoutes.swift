import HTTPTypes
import Hummingbird
import LandscapeEditing
import LiveTable
import PlainText
import SourceText

extension TableService {
    var facilitatingRoutes: [Route] {
        [
            Route(.put, "table/mode", for: .moderation) { call in
                guard let mode = try await call.json().tree.text("mode").flatMap({ TableMode(rawValue: $0) })
                else {
                    throw Refusal.invalid(
                        Bilingual(
                            "„mode“ kennt sofort, freigabe und halt.",
                            "“mode” knows sofort, freigabe and halt."))
                }
                try await table.set(mode)
                return .json { $0.key("mode", mode.rawValue) }
            },
            Route(.put, "table/stage", for: .moderation) { call in
                let (_, bytes) = try await call.json(upTo: 8 * 1024)
                try await table.set(
                    stage: bytes.isEmpty
                        ? "{}" : String(decoding: bytes.map { $0.endsLine ? 0x20 : $0 }, as: UTF8.self))
                return .done
            },
            Route(.get, "table/invitation", for: .desk) { call in
                .json { json in
                    json.key("join_code", desk.code)
                    json.key("participation_url", participationAddress)
                    json.key("wifi")
                    guard let network = desk.network else { return json.null() }
                    json.object { json in
                        json.key("name", network.name)
                        json.key("password", network.password)
                    }
                }
            },
            Route(.post, "table/projector", for: .moderation) { call in
                let token = try await sessions.open(.projector)
                return .json { $0.key("projector_url", "\(address)/beamer#t=\(token)") }
            },
            Route(.post, "table/code", for: .moderation) { call in
                let code = try desk.renew()
                return .json { $0.key("join_code", code) }
            },
            Route(.put, "table/wifi", for: .moderation) { call in try await setNetwork(call) },
            Route(.post, "table/apply", for: .moderation) { call in
                let isPartial: Bool
                if case .flag(true)? = try await call.json().tree["partial"] {
                    isPartial = true
                } else {
                    isPartial = false
                }
                return try await apply(isPartial: isPartial, call.language)
            },
        ]
    }

    /// With the code where no log sees it.
    var participationAddress: String { "\(address)/#c=\(desk.code)" }

    private func setNetwork(_ call: Call) async throws -> Response {
        let (json, _) = try await call.json()
        guard let name = json.text("name") else {
            guard case .null? = json["name"] else { throw Self.impossibleNetwork }
            try desk.set(nil)
            return .done
        }
        let network = Invitation.Network(name: name, password: json.text("password") ?? "")
        let isText = json["password"] == nil || json.text("password") != nil
        guard isText, network.isPossible else { throw Self.impossibleNetwork }
        try desk.set(network)
        return .done
    }

    private static let impossibleNetwork = Refusal.invalid(
        Bilingual(
            "Ein WLAN hat einen Namen aus 1 bis 32 Zeichen und ein Passwort aus 8 bis 63 Zeichen (oder keines).",
            "A Wi-Fi network has a name of 1 to 32 characters and a password of 8 to 63 characters (or none)."
        ))

    private func apply(isPartial: Bool, _ language: Language) async throws -> Response {
        let home = table.home
        let state = await table.kept
        let result = try await onOwnThread {
            Result { try home.apply(state, isPartial: isPartial) }
        }.get()
        let replay = result.replay
        guard replay.isSound || isPartial else {
            return .problem(.conflict, "cannot-apply", Self.notApplied, language) { json in
                Self.write(replay, language, &json)
            }
        }
        return .json { json in
            Self.write(replay, language, &json)
            json.key("backup")
            if let backup = result.backup { json.value(backup) } else { json.null() }
        }
    }

    private static let notApplied = Bilingual(
        "Es wurde nichts übernommen: Einige Einträge widersprechen der Landschaft, wie sie inzwischen ist.",
        "Nothing was applied: some entries contradict the landscape as it is by now.")

    private static func write(_ replay: Replay, _ language: Language, _ json: inout JSONWriter) {
        json.key("applied", replay.count(.applied))
        json.key("already", replay.count(.already))
        json.key("withdrawn", replay.count(.withdrawn))
        json.key("conflicts", replay.count(.conflict))
        json.key("invalid", replay.count(.invalid))
        json.key("problems", objects: replay.outcomes.filter(\.isProblem)) { json, outcome in
            json.key("id")
            if let id = outcome.id { json.value(id) } else { json.null() }
            json.key("result", outcome.result.rawValue)
            json.key("detail", outcome.message(language))
        }
    }
}

extension UInt8 {
    /// JSON has line ends between its parts only; in an event they would end its data.
    fileprivate var endsLine: Bool { self == 0x0A || self == 0x0D }
}
