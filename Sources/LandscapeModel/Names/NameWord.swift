/// What a word does in the name of an organisation.
///
/// Two names that differ in a legal form are probably one organisation; two that differ in "Nord" and "Süd" are
/// two. The words are data (`Resources/name_words.csv`), what follows from their class is in `NameScore`.
enum WordClass: String, Sendable {
    /// "e. V.", "gGmbH": says nothing about who is meant.
    case legal
    /// "und", "für", "der".
    case filler
    /// "Verein", "Büro": says little.
    case generic
    /// "Landkreis", "Stadt": says little unless the other name has another one.
    case territory
    /// "Kreisverband", "Ortsverein": the same.
    case level
    /// "Nord", "evangelisch", "Frauen", a number: who has another one is somebody else.
    case contrast
    /// "MBE", "Kita": what an organisation does. One of a Träger's services is not the Träger.
    case service
    /// "AWO", "Caritas": a body with many services.
    case carrier
    /// A place that the landscape knows.
    case place
    /// Everything else: what tells organisations apart.
    case proper

    /// How much a word of this class weighs beside a proper one.
    var weight: Double {
        switch self {
        case .legal, .filler: 0
        case .generic: 0.3
        case .territory: 0.4
        case .level, .place: 0.6
        case .service: 0.8
        case .contrast, .carrier, .proper: 1
        }
    }
}

/// A word of a name in the form in which names are compared.
struct NameWord: Sendable, Hashable {
    /// Folded and without its ending, or what the lexicon puts in its place: equal words have equal keys.
    var key: String
    /// Folded, with its ending; compounds are put together from these.
    var folded: String
    /// As it stands in the name.
    var spelling: String
    var wordClass: WordClass = .proper
    /// Words of one group that differ contradict each other ("Nord" and "Süd").
    var group: String = ""
    /// Written with a full stop behind it, as abbreviations are.
    var isDotted = false
    /// Two to six capital letters.
    var isAcronym = false

    /// Words of equal letters are few, and letters without accents are quickly hashed.
    func hash(into hasher: inout Hasher) { hasher.combine(folded) }
}

extension String {
    /// Without the endings of German declension, so that "des Landkreises" and "Landkreis" are one word.
    ///
    /// Cuts off at most two endings and leaves four letters: a word and its forms get the same stem, which
    /// need not be a word. Simpler than Weissweiler & Fraser 2017 (CISTEM), whose prefixes would join names.
    var nameStem: String {
        var letters = Array(utf8)
        for _ in 0..<2 {
            let last = letters.last ?? 0
            let beforeLast = letters.count > 1 ? letters[letters.count - 2] : 0
            let isE = beforeLast == UInt8(ascii: "e")
            if letters.count >= 6, isE, Self.endingsAfterE.contains(last) {
                letters.removeLast(2)
            } else if letters.count >= 5, Self.singleEndings.contains(last) {
                letters.removeLast()
            } else {
                break
            }
        }
        return String(decoding: letters, as: UTF8.self)
    }

    private static let endingsAfterE: Set<UInt8> = [
        UInt8(ascii: "n"), UInt8(ascii: "m"), UInt8(ascii: "r"), UInt8(ascii: "s"),
    ]
    private static let singleEndings: Set<UInt8> = [UInt8(ascii: "e"), UInt8(ascii: "s"), UInt8(ascii: "n")]
}
