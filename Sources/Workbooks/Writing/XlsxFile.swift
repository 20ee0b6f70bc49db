private import CXlsxWriter
package import Foundation
import SourceText

/// A sheet of a workbook that is written.
package struct SheetDraft {
    /// Values that a column offers as a drop-down list.
    package enum Choices {
        case list([String])
        /// Cells of another sheet: its name, the number of the column, how many rows below the header.
        case column(sheet: String, number: Int, rows: Int)
    }

    package struct Column {
        package var header: String
        package var comment = ""
        package var width = 14.0
        package var choices: Choices?
        /// Whether other texts than the choices may be typed: several values in a cell, own words.
        package var isOpen = true
        package var isMandatory = false

        package init(header: String, comment: String = "", width: Double = 14) {
            self.header = header
            self.comment = comment
            self.width = width
        }
    }

    /// Something to be said of a cell below the header.
    package struct Mark {
        package var row: Int
        package var column: Int
        package var text: String

        package init(row: Int, column: Int, text: String) {
            self.row = row
            self.column = column
            self.text = text
        }
    }

    package var name: String
    package var columns: [Column]
    package var rows: [[String]] = []
    /// How many of the first rows are examples, shown in grey.
    package var examples = 0
    package var isHidden = false
    /// Text to read: wide, wrapped, without header.
    package var isProse = false
    /// Rows that bear the drop-down lists, beyond those that are filled.
    package var spareRows = 1000
    /// Comments at cells, which stand out in colour; `.xlsx` alone has them.
    package var marks: [Mark] = []

    package init(name: String, columns: [Column], rows: [[String]] = []) {
        self.name = name
        self.columns = columns
        self.rows = rows
    }
}

