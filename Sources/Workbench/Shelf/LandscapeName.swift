/// What a landscape is called in addresses and files: small letters, digits and hyphens, 1 to 60 of them.
package struct LandscapeName: Sendable, Hashable, Comparable {
    package let text: String

    /// - Returns: nil where a text is none; nothing else ever becomes part of a path.
    package init?(_ text: String) {
        let bytes = Array(text.utf8)
        let isPlain = bytes.allSatisfy { byte in
            (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x2D
        }
        guard (1...60).contains(bytes.count), isPlain, bytes.first != 0x2D, bytes.last != 0x2D else {
            return nil
        }
        self.text = text
    }

    package static func < (one: LandscapeName, other: LandscapeName) -> Bool { one.text < other.text }
}
