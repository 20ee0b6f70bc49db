import LandscapeModel
import SourceText

/// `quelle` of actors that were nominated in a survey: they stood on nobody's questionnaire.
let nominatedSource = "Erhebung (frei genannt)"

/// Whatever a row said that was not understood stays open for those who may have said it: never a denial.
extension Reading {
    /// - Parameters:
    ///   - reporter: who said it; nil where that is not known.
    ///   - from: an end of the row; nil where it was not understood, so that anybody may be meant.
    mutating func leaveOpen(_ reporter: Reporter?, _ from: ActorIndex?, _ to: ActorIndex?) {
        switch reporter {
        case .from: landscape.openStatements.insert(by: from, about: to)
        case .to: landscape.openStatements.insert(by: to, about: from)
        case .third(let actor) where actor == from: landscape.openStatements.insert(by: from, about: to)
        case .third(let actor) where actor == to: landscape.openStatements.insert(by: to, about: from)
        case .both, .coordination, .third, nil:
            landscape.openStatements.insert(by: from, about: to)
            landscape.openStatements.insert(by: to, about: from)
        }
    }

    /// A table of cooperations that cannot be read may have said anything.
    mutating func leaveEverythingOpen() { landscape.openStatements.insert(by: nil, about: nil) }

    /// Nobody was asked about an actor that others nominated: it stood on no list, so no silence about it is a denial.
    mutating func leaveNominatedOpen() {
        for (number, actor) in landscape.actors.enumerated() where actor.source == nominatedSource {
            landscape.openStatements.insert(by: nil, about: ActorIndex(clamping: number))
        }
    }

    /// Rows that never got as far as their cells.
    mutating func leaveOpen(rows: [TableRow], _ columns: ClaimColumns) {
        func end(_ row: TableRow, _ column: Column) -> ActorIndex? {
            guard case .actor(let actor) = book.find(row.text(column)) else { return nil }
            return actor
        }
        for row in rows {
            let word = row.text(columns.reporter)
            var reporter = Cell.reporter(word)
            if reporter == nil, case .actor(let actor) = book.find(word) { reporter = .third(actor) }
            leaveOpen(row.cells.isEmpty ? nil : reporter, end(row, columns.from), end(row, columns.to))
        }
    }
}
