import LandscapeModel
package import PlainText

/// Why a job ends without a result: the input is invalid, or something could not be read.
package struct JobError: Explained, Hashable, Sendable {
    /// Where the mistake is and what helps.
    package var message: Bilingual
    /// What was to be said before it came to this.
    package var notes: [Bilingual]

    package init(_ message: Bilingual, notes: [Bilingual] = []) {
        self.message = message
        self.notes = notes
    }

    package init(_ german: String, _ english: String) { self.init(Bilingual(german, english)) }
}

/// What was asked for does not go with what was read: a word that it does not know, a view that it has nothing for.
package struct RequestError: Explained, Hashable, Sendable {
    package var message: Bilingual

    package init(_ german: String, _ english: String) { message = Bilingual(german, english) }
}
