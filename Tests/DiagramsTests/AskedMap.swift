import Diagrams
import GapAnalysis
import LandscapeModel

/// What a test asks of a map, and for whom it is.
///
/// The landscape is taken as it is: a map keeps to its profile even where it is handed more than the profile may see.
@dynamicMemberLookup struct AskedMap {
    var options = MapOptions()
    var profile = Profile.workshop

    subscript<Value>(dynamicMember path: WritableKeyPath<MapOptions, Value>) -> Value {
        get { options[keyPath: path] }
        set { options[keyPath: path] = newValue }
    }

    /// What follows from the options.
    subscript<Value>(dynamicMember path: KeyPath<MapOptions, Value>) -> Value { options[keyPath: path] }
}

extension Diagram {
    init(landscape: Landscape, index: ClaimIndex, gaps: [Gap], options: AskedMap) {
        self.init(
            ShownLandscape(asIs: landscape, index: index, for: options.profile), gaps: gaps,
            options: options.options)
    }
}

extension InteractiveMap {
    init(landscape: Landscape, index: ClaimIndex, gaps: [Gap], options: AskedMap) {
        self.init(
            ShownLandscape(asIs: landscape, index: index, for: options.profile), gaps: gaps,
            options: options.options)
    }
}
