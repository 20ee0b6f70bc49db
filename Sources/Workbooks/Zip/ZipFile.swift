private import CZip
package import Foundation

/// Writes zip archives in memory, with libzip.
///
/// Same entries, same bytes: no entry carries a time of day.
package enum ZipFile {
    package struct Entry {
        var name: String
        var content: [UInt8]
        /// As it is, so that a program may read it without unpacking.
        var isStored = false

        package init(name: String, content: [UInt8], isStored: Bool = false) {
            self.name = name
            self.content = content
            self.isStored = isStored
        }
    }

    /// The bytes of an archive of these entries, in their order; nil where memory does not suffice.
    package static func bytes(_ entries: [Entry]) -> Data? {
        var failure = zip_error_t()
        zip_error_init(&failure)
        defer { zip_error_fini(&failure) }
        guard let target = zip_source_buffer_create(nil, 0, 0, &failure) else { return nil }
        defer { zip_source_free(target) }
        // The archive lets go of it when it is closed; it is read afterwards.
        zip_source_keep(target)
        guard let archive = zip_open_from_source(target, ZIP_TRUNCATE, &failure) else {
            zip_source_free(target)
            return nil
        }
        guard entries.allSatisfy({ add($0, to: archive) }), zip_close(archive) == 0 else {
            zip_discard(archive)
            return nil
        }
        return content(of: target)
    }

    private static func add(_ entry: Entry, to archive: OpaquePointer) -> Bool {
        // libzip reads the memory when the archive is closed, and frees it.
        let count = entry.content.count
        guard let memory = malloc(max(1, count)) else { return false }
        entry.content.withUnsafeBytes { bytes in
            if let start = bytes.baseAddress { memcpy(memory, start, count) }
        }
        guard let source = zip_source_buffer(archive, memory, UInt64(count), 1) else {
            free(memory)
            return false
        }
        let place = zip_file_add(archive, entry.name, source, UInt32(ZIP_FL_ENC_UTF_8))
        guard place >= 0 else {
            zip_source_free(source)
            return false
        }
        let method = entry.isStored ? ZIP_CM_STORE : ZIP_CM_DEFLATE
        // 1 January 2000, 0:00: any fixed day will do, the day of writing will not.
        let day: UInt16 = (2000 - 1980) << 9 | 1 << 5 | 1
        return zip_set_file_compression(archive, UInt64(place), method, 0) == 0
            && zip_file_set_dostime(archive, UInt64(place), 0, day, 0) == 0
    }

    private static func content(of source: OpaquePointer) -> Data? {
        var status = zip_stat_t()
        guard zip_source_stat(source, &status) == 0, let size = Int(exactly: status.size),
            zip_source_open(source) == 0
        else { return nil }
        defer { zip_source_close(source) }
        var content = [UInt8](repeating: 0, count: size)
        var length = 0
        while length < size {
            let count = content.withUnsafeMutableBytes { buffer in
                zip_source_read(source, buffer.baseAddress.map { $0 + length }, UInt64(size - length))
            }
            guard count > 0 else { return nil }
            length += Int(count)
        }
        return Data(content)
    }
}
