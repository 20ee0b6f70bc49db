import ArgumentParser
import Foundation
import LandscapeModel

/// Numbers instead of names, and where the key to them goes.
struct PseudonymArguments: ParsableArguments {
    @Flag(
        name: .customLong("pseudonyms"),
        help: ArgumentHelp(
            text("Nummern statt Namen (A-01 …).", "Numbers instead of names (A-01 …).")))
    var areWanted = false

    @Option(
        help: ArgumentHelp(
            text(
                "Wohin der Schlüssel zu den Nummern geschrieben wird; ein vorhandener wird weitergeführt.",
                "Where the key to the numbers is written; one that is there is carried on."),
            valueName: text("datei", "file")))
    var key: String?

    func validate() throws {
        guard key == nil || areWanted else {
            throw ValidationError(
                text("--key gehört zu --pseudonyms.", "--key belongs to --pseudonyms."))
        }
    }

    /// Numbers for the actors, and the key to them; nil where names are wanted.
    ///
    /// - Parameters:
    ///   - output: the result, or with `isFolder` the folder of maps; nil is standard output.
    ///   - positions: the file of positions, which may know the actors by their own ids.
    ///   - keepsPlaces: whether actors stand where the input has them.
    func numbers(
        _ landscape: Landscape, output: String?, isFolder: Bool = false, profile: Profile,
        positions: String? = nil, keepsPlaces: Bool = false
    ) throws -> (numbers: Pseudonyms, key: PseudonymKey)? {
        guard areWanted else { return nil }
        let file = try KeyFile(key, output: output, isFolder: isFolder, profile: profile)
        if let positions {
            try file.keepsApart(positions, output: output, isFolder: isFolder, profile: profile)
        }
        let (secret, known) = try file.content()
        let pseudonyms = Pseudonyms(landscape, secret: secret, known: known)
        return (
            pseudonyms,
            PseudonymKey(
                entries: pseudonyms.key, secret: secret, file: file,
                hasPositions: positions != nil || keepsPlaces)
        )
    }
}

/// The key to the numbers, and where it goes.
struct PseudonymKey {
    let entries: [Pseudonyms.Entry]
    let secret: Pseudonyms.Secret
    let file: KeyFile
    let hasPositions: Bool

    /// Writes the key, then what `body` writes; if that fails the key is as it was.
    func write(_ body: () throws -> Void) throws {
        let before = FileManager.default.contents(atPath: file.path)
        try file.write(entries, secret)
        do {
            try body()
        } catch {
            if let before {
                try? KeyFile.write(before, to: file.path)
            } else {
                try? FileManager.default.removeItem(atPath: file.path)
            }
            throw error
        }
        Output.say(
            text(
                "Der Schlüssel zu den Nummern liegt in „\(file.path)“. Bitte getrennt aufbewahren und nicht weitergeben.",
                "The key to the numbers is in “\(file.path)”. Please keep it apart and do not pass it on."))
        if file.isBesideResult {
            Output.say(
                text(
                    "Achtung: Er liegt im selben Ordner wie das Ergebnis. Mit --key lässt er sich anderswo ablegen.",
                    "Note: It is in the same folder as the result. --key puts it elsewhere."))
        }
        if hasPositions {
            Output.say(
                text(
                    "Achtung: Die Akteure stehen da, wo die Datei sie hat. Wer eine Karte mit Namen in derselben Anordnung kennt, sieht, wer gemeint ist.",
                    "Note: The actors stand where the file has them. Whoever knows a map with names in the same layout sees who is meant."
                ))
        }
        Output.say(
            text(
                "Nummern schützen in einem kleinen Kreis wenig: Sektor, Handlungsfelder und die Zahl der Kooperationen verraten Ortskundigen oft, wer gemeint ist.",
                "Numbers protect little in a small district: sector, fields and the number of cooperations often tell locals who is meant."
            ))
    }
}
