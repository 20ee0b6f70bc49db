package import PlainText

extension ServerAddresses {
    /// One line for scripts.
    package var json: String {
        var json = JSONWriter(isCompact: true)
        json.object { json in
            json.key("url", url)
            json.key("moderation_url", moderation)
            json.key("moderation_token", moderationToken)
            json.key("projector_url", projector)
            json.key("participation_url", participation)
            json.key("join_code", joinCode)
        }
        return String(decoding: json.bytes, as: UTF8.self) + "\n"
    }

    /// For a terminal, with the codes that phones read.
    package func text(_ language: Language) -> String {
        func say(_ german: String, _ english: String) -> String { language == .german ? german : english }
        var lines = [
            say("Der Runde Tisch läuft. Beenden: Strg+C.", "The round table is running. End it with Ctrl+C."),
            "",
            say("Moderation (nur für Sie):", "Facilitation (for you only):"), "  \(moderation)",
            say("Beamer:", "Projector:"), "  \(projector)",
            say("Teilnahme:", "Taking part:"), "  \(participation)",
            say("Code zum Mitmachen:", "Code to take part:") + "  \(joinCode)", "",
        ]
        if let network, let code = QRCode(network) {
            lines += [say("1. Ins WLAN:", "1. Into the Wi-Fi:"), code.terminal]
        }
        if let code = QRCode(participation) {
            lines += [
                network == nil
                    ? say("Mit dem Handy:", "With a phone:") : say("2. Zum Tisch:", "2. To the table:"),
                code.terminal,
            ]
        }
        return lines.joined(separator: "\n") + "\n"
    }
}
