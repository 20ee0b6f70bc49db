import LandscapeModel
import PlainText

/// Values of a landscape as cells hold them.
struct LandscapeCells: Sendable {
    let landscape: Landscape

    init(_ landscape: Landscape) { self.landscape = landscape }

    func list(_ parts: [String]) -> String { parts.joined(separator: "|") }

    func flag(_ value: Bool?) -> String { value.map { $0 ? "ja" : "nein" } ?? "" }

    func date(_ date: PartialDate?) -> String { date?.description ?? "" }

    func id(_ actor: ActorIndex?) -> String { actor.map { landscape.actors[Int($0)].id } ?? "" }

    func area(_ area: Area) -> String {
        switch area {
        case .unknown: ""
        case .everywhere: "kreisweit"
        case .districts(let numbers): list(numbers.map { landscape.districts.names[$0] })
        }
    }

    func phases(_ phases: Phases) -> String {
        list(
            [(Phases.before, "vor"), (.during, "waehrend"), (.after, "nach")].filter { phases.contains($0.0) }
                .map(\.1))
    }

    func number(_ number: (some BinaryInteger)?) -> String { number.map { "\($0)" } ?? "" }
}
