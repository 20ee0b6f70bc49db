import PlainText

// What stands beside and below the map in words: suggestions, and names for numbers.
extension SVGWriter {
    /// The suggestions of the sheet, each with its number as on the map.
    mutating func list() {
        guard let list = map.frame.list else { return }
        group("liste") { writer in
            for words in list.heading { writer.listed(words) }
            for item in list.items {
                let look = LineLook(
                    item.line, strength: 0, isInternal: false, isContext: false, writer.palette)
                let fill = item.mark.map { $0.fill(writer.palette) } ?? look.colour
                writer.badge(item.label, at: item.badgeAt, fill: fill, rim: writer.palette.quiet)
                writer.out.add("\n")
                for words in item.words { writer.listed(words) }
            }
            for words in list.notes { writer.listed(words) }
        }
    }

    private mutating func listed(_ words: ListLayout.Words) {
        self.words(
            words.text, at: words.at, size: ListLayout.size(of: words.role),
            isBold: ListLayout.isBold(words.role), colour: words.role == .note ? palette.quiet : palette.ink)
        out.add("\n")
    }

    /// Names of the actors that bear numbers.
    mutating func key() {
        guard let key = map.frame.key else { return }
        group("schluessel") { writer in
            writer.words(key.heading.text, at: key.heading.at, size: Style.headingSize, isBold: true)
            writer.out.add("\n")
            for entry in key.entries {
                writer.words(entry.number, at: entry.at, size: Style.legendSize, isBold: true)
                writer.words(
                    entry.name, at: Point(x: entry.at.x + key.indent, y: entry.at.y), size: Style.legendSize)
                writer.out.add("\n")
            }
        }
    }
}
