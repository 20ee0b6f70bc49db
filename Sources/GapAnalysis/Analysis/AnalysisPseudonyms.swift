public import LandscapeModel
import PlainText

extension Analysis {
    /// The analysis as it may be told with numbers instead of names: what came out of each check stays, so that it
    /// can be counted; the sentences name actors, and go.
    ///
    /// It is not made anew from the landscape with numbers: that one lacks rare types and services, and would answer
    /// other questions.
    public func pseudonymised(_ pseudonyms: Pseudonyms) -> Analysis {
        var result = self
        result.findings = findings.map { finding in
            var bare = finding
            bare.subjects = finding.subjects.map { $0.pseudonymised(pseudonyms) }
            bare.detail = Bilingual("", "")
            bare.statement = nil
            return bare
        }
        result.gaps = gaps.map { $0.pseudonymised(pseudonyms) }
        result.requirements = []
        result.structural = []
        return result
    }
}
