import GapAnalysis
import LandscapeModel
package import PlainText

/// What else a landscape may have on record.
extension LandscapeBuilder {
    package mutating func guest(_ actor: String, at board: String) {
        let number = landscape.boards.firstIndex { $0.id == board } ?? -1
        landscape.memberships.append(Membership(board: number, actor: index(actor), role: .guest))
    }

    package mutating func places(_ actor: String, _ places: Int?, occupied: Int? = nil) {
        var record = Accommodation(actor: index(actor))
        record.places = places
        record.occupied = occupied
        landscape.accommodations.append(record)
    }

    package mutating func courseFigures(_ actor: String, completed: Double?, dropouts: Double? = nil) {
        var figures = CourseFigures(actor: index(actor))
        figures.year = 2025
        figures.completionRate = completed
        figures.dropoutRate = dropouts
        landscape.courseFigures.append(figures)
    }

    /// How people are steered into courses.
    package mutating func assignment(
        lead: String? = nil, participants: [String] = [], board: String? = nil, since: PartialDate? = nil
    ) {
        var assignment = CourseAssignment()
        assignment.leadText = lead ?? ""
        assignment.lead = lead.map(index)
        assignment.participants = participants.map(index)
        assignment.board = board.flatMap { id in landscape.boards.firstIndex { $0.id == id } }
        assignment.since = since
        landscape.settings.courseAssignment = assignment
    }

    package mutating func switchOff(_ rule: String, reason: String) {
        landscape.settings.ruleSwitches[rule] = RuleSwitch(isApplicable: false, reason: reason)
    }

    package mutating func knownAbsent(_ types: String...) { landscape.settings.knownAbsentTypes += types }

    /// The sentence printed with a finding, German.
    package func detail(_ rule: String, _ subject: String? = nil) -> String {
        analysed().findings.first { finding in
            finding.rule == rule && finding.subjects.first.map { landscape.id(of: $0) } == subject
        }?.detail.german ?? ""
    }
}
