import Foundation

/// A zip archive whose entries are stored as they are, taken apart and put together again.
struct Unzipped {
    struct Part {
        var name: [UInt8]
        var content: [UInt8]
    }

    var parts: [Part]

    /// An archive with every entry unpacked, through the program that Debian's Python brings along.
    static func stored(_ archive: [UInt8]) throws -> Unzipped? {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let source = folder.appendingPathComponent("a.zip")
        let target = folder.appendingPathComponent("b.zip")
        try Data(archive).write(to: source)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
        process.arguments = [
            "-c",
            """
            import sys, zipfile
            try:
                old = zipfile.ZipFile(sys.argv[1])
                new = zipfile.ZipFile(sys.argv[2], "w")
                for item in old.infolist():
                    if item.file_size < 200000:
                        new.writestr(zipfile.ZipInfo(item.filename), old.read(item))
                new.close()
            except zipfile.BadZipFile:
                pass
            """, source.path, target.path,
        ]
        try process.run()
        process.waitUntilExit()
        return FileManager.default.contents(atPath: target.path).flatMap { Unzipped(Array($0)) }
    }

    /// Reads the local entries one after the other; nil where they are not stored plainly.
    init?(_ bytes: [UInt8]) {
        parts = []
        var index = 0
        func number(_ at: Int, _ width: Int) -> Int {
            (0..<width).reduce(0) { $0 | Int(bytes[at + $1]) << (8 * $1) }
        }
        while index + 30 <= bytes.count, bytes[index...].starts(with: [0x50, 0x4B, 0x03, 0x04]) {
            let size = number(index + 18, 4)
            let nameLength = number(index + 26, 2)
            let start = index + 30 + nameLength + number(index + 28, 2)
            guard number(index + 8, 2) == 0, start + size <= bytes.count else { return nil }
            parts.append(
                Part(
                    name: Array(bytes[(index + 30)..<(index + 30 + nameLength)]),
                    content: Array(bytes[start..<(start + size)])))
            index = start + size
        }
        if parts.isEmpty { return nil }
    }

    /// The archive with sums that fit.
    var bytes: [UInt8] {
        var result: [UInt8] = []
        var directory: [UInt8] = []
        for part in parts {
            let offset = result.count
            var fields: [UInt8] = [20, 0, 0, 0, 0, 0, 0, 0, 0x21, 0]
            fields += Self.little(Self.checksum(part.content), 4)
            fields += Self.little(UInt32(part.content.count), 4) + Self.little(UInt32(part.content.count), 4)
            fields += Self.little(UInt32(part.name.count), 2) + [0, 0]
            result += [0x50, 0x4B, 0x03, 0x04] + fields + part.name + part.content
            directory += [0x50, 0x4B, 0x01, 0x02, 20, 0] + fields + [UInt8](repeating: 0, count: 10)
            directory += Self.little(UInt32(offset), 4) + part.name
        }
        let count = Self.little(UInt32(parts.count), 2)
        let end = [0x50, 0x4B, 0x05, 0x06, 0, 0, 0, 0] + count + count
        return result + directory + end + Self.little(UInt32(directory.count), 4)
            + Self.little(UInt32(result.count), 4) + [0, 0]
    }

    private static func little(_ number: UInt32, _ width: Int) -> [UInt8] {
        (0..<width).map { UInt8(truncatingIfNeeded: number >> (8 * UInt32($0))) }
    }

    /// CRC-32 by table.
    private static func checksum(_ content: [UInt8]) -> UInt32 {
        var sum: UInt32 = 0xFFFF_FFFF
        for byte in content { sum = (sum >> 8) ^ table[Int((sum ^ UInt32(byte)) & 0xFF)] }
        return ~sum
    }

    private static let table: [UInt32] = (0..<256).map { start in
        (0..<8).reduce(UInt32(start)) { sum, _ in sum & 1 == 1 ? (sum >> 1) ^ 0xEDB8_8320 : sum >> 1 }
    }
}
