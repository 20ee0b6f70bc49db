internal import LandscapeModel

/// What the fill colours stand for, when it is not the sector.
struct Grouping {
    private let labels: [String]
    private let groupOf: [Int]
    private let sectors: [Sector?]
    private let palette: Palette
    private let isBySector: Bool
    /// Colours that the file itself has for its nodes, each one that is drawn.
    private let isOfFile: Bool
    private let fileColours: [UInt32]

    init(_ builder: DiagramBuilder) {
        let landscape = builder.landscape
        palette = builder.palette
        sectors = landscape.actors.map(\.sector)
        let keys: [String] =
            switch builder.options.colourBy {
            case .sector: []
            case .field: landscape.actors.map { $0.shownFields.first ?? "" }
            case .type: landscape.actors.map { $0.types.first ?? "" }
            case .file:
                landscape.actors.indices.map { number in
                    let given = builder.options.fileColours
                    return given.indices.contains(number) ? given[number].map { Colour($0).hex } ?? "" : ""
                }
            case .community:
                landscape.actors.indices.map { number in
                    let given = builder.options.communities ?? []
                    return given.indices.contains(number) ? given[number].map { String($0 + 1) } ?? "" : ""
                }
            }
        isBySector = keys.isEmpty
        var counts: [String: Int] = [:]
        if !isBySector {
            for actor in builder.actors { counts[keys[Int(actor)], default: 0] += 1 }
        }
        isOfFile = builder.options.colourBy == .file
        // The seven largest groups get a colour of their own; more could not be told apart. What a file has coloured
        // keeps its colours, however many they are.
        let ranked = counts.filter { !$0.key.isEmpty }
            .sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
            .prefix(builder.options.colourBy == .file ? 60 : 7)
        fileColours = isOfFile ? ranked.map { UInt32($0.dropFirst(), radix: 16) ?? 0xFFFFFF } : []
        let numbers = Dictionary(uniqueKeysWithValues: ranked.enumerated().map { ($1, $0) })
        groupOf = keys.map { numbers[$0] ?? ranked.count }
        let rest = builder.text("andere oder keine Angabe", "other or not stated")
        labels =
            ranked.map { key in
                switch builder.options.colourBy {
                case .field: landscape.vocabulary.label(field: key, builder.language).plain
                case .type: landscape.vocabulary.label(type: key, builder.language).plain
                case .file: builder.text("Farbe \(key)", "Colour \(key)")
                default: builder.text("Gruppe \(key)", "Group \(key)")
                }
            } + [rest]
    }

    func paint(_ actor: ActorIndex) -> Paint {
        isBySector ? palette.paint(sectors[Int(actor)]) : paint(group: groupOf[Int(actor)])
    }

    private func paint(group: Int) -> Paint {
        guard isOfFile else { return palette.paint(group: group) }
        return group < fileColours.count
            ? palette.paint(file: fileColours[group]) : Paint(0xFFFFFF, text: 0x1A1A1A)
    }

    /// Legend entries of the colours; empty where the colour is that of the sector.
    func entries(_ actors: [ActorIndex]) -> [Diagram.LegendEntry] {
        guard !isBySector else { return [] }
        return labels.indices.compactMap { group in
            let number = actors.count { groupOf[Int($0)] == group }
            guard number > 0 else { return nil }
            return Diagram.LegendEntry(
                sample: .symbol(
                    .circle, paint(group: group), letter: "", isHollow: false, isContext: false),
                text: labels[group], count: number)
        }
    }
}
