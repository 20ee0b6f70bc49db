import Diagrams
package import Foundation
import GapAnalysis
import LandscapeModel
import PlainText
import Reports

/// The usual maps for a Runder Tisch in one folder: overview, one sheet per Handlungsfeld, suggestions, Gremien,
/// and a page that leads to them. File names are German in every language, so that links stay.
package struct MapSet: Sendable {
    /// One map of the set.
    struct Sheet: Sendable {
        var name: String
        var meaning: String
        var options: MapOptions
        /// Of one Handlungsfeld or district, by what it is called; it is left out where there is nothing to connect.
        var part: String?
    }

    let input: LandscapeInput
    let gaps: [Gap]
    let options: MapOptions
    private let context: JobContext

    init(input: LandscapeInput, gaps: [Gap], options: MapOptions, _ context: JobContext) {
        self.input = input
        self.gaps = gaps
        self.options = options
        self.context = context
    }

    private var language: Language { context.language }

    private func text(_ german: String, _ english: String) -> String {
        language == .german ? german : english
    }

    /// Every file with its content; nothing is written yet.
    package func files() throws -> [(name: String, content: Data)] {
        let page = try InteractiveMap(
            input.shown(context.profile), gaps: gaps, options: screen(options)
        ).html()
        var files = [(name: "karte.html", content: Data(page.utf8))]
        var shown = [
            IndexPage.Entry(
                name: "karte.html",
                meaning: text(
                    "Interaktive Karte zum Suchen, Filtern und Zeigen",
                    "interactive map to search, filter and show"), isForSharing: true)
        ]
        var printed: [IndexPage.Entry] = []
        var pictures: [IndexPage.Entry] = []
        for (sheet, map) in try maps() {
            files.append((sheet.name + ".pdf", try map.data(.pdf)))
            files.append((sheet.name + ".svg", try map.data(.svg)))
            printed.append(.init(name: sheet.name + ".pdf", meaning: sheet.meaning, isForSharing: true))
            pictures.append(.init(name: sheet.name + ".svg", meaning: sheet.meaning, isForSharing: true))
        }
        shown += pictures
        var index = IndexPage(
            title: title,
            groups: [
                (text("Zum Zeigen und Vorlesen", "To show and to read aloud"), shown),
                (text("Zum Ausdrucken", "To print") + " (\(paper))", printed),
            ], note: note(absentFrom: files.map(\.name)))
        index.warning = input.note(language)
        if let overview = pictures.first {
            index.picture = IndexPage.Picture(
                file: overview.name, link: "karte.html", caption: overview.meaning)
        }
        files.append(("index.html", Data(try index.html(language).utf8)))
        return files
    }

    /// The maps of single Handlungsfelder, districts and of the Gremien.
    var sheetsBesideOverview: [Sheet] {
        sheets.filter { $0.part != nil || [.boards, .list, .blank].contains($0.options.view) }
    }

    /// What the page that leads to the sheets says of the data, and which parts have no sheet.
    func note(absentFrom names: [String]) -> String? {
        let absent = sheets.filter { sheet in
            sheet.part != nil && !names.contains { $0.hasPrefix(sheet.name + ".") }
        }.compactMap(\.part)
        var parts = [input.dataNote(context)].compactMap { $0 }
        if !absent.isEmpty {
            let list = absent.joined(separator: ", ")
            parts.append(
                context.profile == .oeffentlich
                    ? text(
                        "Ohne eigenes Blatt, weil hier keine Kooperation zu zeigen ist: \(list)",
                        "Without a sheet, since there is no cooperation to show here: \(list)")
                    : text(
                        "Ohne eigenes Blatt, weil weder eine Kooperation noch eine Anregung zu zeichnen ist: \(list)",
                        "Without a sheet, since there is neither a cooperation nor a suggestion to draw: \(list)"
                    ))
        }
        let unused = unusedFields
        if !unused.isEmpty {
            let list = unused.joined(separator: ", ")
            parts.append(
                text(
                    "Handlungsfelder, zu denen nichts erfasst ist: \(list)",
                    "Fields of which nothing is on record: \(list)"))
        }
        return parts.isEmpty ? nil : parts.joined(separator: " · ")
    }

    /// Fields of the vocabulary of which no table says anything, where it says something of others.
    private var unusedFields: [String] {
        let landscape = input.landscape
        let used = landscape.usedFields
        guard !used.isEmpty, context.profile != .oeffentlich else { return [] }
        return landscape.vocabulary.fields.all.map(\.id).filter { !used.contains($0) }
            .map { landscape.vocabulary.label(field: $0, language) }
    }

    /// Every map that there is something to draw for.
    private func maps() throws -> [(sheet: Sheet, map: RenderedMap)] {
        let sheets = sheets
        let maps = sheets.map { sheet in Once { try rendered(sheet) } }
        // Graphviz takes one map at a time; labels, lines and the picture of another are made meanwhile.
        try together(maps.map { map in { _ = try map.value() } })
        return try zip(sheets, maps).compactMap { sheet, map in try map.value().map { (sheet, $0) } }
    }

    private var title: String {
        let settings = input.landscape.settings
        let place = settings.region.isEmpty ? settings.title : settings.region
        let words = text("Karten für den Runden Tisch", "Maps for the round table")
        return place.isEmpty ? words : words + " – " + place
    }

    private var paper: String { printOptions.page.rawValue.uppercased() }

    /// A3 unless another paper was asked for.
    private var printOptions: MapOptions {
        var options = options
        if options.page == .screen { options.page = .a3 }
        return options
    }

    private func screen(_ options: MapOptions) -> MapOptions {
        var options = options
        options.page = .screen
        return options
    }

    private var sheets: [Sheet] {
        func sheet(
            _ name: String, _ meaning: String, part: String? = nil, _ change: (inout MapOptions) -> Void
        ) -> Sheet {
            var options = printOptions
            change(&options)
            return Sheet(name: name, meaning: meaning, options: options, part: part)
        }
        var sheets = [
            sheet(
                "ueberblick",
                text("Akteure und Kooperationen im Überblick", "actors and cooperations at a glance")
            ) { _ in
            }
        ]
        let landscape = input.landscape
        var names: Set<String> = []
        for field in landscape.usedFields {
            var name = "feld-" + field.slug
            while !names.insert(name).inserted { name += "-2" }
            let label = landscape.vocabulary.label(field: field, language)
            let title = text("Handlungsfeld \(label)", "Field of action: \(label)")
            sheets.append(
                sheet(name, title, part: title) {
                    $0.view = .field
                    $0.filter.field = field
                    $0.filterText = nil
                })
        }
        for district in shownDistricts {
            let title = text("Sozialraum ", "District ") + landscape.districts.names[district]
            var name = "sozialraum-" + landscape.districts.names[district].slug
            while !names.insert(name).inserted { name += "-2" }
            sheets.append(
                sheet(name, title, part: title) {
                    $0.filter.district = district
                    $0.filterText = nil
                })
        }
        sheets.append(
            sheet("luecken", text("Anregungen zur Kooperation", "Suggestions for cooperation")) {
                $0.view = .gaps
            })
        sheets.append(
            sheet("gremien", text("Gremien und wer darin sitzt", "Boards and who sits on them")) {
                $0.view = .boards
            })
        if context.profile != .oeffentlich {
            sheets.append(
                sheet(
                    "nummern",
                    text(
                        "Anregungen für den Tisch: Nummer, wer mit wem",
                        "Suggestions for the table: number, who with whom")
                ) { $0.view = .list })
        }
        sheets.append(
            sheet("leer", text("Leere Karte zum Einzeichnen", "Blank map to draw on")) { $0.view = .blank })
        return sheets
    }

    /// The districts that have actors of their own, the largest where there are many; none on a set of one district,
    /// and none under numbers, which would tell who is active where.
    private var shownDistricts: [Int] {
        guard options.filter.district == nil, !options.isPseudonymised else { return [] }
        let landscape = input.landscape
        let sizes = landscape.districts.names.indices.map { landscape.actors(inDistrict: $0).count }
        let largest = sizes.indices.filter { sizes[$0] > 0 }.sorted { (-sizes[$0], $0) < (-sizes[$1], $1) }
        return largest.prefix(Self.mostDistricts).sorted()
    }

    private static let mostDistricts = 12

    /// nil where there is nothing to draw, and of a part where nobody has anything to do with anybody.
    func rendered(_ sheet: Sheet) throws -> RenderedMap? {
        do throws(MapError) {
            let diagram = Diagram(input.shown(context.profile), gaps: gaps, options: sheet.options)
            if sheet.part != nil, diagram.refusal == nil, diagram.edges.isEmpty { return nil }
            if diagram.numberList?.rows.isEmpty == true { return nil }
            return try diagram.render()
        } catch {
            // A landscape need not have Gremien, nor something in every field.
            guard error == .nothingToDraw, sheet.options.view != .cooperation else { throw error }
            return nil
        }
    }
}
