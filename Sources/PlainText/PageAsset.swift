import Foundation

/// A file that pages load: a script or a style. Its name contains a hash of its content: it may be kept for ever.
public struct PageAsset: Sendable, Hashable {
    public let name: String
    public let contentType: String
    public let content: [UInt8]

    /// - Parameter name: what stands before the hash.
    public static func script(_ name: String, _ text: String) -> PageAsset {
        PageAsset(name, "js", "text/javascript; charset=utf-8", text)
    }

    /// - Parameter name: what stands before the hash.
    public static func style(_ name: String, _ text: String) -> PageAsset {
        PageAsset(name, "css", "text/css; charset=utf-8", text)
    }

    private init(_ name: String, _ ending: String, _ type: String, _ text: String) {
        content = Array(text.utf8)
        contentType = type
        let hash = SHA256.hexadecimal(Data(content)).prefix(16)
        self.name = "\(name)-\(hash).\(ending)"
    }
}
