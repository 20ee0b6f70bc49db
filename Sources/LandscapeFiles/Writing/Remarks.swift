import Foundation
public import PlainText
import SourceText
import Workbooks

/// What a written landscape or network says of itself, where its tables have no place for it: rows that were not
/// understood, cooperations on the coordination's word alone.
public struct Remarks: Sendable, Hashable {
    /// One sentence each.
    public var lines: [String]
    public var language: Language

    public init(_ lines: [String] = [], _ language: Language = .german) {
        self.lines = lines
        self.language = language
    }

    public var isEmpty: Bool { lines.isEmpty }

    /// The file of remarks in a folder of tables; no reader of tables looks at it.
    static let fileName = "hinweise.txt"

    /// How every file of remarks begins, whatever it is about.
    public static let openings = ["Hinweise von netviz zu ", "Notes by netviz on "]

    /// The remarks as a file of text.
    ///
    /// - Parameter subject: the name of what they are about.
    public func text(on subject: String) -> String {
        let opening = Self.openings[language == .german ? 0 : 1] + language.quoted(subject.onOneLine)
        let none = language == .german ? "Es gibt keine." : "There are none."
        return ([opening, ""] + (isEmpty ? [none] : lines.map { "- " + $0.onOneLine }))
            .map { $0 + "\n" }.joined()
    }

    /// The file of remarks in a folder; none where there is nothing to say.
    func files(of folder: String) -> [(name: String, content: Data)] {
        let name = URL(fileURLWithPath: folder).lastPathComponent
        return isEmpty ? [] : [(Self.fileName, Data(text(on: name).utf8))]
    }

    /// The remarks as a sheet of a workbook, under a name that no reader takes for a table.
    var sheet: SheetDraft? {
        guard !isEmpty else { return nil }
        var sheet = SheetDraft(name: language == .german ? "Hinweise" : "Readme", columns: [])
        sheet.isProse = true
        sheet.rows = lines.map { [$0.onOneLine] }
        return sheet
    }
}
