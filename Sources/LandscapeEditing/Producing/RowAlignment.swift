/// How the rows of one state of a table became those of another.
///
/// What differs is found as by Myers (1986, doi:10.1007/BF01840446); a row that came in the place of one that went, about
/// the same, is that row, changed.
struct RowAlignment<Row: Equatable> {
    enum Step: Equatable {
        case kept(Int)
        /// Its number before and after.
        case changed(Int, Int)
        case removed(Int)
        case added(Int)
    }

    /// In the order of the rows.
    private(set) var steps: [Step] = []

    /// - Parameter isAlike: whether two rows are about the same.
    /// - Complexity: O(*n d*) for *n* rows of which *d* differ.
    init(_ before: [Row], _ after: [Row], isAlike: (Row, Row) -> Bool) {
        var removed: Set<Int> = []
        var inserted: Set<Int> = []
        for change in after.difference(from: before) {
            switch change {
            case .remove(let row, _, _): removed.insert(row)
            case .insert(let row, _, _): inserted.insert(row)
            }
        }
        var (old, new) = (0, 0)
        while old < before.count || new < after.count {
            let isGone = removed.contains(old)
            let isNew = inserted.contains(new)
            switch (isGone, isNew) {
            case (true, true) where isAlike(before[old], after[new]): steps.append(.changed(old, new))
            case (true, true): steps += [.removed(old), .added(new)]
            case (true, false): steps.append(.removed(old))
            case (false, true): steps.append(.added(new))
            case (false, false): steps.append(.kept(old))
            }
            if isGone || !isNew { old += 1 }
            if isNew || !isGone { new += 1 }
        }
    }
}
