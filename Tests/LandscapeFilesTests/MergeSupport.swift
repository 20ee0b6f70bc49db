import Foundation
import LandscapeFiles
import LandscapeModel
import LandscapeTesting
import Testing

/// A landscape of files that a test merges.
struct MergeInput {
    var read: ReadResult
    var tables: LandscapeTables?

    var landscape: Landscape { read.landscape }

    /// - Parameter file: the only file that is named on the command line, where it is not the folder.
    init(_ files: [String: String], file: String? = nil, isProvisional: Bool = false) throws {
        let folder = try TemporaryLandscape(files)
        let path = file.map { folder.path + "/" + $0 } ?? folder.path
        read = LandscapeReader.read(at: path)
        #expect(read.errors.isEmpty || isProvisional, "\(read.errors)")
        tables = LandscapeTables.read(at: path)
    }

    func merged(with other: MergeInput, decisions: MergeDecisions = MergeDecisions()) -> MergeResult {
        LandscapeMerger(read, tables: tables, with: other.read, tables: other.tables, decisions: decisions)
            .merged()
    }
}

extension MergeResult {
    /// The result as it is read from its files; it must have no errors.
    func landscape() throws -> Landscape {
        var files: [String: [UInt8]] = [:]
        for (name, content) in FolderWriter.files(tables) { files[name] = Array(content) }
        let read = try TemporaryLandscape(files).read()
        #expect(read.errors.isEmpty, "\(read.errors)")
        return read.landscape
    }
}

extension Landscape {
    /// What is claimed, by names: from, to, strength, who says it; as often as it is said.
    var claimsByName: [String: Int] {
        var counts: [String: Int] = [:]
        func name(_ actor: ActorIndex) -> String { actors[Int(actor)].name }
        for claim in claims {
            let level = claim.intensity.map { "\($0)" } ?? "-"
            counts[
                "\(name(claim.from)) → \(name(claim.to)) \(level) \(claim.status) \(claim.reporter)",
                default: 0
            ] += 1
        }
        return counts
    }

    /// Pairs of names that are claimed to work together.
    var linksByName: Set<String> {
        Set(claims.map { "\(actors[Int($0.from)].name) → \(actors[Int($0.to)].name)" })
    }

    func actor(named name: String) -> Actor? { actors.first { $0.name == name } }
}
