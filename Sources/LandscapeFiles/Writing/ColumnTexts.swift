import PlainText

/// What each column is for, as the comment on its header says it.
enum ColumnTexts {
    /// - Returns: empty where the header says it all.
    static func comment(_ table: String, _ column: String, _ language: Language) -> String {
        (texts["\(table).\(column)"] ?? texts[column])?(language) ?? ""
    }

    private static let texts: [String: Bilingual] = {
        var result: [String: Bilingual] = [:]
        for line in lines.split(separator: "\n") {
            let parts = line.split(separator: "|").map { String($0).tidied }
            guard parts.count == 3 else { continue }
            result[parts[0]] = Bilingual(parts[1], parts[2])
        }
        return result
    }()

    // column or table.column | German | English
    private static let lines = """
        id | Eigene Kennung, kurz und eindeutig. Leer lassen: netviz bildet sie aus dem Namen. | An identifier of your own, short and unique. Leave empty: netviz makes it from the name.
        handlungsfelder | Worum es geht. Mehrere Werte mit Komma trennen. | What it is about. Separate several values by commas.
        handlungsfeld | Worum es geht. Mehrere Werte mit Komma trennen. | What it is about. Separate several values by commas.
        sozialraum | Stadtteil oder Gemeinde; „kreisweit“ für alle; leer heißt unbekannt. | District or municipality; “kreisweit” for all of them; empty means unknown.
        zielgruppen | Für wen. Mehrere Werte mit Komma trennen. | For whom. Separate several values by commas.
        notiz | Bleibt im Haus: erscheint in keiner Karte und keinem Bericht. | Stays with you: appears on no map and in no report.
        kooperationen.von | Pflichtangabe. Ein Name aus dem Blatt akteure. | Required. A name from the sheet akteure.
        kooperationen.nach | Pflichtangabe. Ein Name aus dem Blatt akteure. | Required. A name from the sheet akteure.
        kooperationen.art | Wie zusammengearbeitet wird; leer heißt irgendeine Kooperation. | In which way; empty means any cooperation.
        richtung | Nur für gerichtete Arten. von-nach heißt: „von“ meldet an „nach“, verweist an „nach“, gibt „nach“ Geld; nach-von umgekehrt; beide. Leer: wie von-nach. | For directed kinds only. von-nach means that “von” reports to “nach”, refers to “nach”, gives “nach” money; nach-von the other way; beide both. Empty: as von-nach.
        intensitaet | Wie eng: 0 keine bis 4 formell in mehreren Projekten; leer heißt unbekannt. | How close: 0 none to 4 formal in several projects; empty means unknown.
        kooperationen.haeufigkeit | Wie oft Kontakt besteht: 0 nie bis 5 täglich. | How often there is contact: 0 never to 5 daily.
        formalisierung | Absprache: keine, mündlich oder schriftlich. | Agreement: keine (none), mündlich (oral) or schriftlich (written).
        kooperationen.phase | Vor, während oder nach einem Kurs; mehrere mit Komma. | Before, during or after a course; several by commas.
        kooperationen.zweck | Worum es bei der Zusammenarbeit geht. | What the cooperation is about.
        kooperationen.status | besteht, gewuenscht oder beendet; leer heißt besteht. | besteht (exists), gewuenscht (wished) or beendet (ended); empty means it exists.
        gemeldet_von | Wer das sagt: von, nach, beide oder koordination; leer heißt koordination. | Who says so: von, nach, beide (both) or koordination; empty means koordination.
        gremien.name | Pflichtangabe. Name des Gremiums. | Required. Name of the board.
        gremientyp | Runder Tisch, Arbeitskreis, Steuerungsgruppe, Beirat oder ein eigenes Wort. | Round table, working group, steering group, advisory council or a word of your own.
        turnus | Wie oft das Gremium tagt, etwa vierteljährlich. | How often it meets, such as quarterly.
        federfuehrung | Wer es leitet: ein Akteur. | Who leads it: an actor.
        mitgliedschaften.gremium | Pflichtangabe. Ein Name aus dem Blatt gremien. | Required. A name from the sheet gremien.
        akteur | Pflichtangabe. Ein Name aus dem Blatt akteure. | Required. A name from the sheet akteure.
        mitgliedschaften.rolle | leitung, moderation, mitglied oder gast; leer heißt mitglied. | leitung (lead), moderation, mitglied (member) or gast (guest); empty means member.
        angebote.name | Wie das Angebot heißt. | What the offer is called.
        leistungsart | Was angeboten wird. | What is offered.
        sprachen | In welchen Sprachen; mehrere mit Komma. | In which languages; several by commas.
        kursart | Bei Sprachkursen: welcher Kurs. | For language courses: which course.
        hoheitlich | ja, wenn es eine hoheitliche Aufgabe ist. | ja (yes) if it is a sovereign task.
        freiwillig | ja, wenn es eine freiwillige Leistung ist. | ja (yes) if it is a voluntary service.
        kapazitaet | Plätze, als Zahl. | Places, as a number.
        unterkuenfte.art | EAE (Erstaufnahme) oder GU (Gemeinschaftsunterkunft). | EAE (initial reception) or GU (shared accommodation).
        stellungnahmen.empfehlung | Die Kennung der Empfehlung, etwa SPR-1. | The id of the recommendation, such as SPR-1.
        stellungnahmen.status | offen, geklaert oder kein_bedarf. | offen (open), geklaert (settled) or kein_bedarf (no need).
        aliase.variante | Pflichtangabe. Eine Schreibweise, die in Ihren Listen vorkommt. | Required. A spelling that occurs in your lists.
        abschlussquote | In Prozent. Wird nie zum Ordnen benutzt. | In per cent. Never used to rank.
        abbruchquote | In Prozent. Wird nie zum Ordnen benutzt. | In per cent. Never used to rank.
        massnahmen.ziel | Wozu es gut ist. | What it is good for.
        massnahmen.massnahme | Pflichtangabe. Was vereinbart wurde. | Required. What was agreed.
        massnahmen.verantwortlich | Wer sich darum kümmert: ein Name aus akteure. | Who takes care of it: a name from akteure.
        massnahmen.beteiligte | Mit wem: Namen aus akteure, mit Komma. | With whom: names from akteure, by commas.
        massnahmen.bis | Bis wann, etwa 2027 oder 2027-06. | Until when, such as 2027 or 2027-06.
        massnahmen.indikator | Woran man sieht, dass es gelungen ist. | By what one sees that it has come true.
        massnahmen.status | offen, begonnen, umgesetzt oder aufgegeben; leer heißt offen. | offen (open), begonnen (begun), umgesetzt (done) or aufgegeben (given up); empty means open.
        massnahmen.empfehlung | Die Kennung der Empfehlung, etwa SPR-1; mehrere mit Komma. | The id of the recommendation, such as SPR-1; several by commas.
        beschlossen_am | Wann es vereinbart wurde, etwa 2026-09. | When it was agreed, such as 2026-09.
        gremien.zweck | Wozu das Gremium da ist. | What the board is for.
        besteht_seit | Seit wann, etwa 2019 oder Mai 2021. | Since when, such as 2019 or May 2021.
        seit | Seit wann, etwa 2019 oder Mai 2021. | Since when, such as 2019 or May 2021.
        kooperationen.bis | Bis wann; leer heißt, sie dauert an. | Until when; empty means it goes on.
        datum | Wann das gesagt oder eingetragen wurde. | When this was said or entered.
        angebote.kinderbetreuung | ja, wenn währenddessen Kinder betreut werden. | ja (yes) if children are looked after meanwhile.
        angebote.phase | Vor, während oder nach einem Kurs; mehrere mit Komma. | Before, during or after a course; several by commas.
        angebote.ebene | Wer es veranlasst, etwa Bund, Land oder Kommune. | On whose behalf, such as Bund, Land or Kommune.
        angebote.von | Ab wann es das Angebot gibt. | From when it is offered.
        angebote.bis | Bis wann es das Angebot gibt; leer heißt, es läuft weiter. | Until when it is offered; empty means it goes on.
        plaetze | Plätze, als Zahl. | Places, as a number.
        belegung | Belegte Plätze, als Zahl. | Places taken, as a number.
        prognose | Erwartete Belegung, als Zahl. | Places expected to be taken, as a number.
        eroeffnet | Wann die Unterkunft eröffnet wurde. | When it was opened.
        unterkuenfte.stand | Von wann die Zahlen sind. | From when the figures are.
        jahr | Das Jahr der Zahlen. | The year of the figures.
        stellungnahmen.akteur | Wer sich äußert: ein Name aus akteure. | Who speaks: a name from akteure.
        stellungnahmen.partner | Mit wem; leer, wo es um den Akteur allein geht. | With whom; empty where it is about the actor alone.
        stellungnahmen.text | Was dazu gesagt wird; steht im Bericht daneben. | What is said; it stands beside the finding in the report.
        aliase.akteur | Pflichtangabe. Wer gemeint ist: ein Name aus akteure. | Required. Who is meant: a name from akteure.
        aliase.status | offen, angenommen oder abgelehnt; leer heißt angenommen. | offen (open), angenommen (accepted) or abgelehnt (rejected); empty means accepted.
        guete | Wie sicher der Vorschlag ist, 0 bis 1; trägt netviz ein. | How sure the proposal is, 0 to 1; entered by netviz.
        grund | Warum netviz das vorschlägt. | Why netviz proposes it.
        spalte | Pflichtangabe. Worum es geht: typ, weiterer_typ, sektor oder traeger. | Required. What it is about: typ, weiterer_typ (further type), sektor or traeger.
        vorschlag | Pflichtangabe. Was dort stehen soll. | Required. What should stand there.
        typvorschlaege.status | offen, angenommen oder abgelehnt; nur angenommene zählen. | offen (open), angenommen (accepted) or abgelehnt (rejected); only accepted ones count.
        gremien.mitglieder | Wer darin sitzt, mit Komma; besser im Blatt mitgliedschaften. | Who sits on it, by commas; better on the sheet mitgliedschaften.
        kontakte.name | Name der Person. Erscheint nur im Profil intern. | Name of the person. Appears in the profile intern only.
        kontakte.funktion | Aufgabe der Person. | What the person does.
        telefon | Erscheint nur im Profil intern. | Appears in the profile intern only.
        email | Erscheint nur im Profil intern. | Appears in the profile intern only.
        typvorschlaege.name | Der Name des Akteurs, zum Lesen; gezählt wird die Spalte akteur. | The actor's name, to read; the column akteur counts.
        website | Adresse im Netz. | Address on the web.
        """
}
