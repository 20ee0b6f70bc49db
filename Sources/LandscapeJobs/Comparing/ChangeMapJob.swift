package import Diagrams
package import Foundation
import LandscapeModel
import PlainText

/// How a map of changes is drawn.
package struct ChangeMapRequest: Sendable {
    /// nil: the difference map; on a page the two states beside it as well.
    package var sheet: ChangeMap.Sheet?
    package var page = Page.screen
    package var isBlackAndWhite = false

    package init() {}
}

/// The map of two states of a network.
package struct ChangeMapJob: Sendable {
    private let map: ChangeMap
    private let options: MapOptions
    private let sheet: ChangeMap.Sheet?

    /// - Parameter input: the later state.
    init(
        _ map: ChangeMap, _ input: LandscapeInput, _ request: ChangeMapRequest, _ context: JobContext
    ) throws(RequestError) {
        // A tie that was confirmed and is not any more, in public, says that somebody did not answer or denies it.
        guard context.profile != .oeffentlich else {
            throw RequestError(
                "Eine Karte der Änderungen gibt es nicht mit --profile oeffentlich: Was nicht mehr bestätigt ist, verriete, wer nicht geantwortet hat. Öffentlich sind die Karten der einzelnen Stände: netviz map … --profile oeffentlich.",
                "There is no map of changes with --profile public: what is confirmed no more would tell who did not answer. Public are the maps of the single states: netviz map … --profile public."
            )
        }
        self.map = map
        sheet = request.sheet
        var options = MapOptions(input, context)
        options.page = request.page
        options.isBlackAndWhite = request.isBlackAndWhite
        // What recommendations cannot check is no matter of this map.
        options.coverage = Coverage()
        self.options = options
    }

    package func data(_ ending: MapEnding) throws -> Data {
        switch ending {
        case .picture(let format): try map.rendered(sheet ?? .difference, options).data(format)
        case .page: Data(try map.page(sheet.map { [$0] } ?? [.difference, .both], options).utf8)
        }
    }
}
