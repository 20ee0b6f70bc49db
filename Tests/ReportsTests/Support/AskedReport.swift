import GapAnalysis
import LandscapeModel

@testable import Reports

/// What a test asks of a report, and for whom it is.
///
/// The landscape is taken as it is: a report keeps to its profile even where it is handed more than the profile may see.
@dynamicMemberLookup struct AskedReport {
    var options = ReportOptions()
    var profile = Profile.workshop

    subscript<Value>(dynamicMember path: WritableKeyPath<ReportOptions, Value>) -> Value {
        get { options[keyPath: path] }
        set { options[keyPath: path] = newValue }
    }

    func shown(_ landscape: Landscape, _ index: ClaimIndex) -> ShownLandscape {
        ShownLandscape(asIs: landscape, index: index, for: profile)
    }
}

extension Report {
    init(landscape: Landscape, index: ClaimIndex, analysis: Analysis, options: AskedReport) {
        self.init(options.shown(landscape, index), analysis: analysis, options: options.options)
    }

    init?(
        of actor: ActorIndex, landscape: Landscape, index: ClaimIndex, analysis: Analysis,
        options: AskedReport
    ) {
        self.init(of: actor, options.shown(landscape, index), analysis: analysis, options: options.options)
    }

    static func easy(
        landscape: Landscape, index: ClaimIndex, analysis: Analysis, options: AskedReport
    ) -> Report {
        .easy(options.shown(landscape, index), analysis: analysis, options: options.options)
    }
}

extension Facts {
    init(_ landscape: Landscape, _ index: ClaimIndex, _ analysis: Analysis, _ options: AskedReport) {
        self.init(options.shown(landscape, index), analysis, options.options)
    }
}
