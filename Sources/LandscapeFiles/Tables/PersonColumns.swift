import LandscapeModel
import PlainText
import SourceText

/// Columns of a list of actors that hold data of persons, read as contacts: they appear where `kontakte` does.
///
/// A person's birth or home is no concern of a network and is not read at all.
struct PersonColumns {
    private enum Part {
        case name, function, phone, email
        /// A person named by an office of its own: "Leitung", "Vorsitz".
        case office
    }

    private var parts: [(part: Part, column: Column)] = []

    var isEmpty: Bool { parts.isEmpty }

    /// Whether netviz leaves a column about persons alone, whatever its profile.
    static func isPrivate(_ header: String) -> Bool {
        let folded = header.folded
        return privateParts.contains { folded.contains($0) }
    }

    private static let privateParts = [
        "geburt", "staatsang", "privat", "wohnanschrift", "anrede", "herr/frau", "frau/herr", "religion",
        "konfession",
    ]
    private static let phoneParts = [
        "tel", "phone", "mobil", "mobile", "handy", "durchwahl", "nebenstelle", "whatsapp", "fax",
    ]
    private static let offices: [String] = [
        "leit", "vorsitz", "geschaeftsfuehr", "vorstand", "sachbearbeit", "koordinator", "berater",
        "betreuer",
        "bearbeiter",
    ]

    init(_ columns: [Column]) {
        parts = columns.filter { !Self.isPrivate($0.header) }.map { (Self.part($0.header.folded), $0) }
    }

    private static func part(_ header: String) -> Part {
        if header.contains("mail") { return .email }
        if phoneParts.contains(where: { header.hasPrefix($0) }) || header.contains("telefon") {
            return .phone
        }
        if header == "funktion" || header == "position" { return .function }
        if offices.contains(where: { header.contains($0) }) { return .office }
        return .name
    }

    /// The persons of a row: one for the columns that describe a contact, one for each office.
    func contacts(_ row: TableRow, of actor: ActorIndex) -> [Contact] {
        func texts(_ part: Part) -> [String] {
            parts.filter { $0.part == part }.map { row.line($0.column) }.filter { !$0.saysNothing }
        }
        var result: [Contact] = []
        let main = Contact(
            actor: actor, name: texts(.name).joined(separator: " "),
            function: texts(.function).joined(separator: ", "),
            phone: texts(.phone).joined(separator: ", "), email: texts(.email).joined(separator: ", "))
        if main != Contact(actor: actor, name: "", function: "", phone: "", email: "") { result.append(main) }
        for (part, column) in parts where part == .office {
            let name = row.line(column)
            if name.saysNothing { continue }
            result.append(Contact(actor: actor, name: name, function: column.header, phone: "", email: ""))
        }
        return result
    }
}
