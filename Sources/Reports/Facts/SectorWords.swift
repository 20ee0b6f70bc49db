import LandscapeModel
import PlainText

/// How many of a sector, in running text: "acht aus der Freien Wohlfahrtspflege".
struct SectorWords {
    let facts: Facts

    init(_ facts: Facts) { self.facts = facts }

    func part(_ number: Int, _ sector: Sector?) -> String {
        let many = facts.language.numeral(number)
        func counted(_ one: String, _ several: String) -> String { number == 1 ? one : "\(many) \(several)" }
        // Standing for an Akteur, which is masculine.
        func from(_ origin: String) -> String { "\(number == 1 ? "einer" : many) \(origin)" }
        let isGerman = facts.language == .german
        guard isGerman else { return english(many, number == 1, sector) }
        return switch sector {
        case .publicMunicipal: counted("eine kommunale Stelle", "kommunale Stellen")
        case .publicState: counted("eine staatliche Stelle", "staatliche Stellen")
        case .welfare: from("aus der Freien Wohlfahrtspflege")
        case .migrantOrganisations: counted("eine Migrantenorganisation", "Migrantenorganisationen")
        case .education: counted("ein Bildungsträger", "Bildungsträger")
        case .civilSociety: from("aus der Zivilgesellschaft")
        case .business: from("aus Wirtschaft und Kammern")
        case nil: from("ohne Sektorangabe")
        }
    }

    private func english(_ many: String, _ isOne: Bool, _ sector: Sector?) -> String {
        switch sector {
        case .publicMunicipal: "\(many) municipal \(isOne ? "body" : "bodies")"
        case .publicState: "\(many) state \(isOne ? "body" : "bodies")"
        case .welfare: "\(many) from independent welfare"
        case .migrantOrganisations: "\(many) migrant \(isOne ? "organisation" : "organisations")"
        case .education: "\(many) education \(isOne ? "provider" : "providers")"
        case .civilSociety: "\(many) from civil society"
        case .business: "\(many) from business and chambers"
        case nil: "\(many) of unknown sector"
        }
    }

    /// For the head of a narrow column; soft hyphens say where a word may be parted.
    func head(_ sector: Sector?) -> String {
        let isGerman = facts.language == .german
        return switch sector {
        case .publicMunicipal: isGerman ? "kommunal" : "municipal"
        case .publicState: isGerman ? "staatlich" : "state"
        case .welfare: isGerman ? "Freie Wohlfahrt" : "welfare"
        case .migrantOrganisations:
            isGerman ? "Migranten\u{AD}organi\u{AD}sation" : "migrant organi\u{AD}sations"
        case .education: isGerman ? "Bildung" : "education"
        case .civilSociety: isGerman ? "Zivil\u{AD}gesell\u{AD}schaft" : "civil society"
        case .business: isGerman ? "Wirt\u{AD}schaft" : "business"
        case nil: isGerman ? "ohne Angabe" : "not stated"
        }
    }
}
