/// The parts of an `.xlsx` workbook that its sheets share.
final class XLSXBook: Sendable {
    struct Sheet: Sendable {
        var name: String
        var part: String
        var isHidden: Bool
    }

    let sheets: [Sheet]
    let uses1904: Bool
    let strings: [String]
    /// By the number of a cell's style.
    let styles: [NumberStyle]
    private let emphasised: [Bool]
    let hasExternalLinks: Bool

    /// - Parameter main: the path of the part that lists the sheets.
    init(_ archive: ZipArchive, main: String) throws(WorkbookFailure) {
        let relations = try Self.relations(archive, of: main)
        func target(_ kind: String) -> String? { relations.first { $0.kind == kind }?.target }
        var listed: [Sheet] = []
        var uses1904 = false
        var scanner = XMLScanner(try Self.part(main, archive))
        scan: while true {
            switch scanner.next() {
            case .start where scanner.isTag("workbookPr"): uses1904 = scanner.flag("date1904")
            case .start where scanner.isTag("sheet"):
                let id = scanner.attribute("id") ?? ""
                guard let relation = relations.first(where: { $0.id == id }), relation.kind == "worksheet"
                else {
                    // Charts and dialogs are sheets without cells.
                    continue
                }
                let state = scanner.attribute("state") ?? ""
                listed.append(
                    Sheet(
                        name: scanner.attribute("name") ?? "", part: relation.target,
                        isHidden: state == "hidden" || state == "veryHidden"))
            case .finish: break scan
            default: continue
            }
        }
        guard !scanner.isBroken, listed.count <= 1000 else { throw .broken }
        sheets = listed
        self.uses1904 = uses1904
        hasExternalLinks = relations.contains { $0.kind == "externalLink" }
        strings =
            try target("sharedStrings").map { name throws(WorkbookFailure) in
                try Self.sharedStrings(Self.part(name, archive))
            } ?? []
        let looks =
            try target("styles").map { name throws(WorkbookFailure) in
                try XLSXStyles(Self.part(name, archive))
            } ?? XLSXStyles()
        styles = looks.numbers
        emphasised = looks.emphasised
    }

    /// Whether cells of a style are bold or stand on a coloured ground.
    func isEmphasised(_ style: Int?) -> Bool {
        style.map { emphasised.indices.contains($0) && emphasised[$0] } ?? false
    }

    static func part(_ name: String, _ archive: ZipArchive) throws(WorkbookFailure) -> [UInt8] {
        let content: [UInt8]?
        do {
            content = try archive.content(name)
        } catch {
            throw WorkbookFailure(error)
        }
        guard let content else { throw .broken }
        // Excel writes UTF-8; the standard allows UTF-16 too.
        if content.starts(with: [0xFF, 0xFE]) || content.starts(with: [0xFE, 0xFF]) {
            return DecodedText(content).bytes
        }
        return content
    }

    // MARK: Relations between parts

    struct Relation {
        var id: String
        /// The last part of the type's address: `worksheet`, `sharedStrings`.
        var kind: String
        var target: String
    }

    static func relations(_ archive: ZipArchive, of part: String) throws(WorkbookFailure) -> [Relation] {
        let slash = part.utf8.lastIndex(of: UInt8(ascii: "/"))
        let folder = slash.map { String(part[...$0]) } ?? ""
        let name = slash.map { String(part[part.index(after: $0)...]) } ?? part
        guard archive.names.contains(folder + "_rels/" + name + ".rels") else { return [] }
        var scanner = XMLScanner(try Self.part(folder + "_rels/" + name + ".rels", archive))
        var result: [Relation] = []
        while true {
            switch scanner.next() {
            case .start where scanner.isTag("Relationship"):
                let type = scanner.attribute("Type") ?? ""
                let kind = type.split(separator: "/").last.map { String($0) } ?? ""
                let target = scanner.attribute("Target") ?? ""
                result.append(
                    Relation(
                        id: scanner.attribute("Id") ?? "", kind: kind,
                        target: target.hasPrefix("/") ? String(target.dropFirst()) : resolved(folder + target)
                    ))
            case .finish:
                if scanner.isBroken || result.count > 20_000 { throw .broken }
                return result
            default: continue
            }
        }
    }

    /// A path without `..` and `.`.
    private static func resolved(_ path: String) -> String {
        var parts: [Substring] = []
        for part in path.split(separator: "/") where part != "." {
            if part == ".." { _ = parts.popLast() } else { parts.append(part) }
        }
        return parts.joined(separator: "/")
    }

    // MARK: Shared strings

    private static func sharedStrings(_ bytes: [UInt8]) throws(WorkbookFailure) -> [String] {
        var scanner = XMLScanner(bytes)
        var result: [String] = []
        var text: [UInt8] = []
        var isText = false
        while true {
            switch scanner.next() {
            case .start:
                if scanner.isTag("si") {
                    text.removeAll(keepingCapacity: true)
                } else if scanner.isTag("rPh") {
                    // How a Japanese text is pronounced; not part of it.
                    scanner.skipElement()
                } else if scanner.isTag("t") {
                    isText = true
                }
            case .text: if isText { scanner.appendText(to: &text) }
            case .end:
                isText = false
                if scanner.isTag("si") { result.append(XLSXText.unescaped(text)) }
            case .finish:
                if scanner.isBroken { throw .broken }
                return result
            }
        }
    }
}
