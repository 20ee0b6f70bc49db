import Foundation
import LandscapeModel
import PlainText

// What only jobs on several states need of their inputs.
extension LandscapeInput {
    /// Reads several inputs at the same time, one that is named twice once: whoever reads a folder may have to finish what
    /// a writer has left of a step, and no two should.
    ///
    /// - Returns: in the order asked for, in canonical order each, or what was wrong with it.
    package static func sideBySide(_ all: [InputOptions]) -> [Result<LandscapeInput, any Error>] {
        var known: [String: Once<LandscapeInput>] = [:]
        let inputs = all.map { options in
            let place = URL(fileURLWithPath: options.path).standardizedFileURL.path
            let input = known[place] ?? Once { try LandscapeInput(options).ordered }
            known[place] = input
            return input
        }
        // Whatever fails is told with the input that it belongs to.
        try? together(inputs.map { input -> Work in { _ = try input.value() } })
        return inputs.map { input in Result { try input.value() } }
    }

    /// ``originNote(_:pairs:)``, and that directions of a graph file are left aside. A plain list of two columns says
    /// nothing of directions, although it can be read so.
    func comparisonNote(_ context: JobContext) -> String? {
        let directions =
            (network != nil || isExport) && landscape.claimsAreArcs
            ? Bilingual(
                "Die Graphdatei hat Richtungen; gezählt ist jedes Paar einmal, gleich in welcher Richtung.",
                "The graph file has directions; each pair is counted once, whichever way it goes.")
            : nil
        let notes = [originNote(context), directions?(context.language)].compactMap { $0 }
        return notes.isEmpty ? nil : notes.joined(separator: " · ")
    }
}
