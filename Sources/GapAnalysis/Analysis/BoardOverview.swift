public import LandscapeModel
import PlainText

/// Who sits in which Gremium, and what that says: shared tables are a way in, never a cooperation.
public struct BoardOverview: Sendable {
    public struct Table: Sendable {
        public var board: Int
        /// Members by sector, in the order of `Sector.allCases`; actors without a sector are not counted.
        public var members: [Int]
        public var missing: [Sector]
    }

    /// Two Gremien that may be one: many shared members, or the same purpose.
    public struct Twins: Sendable {
        public var first: Int
        public var second: Int
        public var sharedMembers: Int
        /// Shared members ÷ members of either, 0...1.
        public var overlap: Double
        public var hasSamePurpose: Bool
    }

    public var tables: [Table]
    public var twins: [Twins]
    /// Actors with a seat in at least three Gremien, those with most first.
    public var busiest: [(actor: ActorIndex, seats: Int)]

    /// From this share of common members on, two Gremien are named together.
    public static let twinOverlap = 0.6
    /// From so many seats on, an actor is named.
    public static let manySeats = 3

    /// - Complexity: O(boards² · members)
    public init(_ landscape: Landscape) {
        let members = landscape.boards.indices.map { Set(landscape.members(of: $0)) }
        tables = landscape.boards.indices.filter { !members[$0].isEmpty }.map { board in
            let sectors = members[board].compactMap { landscape.actors[Int($0)].sector }
            let counts = Sector.allCases.map { sector in sectors.count { $0 == sector } }
            return Table(
                board: board, members: counts,
                missing: zip(Sector.allCases, counts).filter { $0.1 == 0 }.map(\.0))
        }
        var twins: [Twins] = []
        for one in landscape.boards.indices {
            for two in landscape.boards.indices where two > one {
                let shared = members[one].intersection(members[two]).count
                let union = members[one].union(members[two]).count
                let overlap = union > 0 ? Double(shared) / Double(union) : 0
                let purpose = landscape.boards[one].purpose.folded
                let isSame =
                    !purpose.isEmpty && purpose == landscape.boards[two].purpose.folded
                    && landscape.districts.overlap(landscape.boards[one].area, landscape.boards[two].area)
                if isSame || overlap >= Self.twinOverlap,
                    !(members[one].isEmpty && members[two].isEmpty) || isSame
                {
                    twins.append(
                        Twins(
                            first: one, second: two, sharedMembers: shared, overlap: overlap,
                            hasSamePurpose: isSame))
                }
            }
        }
        self.twins = twins
        var seats: [ActorIndex: Int] = [:]
        for actor in members.flatMap({ $0 }) { seats[actor, default: 0] += 1 }
        busiest = seats.filter { $0.value >= Self.manySeats }.map { (actor: $0.key, seats: $0.value) }
            .sorted { ($1.seats, $0.actor) < ($0.seats, $1.actor) }
    }
}
