/// How tables and settings name recommendations: "spr-1" means "SPR-1".
extension String {
    /// What an id of a recommendation is looked up by: no two recommendations differ in case alone.
    package var recommendationKey: String { lowercased() }
}

extension Statement {
    /// Whether it is about a recommendation, in whatever case the table writes its id.
    package func isAbout(rule id: String) -> Bool {
        rule == id || rule.recommendationKey == id.recommendationKey
    }
}

extension Settings {
    /// What the coordination decided about a recommendation, in whatever case the settings write its id; of several
    /// spellings the one of the catalogue goes first, then the first in the order of the letters.
    package func ruleSwitch(_ id: String) -> RuleSwitch? {
        if ruleSwitches.isEmpty { return nil }
        if let exact = ruleSwitches[id] { return exact }
        let key = id.recommendationKey
        return ruleSwitches.filter { $0.key.recommendationKey == key }.min { $0.key < $1.key }?.value
    }
}
