import SourceText

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
    /// The texts of `strings` that are struck through in whole (true) or in part.
    private let struckStrings: [Int: Bool]
    /// The program is to calculate everything when it opens the workbook: what stands there is no result.
    let calculatesOnLoad: Bool
    /// By the number of a cell's style.
    let styles: [NumberStyle]
    private let emphasised: [Bool]
    private let struck: [Bool]
    let hasExternalLinks: Bool

    /// - Parameter main: the path of the part that lists the sheets.
    init(_ archive: ZipArchive, main: String) throws(WorkbookFailure) {
        let relations = try Self.relations(archive, of: main)
        func target(_ kind: String) -> String? { relations.first { $0.kind == kind }?.target }
        var listed: [Sheet] = []
        var uses1904 = false
        var calculatesOnLoad = false
        var scanner = XMLScanner(try Self.part(main, archive))
        scan: while true {
            switch scanner.next() {
            case .start where scanner.isTag("workbookPr"): uses1904 = scanner.flag("date1904")
            case .start where scanner.isTag("calcPr"): calculatesOnLoad = scanner.flag("fullCalcOnLoad")
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
        self.calculatesOnLoad = calculatesOnLoad
        hasExternalLinks = relations.contains { $0.kind == "externalLink" }
        let shared =
            try target("sharedStrings").map { name throws(WorkbookFailure) in
                try Self.sharedStrings(Self.part(name, archive))
            } ?? (texts: [], struck: [:])
        strings = shared.texts
        struckStrings = shared.struck
        let looks =
            try target("styles").map { name throws(WorkbookFailure) in
                try XLSXStyles(Self.part(name, archive))
            } ?? XLSXStyles()
        styles = looks.numbers
        emphasised = looks.emphasised
        struck = looks.struck
    }

    /// Whether cells of a style are struck through.
    func isStruck(_ style: Int?) -> Bool { style.map { struck.indices.contains($0) && struck[$0] } ?? false }

    var hasStruckStrings: Bool { !struckStrings.isEmpty }

    /// Whether a shared text is struck through: true in whole, false in part, nil not at all.
    func strike(ofString number: Int) -> Bool? { struckStrings[number] }

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

    private static func sharedStrings(
        _ bytes: [UInt8]
    ) throws(WorkbookFailure) -> (texts: [String], struck: [Int: Bool]) {
        var scanner = XMLScanner(bytes)
        var result: [String] = []
        var struck: [Int: Bool] = [:]
        var runs = StruckRuns()
        var text: [UInt8] = []
        var isText = false
        while true {
            switch scanner.next() {
            case .start:
                if scanner.isTag("si") {
                    text.removeAll(keepingCapacity: true)
                    runs = StruckRuns()
                } else if scanner.isTag("r") {
                    runs.begin()
                } else if scanner.isTag("strike") {
                    runs.strike(scanner.isSet)
                } else if scanner.isTag("rPh") {
                    // How a Japanese text is pronounced; not part of it.
                    scanner.skipElement()
                } else if scanner.isTag("t") {
                    isText = true
                }
            case .text:
                if isText {
                    let length = text.count
                    scanner.appendText(to: &text)
                    if text[length...].contains(where: { $0 > 0x20 }) { runs.addText() }
                }
            case .end:
                isText = false
                if scanner.isTag("si") {
                    if let strike = runs.result { struck[result.count] = strike }
                    result.append(XLSXText.unescaped(text))
                }
            case .finish:
                if scanner.isBroken { throw .broken }
                return (result, struck)
            }
        }
    }
}

/// The runs of a rich text: how much of it is struck through.
struct StruckRuns {
    private var isStruck = false
    private var struck = false
    private var plain = false

    mutating func begin() { isStruck = false }
    mutating func strike(_ isSet: Bool) { isStruck = isSet }
    mutating func addText() { if isStruck { struck = true } else { plain = true } }

    /// true in whole, false in part, nil not at all.
    var result: Bool? { struck ? !plain : nil }
}
