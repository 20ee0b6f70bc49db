import HTTPTypes
import Hummingbird
import JournalStore
import LandscapeEditing
import LandscapeFiles
import LandscapeJobs
import LiveTable
import PlainText
import SourceText
import Workbench

/// What somebody works with on a landscape: rows with marks, questions and their answers, what was done, and versions.
struct DeskService: Sendable {
    let shelf: LandscapeShelf
    let uploads: UploadReader
    let commands: LandscapeCommands
    let memory = DeskMemory()

    init(_ shelf: LandscapeShelf, _ uploads: UploadReader, _ commands: LandscapeCommands) {
        self.shelf = shelf
        self.uploads = uploads
        self.commands = commands
    }

    var routes: [Route] { deskRoutes + workbookRoutes + versionRoutes }

    func landscape(_ call: Call) async throws -> OpenLandscape { try await call.landscape(on: shelf) }

    // MARK: Looking and answering

    private var deskRoutes: [Route] {
        [
            Route(.get, "landscapes/*/desk", for: .reading) { call in
                let landscape = try await landscape(call)
                let desk = await memory.desk(landscape, call.language)
                let atBeginning = await memory.openAtBeginning(landscape)
                return .json { json in desk.write(&json, atBeginning: atBeginning, call.language) }
            },
            Route(.get, "landscapes/*/rows", for: .reading) { call in try await rows(call) },
            Route(.post, "landscapes/*/answers", for: .editing) { call in try await answer(call) },
            Route(.get, "landscapes/*/history", for: .reading) { call in
                let steps = DeskSteps(try await landscape(call).table.kept, call.language)
                return .json { steps.write(&$0) }
            },
            Route(.post, "landscapes/*/steps/undo", for: .editing) { call in
                let table = try await landscape(call).table
                let step = try await call.json().tree.text("step") ?? ""
                let entries = DeskSteps(await table.kept, call.language).entries(of: step)
                guard !entries.isEmpty else { throw TableProblem.unknownEntry }
                let revision = try await table.undo(together: entries, now: TableService.now) { Secrets.id() }
                return .json { $0.key("revision", revision) }
            },
        ]
    }

    private func rows(_ call: Call) async throws -> Response {
        let desk = await memory.desk(try await landscape(call), call.language)
        let start = max(0, call.query("from").flatMap { Int($0) } ?? 0)
        let count = min(500, max(1, call.query("count").flatMap { Int($0) } ?? 100))
        var json = JSONWriter(isCompact: true)
        var isThere = false
        json.object { json in
            isThere = desk.write(
                rowsOf: call.query("table") ?? "", from: start, count: count,
                onlyMarked: call.query("marked") != nil, &json, call.language)
        }
        guard isThere else { throw Refusal.notFound }
        return Response(json.bytes, "application/json")
    }

    /// `{"answers": [{"key", "answer": "yes" | "no"}]}`: what they enter is one step.
    private func answer(_ call: Call) async throws -> Response {
        let (json, _) = try await call.json(upTo: 1 << 20)
        let landscape = try await landscape(call)
        let desk = await memory.desk(landscape, call.language)
        var decisions: [ProposalDecision] = []
        for answer in json["answers"]?.elements ?? [] {
            guard let question = desk.question(answer.text("key") ?? "") else { throw Refusal.outdated }
            decisions += answer.text("answer") == "no" ? question.rejected : question.accepted
        }
        guard !decisions.isEmpty else { throw Refusal.malformed }
        let state = await landscape.table.kept
        let (entries, missed) = state.workspace.entries(for: decisions)
        let step = Secrets.id()
        var revision = state.revision
        try await landscape.keepVersionOfAnotherDay(now: TableService.now)
        if !entries.isEmpty {
            revision = try await landscape.table.post(
                together: DeskSteps.joined(entries, as: step, at: TableService.now))
        }
        if let settings = state.workspace.settings(placing: decisions) {
            revision = try await place(settings, landscape, call.language)
        }
        return .json(status: .created) { json in
            json.key("step", step)
            json.key("revision", revision)
            json.key("missed", missed.map { $0.line(call.language) })
        }
    }

    /// Settings are no rows: the landscape goes on from new ones, and the version of before brings the old ones back.
    private func place(
        _ settings: String, _ landscape: OpenLandscape, _ language: Language
    ) async throws -> Int {
        let label = language == .german ? "Sozialräume eingetragen" : "districts placed"
        let next = try await shelf.goOn(landscape.name, label: label, now: TableService.now) {
            $0.workspace.texts.replacing(settings: settings)
        }
        return await next.table.kept.revision
    }
}
