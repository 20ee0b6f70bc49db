/// The Content-Security-Policy of a page whose frame is somebody else's.
///
/// A municipality's own page may forget it, and the data must not depend on that. Several policies hold together, so
/// one more never loosens what the page says itself.
enum PagePolicy {
    /// Own styles are the page's business; nothing is loaded, nothing runs.
    private static let own =
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'"

    /// The page with the policy as the first thing in its head.
    static func added(to page: String) -> String {
        let bytes = Array(page.utf8)
        var place = 0
        while let end = skipped(bytes, from: place) { place = end }
        let head = String(decoding: bytes[..<place], as: UTF8.self)
        let rest = String(decoding: bytes[place...], as: UTF8.self)
        return head + "<meta http-equiv=\"Content-Security-Policy\" content=\"\(own)\" />" + rest
    }

    /// The end of what may stand before the first element of the head: blanks, comments, doctype, `<html>`, `<head>`.
    private static func skipped(_ bytes: [UInt8], from start: Int) -> Int? {
        let rest = bytes[start...].drop { $0 <= 0x20 || [0xEF, 0xBB, 0xBF].contains($0) }
        guard rest.first == UInt8(ascii: "<") else { return nil }
        let name = String(decoding: rest.prefix(9), as: UTF8.self).lowercased()
        if name.hasPrefix("<!--") {
            // A comment that never ends leaves no page; the policy then stands before it.
            guard let end = rest.dropFirst(4).firstRange(of: Array("-->".utf8)) else { return nil }
            return end.upperBound
        }
        if name.hasPrefix("<!doctype") || name.hasPrefix("<?xml") || isTag(rest, "<html") {
            return tagEnd(rest)
        }
        return isTag(rest, "<head") ? tagEnd(rest) : nil
    }

    private static func isTag(_ bytes: ArraySlice<UInt8>, _ tag: String) -> Bool {
        let name = String(decoding: bytes.prefix(tag.utf8.count), as: UTF8.self).lowercased()
        guard name == tag, let next = bytes.dropFirst(tag.utf8.count).first else { return false }
        return next <= 0x20 || next == UInt8(ascii: ">") || next == UInt8(ascii: "/")
    }

    /// Behind the bracket that closes a tag; brackets in quotation marks are part of a value.
    private static func tagEnd(_ bytes: ArraySlice<UInt8>) -> Int? {
        var quote: UInt8?
        for index in bytes.indices {
            let byte = bytes[index]
            if let open = quote {
                if byte == open { quote = nil }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if byte == UInt8(ascii: ">") {
                return index + 1
            }
        }
        return nil
    }
}
