import Foundation

/// A zip archive of stored entries, put together by hand, so that tests can break any byte of it.
struct ZipBytes {
    private var bytes: [UInt8] = []
    private var directory: [UInt8] = []
    private var count = 0

    /// The bytes of an archive with the given entries.
    static func archive(_ entries: [(name: String, content: [UInt8])]) -> [UInt8] {
        var zip = ZipBytes()
        for entry in entries { zip.add(entry.name, entry.content) }
        return zip.finished
    }

    private mutating func add(_ name: String, _ content: [UInt8]) {
        let offset = bytes.count
        let sum = Self.checksum(content)
        var fields: [UInt8] = [20, 0, 0, 0, 0, 0, 0, 0, 0x21, 0]
        fields +=
            Self.little(sum, 4) + Self.little(UInt32(content.count), 4)
            + Self.little(UInt32(content.count), 4)
        fields += Self.little(UInt32(name.utf8.count), 2) + [0, 0]
        bytes += [0x50, 0x4B, 0x03, 0x04] + fields + Array(name.utf8) + content
        directory += [0x50, 0x4B, 0x01, 0x02, 20, 0] + fields + [UInt8](repeating: 0, count: 10)
        directory += Self.little(UInt32(offset), 4) + Array(name.utf8)
        count += 1
    }

    private var finished: [UInt8] {
        let number = Self.little(UInt32(count), 2)
        var result = bytes + directory + [0x50, 0x4B, 0x05, 0x06, 0, 0, 0, 0] + number + number
        result += Self.little(UInt32(directory.count), 4) + Self.little(UInt32(bytes.count), 4) + [0, 0]
        return result
    }

    private static func little(_ number: UInt32, _ width: Int) -> [UInt8] {
        (0..<width).map { UInt8(truncatingIfNeeded: number >> (8 * UInt32($0))) }
    }

    /// CRC-32 as zip wants it.
    private static func checksum(_ content: [UInt8]) -> UInt32 {
        var sum: UInt32 = 0xFFFF_FFFF
        for byte in content {
            sum ^= UInt32(byte)
            for _ in 0..<8 { sum = sum & 1 == 1 ? (sum >> 1) ^ 0xEDB8_8320 : sum >> 1 }
        }
        return ~sum
    }
}

/// A workbook of one or more sheets, as little of it as a reader needs.
enum SmallWorkbook {
    /// - Parameter sheets: name and the XML inside `sheetData`; `tail` follows it.
    static func xlsx(
        _ sheets: [(name: String, data: String)], strings: [String] = [], tail: String = "",
        workbookAttributes: String = "", styles: String = "", extra: [(name: String, content: [UInt8])] = []
    ) -> [UInt8] {
        let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
        let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        func part(_ text: String) -> [UInt8] { Array(("<?xml version=\"1.0\"?>" + text).utf8) }
        let list = sheets.enumerated().map { number, sheet in
            "<sheet name=\"\(sheet.name)\" sheetId=\"\(number + 1)\" r:id=\"r\(number + 1)\"/>"
        }.joined()
        var links = sheets.indices.map {
            "<Relationship Id=\"r\($0 + 1)\" Type=\"\(relations)/worksheet\" Target=\"worksheets/s\($0 + 1).xml\"/>"
        }.joined()
        links += "<Relationship Id=\"s\" Type=\"\(relations)/sharedStrings\" Target=\"sharedStrings.xml\"/>"
        links += "<Relationship Id=\"f\" Type=\"\(relations)/styles\" Target=\"styles.xml\"/>"
        var entries: [(name: String, content: [UInt8])] = [
            (
                "_rels/.rels",
                part(
                    "<Relationships><Relationship Id=\"a\" Type=\"\(relations)/officeDocument\" "
                        + "Target=\"xl/workbook.xml\"/></Relationships>")
            ),
            (
                "xl/workbook.xml",
                part(
                    "<workbook xmlns=\"\(main)\" xmlns:r=\"\(relations)\"><workbookPr \(workbookAttributes)/>"
                        + "<sheets>\(list)</sheets></workbook>")
            ),
            ("xl/_rels/workbook.xml.rels", part("<Relationships>\(links)</Relationships>")),
            ("xl/sharedStrings.xml", part("<sst>" + strings.map { "<si>\($0)</si>" }.joined() + "</sst>")),
            ("xl/styles.xml", part("<styleSheet>\(styles)</styleSheet>")),
        ]
        for (number, sheet) in sheets.enumerated() {
            entries.append(
                (
                    "xl/worksheets/s\(number + 1).xml",
                    part("<worksheet><sheetData>\(sheet.data)</sheetData>\(tail)</worksheet>")
                ))
        }
        return ZipBytes.archive(entries + extra)
    }

    /// Rows of texts as inline strings.
    static func rows(_ rows: [[String]]) -> String {
        rows.enumerated().map { number, cells in
            let content = cells.enumerated().filter { !$0.element.isEmpty }.map { column, text in
                let letter = String(UnicodeScalar(UInt8(0x41 + column)))
                let escaped = text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
                return "<c r=\"\(letter)\(number + 1)\" t=\"inlineStr\"><is><t>\(escaped)</t></is></c>"
            }.joined()
            return "<row r=\"\(number + 1)\">\(content)</row>"
        }.joined()
    }

    static func ods(_ tables: String, styles: String = "") -> [UInt8] {
        let names = ["office", "table", "text", "style"].map {
            "xmlns:\($0)=\"urn:oasis:names:tc:opendocument:xmlns:\($0):1.0\""
        }.joined(separator: " ")
        let content =
            "<?xml version=\"1.0\"?><office:document-content \(names)><office:automatic-styles>\(styles)"
            + "</office:automatic-styles><office:body><office:spreadsheet>\(tables)</office:spreadsheet>"
            + "</office:body></office:document-content>"
        return ZipBytes.archive([
            ("mimetype", Array("application/vnd.oasis.opendocument.spreadsheet".utf8)),
            ("content.xml", Array(content.utf8)),
        ])
    }
}
