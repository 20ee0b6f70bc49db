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
}
