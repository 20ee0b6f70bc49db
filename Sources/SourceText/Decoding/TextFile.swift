import Foundation
import PlainText

/// Reads files of unknown origin: bytes of a regular file, and text whatever its encoding.
package enum TextFile {
    /// More than any landscape of a country needs.
    private static let largest = 1 << 31

    /// The bytes of a regular file; nil, and a problem in the log, where it cannot be read.
    package static func bytes(_ path: String, file: String, _ log: inout ProblemLog) -> [UInt8]? {
        let url = URL(fileURLWithPath: path).resolvingSymlinksInPath()
        let attributes = try? FileManager.default.attributesOfItem(atPath: url.path)
        // Pipes and devices would block or never end.
        guard let attributes, attributes[.type] as? FileAttributeType == .typeRegular else {
            reportUnreadable(file, "", &log)
            return nil
        }
        let size = (attributes[.size] as? NSNumber)?.intValue ?? 0
        guard size <= largest else {
            log.error(
                .unreadableFile, Place(file: file), "", "\(file) ist größer als 2 GB und wird nicht gelesen.",
                "\(file) is larger than 2 GB and is not read.")
            return nil
        }
        do {
            // Piece by piece into its final place: a second copy of a country's table would be felt.
            let handle = try FileHandle(forReadingFrom: url)
            defer { try? handle.close() }
            var bytes: [UInt8] = []
            bytes.reserveCapacity(size)
            while let piece = try handle.read(upToCount: 1 << 20), !piece.isEmpty {
                bytes.append(contentsOf: piece)
            }
            return bytes
        } catch {
            reportUnreadable(file, (error as NSError).localizedFailureReason ?? "", &log)
            return nil
        }
    }

    private static func reportUnreadable(_ file: String, _ reason: String, _ log: inout ProblemLog) {
        let detail = reason.isEmpty ? "" : " (\(reason))"
        log.error(
            .unreadableFile, Place(file: file), "",
            "\(file) lässt sich nicht öffnen\(detail). Ist die Datei noch in einem anderen Programm geöffnet, "
                + "oder fehlt das Leserecht?",
            "\(file) cannot be opened\(detail). Is the file still open in another program, or is the right to "
                + "read it missing?")
    }

    /// The text of a file as UTF-8; nil, and a problem in the log, where it is none.
    package static func text(_ path: String, file: String, _ log: inout ProblemLog) -> [UInt8]? {
        bytes(path, file: file, &log).flatMap { text($0, file: file, &log) }
    }

    /// The same of bytes that are in memory.
    package static func text(_ raw: [UInt8], file: String, _ log: inout ProblemLog) -> [UInt8]? {
        let decoded = DecodedText(raw)
        switch decoded.finding {
        case .notText(let kind):
            log.error(
                .notText, Place(file: file), "",
                "\(file) ist \(kind.german) und keine Texttabelle. Bitte speichern Sie die Tabelle als „CSV UTF-8“.",
                "\(file) is \(kind.english) and not a text table. Please save the table as “CSV UTF-8”.")
            return nil
        case .doubleEncoded(let line):
            log.warning(
                .wrongEncoding, Place(file: file, row: line), "",
                "In \(file) sind Umlaute doppelt verschlüsselt („Ã¤“ statt „ä“), zuerst in Zeile \(line). netviz hat "
                    + "sie richtiggestellt; bitte speichern Sie die Tabelle neu als „CSV UTF-8“.",
                "In \(file) umlauts are encoded twice (“Ã¤” for “ä”), first in line \(line). netviz has set them "
                    + "right; please save the table again as “CSV UTF-8”.")
        case .mixed(let line):
            log.warning(
                .wrongEncoding, Place(file: file, row: line), "",
                "\(file) mischt zwei Zeichenkodierungen, zuerst in Zeile \(line). Bitte prüfen Sie die Umlaute dort "
                    + "und speichern Sie die Tabelle neu als „CSV UTF-8“.",
                "\(file) mixes two character encodings, first in line \(line). Please check the umlauts there and "
                    + "save the table again as “CSV UTF-8”.")
        case .lost(let line):
            log.warning(
                .wrongEncoding, Place(file: file, row: line), "\u{FFFD}",
                "In \(file) sind Buchstaben verloren gegangen (�), zuerst in Zeile \(line). Bitte tragen Sie sie nach.",
                "In \(file) letters were lost (�), first in line \(line). Please fill them in again.")
        case nil: break
        }
        return decoded.bytes
    }
}
