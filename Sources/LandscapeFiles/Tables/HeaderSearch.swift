import PlainText
import SourceText

/// Finds the line of a table that holds its headers.
///
/// Above it there may be a title, a date, a blank line; and a header may take two lines, the upper one heading
/// groups of columns ("Kontakt" over "Telefon" and "E-Mail").
struct HeaderSearch {
    /// The text of each column's header.
    var names: [String]
    /// The first and the last line of the header.
    var lines: ClosedRange<Int>
    var defect: DelimitedText.Defect?
    /// Whether the first row with any text is the header.
    var isFirstRow: Bool

    /// Rows that are looked at.
    private static let deepest = 40

    /// Looks for the columns of `spec`; the first row with text where no row holds the mandatory ones.
    /// - Returns: nil where there is no text at all.
    init?(_ rows: RowSource, _ spec: TableSpec) {
        var rows = rows
        var candidates: [DelimitedText.Row] = []
        guard let first = Self.nextFilled(&rows) else { return nil }
        candidates.append(first)
        self = Self.header(first.cells, first.line...first.line, first)
        guard first.defect == nil else { return }
        var best = Self.score(names, spec)
        // A landscape's own tables begin with their header; those of offices often do not.
        let limit = best >= Self.complete ? 2 : Self.deepest
        while candidates.count < limit, let row = Self.nextFilled(&rows) {
            if row.defect == nil { candidates.append(row) }
        }
        for (index, row) in candidates.enumerated() {
            if index > 0, best < Self.complete {
                consider(Self.header(row.cells, row.line...row.line, row), spec, &best)
            }
            guard index + 1 < candidates.count, candidates[index + 1].line == row.line + 1 else { continue }
            let below = candidates[index + 1]
            let joined = Self.joined(row.cells, below.cells)
            consider(Self.header(joined, row.line...below.line, row), spec, &best)
        }
        isFirstRow = lines.lowerBound == first.line
    }

    private init(names: [String], lines: ClosedRange<Int>, defect: DelimitedText.Defect?) {
        self.names = names
        self.lines = lines
        self.defect = defect
        isFirstRow = true
    }

    private static func header(
        _ cells: [String], _ lines: ClosedRange<Int>, _ row: DelimitedText.Row
    ) -> HeaderSearch {
        HeaderSearch(
            names: cells.map { $0.utf8.count > 1000 ? "" : $0.trimmed.onOneLine }, lines: lines,
            defect: row.defect)
    }

    private mutating func consider(_ other: HeaderSearch, _ spec: TableSpec, _ best: inout Int) {
        let score = Self.score(other.names, spec)
        guard score >= Self.complete, score > best else { return }
        best = score
        self = other
    }

    private static func nextFilled(_ rows: inout RowSource) -> DelimitedText.Row? {
        while let row = rows.next() {
            if row.defect != nil || row.cells.contains(where: { !$0.trimmed.isEmpty }) { return row }
        }
        return nil
    }

    /// Two lines as one header: the lower text where there is one.
    private static func joined(_ upper: [String], _ lower: [String]) -> [String] {
        (0..<max(upper.count, lower.count)).map { index in
            let below = index < lower.count ? lower[index].trimmed : ""
            return below.isEmpty && index < upper.count ? upper[index] : below
        }
    }

    /// The score from which on all mandatory columns are there.
    static let complete = 1000

    /// Columns that the table knows; all mandatory ones add `complete`.
    static func score(_ names: [String], _ spec: TableSpec) -> Int {
        var found: Set<String> = []
        var persons = 0
        for name in names where !name.isEmpty && name.utf8.count <= 100 {
            if let canonical = spec.canonical(name) {
                found.insert(canonical)
            } else if TableSpec.isPersonal(name.folded) {
                persons += 1
            }
        }
        return found.count + persons + (spec.mandatory.allSatisfy(found.contains) ? complete : 0)
    }
}

extension TableSpec {
    /// The same table where one column bears the given header and no other.
    func heading(_ canonical: String, _ header: String) -> TableSpec {
        var spec = self
        for index in spec.headers.indices where spec.headers[index].canonical == canonical {
            spec.headers[index].synonyms = [header.folded]
        }
        return spec
    }

    /// The canonical column that a header means; nil where it means none.
    package func canonical(_ header: String) -> String? {
        let whole = header.folded
        let core = header.headerCore
        return headers.first { $0.canonical.folded == whole }?.canonical
            ?? headers.first { $0.synonyms.contains(whole) }?.canonical
            ?? headers.first { $0.canonical.folded == core || $0.synonyms.contains(core) }?.canonical
    }
}
