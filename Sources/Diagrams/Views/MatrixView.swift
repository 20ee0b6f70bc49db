internal import GapAnalysis
internal import LandscapeModel

extension MapView {
    public static let matrix: MapView = MapView(
        "matrix", "Empfohlene und erfasste Kooperation", "Recommended and recorded cooperation"
    ) {
        $0.needsExpectations = true
        $0.drawsEachActor = false
        $0.showsCooperations = false
        $0.hasSectors = false
        $0.keepsPlaces = false
        $0.tellsPlaces = false
        $0.showsPartners = false
        $0.draw = { builder, _ in
            builder.addMatrix(
                builder.options.expectations ?? builder.landscape.expectationMatrix(builder.shown.index))
        }
        $0.legend = { $0.matrixLegend }
        $0.sentences = { $0.matrixDescription }
    }
}

extension DiagramBuilder {
    /// Sums expectations up by type and type, over the Handlungsfelder that the filter keeps.
    ///
    /// In public a type of fewer than three actors is left out: its cells would tell of single actors.
    mutating func addMatrix(_ cells: [ExpectationCell]) {
        let concerned = cells.filter { cell in
            cell.expected > 0 && (filter.field == nil || cell.field == filter.field)
                && (filter.type == nil || cell.from == filter.type || cell.to == filter.type)
        }
        let kept = shown.countsGroups ? concerned.published(in: landscape) : concerned
        suppressedTypeCount =
            Set(concerned.flatMap { [$0.from, $0.to] })
            .subtracting(kept.flatMap { [$0.from, $0.to] }).count
        let rows = ordered(kept.map(\.from))
        let columns = ordered(kept.map(\.to))
        var sums: [NodePairKey: Matrix.Cell] = [:]
        for cell in kept {
            guard let row = rows.firstIndex(of: cell.from), let column = columns.firstIndex(of: cell.to)
            else { continue }
            let key = NodePairKey(row: row, column: column)
            var sum =
                sums[key]
                ?? Matrix.Cell(row: row, column: column, expected: 0, existing: 0, confirmed: 0, title: "")
            sum.expected += cell.expected
            // What may not be told must not come back as a difference of sums.
            sum.existing = Self.sum(sum.existing, cell.existing)
            sum.confirmed = Self.sum(sum.confirmed, cell.confirmed)
            sums[key] = sum
        }
        let names = rows.map(typeName)
        let partners = columns.map(typeName)
        matrix = Matrix(
            rows: names, columns: partners,
            cells: sums.values.sorted { ($0.row, $0.column) < ($1.row, $1.column) }.map { cell in
                var cell = cell
                cell.title = title(of: cell, names[cell.row], partners[cell.column])
                return cell
            },
            columnHeading: text("arbeitet zusammen mit …", "works with …"),
            rowHeading: text("Wer", "Who"))
    }

    private static func sum(_ one: Int?, _ other: Int?) -> Int? {
        one.flatMap { one in other.map { one + $0 } }
    }

    /// Types in the order of the vocabulary, the landscape's own ones last.
    private func ordered(_ types: [String]) -> [String] {
        let places = Dictionary(
            uniqueKeysWithValues: landscape.vocabulary.actorTypeTerms.all.enumerated().map { ($1.id, $0) })
        return Set(types).sorted { (places[$0] ?? Int.max, $0) < (places[$1] ?? Int.max, $1) }
    }

    private func title(of cell: Matrix.Cell, _ row: String, _ column: String) -> String {
        guard let existing = cell.existing, let confirmed = cell.confirmed else {
            return text(
                "\(row) mit \(column): \(cell.expected) Fälle; Zahlen unter \(Profile.smallestPublicGroup) werden nicht genannt.",
                "\(row) with \(column): \(cell.expected) cases; figures below \(Profile.smallestPublicGroup) are not given."
            )
        }
        return text(
            "\(row) mit \(column): in \(existing) von \(cell.expected) Fällen ist eine empfohlene Kooperation erfasst, "
                + "in \(confirmed) davon bestätigt oder laut Koordination.",
            "\(row) with \(column): in \(existing) of \(cell.expected) cases a recommended cooperation is on record, "
                + "in \(confirmed) of them confirmed or on the coordination’s record.")
    }

    var matrixLegend: [Diagram.LegendSection] {
        let cells = matrix?.cells ?? []
        let labels = [
            text("in jedem Fall erfasst", "on record in every case"),
            text("in einem Fall noch nicht erfasst", "not on record yet in one case"),
            text("in zwei Fällen noch nicht erfasst", "not on record yet in two cases"),
            text("in drei Fällen noch nicht erfasst", "not on record yet in three cases"),
            text("in vier und mehr Fällen noch nicht erfasst", "not on record yet in four and more cases"),
        ]
        let entries = labels.indices.reversed().compactMap { step -> Diagram.LegendEntry? in
            let number = cells.count { $0.step == step }
            return number == 0
                ? nil : Diagram.LegendEntry(sample: .shade(step), text: labels[step], count: number)
        }
        let heading = text("Erfasst / empfohlen", "On record / recommended")
        let existing = cells.reduce(Int?(0)) { Self.sum($0, $1.existing) }
        let expected = cells.reduce(0) { $0 + $1.expected }
        return [
            Diagram.LegendSection(
                heading: heading + (existing.map { " (\($0)/\(expected))" } ?? ""),
                entries: entries + untoldEntry,
                note: text(
                    "Ein Fall ist ein Akteur der Zeile, dem eine Empfehlung einen Partner der Spalte nahelegt, je "
                        + "Handlungsfeld. Leere Kästchen: keine der Empfehlungen legt das nahe.",
                    "A case is an actor of the row to whom a recommendation suggests a partner of the column, by "
                        + "field of action. Empty boxes: none of the recommendations suggests it."))
        ]
    }

    /// The sign of the cells that must not be told, in public.
    private var untoldEntry: [Diagram.LegendEntry] {
        let number = (matrix?.cells ?? []).count { $0.existing == nil }
        guard number > 0 else { return [] }
        let least = Profile.smallestPublicGroup
        return [
            Diagram.LegendEntry(
                sample: .shade(nil),
                text: text(
                    "–: Zahlen unter \(least) werden nicht genannt", "–: figures below \(least) are not given"
                ),
                count: number)
        ]
    }

    var matrixDescription: String {
        let cells = matrix?.cells ?? []
        let intro = text(
            "Tabelle: erfasste und empfohlene Kooperationen zwischen Akteurstypen.",
            "Table: cooperations on record and recommended between types of actor.")
        return ([intro] + cells.map(\.title)).joined(separator: " ")
    }
}

/// A place in the matrix.
private struct NodePairKey: Hashable {
    var row: Int
    var column: Int
}
