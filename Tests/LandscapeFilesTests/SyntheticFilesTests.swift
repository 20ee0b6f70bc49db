import Foundation
import LandscapeFiles
import LandscapeModel
import Testing

@Suite struct SyntheticFilesTests {
    /// A folder that does not exist yet and is gone after the test.
    private func withFolder(_ body: (String) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
            "netviz-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        try body(folder.path)
    }

    @Test func readsWithoutProblems() throws {
        try withFolder { folder in
            let counts = try SyntheticFiles.write(SyntheticLandscape(municipalities: 3, seed: 1), to: folder)
            let result = LandscapeReader.read(at: folder)
            #expect(result.problems.isEmpty)
            #expect(result.landscape.actors.count == counts.actors)
            #expect(result.landscape.claims.count == counts.claims)
            #expect(counts.actors >= 3 * 30 + 14 + 7)
            #expect(result.landscape.hasSurvey)
            #expect(result.landscape.districts.names.contains("Gemeinde 0003"))
            let index = ClaimIndex(result.landscape.claims, actorCount: counts.actors)
            let states = result.landscape.ties(index).map(\.state)
            for state in TieState.allCases { #expect(states.count { $0 == state } > 10) }
        }
    }

    @Test func sameSeedSameBytes() throws {
        func contents(seed: UInt64) throws -> [Data] {
            var result: [Data] = []
            try withFolder { folder in
                try SyntheticFiles.write(SyntheticLandscape(municipalities: 2, seed: seed), to: folder)
                for name in try FileManager.default.contentsOfDirectory(atPath: folder).sorted() {
                    result.append(try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name)))
                }
            }
            return result
        }
        let first = try contents(seed: 5)
        #expect(first.count == 3)
        #expect(try contents(seed: 5) == first)
        #expect(try contents(seed: 6) != first)
    }

    @Test func neverOverwrites() throws {
        try withFolder { folder in
            let landscape = SyntheticLandscape(municipalities: 1)
            try SyntheticFiles.write(landscape, to: folder)
            #expect(throws: ScaffoldError.self) { try SyntheticFiles.write(landscape, to: folder) }
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder).count == 3)
        }
    }
}
