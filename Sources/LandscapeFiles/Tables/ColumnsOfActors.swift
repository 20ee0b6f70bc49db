import LandscapeModel
import PlainText

extension TableColumn<Actor> {
    /// The columns of `akteure`, in the order in which they are written.
    static let all: [TableColumn<Actor>] = [
        TableColumn(
            .init(
                "id", "nr, nr., lfdnr, lfd.nr., nummer, kennung, akteurid")
        ) { actor, _, _ in actor.id },
        TableColumn(
            .init(
                "name",
                "akteur, organisation, organization, einrichtung, institution, traeger/einrichtung, "
                    + "einrichtung/traeger, bezeichnung, titel, title, actor, akteursname, "
                    + "namedereinrichtung, namederorganisation",
                comment: Bilingual(
                    "Pflichtangabe. Der Name der Organisation oder des Dienstes, nicht einer Person.",
                    "Required. The name of the organisation or service, not of a person."))
        ) { actor, _, _ in actor.name },
        TableColumn(
            .init(
                "kurzname", "kuerzel, abkuerzung, abk., abk, kurzform, kurzbezeichnung, shortname",
                comment: Bilingual(
                    "Was auf Karten steht, wenn der Name zu lang ist.",
                    "What maps print where the name is too long.")),
            .line(\.shortName, .elsewhere)),
        TableColumn(
            .init(
                "typ",
                "akteurstyp, art, kategorie, artdereinrichtung, artderorganisation, akteursart, "
                    + "akteursgruppe, bereich, type, types, category, subcategory",
                comment: Bilingual(
                    "Was für eine Einrichtung es ist. Mehrere Werte mit Komma trennen. Ohne Typ lassen "
                        + "sich Empfehlungen nicht prüfen.",
                    "What kind of body it is. Separate several values by commas. Without a type the "
                        + "recommendations cannot be checked."), values: .vocabulary("typ"))
        ) { actor, _, cells in cells.list(actor.types) },
        TableColumn(
            .init(
                "sektor", "sector",
                comment: Bilingual(
                    "Nur ausfüllen, wenn er von dem des Trägers abweicht.",
                    "Fill in only where it differs from that of the Träger."), values: .vocabulary("sektor"),
                isStrict: true)
        ) { actor, _, _ in actor.isSectorGiven ? actor.sector?.rawValue ?? "" : "" },
        TableColumn(
            .init(
                "traeger", "traegerschaft, traegerverband, traegerorganisation, verband, carrier",
                comment: Bilingual(
                    "Wer die Einrichtung betreibt: ein Akteur dieser Liste oder ein anderer Name.",
                    "Who runs it: an actor of this list or another name."))
        ) { actor, _, cells in cells.carrier(actor) },
        TableColumn(
            .init(
                "dachverband", "spitzenverband, umbrella",
                comment: Bilingual(
                    "Zum Beispiel Caritas, Diakonie, AWO, DRK, Paritätischer, ZWST.",
                    "For example Caritas, Diakonie, AWO, DRK, Paritätischer, ZWST.")),
            .line(\.umbrella, .first)),
        TableColumn(
            .init(
                "freier_traeger", "frei, independentprovider",
                comment: Bilingual(
                    "ja oder nein; leer: netviz schließt es aus dem Sektor.",
                    "ja (yes) or nein (no); empty: netviz takes it from the sector."), values: .yesOrNo,
                isStrict: true)
        ) { actor, _, cells in cells.flag(actor.isIndependentProvider) },
        TableColumn(
            .init(
                "foerdergeber_ebene",
                "foerderebene, foerdergeber, finanzierung, foerderung, mittelgeber, geber, "
                    + "fundinglevel",
                comment: Bilingual(
                    "Wer das Angebot fördert. Mehrere Werte mit Komma trennen.",
                    "Who funds it. Separate several values by commas."),
                values: .words(["EU", "Bund", "Land", "Kommune", "Eigenmittel"])),
            .list(\.fundingLevels)),
        TableColumn(
            .init(
                "handlungsfelder", TableSpec.fields, values: .vocabulary("handlungsfeld"))
        ) { actor, _, cells in cells.list(actor.fields) },
        TableColumn(
            .init(
                "rollen", "rolle, roles, role",
                comment: Bilingual(
                    "Zum Beispiel arbeitgeber, ausbilder, traeger_gu, ehrenamtskoordination.",
                    "For example arbeitgeber, ausbilder, traeger_gu, ehrenamtskoordination.")),
            .list(\.roles)),
        TableColumn(
            .init(
                "sozialraum", TableSpec.areas)
        ) { actor, _, cells in cells.area(actor.area) },
        TableColumn(
            .init(
                "zielgruppen", TableSpec.groups, values: .vocabulary("zielgruppe"))
        ) { actor, _, cells in cells.list(actor.targetGroups) },
        TableColumn(
            .init(
                "website", "web, webseite, homepage, internet, internetseite, url"),
            .line(\.website, .first)),
        TableColumn(
            .init(
                "befragt", "angeschrieben, asked",
                comment: Bilingual(
                    "ja, wenn der Akteur zu seinen Kooperationen befragt wurde.",
                    "ja (yes) if the actor was asked about its cooperations."), values: .yesOrNo,
                isStrict: true)
        ) { actor, _, _ in actor.wasAsked ? "ja" : "" },
        TableColumn(
            .init(
                "geantwortet", "antwort, ruecklauf, answered",
                comment: Bilingual(
                    "ja, wenn der Akteur geantwortet hat.",
                    "ja (yes) if the actor answered."), values: .yesOrNo, isStrict: true)
        ) { actor, number, cells in cells.answered(actor, number) },
        TableColumn(
            .init(
                "veroeffentlichen", "veroeffentlichung, oeffentlich, publish",
                comment: Bilingual(
                    "nein, wenn der Akteur auf öffentlichen Karten fehlen soll.",
                    "nein (no) if the actor shall not be on public maps."), values: .yesOrNo, isStrict: true)
        ) { actor, _, _ in actor.mayBePublished ? "" : "nein" },
        TableColumn(
            .init(
                "stand", "letzteaktualisierung, aktualisiert, geaendertam, datum, lastupdate",
                comment: Bilingual(
                    "Wann die Angaben zuletzt geprüft wurden, etwa 2026-05.",
                    "When the record was last checked, such as 2026-05."))
        ) { actor, _, cells in cells.date(actor.recordDate) },
        TableColumn(
            .init(
                "quelle", "herkunft, source",
                comment: Bilingual(
                    "Woher die Angaben stammen.",
                    "Where the record comes from.")),
            .line(\.source, .both("; "))),
        TableColumn(
            .init(
                "namensvarianten",
                "namensvariante, varianten, variante, anderenamen, alias, aliase, variants",
                comment: Bilingual(
                    "Andere Schreibweisen, mit Komma getrennt.",
                    "Other spellings, separated by commas.")),
            .list(\.nameVariants, .elsewhere)),
        TableColumn(
            .init(
                "notiz", TableSpec.notes),
            .text(\.note, .both("\n"))),
        TableColumn(
            .init(
                "gruppe", "rubrik, abschnitt, group",
                comment: Bilingual(
                    "Die Überschrift, unter der der Akteur in Ihrer Liste steht; ein Anhaltspunkt für den "
                        + "Typ.",
                    "The heading under which your list has the actor; a clue to its type."))
        ) { actor, _, _ in actor.group },
    ]
}

extension LandscapeCells {
    /// Who runs an actor: an actor by its id, or a name.
    func carrier(_ actor: Actor) -> String {
        switch actor.carrier {
        case .actor(let index): id(index)
        case .named(let name): name
        case nil: ""
        }
    }

    /// "unklar" where something that the actor said names nobody known: then its silence says nothing.
    func answered(_ actor: Actor, _ number: Int) -> String {
        guard actor.hasAnswered else { return "" }
        return landscape.openStatements.mayConcernAnybody(by: ActorIndex(clamping: number)) ? "unklar" : "ja"
    }
}
