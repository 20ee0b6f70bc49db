import CResources
internal import Foundation
internal import LandscapeModel
import PlainText

/// Writes the page from above to below.
struct MapPage {
    let diagram: Diagram
    let map: RenderedMap
    let facts: MapFacts
    let view: MapView
    let profile: Profile

    var words: PageWords {
        PageWords(language: diagram.language, view: view, notCheckable: facts.notCheckable)
    }
    /// Whether there are actors and lines to walk through.
    private var isAlive: Bool { !map.isSceneryOnly }

    var text: String {
        let style = DiagramsFiles.page_css.text
        let script = Self.script
        let policy =
            "default-src 'none'; " + (isAlive ? "script-src \(SHA256.source(script)); " : "")
            + "style-src \(SHA256.source(style)); base-uri 'none'; form-action 'none'"
        let language = diagram.language.rawValue
        return """
            <!DOCTYPE html>
            <html lang="\(language)">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="\(policy)">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="referrer" content="no-referrer">
            <title>\(xmlEscaped(diagram.title))</title>
            <style>\(style)</style>
            </head>
            <body>
            <a class="sprung" href="#karte">\(words("Zur Karte springen", "Skip to the map"))</a>
            <a class="sprung" href="#tabellen">\(words("Zu den Tabellen springen", "Skip to the tables"))</a>
            \(isAlive ? "" : header + "\n")<main>
            \(isAlive ? "<div class=\"fenster\" id=\"fenster\">\n" + header + "\n" + controls + "\n" + stage + "\n</div>" : still)
            \(MapTables(facts: facts, matrix: diagram.matrix, words: words).text)
            </main>
            <footer><p>\(xmlEscaped(closing))</p></footer>\(isAlive ? scripts(script) : "")
            </body>
            </html>

            """
    }

    private func scripts(_ script: String) -> String {
        """

        <script type="application/json" id="daten">\(PageData(facts: facts, words: words).text)</script>
        <script>\(script)</script>
        """
    }

    /// One script in one scope.
    private static var script: String {
        let parts = [
            DiagramsFiles.facts_js, DiagramsFiles.canvas_js, DiagramsFiles.panel_js,
            DiagramsFiles.filters_js, DiagramsFiles.keys_js,
        ]
        let body = parts.map(\.text).joined(separator: "\n")
        return "(() => {\n'use strict';\n\(body)})();\n"
    }

    private var header: String {
        var lines = ["<header>", "<h1>\(xmlEscaped(diagram.title))</h1>"]
        for line in [diagram.dateLine, diagram.filterLine].compactMap({ $0 }) {
            lines.append("<p class=\"zeile\">\(xmlEscaped(line))</p>")
        }
        if let note = diagram.provisionalNote {
            lines.append("<p class=\"vorlaeufig\" role=\"note\">\(xmlEscaped(note))</p>")
        }
        return (lines + ["</header>"]).joined(separator: "\n")
    }

    private var closing: String {
        let scope: String? =
            switch profile {
            case .intern: words("Interne Fassung: nicht weitergeben.", "Internal version: do not pass on.")
            case .workshop:
                words(
                    "Fassung für den Workshop: für den Kreis der Beteiligten, nicht zur Veröffentlichung.",
                    "Workshop version: for those who take part, not for publication.")
            case .oeffentlich: nil
            }
        let own = words(
            "Diese Seite ist eine einzige Datei. Sie lädt nichts aus dem Netz und schickt nichts dorthin.",
            "This page is a single file. It loads nothing from the network and sends nothing there.")
        return [scope, own].compactMap { $0 }.joined(separator: " ")
    }

    // MARK: Controls

