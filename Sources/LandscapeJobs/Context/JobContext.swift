package import LandscapeModel
package import PlainText

/// For whom a job works, and with which random numbers: what was global in a program that runs one job and then ends.
package struct JobContext: Sendable {
    /// The language of what comes out.
    package var language: Language
    /// Who will see it.
    package var profile: Profile
    /// Start of the random numbers: same input and seed, same bytes.
    package var seed: UInt64
    /// The date of what comes out where the landscape states none; nil: none, never today.
    package var date: PartialDate?

    package init(
        language: Language = .german, profile: Profile = .workshop, seed: UInt64 = 1, date: PartialDate? = nil
    ) {
        self.language = language
        self.profile = profile
        self.seed = seed
        self.date = date
    }
}
