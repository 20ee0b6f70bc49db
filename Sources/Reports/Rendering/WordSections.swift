import Foundation

/// Pages of a Word document that lie sideways: the section of a map, between two that stand upright.
///
/// Where a section ends a mark is written; pandoc leaves it as it is. What a section holds besides – its margins, its
/// header and footer – is that of the document's last section, which pandoc takes from the styles it was given.
enum WordSections {
    enum End: String {
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
        var text = enlarged(document, last)
        for section in [End.upright, .sideways] {
            let properties = section == .upright ? last : sideways(last)
            while let place = paragraph(of: section, in: text) {
                text.replaceSubrange(place, with: "<w:p><w:pPr>\(properties)</w:pPr></w:p>")
            }
        }
        return contents(text, last)
    }

    /// Maps as large as their pages: pandoc fits them to the width of an upright one.
    private static func enlarged(_ document: String, _ properties: String) -> String {
        guard let width = number("h", of: "<w:pgSz", properties),
            let left = number("left", of: "<w:pgMar", properties),
            let right = number("right", of: "<w:pgMar", properties)
        else { return document }
        // A twentieth of a point is 635 of the units in which pictures are measured; a caption stands below.
        let room = (width: Double(width - left - right) * 635, height: Self.mapHeight * 360_000)
        var text = document
        var place = text.startIndex
        while let start = text.range(of: "\"\(End.upright.rawValue)\"", range: place..<text.endIndex),
            let end = text.range(of: "\"\(End.sideways.rawValue)\"", range: start.upperBound..<text.endIndex)
        {
            let page = String(text[start.upperBound..<end.lowerBound])
            let larger = scaled(page, to: room)
            let before = text.distance(from: text.startIndex, to: start.upperBound) + larger.count
            text.replaceSubrange(start.upperBound..<end.lowerBound, with: larger)
            place = text.index(text.startIndex, offsetBy: before)
        }
        return text
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

    /// Where the paragraph with the mark stands.
    private static func paragraph(of section: End, in text: String) -> Range<String.Index>? {
        guard let mark = text.range(of: "\"\(section.rawValue)\""),
            let start = text.range(
                of: "<w:p>", options: .backwards, range: text.startIndex..<mark.lowerBound),
            let end = text.range(of: "</w:p>", range: mark.upperBound..<text.endIndex)
        else { return nil }
        return start.lowerBound..<end.upperBound
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
