extension ActorMeasure {
    /// The measure's name for table headings, German unless English is asked for.
    public func title(english: Bool = false) -> String { english ? texts.english.title : texts.german.title }

    /// One sentence that states the convention.
    public func convention(english: Bool = false) -> String {
        english ? texts.english.convention : texts.german.convention
    }

    private var texts: MeasureTexts {
        switch self {
        case .degree, .inDegree, .outDegree, .strength, .inStrength, .outStrength: tieTexts
        case .betweenness, .closeness, .harmonic, .eigenvector, .pagerank, .katz, .eccentricity, .reach2:
            centralityTexts
        case .coreness, .clustering, .articulation, .community, .core: structureTexts
        case .constraint, .effectiveSize, .efficiency, .hierarchy, .bridging: holeTexts
        case .coordinator, .itinerant, .gatekeeper, .representative, .liaison: brokerageTexts
        }
    }

    private var tieTexts: MeasureTexts {
        switch self {
        case .inDegree:
            MeasureTexts(
                "Eingehende Kooperationen (Eingangsgrad)",
                "Zahl der eingehenden Kooperationen, geteilt durch die Zahl der anderen Akteure (n−1).",
                "Incoming ties (in-degree)",
                "Number of incoming ties divided by the number of other "
                    + "actors (n−1).")
        case .outDegree:
            MeasureTexts(
                "Ausgehende Kooperationen (Ausgangsgrad)",
                "Zahl der ausgehenden Kooperationen, geteilt durch die Zahl der anderen Akteure (n−1).",
                "Outgoing ties (out-degree)",
                "Number of outgoing ties divided by the number of other "
                    + "actors (n−1).")
        case .strength:
            MeasureTexts(
                "Stärke der Kooperationen", "Summe der Stärken aller Kooperationen, nie normiert.",
                "Strength", "Sum of the strengths of all ties, never normalised.")
        case .inStrength:
            MeasureTexts(
                "Stärke der eingehenden Kooperationen",
                "Summe der Stärken der eingehenden Kooperationen, nie normiert.",
                "Incoming strength", "Sum of the strengths of the incoming ties, never normalised.")
        case .outStrength:
            MeasureTexts(
                "Stärke der ausgehenden Kooperationen",
                "Summe der Stärken der ausgehenden Kooperationen, nie normiert.",
                "Outgoing strength", "Sum of the strengths of the outgoing ties, never normalised.")
        default:
            MeasureTexts(
                "Kooperationen (Grad)",
                "Zahl der Kooperationen, geteilt durch die Zahl der anderen Akteure (n−1); bei gerichteten "
                    + "Netzen "
                    + "zählen ein- und ausgehende.",
                "Ties (degree)",
                "Number of ties divided by the number of other actors (n−1); in directed networks incoming "
                    + "and "
                    + "outgoing ties both count.")
        }
    }

    private var centralityTexts: MeasureTexts {
        switch self {
        case .closeness:
            MeasureTexts(
                "Nähe (Closeness)",
                "Zahl r der erreichbaren anderen, geteilt durch die Summe ihrer Entfernungen, mal r/(n−1) "
                    + "(Wasserman und Faust 1994); Akteure ohne Kooperation haben 0.",
                "Closeness",
                "Number r of reachable others divided by the sum of their distances, times r/(n−1) "
                    + "(Wasserman and "
                    + "Faust 1994); actors without ties have 0.")
        case .harmonic:
            MeasureTexts(
                "Harmonische Nähe",
                "Summe der Kehrwerte der Entfernungen zu allen anderen, geteilt durch n−1; nicht erreichbare "
                    + "Akteure zählen 0.",
                "Harmonic closeness",
                "Sum of the reciprocal distances to all others divided by n−1; unreachable actors count 0.")
        case .eigenvector:
            MeasureTexts(
                "Einfluss (Eigenvektor)",
                "Grenzwert der Potenzmethode auf A+I mit Startwert 1, größter Wert 1; außerhalb der "
                    + "vorherrschenden Komponenten 0.",
                "Influence (eigenvector)",
                "Limit of power iteration on A+I from ones, scaled to a maximum of 1; 0 outside the dominant "
                    + "components.")
        case .pagerank:
            MeasureTexts(
                "Bedeutung (PageRank)",
                "PageRank mit Dämpfung 0,85 und gleichverteiltem Sprung, auch von Akteuren ohne "
                    + "Kooperation; die "
                    + "Summe ist 1.",
                "PageRank",
                "PageRank with damping 0.85 and uniform teleport, also from actors without ties; the sum "
                    + "is 1.")
        case .katz:
            MeasureTexts(
                "Reichweite (Katz)",
                "(I−αA)⁻¹·1 mit α = 0,85/λ₁, größter Wert 1.",
                "Katz centrality", "(I−αA)⁻¹·1 with α = 0.85/λ₁, scaled to a maximum of 1.")
        case .eccentricity:
            MeasureTexts(
                "Größte Entfernung (Exzentrizität)",
                "Entfernung zum fernsten erreichbaren Akteur; Akteure ohne Kooperation haben 0.",
                "Greatest distance (eccentricity)",
                "Distance to the farthest reachable actor; actors without ties have 0.")
        case .reach2:
            MeasureTexts(
                "Erreichbar in zwei Schritten",
                "Anteil der anderen Akteure, die in höchstens zwei Schritten erreichbar sind.",
                "Reach within two steps", "Share of the other actors within two steps.")
        default:
            MeasureTexts(
                "Vermittlung (Betweenness)",
                "Anteil der kürzesten Wege zwischen anderen Akteuren, die über den Akteur führen, "
                    + "gemittelt über "
                    + "alle Paare, also geteilt durch (n−1)(n−2)/2 (gerichtet durch (n−1)(n−2)).",
                "Brokering paths (betweenness)",
                "Share of the shortest paths between other actors that pass through the actor, divided by "
                    + "the "
                    + "number of pairs (n−1)(n−2)/2 (directed: (n−1)(n−2)).")
        }
    }

