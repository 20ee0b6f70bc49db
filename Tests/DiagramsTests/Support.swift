import Diagrams
import GapAnalysis
import LandscapeModel
import LandscapeTesting

extension ExampleLandscape {
    func diagram(_ change: (inout AskedMap) -> Void = { _ in }) -> Diagram {
        var options = AskedMap()
        change(&options)
        return Diagram(landscape: landscape, index: index, gaps: gaps, options: options)
    }
}

/// A landscape of a few actors and ties between them.
func smallLandscape(
    _ names: [String], ties: [(Int, Int, UInt8)] = [], reporter: Reporter = .both, hasSurvey: Bool = true
) -> Landscape {
    var landscape = Landscape()
    for (number, name) in names.enumerated() {
        var actor = Actor(id: "a\(number)", name: name)
        actor.sector = Sector.allCases[number % Sector.allCases.count]
        actor.wasAsked = hasSurvey
        actor.hasAnswered = hasSurvey
        landscape.actors.append(actor)
    }
    for (one, two, intensity) in ties {
        var claim = Claim(from: ActorIndex(one), to: ActorIndex(two), kind: Vocabulary.unspecifiedKind)
        claim.intensity = intensity
        claim.reporter = reporter
        landscape.claims.append(claim)
    }
    return landscape
}

func diagram(_ landscape: Landscape, gaps: [Gap] = [], _ options: AskedMap = AskedMap()) -> Diagram {
    let index = ClaimIndex(landscape.claims, actorCount: landscape.actors.count)
    return Diagram(landscape: landscape, index: index, gaps: gaps, options: options)
}
