import NetworkGraph

extension MeasureWords {
    static let ofNetworkMeasure: [NetworkMeasure: MeasureWords] = [
        .nodes: MeasureWords(
            "Akteure",
            "Zahl aller Akteure, auch derer ohne Kooperation.",
            "Actors",
            "Number of all actors, including those without ties."),
        .edges: MeasureWords(
            "Kooperationen",
            "Zahl der Paare mit einer Kooperation; Schleifen entfallen, mehrfache Angaben zählen einmal mit der größten Stärke.",
            "Ties",
            "Number of pairs with a tie; self-loops are dropped and parallel ties count once with the greatest strength."
        ),
        .density: MeasureWords(
            "Dichte",
            "Anteil der möglichen Kooperationen, die in den Daten stehen.",
            "Density",
            "Share of the possible ties that are in the data."),
        .components: MeasureWords(
            "Teilnetze (Komponenten)",
            "Zahl der Teile, zwischen denen keine Verbindung in den Daten steht, einzelne Akteure eingeschlossen (gerichtet: schwacher Zusammenhang).",
            "Components",
            "Number of parts without a connection in the data between them, isolates included (directed: weak components)."
        ),
        .isolates: MeasureWords(
            "Akteure ohne Kooperation",
            "Zahl der Akteure, bei denen keine Kooperation in den Daten steht.",
            "Isolates",
            "Number of actors without any tie in the data."),
        .largestComponent: MeasureWords(
            "Größtes Teilnetz",
            "Zahl der Akteure in der größten Komponente.",
            "Largest component",
            "Number of actors in the largest component."),
        .averageDegree: MeasureWords(
            "Kooperationen je Akteur",
            "Mittlere Zahl der Kooperationen je Akteur, 2m/n.",
            "Ties per actor",
            "Mean number of ties per actor, 2m/n."),
        .averageDistance: MeasureWords(
            "Mittlere Entfernung",
            "Mittlere Entfernung aller verbundenen Paare; ohne Wert, wenn es keine Kooperation gibt.",
            "Average distance",
            "Mean distance of the connected pairs; no value without ties."),
        .diameter: MeasureWords(
            "Durchmesser",
            "Größte Entfernung zweier verbundener Akteure; ohne Wert, wenn es keine Kooperation gibt.",
            "Diameter",
            "Greatest distance of a connected pair; no value without ties."),
        .globalEfficiency: MeasureWords(
            "Globale Effizienz",
            "Mittel der Kehrwerte der Entfernungen aller geordneten Paare; nicht verbundene zählen 0.",
            "Global efficiency",
            "Mean of 1/distance over all ordered pairs; unconnected pairs count 0."),
        .transitivity: MeasureWords(
            "Transitivität",
            "Anteil der verbundenen Dreiergruppen, die geschlossen sind; ohne Wert, wenn es keine gibt.",
            "Transitivity",
            "Share of the connected triples that are closed; no value without triples."),
        .reciprocity: MeasureWords(
            "Gegenseitigkeit",
            "Anteil der gerichteten Kooperationen, die erwidert werden.",
            "Reciprocity",
            "Share of the directed ties that are reciprocated."),
        .degreeCentralization: MeasureWords(
            "Zentralisierung der Kooperationen",
            "Summe der Abstände zum größten Grad, geteilt durch (n−1)(n−2) (Freeman 1979); ein Stern hat 1.",
            "Degree centralisation",
            "Sum of the differences from the greatest degree divided by (n−1)(n−2) (Freeman 1979); a star has 1."
        ),
        .betweennessCentralization: MeasureWords(
            "Zentralisierung der Vermittlung",
            "Summe der Abstände zum größten Wert der normierten Vermittlung, geteilt durch n−1 (Freeman 1979); ein Stern hat 1.",
            "Betweenness centralisation",
            "Sum of the differences from the greatest normalised betweenness divided by n−1 (Freeman 1979); a star has 1."
        ),
        .closenessCentralization: MeasureWords(
            "Zentralisierung der Nähe",
            "Summe der Abstände zum größten Wert der Nähe, geteilt durch (n−1)(n−2)/(2n−3) (Freeman 1979); ein Stern hat 1.",
            "Closeness centralisation",
            "Sum of the differences from the greatest closeness divided by (n−1)(n−2)/(2n−3) (Freeman 1979); a star has 1."
        ),
        .fragmentation: MeasureWords(
            "Zersplitterung",
            "Anteil der Paare von Akteuren, die kein Weg verbindet.",
            "Fragmentation",
            "Share of the pairs of actors that no path connects."),
        .eiIndex: MeasureWords(
            "E-I-Index",
            "(X−N)/(X+N) mit X Kooperationen zwischen und N innerhalb der Gruppen (Krackhardt und Stern 1988); fehlende Angaben bilden eine Gruppe.",
            "E-I index",
            "(X−N)/(X+N) with X ties across and N within groups (Krackhardt and Stern 1988); missing values are a group."
        ),
        .eiExpected: MeasureWords(
            "E-I-Index, erwartet",
            "Der E-I-Index, wenn alle möglichen Kooperationen bestünden.",
            "E-I index, expected",
            "The E-I index if all possible ties existed."),
        .assortativity: MeasureWords(
            "Assortativität nach Sektor",
            "Neigung zu Kooperationen in der eigenen Gruppe (Newman 2003, nominal); fehlende Angaben bilden eine Gruppe.",
            "Assortativity by sector",
            "Tendency towards ties within groups (Newman 2003, nominal); missing values are a group."),
        .modularity: MeasureWords(
            "Modularität",
            "Modularität (γ = 1) der besten mit dem Leiden-Verfahren gefundenen Aufteilung (Traag u. a. 2019).",
            "Modularity",
            "Modularity (γ = 1) of the best partition found by the Leiden method (Traag et al. 2019)."),
        .communities: MeasureWords(
            "Gruppen (Leiden)",
            "Zahl der Gruppen nach dem Leiden-Verfahren, einzelne Akteure eingeschlossen.",
            "Communities (Leiden)",
            "Number of communities by the Leiden method, isolates included."),
        .corePeripheryFit: MeasureWords(
            "Kern und Peripherie: Güte",
            "Korrelation des Netzes mit dem Idealbild, in dem genau die Paare mit einem Ende im Kern kooperieren (Borgatti und Everett 1999).",
            "Core–periphery fit",
            "Correlation of the network with the ideal pattern in which exactly the pairs with an end in the core are tied (Borgatti and Everett 1999)."
        ),
        .coreSize: MeasureWords(
            "Größe des Kerns",
            "Zahl der Akteure im Kern nach Borgatti und Everett 1999.",
            "Core size",
            "Number of actors in the core after Borgatti and Everett 1999."),
        .articulationPoints: MeasureWords(
            "Schnittstellen",
            "Akteure, ohne die das Netz in mehr Teile zerfällt.",
            "Cut points",
            "Actors without whom the network falls into more parts."),
        .bridges: MeasureWords(
            "Brücken",
            "Kooperationen, ohne die das Netz in mehr Teile zerfällt.",
            "Bridges",
            "Ties without which the network falls into more parts."),
    ]
}
