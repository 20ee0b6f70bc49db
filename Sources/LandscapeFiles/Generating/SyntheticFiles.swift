import Foundation
public import LandscapeModel
import PlainText
import SourceText

/// Writes a synthetic landscape as a folder of tables, place by place, so that a country takes no more memory
/// than a village.
public enum SyntheticFiles {
    /// How much was written.
    public struct Counts: Sendable, Hashable {
        public var actors = 0
        public var claims = 0
    }

    private static let actorColumns = [
        "id", "name", "typ", "handlungsfelder", "sozialraum", "befragt", "geantwortet", "stand", "quelle",
    ]
    private static let claimColumns = [
        "von", "nach", "art", "intensitaet", "haeufigkeit", "handlungsfeld", "status", "gemeldet_von", "seit",
    ]

    private static let mostDeclared = 1_000

    /// Writes `landschaft.yaml`, `akteure.csv` and `kooperationen.csv`: the same bytes for the same seed.
    ///
    /// - Throws: `ScaffoldError` where the folder is not empty or cannot be written; nothing is left behind.
    /// - Complexity: O(actors + claims) time, O(1) space.
    @discardableResult
    public static func write(
        _ landscape: SyntheticLandscape, to folder: String
    ) throws(ScaffoldError) -> Counts {
        var counts = Counts()
        // A landscape to try things out can be made again: no need to wait for the disk.
        try FolderWriter.fill(folder, isDurable: false) { (step: FolderStep) throws(StorageError) in
            counts = try write(landscape, step)
        }
        return counts
    }

    private static func write(
        _ landscape: SyntheticLandscape, _ step: FolderStep
    ) throws(StorageError) -> Counts {
        var settings = try TextFile("landschaft.yaml", step)
        settings.append(
            """
            titel: Synthetische Landschaft (\(landscape.municipalities) Gemeinden, Startwert \(landscape.seed))
            gebiet: Synthetisches Gebiet
            stichtag: 2026-01-01

            """)
        // Settings are read as a whole and may not grow with the country; Sozialräume that nobody declares
        // are kept as the rows name them.
        let declaresPlaces = landscape.municipalities <= mostDeclared
        if declaresPlaces { settings.append("sozialraeume:\n") }
        var actors = try TextFile("akteure.csv", step)
        actors.append(actorColumns.joined(separator: ";") + "\n")
        var claims = try TextFile("kooperationen.csv", step)
        claims.append(claimColumns.joined(separator: ";") + "\n")
        var counts = Counts()
        for place in landscape.places {
            let unit = landscape.unit(place)
            if declaresPlaces { append(place, landscape.parent(of: place), &settings) }
            for actor in unit.actors { append(actor, &actors) }
            for claim in unit.claims { append(claim, &claims) }
            counts.actors += unit.actors.count
            counts.claims += unit.claims.count
            try settings.flushIfFull()
            try actors.flushIfFull()
            try claims.flushIfFull()
        }
        try settings.close()
        try actors.close()
        try claims.close()
        return counts
    }

    private static func append(
        _ place: SyntheticPlace, _ parent: SyntheticPlace?, _ file: inout TextFile
    ) {
        file.append("  - name: \(place.name)\n")
        if let parent { file.append("    teil_von: \(parent.name)\n") }
    }

    private static func append(_ actor: SyntheticActor, _ file: inout TextFile) {
        file.append(
            [
                actor.id.text, DelimitedText.quoted(actor.name), actor.type,
                actor.fields.joined(separator: "|"), actor.id.place.name, actor.wasAsked ? "ja" : "nein",
                actor.wasAsked ? (actor.hasAnswered ? "ja" : "nein") : "", "2025-11-30", "synthetisch",
            ].joined(separator: ";") + "\n")
    }

    private static func append(_ claim: SyntheticClaim, _ file: inout TextFile) {
        let reporter =
            switch claim.reporter {
            case .from: "von"
            case .to: "nach"
            case .both: "beide"
            case .coordination, .third: "koordination"
            }
        let status =
            switch claim.status {
            case .exists: "besteht"
            case .wished: "gewuenscht"
            case .ended: "beendet"
            }
        file.append(claim.from.text)
        for cell in [
            claim.to.text, claim.kind, claim.intensity.map(String.init) ?? "",
            claim.frequency.map(String.init) ?? "", claim.field, status, reporter,
            claim.since.map(String.init) ?? "",
        ] {
            file.append(";")
            file.append(cell)
        }
        file.append("\n")
    }
}

/// A file that is written in large pieces.
private struct TextFile {
    private let file: OpenFile
    private let step: FolderStep
    private var buffer: [UInt8] = []
    private static let pieceSize = 1 << 20

    init(_ name: String, _ step: FolderStep) throws(StorageError) {
        file = try step.open(name)
        self.step = step
    }

    mutating func append(_ text: String) { buffer.append(contentsOf: text.utf8) }

    mutating func flushIfFull() throws(StorageError) {
        if buffer.count >= Self.pieceSize { try flush() }
    }

    mutating func close() throws(StorageError) {
        try flush()
        try step.close(file)
    }

    private mutating func flush() throws(StorageError) {
        try file.write(buffer)
        buffer.removeAll(keepingCapacity: true)
    }
}
