import NetworkGraph

/// Landscapes of any size that look like real ones: each municipality a hub with its periphery, Kreis offices
/// above 25 of them, Land bodies above 25 Kreise.
///
/// A pure function of the seed: each unit can be asked for by itself and in any order, so that a whole
/// country is written without holding it in memory.
public struct SyntheticLandscape: Sendable {
    public let municipalities: Int
    public let seed: UInt64
    /// Claims per actor, about.
    public let density: Double

    /// Municipalities of a Kreis, and Kreise of a Land.
    static let span = 25

    /// - Parameters:
    ///   - municipalities: 1 or more.
    ///   - density: about as many claims per actor; 5 is what surveys of local networks yield.
    public init(municipalities: Int, seed: UInt64 = 1, density: Double = 5) {
        self.municipalities = max(1, municipalities)
        self.seed = seed
        self.density = max(0, density)
    }

    public var districtCount: Int { (municipalities + Self.span - 1) / Self.span }
    public var stateCount: Int { (districtCount + Self.span - 1) / Self.span }

    /// Länder, then Kreise, then municipalities.
    public var places: some Sequence<SyntheticPlace> {
        let counts = [stateCount, districtCount, municipalities]
        return zip([SyntheticPlace.Level.state, .district, .municipality], counts).lazy.flatMap {
            level, count in
            (0..<count).lazy.map { SyntheticPlace(level: level, number: $0) }
        }
    }

    /// The place above: the Kreis of a municipality, the Land of a Kreis.
    public func parent(of place: SyntheticPlace) -> SyntheticPlace? {
        switch place.level {
        case .state: nil
        case .district: SyntheticPlace(level: .state, number: place.number / Self.span)
        case .municipality: SyntheticPlace(level: .district, number: place.number / Self.span)
        }
    }

    /// The actors of a place and what is claimed among them and upwards.
    public func unit(_ place: SyntheticPlace) -> SyntheticUnit {
        var draft = SyntheticDraft(self, place)
        return draft.made()
    }

    // MARK: Chance

    /// Random numbers of a place or of one of its actors, independent of all others.
    func random(_ place: SyntheticPlace, _ actor: Int = -1) -> SeededRandom {
        var mixed = SeededRandom(seed: seed)
        let base = mixed.next()
        let key = UInt64(place.level.rawValue) << 48 | UInt64(place.number) << 16 | UInt64(actor + 1)
        return SeededRandom(seed: base ^ (key &* 0x9E37_79B9_7F4A_7C15))
    }

    /// Whether an actor was asked, and whether it answered: about nine in ten, and eight in ten of these.
    func survey(_ actor: SyntheticID) -> (wasAsked: Bool, hasAnswered: Bool) {
        var random = random(actor.place, actor.number)
        let wasAsked = random.unit() < 0.93
        return (wasAsked, wasAsked && random.unit() < 0.8)
    }
}

/// A Land, a Kreis or a municipality.
public struct SyntheticPlace: Sendable, Hashable {
    public enum Level: UInt8, Sendable {
        case state, district, municipality
    }

    public var level: Level
    /// Counted from 0; its name and code count from 1.
    public var number: Int

    public init(level: Level, number: Int) {
        self.level = level
        self.number = number
    }

    /// "Gemeinde 0042": no place of that name exists anywhere.
    public var name: String {
        switch level {
        case .state: "Land " + Self.padded(number + 1, 2)
        case .district: "Kreis " + Self.padded(number + 1, 3)
        case .municipality: "Gemeinde " + Self.padded(number + 1, 4)
        }
    }

    var code: String {
        switch level {
        case .state: "l" + Self.padded(number + 1, 2)
        case .district: "k" + Self.padded(number + 1, 3)
        case .municipality: "g" + Self.padded(number + 1, 4)
        }
    }

    static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
}

/// An actor of a synthetic landscape, by its place and its number there.
public struct SyntheticID: Sendable, Hashable {
    public var place: SyntheticPlace
    public var number: Int

    /// "g0042-07", as the tables have it.
    public var text: String { place.code + "-" + SyntheticPlace.padded(number + 1, 2) }
}

public struct SyntheticActor: Sendable {
    public var id: SyntheticID
    public var name: String
    public var type: String
    public var fields: [String]
    public var wasAsked: Bool
    public var hasAnswered: Bool
}

/// A row of `kooperationen`; a level is nil where it is not stated.
public struct SyntheticClaim: Sendable {
    public var from: SyntheticID
    public var to: SyntheticID
    /// Identifier of a kind, "" where it is left open.
    public var kind: String
    public var intensity: Int?
    public var frequency: Int?
    public var field: String
    public var status: Claim.Status
    public var reporter: Reporter
    /// Year since which it exists, nil where nobody wrote it down.
    public var since: Int?
}

/// A place with its actors and the claims that are made there.
public struct SyntheticUnit: Sendable {
    public var place: SyntheticPlace
    public var actors: [SyntheticActor]
    public var claims: [SyntheticClaim]
}
