import Foundation
import LandscapeModel
import PlainText
import SourceText

// Exports of other programs as landscapes of their own.
extension Reading {
    /// Reads an export: a workbook, files of a folder, or one table of them.
    mutating func readTool(_ export: ToolExport) {
        // What the program's words mean here is said before the tables are read.
        let source = ToolSource(export, &log)
        readTables(source)
        keepWeights(source)
        looks = source.looks
        isExport = true
    }

    /// Weights in the unit of the program, beside the claims they belong to.
    private mutating func keepWeights(_ source: ToolSource) {
        guard !source.weights.isEmpty else { return }
        var numbers: [Double: Int32] = [:]
        for number in landscape.claims.indices {
            let claim = landscape.claims[number]
            guard !claim.isDenial, let weight = source.weights[Int(claim.row)] else { continue }
            landscape.setWeight(weight, ofClaim: number, &numbers)
        }
        log.reportWeights(source.weights.values.filter { $0 != 0 }, Place(file: source.cooperationsFile))
    }

    /// The export that a single file is; nil where it is none.
    static func toolExport(at path: String, _ text: [UInt8], file: String) -> ToolExport? {
        switch FileName.ending(file) {
        case "csv", "tsv", "txt": ToolExport(text, file: file)
        case "json": KumuJSON.export(text, file: file)
        default: nil
        }
    }
}

/// Which files are exports with tables of their own.
package enum ToolReading {
    /// Kumu's JSON, and tables of connections as Kumu heads them.
    package static func isExport(_ path: String) -> Bool {
        let name = URL(fileURLWithPath: path).lastPathComponent
        let ending = FileName.ending(name)
        guard ["json", "csv", "tsv"].contains(ending) else { return false }
        var quiet = ProblemLog()
        guard ending == "json" else {
            // The first lines tell.
            guard let file = FileHandle(forReadingAtPath: path),
                let start = try? file.read(upToCount: 20_000),
                let lines = String(bytes: start, encoding: .utf8),
                let found = ToolTable.read(RowSource(utf8: Array(lines.utf8)), file: name, name: name)
            else { return false }
            return found.tool != .gephi || !found.isOfTies
        }
        guard let text = TextFile.bytes(path, file: name, &quiet), KumuJSON.isKumu(text) else {
            return false
        }
        return KumuJSON.export(text, file: name) != nil
    }
}

extension ProblemLog {
    /// Says that numbers are drawn as they are, since they are none of the levels of a strength.
    mutating func reportWeights(_ weights: some Collection<Double>, _ place: Place) {
        guard let least = weights.min(), let most = weights.max() else { return }
        func range(_ language: Language, _ to: String) -> String {
            let (first, last) = (language.weight(least), language.weight(most))
            return first == last ? first : "\(first) \(to) \(last)"
        }
        let (german, english) = (range(.german, "bis"), range(.english, "to"))
        warning(
            .ownWeights, place, "",
            "Die Gewichte dieser Datei (\(german)) sind keine Stärken von 1 bis 4. Karten und Kennzahlen nehmen sie als "
                + "Zahlen, wie sie dastehen; für die Empfehlungen ist die Stärke nicht angegeben.",
            "The weights of this file (\(english)) are no strengths from 1 to 4. Maps and measures take them as numbers, "
                + "as they stand; to the recommendations the strength is not stated.")
    }
}
