private import CZip

/// Why an archive, or a part of it, cannot be read.
enum ZipFailure: Error, Hashable {
    /// No archive at all, or a damaged one.
    case broken
    case encrypted
    /// More than a workbook of any office needs: refused before it fills the memory.
    case tooLarge
}

/// A zip archive in memory, read within bounds. The only Swift that touches libzip.
///
/// What comes out may be much larger than what went in, and a file may lie about it. So an entry is refused
/// by the size that it declares, by its ratio, and once more while it grows.
final class ZipArchive {
    /// Limits of what is read from one archive.
    struct Limits {
        var entries = 10_000
        /// Bytes of one part, and of all parts together.
        ///
        /// A sheet of a million rows and four short columns has some 200 MB; with what is read from it, it stays below
        /// half a gigabyte.
        var part = 224 << 20
        var total = 256 << 20
        /// Parts beyond `freeRatio` bytes must not have been packed more tightly than this. Sheets of equal
        /// rows reach about 60.
        var ratio = 120
        var freeRatio = 16 << 20
    }

    private let handle: OpaquePointer
    /// libzip reads from here until the archive is closed.
    private let memory: UnsafeMutableRawBufferPointer
    private let limits: Limits
    private var spent = 0
    /// What was unpacked: a sheet is looked at several times before it is read.
    private var unpacked: [Int: [UInt8]] = [:]
    /// The names of the entries, in the order of the archive.
    let names: [String]

    init(_ bytes: [UInt8], limits: Limits = Limits()) throws(ZipFailure) {
        let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: max(1, bytes.count), alignment: 1)
        memory.copyBytes(from: bytes)
        var failure = zip_error_t()
        zip_error_init(&failure)
        defer { zip_error_fini(&failure) }
        guard let source = zip_source_buffer_create(memory.baseAddress, UInt64(bytes.count), 0, &failure)
        else {
            memory.deallocate()
            throw .broken
        }
        guard let handle = zip_open_from_source(source, ZIP_RDONLY, &failure) else {
            zip_source_free(source)
            memory.deallocate()
            throw .broken
        }
        let count = Int(zip_get_num_entries(handle, 0))
        guard count <= limits.entries else {
            zip_discard(handle)
            memory.deallocate()
            throw .tooLarge
        }
        self.handle = handle
        self.memory = memory
        self.limits = limits
        names = (0..<count).map { index in
            zip_get_name(handle, UInt64(index), 0).map { String(cString: $0) } ?? ""
        }
    }

    deinit {
        // Closes the source as well; nothing was changed, so nothing is written.
        zip_discard(handle)
        memory.deallocate()
    }

    /// The content of an entry, regardless of the case of its name; nil where there is none.
    func content(_ name: String) throws(ZipFailure) -> [UInt8]? {
        guard
            let index = names.firstIndex(of: name)
                ?? names.firstIndex(where: { $0.lowercased() == name.lowercased() })
        else { return nil }
        if let known = unpacked[index] { return known }
        var status = zip_stat_t()
        zip_stat_init(&status)
        guard zip_stat_index(handle, UInt64(index), 0, &status) == 0 else { throw .broken }
        guard status.encryption_method == UInt16(ZIP_EM_NONE) else { throw .encrypted }
        guard let declared = Int(exactly: status.size), let packed = Int(exactly: status.comp_size) else {
            throw .tooLarge
        }
        try admit(declared, packed: packed)
        guard let file = zip_fopen_index(handle, UInt64(index), 0) else { throw .broken }
        defer { zip_fclose(file) }
        let content = try read(file, declared)
        spent += content.count
        unpacked[index] = content
        return content
    }

    private func admit(_ size: Int, packed: Int) throws(ZipFailure) {
        guard size <= limits.part, size <= limits.total - spent else { throw .tooLarge }
        if size > limits.freeRatio, size / limits.ratio > packed { throw .tooLarge }
    }

    /// Reads what was declared and not a byte more; libzip checks the sum at the end.
    private func read(_ file: OpaquePointer, _ declared: Int) throws(ZipFailure) -> [UInt8] {
        var content = [UInt8](repeating: 0, count: declared)
        var length = 0
        while length < declared {
            let count = content.withUnsafeMutableBytes { buffer in
                zip_fread(file, buffer.baseAddress.map { $0 + length }, UInt64(declared - length))
            }
            guard count > 0 else { throw .broken }
            length += Int(count)
        }
        var rest: UInt8 = 0
        guard zip_fread(file, &rest, 1) == 0 else { throw .broken }
        return content
    }
}
