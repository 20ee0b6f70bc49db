import ArgumentParser
import Foundation
import LandscapeModel
import PlainText
import Reports

/// Which report, and which part of it.
struct ReportArguments: ParsableArguments {
    enum Style: String, ExpressibleByArgument, CaseIterable {
        case voll, einfach
    }

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
                "voll oder einfach: die kurze Fassung in Einfacher Sprache.",
                "voll (full) or einfach: the short version in plain language."),
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
        let chosen = [only != nil, field != nil, actor != nil, style == .einfach].count { $0 }
        guard chosen <= 1 else {
            throw ValidationError(
                text(
                    "--only, --field, --actor und --style einfach gehen nicht zusammen.",
                    "--only, --field, --actor and --style einfach do not go together."))
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

    /// - Parameter names: what the municipality's own words must not hold, where numbers stand for names.
    func report(_ job: MainJob, inDots: Bool, hiding names: NameList? = nil) throws -> Reports.Report {
        let landscape = job.prepared.landscape
        var options = ReportOptions()
        options.showsContacts = contacts
        options.template = try template.map { try Self.template($0, inDots: inDots, hiding: names) }
        if style == .einfach { return job.easyReport(options) }
        if let actor {
            return try job.sheet(of: try job.prepared.actor(actor), options, inDots: inDots)
        }
        options.only = try chapters
        if let field {
            options.field = try FilterArguments.field(field, landscape)
            options.only = [.fields]
        }
        return try job.report(options, inDots: inDots)
    }

    private static func template(
        _ folder: String, inDots: Bool, hiding names: NameList?
    ) throws -> ReportTemplate {
        do {
            let template = try ReportTemplate(folder: folder)
            if let names, let name = template.words.lazy.compactMap({ names.first(in: $0) }).first {
                throw ValidationError(
                    text(
                        "Die Vorlage nennt „\(name)“. Mit --pseudonyms bitte eine Vorlage ohne Namen wählen.",
                        "The template names “\(name)”. With --pseudonyms please choose one without names."))
            }
            if inDots, template.hasLogoForPageOnly {
                Output.say(
                    text(
                        "Hinweis: Word zeigt kein SVG. Für das Logo im Word-Dokument bitte logo.png dazulegen.",
                        "Note: Word shows no SVG. For a logo in the Word document please add logo.png."))
            }
            for name in template.unknown {
                Output.say(
                    text(
                        "Hinweis: „\(name)“ in der Vorlage wird nicht verwendet.",
                        "Note: “\(name)” in the template is not used."))
            }
            return template
        } catch let error as TemplateError {
            let line = error.line.map { text(", Zeile \($0)", ", line \($0)") } ?? ""
            throw Failure(
                "\(error.file)\(line): \(error.message.german)",
                "\(error.file)\(line): \(error.message.english)")
        }
    }
}
