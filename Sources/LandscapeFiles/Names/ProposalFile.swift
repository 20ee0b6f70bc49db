import Foundation
public import LandscapeModel
public import PlainText

/// A table of proposals (`aliase.csv`, `typvorschlaege.csv`) with the open ones added to it.
public struct ProposalFile: Sendable {
    /// The whole file: the rows that were there, unchanged, and the new ones.
    public private(set) var content: [UInt8]
    public private(set) var addedCount = 0
    /// Proposals that the file holds already.
    public private(set) var knownCount = 0

    /// A row to add, and what makes it the same as one that is there.
    private struct Entry {
        var key: String
        var cells: [String]
    }

    /// `aliase.csv` with proposals about names.
    ///
    /// - Parameter existing: the file as it is; nil where there is none. Its encoding and line ends stay.
    /// - Throws: where a row of the file cannot be understood, since it could not be kept.
    public init(
        aliases existing: [UInt8]?, adding proposals: [NameProposal], to landscape: Landscape,
        language: Language
    ) throws(ProposalFileError) {
        func id(_ actor: ActorIndex) -> String { landscape.actors[Int(actor)].id }
        let known = landscape.nameDecisions.map { decision in
            decision.variant.folded + "\n" + (decision.actor.map(id) ?? decision.actorText)
        }
        var speller = Proposals.Speller(landscape)
        let entries = proposals.map { proposal in
            Entry(
                key: proposal.variant.folded + "\n" + id(proposal.actor),
                cells: [proposal.variant, speller.text(proposal.actor)]
                    + Self.tail(proposal.score, proposal.reason(language)))
        }
        try self.init(
            existing, .aliases, ["variante", "akteur", "status", "guete", "grund"], entries, known: Set(known)
        )
    }

    /// `typvorschlaege.csv` with proposals for types, sectors and Träger.
    public init(
        types existing: [UInt8]?, adding proposals: [TypeProposal], to landscape: Landscape,
        language: Language
    ) throws(ProposalFileError) {
        let known = landscape.typeDecisions.map(\.key.text)
        var speller = Proposals.Speller(landscape)
        let entries = proposals.map { proposal in
            let actor = landscape.actors[Int(proposal.actor)]
            return Entry(
                key: proposal.key.text,
                cells: [
                    speller.text(proposal.actor), actor.name, proposal.column.rawValue,
                    speller.value(of: proposal),
                ]
                    + Self.tail(proposal.score, proposal.reason(language)))
        }
        try self.init(
            existing, .typeDecisions,
            ["akteur", "name", "spalte", "vorschlag", "status", "guete", "grund"], entries, known: Set(known))
    }

    /// Status, score and reason of a proposal as cells.
    private static func tail(_ score: Double, _ reason: String) -> [String] {
        [NameDecision.Status.open.rawValue, "\((score * 100).rounded() / 100)", reason]
    }

    private init(
        _ existing: [UInt8]?, _ spec: TableSpec, _ headers: [String], _ entries: [Entry], known: Set<String>
    ) throws(ProposalFileError) {
        var file = try TableFile(existing, spec, headers)
        for entry in entries {
            if known.contains(entry.key) {
                knownCount += 1
                continue
            }
            file.table.append(
                Dictionary(zip(headers, entry.cells), uniquingKeysWith: { first, _ in first }))
            addedCount += 1
        }
        content = file.bytes
    }
}

/// A row of a table of proposals that cannot be understood and therefore not be kept.
public struct ProposalFileError: Explained, Sendable {
    public var line: Int

    public var message: Bilingual {
        Bilingual(
            "Zeile \(line): Die Anführungszeichen stimmen nicht. Bitte berichtigen Sie die Zeile; bis dahin trägt "
                + "netviz dort nichts ein.",
            "row \(line): the quotation marks are not in order. Please correct the row; until then netviz enters "
                + "nothing there.")
    }
}
