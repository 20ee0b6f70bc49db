package import JournalStore
import LandscapeEditing
package import LandscapeFiles

extension JournalDatabase {
    /// A landscape that lies in this file and nowhere else begins with these tables; they are its first version.
    package func begin(with texts: LandscapeTexts, now: String) throws {
        try keep(
            try Ground(texts).settings(state: texts.state),
            [NewVersion(at: now, revision: 0, tables: try StoredTexts(texts).text)])
    }

    /// What the file keeps of tables that nothing is applied to but what comes behind so many lines.
    package static func ground(_ texts: LandscapeTexts, after lines: Int) throws -> [String: String?] {
        try Ground(texts, start: lines).settings(state: texts.state)
    }

    /// The landscape begins anew with other tables behind so many lines of its journal.
    ///
    /// Both states are versions, and the beginning is another: one write, so that a power cut leaves one or the other.
    package func goOn(
        from texts: LandscapeTexts, after lines: Int, before: LandscapeTexts, label: String, now: String
    ) throws {
        let tables = try StoredTexts(texts).text
        try keep(
            try Ground(texts, start: lines).settings(state: texts.state),
            [
                NewVersion(at: now, revision: lines, tables: try StoredTexts(before).text),
                NewVersion(at: now, label: label, revision: lines, tables: tables),
            ])
    }
}
