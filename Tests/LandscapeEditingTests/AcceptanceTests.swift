import Foundation
import LandscapeEditing
import LandscapeFiles
import LandscapeModel
import LandscapeTesting
import NetworkGraph
import PlainText
import SourceText
import Testing

/// What holds for every landscape when proposals are accepted; the lists come from seeds, the properties from the promise
/// that an answer never breaks anything.
@Suite("Accepting proposals") struct AcceptanceTests {
    private static let seeds: [UInt64] = Array(1...9)

    private struct Error: Hashable {
        var place: String
        var code: Problem.Code
        var text: String

        init(_ problem: Problem) {
            place = "\(problem.file) \(problem.sheet ?? "") \(problem.row ?? 0) \(problem.column ?? "")"
            (code, text) = (problem.code, problem.text)
        }
    }

    private func errors(_ result: ReadResult) -> Set<Error> { Set(result.errors.map { Error($0) }) }

    /// The landscape of a seed in a folder, with decisions going into the folder or, as for a workbook, into tables.
    private func decided(
        _ seed: UInt64, isStrict: Bool, isKept: Bool
    ) throws -> (place: TemporaryLandscape, landscape: DecidedLandscape) {
        let place = try TemporaryLandscape(UntidyNames(seed: seed, isStrict: isStrict).files)
        let landscape = try DecidedLandscape(
            at: place.path, layout: nil, place.read(), isKept: isKept)
        return (place, landscape)
    }

    private func all(_ proposals: Proposals) -> [ProposalDecision] {
        proposals.accepted(from: 0).flatMap { $0 }
    }

    @Test("The lists are untidy enough to say something", arguments: [false, true])
    func lists(isStrict: Bool) throws {
        var groups = 0
        var several = 0
        var words = 0
        var partnersOnly = 0
        for seed in Self.seeds {
            let (place, _) = try decided(seed, isStrict: isStrict, isKept: false)
            let proposals = Proposals(place.read())
            groups += proposals.names.groups.count
            several += proposals.names.groups.count { $0.members.count > 1 }
            words += proposals.words.count
            partnersOnly += proposals.names.groups.count {
                proposals.landscape.actors[Int($0.target)].isNamedOnly
            }
        }
        #expect(groups > 30 && several > 8)
        #expect(isStrict || partnersOnly > 5)
        #expect(words > 0)
    }

