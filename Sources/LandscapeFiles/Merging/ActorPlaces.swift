import LandscapeModel
import PlainText

/// Whether two actors of one name may be one, or certainly act for different places or Träger.
struct ActorPlaces {
    private let first: Landscape
    private let second: Landscape
    /// Whether the two landscapes are of different places; a landscape that does not say is of any.
    let areForeign: Bool

    init(_ first: Landscape, _ second: Landscape) {
        self.first = first
        self.second = second
        let (one, two) = (first.settings.region.folded, second.settings.region.folded)
        areForeign = !one.isEmpty && !two.isEmpty && one != two
    }

    /// What speaks against them being one; nil where nothing does.
    func difference(_ one: Actor, _ two: Actor) -> Bilingual? {
        if areForeign {
            let (here, there) = (first.settings.region, second.settings.region)
            return Bilingual(
                "verschiedene Gebiete: „\(here)“ und „\(there)“", "different areas: “\(here)” and “\(there)”")
        }
        if let words = districts(one.area, two.area) { return words }
        guard let own = carrier(one, first), let other = carrier(two, second),
            own.spellings.isDisjoint(with: other.spellings)
        else { return nil }
        return Bilingual(
            "verschiedene Träger: „\(own.name)“ und „\(other.name)“",
            "different bodies that run them: “\(own.name)” and “\(other.name)”")
    }

    /// Whether two Gremien certainly are of different places.
    func areApart(_ one: Board, _ two: Board) -> Bool {
        areForeign || districts(one.area, two.area) != nil
    }

    private func districts(_ one: Area, _ two: Area) -> Bilingual? {
        guard case .districts(let left) = one, case .districts(let right) = two else { return nil }
        // Places are compared by name; a place contains its parts, as either landscape knows them.
        let (inner, outer) = (names(left, first), names(right, second))
        let (innerWithin, outerWithin) = (names(left, first, up: true), names(right, second, up: true))
        guard inner.isDisjoint(with: outerWithin), outer.isDisjoint(with: innerWithin) else { return nil }
        let here = first.districts.text(one, .german)
        let there = second.districts.text(two, .german)
        return Bilingual(
            "verschiedene Sozialräume: \(here) und \(there)", "different districts: \(here) and \(there)")
    }

    private func names(_ districts: [Int], _ landscape: Landscape, up: Bool = false) -> Set<String> {
        var found: Set<String> = []
        for start in districts {
            var current: Int? = start
            while let district = current {
                found.insert(landscape.districts.names[district].folded)
                current = up ? landscape.districts.parents[district] : nil
            }
        }
        return found
    }

    private func carrier(_ actor: Actor, _ landscape: Landscape) -> (name: String, spellings: Set<String>)? {
        switch actor.carrier {
        case .named(let name): return (name, [name.folded])
        case .actor(let index):
            let carrier = landscape.actors[Int(index)]
            let spellings = [carrier.name, carrier.shortName] + carrier.nameVariants
            return (carrier.name, Set(spellings.map(\.folded).filter { !$0.isEmpty }))
        case nil: return nil
        }
    }
}
