public import LandscapeFiles
import LandscapeModel
import SourceText

/// Takes proposals over as a whole: those of a certainty and everything that follows from them, without making an error.
public struct Acceptance: Sendable {
    /// What was taken, in the order in which it was.
    public private(set) var taken: [ProposalDecision] = []
    /// What would have made an error, or could not be entered.
    public private(set) var refused: [ProposalDecision] = []
    public private(set) var landscape: DecidedLandscape
    /// How the landscape reads with what was taken.
    public private(set) var result: ReadResult
    /// What is still proposed.
    public private(set) var left: Proposals

    /// Types make new proposals about words for groups, and fewer names make others stand out: as often as it takes.
    private static let mostRounds = 8

    /// - Parameter least: 0...1; proposals that are less sure are left.
    public init(of landscape: DecidedLandscape, from least: Double) throws(EditingError) {
        self.landscape = landscape
        result = landscape.read()
        left = Proposals(result)
        for _ in 0..<Self.mostRounds {
            let refusedBefore = Set(refused.map(\.content))
            let lots = left.accepted(from: least).map { lot in
                lot.filter { !refusedBefore.contains($0.content) }
            }.filter { !$0.isEmpty }
            if lots.isEmpty { return }
            try take(lots)
        }
    }

    private mutating func take(_ lots: [[ProposalDecision]]) throws(EditingError) {
        if try attempt(Array(lots.joined())) { return look() }
        // Something among them does not agree with the rest of the tables: the rest is taken all the same.
        if lots.count == 1 {
            refused += lots[0]
            return
        }
        let half = lots.count / 2
        try take(Array(lots[..<half]))
        try take(Array(lots[half...]))
    }

    private mutating func look() { left = Proposals(result) }

    /// Adds decisions unless an error comes of them.
    private mutating func attempt(_ decisions: [ProposalDecision]) throws(EditingError) -> Bool {
        var next = landscape
        let missed = try next.add(decisions, districts: result.landscape.districts.names)
        let read = next.read()
        guard read.hasNoError(beyond: result) else { return false }
        (landscape, result) = (next, read)
        taken += decisions.filter { !missed.contains($0) }
        refused += missed
        return true
    }
}

extension DecidedLandscape {
    /// Whether the decisions make no error that `result` does not have.
    public func makesNoError(beside result: ReadResult) -> Bool { read().hasNoError(beyond: result) }
}

extension ReadResult {
    private struct ErrorKey: Hashable {
        var file: String
        var sheet: String?
        var row: Int?
        var column: String?
        var code: Problem.Code
        var text: String
    }

    fileprivate func hasNoError(beyond other: ReadResult) -> Bool {
        errorKeys.isSubset(of: other.errorKeys)
    }

    private var errorKeys: Set<ErrorKey> {
        Set(
            errors.map {
                ErrorKey(
                    file: $0.file, sheet: $0.sheet, row: $0.row, column: $0.column, code: $0.code,
                    text: $0.text)
            })
    }
}