    @Test("Any part of what is proposed, in any order, makes no error", arguments: seeds)
    func anyPart(seed: UInt64) throws {
        for (isStrict, isKept) in [(false, false), (false, true), (true, false), (true, true)] {
            let (place, landscape) = try decided(seed, isStrict: isStrict, isKept: isKept)
            let before = landscape.read()
            let proposals = Proposals(before)
            var random = SeededRandom(seed: seed &* 31 &+ 7)
            for _ in 0..<6 {
                var chosen = all(proposals).filter { _ in random.unit() < 0.6 }
                random.shuffle(&chosen)
                var changed = landscape
                for decision in chosen {
                    let missed = try changed.add([decision], districts: before.landscape.districts.names)
                    #expect(missed.isEmpty, "\(decision.line.german)")
                }
                let more = errors(changed.read()).subtracting(errors(before))
                #expect(
                    more.isEmpty,
                    "seed \(seed), strict \(isStrict): \(more) after \(chosen.map(\.line.german))")
            }
            withExtendedLifetime(place) {}
        }
    }

    @Test("Accepting all of it makes no error and leaves nothing to propose", arguments: seeds)
    func everything(seed: UInt64) throws {
        for (isStrict, isKept) in [(false, false), (false, true), (true, false), (true, true)] {
            let (place, landscape) = try decided(seed, isStrict: isStrict, isKept: isKept)
            let before = landscape.read()
            let acceptance = try Acceptance(of: landscape, from: 0)
            for decision in acceptance.refused {
                var changed = acceptance.landscape
                _ = try changed.add([decision], districts: [])
                let more = errors(changed.read()).subtracting(errors(acceptance.result))
                let reason = "seed \(seed) \(isStrict) \(isKept): refused \(decision.line.german): \(more)"
                Issue.record(Comment(rawValue: reason))
            }
            let result = acceptance.landscape.read()
            #expect(errors(result).isSubset(of: errors(before)))
            let left = Proposals(result)
            let lines = all(left).map(\.line.german)
            #expect(lines == [], "seed \(seed) \(isStrict) \(isKept)")
            if !isKept {
                try write(acceptance.landscape, into: place.path)
                let again = all(Proposals(place.read())).map(\.line.german)
                #expect(again == lines)
            }
            // No cooperation gets lost but those that both sides turned out to be one actor.
            #expect(result.landscape.actors.count <= before.landscape.actors.count)
        }
    }

    private func write(_ landscape: DecidedLandscape, into folder: String) throws {
        for file in landscape.changedFiles {
            try file.content.write(to: URL(fileURLWithPath: folder + "/" + file.name))
        }
    }

    @Test("Proposals that were entered as open and accepted by hand make no error either", arguments: seeds)
    func byHand(seed: UInt64) throws {
        for isStrict in [false, true] {
            var files = UntidyNames(seed: seed, isStrict: isStrict).files
            let place = try TemporaryLandscape(files)
            let before = place.read()
            let proposals = Proposals(before)
            var open = try OpenProposals(folder: place.path, before)
            _ = try open.add(names: proposals.names.proposals, .german)
            _ = try open.add(types: proposals.types, .german)
            for file in open.changedFiles {
                files[file.name] = String(decoding: file.content, as: UTF8.self)
                    .replacing(";offen;", with: ";angenommen;")
            }
            let after = try TemporaryLandscape(files).read()
            let more = errors(after).subtracting(errors(before))
            #expect(more == [], "seed \(seed) \(isStrict)")
        }
    }

    @Test("What is rejected does not come back", arguments: seeds)
    func rejected(seed: UInt64) throws {
        for isStrict in [false, true] {
            let (place, landscape) = try decided(seed, isStrict: isStrict, isKept: false)
            let before = landscape.read()
            let proposals = Proposals(before)
            var changed = landscape
            var decisions = proposals.names.groups.flatMap { proposals.decisions($0, .rejected) }
            decisions += proposals.types.map { proposals.decision($0, .rejected) }
            decisions += proposals.words.flatMap { word in
                word.members.map { proposals.decision($0, of: word, .rejected) }
            }
            _ = try changed.add(decisions, districts: [])
            let result = changed.read()
            #expect(errors(result) == errors(before))
            let after = Proposals(result)
            func pairs(_ proposals: Proposals) -> Set<[String]> {
                Set(
                    proposals.names.proposals.map {
                        [$0.variant, proposals.landscape.actors[Int($0.actor)].name].sorted()
                    })
            }
            let again = pairs(after).intersection(pairs(proposals))
            #expect(again == [], "seed \(seed) \(isStrict)")
            func cells(_ proposals: Proposals) -> Set<[String]> {
                Set(
                    proposals.types.map {
                        [proposals.landscape.actors[Int($0.actor)].id, $0.column.rawValue]
                    })
            }
            let types = cells(after).intersection(cells(proposals))
            #expect(types == [])
            let words = after.words.map(\.word)
            #expect(words == [])
            withExtendedLifetime(place) {}
        }
    }

    @Test(
        "Every cooperation of the list is still claimed between those whom the names mean now",
        arguments: seeds)
    func cooperations(seed: UInt64) throws {
        let (place, landscape) = try decided(seed, isStrict: false, isKept: false)
        let before = landscape.read()
        var changed = landscape
        let proposals = Proposals(before)
        let names = proposals.names.groups.flatMap { proposals.decisions($0, .accepted) }
        _ = try changed.add(names, districts: [])
        let after = changed.read()
        func meant(_ actor: ActorIndex) throws -> ActorIndex {
            let name = before.landscape.actors[Int(actor)].id
            let word =
                before.landscape.actors[Int(actor)].isNamedOnly
                ? before.landscape.actors[Int(actor)].name : name
            guard case .found(let found) = ActorSearch(word, in: after.landscape) else {
                throw Lost(name: word)
            }
            return found
        }
        let claimed = Set(after.landscape.claims.map { ActorPair($0.from, $0.to) })
        for claim in before.landscape.claims {
            let (one, two) = (try meant(claim.from), try meant(claim.to))
            #expect(one == two || claimed.contains(ActorPair(one, two)))
        }
        withExtendedLifetime(place) {}
    }

    private struct Lost: Swift.Error { var name: String }
}
