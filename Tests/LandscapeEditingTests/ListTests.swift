import Foundation
import LandscapeEditing
import LandscapeFiles
import LandscapeModel
import LandscapeTesting
import PlainText
import SourceText
import Testing

/// Ten workbooks as offices keep them, and what a person reads in them (`Tests/Reference/make_lists.py` writes both; the
/// meanings were written down by hand before anything read them).
@Suite("Lists of offices are read as a person reads them")
struct ListTests {
    struct Meaning: Decodable, Sendable, CustomTestStringConvertible {
        var file: String
        /// Each with the further spellings that the workbook has.
        var actors: [String: [String]]
        var pairs: [[String]]
        var wishes: [[String]]
        var offers: [String: [String]]
        var boards: [String: [String]]
        var testDescription: String { file }
    }

    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
        "Lists")

    static let all: [Meaning] =
        (try? Data(contentsOf: folder.appendingPathComponent("inhalt.json")))
        .flatMap { try? JSONDecoder().decode([Meaning].self, from: $0) } ?? []

    /// What was read, in the names of the meaning; an actor that it does not know keeps its own.
    private struct Reading {
        var actors: [String] = []
        var pairs: Set<[String]> = []
        var wishes: Set<[String]> = []
        var offers: [String: Set<String>] = [:]
        var boards: [String: Set<String>] = [:]
    }

    /// Reads the workbook, and once more with every proposal accepted, as `check` writes them down.
    private func accepted(_ meaning: Meaning) throws -> Landscape {
        let path = Self.folder.appendingPathComponent(meaning.file).path
        let first = LandscapeReader.read(at: path)
        #expect(first.errors.isEmpty, "\(first.errors.map(\.message.german))")
        let tables = LandscapeTables.read(at: path) ?? LandscapeTables(first.landscape)
        var open = try OpenProposals(folder: "", first)
        _ = try open.add(names: first.nameReview().proposals, .german)
        _ = try open.add(types: TypeProposer(first.landscape).proposals(), .german)
        var files: [String: [UInt8]] = [:]
        for file in FolderWriter.files(tables) { files[file.name] = Array(file.content) }
        for file in open.changedFiles {
            let text = String(decoding: file.content, as: UTF8.self).replacing(
                ";offen;", with: ";angenommen;")
            files[file.name] = Array(text.utf8)
        }
        let second = try TemporaryLandscape(files).read()
        #expect(second.errors.isEmpty, "\(second.errors.map(\.message.german))")
        return second.landscape
    }

    private func reading(_ landscape: Landscape, _ meaning: Meaning) -> Reading {
        var known: [String: String] = [:]
        for (name, spellings) in meaning.actors {
            for spelling in [name] + spellings { known[spelling.folded] = name }
        }
        var result = Reading()
        result.actors = landscape.actors.map { known[$0.name.folded] ?? $0.name }
        func pair(_ one: ActorIndex, _ two: ActorIndex) -> [String] {
            [result.actors[Int(one)], result.actors[Int(two)]].sorted()
        }
        for entry in landscape.pairs(ClaimIndex(landscape.claims, actorCount: landscape.actors.count)) {
            result.pairs.insert(pair(entry.a, entry.b))
        }
        for claim in landscape.claims where claim.status == .wished {
            result.wishes.insert(pair(claim.from, claim.to))
        }
        for offer in landscape.offers {
            result.offers[result.actors[Int(offer.actor)], default: []].insert(offer.name)
        }
        for seat in landscape.memberships {
            result.boards[landscape.boards[seat.board].name, default: []].insert(
                result.actors[Int(seat.actor)])
        }
        return result
    }

    @Test("Actors, wishes, offers and Gremien of each", arguments: all)
    func each(_ meaning: Meaning) throws {
        let found = reading(try accepted(meaning), meaning)
        #expect(found.actors.sorted() == meaning.actors.keys.sorted())
        #expect(found.wishes == Set(meaning.wishes))
        #expect(found.offers == meaning.offers.mapValues { Set($0) })
        #expect(found.boards == meaning.boards.mapValues { Set($0) })
    }

    @Test("Pairs over all ten: 93 of 100 are found, and 93 of 100 found are right") func pairs() throws {
        #expect(Self.all.count == 10)
        var (right, found, meant) = (0, 0, 0)
        var differences: [String] = []
        for meaning in Self.all {
            let pairs = reading(try accepted(meaning), meaning).pairs
            let expected = Set(meaning.pairs)
            right += pairs.intersection(expected).count
            found += pairs.count
            meant += expected.count
            differences += pairs.symmetricDifference(expected).map {
                "\(meaning.file): \($0.joined(separator: " – "))"
            }
        }
        #expect(Double(right) / Double(found) >= 0.93, "\(differences)")
        #expect(Double(right) / Double(meant) >= 0.93, "\(differences)")
    }
}
