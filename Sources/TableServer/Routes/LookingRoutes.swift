import HTTPTypes
import Hummingbird
import LandscapeEditing
import LandscapeJobs
import LiveTable
import PlainText
import Workbench

/// What pages show of a landscape beside what the commands say: its words, its actors, and its map in a frame.
struct LookingService: Sendable {
    private let shelf: LandscapeShelf
    private let commands: LandscapeCommands
    private let maps: FramedMaps
    private let memory = LookMemory()

    init(_ shelf: LandscapeShelf, _ commands: LandscapeCommands, _ maps: FramedMaps) {
        self.shelf = shelf
        self.commands = commands
        self.maps = maps
    }

    var routes: [Route] {
        [
            Route(.get, "landscapes/*/actors", for: .reading) { call in
                try await json(call, "actors") { KnownActors($0, call.language).write(&$1) }
            },
            Route(.get, "landscapes/*/words", for: .reading) { call in
                try await json(call, "words") { LandscapeWords($0, call.language).write(&$1) }
            },
            Route(.get, "landscapes/*/map-page", for: .reading) { call in
                guard let kind = FileKind.named("map.html") else { throw Refusal.notFound }
                let landscape = try await call.landscape(on: shelf)
                let state = await landscape.table.kept
                let arguments = try kind.options.arguments(call.queries)
                let key = Self.key(landscape, state.revision, call.language, ["map-page"] + arguments)
                let page = try await memory.bytes(key) {
                    maps.page(
                        try await commands.file(kind, state.workspace.texts, arguments, call.language))
                }
                return FramedMaps.answer(page)
            },
        ]
    }

    private static func key(
        _ landscape: OpenLandscape, _ revision: Int, _ language: Language, _ words: [String]
    ) -> String {
        ([landscape.beginning, "\(revision)", language.rawValue] + words).joined(separator: "\0")
    }

    /// What is written of a landscape as it is now.
    private func json(
        _ call: Call, _ what: String, _ write: @escaping @Sendable (LandscapeInput, inout JSONWriter) -> Void
    ) async throws -> Response {
        let landscape = try await call.landscape(on: shelf)
        let key = Self.key(landscape, await landscape.table.kept.revision, call.language, [what])
        let bytes = try await memory.bytes(key) {
            let snapshot = await landscape.table.snapshot
            return await onOwnThread {
                var json = JSONWriter(isCompact: true)
                json.object { write(snapshot.input, &$0) }
                return json.bytes
            }
        }
        return Response(bytes, "application/json")
    }
}
