import CResources
import HTTPTypes
import Hummingbird
import JournalStore
import LandscapeEditing
import LandscapeFiles
import LandscapeJobs
import LandscapeModel
import LiveTable
import PlainText
import SourceText
import Workbench

/// Landscapes as a script or a page asks for them: what is there, what the commands say of it, and what is entered.
struct LandscapeService: Sendable {
    let shelf: LandscapeShelf
    let commands: LandscapeCommands
    let uploads: UploadReader
    let accounts: AccountBook
    let jobs: FileJobs

    var routes: [Route] { shelfRoutes + answerRoutes + fileRoutes + changeRoutes }

    // MARK: Which there are

    private var shelfRoutes: [Route] {
        [
            Route(.get, "landscapes", for: .inside) { call in
                Response(try await list(call), "application/json")
            },
            Route(.get, "landscapes/*", for: .reading) { call in
                let name = try name(call)
                let role = call.session?.member?.role(in: name.text) ?? .lesen
                let summary = LandscapeSummary(name, role, try await shelf.landscape(name).table.snapshot)
                return .json { summary.write(&$0) }
            },
            Route(.put, "landscapes/*", for: .inside) { call in try await put(call) },
            Route(.get, "openapi.json", for: .everybody) { _ in
                Response(TableServerFiles.landscapes_json.bytes, "application/json")
            },
            Route(.delete, "landscapes/*", for: .leading) { call in
                let name = try name(call)
                try await shelf.delete(name)
                try accounts.remove(landscape: name.text)
                await jobs.forget(name)
                return .done
            },
        ]
    }

    /// Those that are open to whoever asks. One that cannot be opened says why, and takes no other away.
    private func list(_ call: Call) async throws -> [UInt8] {
        var texts: [String] = []
        for name in shelf.names {
            guard let role = call.session?.member?.role(in: name.text) else { continue }
            var json = JSONWriter(isCompact: true)
            do {
                let summary = LandscapeSummary(name, role, try await shelf.landscape(name).table.snapshot)
                json.object { summary.write(&$0) }
            } catch let problem as any Explained {
                json.object { json in
                    json.key("name", name.text)
                    json.key("role", role.rawValue)
                    let message = problem is JournalProblem ? JournalProblem.onTheWeb : problem.message
                    json.key("problem", message(call.language))
                }
            }
            texts.append(String(decoding: json.bytes, as: UTF8.self))
        }
        var json = JSONWriter(isCompact: true)
        json.array { json in for text in texts { json.value(json: text) } }
        return json.bytes
    }

    private func name(_ call: Call) throws -> LandscapeName {
        guard let name = LandscapeName(call.id) else { throw ShelfProblem.unknown }
        return name
    }

    private func landscape(_ call: Call) async throws -> OpenLandscape {
        try await shelf.landscape(try name(call))
    }

    private static let longestUpload = 32 * 1024 * 1024

    private func put(_ call: Call) async throws -> Response {
        guard let name = LandscapeName(call.id) else { throw Refusal.invalid(Self.wrongName) }
        guard !shelf.has(name) else { throw ShelfProblem.taken }
        let texts = try await uploaded(call)
        let landscape = try await shelf.create(name, texts, now: TableService.now)
        if let member = call.session?.member, !member.isByToken {
            try accounts.set(.leitung, of: member.account, in: name.text)
        }
        let checked = try await commands.json(
            "check", await landscape.table.kept.workspace.texts, [], call.language)
        return Response(checked.bytes, "application/json", status: .created)
    }

    /// The tables that a request brings: a file, or the example.
    private func uploaded(_ call: Call) async throws -> LandscapeTexts {
        if call.query("example") != nil { return ExampleLandscape.texts }
        let bytes = try await call.body(upTo: Self.longestUpload)
        return try await uploads.read(bytes, ending: call.query("name"), call.language).texts
    }

    private static let wrongName = Bilingual(
        "Ein Name hat 1 bis 60 kleine Buchstaben, Ziffern und Bindestriche: landkreis-musterau.",
        "A name has 1 to 60 small letters, digits and hyphens: landkreis-musterau.")

    // MARK: What the commands say

