import HTTPTypes
import LandscapeEditing
import LiveTable
import PlainText

/// Why a request gets no other answer; RFC 9457 problem details tell it.
enum Refusal: Error, Sendable {
    case notFound
    case method(allowed: [String])
    case unauthorized
    /// The table was closed, or was never open.
    case noTable
    case wrongRole
    case wrongCode
    /// At the workbench: nobody is signed in, or with rights that are too few.
    case signedOut, notAllowed
    case wrongPassword
    case wrongInvitation
    /// What somebody saw is not so any more.
    case outdated
    /// A file that was to be made is forgotten by now, or is not ready.
    case noJob, notReady
    /// Very many files wait to be made.
    case manyJobs
    case foreign(Bilingual)
    case host
    case mediaType(String)
    case malformed
    case invalid(Bilingual)
    case tooLarge(Int)
    case slow
    case tooMany(seconds: Int)
    case failed

    var status: HTTPResponse.Status {
        switch self {
        case .notFound, .noJob: .notFound
        case .method: .methodNotAllowed
        case .unauthorized, .signedOut, .noTable: .unauthorized
        case .wrongRole, .wrongCode, .foreign, .notAllowed, .wrongPassword, .wrongInvitation: .forbidden
        case .host: .init(code: 421, reasonPhrase: "Misdirected Request")
        case .outdated, .notReady: .conflict
        case .mediaType: .unsupportedMediaType
        case .malformed: .badRequest
        case .invalid: .unprocessableContent
        case .tooLarge: .contentTooLarge
        case .slow: .requestTimeout
        case .tooMany: .tooManyRequests
        case .manyJobs: .serviceUnavailable
        case .failed: .internalServerError
        }
    }

    /// The last part of the problem's `type`.
    var word: String {
        switch self {
        case .notFound, .noJob: "not-found"
        case .notReady: "not-ready"
        case .method: "method"
        case .unauthorized, .signedOut: "unauthorized"
        case .noTable: "no-table"
        case .wrongRole, .notAllowed: "role"
        case .wrongPassword: "wrong-password"
        case .wrongInvitation: "wrong-invitation"
        case .outdated: "outdated"
        case .wrongCode: "wrong-code"
        case .foreign: "foreign-origin"
        case .host: "host"
        case .mediaType: "media-type"
        case .malformed: "malformed"
        case .invalid: "invalid"
        case .tooLarge: "too-large"
        case .slow: "slow"
        case .tooMany, .manyJobs: "too-many"
        case .failed: "failed"
        }
    }

    var message: Bilingual {
        switch self {
        case .notFound: Bilingual("Diese Adresse gibt es hier nicht.", "There is no such address here.")
        case .noJob:
            Bilingual(
                "Diese Datei liegt nicht mehr bereit. Bitte fordern Sie sie noch einmal an.",
                "This file is not at hand any more. Please ask for it again.")
        case .manyJobs:
            Bilingual(
                "Es warten schon sehr viele Dateien darauf, gemacht zu werden. Bitte versuchen Sie es in einigen Minuten noch einmal.",
                "Very many files are waiting to be made already. Please try again in a few minutes.")
        case .notReady: Bilingual("Diese Datei ist noch nicht fertig.", "This file is not ready yet.")
        case .method(let allowed):
            Bilingual(
                "So lässt sich diese Adresse nicht ansprechen, nur mit \(allowed.joined(separator: ", ")).",
                "This address knows only \(allowed.joined(separator: ", ")).")
        case .unauthorized:
            Bilingual(
                "Bitte treten Sie dem Runden Tisch erst bei: mit dem Code oder dem Link der Moderation.",
                "Please join the round table first: with the code or the facilitator's link.")
        case .noTable:
            Bilingual(
                "Unter dieser Adresse ist gerade kein Runder Tisch geöffnet. Was noch nicht gesichert ist, bleibt auf Ihrem Gerät.",
                "No round table is open at this address. What is not saved yet stays on your device.")
        case .signedOut: Bilingual("Bitte melden Sie sich an.", "Please sign in.")
        case .notAllowed:
            Bilingual(
                "Dafür hat Ihr Konto in dieser Landschaft nicht die Rechte. Wer sie leitet, kann sie geben.",
                "Your account may not do this here. Whoever leads the landscape can allow it.")
        case .wrongPassword:
            Bilingual(
                "Konto oder Passwort stimmen nicht.", "The account or the password is not right.")
        case .wrongInvitation:
            Bilingual(
                "Diese Einladung gilt nicht mehr, oder das Passwort von vorher stimmt nicht. Wer die Konten verwaltet, kann neu einladen.",
                "This invitation holds no longer, or the former password is not right. Whoever keeps the accounts can invite you anew."
            )
        case .outdated:
            Bilingual(
                "Inzwischen hat sich etwas geändert; die Seite zeigt es gleich. Bitte sehen Sie noch einmal hin.",
                "Something has changed meanwhile; the page shows it in a moment. Please look again.")
        case .wrongRole: Bilingual("Das ist Sache der Moderation.", "This is up to the facilitator.")
        case .wrongCode:
            Bilingual(
                "Diesen Code kennt der Runde Tisch nicht. Bitte vergleichen Sie ihn mit dem an der Wand.",
                "The round table does not know this code. Please compare it with the one on the wall.")
        case .foreign(let message), .invalid(let message): message
        case .host:
            Bilingual(
                "Unter diesem Namen ist netviz nicht zu erreichen. Bitte nehmen Sie die Adresse, die angezeigt wird oder aushängt.",
                "netviz is not known under this name. Please use the address that is shown or on the wall.")
        case .mediaType(let type): Bilingual("Hier wird \(type) erwartet.", "\(type) is expected here.")
        case .malformed:
            Bilingual("Das ist kein JSON-Objekt.", "This is no JSON object.")
        case .tooLarge(let limit):
            Bilingual(
                "Das ist zu groß; mehr als \(limit / 1024) kB werden hier nicht angenommen.",
                "This is too large; no more than \(limit / 1024) kB are taken here.")
        case .slow:
            Bilingual("Die Anfrage kam nicht vollständig an.", "The request did not arrive as a whole.")
        case .tooMany(let seconds):
            Bilingual(
                "Das war zu schnell hintereinander. Bitte in \(seconds) Sekunden noch einmal.",
                "Too fast in succession. Please try again in \(seconds) seconds.")
        case .failed: Bilingual("Das ist dem Server misslungen.", "The server failed to do this.")
        }
    }
}

extension TableProblem {
    var status: HTTPResponse.Status {
        switch self {
        case .entry(let problem): problem.kind == .conflict ? .conflict : .unprocessableContent
        case .idTaken, .notProposed, .nothingToUndo, .nothingToRedo, .cannotApply: .conflict
        case .tooLong, .empty, .refused: .unprocessableContent
        case .unknownEntry: .notFound
        case .forbidden: .forbidden
        case .stopped: .init(code: 423, reasonPhrase: "Locked")
        case .full: .init(code: 507, reasonPhrase: "Insufficient Storage")
        case .notKept: .serviceUnavailable
        }
    }

    var word: String {
        switch self {
        case .entry(let problem): problem.kind == .conflict ? "conflict" : "invalid"
        case .idTaken: "id-taken"
        case .tooLong, .empty, .refused: "invalid"
        case .unknownEntry: "not-found"
        case .notProposed: "not-proposed"
        case .nothingToUndo, .nothingToRedo: "nothing-to-undo"
        case .forbidden: "role"
        case .stopped: "stopped"
        case .full: "full"
        case .notKept: "not-kept"
        case .cannotApply: "cannot-apply"
        }
    }
}
