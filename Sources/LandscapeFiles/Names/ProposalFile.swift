import Foundation
public import LandscapeModel

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
    /// - Parameter existing: the file as it is; nil where there is none. Its encoding is recognised, and what is
    ///   written is UTF-8.
    /// - Throws: where a row of the file cannot be understood, since it could not be kept.
    public init(
        aliases existing: [UInt8]?, adding proposals: [NameProposal], to landscape: Landscape,
        language: Language
    ) throws(ProposalFileError) {
        func id(_ actor: ActorIndex) -> String { landscape.actors[Int(actor)].id }
        let known = landscape.nameDecisions.map { decision in
            decision.variant.folded + "\n" + (decision.actor.map(id) ?? decision.actorText)
        }
        let entries = proposals.map { proposal in
            Entry(
                key: proposal.variant.folded + "\n" + id(proposal.actor),
                cells: [proposal.variant, id(proposal.actor)]
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
        let known = landscape.typeDecisions.map { "\($0.actor)\n\($0.column.rawValue)" }
        let entries = proposals.map { proposal in
            let actor = landscape.actors[Int(proposal.actor)]
            return Entry(
                key: "\(proposal.actor)\n\(proposal.column.rawValue)",
                cells: [actor.id, actor.name, proposal.column.rawValue, proposal.value]
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
        let bytes = existing.map { DecodedText($0).bytes } ?? []
        let table = DelimitedText(utf8: bytes)
        if let defect = table.rows.first(where: { $0.defect != nil }) {
            throw ProposalFileError(line: defect.line)
        }
        let separator = existing == nil ? UInt8(ascii: ";") : table.separator
        var rows = table.rows.map(\.cells)
        while let first = rows.first, first.allSatisfy(\.trimmed.isEmpty) { rows.removeFirst() }
        if rows.isEmpty { rows = [headers] }
        let places = Self.columns(&rows[0], headers, spec)
        let width = rows[0].count
        for index in rows.indices
        where rows[index].count < width && rows[index].contains(where: { !$0.isEmpty }) {
            rows[index] += [String](repeating: "", count: width - rows[index].count)
        }
        for entry in entries {
            if known.contains(entry.key) {
                knownCount += 1
                continue
            }
            var row = [String](repeating: "", count: width)
            for (place, cell) in zip(places, entry.cells) { row[place] = cell }
            rows.append(row)
            addedCount += 1
        }
        let mark: [UInt8] = existing?.starts(with: [0xEF, 0xBB, 0xBF]) == true ? [0xEF, 0xBB, 0xBF] : []
        let ending = Self.endsLinesWithCR(bytes) ? "\r\n" : "\n"
        let lines = rows.map { cells in
            cells.map { DelimitedText.quoted($0, separator: separator) }
                .joined(separator: String(decoding: [separator], as: UTF8.self)) + ending
        }
        content = mark + Array(lines.joined().utf8)
    }

    private static func endsLinesWithCR(_ bytes: [UInt8]) -> Bool {
        bytes.firstIndex(of: 0x0A).map { $0 > 0 && bytes[$0 - 1] == 0x0D } ?? false
    }

    /// Where each of our columns stands; what the header lacks is added to it.
    private static func columns(_ header: inout [String], _ headers: [String], _ spec: TableSpec) -> [Int] {
        var taken: Set<Int> = []
        return headers.map { canonical in
            let synonyms = spec.headers.first { $0.canonical == canonical }?.synonyms ?? []
            for name in [canonical] + synonyms {
                let found = header.indices.first {
                    !taken.contains($0) && header[$0].trimmed.folded == name.folded
                }
                if let found {
                    taken.insert(found)
                    return found
                }
            }
            header.append(canonical)
            taken.insert(header.count - 1)
            return header.count - 1
        }
    }
}

/// A row of a table of proposals that cannot be understood and therefore not be kept.
public struct ProposalFileError: Error, Sendable {
    public var line: Int
}
