package import Foundation
package import LandscapeComparison
import LandscapeFiles
package import LandscapeModel
package import PlainText
package import Reports

/// Which report, and which part of it, in words that somebody wrote.
package struct ReportRequest: Sendable {
    /// None: all chapters of the part.
    package var chapters: Set<ReportChapter> = []
    package var part = ReportPart.all
    /// Only this Handlungsfeld.
    package var field: String?
    /// The Steckbrief of this actor.
    package var actor: String?
    /// The short version in Einfache Sprache.
    package var isEasy = false
    /// One page for whoever has one minute.
    package var isBrief = false
    /// With the persons of `kontakte`.
    package var showsContacts = false
    package var template: ReportTemplate?
    /// What changed since an earlier state.
    package var development: Development?

    package init() {}

    package func report(_ job: ReportJob, for form: ReportForm) throws -> Report {
        var options = ReportOptions()
        options.showsContacts = showsContacts
        options.template = template
        if isEasy { return job.easyReport(options) }
        if isBrief { return job.briefReport(options) }
        if let actor {
            return try job.sheet(of: try job.input.actor(actor), options, inDots: form.isInDots)
        }
        options.only = chapters
        options.part = part
        options.development = development
        if let field {
            options.field = try TieRequest.field(field, job.input.landscape)
            options.only = [.fields]
        }
        return try job.report(options, inDots: form.isInDots)
    }

    /// The tables of measures that the report prints, as a file to be filled in.
    ///
    /// - Throws: where the report asked for has no such table.
    package func measures(_ job: ReportJob) throws -> Data {
        var options = ReportOptions()
        if let field { options.field = try TieRequest.field(field, job.input.landscape) }
        guard field != nil || chapters.isEmpty || chapters.contains(.fields) else {
            throw RequestError(
                "--measures schreibt die Maßnahmentabellen des Kapitels Handlungsfelder; mit --only bitte auch handlungsfelder nennen.",
                "--measures writes the tables of measures of the chapter on fields of action; with --only please name handlungsfelder, too."
            )
        }
        return MeasureFile.data(job.suggestedMeasures(options), in: job.input.landscape)
    }
}

extension ReportTemplate {
    /// Reads a folder with a template of the municipality's own.
    ///
    /// - Parameter names: what its words must not hold, where numbers stand for names.
    /// - Returns: the template, and what is to be said about it.
    package static func read(
        _ folder: String, for form: ReportForm, hiding names: NameList? = nil
    ) throws -> (template: ReportTemplate, notes: [Bilingual]) {
        let template: ReportTemplate
        do {
            template = try ReportTemplate(folder: folder)
        } catch {
            throw JobError(error.message.at(error.file, line: error.line))
        }
        if let names, let name = template.words.lazy.compactMap({ names.first(in: $0) }).first {
            throw RequestError(
                "Die Vorlage nennt „\(name)“. Mit --pseudonyms bitte eine Vorlage ohne Namen wählen.",
                "The template names “\(name)”. With --pseudonyms please choose one without names.")
        }
        var notes: [Bilingual] = []
        if form.isInDots, template.hasLogoForPageOnly {
            notes.append(
                Bilingual(
                    "Hinweis: Word zeigt kein SVG. Für das Logo im Word-Dokument bitte logo.png dazulegen.",
                    "Note: Word shows no SVG. For a logo in the Word document please add logo.png."))
        }
        notes += template.unknown.map { name in
            Bilingual(
                "Hinweis: „\(name)“ in der Vorlage wird nicht verwendet.",
                "Note: “\(name)” in the template is not used.")
        }
        return (template, notes)
    }
}
