import SourceText

/// The ties of a matrix, whose symmetry says whether they have a direction.
struct MatrixTies {
    private var cells: [(row: Int32, column: Int32, value: Double)] = []

    /// Notes a cell; a 0 is no tie.
    mutating func note(_ row: Int, _ column: Int, _ value: Double) {
        if value != 0 { cells.append((Int32(clamping: row), Int32(clamping: column), value)) }
    }

    /// Whether each cell has the same value as the one across the diagonal.
    private var isSymmetric: Bool {
        func sorted(_ isUpper: Bool) -> [(key: UInt64, value: Double)] {
            cells.filter { isUpper ? $0.row < $0.column : $0.row > $0.column }.map { cell in
                let low = UInt64(UInt32(min(cell.row, cell.column)))
                return (low << 32 | UInt64(UInt32(max(cell.row, cell.column))), cell.value)
            }.sorted { ($0.key, $0.value) < ($1.key, $1.value) }
        }
        let upper = sorted(true)
        let lower = sorted(false)
        return upper.count == lower.count
            && zip(upper, lower).allSatisfy { $0.key == $1.key && $0.value == $1.value }
    }

    /// The same with the columns in the order of the rows; nil where they are not the same.
    private func aligned(_ rows: [String], _ columns: [String]) -> MatrixTies? {
        let places = Dictionary(
            rows.enumerated().map { (ByteKey($1), Int32(clamping: $0)) },
            uniquingKeysWith: { first, _ in first })
        let order = columns.map { places[ByteKey($0)] }
        guard rows.count == columns.count, places.count == rows.count, Set(order).count == rows.count,
            !order.contains(nil)
        else { return nil }
        var result = MatrixTies()
        result.cells = cells.map { ($0.row, order[Int($0.column)] ?? 0, $0.value) }
        return result
    }

    /// Adds the ties: one for each pair where the matrix is symmetric, else an arc from row to column.
    ///
    /// - Parameter isHalf: the matrix shows each pair once, so it has no directions.
    func add(to draft: inout GraphDraft, rows: [String], columns: [String], isHalf: Bool = false) {
        if rows != columns, !isHalf, let aligned = aligned(rows, columns) {
            return aligned.add(to: &draft, rows: rows, columns: rows)
        }
        let isDirected = !isHalf && (rows != columns || !isSymmetric)
        draft.isDirectedByDefault = isDirected
        for cell in cells where isDirected || isHalf || cell.row <= cell.column {
            draft.add(
                draft.reference(rows[Int(cell.row)]), draft.reference(columns[Int(cell.column)]),
                weight: cell.value, isDirected: isDirected)
        }
    }
}
