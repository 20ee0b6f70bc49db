import Foundation
import Hummingbird
import LandscapeJobs
import LiveTable
import PlainText

/// The pages of the three roles, and what they load.
struct ServedPages: Sendable {
    enum Kind: Sendable { case moderation, projector, participation }

    func page(_ kind: Kind, _ base: String) -> Response { Response([], "text/html; charset=utf-8") }
    func asset(_ name: String) -> Response? { nil }
    func facts(for viewer: Viewer, mode: TableMode, base: String) async throws -> String { "{}" }
}
