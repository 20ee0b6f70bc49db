import CResources
public import Diagrams
public import GapAnalysis
public import LandscapeModel
import PlainText

/// A Runder Tisch as one HTML file that needs nothing from elsewhere: map, suggestions, entering, undo, a second window for
/// the projector, and a journal that `netviz apply` takes over.
///
/// The file holds what the profile `workshop` shows. It works where it is opened from a disk, in Chromium, Edge and Firefox.
public struct RoundTablePage: Sendable {
    private let facts: TableFacts
    private let words: TableWords

    /// - Parameters:
    ///   - gaps: all of the landscape, with their numbers.
    ///   - options: of the map, as those of ``MapPicture``.
    ///   - title: of the page; nil: that of the landscape.
    ///   - notCheckable: what no recommendation could look at, in words.
    /// - Throws: `MapError` where there is nothing to draw.
    public init(
        _ shown: ShownLandscape, gaps: [Gap], options: MapOptions, title: String? = nil, notCheckable: String?
    ) throws(MapError) {
        words = TableWords(language: options.language)
        facts = try TableFacts(shown, gaps: gaps, options: options, title: title, notCheckable: notCheckable)
    }

    /// The page; the same bytes for the same input.
    public var html: String {
        let style = RoundTableFiles.table_css.text
        let script = TableScript.offline
        let policy =
            "default-src 'none'; script-src \(SHA256.source(script)); style-src \(SHA256.source(style)); "
            + "base-uri 'none'; form-action 'none'"
        return """
            <!DOCTYPE html>
            <html lang="\(facts.language.rawValue)">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="\(policy)">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="referrer" content="no-referrer">
            <title>\(XMLText.escaped(words("Runder Tisch", "Round table"))) – \(XMLText.escaped(facts.title))</title>
            <style>\(style)</style>
            </head>
            <body>
            <noscript><p class="vorlaeufig">\(words("Diese Seite braucht JavaScript: Bitte die Datei in Edge, Chrome oder Firefox öffnen.", "This page needs JavaScript: please open the file in Edge, Chrome or Firefox."))</p></noscript>
            \(markup.bench)
            <div id="buehne">
            \(markup.map)
            \(markup.wall)
            </div>
            <script type="application/json" id="daten">\(facts.json(id: facts.id))</script>
            <script>\(script)</script>
            </body>
            </html>

            """
    }

    private var markup: TableMarkup {
        let picture = facts.picture
        return TableMarkup(
            words: words, title: facts.title, dateLine: picture.dateLine, note: picture.provisionalNote,
            fields: facts.fieldChoices, types: facts.typeChoices, svg: picture.svg, legend: picture.legend)
    }
}
