import CBuild

/// What is running: the number by which users and papers call it, and the commit that it was built of.
enum Release {
    static let number = "0.1.0"

    /// "0.1.0 (2c84f0d1a5b3)"; the number alone where the commit is not known.
    static var text: String {
        let commit = String(cString: netviz_commit())
        return commit.isEmpty ? number : "\(number) (\(commit))"
    }
}
