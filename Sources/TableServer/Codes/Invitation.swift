/// What gets a phone to the table.
struct Invitation {
    /// The name of the router's network and its password.
    struct Network: Codable, Sendable, Hashable {
        var name: String
        var password: String

        /// As phones read it from a code (the form that ZXing introduced): the five signs that mean something are escaped.
        var code: String {
            func escaped(_ text: String) -> String {
                text.reduce(into: "") { result, letter in
                    if "\\;,:\"".contains(letter) { result += "\\" }
                    result.append(letter)
                }
            }
            return password.isEmpty
                ? "WIFI:T:nopass;S:\(escaped(name));;"
                : "WIFI:T:WPA;S:\(escaped(name));P:\(escaped(password));;"
        }

        /// What routers take: a name of 1 to 32 bytes, a password of none or 8 to 63.
        var isPossible: Bool {
            (1...32).contains(name.utf8.count) && (password.isEmpty || (8...63).contains(password.utf8.count))
                && !(name + password).unicodeScalars.contains { $0.value < 0x20 }
        }
    }
}
