public import PlainText

/// A Gremium: round table, working group, steering group, advisory council.
public struct Board: Sendable {
    public var id: String
    public var name: String
    /// `round-table`, `working-group`, `steering-group`, `advisory-council`, or the coordinator's own word.
    public var type: String = ""
    public var purpose: String = ""
    public var fields: [String] = []
    public var area: Area = .unknown
    public var rhythm: String = ""
    /// Who leads it, as written, and the actor meant where one is.
    public var leadText: String = ""
    public var lead: ActorIndex?
    public var since: PartialDate?
    public var row = 0

    public init(id: String, name: String) {
        self.id = id
        self.name = name
    }

    public var isRoundTable: Bool { type == BoardType.roundTable.rawValue }
}

/// The kinds of Gremium that netviz knows; others keep the coordinator's word.
public enum BoardType: String, Sendable, CaseIterable {
    case roundTable = "round-table"
    case workingGroup = "working-group"
    case steeringGroup = "steering-group"
    case advisoryCouncil = "advisory-council"

    public var label: Bilingual {
        switch self {
        case .roundTable: Bilingual("Runder Tisch", "Round table")
        case .workingGroup: Bilingual("Arbeitskreis", "Working group")
        case .steeringGroup: Bilingual("Steuerungsgruppe", "Steering group")
        case .advisoryCouncil: Bilingual("Beirat", "Advisory council")
        }
    }

    /// The type that a word means; nil if it means none.
    public static func named(_ text: String) -> BoardType? {
        switch text.folded {
        case "rundertisch", "roundtable", "rundetische", "rt": .roundTable
        case "arbeitskreis", "ak", "arbeitsgruppe", "ag", "arbeitsgemeinschaft", "workinggroup", "fachgruppe",
            "netzwerk", "netzwerktreffen", "forum", "konferenz", "facharbeitskreis":
            .workingGroup
        case "lenkungsgruppe", "steuerungsgruppe", "lenkungskreis", "lenkungs/steuerungsgruppe",
            "steeringgroup",
            "steuerungskreis", "steuerungsrunde", "lenkungsausschuss":
            .steeringGroup
        case "beirat", "advisorycouncil", "fachbeirat", "integrationsbeirat", "ausschuss": .advisoryCouncil
        default: nil
        }
    }
}

/// An actor's seat in a Gremium.
public struct Membership: Sendable, Hashable {
    public enum Role: String, Sendable, CaseIterable {
        case lead = "leitung"
        case moderation = "moderation"
        case member = "mitglied"
        case guest = "gast"
    }

    public var board: Int
    public var actor: ActorIndex
    public var role: Role
    public var row = 0
    /// No table names it: whoever leads a Gremium sits on it.
    public var isImplied = false

    public init(board: Int, actor: ActorIndex, role: Role = .member) {
        self.board = board
        self.actor = actor
        self.role = role
    }
}

/// A service that an actor offers.
public struct Offer: Sendable {
    public var id: String
    public var actor: ActorIndex
    public var name: String
    /// Identifier of a service type, or the coordinator's own word; empty where it is not stated.
    public var service: String = ""
    public var fields: [String] = []
    public var targetGroups: [String] = []
    public var area: Area = .unknown
    public var languages: [String] = []
    public var courseType: String = ""
    public var hasChildCare: Bool?
    public var phases: Phases = []
    public var isVoluntary: Bool?
    public var isSovereign: Bool?
    public var level: String = ""
    public var from: PartialDate?
    public var until: PartialDate?
    public var capacity: Int?
    public var row = 0

    public init(id: String, actor: ActorIndex, name: String) {
        self.id = id
        self.actor = actor
        self.name = name
    }
}

/// Places in an accommodation.
public struct Accommodation: Sendable {
    public enum Form: String, Sendable {
        case initialReception = "EAE"
        case shared = "GU"
    }

    public var actor: ActorIndex
    public var form: Form?
    public var places: Int?
    public var occupied: Int?
    public var forecast: Int?
    public var opened: PartialDate?
    public var recordDate: PartialDate?
    public var row = 0

    public init(actor: ActorIndex) { self.actor = actor }
}

/// Course figures of a provider; never used to rank.
public struct CourseFigures: Sendable {
    public var actor: ActorIndex
    public var year: Int?
    /// Shares in percent, 0...100.
    public var completionRate: Double?
    public var dropoutRate: Double?
    public var row = 0

    public init(actor: ActorIndex) { self.actor = actor }
}

/// What an actor says to a finding.
public struct Statement: Sendable, Hashable {
    public enum Status: String, Sendable, CaseIterable {
        case open = "offen"
        case settled = "geklaert"
        case noNeed = "kein_bedarf"
    }

    public var rule: String
    public var actor: ActorIndex?
    public var partner: ActorIndex?
    public var status: Status
    public var text: String
    public var date: PartialDate?
    public var row = 0

    public init(rule: String, actor: ActorIndex?, partner: ActorIndex?, status: Status, text: String) {
        self.rule = rule
        self.actor = actor
        self.partner = partner
        self.status = status
        self.text = text
    }

    /// A finding so answered does not come back as a gap.
    public var isSettled: Bool { status != .open }
}

/// A person's address. Read for nothing but the profile `intern`.
public struct Contact: Sendable, Hashable {
    public var actor: ActorIndex
    public var name: String
    public var function: String
    public var phone: String
    public var email: String

    public init(actor: ActorIndex, name: String, function: String, phone: String, email: String) {
        self.actor = actor
        self.name = name
        self.function = function
        self.phone = phone
        self.email = email
    }
}
