import NetworkGraph

extension MeasureWords {
    static let ofActorMeasure: [ActorMeasure: MeasureWords] = [
        .degree: MeasureWords(
            "Kooperationen (Grad)",
            "Zahl der Kooperationen, geteilt durch die Zahl der anderen Akteure (n−1); bei gerichteten Netzen zählen ein- und ausgehende.",
            "Ties (degree)",
            "Number of ties divided by the number of other actors (n−1); in directed networks incoming and outgoing ties both count."
        ),
        .inDegree: MeasureWords(
            "Eingehende Kooperationen (Eingangsgrad)",
            "Zahl der eingehenden Kooperationen, geteilt durch die Zahl der anderen Akteure (n−1).",
            "Incoming ties (in-degree)",
            "Number of incoming ties divided by the number of other actors (n−1)."),
        .outDegree: MeasureWords(
            "Ausgehende Kooperationen (Ausgangsgrad)",
            "Zahl der ausgehenden Kooperationen, geteilt durch die Zahl der anderen Akteure (n−1).",
            "Outgoing ties (out-degree)",
            "Number of outgoing ties divided by the number of other actors (n−1)."),
        .strength: MeasureWords(
            "Stärke der Kooperationen",
            "Summe der Stärken aller Kooperationen, nie normiert.",
            "Strength",
            "Sum of the strengths of all ties, never normalised."),
        .inStrength: MeasureWords(
            "Stärke der eingehenden Kooperationen",
            "Summe der Stärken der eingehenden Kooperationen, nie normiert.",
            "Incoming strength",
            "Sum of the strengths of the incoming ties, never normalised."),
        .outStrength: MeasureWords(
            "Stärke der ausgehenden Kooperationen",
            "Summe der Stärken der ausgehenden Kooperationen, nie normiert.",
            "Outgoing strength",
            "Sum of the strengths of the outgoing ties, never normalised."),
        .betweenness: MeasureWords(
            "Vermittlung (Betweenness)",
            "Anteil der kürzesten Wege zwischen anderen Akteuren, die über den Akteur führen, gemittelt über alle Paare, also geteilt durch (n−1)(n−2)/2 (gerichtet durch (n−1)(n−2)).",
            "Brokering paths (betweenness)",
            "Share of the shortest paths between other actors that pass through the actor, divided by the number of pairs (n−1)(n−2)/2 (directed: (n−1)(n−2))."
        ),
        .closeness: MeasureWords(
            "Nähe (Closeness)",
            "Zahl r der erreichbaren anderen, geteilt durch die Summe ihrer Entfernungen, mal r/(n−1) (Wasserman und Faust 1994); Akteure ohne Kooperation haben 0.",
            "Closeness",
            "Number r of reachable others divided by the sum of their distances, times r/(n−1) (Wasserman and Faust 1994); actors without ties have 0."
        ),
        .harmonic: MeasureWords(
            "Harmonische Nähe",
            "Summe der Kehrwerte der Entfernungen zu allen anderen, geteilt durch n−1; nicht erreichbare Akteure zählen 0.",
            "Harmonic closeness",
            "Sum of the reciprocal distances to all others divided by n−1; unreachable actors count 0."),
        .eigenvector: MeasureWords(
            "Einfluss (Eigenvektor)",
            "Grenzwert der Potenzmethode auf A+I mit Startwert 1, größter Wert 1; außerhalb der vorherrschenden Komponenten 0.",
            "Influence (eigenvector)",
            "Limit of power iteration on A+I from ones, scaled to a maximum of 1; 0 outside the dominant components."
        ),
        .pageRank: MeasureWords(
            "Bedeutung (PageRank)",
            "PageRank mit Dämpfung 0,85 und gleichverteiltem Sprung, auch von Akteuren ohne Kooperation; die Summe ist 1.",
            "PageRank",
            "PageRank with damping 0.85 and uniform teleport, also from actors without ties; the sum is 1."),
        .katz: MeasureWords(
            "Reichweite (Katz)",
            "(I−αA)⁻¹·1 mit α = 0,85/λ₁, größter Wert 1.",
            "Katz centrality",
            "(I−αA)⁻¹·1 with α = 0.85/λ₁, scaled to a maximum of 1."),
        .coreness: MeasureWords(
            "Kernzahl (k-Kern)",
            "Größtes k, für das der Akteur zu einem Teilnetz gehört, in dem jeder mindestens k Kooperationen hat.",
            "Coreness (k-core)",
            "Greatest k such that the actor belongs to a part in which everyone has at least k ties."),
        .clustering: MeasureWords(
            "Verdichtung (Clustering)",
            "Anteil der Paare von Partnern, die auch miteinander kooperieren; ohne Wert bei weniger als zwei Partnern.",
            "Clustering",
            "Share of the pairs of partners who also work with each other; no value below two partners."),
        .constraint: MeasureWords(
            "Einschränkung (Constraint)",
            "Constraint nach Burt 1992 im gesamten Netz mit p aus z_ij + z_ji; kann 1 übersteigen und fehlt bei Akteuren ohne Kooperation.",
            "Constraint",
            "Constraint after Burt 1992 in the whole network with p from z_ij + z_ji; may exceed 1 and is missing for actors without ties."
        ),
        .effectiveSize: MeasureWords(
            "Wirksame Größe",
            "Zahl k der Partner minus 2t/k mit t Kooperationen unter ihnen (Borgatti 1997; gewichtet nach Burt 1992).",
            "Effective size",
            "Number k of partners minus 2t/k with t ties among them (Borgatti 1997; weighted as in Burt 1992)."
        ),
        .efficiency: MeasureWords(
            "Effizienz des Umfelds",
            "Wirksame Größe geteilt durch die Zahl der Partner.",
            "Efficiency",
            "Effective size divided by the number of partners."),
        .hierarchy: MeasureWords(
            "Hierarchie der Einschränkung",
            "Ungleichheit, mit der sich die Einschränkung auf die k Partner verteilt: Σ r ln r/(k ln k) mit r = c_ij/Mittel (Burt 1992); ohne Wert bei weniger als zwei Partnern.",
            "Hierarchy of constraint",
            "How unevenly constraint is spread over the k partners: Σ r ln r/(k ln k) with r = c_ij/mean (Burt 1992); no value below two partners."
        ),
        .bridging: MeasureWords(
            "Brückenfunktion (Bridging)",
            "Mittlerer Verlust an globaler Effizienz, wenn eine der eigenen Kooperationen wegfällt (Valente und Fujimoto 2010).",
            "Bridging",
            "Mean loss of global efficiency when one of the actor's ties is removed (Valente and Fujimoto 2010)."
        ),
        .eccentricity: MeasureWords(
            "Größte Entfernung (Exzentrizität)",
            "Entfernung zum fernsten erreichbaren Akteur; Akteure ohne Kooperation haben 0.",
            "Greatest distance (eccentricity)",
            "Distance to the farthest reachable actor; actors without ties have 0."),
        .reach2: MeasureWords(
            "Erreichbar in zwei Schritten",
            "Anteil der anderen Akteure, die in höchstens zwei Schritten erreichbar sind.",
            "Reach within two steps",
            "Share of the other actors within two steps."),
        .articulation: MeasureWords(
            "Schnittstelle (Artikulationspunkt)",
            "1, wenn das Netz ohne den Akteur in mehr Teile zerfällt, sonst 0.",
            "Cut point",
            "1 if the network falls into more parts without the actor, else 0."),
        .community: MeasureWords(
            "Gruppe (Leiden)",
            "Gruppe nach dem Leiden-Verfahren (Modularität, γ = 1), nummeriert ab 1 nach Größe; Akteure ohne Kooperation bilden eigene Gruppen.",
            "Community (Leiden)",
            "Community by the Leiden method (modularity, γ = 1), numbered from 1 by size; actors without ties are communities of their own."
        ),
        .core: MeasureWords(
            "Kern",
            "1 für Akteure des Kerns, 0 für die Peripherie (Borgatti und Everett 1999, Idealbild: jede Kooperation berührt den Kern).",
            "Core",
            "1 for actors of the core, 0 for the periphery (Borgatti and Everett 1999, ideal pattern: every tie touches the core)."
        ),
        .coordinator: MeasureWords(
            "Vermittlerrolle Koordinator (A–A–A)",
            "Zahl der geordneten Paare ohne direkte Kooperation, zwischen denen der Akteur nach dem Muster A–A–A der Sektoren vermittelt (Gould und Fernandez 1989).",
            "Coordinator (A–A–A)",
            "Number of ordered pairs without a direct tie between whom the actor brokers in the sector pattern A–A–A (Gould and Fernandez 1989)."
        ),
        .itinerant: MeasureWords(
            "Vermittlerrolle Berater (A–B–A)",
            "Zahl der geordneten Paare ohne direkte Kooperation, zwischen denen der Akteur nach dem Muster A–B–A der Sektoren vermittelt (Gould und Fernandez 1989).",
            "Itinerant broker (A–B–A)",
            "Number of ordered pairs without a direct tie between whom the actor brokers in the sector pattern A–B–A (Gould and Fernandez 1989)."
        ),
        .gatekeeper: MeasureWords(
            "Vermittlerrolle Türöffner (A–B–B)",
            "Zahl der geordneten Paare ohne direkte Kooperation, zwischen denen der Akteur nach dem Muster A–B–B der Sektoren vermittelt (Gould und Fernandez 1989).",
            "Gatekeeper (A–B–B)",
            "Number of ordered pairs without a direct tie between whom the actor brokers in the sector pattern A–B–B (Gould and Fernandez 1989)."
        ),
        .representative: MeasureWords(
            "Vermittlerrolle Vertreter (A–A–B)",
            "Zahl der geordneten Paare ohne direkte Kooperation, zwischen denen der Akteur nach dem Muster A–A–B der Sektoren vermittelt (Gould und Fernandez 1989).",
            "Representative (A–A–B)",
            "Number of ordered pairs without a direct tie between whom the actor brokers in the sector pattern A–A–B (Gould and Fernandez 1989)."
        ),
        .liaison: MeasureWords(
            "Vermittlerrolle Verbindungsglied (A–B–C)",
            "Zahl der geordneten Paare ohne direkte Kooperation, zwischen denen der Akteur nach dem Muster A–B–C der Sektoren vermittelt (Gould und Fernandez 1989).",
            "Liaison (A–B–C)",
            "Number of ordered pairs without a direct tie between whom the actor brokers in the sector pattern A–B–C (Gould and Fernandez 1989)."
        ),
    ]
}
