import LandscapeEditing
package import PlainText

/// What became of a journal from elsewhere.
package struct JournalIntake: Sendable {
    package var revision = 0
    package var taken = 0
    package var known = 0
    package var problems: [(line: Int, id: String?, message: Bilingual)] = []

    static let noEntry = Bilingual("Die Zeile ist kein Eintrag.", "The line is no entry.")
    static let otherContent = Bilingual(
        "Ein Eintrag mit dieser id steht hier schon, mit anderem Inhalt.",
        "An entry with this id is here already, with other content.")
}

extension TableProblem {
    /// In words of the room.
    package var message: Bilingual {
        switch self {
        case .entry(let problem): problem.message
        case .idTaken: JournalIntake.otherContent
        case .tooLong: Bilingual("Der Eintrag ist zu lang.", "The entry is too long.")
        case .empty: Bilingual("Die Notiz hat keine Worte.", "The note has no words.")
        case .unknownEntry:
            Bilingual(
                "Diesen Eintrag gibt es an diesem Tisch nicht.", "There is no such entry at this table.")
        case .notProposed:
            Bilingual(
                "Über diesen Eintrag ist nichts (mehr) zu entscheiden.",
                "There is nothing (left) to decide about this entry.")
        case .nothingToUndo: Bilingual("Es gibt nichts zurückzunehmen.", "There is nothing to take back.")
        case .nothingToRedo: Bilingual("Es gibt nichts zu wiederholen.", "There is nothing to repeat.")
        case .forbidden(let message), .cannotApply(let message), .refused(let message): message
        case .stopped:
            Bilingual(
                "Die Moderation hat das Eintragen angehalten. Ihr Eintrag bleibt auf Ihrem Gerät und wird nachgereicht.",
                "The facilitator has stopped entering. Your entry stays on your device and will be sent later."
            )
        case .full:
            Bilingual(
                "An diesem Tisch ist so viel eingetragen, wie netviz aufnimmt.",
                "As much as netviz takes is entered at this table.")
        case .notKept:
            Bilingual(
                "Der Eintrag konnte nicht gesichert werden und gilt nicht. Ist der Datenträger des Servers voll?",
                "The entry could not be kept and does not count. Is the disk of the server full?")
        }
    }
}

extension String {
    /// RFC 3339, as far as anybody relies on it: "2026-11-30T18:42:10+01:00".
    var isMoment: Bool {
        let bytes = Array(utf8)
        guard (20...40).contains(bytes.count), bytes[4] == 0x2D, bytes[7] == 0x2D, bytes[10] == 0x54,
            bytes[13] == 0x3A,
            bytes[16] == 0x3A
        else { return false }
        let digits = [0, 1, 2, 3, 5, 6, 8, 9, 11, 12, 14, 15, 17, 18]
        guard digits.allSatisfy({ (0x30...0x39).contains(bytes[$0]) }) else { return false }
        return bytes[19...].allSatisfy { (0x2B...0x3A).contains($0) || $0 == 0x5A }
    }
}
