import LandscapeModel
import PlainText
import SourceText

/// A list of actors in which a cell names those that each works with.
enum PartnerList {
    /// The columns of such a list. Its other columns are about the actor, not about the cooperation.
    static let spec = TableSpec(
        "kooperationen", mandatory: ["von", "nach"],
        """
        von: name, akteur, organisation, organization, einrichtung, institution, traeger/einrichtung, \
        einrichtung/traeger, bezeichnung, akteursname, namedereinrichtung, namederorganisation, actor, from
        nach: kooperationspartner, kooperationspartnerin, kooperationspartnerinnen, kooperationspartner:innen, \
        kooperationspartner/innen, netzwerkpartner, partner, partnerorganisation, partnerorganisationen, \
        arbeitetzusammenmit, zusammenarbeitmit, kooperationmit, kooperiertmit, vernetztmit, vernetzungmit, \
        kooperationen, vernetzung, mitwem, wermitwem, partners, workswith
        intensitaet: intensitaetderzusammenarbeit, zusammenarbeit(eng/lose), wieeng, staerke, intensity
        haeufigkeit: kontakthaeufigkeit, wieoft, frequency
        art: artderkooperation, kooperationsart, artderzusammenarbeit, beziehungsart
        gemeldet_von: meldung, reportedby
        """)

    /// The same list where a column names those that each would like to work with.
    static let wishes = TableSpec(
        "kooperationen", mandatory: ["von", "nach"],
        """
        von: name, akteur, organisation, organization, einrichtung, institution, traeger/einrichtung, \
        einrichtung/traeger, bezeichnung, akteursname, namedereinrichtung, namederorganisation, actor, from
        nach: wunsch, wuensche, wunschpartner, wunschpartnerin, wunschpartnerinnen, kooperationswunsch, \
        kooperationswuensche, gewuenschtepartner, gewuenschtepartnerinnen, gewuenschtekooperationspartner, \
        gewuenschtekooperationspartnerinnen, gewuenschtekooperation, gewuenschtekooperationen, \
        gewuenschtezusammenarbeit, gewuenschtmit, zusammenarbeitgewuenschtmit, wuerdegernmit, wuerdengernmit, \
        wuerdegernmehrmit, geplantepartner, geplantekooperationen, geplantekooperationspartner, kuenftigepartner, \
        fehlendepartner, wishes, wishedpartners, wouldliketoworkwith
        gemeldet_von: meldung, reportedby
        """)

    /// Whether a column names wishes, also in words of its own: "Mit wem würden Sie gern mehr zusammenarbeiten?".
    static func isWishColumn(_ header: String) -> Bool {
        if wishes.canonical(header) == "nach" { return true }
        let folded = header.utf8.count <= 200 ? header.folded : ""
        return wishParts.contains { folded.holds($0) }
    }

    private static let wishParts = [
        "wuerdegern", "wuerdengern", "wuerdensiegern", "wuenschenwir", "wuenschensie", "moechtengern",
        "moechtegern",
        "wunschpartner", "kooperationswunsch", "gewuenschtepartner", "gewuenschtekoop",
        "gewuenschtezusammenarbeit",
    ]

    /// Whether a table of actors has a column of partners.
    static func hasPartners(_ table: Table) -> Bool {
        table.unknown.contains { spec.canonical($0.header) == "nach" }
    }

    /// Whether a header may mean the art of the actor as well as that of the cooperation.
    static func isOpen(_ column: Column) -> Bool { column.isPresent && column.header.headerCore == "art" }

    /// Whether a column tells how the actor of the row works with its partners, rather than what it is.
    static func holdsKinds(_ column: Column, _ table: Table, _ vocabulary: Vocabulary) -> Bool {
        var table = table
        var quiet = ProblemLog()
        var kinds = 0
        var types = 0
        while table.count < 200, let row = table.next(&quiet) {
            let text = row.text(column)
            if text.saysNothing { continue }
            if Cell.alternatives(text, { vocabulary.actorType($0) }) != nil {
                types += 1
            } else if vocabulary.kind(text) != nil {
                kinds += 1
            }
        }
        return kinds > types
    }

    static func isPartnerColumn(_ header: String) -> Bool { spec.canonical(header) == "nach" }
}
