import Foundation
package import LandscapeEditing
package import LandscapeFiles
import LandscapeModel

/// Random landscapes and entries about them, the same for the same seed.
package struct RandomOffice {
    private var state: UInt64
    private var actors: [String]
    package private(set) var added = 0

    package init(seed: UInt64) {
        state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1
        actors = []
        actors = (0..<next(5) + 4).map { "Träger \(Character(UnicodeScalar(UInt8(65 + $0))))" }
    }

    /// SplitMix64 (Steele, Lea, Flood 2014, doi:10.1145/2714064.2660195).
    package mutating func next(_ bound: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((z ^ (z >> 31)) % UInt64(bound))
    }

    package mutating func pick<Element>(_ elements: [Element]) -> Element { elements[next(elements.count)] }

    // MARK: Tables

    /// Files with odd separators, line ends, encodings, quotation marks, remarks and columns of their own.
    package mutating func texts() -> LandscapeTexts {
        var files: [String: LandscapeTexts.File] = [:]
        var rows = [["id", "name", "typ", "Farbe", "notiz"]]
        for (number, name) in actors.enumerated() {
            rows.append([
                pick(["", "t\(number)"]), name, pick(["mbe", "jobcenter"]), pick(["", "rot; blau"]), "",
            ])
        }
        files["akteure"] = LandscapeTexts.File(name: "Akteure.csv", bytes: written(rows, remarks: true))
        rows = [["gemeldet_von", "von", "nach", "intensitaet", "status", "art", "Ordner"]]
        for _ in 0..<next(12) + 1 {
            let (one, two) = pair()
            rows.append([
                pick(["", "von", "nach", "beide", one]), one, two, pick(["", "1", "2", "formell"]),
                pick(["", "besteht", "gewuenscht", "beendet"]), pick(["", "", "case-work"]),
                pick(["", "A 1"]),
            ])
        }
        files["kooperationen"] = LandscapeTexts.File(
            name: "kooperationen.csv", bytes: written(rows, remarks: false))
        return LandscapeTexts(files)
    }

    private mutating func pair() -> (String, String) {
        let one = next(actors.count)
        let two = (one + 1 + next(actors.count - 1)) % actors.count
        return (actors[one], actors[two])
    }

    private mutating func written(_ rows: [[String]], remarks: Bool) -> [UInt8] {
        let mark = pick([";", ",", "\t"])
        let end = pick(["\n", "\r\n"])
        var lines = rows.map { cells in
            cells.map { cell in
                cell.contains(";") || cell.contains(",") || (!cell.isEmpty && next(4) == 0)
                    ? "\"\(cell)\"" : cell
            }.joined(separator: mark)
        }
        if remarks, next(2) == 0 { lines += ["", "Stand: Mai 2026"] }
        let text = lines.joined(separator: end) + pick(["", end])
        switch next(3) {
        case 0: return [0xEF, 0xBB, 0xBF] + Array(text.utf8)
        case 1: return Array(text.data(using: .windowsCP1252) ?? Data(text.utf8))
        default: return Array(text.utf8)
        }
    }

    // MARK: Entries

    /// An entry that somebody may make who looks at the tables as they are.
    package mutating func entry(on work: Workspace) -> Entry {
        added += 1
        let id = "e\(added)"
        let table = work.tables?["kooperationen"] ?? RawTable(name: "kooperationen", header: [])
        switch next(10) {
        case 0:
            return Entry(id: id, .add, table: "akteure", becomes: ["name": "Neu \(added)", "Farbe": "grün"])
        case 1:
            let actor = pick(work.landscape.actors)
            return Entry(
                id: id, .change, table: "akteure", key: actor.id,
                becomes: ["notiz": pick(["", "n\(next(3))"])])
        case 2: return Entry(id: id, .note, text: "Pause")
        case 3, 4:
            guard !table.rows.isEmpty else { return Entry(id: id, .note, text: "nichts") }
            return Entry(id: id, .remove, table: "kooperationen", was: cells(next(table.rows.count), table))
        case 5, 6:
            guard !table.rows.isEmpty else { return Entry(id: id, .note, text: "nichts") }
            let was = cells(next(table.rows.count), table)
            return Entry(
                id: id, .change, table: "kooperationen", was: was,
                becomes: [pick(["intensitaet", "haeufigkeit"]): "\(next(4) + 1)"])
        default:
            let names = work.landscape.actors.map(\.name)
            let one = next(names.count)
            let two = (one + 1 + next(names.count - 1)) % names.count
            return Entry(
                id: id, .add, table: "kooperationen",
                becomes: [
                    "von": names[one], "nach": names[two], "intensitaet": "\(next(4) + 1)",
                    "status": pick(["", "gewuenscht"]),
                ], reportedBy: pick([Entry.coordination, names[one], names[two]]))
        }
    }

    private func cells(_ row: Int, _ table: RawTable) -> [String: String] {
        Dictionary(zip(table.header, table.rows[row])) { first, _ in first }
    }
}
