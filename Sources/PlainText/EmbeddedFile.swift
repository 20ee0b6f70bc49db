package import CResources

/// A file that lies in the program (`Resources` of each module); `CResources` says how it gets there.
extension EmbeddedFile {
    package var bytes: [UInt8] { Array(UnsafeBufferPointer(start: start, count: Int(count))) }

    package var text: String {
        String(decoding: UnsafeBufferPointer(start: start, count: Int(count)), as: UTF8.self)
    }
}
