public import PlainText

/// Why a map cannot be drawn.
public enum MapError: Explained, Sendable, Equatable {
    /// The layout makes no sense for the view.
    case layoutDoesNotFit(MapLayout, view: String)
    /// The engine would take minutes for so many nodes.
    case tooManyForLayout(MapLayout, Int)
    /// More nodes than any map has.
    case tooMany(Int)
    /// The input says of no node where it stands.
    case noPlaces
    /// No actor is left after filter and profile.
    case nothingToDraw
    /// Graphviz said so.
    case layout(String)
    /// There is no room to make a picture in.
    case noRoom

    /// What is wrong and what helps.
    public var message: Bilingual {
        switch self {
        case .layoutDoesNotFit(.file, let view):
            Bilingual(
                "Die Anordnung „file“ übernimmt die Orte der Akteure aus der Datei; für die Ansicht "
                    + "„\(view)“ bitte „auto“ wählen.",
                "The layout “file” takes the places of the actors from the file; please choose “auto” for the view "
                    + "“\(view)”.")
        case .noPlaces:
            Bilingual(
                "Die Eingabe sagt nicht, wo die Akteure stehen; „--layout file“ braucht eine Datei mit Orten, etwa GEXF "
                    + "aus Gephi oder GraphML aus yEd. Mit „--layout auto“ ordnet netviz selbst an.",
                "The input does not say where the actors stand; “--layout file” needs a file with places, such as GEXF "
                    + "from Gephi or GraphML from yEd. With “--layout auto” netviz places them itself.")
        case .layoutDoesNotFit(let layout, let view):
            Bilingual(
                "Die Anordnung „\(layout.rawValue)“ braucht Akteure mit Sektoren; für die Ansicht "
                    + "„\(view)“ bitte „auto“ wählen.",
                "The layout “\(layout.rawValue)” needs actors with sectors; please choose “auto” for the "
                    + "view “\(view)”.")
        case .tooManyForLayout(let layout, let count):
            Bilingual(
                "Die Anordnung „\(layout.rawValue)“ schafft höchstens \(MapLayout.mostNodesForSlowEngines) Knoten in "
                    + "erträglicher Zeit, hier sind es \(count). Bitte „auto“ oder „sfdp“ wählen.",
                "The layout “\(layout.rawValue)” manages at most \(MapLayout.mostNodesForSlowEngines) nodes in "
                    + "reasonable time, here are \(count). Please choose “auto” or “sfdp”.")
        case .tooMany(let count):
            Bilingual(
                "Eine Karte von \(Language.german.digits(count)) Akteuren kann niemand lesen; netviz zeichnet bis zu "
                    + "\(Language.german.digits(MapLayout.mostNodes)). Mit --district, --field, --type oder --ego wird es "
                    + "weniger; --show typen oder sozialräume fasst sie zusammen.",
                "Nobody can read a map of \(Language.english.digits(count)) actors; netviz draws up to "
                    + "\(Language.english.digits(MapLayout.mostNodes)). --district, --field, --type or --ego make it fewer; "
                    + "--show types or districts sums them up.")
        case .nothingToDraw:
            Bilingual(
                "Es bleibt kein Akteur übrig: Bitte den Filter oder das Profil prüfen.",
                "No actor is left: please check the filter or the profile.")
        case .noRoom:
            Bilingual(
                "Der Platz reicht nicht. Bilder entstehen im Arbeitsspeicher; bitte schließen Sie anderes oder heben Sie die "
                    + "Grenze für Dateien auf.",
                "There is not enough space. Pictures are made in memory; please close other programs or lift the limit for "
                    + "files.")
        case .layout(let message):
            Bilingual("Graphviz meldet: \(message)", "Graphviz says: \(message)")
        }
    }
}
