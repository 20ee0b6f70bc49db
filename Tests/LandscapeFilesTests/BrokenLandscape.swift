import LandscapeTesting
import SourceText
import Testing

/// The content of a file, as text or as bytes.
struct Content: ExpressibleByStringLiteral, ExpressibleByStringInterpolation, Sendable {
    var bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }
    init(stringLiteral text: String) { bytes = Array(text.utf8) }

    static func + (left: Content, right: Content) -> Content { Content(left.bytes + right.bytes) }
}

/// A problem that must be reported, and words that its message must hold.
struct Expected: Sendable {
    var code: Problem.Code
    var file: String
    var row: Int?
    var column: String?
    var phrase: String

    init(_ code: Problem.Code, _ file: String, _ row: Int?, _ phrase: String) {
        self.init(code, file, row, nil, phrase)
    }

    init(_ code: Problem.Code, _ file: String, _ row: Int?, _ column: String?, _ phrase: String) {
        self.code = code
        self.file = file
        self.row = row
        self.column = column
        self.phrase = phrase
    }
}

/// A small landscape with something wrong, and what must be said about it.
///
/// `errors` are all the errors there may be; `hints` are warnings that must be among those given.
struct BrokenLandscape: Sendable, CustomTestStringConvertible {
    var name: String
    var files: [String: Content]
    var errors: [Expected] = []
    var hints: [Expected] = []

    var testDescription: String { name }

    /// A landscape of three good actors and the given cooperations.
    static func cooperations(
        _ name: String, _ table: Content, errors: [Expected] = [], hints: [Expected] = []
    ) -> BrokenLandscape {
        BrokenLandscape(
            name: name, files: ["akteure.csv": Content(Array(plainActors.utf8)), "kooperationen.csv": table],
            errors: errors, hints: hints)
    }

    /// A landscape of the given actors and no cooperations.
    static func actors(
        _ name: String, _ table: Content, errors: [Expected] = [], hints: [Expected] = []
    ) -> BrokenLandscape {
        BrokenLandscape(
            name: name, files: ["akteure.csv": table, "kooperationen.csv": "von;nach\n"],
            errors: errors, hints: hints)
    }

    /// A good landscape with one more file.
    static func with(
        _ file: String, _ name: String, _ content: Content, errors: [Expected] = [], hints: [Expected] = []
    ) -> BrokenLandscape {
        BrokenLandscape(
            name: name,
            files: [
                "akteure.csv": Content(Array(plainActors.utf8)), "kooperationen.csv": "von;nach\njc;mbe\n",
                file: content,
            ], errors: errors, hints: hints)
    }
}
