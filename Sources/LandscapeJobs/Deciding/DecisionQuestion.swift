import Foundation
package import LandscapeFiles
import LandscapeModel
package import PlainText
import ResultTables

/// A proposal as a question: of several names, or of one.
package struct DecisionQuestion: Sendable {
    package var key: String
    package var text: String
    package var accepted: [ProposalDecision]
    package var rejected: [ProposalDecision]
    package var singles: [DecisionQuestion] = []
    /// How many cells of the tables an answer settles.
    package var cells = 1

    package init(
        key: String, text: String, accepted: [ProposalDecision], rejected: [ProposalDecision],
        singles: [DecisionQuestion] = []
    ) {
        self.key = key
        self.text = text
        self.accepted = accepted
        self.rejected = rejected
        self.singles = singles
    }

    /// Everything proposed, in the order in which it matters: names, words for groups, types, districts.
    package static func all(_ proposals: Proposals, _ language: Language) -> [DecisionQuestion] {
        let table = ProposalTable(proposals)
        return proposals.names.groups.map { names($0, proposals, table, language) }
            + proposals.words.map { word($0, proposals, table, language) }
            + types(proposals, language)
            + proposals.districts.map { district in
                let accepted = [proposals.decision(district, .accepted)]
                return DecisionQuestion(
                    key: "district\n\(district.child)\n\(district.parent)",
                    text: Self.lines(
                        language == .german ? "Stimmt das?" : "Is this right?",
                        [single(accepted[0], language)]),
                    accepted: accepted, rejected: [])
            }
    }

    private static func lines(_ head: String, _ lines: [String]) -> String {
        ([head] + lines.map { "  " + $0 }).joined(separator: "\n")
    }

    /// One decision with how sure it is and why.
    private static func single(_ decision: ProposalDecision, _ language: Language) -> String {
        let reason = decision.reason(language)
        return "\(decision.line(language)) (\(Int((decision.score * 100).rounded())) %)"
            + (reason.isEmpty ? "" : ": " + reason)
    }

    private static func part(
        _ key: String, _ head: String, _ accepted: ProposalDecision, _ rejected: ProposalDecision,
        _ language: Language
    ) -> DecisionQuestion {
        DecisionQuestion(
            key: key, text: lines(head, [single(accepted, language)]), accepted: [accepted],
            rejected: [rejected])
    }

    private static func names(
        _ group: NameGroup, _ proposals: Proposals, _ table: ProposalTable, _ language: Language
    ) -> DecisionQuestion {
        let target = proposals.landscape.actors[Int(group.target)].id
        let head = language == .german ? "Ist das derselbe Akteur?" : "Is this the same actor?"
        var question = DecisionQuestion(
            key: "names\n" + ([target] + group.members.map(\.variant)).joined(separator: "\n"),
            text: lines(head, [table.line(group, language)]),
            accepted: proposals.decisions(group, .accepted), rejected: proposals.decisions(group, .rejected))
        question.cells = group.members.reduce(0) { $0 + max(1, $1.cells) }
        if group.members.count > 1 {
            question.singles = group.members.map { member in
                var part = part(
                    "name\n\(target)\n\(member.variant)", head,
                    proposals.decision(member, of: group, .accepted),
                    proposals.decision(member, of: group, .rejected), language)
                part.cells = max(1, member.cells)
                return part
            }
        }
        return question
    }

    private static func word(
        _ word: GroupWordProposal, _ proposals: Proposals, _ table: ProposalTable, _ language: Language
    ) -> DecisionQuestion {
        let head =
            language == .german
            ? "Sind diese Partner gemeint?" : "Are these partners meant?"
        var question = DecisionQuestion(
            key: "word\n" + word.word + word.members.map { "\n\($0.actor)" }.joined(),
            text: lines(head, [table.line(word, language)]),
            accepted: word.members.map { proposals.decision($0, of: word, .accepted) },
            rejected: word.members.map { proposals.decision($0, of: word, .rejected) })
        question.cells = max(1, word.cells)
        if word.members.count > 1 {
            question.singles = zip(question.accepted, question.rejected).enumerated().map { number, pair in
                part("word\n\(word.word)\n\(word.members[number].actor)", head, pair.0, pair.1, language)
            }
        }
        return question
    }

    /// Equal types are one question.
    private static func types(_ proposals: Proposals, _ language: Language) -> [DecisionQuestion] {
        var order: [String] = []
        var lots: [String: [TypeProposal]] = [:]
        for proposal in proposals.types {
            let key = "type\n\(proposal.column.rawValue)\n\(proposal.value)"
            if lots[key] == nil { order.append(key) }
            lots[key, default: []].append(proposal)
        }
        let head = language == .german ? "Stimmt das?" : "Is this right?"
        return order.map { key in
            let lot = lots[key] ?? []
            let accepted = lot.map { proposals.decision($0, .accepted) }
            let rejected = lot.map { proposals.decision($0, .rejected) }
            var question = DecisionQuestion(
                key: key + lot.map { "\n\($0.actor)" }.joined(),
                text: lines(head, accepted.map { single($0, language) }), accepted: accepted,
                rejected: rejected)
            question.cells = lot.count
            if lot.count > 1 {
                question.singles = zip(accepted, rejected).enumerated().map { number, pair in
                    part("\(key)\n\(lot[number].actor)", head, pair.0, pair.1, language)
                }
            }
            return question
        }
    }
}
