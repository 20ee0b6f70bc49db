import Foundation
public import PlainText
import SourceText

/// Makes a fresh landscape folder, ready to fill in.
public enum LandscapeScaffold {
    /// Tables that a fresh folder holds; `kontakte` is left to those who need it.
    static let tables: [TableSpec] = [
        .actors, .cooperations, .boards, .memberships, .offers, .accommodations, .courseFigures, .statements,
        .agreedMeasures, .aliases,
    ]

    /// Writes `landschaft.yaml`, the tables with their headers and a short guide into `folder`.
    ///
    /// The headers are the same in both languages; `language` is that of the comments and the guide.
    /// The tables are written as Excel in Germany opens them by double click: semicolons, a byte order mark,
    /// CRLF.
    /// - Throws: `ScaffoldError` where the folder is not empty or cannot be written; nothing is left behind.
    public static func write(
        to folder: String, title: String?, language: Language
    ) throws(ScaffoldError) {
        try FolderWriter.write(
            files(title: title ?? "", language).map { ($0.name, Data($0.content.utf8)) }, to: folder)
    }

    static func files(title: String, _ language: Language) -> [(name: String, content: String)] {
        let isGerman = language == .german
        let line = title.onOneLine
        var result = [("landschaft.yaml", settings(title: line, isGerman ? germanSettings : englishSettings))]
        for table in tables {
            let header = table.headers.map(\.canonical).joined(separator: ";")
            result.append((table.name + ".csv", "\u{FEFF}" + header + "\r\n"))
        }
        result.append((isGerman ? "LIESMICH.md" : "README.md", isGerman ? germanGuide : englishGuide))
        return result
    }

    /// The settings with the title in place; quotation marks and backslashes in it are escaped for YAML.
    private static func settings(title: String, _ template: String) -> String {
        var escaped = String.UnicodeScalarView()
        for scalar in title.unicodeScalars where scalar.value >= 0x20 && scalar.value != 0x7F {
            if scalar == "\"" || scalar == "\\" { escaped.append("\\") }
            escaped.append(scalar)
        }
        return "titel: \"\(String(escaped))\"\n" + template
    }
}
