/// The two parts of a file's name.
package enum FileName {
    /// In small letters, without the point.
    package static func ending(_ name: String) -> String {
        name.utf8.lastIndex(of: UInt8(ascii: ".")).map { String(name[name.index(after: $0)...]).lowercased() }
            ?? ""
    }

    package static func stem(_ name: String) -> String {
        name.utf8.lastIndex(of: UInt8(ascii: ".")).map { String(name[..<$0]) } ?? name
    }
}