    /// Hidden until the script shows it: without a script nothing of it would work.
    private var controls: String {
        var filters: [String] = []
        func select(_ id: String, _ label: String, _ all: String, _ options: [String]) {
            guard options.count > 1 else { return }
            let items = options.enumerated().map { "<option value=\"\($0)\">\(xmlEscaped($1))</option>" }
            filters.append(
                "<p class=\"feld\"><label for=\"\(id)\">\(label)</label><select id=\"\(id)\">"
                    + "<option value=\"\">\(all)</option>\(items.joined())</select></p>")
        }
        let all = words("alle", "all")
        select("nach-feld", words("Handlungsfeld", "Field of action"), all, facts.fields)
        select("nach-sektor", words("Sektor, mit Partnern", "Sector, with partners"), all, facts.sectors)
        select(
            "nach-raum", words("Sozialraum", "District"), all, facts.districts)
        select("nach-gremium", words("Gremium", "Board"), all, facts.boards)
        select("nach-art", words("Art der Kooperation", "Kind of cooperation"), all, facts.kinds)
        select("nach-stand", words("Stand", "State"), all, facts.states.map(\.label))
        let strengths = Set(facts.ties.map(\.strength)).sorted()
        if strengths.count > 1 {
            let options = strengths.dropFirst().map { strength in
                "<option value=\"\(strength)\">\(strength) – "
                    + "\(xmlEscaped(Intensity.label(strength)(diagram.language)))</option>"
            }
            filters.append(
                "<p class=\"feld\"><label for=\"ab-staerke\">\(words("Stärke ab", "Strength from"))</label>"
                    + "<select id=\"ab-staerke\"><option value=\"\">\(words("jede", "any"))</option>"
                    + options.joined() + "</select></p>")
        }
        filters.append(suggestionSwitch)
        return """
            <section class="werkzeug" aria-labelledby="werkzeug-titel" id="werkzeug" hidden>
            <h2 id="werkzeug-titel" class="nur-vorgelesen">\(words("Suchen und filtern", "Search and filter"))</h2>
            <form id="filter" role="search">
            <p class="feld breit"><label for="suche">\(words("Akteur suchen", "Find an actor"))</label>\
            <input type="search" id="suche" autocomplete="off" spellcheck="false" maxlength="200" \
            aria-describedby="treffer-zahl"></p>
            \(filters.joined(separator: "\n"))
            <p class="feld knopf"><button type="reset">\(words("Zurücksetzen", "Reset"))</button></p>
            </form>
            <p id="treffer-zahl" class="stand"></p>
            <ul id="treffer" class="treffer" aria-label="\(words("Treffer", "Matches"))" hidden></ul>
            <p id="stand" class="stand" role="status" aria-live="polite"></p>
            </section>
            """
    }

    /// Which suggestions stand on the map; empty where none could.
    private var suggestionSwitch: String {
        let drawn = facts.suggestions.count { $0.edge != nil }
        guard drawn > 0 else { return "" }
        let most = PageWords.mostImportant
        let isAbout = view.showsGaps
        var options = [("0", words("keine", "none"))]
        if drawn > most {
            options.append(("\(most)", words("\(most) wichtigste", "\(most) main ones")))
        }
        options.append(("", words("alle", "all")))
        let items = options.map { value, label in
            let isFirst = isAbout ? value.isEmpty : value == "0"
            return "<option value=\"\(value)\"\(isFirst ? " selected" : "")>\(label)</option>"
        }
        return "<p class=\"feld\"><label for=\"anregungen-zeigen\">"
            + words("Anregungen zeigen", "Show suggestions")
            + "</label><select id=\"anregungen-zeigen\">\(items.joined())</select></p>"
    }

    // MARK: Map, panel, legend

    private var stage: String {
        let keys = words.keys.map { entry in
            let names = entry.keys.map { "<kbd>\(xmlEscaped($0))</kbd>" }.joined(separator: " ")
            return "<li>\(names) \(xmlEscaped(entry.meaning))</li>"
        }
        return """
            <div class="buehne">
            <section class="karte" id="karte" aria-labelledby="karte-kopf" tabindex="-1">
            <h2 id="karte-kopf" class="nur-vorgelesen">\(words("Karte", "Map"))</h2>
            <div class="leiste" id="leiste" role="group" aria-label="\(words("Ausschnitt", "View"))" hidden>
            <button type="button" id="groesser" aria-label="\(words("größer", "larger"))">+</button>
            <button type="button" id="kleiner" aria-label="\(words("kleiner", "smaller"))">−</button>
            <button type="button" id="ganz">\(words("Ganze Karte", "Whole map"))</button>
            <button type="button" id="legende-zeigen" aria-expanded="true" aria-controls="legende">\
            \(words("Legende zeigen", "Show the legend"))</button>
            <details class="hilfe"><summary>\(words("Tastatur", "Keyboard"))</summary><ul id="tasten">
            \(keys.joined(separator: "\n"))
            </ul></details>
            </div>
            <div class="bild" id="bild">
            \(picture)
            </div>
            </section>
            <div class="seite">
            <section class="blick" id="blick" aria-labelledby="blick-titel" tabindex="-1" hidden>
            <h2 id="blick-titel">\(words("Ein Akteur im Blick", "One actor in view"))</h2>
            <div id="blick-inhalt"><p>\(
                words(
                    "Wählen Sie auf der Karte oder über die Suche einen Akteur: Hier stehen dann seine "
                        + "Kooperationen und die Anregungen zu ihm.",
                    "Choose an actor on the map or by searching: its cooperations and the suggestions about "
                        + "it will stand here."))</p></div>
            </section>
            \(legend)
            </div>
            </div>
            <p class="nur-vorgelesen" id="ansage" role="status" aria-live="polite"></p>
            """
    }

