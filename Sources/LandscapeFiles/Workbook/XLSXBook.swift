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
        styles =
            try target("styles").map { name throws(WorkbookFailure) in
                try Self.styles(Self.part(name, archive))
            } ?? []
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

    // MARK: Shared strings and styles

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

    private static func styles(_ bytes: [UInt8]) throws(WorkbookFailure) -> [NumberStyle] {
        var scanner = XMLScanner(bytes)
        var codes: [Int: String] = [:]
        var result: [NumberStyle] = []
        var isInCells = false
        while true {
            switch scanner.next() {
            case .start where scanner.isTag("numFmt"):
                if let id = scanner.number("numFmtId") { codes[id] = scanner.attribute("formatCode") }
            case .start where scanner.isTag("cellXfs"): isInCells = true
            case .start where scanner.isTag("xf") && isInCells:
                let id = scanner.number("numFmtId") ?? 0
                result.append(NumberStyle(id: id, code: codes[id]))
            case .end where scanner.isTag("cellXfs"): isInCells = false
            case .finish:
                if scanner.isBroken { throw .broken }
                return result
            default: continue
            }
        }
    }
}

/// Texts as OOXML escapes them.
enum XLSXText {
    /// Control characters, and what looks like an escape, as escapes: XML has no room for the former.
    static func escaped(_ text: String) -> String {
        let needsNone = text.utf8.allSatisfy {
            ($0 >= 0x20 || $0 == 0x09 || $0 == 0x0A) && $0 != UInt8(ascii: "_")
        }
        if needsNone { return text }
        let scalars = Array(text.unicodeScalars)
        var result = String.UnicodeScalarView()
        for (index, scalar) in scalars.enumerated() {
            switch scalar {
            case "\t", "\n": result.append(scalar)
            case "\u{0}"..."\u{1F}":
                let digits = String(scalar.value, radix: 16, uppercase: true)
                result.append(
                    contentsOf: ("_x" + String(repeating: "0", count: 4 - digits.utf8.count) + digits + "_")
                        .unicodeScalars)
            case "_" where looksLikeEscape(scalars[index...].prefix(7)):
                result.append(contentsOf: "_x005F_".unicodeScalars)
            default: result.append(scalar)
            }
        }
        return String(result)
    }

    private static func looksLikeEscape(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
        let start = scalars.startIndex
        return scalars.count == 7 && scalars[start + 1] == "x" && scalars[start + 6] == "_"
            && scalars[(start + 2)..<(start + 6)].allSatisfy { $0.properties.isASCIIHexDigit }
    }

    /// `_x000D_` and the like as the characters that they stand for; carriage returns fall out.
    static func unescaped(_ bytes: [UInt8]) -> String {
        guard bytes.contains(UInt8(ascii: "_")) || bytes.contains(0x0D) else {
            return String(decoding: bytes, as: UTF8.self)
        }
        var result: [UInt8] = []
        var index = 0
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "_"), index + 6 < bytes.count,
                bytes[index + 1] == UInt8(ascii: "x"),
                bytes[index + 6] == UInt8(ascii: "_"),
                let value = UInt32(
                    String(decoding: bytes[(index + 2)..<(index + 6)], as: UTF8.self), radix: 16),
                let scalar = Unicode.Scalar(value)
            {
                if scalar != "\r" { result.append(contentsOf: String(scalar).utf8) }
                index += 7
            } else {
                if bytes[index] != 0x0D { result.append(bytes[index]) }
                index += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}
