package import JournalStore
import LandscapeEditing
package import LandscapeFiles

extension JournalDatabase {
    /// A landscape that lies in this file and nowhere else begins with these tables; they are its first version.
    package func begin(with texts: LandscapeTexts, now: String) throws {
        try Ground(texts).keep(in: self, state: texts.state)
        try keepVersion(at: now, label: "", revision: 0, tables: try StoredTexts(texts).text)
    }
}
