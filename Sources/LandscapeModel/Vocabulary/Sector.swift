public import PlainText

/// The seven sectors of local integration work.
public enum Sector: String, Sendable, CaseIterable, Hashable, Comparable {
    case publicMunicipal = "public-municipal"
    case publicState = "public-state"
    case welfare
    case migrantOrganisations = "migrant-org"
    case education = "education-provider"
    case civilSociety = "civil-society"
    case business

    public var label: Bilingual {
        switch self {
        case .publicMunicipal: Bilingual("öffentlich-kommunal", "municipal")
        case .publicState: Bilingual("staatlich (Bund/Land)", "federal/state")
        case .welfare: Bilingual("Freie Wohlfahrtspflege", "free welfare associations")
        case .migrantOrganisations: Bilingual("Migrantenorganisation", "migrant organisation")
        case .education: Bilingual("Bildungsträger", "education provider")
        case .civilSociety: Bilingual("Zivilgesellschaft", "civil society")
        case .business: Bilingual("Wirtschaft und Kammern", "business")
        }
    }

    /// All of the sector together, as it is written on the ground of a map and in sentences.
    public var plural: Bilingual {
        switch self {
        case .publicMunicipal: Bilingual("Kommune", "Municipal bodies")
        case .publicState: Bilingual("Bund und Land", "Federation and state")
        case .welfare: Bilingual("Freie Wohlfahrtspflege", "Free welfare")
        case .migrantOrganisations: Bilingual("Migrantenorganisationen", "Migrant organisations")
        case .education: Bilingual("Bildungsträger", "Education providers")
        case .civilSociety: Bilingual("Zivilgesellschaft", "Civil society")
        case .business: Bilingual("Wirtschaft und Kammern", "Business")
        }
    }

    /// Run by a Kommune, a Land or the Bund.
    public var isPublic: Bool { self == .publicMunicipal || self == .publicState }

    public static func < (left: Sector, right: Sector) -> Bool {
        guard let leftRank = allCases.firstIndex(of: left), let rightRank = allCases.firstIndex(of: right)
        else { return false }
        return leftRank < rightRank
    }
}
