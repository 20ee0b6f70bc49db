package import Diagrams
package import Foundation
package import GapAnalysis
import LandscapeModel
package import PlainText

/// `map`: one map, as a picture or a page, and where its actors stand; each is worked out once.
package struct MapJob: Sendable {
    package let input: LandscapeInput
    package let gaps: [Gap]
    package let options: MapOptions
    let context: JobContext
    private let diagram: Once<Diagram>
    private let map: Once<RenderedMap>

    init(_ input: LandscapeInput, gaps: [Gap], options: MapOptions, _ context: JobContext) {
        self.input = input
        self.gaps = gaps
        self.options = options
        self.context = context
        let diagram = Once {
            Diagram(input.shown(context.profile), gaps: gaps, options: options)
        }
        self.diagram = diagram
        map = Once { try diagram.value().render() }
    }

    /// - Parameters:
    ///   - input: in canonical order, as it may be shown in the profile.
    ///   - rules: a file of recommendations of the coordinator's own.
    ///   - needsGaps: whether suggestions are told beside the map, whatever it shows.
    ///   - isForNumbers: whether numbers are to take the place of names.
    package init(
        _ request: MapRequest, _ input: LandscapeInput, rules: String? = nil, needsGaps: Bool = false,
        isForNumbers: Bool = false, _ context: JobContext
    ) throws {
        var options = try request.options(input, context)
        // Names and numbers in the same places would tell who is who.
        guard isForNumbers || options.positions?.isPseudonymised != true else {
            throw JobError(
                "Die Positionsdatei gehört zu einer Karte mit Nummern statt Namen. Bitte nennen Sie mit --positions eine andere Datei: Namen und Nummern an denselben Stellen verrieten, wer gemeint ist.",
                "The position file belongs to a map with numbers instead of names. Please name another file with --positions: names and numbers in the same places would tell who is meant."
            )
        }
        let landscape = input.landscape
        if options.view.needsExpectations {
            options.expectations = landscape.expectationMatrix(
                input.index, catalogue: try Catalogue.adding(rules, for: landscape))
        }
        let gaps =
            options.showsSuggestions || needsGaps
            ? landscape.analysed(input.index, catalogue: try Catalogue.adding(rules, for: landscape)).gaps
            : []
        self.init(input, gaps: gaps, options: options, context)
    }

    /// Which layout was chosen, where the choice was left open.
    package var layoutNote: Bilingual? {
        // Choosing what is drawn throws nothing.
        guard options.layout == .auto, let diagram = try? diagram.value(), diagram.hasLayout,
            diagram.refusal == nil
        else { return nil }
        let layout = diagram.chosenLayout.rawValue
        let count = diagram.nodes.count
        return Bilingual(
            "Anordnung: \(layout), automatisch gewählt für \(count) Knoten (--layout wählt eine andere).",
            "Layout: \(layout), chosen for \(count) nodes (--layout for another).")
    }

    package func data(_ ending: MapEnding) throws -> Data {
        switch ending {
        case .picture(let format): try map.value().data(format)
        case .page: Data(try page().utf8)
        }
    }

    private func page() throws(MapError) -> String {
        try InteractiveMap(input.shown(context.profile), gaps: gaps, options: options).html()
    }

    /// The usual maps for a Runder Tisch.
    package var set: MapSet { MapSet(input: input, gaps: gaps, options: options, context) }

    /// The file of positions as it will be, where every actor stands on this map; nil, with the reason, where it has to
    /// stay as it is.
    package func places() throws -> (file: Data?, notes: [Bilingual]) {
        // Under numbers a file holds numbers only. One that knows the actors by their own ids serves this map.
        guard !options.isPseudonymised || options.positions?.isPseudonymised ?? true else {
            return (
                nil,
                [
                    Bilingual(
                        "Die Positionsdatei nennt die Akteure mit ihren Kennungen und bleibt, wie sie ist; die Karte nutzt sie.",
                        "The position file names the actors by their ids and stays as it is; the map makes use of it."
                    )
                ]
            )
        }
        var places = try map.value().storedPositions.adding(options.positions)
        if options.isPseudonymised { places.isPseudonymised = true }
        return (places.json(), [])
    }
}
