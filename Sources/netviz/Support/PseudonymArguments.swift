import ArgumentParser
import Diagrams
import Foundation
import GapAnalysis
import LandscapeModel
import Reports

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

    /// What is drawn, under numbers, and the key; nil where names are wanted.
    ///
    /// - Parameters:
    ///   - output: the map, or with `isFolder` the folder of maps; nil is standard output.
    ///   - positions: the file of positions, which may know the actors by their own ids.
    func job(
        _ prepared: Prepared, gaps: [Gap], options: MapOptions, output: String?, isFolder: Bool = false,
        positions: String? = nil
    ) throws -> PseudonymJob? {
        guard areWanted else { return nil }
        let (pseudonyms, key) = try numbers(
            prepared, output: output, isFolder: isFolder, profile: options.profile, positions: positions,
            keepsPlaces: options.layout == .file)
        if let title = options.title, let name = NameList(prepared.landscape).first(in: title) {
            throw ValidationError(
                text(
                    "Der Titel nennt „\(name)“. Mit --pseudonyms bitte einen Titel ohne Namen wählen.",
                    "The title names “\(name)”. With --pseudonyms please choose one without names."))
        }
        var renamed = options
        renamed.isPseudonymised = true
        // Made anew from what is left: rare types would tell who is meant.
        renamed.expectations = nil
        renamed.ego = options.ego.map { pseudonyms.places[Int($0)] }
        renamed.sizes = options.sizes.map { reordered($0, pseudonyms.places) }
        renamed.communities = options.communities.map { reordered($0, pseudonyms.places) }
        renamed.fileColours = reordered(options.fileColours, pseudonyms.places)
        let ids = Self.idsOfNodes(pseudonyms.key)
        let numbers = Dictionary(ids.map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        renamed.positions = options.positions.map { $0.isPseudonymised ? $0 : $0.renamed(numbers) }
        renamed.filePlaces = Dictionary(
            options.filePlaces.compactMap { id, place in numbers[id].map { ($0, place) } },
            uniquingKeysWith: { first, _ in first })
        return PseudonymJob(
            prepared: Prepared(pseudonyms.landscape, from: prepared, profile: options.profile),
            gaps: gaps.map { $0.pseudonymised(pseudonyms) },
            options: renamed, key: key)
    }

    /// The analysis under numbers, for the report; nil where names are wanted.
    func report(
        _ prepared: Prepared, _ catalogue: Catalogue, output: String?, profile: Profile, seed: UInt64
    ) throws -> (job: MainJob, key: PseudonymKey)? {
        guard areWanted else { return nil }
        let (pseudonyms, key) = try numbers(
            prepared, output: output, isFolder: false, profile: profile)
        let analysis = prepared.landscape.analysed(prepared.index, catalogue: catalogue)
        let job = MainJob(
            Prepared(pseudonyms.landscape, from: prepared, profile: profile),
            analysis: analysis.pseudonymised(pseudonyms), profile: profile,
            seed: seed,
            isPseudonymised: true)
        return (job, key)
    }

    private func numbers(
        _ prepared: Prepared, output: String?, isFolder: Bool, profile: Profile, positions: String? = nil,
        keepsPlaces: Bool = false
    ) throws -> (Pseudonyms, PseudonymKey) {
        let file = try KeyFile(key, output: output, isFolder: isFolder, profile: profile)
        if let positions {
            try file.keepsApart(positions, output: output, isFolder: isFolder, profile: profile)
        }
        let (secret, known) = try file.content()
        let pseudonyms = Pseudonyms(prepared.landscape, secret: secret, known: known)
        return (
            pseudonyms,
            PseudonymKey(
                entries: pseudonyms.key, secret: secret, file: file,
                hasPositions: positions != nil || keepsPlaces)
        )
    }

    /// The id of a node of the named map by that of the map under numbers.
    private static func idsOfNodes(_ key: [Pseudonyms.Entry]) -> [String: String] {
        var ids: [String: String] = [:]
        for entry in key {
            // Gremien are nodes as well; an actor may have the same id.
            let board = entry.pseudonym.hasPrefix("G-") ? Diagram.Node.boardPrefix : ""
            ids[board + entry.pseudonym] = board + entry.id
        }
        return ids
    }

    private func reordered<Value>(_ values: [Value], _ places: [ActorIndex]) -> [Value] {
        guard values.count == places.count else { return values }
        var result = values
        for (old, new) in places.enumerated() { result[Int(new)] = values[old] }
        return result
    }
}

/// A map under numbers, ready to be drawn, with the key that goes elsewhere.
struct PseudonymJob {
    let prepared: Prepared
    let gaps: [Gap]
    let options: MapOptions
    let key: PseudonymKey
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
