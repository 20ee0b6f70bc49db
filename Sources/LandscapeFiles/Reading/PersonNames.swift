import LandscapeModel
import PlainText
import SourceText

/// Names of people in the place of organisations.
///
/// netviz is about organisations: a family or a person stays in the landscape, so that nothing is lost, but gets a hint, no
/// questionnaire, and no place in public outputs.
extension String {
    /// Whether it begins as people are addressed: "Frau Weber", "Hr. Kurz".
    var looksLikePerson: Bool { isAddressed(Self.addresses) }

    /// Whether it names people of one household: "Familie Müller", "Eheleute Yilmaz".
    var looksLikeFamily: Bool { isAddressed(Self.households) }

    private static let addresses = [
        "Frau", "Fr.", "Herr", "Herrn", "Hr.", "Mr.", "Mrs.", "Ms.",
    ]
    private static let households = ["Familie", "Fam.", "Eheleute", "Ehepaar"]

    /// Whether a form of address stands before nothing but one to three names: "Frau und Beruf e. V." and "Familie im
    /// Zentrum" are organisations.
    private func isAddressed(_ forms: [String]) -> Bool {
        guard let form = forms.first(where: { utf8.starts(with: ($0 + " ").utf8) }) else { return false }
        var name = dropFirst(form.count + 1)
        // "Frau Weber (Jugendamt)", "Frau Weber, Jugendamt": what follows tells where they work.
        if let end = name.firstIndex(where: { "(,;/".contains($0) }) { name = name[..<end] }
        let words = name.split(separator: " ")
        guard (1...4).contains(words.count) else { return false }
        return words.allSatisfy { word in
            if Self.between.contains(String(word)) { return true }
            guard let first = word.unicodeScalars.first, first.properties.isUppercase else { return false }
            return !Self.ofOrganisations.contains { String(word).folded.hasSuffix($0) }
        }
    }

    private static let between: Set<String> = ["von", "van", "de", "el", "al", "bin", "u.", "+", "&", "N."]
    /// Ends of words that people are not called.
    private static let ofOrganisations = [
        "verein", "stiftung", "zentrum", "haus", "e.v.", "v.", "ggmbh", "gmbh", "schule", "kita",
        "initiative",
        "beratung", "hilfe", "treff", "verlag", "bildung", "bund", "netzwerk", "service", "beruf",
    ]
}