/// Writes `.xlsx` workbooks. The only Swift that touches libxlsxwriter.
///
/// Same sheets, same bytes: the properties carry no time of day.
package struct XlsxFile {
    package enum Failure: Error, Hashable {
        case cannotWrite
        /// A cell holds more than the 32,767 letters that the format allows.
        case cellTooLong(sheet: String, row: Int)
        /// More rows or columns than a sheet has.
        case tooManyRows(sheet: String)
    }

    package static let longestCell = 32_767

    /// The bytes of a workbook.
    package static func bytes(_ sheets: [SheetDraft], title: String) throws(Failure) -> Data {
        for sheet in sheets { try check(sheet) }
        guard let folder = try? TemporaryFolder() else { throw .cannotWrite }
        // The library looks for another place for its own files where this one is gone: a signal waits until it has
        // closed them.
        let data = Temporaries.uninterrupted { write(sheets, title: title, in: folder.path) }
        withExtendedLifetime(folder) {}
        guard let data else { throw .cannotWrite }
        return data
    }

    /// Writes a workbook into a folder of its own and reads it back; nil where that fails.
    private static func write(_ sheets: [SheetDraft], title: String, in folder: String) -> Data? {
        let path = folder + "/mappe.xlsx"
        let place = strdup(folder)
        defer { free(place) }
        var options = lxw_workbook_options()
        options.tmpdir = place
        guard let book = workbook_new_opt(path, &options) else { return nil }
        var writer = XlsxFile(book: book)
        writer.setProperties(title)
        for sheet in sheets { writer.add(sheet) }
        guard workbook_close(book) == LXW_NO_ERROR else { return nil }
        return FileManager.default.contents(atPath: path)
    }

    /// Refuses what no workbook can hold.
    static func check(_ sheet: SheetDraft) throws(Failure) {
        guard sheet.rows.count < 1_048_576, sheet.rows.allSatisfy({ $0.count <= 16_384 }) else {
            throw .tooManyRows(sheet: sheet.name)
        }
        for (number, row) in sheet.rows.enumerated() {
            // The format counts in UTF-16.
            guard row.allSatisfy({ $0.utf8.count <= longestCell || $0.utf16.count <= longestCell }) else {
                throw .cellTooLong(sheet: sheet.name, row: number + 2)
            }
        }
    }

    private let book: UnsafeMutablePointer<lxw_workbook>
    private let header: UnsafeMutablePointer<lxw_format>?
    private let mandatory: UnsafeMutablePointer<lxw_format>?
    private let example: UnsafeMutablePointer<lxw_format>?
    private let wrapped: UnsafeMutablePointer<lxw_format>?
    private let marked: UnsafeMutablePointer<lxw_format>?

    private init(book: UnsafeMutablePointer<lxw_workbook>) {
        self.book = book
        func heading(_ colour: UInt32) -> UnsafeMutablePointer<lxw_format>? {
            let format = workbook_add_format(book)
            format_set_bold(format)
            format_set_text_wrap(format)
            format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
            format_set_bg_color(format, colour)
            format_set_bottom(format, UInt8(LXW_BORDER_THIN.rawValue))
            return format
        }
        header = heading(0xE8EEF4)
        mandatory = heading(0xFFE9B8)
        example = workbook_add_format(book)
        format_set_italic(example)
        format_set_font_color(example, 0x767676)
        marked = workbook_add_format(book)
        format_set_bg_color(marked, 0xFFF3E0)
        wrapped = workbook_add_format(book)
        format_set_text_wrap(wrapped)
        format_set_align(wrapped, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    }

    private func setProperties(_ title: String) {
        var properties = lxw_doc_properties()
        // 1 January 2000: any fixed day will do, the day of writing will not.
        properties.created = 946_684_800
        let text = strdup(String(String.UnicodeScalarView(title.unicodeScalars.prefix(200))))
        defer { free(text) }
        properties.title = text
        // The library keeps a copy.
        workbook_set_properties(book, &properties)
    }

    private mutating func add(_ sheet: SheetDraft) {
        guard let page = workbook_add_worksheet(book, sheet.name) else { return }
        if sheet.isHidden { worksheet_hide(page) }
        if sheet.isProse {
            worksheet_set_column(page, 0, 0, 110, wrapped)
        } else {
            addHeader(sheet, page)
        }
        let first = sheet.isProse ? 0 : 1
        let marks = Dictionary(grouping: sheet.marks) { [$0.row, $0.column] }
        for (number, row) in sheet.rows.enumerated() {
            let format = number < sheet.examples ? example : sheet.isProse ? wrapped : nil
            for (column, cell) in row.enumerated() where !cell.isEmpty {
                let own = marks[[number, column]] == nil ? format : marked
                write(cell, page, UInt32(first + number), UInt16(column), own)
            }
        }
        // In their order: the same bytes for the same marks.
        for (place, marks) in marks.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
            mark(place[0], place[1], marks, sheet, page, first)
        }
    }

    /// - Parameter row: below the header; -1 is the header itself, whose own comment comes behind.
    private func mark(
        _ row: Int, _ column: Int, _ marks: [SheetDraft.Mark], _ sheet: SheetDraft,
        _ page: UnsafeMutablePointer<lxw_worksheet>, _ first: Int
    ) {
        var texts = marks.map(\.text)
        if row < 0, column < sheet.columns.count, !sheet.columns[column].comment.isEmpty {
            texts.append(sheet.columns[column].comment)
        }
        comment(texts.joined(separator: "\n\n"), page, UInt16(column), row: UInt32(first + row))
        guard sheet.rows.indices.contains(row) else { return }
        let cells = sheet.rows[row]
        if column >= cells.count || cells[column].isEmpty {
            worksheet_write_blank(page, UInt32(first + row), UInt16(column), marked)
        }
    }

    private func addHeader(_ sheet: SheetDraft, _ page: UnsafeMutablePointer<lxw_worksheet>) {
        worksheet_freeze_panes(page, 1, 0)
        let last = UInt32(min(1_048_575, sheet.rows.count + sheet.spareRows))
        for (number, column) in sheet.columns.enumerated() {
            let place = UInt16(number)
            worksheet_set_column(page, place, place, column.width, nil)
            worksheet_write_string(
                page, 0, place, XLSXText.escaped(column.header), column.isMandatory ? mandatory : header)
            if !column.comment.isEmpty { comment(column.comment, page, place) }
            if column.choices != nil { validate(column, page, place, last) }
        }
    }

    private func comment(
        _ text: String, _ page: UnsafeMutablePointer<lxw_worksheet>, _ column: UInt16, row: UInt32 = 0
    ) {
        var options = lxw_comment_options()
        options.x_scale = 2
        options.y_scale = 1.6
        worksheet_write_comment_opt(page, row, column, text, &options)
    }

    private func validate(
        _ column: SheetDraft.Column, _ page: UnsafeMutablePointer<lxw_worksheet>, _ place: UInt16,
        _ last: UInt32
    ) {
        var rule = lxw_data_validation()
        rule.ignore_blank = UInt8(LXW_VALIDATION_ON.rawValue)
        rule.show_error = UInt8((column.isOpen ? LXW_VALIDATION_OFF : LXW_VALIDATION_ON).rawValue)
        rule.error_type = UInt8(LXW_VALIDATION_ERROR_TYPE_WARNING.rawValue)
        switch column.choices {
        case .list(let values):
            rule.validate = UInt8(LXW_VALIDATION_TYPE_LIST.rawValue)
            var pointers: [UnsafeMutablePointer<CChar>?] = values.map { strdup($0) } + [nil]
            defer { for pointer in pointers { free(pointer) } }
            pointers.withUnsafeMutableBufferPointer { buffer in
                rule.value_list = buffer.baseAddress
                worksheet_data_validation_range(page, 1, place, last, place, &rule)
            }
        case .column(let sheet, let number, let rows):
            rule.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
            let letter = Self.letters(number)
            let name = "'" + sheet.replacing("'", with: "''") + "'"
            let formula = strdup("=\(name)!$\(letter)$2:$\(letter)$\(rows + 1)")
            defer { free(formula) }
            rule.value_formula = formula
            worksheet_data_validation_range(page, 1, place, last, place, &rule)
        case nil: break
        }
    }

    /// "A", "B" … "AA".
    static func letters(_ number: Int) -> String {
        var rest = number
        var result = ""
        repeat {
            result = String(UnicodeScalar(UInt8(0x41 + rest % 26))) + result
            rest = rest / 26 - 1
        } while rest >= 0
        return result
    }

    /// Whole numbers as numbers, so that Excel can count them; everything else as the text it is.
    private func write(
        _ text: String, _ page: UnsafeMutablePointer<lxw_worksheet>, _ row: UInt32, _ column: UInt16,
        _ format: UnsafeMutablePointer<lxw_format>?
    ) {
        if text.utf8.count <= 9, let number = Int(text), String(number) == text {
            worksheet_write_number(page, row, column, Double(number), format)
        } else {
            worksheet_write_string(page, row, column, XLSXText.escaped(text), format)
        }
    }
}
