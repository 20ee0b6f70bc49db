import CQrencode

/// A QR code (ISO/IEC 18004, error correction M): the only file that touches libqrencode.
struct QRCode {
    /// The squares of a side.
    let size: Int
    private let isDark: [Bool]

    /// - Returns: nil where the text is too long for a code (2,331 bytes).
    init?(_ text: String) {
        guard let code = QRcode_encodeString8bit(text, 0, QR_ECLEVEL_M) else { return nil }
        defer { QRcode_free(code) }
        let width = Int(code.pointee.width)
        guard width > 0, let data = code.pointee.data else { return nil }
        size = width
        isDark = (0..<width * width).map { data[$0] & 1 == 1 }
    }

    private func isDark(_ x: Int, _ y: Int) -> Bool {
        (0..<size).contains(x) && (0..<size).contains(y) && isDark[y * size + x]
    }

    /// The rim of four squares that readers need.
    private static let rim = 4

    /// One path on white; it can be of any size.
    func svg(title: String) -> String {
        let side = size + 2 * Self.rim
        var path = ""
        for y in 0..<size {
            for x in 0..<size where isDark(x, y) { path += "M\(x + Self.rim) \(y + Self.rim)h1v1h-1z" }
        }
        return """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(side) \(side)" role="img" shape-rendering="crispEdges"><title>\(title.escapedForXML)</title><path fill="#fff" d="M0 0h\(side)v\(side)h-\(side)z"/><path fill="#000" d="\(path)"/></svg>

            """
    }

    /// For a terminal: two rows of squares are a row of text, dark on light whatever the terminal's colours.
    var terminal: String {
        stride(from: -Self.rim, to: size + Self.rim, by: 2).map { y in
            let line = (-Self.rim..<size + Self.rim).map { x -> String in
                switch (isDark(x, y), isDark(x, y + 1)) {
                case (true, true): "█"
                case (true, false): "▀"
                case (false, true): "▄"
                case (false, false): " "
                }
            }
            return "\u{1B}[30;107m" + line.joined() + "\u{1B}[0m\n"
        }.joined()
    }
}

extension String {
    var escapedForXML: String {
        reduce(into: "") { result, letter in
            switch letter {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            default: result.append(letter)
            }
        }
    }
}
