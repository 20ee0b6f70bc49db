/// Where a file draws its nodes, and in which colours, by the node's id.
public struct NodeLooks: Sendable, Hashable {
    /// From an upper left corner, in whatever unit the program has.
    public struct Place: Sendable, Hashable {
        public var x: Double
        public var y: Double

        public init(x: Double, y: Double) {
            self.x = x
            self.y = y
        }
    }

    public var places: [String: Place] = [:]
    /// 0xRRGGBB.
    public var colours: [String: UInt32] = [:]

    public init() {}

    public var isEmpty: Bool { places.isEmpty && colours.isEmpty }

    /// Places and colours under other ids.
    func renamed(_ ids: [String: String]) -> NodeLooks {
        var result = NodeLooks()
        for (id, place) in places { if let new = ids[id] { result.places[new] = place } }
        for (id, colour) in colours { if let new = ids[id] { result.colours[new] = colour } }
        return result
    }
}

extension NodeLooks {
    /// A colour as programs write it: `#0067A5`, `#06a`, `rgb(0, 103, 165)`, `0, 103, 165` or a common name; nil where
    /// the text is none.
    public static func colour(_ text: String) -> UInt32? {
        guard text.utf8.count <= 40 else { return nil }
        let word = text.lowercased().filter { $0 != " " }
        if word.hasPrefix("#") { return hexadecimal(word.dropFirst()) }
        if let known = named[word] { return known }
        let inner =
            word.hasPrefix("rgb") ? word.drop { $0 != "(" }.dropFirst().prefix { $0 != ")" } : word[...]
        let parts = inner.split(separator: ",", omittingEmptySubsequences: false).map { Double($0) }
        guard parts.count == 3 || (parts.count == 4 && word.hasPrefix("rgba")) else { return nil }
        return components(parts[0], parts[1], parts[2])
    }

    /// A colour of three parts from 0 to 255.
    static func components(_ red: Double?, _ green: Double?, _ blue: Double?) -> UInt32? {
        var result: UInt32 = 0
        for part in [red, green, blue] {
            guard let part, (0...255).contains(part) else { return nil }
            result = result << 8 | UInt32(part.rounded())
        }
        return result
    }

    private static func hexadecimal(_ digits: Substring) -> UInt32? {
        guard digits.utf8.allSatisfy({ $0 < 0x80 && Character(Unicode.Scalar($0)).isHexDigit }) else {
            return nil
        }
        switch digits.utf8.count {
        case 3: return UInt32(digits.map { "\($0)\($0)" }.joined(), radix: 16)
        // What follows six digits says how transparent it is.
        case 6, 8: return UInt32(digits.prefix(6), radix: 16)
        default: return nil
        }
    }

    /// Names that stand in files of Graphviz, NodeXL and Pajek.
    private static let named: [String: UInt32] = [
        "black": 0x000000, "white": 0xFFFFFF, "red": 0xFF0000, "green": 0x008000, "blue": 0x0000FF,
        "yellow": 0xFFFF00, "cyan": 0x00FFFF, "aqua": 0x00FFFF, "magenta": 0xFF00FF, "fuchsia": 0xFF00FF,
        "gray": 0x808080, "grey": 0x808080, "silver": 0xC0C0C0, "maroon": 0x800000, "olive": 0x808000,
        "lime": 0x00FF00, "teal": 0x008080, "navy": 0x000080, "purple": 0x800080, "orange": 0xFFA500,
        "pink": 0xFFC0CB, "brown": 0xA52A2A, "lightblue": 0xADD8E6, "lightgreen": 0x90EE90,
        "lightgray": 0xD3D3D3, "lightgrey": 0xD3D3D3, "lightyellow": 0xFFFFE0, "darkblue": 0x00008B,
        "darkgreen": 0x006400, "darkred": 0x8B0000, "darkorange": 0xFF8C00, "darkgray": 0xA9A9A9,
        "darkgrey": 0xA9A9A9, "gold": 0xFFD700, "violet": 0xEE82EE, "indigo": 0x4B0082, "beige": 0xF5F5DC,
        "salmon": 0xFA8072, "tomato": 0xFF6347, "coral": 0xFF7F50, "turquoise": 0x40E0D0, "khaki": 0xF0E68C,
        "skyblue": 0x87CEEB, "steelblue": 0x4682B4, "royalblue": 0x4169E1, "crimson": 0xDC143C,
        "forestgreen": 0x228B22, "orchid": 0xDA70D6, "plum": 0xDDA0DD, "tan": 0xD2B48C, "chocolate": 0xD2691E,
    ]
}
