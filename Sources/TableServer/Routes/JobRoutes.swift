import Foundation
import HTTPTypes
import Hummingbird
import LandscapeEditing
import LiveTable
import PlainText
import SourceText
import Workbench

/// Files that take long to make: asked for, looked after, ended, taken away.
struct JobService: Sendable {
    private let shelf: LandscapeShelf
    private let jobs: FileJobs

    init(_ shelf: LandscapeShelf, _ jobs: FileJobs) {
        self.shelf = shelf
        self.jobs = jobs
    }

    var routes: [Route] {
        [
            Route(.post, "landscapes/*/jobs", for: .reading) { call in
                let (tree, _) = try await call.json()
                guard let kind = FileKind.named(tree.text("what") ?? "") else {
                    throw Refusal.invalid(Self.unknownKind)
                }
                let landscape = try await call.landscape(on: shelf)
                let wish = FileWish(
                    landscape.name, kind, await landscape.table.kept.workspace.texts,
                    try kind.options.arguments(try Self.options(tree)), call.language)
                guard let job = await jobs.begin(wish, id: Secrets.id(), by: Self.who(call)) else {
                    throw Refusal.manyJobs
                }
                return told(job, call.language, status: .created)
            },
            Route(.get, "jobs/*", for: .inside) { call in
                told(try await job(call), call.language)
            },
            Route(.delete, "jobs/*", for: .inside) { call in
                let job = try await job(call)
                await jobs.cancel(job.id, by: Self.who(call))
                return .done
            },
            Route(.get, "jobs/*/result", for: .inside) { call in
                let job = try await job(call)
                guard let bytes = job.bytes else { throw Refusal.notReady }
                return .file(
                    bytes, job.wish.kind.type, name: "\(job.wish.landscape.text)-\(job.wish.kind.name)")
            },
        ]
    }

    private static let unknownKind = Bilingual(
        "„what“ nennt, was gemacht werden soll: \(FileKind.all.map(\.name).joined(separator: ", ")).",
        "“what” says what is to be made: \(FileKind.all.map(\.name).joined(separator: ", ")).")

    /// Named as in an address; a value is a text, a list of texts, or true.
    private static func options(_ tree: JSONTree) throws(Refusal) -> [(name: String, value: String)] {
        guard let given = tree["options"] else { return [] }
        guard case .object(let members) = given else { throw .malformed }
        var options: [(name: String, value: String)] = []
        for member in members {
            switch member.value {
            case .text(let text): options.append((member.key, text))
            case .list(let list):
                for case .text(let text) in list { options.append((member.key, text)) }
            case .flag(let isSet): if isSet { options.append((member.key, "")) }
            default: throw .malformed
            }
        }
        return options
    }

    /// Whose wish it is; whoever signs in anew is somebody else.
    private static func who(_ call: Call) -> Data {
        Data((call.session?.member?.account ?? "").utf8) + (call.session?.hash ?? Data())
    }

    /// - Throws: as if there were none where its landscape is not open to whoever asks.
    private func job(_ call: Call) async throws -> FileJob {
        guard let job = await jobs.job(call.id),
            call.session?.member?.role(in: job.wish.landscape.text) != nil
        else { throw Refusal.noJob }
        return job
    }

    private func told(_ job: FileJob, _ language: Language, status: HTTPResponse.Status = .ok) -> Response {
        .json(status: status) { json in
            json.key("id", job.id)
            json.key("landscape", job.wish.landscape.text)
            json.key("what", job.wish.kind.name)
            json.key("state", job.state.rawValue)
            json.key("seconds", job.seconds)
            json.key("before", job.before)
            json.key("bytes", job.bytes?.count ?? 0)
            json.key("detail", job.problem?(language) ?? "")
        }
    }
}
