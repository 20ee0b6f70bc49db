package import PlainText
import SourceText

/// Why a workbook cannot be read.
package enum WorkbookFailure: Error, Hashable {
    case broken
    case encrypted
    case tooLarge
    /// A workbook of another program or an older one.
    case otherFormat(Bilingual)

    init(_ failure: ZipFailure) {
        switch failure {
        case .broken: self = .broken
        case .encrypted: self = .encrypted
        case .tooLarge: self = .tooLarge
        }
    }

    package func message(_ file: String) -> Bilingual {
        switch self {
        case .broken:
            Bilingual(
                "\(file) ist beschädigt und lässt sich nicht öffnen. Bitte öffnen Sie die Arbeitsmappe in Excel oder "
                    + "LibreOffice und speichern Sie sie neu.",
                "\(file) is damaged and cannot be opened. Please open the workbook in Excel or LibreOffice and save "
                    + "it again.")
        case .encrypted:
            Bilingual(
                "\(file) ist mit einem Kennwort geschützt. Bitte speichern Sie eine Fassung ohne Kennwort.",
                "\(file) is protected by a password. Please save a version without one.")
        case .tooLarge:
            Bilingual(
                "\(file) enthält ungewöhnlich viele oder ungewöhnlich dicht gepackte Daten und wird aus "
                    + "Sicherheitsgründen nicht gelesen. Bitte kopieren Sie die Tabellen in eine neue Arbeitsmappe.",
                "\(file) holds unusually many or unusually tightly packed data and is not read, for safety. Please "
                    + "copy the tables into a new workbook.")
        case .otherFormat(let kind):
            Bilingual(
                "\(file) ist \(kind.german). Bitte öffnen Sie die Datei in Excel oder LibreOffice und wählen Sie "
                    + "„Speichern unter“ → „Excel-Arbeitsmappe (.xlsx)“.",
                "\(file) is \(kind.english). Please open the file in Excel or LibreOffice and choose “Save as” → "
                    + "“Excel workbook (.xlsx)”.")
        }
    }
}

/// A workbook as named sheets of text cells.
package struct Workbook {
    package struct Sheet {
        package var name: String
        /// Not shown by the program that made it.
        package var isHidden: Bool
    }

    private enum Book {
        case xlsx(XLSXBook, ZipArchive)
        case ods(ODSBook)
    }

    private let book: Book
    package let sheets: [Sheet]
    package let hasMacros: Bool
    /// Whether cells take values from other files; the values saved last count.
    package let hasExternalLinks: Bool

    static let endings: Set<String> = [
        "xlsx", "xlsm", "ods", "xls", "xlsb", "xltx", "ots", "fods", "numbers",
    ]

    package static func isWorkbook(_ name: String) -> Bool { endings.contains(FileName.ending(name)) }

    /// Opens a workbook by what it is, whatever its ending says.
    package init(_ bytes: [UInt8]) throws(WorkbookFailure) {
        guard bytes.starts(with: [0x50, 0x4B]) else { throw Self.failure(bytes) }
        let archive: ZipArchive
        do {
            archive = try ZipArchive(bytes)
        } catch {
            throw WorkbookFailure(error)
        }
        let names = archive.names
        hasMacros = names.contains { $0.hasSuffix("vbaProject.bin") || $0.hasPrefix("Basic/") }
        if let main = try Self.mainPart(archive) {
            let xlsx = try XLSXBook(archive, main: main)
            book = .xlsx(xlsx, archive)
            sheets = xlsx.sheets.map { Sheet(name: $0.name, isHidden: $0.isHidden) }
            hasExternalLinks = xlsx.hasExternalLinks
        } else if names.contains("content.xml") {
            let ods = try ODSBook(archive)
            book = .ods(ods)
            sheets = ods.sheets.map { Sheet(name: $0.name, isHidden: $0.isHidden) }
            hasExternalLinks = false
        } else if names.contains("xl/workbook.bin") {
            throw .otherFormat(Bilingual("eine binäre Excel-Datei (.xlsb)", "a binary Excel file (.xlsb)"))
        } else {
            throw .otherFormat(
                Bilingual("keine Arbeitsmappe, die netviz liest", "no workbook that netviz reads"))
        }
    }

    private static func mainPart(_ archive: ZipArchive) throws(WorkbookFailure) -> String? {
        let root = try XLSXBook.relations(archive, of: "")
        let main = root.first { $0.kind == "officeDocument" }?.target ?? "xl/workbook.xml"
        return archive.names.contains(main) && main.hasSuffix(".xml") ? main : nil
    }

    private static func failure(_ bytes: [UInt8]) -> WorkbookFailure {
        if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
            // A protected .xlsx hides inside an old container, under a name in UTF-16.
            let name = Array("EncryptedPackage".utf8).flatMap { [$0, UInt8(0)] }
            if bytes.contains(sequence: name) { return .encrypted }
            return .otherFormat(Bilingual("eine alte Excel-Datei (.xls)", "an old Excel file (.xls)"))
        }
        if bytes.first(where: { $0 > 0x20 }) == UInt8(ascii: "<") {
            return .otherFormat(
                Bilingual("keine Arbeitsmappe, sondern eine Textdatei", "no workbook but a text file"))
        }
        return .broken
    }

    /// The rows of a sheet; nil where its part is missing or damaged.
    package func rows(_ sheet: Int) throws(WorkbookFailure) -> SheetRows {
        switch book {
        case .xlsx(let book, let archive):
            SheetRows(xlsx: XLSXRows(try XLSXBook.part(book.sheets[sheet].part, archive), book))
        case .ods(let book): SheetRows(ods: ODSRows(book, book.sheets[sheet]))
        }
    }
}

/// The rows of a sheet, whatever the format of its workbook.
package struct SheetRows {
    private var xlsx: XLSXRows?
    private var ods: ODSRows?

    init(xlsx: XLSXRows) { self.xlsx = xlsx }
    init(ods: ODSRows) { self.ods = ods }

    /// Bytes of text in the rows given out. One long text may stand in every cell of a small file.
    private var spent = 0
    private static let mostText = 256 << 20
    private var isOverfull: Bool { spent > Self.mostText }

    package mutating func next() -> DelimitedText.Row? {
        guard !isOverfull, let row = xlsx != nil ? xlsx?.next() : ods?.next() else { return nil }
        spent += row.cells.reduce(0) { $0 + $1.utf8.count }
        return isOverfull ? nil : row
    }

    package var hiddenRows: Int { xlsx?.hiddenRows ?? ods?.hiddenRows ?? 0 }
    package var emphasis: Emphasis { xlsx?.emphasis ?? ods?.emphasis ?? .none }
    package var struck: StruckCells { xlsx?.struck ?? ods?.struck ?? .none }
    /// The sheet ends in the middle of something, or holds more text than any office enters.
    package var isBroken: Bool { isOverfull || (xlsx?.isBroken ?? ods?.isBroken ?? false) }
}
