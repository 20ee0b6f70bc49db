import Foundation
public import LandscapeModel

/// `aliase.csv` with the open proposals added to it.
public struct AliasFile: Sendable {
    /// The whole file: the rows that were there, unchanged, and the new ones.
    public private(set) var content: [UInt8]
    public private(set) var addedCount = 0
    /// Proposals that the file holds already.
    public private(set) var knownCount = 0

    private static let headers = ["variante", "akteur", "status", "guete", "grund"]

    /// - Parameter existing: the file as it is; nil where there is none. Its encoding is recognised, and what is
    ///   written is UTF-8.
    /// - Throws: where a row of the file cannot be understood, since it could not be kept.
    public init(
        existing: [UInt8]?, adding proposals: [NameProposal], to landscape: Landscape, language: Language
    )
        throws(AliasFileError)
    {
        let bytes = existing.map { DecodedText($0).bytes } ?? []
        let table = DelimitedText(utf8: bytes)
        if let defect = table.rows.first(where: { $0.defect != nil }) {
            throw AliasFileError(line: defect.line)
        }
        let separator = existing == nil ? UInt8(ascii: ";") : table.separator
        var rows = table.rows.map(\.cells)
        while let first = rows.first, first.allSatisfy(\.trimmed.isEmpty) { rows.removeFirst() }
        if rows.isEmpty { rows = [Self.headers] }
        let places = Self.columns(&rows[0])
        let width = rows[0].count
        for index in rows.indices
        where rows[index].count < width && rows[index].contains(where: { !$0.isEmpty }) {
            rows[index] += [String](repeating: "", count: width - rows[index].count)
        }
        let known = Set(
            landscape.nameDecisions.map { decision in
                Self.key(
                    decision.variant,
                    decision.actor.map { landscape.actors[Int($0)].id } ?? decision.actorText)
            })
        for proposal in proposals {
            let id = landscape.actors[Int(proposal.actor)].id
            if known.contains(Self.key(proposal.variant, id)) {
                knownCount += 1
                continue
            }
            var row = [String](repeating: "", count: width)
            let score = (proposal.score * 100).rounded() / 100
            let cells = [
                proposal.variant, id, NameDecision.Status.open.rawValue, "\(score)",
                proposal.reason(language),
            ]
            for (place, cell) in zip(places, cells) { row[place] = cell }
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

    private static func key(_ variant: String, _ id: String) -> String { variant.folded + "\n" + id }

    private static func endsLinesWithCR(_ bytes: [UInt8]) -> Bool {
        bytes.firstIndex(of: 0x0A).map { $0 > 0 && bytes[$0 - 1] == 0x0D } ?? false
    }

    /// Where each of our columns stands; what the header lacks is added to it.
    private static func columns(_ header: inout [String]) -> [Int] {
        headers.map { canonical in
            let spec = TableSpec.aliases.headers.first { $0.canonical == canonical }
            let names = [canonical] + (spec?.synonyms ?? [])
            for name in names {
                if let found = header.firstIndex(where: { $0.trimmed.folded == name.folded }) { return found }
            }
            header.append(canonical)
            return header.count - 1
        }
    }
}

/// A row of `aliase.csv` that cannot be understood and therefore not be kept.
public struct AliasFileError: Error, Sendable {
    public var line: Int
}
