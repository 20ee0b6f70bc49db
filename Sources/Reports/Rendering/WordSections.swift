import Foundation

/// Pages of a Word document that lie sideways: the section of a map, between two that stand upright.
///
/// Where a section ends a mark is written; pandoc leaves it as it is. What a section holds besides – its margins, its
/// header and footer – is that of the document's last section, which pandoc takes from the styles it was given.
enum WordSections {
    enum End: String, CaseIterable {
        case upright = "netviz-upright"
        case sideways = "netviz-sideways"

        /// The paragraph that stands where the section ends, as raw markup of Word's.
        var mark: String { "<w:p><w:pPr><w:pStyle w:val=\"\(rawValue)\"/></w:pPr></w:p>" }
    }

    /// The text of `word/document.xml` with its sections in place of their marks.
    static func setting(_ document: String) -> String {
        guard let start = document.range(of: "<w:sectPr", options: .backwards),
            let end = document.range(of: "</w:sectPr>", range: start.lowerBound..<document.endIndex)
        else { return document }
        let last = String(document[start.lowerBound..<end.upperBound])
        return contents(sectioned(document, last), last)
    }

    /// Paragraph by paragraph: those with a mark end a section, and what lies before an end sideways is enlarged.
    private static func sectioned(_ document: String, _ last: String) -> String {
        let close = "</w:p>"
        let turned = sideways(last)
        var pieces = document.components(separatedBy: close)
        let rest = pieces.removeLast()
        var text: [String] = []
        /// Where a section sideways begins in the text.
        var begin: Int?
        for piece in pieces {
            guard let (end, start) = marked(piece) else {
                text.append(piece + close)
                continue
            }
            text.append(String(piece[..<start]))
            if end == .sideways, let begin {
                text.replaceSubrange(begin..., with: [enlarged(text[begin...].joined(), last)])
            }
            text.append("<w:p><w:pPr>\(end == .upright ? last : turned)</w:pPr>" + close)
            begin = end == .upright ? text.count : nil
        }
        return text.joined() + rest
    }

    /// The end of a section that a paragraph marks, and where the paragraph begins.
    private static func marked(_ piece: String) -> (End, String.Index)? {
        guard piece.contains("\"netviz-") else { return nil }
        for end in End.allCases {
            guard let mark = piece.range(of: "\"\(end.rawValue)\""),
                let start = piece.range(
                    of: "<w:p>", options: .backwards, range: piece.startIndex..<mark.lowerBound)
            else { continue }
            return (end, start.lowerBound)
        }
        return nil
    }

    /// Maps as large as their pages: pandoc fits them to the width of an upright one.
    private static func enlarged(_ page: String, _ properties: String) -> String {
        guard let width = number("h", of: "<w:pgSz", properties),
            let left = number("left", of: "<w:pgMar", properties),
            let right = number("right", of: "<w:pgMar", properties)
        else { return page }
        // A twentieth of a point is 635 of the units in which pictures are measured; a caption stands below.
        return scaled(page, to: (Double(width - left - right) * 635, Self.mapHeight * 360_000))
    }

    /// Centimetres.
    private static let mapHeight = 15.2

    private static func scaled(_ page: String, to room: (width: Double, height: Double)) -> String {
        guard let width = number("cx", of: "<wp:extent", page),
            let height = number("cy", of: "<wp:extent", page),
            width > 0, height > 0
        else { return page }
        let factor = min(room.width / Double(width), room.height / Double(height))
        func size(_ value: Int) -> Int { Int((Double(value) * factor).rounded()) }
        return page.replacing("cx=\"\(width)\"", with: "cx=\"\(size(width))\"")
            .replacing("cy=\"\(height)\"", with: "cy=\"\(size(height))\"")
    }

    /// Dots between the chapters of the contents and their pages, up to the margin.
    private static func contents(_ text: String, _ properties: String) -> String {
        guard let width = number("w", of: "<w:pgSz", properties),
            let left = number("left", of: "<w:pgMar", properties),
            let right = number("right", of: "<w:pgMar", properties)
        else { return text }
        let tabs =
            "<w:tabs><w:tab w:val=\"right\" w:leader=\"dot\" w:pos=\"\(width - left - right)\"/></w:tabs>"
        let style = "<w:pStyle w:val=\"TOC1\" />"
        return text.replacing(style, with: style + tabs)
    }

    /// A number of an element, by its name.
    private static func number(_ name: String, of element: String, _ text: String) -> Int? {
        guard let start = text.range(of: element),
            let end = text.range(of: ">", range: start.upperBound..<text.endIndex),
            let from = text.range(of: " w:\(name)=\"", range: start.upperBound..<end.lowerBound),
            let to = text.range(of: "\"", range: from.upperBound..<end.upperBound)
        else { return nil }
        return Int(text[from.upperBound..<to.lowerBound])
    }

    /// The same page, turned: width and height change places.
    private static func sideways(_ properties: String) -> String {
        guard let start = properties.range(of: "<w:pgSz"),
            let end = properties.range(of: ">", range: start.upperBound..<properties.endIndex)
        else { return properties }
        guard let width = number("w", of: "<w:pgSz", properties),
            let height = number("h", of: "<w:pgSz", properties)
        else { return properties }
        return properties.replacingCharacters(
            in: start.lowerBound..<end.upperBound,
            with: "<w:pgSz w:w=\"\(height)\" w:h=\"\(width)\" w:orient=\"landscape\"/>")
    }
}
