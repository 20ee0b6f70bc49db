import Foundation
package import PlainText
import SourceText
import Subprocess
import SystemPackage

/// Runs netviz once more for what takes long or may cost anything: bounded in time and memory, and ended when nobody waits any more.
package struct ChildProcess: Sendable {
    /// The program.
    package let program: String
    /// Seconds of the processor, and megabytes of addresses.
    package var seconds = 120
    package var megabytes = 6000
    /// Lets everything else on the machine go first.
    private var isPatient = false
    /// Of these processes so many run at a time.
    private let turns: Turns

    package init(_ program: String, atOnce count: Int = 2) {
        self.program = program
        turns = Turns(count)
    }

    /// For what takes minutes: one at a time.
    package static func heavy(_ program: String) -> ChildProcess {
        var child = ChildProcess(program, atOnce: 1)
        child.seconds = 900
        child.isPatient = true
        return child
    }

    package struct Result: Sendable {
        package var output: [UInt8]
        package var complaint: String
        /// The exit code; nil where it was ended by a signal.
        package var code: Int32?
    }

    static let longestOutput = 64 << 20

    /// Sentences come whole: a page breaks its lines itself.
    private static let surroundings = Environment.inherit.updating(["LC_ALL": "C.UTF-8", "COLUMNS": "100000"])

    /// A group of its own, so that what the command has started ends with it.
    private static let group: PlatformOptions = {
        var options = PlatformOptions()
        options.processGroupID = 0
        options.teardownSequence = [
            .gracefulShutDown(toProcessGroup: true, allowedDurationToNextStep: .seconds(1))
        ]
        return options
    }()

    /// - Parameter arguments: none of them is read by a shell.
    /// - Throws: where it could not be started, or said more than fits, and where nobody waits any more: then it is ended.
    package func run(_ arguments: [String], language: Language) async throws -> Result {
        // The shell sets the limits and becomes the program; what it runs comes as arguments.
        let script =
            "ulimit -t \(seconds); ulimit -v \(megabytes * 1024); ulimit -c 0; exec \(isPatient ? "nice -n 10 " : "")\"$0\" \"$@\""
        let words = Arguments(["-c", script, program] + arguments)
        let record = try await turns.take {
            try Task.checkCancellation()
            return try await Subprocess.run(
                .path("/bin/sh"), arguments: words, environment: Self.surroundings,
                platformOptions: Self.group,
                output: .bytes(limit: Self.longestOutput), error: .string(limit: 1 << 20))
        }
        var code: Int32?
        if case .exited(let value) = record.terminationStatus { code = value }
        return Result(output: record.standardOutput, complaint: record.standardError, code: code)
    }
}
