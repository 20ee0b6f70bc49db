public import LandscapeComparison
internal import LandscapeModel

/// Two states of a network on one ground: what came, went and became closer, or each of them alone in the same places.
public struct ChangeMap: Sendable {
    public enum Sheet: String, Sendable, CaseIterable {
        /// Both in one, changes on top.
        case difference
        /// One state, its changes numbered as on the difference map.
        case before, after
        /// The two as small maps side by side.
        case both
    }

    let comparison: LandscapeComparison
    /// All organisations.
    let landscape: Landscape
    /// The place in ``landscape`` of each member of the union.
    let places: [ActorIndex]
    /// The member at each place.
    let members: [Int]
    /// What the two states are called.
    let titles: (before: String, after: String)
    /// What is to be said of the data of each.
    let notes: (before: String?, after: String?)

    public init(
        _ comparison: LandscapeComparison, titles: (before: String, after: String),
        notes: (before: String?, after: String?)
    ) {
        self.comparison = comparison
        self.notes = notes
        self.titles = titles
        (landscape, places) = comparison.united()
        var members = [Int](repeating: 0, count: places.count)
        for (member, place) in places.enumerated() { members[Int(place)] = member }
        self.members = members
    }

    /// - Parameter most: so many changes have a number; all have their sign.
    func diagram(_ sheet: Sheet, most: Int, _ options: MapOptions) -> Diagram {
        var options = options
        options.view = .changes(self, sheet, most: most)
        options.provisionalNote = note(sheet)
        var landscape = landscape
        landscape.settings.date = (sheet == .before ? comparison.old : comparison.new).landscape.settings.date
        var diagram = Diagram(ShownLandscape(landscape, for: .workshop), gaps: [], options: options)
        // The title names both states.
        if sheet == .difference || sheet == .both { diagram.dateLine = nil }
        return diagram
    }

    /// On both states each note stands behind the name of its state.
    private func note(_ sheet: Sheet) -> String? {
        switch sheet {
        case .before: return notes.before
        case .after: return notes.after
        case .difference, .both: break
        }
        guard notes.before != notes.after else { return notes.before }
        let told = [(titles.before, notes.before), (titles.after, notes.after)].compactMap { title, note in
            note.map { "\(title): \($0)" }
        }
        return told.isEmpty ? nil : told.joined(separator: " · ")
    }

    /// What became of the actor at a place.
    func change(of actor: ActorIndex) -> ActorChange? {
        let number = members[Int(actor)]
        let member = comparison.union.members[number]
        if member.old.isEmpty { return .came }
        if member.new.isEmpty { return .gone }
        return comparison.formerNames(number).isEmpty && member.new.count == 1 ? nil : .renamed
    }

    /// Whether an actor is in the state that a sheet shows.
    func isIn(_ sheet: Sheet, _ actor: ActorIndex) -> Bool {
        switch sheet {
        case .before: change(of: actor) != .came
        case .after: change(of: actor) != .gone
        case .difference, .both: true
        }
    }
}

extension NumberedChange {
    /// How the difference map draws it.
    var line: LineStyle {
        switch kind {
        case .added: isComparable ? .came : .cameUnsure
        case .removed: isComparable ? .gone : .goneUnsure
        case .strengthened: .stronger
        case .weakened: .weaker
        case .confirmed: .nowConfirmed
        }
    }

    var mark: ChangeMark { ChangeMark(line: line, isComparable: isComparable) }
}
