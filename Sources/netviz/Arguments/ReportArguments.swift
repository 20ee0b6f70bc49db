import ArgumentParser
import Foundation
import LandscapeJobs
import LandscapeModel
import PlainText
import Reports

/// Which report, and which part of it.
struct ReportArguments: ParsableArguments {
    enum Style: String, Choice {
        case voll, kurz, einfach

        static var germanWords: [String: [String]] {
            [
                "voll": ["voll", "vollständig", "ganz"], "kurz": ["kurz", "Kurzfassung", "eine Seite"],
                "einfach": ["einfach", "einfache Sprache"],
            ]
        }
        static var englishWords: [String: [String]] {
            [
                "voll": ["full"], "kurz": ["short", "brief", "one page"],
                "einfach": ["plain", "easy", "plain language"],
            ]
        }
    }

    @Option(
        help: ArgumentHelp(
            text(
                "Haupttext (zehn bis zwölf Seiten zum Lesen), Anhang (zum Nachschlagen) oder alles.",
                "main (the ten to twelve pages that are read), annex (to look things up) or all."),
            valueName: text("teil", "part")))
    var part: ReportPart = .all

    @Option(
        help: ArgumentHelp(
            text(
                "Nur diese Kapitel, durch Komma getrennt: die Überschrift, ihr Anfang oder ein Kurzwort.",
                "These chapters only, separated by commas: the heading, its start or a short word."),
            valueName: text("kapitel", "chapters")))
    var only: String?

    @Option(
        help: ArgumentHelp(
            text("Nur dieses Handlungsfeld.", "Only this field of action."), valueName: text("feld", "field"))
    )
    var field: String?

    @Option(
        help: ArgumentHelp(
            text("Der Steckbrief dieses Akteurs.", "The profile sheet of this actor."),
            valueName: text("akteur", "actor")))
    var actor: String?

    @Option(
        help: ArgumentHelp(
            text(
                "voll, kurz (eine Seite: was gelingt, Schwerpunkte, nächste Schritte) oder einfach (Einfache Sprache).",
                "full, short (one page: what works, focal points, next steps), or plain (plain language)."),
            valueName: text("stil", "style")))
    var style: Style = .voll

    @Option(
        help: ArgumentHelp(
            text("Ordner mit eigener Vorlage.", "Folder with your own template."),
            valueName: text("ordner", "folder")))
    var template: String?

    @Flag(
        help: ArgumentHelp(
            text(
                "Ansprechpersonen aus kontakte.csv aufnehmen; nur mit --profile intern.",
                "Include the persons of kontakte.csv; with --profile intern only.")))
    var contacts = false

    func validate() throws {
        let chosen = [only != nil, field != nil, actor != nil, style != .voll, part != .all].count { $0 }
        guard chosen <= 1 else {
            throw ValidationError(
                text(
                    "--only, --field, --actor, --part und --style gehen nicht zusammen.",
                    "--only, --field, --actor, --part and --style do not go together."))
        }
        _ = try chapters
    }

    /// The chapters asked for; none means all.
    private var chapters: Set<ReportChapter> {
        get throws {
            guard let only else { return [] }
            let words = only.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
            let found = try words.filter { !$0.isEmpty }.map { word in
                guard let chapter = ReportChapter(word) else {
                    let known = ReportChapter.allCases.map(\.slug).joined(separator: ", ")
                    throw ValidationError(
                        text(
                            "Das Kapitel „\(word)“ gibt es nicht. Möglich sind: \(known).",
                            "There is no chapter “\(word)”. Possible are: \(known)."))
                }
                return chapter
            }
            return Set(found)
        }
    }

    /// Says what is to be said about the template.
    ///
    /// - Parameter names: what the municipality's own words must not hold, where numbers stand for names.
    func request(for form: ReportForm, hiding names: NameList? = nil) throws -> ReportRequest {
        var request = ReportRequest()
        if let template {
            let (own, notes) = try ReportTemplate.read(template, for: form, hiding: names)
            Output.say(notes)
            request.template = own
        }
        request.chapters = try chapters
        request.field = field
        request.actor = actor
        request.part = part
        request.isEasy = style == .einfach
        request.isBrief = style == .kurz
        request.showsContacts = contacts
        return request
    }
}
