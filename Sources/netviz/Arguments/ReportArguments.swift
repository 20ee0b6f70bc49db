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

    @Option(
        help: ArgumentHelp(
            text(
                "Ein früherer Stand: Der Bericht bekommt ein Kapitel „Entwicklung“.",
                "An earlier state: the report gets a chapter “Development”."),
            valueName: text("alt", "old")))
    var since: String?

    @Option(
        help: ArgumentHelp(
            text(
                "Schreibt die Maßnahmentabellen dazu als Datei, zum Ausfüllen: massnahmen.csv.",
                "Also writes the tables of measures as a file to be filled in: massnahmen.csv."),
            valueName: text("datei", "file")))
    var measures: String?

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
        for (name, value) in [("--since", since), ("--measures", measures)] where value != nil {
            guard actor == nil, style == .voll else {
                throw ValidationError(
                    text(
                        "\(name) gehört zum ganzen Bericht und geht nicht mit --actor und --style.",
                        "\(name) belongs to the whole report and does not go with --actor and --style."))
            }
        }
        guard since == nil || (field == nil && part != .annex) else {
            throw ValidationError(
                text(
                    "--since macht ein eigenes Kapitel und geht nicht mit --field und --part annex.",
                    "--since makes a chapter of its own and does not go with --field and --part annex."))
        }
        guard measures == nil || part != .annex else {
            throw ValidationError(
                text(
                    "Der Anhang hat keine Maßnahmentabellen; --measures geht nicht mit --part annex.",
                    "The annex has no tables of measures; --measures does not go with --part annex."))
        }
        guard measures.map({ $0.lowercased().hasSuffix(".csv") }) ?? true else {
            throw ValidationError(
                text(
                    "--measures schreibt eine CSV-Datei; bitte eine mit der Endung .csv nennen.",
                    "--measures writes a CSV file; please name one that ends in .csv."))
        }
        guard try since != nil || !chapters.contains(.development) else {
            throw ValidationError(
                text(
                    "Das Kapitel Entwicklung braucht einen früheren Stand: --since ALT.",
                    "The chapter on development needs an earlier state: --since OLD."))
        }
        guard try since == nil || chapters.isEmpty || chapters.contains(.development) else {
            throw ValidationError(
                text(
                    "--since macht das Kapitel Entwicklung; mit --only bitte auch entwicklung nennen.",
                    "--since makes the chapter on development; with --only please name entwicklung, too."))
        }
    }

    /// Neither goes where a single actor may not be recognised: both tell of actors by name.
    func validate(_ profile: Profile, arePseudonymised: Bool) throws {
        guard since != nil || measures != nil, profile == .oeffentlich || arePseudonymised else { return }
        throw ValidationError(
            text(
                "--since und --measures sagen, wer mit wem was vereinbart und geändert hat: Sie gehen nicht mit --profile oeffentlich und nicht mit --pseudonyms.",
                "--since and --measures tell who agreed and changed what with whom: they do not go with --profile oeffentlich nor with --pseudonyms."
            ))
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
