public import Foundation

/// Where the nodes of a map stood, so that the next map keeps them there.
public struct StoredPositions: Sendable, Hashable {
    /// Size of the picture in points.
    public var width: Double
    public var height: Double
    /// Middle of each symbol by the id of its node, from the upper left corner.
    public var positions: [String: Point]
    /// Nodes that stood in the box of those without lines.
    public var isolated: Set<String>
    /// Nodes bear numbers instead of ids: the file belongs to a map under pseudonyms.
    public var isPseudonymised = false
    /// How much the map said in words; nil where the file does not tell.
    var detail: Detail?

    public init(width: Double, height: Double, positions: [String: Point], isolated: Set<String>) {
        self.width = width
        self.height = height
        self.positions = positions
        self.isolated = isolated
    }

    /// The file as JSON has it.
    private struct File: Codable {
        var width: Double
        var height: Double
        var positions: [String: [Double]]
        var isolated: [String]
        var names: [String: Double]?
        var pseudonyms: Bool?
    }

    /// What a file holds; nil where it is not one of ours.
    public init?(json: Data) {
        guard let file = try? JSONDecoder().decode(File.self, from: json) else { return nil }
        let range = 0.0...100_000.0
        guard (100.0...100_000.0).contains(file.width), (100.0...100_000.0).contains(file.height) else {
            return nil
        }
        var positions: [String: Point] = [:]
        for (id, place) in file.positions {
            guard place.count == 2, range.contains(place[0]), range.contains(place[1]) else { return nil }
            positions[id] = Point(x: place[0], y: place[1])
        }
        self.init(
            width: file.width, height: file.height, positions: positions, isolated: Set(file.isolated))
        isPseudonymised = file.pseudonyms ?? false
        if let names = file.names {
            guard let count = names["count"], (0...1e6).contains(count), let symbols = names["symbols"],
                (0.01...1).contains(symbols)
            else { return nil }
            var detail = Detail(nodeCount: Int(count))
            detail.labels = Int(count)
            detail.symbols = symbols
            detail.isShort = names["short"] == 1
            self.detail = detail
        }
    }

    /// One line per actor, in a fixed order.
    public func json() -> Data {
        var lines = positions.sorted { $0.key < $1.key }.map { id, place in
            "    \(Self.quoted(id)): [\(decimal(place.x)), \(decimal(place.y))]"
        }.joined(separator: ",\n")
        if !lines.isEmpty { lines = "\n" + lines + "\n  " }
        let alone = isolated.sorted().map(Self.quoted).joined(separator: ", ")
        let names =
            detail.map { detail in
                ",\n  \"names\": {\"count\": \(detail.labels), \"short\": \(detail.isShort ? 1 : 0), "
                    + "\"symbols\": \(decimal(detail.symbols, digits: 6))}"
            } ?? ""
        return Data(
            """
            {
              "width": \(decimal(width)),
              "height": \(decimal(height)),
              "positions": {\(lines)},
              "isolated": [\(alone)]\(names)\(isPseudonymised ? ",\n  \"pseudonyms\": true" : "")
            }

            """.utf8)
    }

    private static func quoted(_ text: String) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .withoutEscapingSlashes
        // A string always encodes; an id that did not would lose its place, no more.
        return (try? encoder.encode(text)).map { String(decoding: $0, as: UTF8.self) } ?? "\"\""
    }

    /// The same places under other ids of nodes; whoever has no new id keeps the old one.
    public func renamed(_ names: [String: String]) -> StoredPositions {
        var result = self
        // A number that somebody really bears as an id must not be taken for another's.
        let given = Set(names.values)
        result.positions = [:]
        for (id, place) in positions where names[id] == nil && !given.contains(id) {
            result.positions[id] = place
        }
        for (id, place) in positions { if let name = names[id] { result.positions[name] = place } }
        result.isolated = Set(isolated.compactMap { names[$0] ?? (given.contains($0) ? nil : $0) })
        return result
    }

    /// Keeps what the other file knows of nodes that are not on this map: another filter must not lose them.
    public func adding(_ other: StoredPositions?) -> StoredPositions {
        guard let other else { return self }
        var result = self
        for (id, place) in other.positions where positions[id] == nil {
            result.positions[id] = place
            if other.isolated.contains(id) { result.isolated.insert(id) }
        }
        return result
    }
}
