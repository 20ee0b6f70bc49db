package import JournalStore
import LandscapeEditing
package import LandscapeFiles

extension JournalDatabase {
    /// A landscape that lies in this file and nowhere else begins with these tables; they are its first version.
    package func begin(with texts: LandscapeTexts, now: String) throws {
        try Ground(texts).keep(in: self, state: texts.state)
        try keepVersion(at: now, label: "", revision: 0, tables: try StoredTexts(texts).text)
    }

    /// The landscape begins anew with other tables behind so many lines of its journal.
    ///
    /// Both states are versions first; the beginning itself is one write, so that a power cut leaves one or the other.
    package func goOn(
        from texts: LandscapeTexts, after lines: Int, before: LandscapeTexts, label: String, now: String
    ) throws {
        try keepVersion(at: now, label: "", revision: lines, tables: try StoredTexts(before).text)
        try keepVersion(at: now, label: label, revision: lines, tables: try StoredTexts(texts).text)
        try Ground(texts, start: lines).keep(in: self, state: texts.state)
    }
}
