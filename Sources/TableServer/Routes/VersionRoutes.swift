import HTTPTypes
import Hummingbird
import JournalStore
import LandscapeEditing
import LandscapeFiles
import LiveTable
import PlainText
import SourceText
import Workbench

extension DeskService {
    // MARK: Versions

    var versionRoutes: [Route] {
        [
            Route(.post, "landscapes/*/versions", for: .editing) { call in
                let landscape = try await landscape(call)
                let label = try await label(call)
                let state = await landscape.table.kept
                let number = try landscape.database.keep(
                    NewVersion(
                        at: TableService.now, label: label, revision: state.revision,
                        tables: try StoredTexts(state.workspace.texts).text))
                return .json(status: .created) { $0.key("number", number) }
            },
            Route(.post, "landscapes/*/versions/name", for: .editing) { call in
                let landscape = try await landscape(call)
                let tree = try await call.json().tree
                let version = try version(tree, landscape)
                try landscape.database.name(version: version.number, try checked(tree.text("label")))
                return .done
            },
            Route(.post, "landscapes/*/versions/restore", for: .leading) { call in
                let landscape = try await landscape(call)
                let version = try version(try await call.json().tree, landscape)
                let label =
                    call.language == .german
                    ? "Zurück zu Version \(version.number)" : "back to version \(version.number)"
                let next = try await shelf.goOn(landscape.name, label: label, now: TableService.now) { _ in
                    version.texts
                }
                let revision = await next.table.kept.revision
                return .json { $0.key("revision", revision) }
            },
        ]
    }

    private func label(_ call: Call) async throws -> String {
        try checked(try await call.json().tree.text("label"))
    }

    private func checked(_ label: String?) throws -> String {
        let label = (label ?? "").onOneLine
        guard label.count <= 100 else {
            throw Refusal.invalid(
                Bilingual(
                    "Der Name einer Version hat höchstens 100 Zeichen.",
                    "The name of a version has at most 100 characters."))
        }
        return label
    }

    private func version(
        _ json: JSONTree, _ landscape: OpenLandscape
    ) throws -> (number: Int, texts: LandscapeTexts) {
        guard case .number(let text)? = json["number"], let number = Int(text),
            let stored = try landscape.database.tables(ofVersion: number),
            let texts = StoredTexts(stored)?.texts
        else {
            throw Refusal.invalid(
                Bilingual("Diese Version gibt es nicht.", "There is no such version."))
        }
        return (number, texts)
    }
}
