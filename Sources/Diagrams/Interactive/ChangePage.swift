internal import LandscapeComparison
internal import LandscapeModel
import PlainText

extension ChangeMap {
    /// The sheets and every change as a table on one HTML page that needs nothing from elsewhere and no script.
    ///
    /// - Parameter sheets: in this order.
    /// - Throws: as ``rendered(_:_:)``.
    public func page(_ sheets: [Sheet], _ options: MapOptions) throws(MapError) -> String {
        var pictures = ""
        for sheet in sheets {
            let map = try rendered(sheet, options)
            // What stands before the first line of a file has no place inside a page.
            let svg = map.svg(prefix: sheet.rawValue).split(separator: "\n").dropFirst().joined(
                separator: "\n")
            pictures += "<figure>\n\(svg)\n</figure>\n"
        }
        let first = diagram(.difference, most: 0, options)
        let isGerman = options.language == .german
        let heads = isGerman ? ["Nr.", "wer", "mit wem", "was"] : ["No.", "who", "with whom", "what"]
        let rows = rows(options).map { row in
            "<tr><td>\(row.number)</td><td>\(xmlEscaped(row.a))</td><td>\(xmlEscaped(row.b))</td>"
                + "<td>\(xmlEscaped(row.what))</td></tr>\n"
        }.joined()
        let caption = isGerman ? "Alle Änderungen" : "All changes"
        let table =
            rows.isEmpty
            ? ""
            : "<table><caption>\(caption)</caption>\n<thead><tr>"
                + heads.map { "<th scope=\"col\">\($0)</th>" }.joined()
                + "</tr></thead>\n<tbody>\n\(rows)</tbody></table>\n"
        return """
            <!DOCTYPE html>
            <html lang="\(options.language.rawValue)">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>\(xmlEscaped(first.title))</title>
            <style>
            body { font-family: Arial, "Liberation Sans", Helvetica, sans-serif; color: #1a1a1a; margin: 1rem auto; \
            max-width: 110rem; padding: 0 1rem }
            h1 { font-size: 1.4rem }
            figure { margin: 1rem 0 }
            svg { width: 100%; height: auto }
            table { border-collapse: collapse }
            caption { text-align: left; font-weight: bold; padding: .4rem 0 }
            th, td { border-bottom: 1px solid #c8c8c8; padding: .3rem .8rem .3rem 0; text-align: left; \
            vertical-align: top }
            </style>
            </head>
            <body>
            <main>
            <h1>\(xmlEscaped(first.headline ?? first.title))</h1>
            \(pictures)\(table)</main>
            </body>
            </html>

            """
    }

    /// Every change in words.
    private func rows(_ options: MapOptions) -> [(number: Int, a: String, b: String, what: String)] {
        let builder = DiagramBuilder(ShownLandscape(landscape, for: .workshop), options)
        return comparison.changes.map { change in
            (
                change.number, builder.name(places[change.change.a]), builder.name(places[change.change.b]),
                builder.words(change, self)
            )
        }
    }
}