    /// A picture that brings its legend along.
    private var still: String {
        """
        <section class="karte" id="karte" aria-labelledby="karte-kopf" tabindex="-1">
        <h2 id="karte-kopf" class="nur-vorgelesen">\(words("Karte", "Map"))</h2>
        <div class="bild ganz" id="bild">
        \(picture)
        </div>
        </section>
        """
    }

    private static let leastPart = (width: 900.0, height: 440.0)

    /// The part of the drawing that the page shows: all of it, or what is left without title and legend.
    private var shownPart: Box {
        guard isAlive else { return Box(x: 0, y: 0, width: map.size.width, height: map.size.height) }
        guard !diagram.isPolar else {
            // Rings and sectors reach further than the actors.
            return Box(x: 0, y: 0, width: map.size.width, height: map.size.height)
        }
        var boxes = map.nodes.map(\.box)
        if let box = map.frame.isolatesBox { boxes.append(box) }
        boxes += map.routes.map { Box.around([$0.start, $0.end] + $0.controls) }
        let box = (Box.around(boxes) ?? Box(x: 0, y: 0, width: 1, height: 1)).grown(14)
        // A handful of actors must not be blown up until they fill the window.
        let least = Self.leastPart
        let (wide, high) = (max(0, least.width - box.width), max(0, least.height - box.height))
        return Box(
            x: box.x - wide / 2, y: box.y - high / 2, width: box.width + wide, height: box.height + high)
    }

    /// The picture without title and legend, cut to what is drawn.
    var picture: String {
        var writer = SVGWriter(map: map, prefix: "karte")
        writer.isForPage = isAlive
        // Title, description and the legend of a picture to walk through are written anew for the page.
        writer.content(hasLegend: !isAlive)
        let box = shownPart
        let part = [box.x, box.y, box.width, box.height].map { decimal($0) }.joined(separator: " ")
        let language = diagram.language.rawValue
        return tag(
            "svg",
            [
                "id": "netz", "xmlns": "http://www.w3.org/2000/svg", "viewBox": part, "lang": language,
                "role": "img", "aria-labelledby": "karte-titel", "aria-describedby": "karte-beschreibung",
                "font-family": Style.fontFamily, "font-size": decimal(Style.labelSize),
                "fill": diagram.palette.ink.hex,
            ], isOpen: true)
            + "\n<title id=\"karte-titel\">\(xmlEscaped(diagram.title))</title>\n"
            + "<desc id=\"karte-beschreibung\">\(xmlEscaped(diagram.description))</desc>\n" + writer.out.text
            + "</svg>\n"
    }

    var legend: String {
        var lines = [
            "<section class=\"legende\" id=\"legende\" aria-labelledby=\"legende-titel\">",
            "<h2 id=\"legende-titel\">\(words("Legende", "Legend"))</h2>",
        ]
        for section in diagram.legend {
            lines.append("<div class=\"teil\"><h3>\(xmlEscaped(section.heading))</h3>")
            lines.append("<ul>")
            for entry in section.entries {
                let words = xmlEscaped(entry.words(diagram.language))
                lines.append("<li>\(sample(entry.sample))<span>\(words)</span></li>")
            }
            lines.append("</ul>")
            if let note = section.note { lines.append("<p class=\"leise\">\(xmlEscaped(note))</p>") }
            lines.append("</div>")
        }
        return (lines + ["</section>"]).joined(separator: "\n")
    }

    private func sample(_ sample: Diagram.Sample) -> String {
        let height: Double =
            switch sample {
            case .symbol: 24
            case .line, .chord, .weight, .shade, .word, .arrow, .ticks, .changed: 16
            case .size(let area): 2 * (area / Double.pi).squareRoot() + 4
            }
        let width = LegendLayout.lineLength + 14
        var writer = SVGWriter(map: map, prefix: "legende")
        writer.sample(sample, at: Point(x: width / 2, y: height / 2))
        return tag(
            "svg",
            [
                "class": "probe", "width": decimal(width), "height": decimal(height),
                "viewBox": "0 0 \(decimal(width)) \(decimal(height))", "aria-hidden": "true",
                "font-family": Style.fontFamily,
            ], isOpen: true) + writer.out.text + "</svg>"
    }
}

extension Box {
    /// The smallest box around some points.
    fileprivate static func around(_ points: [Point]) -> Box {
        around(points.map { Box(x: $0.x, y: $0.y, width: 0, height: 0) })
            ?? Box(x: 0, y: 0, width: 0, height: 0)
    }
}
