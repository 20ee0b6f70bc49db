/// Who made a claim.
public enum Reporter: Sendable, Hashable {
    case coordination
    case from
    case to
    case both
    /// An actor that is neither of the two ends.
    case third(ActorIndex)
}

/// Before, during or after a course or a stay.
public struct Phases: OptionSet, Sendable, Hashable {
    public var rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    public static let before = Phases(rawValue: 1)
    public static let during = Phases(rawValue: 2)
    public static let after = Phases(rawValue: 4)
    public static let all: Phases = [.before, .during, .after]
}

/// One row of `kooperationen`: somebody says that two actors work together in some way.
///
/// Compact, since a country has millions of them: texts live beside it in `Landscape.claimTexts`.
public struct Claim: Sendable, Hashable {
    public enum Status: UInt8, Sendable {
        case exists, wished, ended
    }

    public enum Formalisation: UInt8, Sendable {
        case unknown, none, oral, written
    }

    public var from: ActorIndex
    public var to: ActorIndex
    public var kind: Kind
    public var status: Status = .exists
    public var reporter: Reporter = .coordination
    /// 0...4; nil where it is not stated.
    public var intensity: UInt8?
    /// 0...5; nil where it is not stated.
    public var frequency: UInt8?
    public var formalisation: Formalisation = .unknown
    public var phases: Phases = []
    /// Number of the list of Handlungsfelder in `Landscape.fieldLists`; 0 is the empty list.
    public var fieldList: Int32 = 0
    /// Both ends give and take although the kind is a directed one.
    public var isMutual = false
    /// Line of `kooperationen.csv`.
    public var row: Int32 = 0
    /// Number of its weight in `Landscape.weights`; 0 where it has none.
    public var weight: Int32 = 0

    public init(from: ActorIndex, to: ActorIndex, kind: Kind) {
        self.from = from
        self.to = to
        self.kind = kind
    }

    /// A claim that says something exists: neither wished nor ended.
    public var isCurrent: Bool { status == .exists }

    /// A claim that says explicitly that there is no cooperation.
    public var isDenial: Bool { intensity == 0 }

    /// Whether the given end made the claim.
    public func isReported(by actor: ActorIndex) -> Bool {
        switch reporter {
        case .coordination: false
        case .from: actor == from
        case .to: actor == to
        case .both: actor == from || actor == to
        case .third(let other): actor == other
        }
    }
}

/// What a claim says in words; kept apart since few claims say any.
public struct ClaimText: Sendable, Hashable {
    public var purpose = ""
    public var since = ""
    public var until = ""
    public var date = ""
    public var note = ""

    public init() {}
    public var isEmpty: Bool { self == ClaimText() }
}
