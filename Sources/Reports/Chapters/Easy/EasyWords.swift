import LandscapeModel
import PlainText

/// Plain words for the field's own.
enum EasyWords {
    static func label(_ sector: Sector, _ language: Language) -> String {
        let label =
            switch sector {
            case .publicMunicipal:
                Bilingual(
                    "Ämter und Häuser von Kreis, Stadt und Gemeinde",
                    "offices and services of county, town and village")
            case .publicState:
                Bilingual(
                    "Ämter und Schulen von Bund und Land", "offices and schools of the country and the state")
            case .welfare:
                Bilingual("Wohlfahrtsverbände und ihre Dienste", "welfare associations and their services")
            case .migrantOrganisations: Bilingual("Vereine von Zugewanderten", "associations of immigrants")
            case .education: Bilingual("Stellen, die Kurse anbieten", "organisations that run courses")
            case .civilSociety:
                Bilingual("Freiwillige, Vereine und Kirchen", "volunteers, clubs and churches")
            case .business: Bilingual("Betriebe und Kammern", "companies and chambers")
            }
        return label(language)
    }

    /// nil for a field of the coordination's own.
    static func label(field: String, _ language: Language) -> String? {
        let label: Bilingual? =
            switch field {
            case "beratung": Bilingual("Beratung", "Advice")
            case "sprache": Bilingual("Deutsch lernen", "Learning German")
            case "bildung": Bilingual("Schule und Kita", "School and nursery")
            case "arbeit": Bilingual("Arbeit und Ausbildung", "Work and training")
            case "wohnen": Bilingual("Wohnen", "Housing")
            case "aufnahme": Bilingual("Ankommen und Unterkunft", "Arrival and shelter")
            case "gesundheit": Bilingual("Gesundheit", "Health")
            case "engagement": Bilingual("Mitmachen und Ehrenamt", "Joining in and volunteering")
            case "antidiskriminierung": Bilingual("Gleiche Rechte für alle", "Equal rights for all")
            case "oeffnung": Bilingual("Ämter für alle", "Offices for everybody")
            case "steuerung": Bilingual("Planung", "Planning")
            default: nil
            }
        return label?(language)
    }

    static func glossary(_ language: Language) -> [(word: String, meaning: String)] {
        language == .german
            ? [
                ("Ehrenamt", "Menschen helfen freiwillig und ohne Lohn."),
                ("Freie Träger", "Stellen, die nicht zum Staat gehören. Zum Beispiel Vereine."),
                ("Freie Wohlfahrtspflege", "Große Verbände, die Menschen in Not helfen."),
                ("Integrationskonzept", "Ein Plan für das Zusammenleben im Ort."),
                ("Integrationskurs", "Ein Kurs: Deutsch lernen und das Leben hier kennenlernen."),
                ("Integrationsmanagement", "Fachleute begleiten Menschen in der ersten Zeit."),
                ("Kommune", "Die Stadt, die Gemeinde oder der Landkreis."),
                ("Kooperation", "2 Stellen arbeiten zusammen."),
                ("Kursträger", "Diese Stelle bietet Kurse an."),
                ("Mapping", "Eine Liste: Was gibt es wo?"),
                ("Migrantenorganisation", "Ein Verein, den Zugewanderte gegründet haben."),
                ("Migrationsberatung", "Hilfe für Menschen, die neu in Deutschland sind."),
                ("Migrationsfachdienste", "Stellen, die Zugewanderte beraten."),
                ("Regeldienste", "Ämter und Stellen, die für alle da sind."),
                ("Runder Tisch", "Viele Stellen treffen sich und sprechen miteinander."),
                ("Subsidiarität", "Der Staat hilft dort, wo andere es nicht können."),
                ("Synergie", "Zusammen geht etwas leichter als allein."),
                ("Träger", "Die Organisation, zu der eine Stelle gehört."),
            ]
            : [
                ("Cooperation", "2 organisations work together."),
                ("Course provider", "This organisation runs courses."),
                ("Integration concept", "A plan for living together in a place."),
                ("Integration course", "A course: learning German and about life here."),
                ("Mapping", "A list: What is there, and where?"),
                ("Migrant organisation", "An association that immigrants have founded."),
                ("Migration counselling", "Help for people who are new in Germany."),
                ("Mainstream services", "Offices that are there for everybody."),
                ("Round table", "Many organisations meet and talk."),
                ("Subsidiarity", "The state helps where others cannot."),
                ("Synergy", "Together something is easier than alone."),
                ("Volunteering", "People help of their own will and without pay."),
                ("Welfare associations", "Large associations that help people in need."),
            ]
    }
}
