import Diagrams
import LandscapeModel

/// How long each layout of a landscape takes.
struct Timing {
    private let landscape: Landscape
    private let index: ClaimIndex

    init(_ landscape: Landscape, _ index: ClaimIndex) {
        self.landscape = landscape
        self.index = index
    }

    func run(_ layouts: [MapLayout], rounds: Int) throws {
        for layout in layouts {
            var options = MapOptions()
            options.layout = layout
            var bytes = 0
            let start = ContinuousClock.now
            for _ in 0..<rounds {
                let diagram = Diagram(
                    ShownLandscape(landscape, index: index, for: .workshop), gaps: [], options: options)
                bytes = try diagram.render().data(.svg).count
            }
            let each = ((ContinuousClock.now - start) / .seconds(1) / Double(rounds) * 1_000).rounded()
            print("\(layout.rawValue): \(each) ms a map, \(bytes) bytes")
        }
    }
}
