import Foundation
package import LandscapeFiles

/// A landscape folder that exists for one test.
package final class TemporaryLandscape {
    package let path: String

    package init(_ files: [String: [UInt8]]) throws {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("netviz-" + UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        path = folder.path
        for (name, content) in files {
            try Data(content).write(to: folder.appendingPathComponent(name))
        }
    }

    package convenience init(_ files: [String: String]) throws {
        try self.init(files.mapValues { Array($0.utf8) })
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    package func read() -> ReadResult { LandscapeReader.read(at: path) }
}

/// Three actors and nothing wrong with them.
package let plainActors = """
    id;name;kurzname;typ;namensvarianten
    jc;Jobcenter Landkreis Musterau;JC;Jobcenter;
    mbe;Migrationsberatung der Caritas;MBE Caritas;mbe;Caritas-Beratung
    vhs;Volkshochschule Musterau;VHS;Volkshochschule;

    """

/// A landscape of those actors and the given cooperations.
package func landscape(
    _ cooperations: String, actors: String = plainActors, _ more: [String: String] = [:]
) throws -> ReadResult {
    var files = more
    files["akteure.csv"] = actors
    files["kooperationen.csv"] = cooperations
    return try TemporaryLandscape(files).read()
}