    private var answerRoutes: [Route] {
        let simple: [(String, QueryOptions)] = [
            ("check", .check), ("measures", .measures), ("gaps", .gaps), ("plan", .plan),
            ("scenario", .scenario),
        ]
        return simple.map { command, options in
            Route(.get, "landscapes/*/\(command)", for: .reading) { call in
                let texts = try await landscape(call).table.kept.workspace.texts
                let arguments = try options.arguments(call.queries)
                return Response(
                    try await commands.json(command, texts, arguments, call.language).bytes,
                    "application/json")
            }
        } + [
            Route(.get, "landscapes/*/compare", for: .reading) { call in
                let landscape = try await landscape(call)
                guard let number = call.query("with").flatMap({ Int($0) }),
                    let stored = try landscape.database.tables(ofVersion: number),
                    let older = StoredTexts(stored)?.texts
                else { throw Refusal.invalid(Self.noVersion) }
                let arguments = try QueryOptions.compare.arguments(call.queries, without: ["with"])
                let outcome = try await commands.json(
                    "compare", older, and: [await landscape.table.kept.workspace.texts], arguments,
                    call.language)
                return Response(outcome.bytes, "application/json")
            },
            Route(.get, "landscapes/*/versions", for: .reading) { call in
                let versions = try await landscape(call).database.versions()
                var json = JSONWriter(isCompact: true)
                json.array { json in
                    for version in versions {
                        json.object { json in
                            json.key("number", version.number)
                            json.key("at", version.at)
                            json.key("label", version.label)
                            json.key("revision", version.revision)
                        }
                    }
                }
                return Response(json.bytes, "application/json")
            },
        ]
    }

    private static let noVersion = Bilingual(
        "„with“ nennt die Nummer einer Version, die es gibt.",
        "“with” gives the number of a version that exists.")

    // MARK: What the commands make

    private var fileRoutes: [Route] {
        // A whole set of maps is a job.
        let made = FileKind.all.filter { !$0.isFolder }.map { kind in
            Route(.get, "landscapes/*/\(kind.name)", for: .reading) { call in
                let texts = try await landscape(call).table.kept.workspace.texts
                let bytes = try await commands.file(
                    kind, texts, try kind.options.arguments(call.queries), call.language)
                return .file(bytes, kind.type, name: "\(call.id)-\(kind.name)")
            }
        }
        return made + [
            Route(.get, "landscapes/*/landscape.zip", for: .reading) { call in
                let state = try await landscape(call).table.kept
                return .file(
                    try TableFiles.tables(state.workspace.texts), "application/zip", name: "\(call.id).zip")
            },
            Route(.get, "landscapes/*/journal.jsonl", for: .reading) { call in
                let text = try await landscape(call).table.kept.lines.map { $0.line + "\n" }.joined()
                return .file(Array(text.utf8), "application/jsonl", name: "\(call.id).jsonl")
            },
        ]
    }

    // MARK: What is entered

    private var changeRoutes: [Route] {
        [
            Route(.post, "landscapes/*/entries", for: .editing) { call in
                let landscape = try await landscape(call)
                try await landscape.keepVersionOfAnotherDay(now: TableService.now)
                return try await call.posted(to: landscape.table)
            },
            Route(.post, "landscapes/*/undo", for: .editing) { call in
                let table = try await landscape(call).table
                let id = try await call.json().tree.text("id")
                return try await call.decided(table.undo(id, entryID: Secrets.id(), now: TableService.now))
            },
            Route(.post, "landscapes/*/redo", for: .editing) { call in
                let table = try await landscape(call).table
                let id = try await call.json().tree.text("id")
                return try await call.decided(table.redo(id, entryID: Secrets.id(), now: TableService.now))
            },
        ]
    }
}

/// A landscape on the first page: what it is called, how large it is, and what is open.
struct LandscapeSummary {
    private let name: LandscapeName
    private let role: LandscapeRole
    private let snapshot: TableSnapshot

    init(_ name: LandscapeName, _ role: LandscapeRole, _ snapshot: TableSnapshot) {
        self.name = name
        self.role = role
        self.snapshot = snapshot
    }

    func write(_ json: inout JSONWriter) {
        let (landscape, reading) = (snapshot.input.landscape, snapshot.state.workspace.reading)
        json.key("name", name.text)
        json.key("role", role.rawValue)
        json.key("title", landscape.settings.title)
        json.key("date", landscape.settings.date?.description ?? "")
        json.key("keep_until", landscape.settings.keptUntil?.description ?? "")
        json.key("actors", landscape.actors.count)
        json.key("pairs", landscape.pairs(snapshot.input.index).count)
        json.key("errors", reading.errors.number)
        json.key("proposals", snapshot.state.proposals.count)
        json.key("revision", snapshot.revision)
    }
}
