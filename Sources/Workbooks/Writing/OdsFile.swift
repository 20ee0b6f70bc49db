package import Foundation
import PlainText

/// Writes `.ods` workbooks, as LibreOffice and Excel open them.
///
/// Same sheets, same bytes.
///
/// Reference: OASIS Open Document Format for Office Applications 1.3.
package struct OdsFile {
    private static let type = "application/vnd.oasis.opendocument.spreadsheet"

    /// The bytes of a workbook.
    package static func bytes(_ sheets: [SheetDraft], title: String) throws(XlsxFile.Failure) -> Data {
        for sheet in sheets { try XlsxFile.check(sheet) }
        let file = OdsFile(sheets)
        // What it is comes first and unpacked, so that whoever looks at the first bytes sees it.
        let parts = [
            ZipFile.Entry(name: "mimetype", content: Array(type.utf8), isStored: true),
            ZipFile.Entry(name: "content.xml", content: file.content),
            ZipFile.Entry(name: "styles.xml", content: Array(styles.utf8)),
            ZipFile.Entry(name: "settings.xml", content: Array(file.settings.utf8)),
            ZipFile.Entry(name: "meta.xml", content: Array(meta(title).utf8)),
            ZipFile.Entry(name: "META-INF/manifest.xml", content: Array(manifest.utf8)),
        ]
        guard let data = ZipFile.bytes(parts) else { throw .cannotWrite }
        return data
    }

    private let sheets: [SheetDraft]
    /// The widths of columns, each once: the number of its style.
    private let widths: [Double]
    /// The rules of the columns with choices, by sheet and column.
    private var rules: [[Int]: Int] = [:]
    private var ruleTexts: [String] = []

    private init(_ sheets: [SheetDraft]) {
        self.sheets = sheets
        widths = Set(sheets.flatMap { $0.isProse ? [Self.proseWidth] : $0.columns.map(\.width) }).sorted()
        for (number, sheet) in sheets.enumerated() {
            for (place, column) in sheet.columns.enumerated() {
                guard let choices = column.choices else { continue }
                rules[[number, place]] = ruleTexts.count
                ruleTexts.append(
                    Self.rule(choices, isOpen: column.isOpen, number: ruleTexts.count, sheet.name, place))
            }
        }
    }

    // MARK: Rules

    private static func rule(
        _ choices: SheetDraft.Choices, isOpen: Bool, number: Int, _ sheet: String, _ column: Int
    ) -> String {
        let list: String
        switch choices {
        case .list(let values):
            list = values.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ";")
        case .column(let sheet, let number, let rows):
            let letter = XlsxFile.letters(number)
            list = "[$\(quoted(sheet)).$\(letter)$2:.$\(letter)$\(rows + 1)]"
        }
        let condition = XMLText.escaped("of:cell-content-is-in-list(\(list))")
        let base = XMLText.escaped("\(quoted(sheet)).\(XlsxFile.letters(column))2")
        return """
            <table:content-validation table:name="regel\(number)" table:condition="\(condition)" \
            table:allow-empty-cell="true" table:display-list="unsorted" table:base-cell-address="\(base)">\
            <table:error-message table:message-type="warning" table:display="\(!isOpen)"/></table:content-validation>

            """
    }

    private static func quoted(_ sheet: String) -> String {
        "'" + sheet.replacing("'", with: "''") + "'"
    }

    // MARK: Sheets

    private static let proseWidth = 110.0

    private var content: [UInt8] {
        var xml = OdsText()
        xml.put(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <office:document-content \(Self.namespaces) office:version="1.3">
            <office:automatic-styles>
            <style:style style:name="kopf" style:family="table-cell" style:parent-style-name="Default">\
            <style:table-cell-properties fo:background-color="#e8eef4" fo:border-bottom="0.5pt solid #000000" \
            fo:wrap-option="wrap" style:vertical-align="top"/><style:text-properties fo:font-weight="bold"/></style:style>
            <style:style style:name="pflicht" style:family="table-cell" style:parent-style-name="Default">\
            <style:table-cell-properties fo:background-color="#ffe9b8" fo:border-bottom="0.5pt solid #000000" \
            fo:wrap-option="wrap" style:vertical-align="top"/><style:text-properties fo:font-weight="bold"/></style:style>
            <style:style style:name="beispiel" style:family="table-cell" style:parent-style-name="Default">\
            <style:text-properties fo:font-style="italic" fo:color="#767676"/></style:style>
            <style:style style:name="text" style:family="table-cell" style:parent-style-name="Default">\
            <style:table-cell-properties fo:wrap-option="wrap" style:vertical-align="top"/></style:style>
            <style:style style:name="sichtbar" style:family="table" style:master-page-name="Default">\
            <style:table-properties table:display="true"/></style:style>
            <style:style style:name="verborgen" style:family="table" style:master-page-name="Default">\
            <style:table-properties table:display="false"/></style:style>

            """)
        for (number, width) in widths.enumerated() {
            // A letter of the standard font is two millimetres wide.
            let millimetres = Int((width * 2).rounded())
            xml.put(
                "<style:style style:name=\"spalte\(number)\" style:family=\"table-column\">"
                    + "<style:table-column-properties style:column-width=\"\(millimetres)mm\"/></style:style>\n"
            )
        }
        xml.put("</office:automatic-styles>\n<office:body><office:spreadsheet>\n")
        if !ruleTexts.isEmpty {
            xml.put("<table:content-validations>\n")
            for rule in ruleTexts { xml.put(rule) }
            xml.put("</table:content-validations>\n")
        }
        for number in sheets.indices { add(number, to: &xml) }
        xml.put("</office:spreadsheet></office:body>\n</office:document-content>\n")
        return xml.bytes
    }

    private func add(_ number: Int, to xml: inout OdsText) {
        let sheet = sheets[number]
        let style = sheet.isHidden ? "verborgen" : "sichtbar"
        xml.put("<table:table table:name=\"\(XMLText.escaped(sheet.name))\" table:style-name=\"\(style)\">\n")
        for width in sheet.isProse ? [Self.proseWidth] : sheet.columns.map(\.width) {
            xml.put("<table:table-column table:style-name=\"spalte\(widths.firstIndex(of: width) ?? 0)\"/>\n")
        }
        if !sheet.isProse { addHeader(sheet, to: &xml) }
        let rules = sheet.columns.indices.map { self.rules[[number, $0]] }
        for (place, row) in sheet.rows.enumerated() {
            let style = sheet.isProse ? "text" : place < sheet.examples ? "beispiel" : nil
            xml.put("<table:table-row>")
            for column in 0..<max(row.count, rules.count, 1) {
                xml.cell(
                    column < row.count ? row[column] : "", style: style,
                    rule: column < rules.count ? rules[column] : nil)
            }
            xml.put("</table:table-row>\n")
        }
        // Empty rows offer the choices, too.
        if !sheet.isProse, sheet.spareRows > 0, rules.contains(where: { $0 != nil }) {
            let count = min(sheet.spareRows, 1_048_575 - sheet.rows.count)
            if count > 0 {
                xml.put("<table:table-row table:number-rows-repeated=\"\(count)\">")
                for rule in rules { xml.cell("", style: nil, rule: rule) }
                xml.put("</table:table-row>\n")
            }
        }
        xml.put("</table:table>\n")
    }

    private func addHeader(_ sheet: SheetDraft, to xml: inout OdsText) {
        xml.put("<table:table-row>")
        for column in sheet.columns {
            xml.cell(
                column.header, style: column.isMandatory ? "pflicht" : "kopf", rule: nil,
                comment: column.comment, isNumber: false)
        }
        if sheet.columns.isEmpty { xml.put("<table:table-cell/>") }
        xml.put("</table:table-row>\n")
    }

    // MARK: The other parts

    private static let namespaces = """
        xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
        xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" \
        xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" \
        xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" \
        xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" \
        xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2" \
        xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" \
        xmlns:config="urn:oasis:names:tc:opendocument:xmlns:config:1.0" \
        xmlns:dc="http://purl.org/dc/elements/1.1/"
        """

    private static let styles = """
        <?xml version="1.0" encoding="UTF-8"?>
        <office:document-styles \(namespaces) office:version="1.3">
        <office:styles><style:style style:name="Default" style:family="table-cell"/></office:styles>
        <office:automatic-styles><style:page-layout style:name="seite"/></office:automatic-styles>
        <office:master-styles><style:master-page style:name="Default" style:page-layout-name="seite"/></office:master-styles>
        </office:document-styles>

        """

    private static func meta(_ title: String) -> String {
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <office:document-meta \(namespaces) office:version="1.3">
        <office:meta><meta:generator>netviz</meta:generator><dc:title>\(XMLText.escaped(title))</dc:title></office:meta>
        </office:document-meta>

        """
    }

    private static let manifest = """
        <?xml version="1.0" encoding="UTF-8"?>
        <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">
        <manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="\(type)"/>
        <manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>
        <manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/>
        <manifest:file-entry manifest:full-path="settings.xml" manifest:media-type="text/xml"/>
        <manifest:file-entry manifest:full-path="meta.xml" manifest:media-type="text/xml"/>
        </manifest:manifest>

        """

    /// The header of each table stays in sight.
    private var settings: String {
        func item(_ name: String, _ number: Int, _ type: String = "int") -> String {
            "<config:config-item config:name=\"\(name)\" config:type=\"\(type)\">\(number)</config:config-item>"
        }
        let frozen = sheets.filter { !$0.isProse }.map { sheet in
            "<config:config-item-map-entry config:name=\"\(XMLText.escaped(sheet.name))\">"
                + item("HorizontalSplitMode", 0, "short") + item("VerticalSplitMode", 2, "short")
                + item("HorizontalSplitPosition", 0) + item("VerticalSplitPosition", 1)
                + item("ActiveSplitRange", 2, "short") + item("PositionLeft", 0) + item("PositionRight", 0)
                + item("PositionTop", 0) + item("PositionBottom", 1) + "</config:config-item-map-entry>\n"
        }
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <office:document-settings \(Self.namespaces) xmlns:ooo="http://openoffice.org/2004/office" office:version="1.3">
            <office:settings><config:config-item-set config:name="ooo:view-settings">
            <config:config-item-map-indexed config:name="Views"><config:config-item-map-entry>
            <config:config-item config:name="ViewId" config:type="string">view1</config:config-item>
            <config:config-item-map-named config:name="Tables">
            \(frozen.joined())</config:config-item-map-named>
            </config:config-item-map-entry></config:config-item-map-indexed>
            </config:config-item-set></office:settings>
            </office:document-settings>

            """
    }
}

/// Text of `content.xml` as it grows.
private struct OdsText {
    private(set) var bytes: [UInt8] = []

    mutating func put(_ text: String) { bytes.append(contentsOf: text.utf8) }

    /// Whole numbers as numbers, so that a spreadsheet can count them; everything else as the text it is.
    mutating func cell(
        _ text: String, style: String?, rule: Int?, comment: String = "", isNumber: Bool = true
    ) {
        put("<table:table-cell")
        if let style, !text.isEmpty { put(" table:style-name=\"\(style)\"") }
        if let rule { put(" table:content-validation-name=\"regel\(rule)\"") }
        guard !text.isEmpty else { return put("/>") }
        if isNumber, text.utf8.count <= 9, let number = Int(text), String(number) == text {
            put(" office:value-type=\"float\" office:value=\"\(number)\">")
        } else {
            put(" office:value-type=\"string\">")
        }
        if !comment.isEmpty {
            put(
                "<office:annotation office:display=\"false\"><text:p>\(XMLText.escaped(comment))</text:p></office:annotation>"
            )
        }
        paragraphs(text)
        put("</table:table-cell>")
    }

    /// A paragraph per line. Blanks at its ends and beside each other are elements of their own, and so are tabs: as
    /// letters they would be one blank.
    private mutating func paragraphs(_ text: String) {
        let text = XLSXText.escaped(text)
        for line in text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false) {
            put("<text:p>")
            var plain = String.UnicodeScalarView()
            var blanks = 0
            func flush(_ bytes: inout [UInt8], isEnd: Bool) {
                // One blank between two words is a letter like others.
                if blanks == 1, !plain.isEmpty, !isEnd { plain.append(" ") }
                bytes.append(contentsOf: XMLText.escaped(String(plain)).utf8)
                if blanks > 1 || blanks == 1 && (plain.isEmpty || isEnd) {
                    bytes.append(contentsOf: "<text:s text:c=\"\(blanks)\"/>".utf8)
                }
                plain = String.UnicodeScalarView()
                blanks = 0
            }
            for scalar in line {
                if scalar == " " {
                    blanks += 1
                    continue
                }
                if blanks > 0 { flush(&bytes, isEnd: false) }
                if scalar == "\t" {
                    flush(&bytes, isEnd: true)
                    put("<text:tab/>")
                } else {
                    plain.append(scalar)
                }
            }
            flush(&bytes, isEnd: true)
            put("</text:p>")
        }
    }
}
