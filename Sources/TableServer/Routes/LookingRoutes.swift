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

    init(_ shelf: LandscapeShelf, _ commands: LandscapeCommands, _ maps: FramedMaps) {
        self.shelf = shelf
        self.commands = commands
        self.maps = maps
    }

    var routes: [Route] {
        [
            Route(.get, "landscapes/*/actors", for: .reading) { call in
                let input = try await call.landscape(on: shelf).table.snapshot.input
                let known = KnownActors(input, call.language)
                return await onOwnThread { .json { known.write(&$0) } }
            },
            Route(.get, "landscapes/*/words", for: .reading) { call in
                let input = try await call.landscape(on: shelf).table.snapshot.input
                return .json { LandscapeWords(input, call.language).write(&$0) }
            },
            Route(.get, "landscapes/*/map-page", for: .reading) { call in
                guard let kind = FileKind.named("map.html") else { throw Refusal.notFound }
                let texts = try await call.landscape(on: shelf).table.kept.workspace.texts
                let html = try await commands.file(
                    kind, texts, try kind.options.arguments(call.queries), call.language)
                return maps.page(html)
            },
        ]
    }
}

extension Call {
    /// - Throws: ``ShelfProblem/unknown`` where the address names none.
    func landscape(on shelf: LandscapeShelf) async throws -> OpenLandscape {
        guard let name = LandscapeName(id) else { throw ShelfProblem.unknown }
        return try await shelf.landscape(name)
    }
}