    private var structureTexts: MeasureTexts {
        switch self {
        case .clustering:
            MeasureTexts(
                "Verdichtung (Clustering)",
                "Anteil der Paare von Partnern, die auch miteinander kooperieren; ohne Wert bei weniger "
                    + "als zwei "
                    + "Partnern.",
                "Clustering",
                "Share of the pairs of partners who also work with each other; no value below two partners.")
        case .articulation:
            MeasureTexts(
                "Schnittstelle (Artikulationspunkt)",
                "1, wenn das Netz ohne den Akteur in mehr Teile zerfällt, sonst 0.",
                "Cut point", "1 if the network falls into more parts without the actor, else 0.")
        case .community:
            MeasureTexts(
                "Gruppe (Leiden)",
                "Gruppe nach dem Leiden-Verfahren (Modularität, γ = 1), nummeriert ab 1 nach Größe; "
                    + "Akteure ohne "
                    + "Kooperation bilden eigene Gruppen.",
                "Community (Leiden)",
                "Community by the Leiden method (modularity, γ = 1), numbered from 1 by size; actors "
                    + "without ties "
                    + "are communities of their own.")
        case .core:
            MeasureTexts(
                "Kern",
                "1 für Akteure des Kerns, 0 für die Peripherie (Borgatti und Everett 1999, Idealbild: jede "
                    + "Kooperation berührt den Kern).",
                "Core",
                "1 for actors of the core, 0 for the periphery (Borgatti and Everett 1999, ideal pattern: "
                    + "every tie "
                    + "touches the core).")
        default:
            MeasureTexts(
                "Kernzahl (k-Kern)",
                "Größtes k, für das der Akteur zu einem Teilnetz gehört, in dem jeder mindestens k "
                    + "Kooperationen "
                    + "hat.",
                "Coreness (k-core)",
                "Greatest k such that the actor belongs to a part in which everyone has at least k ties.")
        }
    }

    private var holeTexts: MeasureTexts {
        switch self {
        case .effectiveSize:
            MeasureTexts(
                "Wirksame Größe",
                "Zahl k der Partner minus 2t/k mit t Kooperationen unter ihnen (Borgatti 1997; gewichtet "
                    + "nach Burt "
                    + "1992).",
                "Effective size",
                "Number k of partners minus 2t/k with t ties among them (Borgatti 1997; weighted as in "
                    + "Burt 1992).")
        case .efficiency:
            MeasureTexts(
                "Effizienz des Umfelds", "Wirksame Größe geteilt durch die Zahl der Partner.",
                "Efficiency", "Effective size divided by the number of partners.")
        case .hierarchy:
            MeasureTexts(
                "Hierarchie der Einschränkung",
                "Ungleichheit, mit der sich die Einschränkung auf die k Partner verteilt: Σ r ln r/(k ln "
                    + "k) mit r = "
                    + "c_ij/Mittel (Burt 1992); ohne Wert bei weniger als zwei Partnern.",
                "Hierarchy of constraint",
                "How unevenly constraint is spread over the k partners: Σ r ln r/(k ln k) with r = "
                    + "c_ij/mean (Burt "
                    + "1992); no value below two partners.")
        case .bridging:
            MeasureTexts(
                "Brückenfunktion (Bridging)",
                "Mittlerer Verlust an globaler Effizienz, wenn eine der eigenen Kooperationen wegfällt "
                    + "(Valente und "
                    + "Fujimoto 2010).",
                "Bridging",
                "Mean loss of global efficiency when one of the actor's ties is removed (Valente and "
                    + "Fujimoto 2010).")
        default:
            MeasureTexts(
                "Einschränkung (Constraint)",
                "Constraint nach Burt 1992 im gesamten Netz mit p aus z_ij + z_ji; kann 1 übersteigen und "
                    + "fehlt bei "
                    + "Akteuren ohne Kooperation.",
                "Constraint",
                "Constraint after Burt 1992 in the whole network with p from z_ij + z_ji; may exceed 1 and "
                    + "is missing "
                    + "for actors without ties.")
        }
    }

    private var brokerageTexts: MeasureTexts {
        let name: (german: String, pattern: String, english: String) =
            switch self {
            case .itinerant: ("Berater", "A–B–A", "Itinerant broker")
            case .gatekeeper: ("Türöffner", "A–B–B", "Gatekeeper")
            case .representative: ("Vertreter", "A–A–B", "Representative")
            case .liaison: ("Verbindungsglied", "A–B–C", "Liaison")
            default: ("Koordinator", "A–A–A", "Coordinator")
            }
        return MeasureTexts(
            "Vermittlerrolle \(name.german) (\(name.pattern))",
            "Zahl der geordneten Paare ohne direkte Kooperation, zwischen denen der Akteur nach dem Muster "
                + "\(name.pattern) der Sektoren vermittelt (Gould und Fernandez 1989).",
            "\(name.english) (\(name.pattern))",
            "Number of ordered pairs without a direct tie between whom the actor brokers in the sector "
                + "pattern "
                + "\(name.pattern) (Gould and Fernandez 1989).")
    }
}
