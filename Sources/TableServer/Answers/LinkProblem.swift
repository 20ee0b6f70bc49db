import HTTPTypes
import PlainText

/// Why a link to answer by opens nothing (any more).
enum LinkProblem: Explained, Sendable, Hashable {
    case unknown
    /// Withdrawn, or another one took its place; with whom to ask.
    case withdrawn(String)
    /// Its last day, and whom to ask.
    case ended(String, String)

    var status: HTTPResponse.Status { self == .unknown ? .unauthorized : .gone }

    var message: Bilingual {
        switch self {
        case .unknown:
            Bilingual(
                "Diesen Link kennt netviz nicht. Wurde er vollständig kopiert? Im Zweifel hilft die Stelle, die ihn geschickt hat.",
                "netviz does not know this link. Was it copied as a whole? If in doubt, ask whoever sent it.")
        case .withdrawn(let contact):
            Bilingual(
                "Dieser Link gilt nicht mehr: Die Koordination hat ihn zurückgenommen oder einen neuen geschickt. Was Sie eingetragen haben, ist nicht verloren.",
                "This link holds no longer: the coordination has withdrawn it or sent a new one. What you entered is not lost."
            ).asking(contact)
        case .ended(let day, let contact):
            Bilingual(
                "Vielen Dank für Ihr Interesse. Dieser Link galt bis zum \(Self.german(day)). Möchten Sie noch antworten, schickt die Koordination gern einen neuen; was Sie eingetragen haben, ist nicht verloren.",
                "Thank you for your interest. This link held until \(day). If you would still like to answer, the coordination will gladly send a new one; what you entered is not lost."
            ).asking(contact)
        }
    }

    private static func german(_ day: String) -> String {
        day.split(separator: "-").reversed().joined(separator: ".")
    }
}

extension Bilingual {
    fileprivate func asking(_ contact: String) -> Bilingual {
        contact.isEmpty
            ? self : Bilingual(german + " Rückfragen: " + contact, english + " Questions: " + contact)
    }
}
