import LandscapeModel

/// Checks over the landscape as a whole.
extension Reading {
    /// An actor that reports cooperations itself has answered, whatever its row says.
    mutating func checkSurvey(_ pending: [PendingActor]) {
        guard pending.contains(where: \.saysNotAnswered) else { return }
        var reports: [ActorIndex: Int] = [:]
        for claim in landscape.claims {
            for end in [claim.from, claim.to] where claim.isReported(by: end) {
                reports[end, default: 0] += 1
            }
        }
        for (number, entry) in pending.enumerated() where entry.saysNotAnswered {
            guard let count = reports[ActorIndex(number)] else { continue }
            let actor = landscape.actors[number]
            log.warning(
                .surveyContradiction, Place(file: actorsFile, row: actor.row, column: "geantwortet"),
                actor.name,
                "\(quoted(actor.name).german) hat laut \(actorsFile) nicht geantwortet, meldet aber selbst "
                    + "\(count) Kooperationen (gemeldet_von). Bitte klären Sie, was gilt.",
                "\(quoted(actor.name).english) has not answered according to \(actorsFile) but reports \(count) "
                    + "cooperations itself (gemeldet_von). Please settle which is right.")
        }
    }

    /// Proposes actors that may be the same; never merges them.
    ///
    /// Same names at different Träger or in different Sozialräume are several sites and nothing to report.
    mutating func checkDuplicates() {
        var groups: [String: [Int]] = [:]
        for (number, actor) in landscape.actors.enumerated() {
            groups[actor.name.looseName, default: []].append(number)
        }
        for (number, actor) in landscape.actors.enumerated() {
            let key = actor.name.looseName
            guard !key.isEmpty, let group = groups[key], group.count > 1 else { continue }
            // The first that fits is enough; a group of hundreds must not give ten thousand hints.
            guard let twin = group.prefix(50).first(where: { $0 < number && mayBeSame($0, number) }) else {
                continue
            }
            let other = landscape.actors[twin]
            log.warning(
                .likelyDuplicate, Place(file: actorsFile, row: actor.row, column: "name"), actor.name,
                "\(quoted(actor.name).german) (Zeile \(actor.row)) und \(quoted(other.name).german) (Zeile "
                    + "\(other.row)) könnten derselbe Akteur sein. netviz führt beide getrennt; ist es einer, "
                    + "löschen Sie eine Zeile und tragen Sie den Namen unter namensvarianten ein.",
                "\(quoted(actor.name).english) (row \(actor.row)) and \(quoted(other.name).english) (row "
                    + "\(other.row)) may be the same actor. netviz keeps both apart; if they are one, delete a row "
                    + "and enter its name under namensvarianten.")
        }
    }

    private func mayBeSame(_ first: Int, _ second: Int) -> Bool {
        let one = landscape.actors[first]
        let two = landscape.actors[second]
        if let left = one.carrier, let right = two.carrier, left != right {
            guard case .named(let leftName) = left, case .named(let rightName) = right,
                leftName.looseName == rightName.looseName
            else { return false }
        }
        return landscape.districts.overlap(one.area, two.area)
    }
}

extension String {
    /// A name folded, without legal form, quotation marks and other signs, and with one word for "und":
    /// what is left equal is probably the same organisation.
    var looseName: String {
        var words: [String] = []
        for part in unicodeScalars.split(whereSeparator: { Self.separatesWords($0) }) {
            let word = String(part).folded
            switch word {
            case "", "und", "u.", "&", "and": continue
            case "kv": words.append("kreisverband")
            case "e.v.", "ev", "e.v", "ggmbh", "gmbh", "gug", "ug", "ag", "eg", "e.g.", "kg", "ohg", "gbr",
                "mbh",
                "e.", "v.", "v", "e":
                continue
            default: words.append(word)
            }
        }
        return words.joined(separator: " ")
    }

    /// A switch, since every letter of half a million names is asked.
    private static func separatesWords(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case " ", ",", ";", ":", "/", "(", ")", "[", "]", "-", "–", "—", "\"", "„", "“", "”", "‚", "‘", "’",
            "'", "«", "»", "\u{A0}", "\t", "\n", "+":
            true
        default: false
        }
    }
}
