/// How many actors of a sector were asked, and how many of them answered.
///
/// Never for the public, which would learn who was silent.
public struct SectorResponse: Sendable, Hashable {
    /// nil: those of no known sector.
    public let sector: Sector?
    public let actors: Int
    public let asked: Int
    public let answered: Int
}

extension Landscape {
    /// The response by sector, in the order of the sectors, those of no known sector last; sectors without actors are left out.
    public func responses(of chosen: [ActorIndex]) -> [SectorResponse] {
        (Sector.allCases.map { Optional($0) } + [nil]).compactMap { sector in
            let own = chosen.map { actors[Int($0)] }.filter { $0.sector == sector }
            return own.isEmpty
                ? nil
                : SectorResponse(
                    sector: sector, actors: own.count, asked: own.count(where: \.wasAsked),
                    answered: own.count(where: \.hasAnswered))
        }
    }
}
