import LandscapeEditing
import LandscapeFiles
import LandscapeModel
import PlainText
import SourceText

/// What the table said about pairs of actors, pair by pair in the order in which they came up.
struct SaidPairs {
    /// Not on record before, whoever says so.
    private(set) var new: [String] = []
    /// On record before, and now reported by both ends.
    private(set) var confirmed: [String] = []
    private(set) var changed: [String] = []
    private(set) var same: [String] = []
    private(set) var wishes: [String] = []
    private(set) var gone: [String] = []
    /// Entries on kinds that count as no cooperation, and on rows that nobody can tell apart.
    private(set) var others: [Entry] = []
    /// The ids of pairs of which a cooperation was named.
    private(set) var named: Set<Set<String>> = []

    private enum Saying { case tie, wish, ended, denied, removed, other }

    private let before: PairVoices
    private let after: PairVoices

    init(_ counting: [Entry], before: PairVoices, after: PairVoices, _ names: NamedCells) {
        self.before = before
        self.after = after
        var order: [[String]] = []
        var sayings: [[String]: [(saying: Saying, entry: Entry)]] = [:]
        for entry in counting where entry.table.folded == "kooperationen" {
            let cells = entry.cells
            let ends = ["von", "nach"].compactMap { names.actor(cells[$0] ?? "") }
                .map { after.landscape.actors[Int($0)].id }
            guard ends.count == 2, ends[0] != ends[1] else {
                others.append(entry)
                continue
            }
            let known = sayings[ends] == nil && sayings[ends.reversed()] != nil
            let pair = known ? ends.reversed() : ends
            if sayings[pair] == nil { order.append(pair) }
            sayings[pair, default: []].append((Self.saying(entry, cells, after.landscape.vocabulary), entry))
        }
        for pair in order { tell(pair[0], pair[1], sayings[pair] ?? []) }
    }

    private static func saying(_ entry: Entry, _ cells: [String: String], _ vocabulary: Vocabulary) -> Saying
    {
        if entry.operation == .remove { return .removed }
        if case .value(let status) = Cell.status(cells["status"] ?? "") {
            if status == .wished { return .wish }
            if status == .ended { return .ended }
        }
        if case .level(0) = Cell.stated(cells["intensitaet"] ?? "", .intensity) { return .denied }
        let kind = cells["art"] ?? ""
        guard kind.saysNothing || vocabulary.kind(kind).map(vocabulary.countedKinds.contains) == true else {
            return .other
        }
        return .tie
    }

    private mutating func tell(_ one: String, _ two: String, _ said: [(saying: Saying, entry: Entry)]) {
        let pair = [one, two].map { id in
            after.place(id).map { after.landscape.actors[Int($0)].displayName } ?? id
        }.joined(separator: " – ")
        let now = after.words(one, two)
        let sayings = said.map(\.saying)
        others += said.filter { $0.saying == .other || ($0.saying == .tie && now.isEmpty) }.map(\.entry)
        if sayings.contains(.tie), !now.isEmpty {
            named.insert([one, two])
            tie(one, two, pair, now)
        }
        if sayings.contains(.wish) {
            let who = after.reporters(one, two) { $0.status == .wished }
            if !who.isEmpty { wishes.append(pair + text(": gewünscht von ", ": wished for by ") + who) }
        }
        let stays =
            now.isEmpty || sayings.contains(.tie)
            ? "" : text("; erfasst bleibt: ", "; still on record: ") + now
        if sayings.contains(.ended) {
            let who = after.reporters(one, two) { $0.status == .ended }
            gone.append(pair + text(": beendet", ": ended") + according(who) + stays)
        } else if sayings.contains(.denied) {
            let who = after.reporters(one, two) { $0.isCurrent && $0.isDenial }
            gone.append(pair + text(": keine Kooperation", ": no cooperation") + according(who) + stays)
        } else if sayings.contains(.removed) {
            gone.append(pair + text(": gestrichen", ": removed") + stays)
        }
    }

    private mutating func tie(_ one: String, _ two: String, _ pair: String, _ now: String) {
        let then = before.words(one, two)
        let sentence = "\(pair): \(now)"
        if then.isEmpty {
            new.append(sentence)
        } else if then == now {
            same.append(sentence)
        } else if after.evidence(one, two)?.state == .confirmed,
            before.evidence(one, two)?.state != .confirmed
        {
            confirmed.append(sentence)
        } else {
            changed.append(sentence + text("; vorher: ", "; before: ") + then)
        }
    }

    private func according(_ who: String) -> String {
        who.isEmpty ? "" : text(" nach Angabe von ", " as reported by ") + who
    }

    private func text(_ german: String, _ english: String) -> String {
        after.language == .german ? german : english
    }
}
