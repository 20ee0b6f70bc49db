internal import Foundation
public import LandscapeModel

extension SHA256 {
    /// `'sha256-…'`: the name under which a Content-Security-Policy lets an inline script or style run.
    public static func source(_ text: String) -> String {
        "'sha256-" + Data(digest(Array(text.utf8))).base64EncodedString() + "'"
    }
}
