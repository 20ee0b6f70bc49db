import LandscapeModel
import PlainText

/// A page before its script has asked for anything.
struct ServedShell {
    let page: ServedTable.Page
    let base: String
    let words: TableWords
    let bundle: ServedBundle

    var html: String {
        let prefix = XMLText.escaped(base)
        return """
            <!DOCTYPE html>
            <html lang="\(words.language.rawValue)">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="referrer" content="no-referrer">
            <meta name="format-detection" content="telephone=no">
            <meta name="netviz-base" content="\(prefix)">
            <title>\(words("Runder Tisch", "Round table"))</title>
            <link rel="icon" href="data:,">
            <link rel="stylesheet" href="\(prefix)/assets/\(bundle.style.name)">
            <script src="\(prefix)/assets/\(bundle.script.name)" defer></script>
            </head>
            <body data-rolle="\(page.role)">
            <noscript><p class="vorlaeufig">\(words("Diese Seite braucht JavaScript.", "This page needs JavaScript."))</p></noscript>
            \(page == .participation ? phone : bench)
            </body>
            </html>

            """
    }

    // MARK: Phone

    private var phone: String {
        """
        <header id="kopf">
        <p id="tisch-titel">\(words("Runder Tisch", "Round table"))</p>
        <div class="wer"><h1 id="wer" tabindex="-1">\(words("Einen Moment …", "One moment …"))</h1>\
        <button type="button" id="wechseln" hidden>\(words("Wechseln", "Change"))</button></div>
        <p id="stand"></p>
        </header>
        <div id="banner" role="status" aria-live="polite"></div>
        <main id="inhalt"></main>
        <nav id="leiste" aria-label="\(words("Eintragen", "Enter"))" hidden></nav>
        <p class="nur-vorgelesen" id="ansage" role="status" aria-live="assertive"></p>
        <p class="nur-vorgelesen" id="neues" aria-live="polite"></p>
        """
    }

    // MARK: Moderation and projector

    private var bench: String {
        let markup = TableMarkup(
            words: words, title: words("Runder Tisch", "Round table"), isServed: true, before: "\n" + phones,
            after: "\n" + handover)
        return """
            <main id="tor"><h1>\(words("Runder Tisch", "Round table"))</h1>
            <p id="tor-text" role="status">\(words("Einen Moment …", "One moment …"))</p></main>
            \(markup.bench)
            <div id="buehne" hidden>
            \(markup.map)
            \(markup.wall)
            </div>
            <section id="einladung" hidden aria-label="\(words("Mit dem Telefon dabei", "Take part by phone"))"></section>
            """
    }

    /// What only a table with phones has: who may enter what, the invitation, proposals, and what the server refused.
    private var phones: String {
        """
        <section class="telefone" aria-labelledby="telefone-titel">
        <h2 id="telefone-titel" class="nur-vorgelesen">\(words("Telefone", "Phones"))</h2>
        <div class="telefonzeile">
        <p class="code">\(words("Code", "Code")) <strong id="beitrittscode">–</strong></p>
        <p class="feld"><label for="modus">\(words("Einträge vom Telefon gelten", "Entries by phone count"))</label><select id="modus">
        <option value="sofort">\(words("sofort", "at once"))</option>
        <option value="freigabe">\(words("nach Freigabe", "once approved"))</option>
        </select></p>
        \(markup.button("halt", "Halt", "Stop"))
        </div>
        <p id="halt-hinweis" class="meldung" role="status"></p>
        <details id="einladen"><summary>\(words("Einladung: Codes, WLAN, Beamer", "Invitation: codes, Wi-Fi, projector"))</summary>
        <p class="haken"><input type="checkbox" id="einladung-am-beamer"><label for="einladung-am-beamer">\
        \(words("Einladung am Beamer zeigen", "Show the invitation on the projector"))</label></p>
        <div id="einladung-hier"></div>
        <p class="knoepfe">\(markup.button("einladung-drucken", "Einladung drucken", "Print the invitation")) \
        \(markup.button("neuer-code", "Neuer Code", "New code"))</p>
        <form id="wlan"><h3>\(words("WLAN im Raum", "Wi-Fi in the room"))</h3>
        <p class="feld"><label for="wlan-name">\(words("Name des WLAN", "Name of the Wi-Fi"))</label><input id="wlan-name" maxlength="32" autocomplete="off" spellcheck="false"></p>
        <p class="feld"><label for="wlan-passwort">\(words("Passwort", "Password"))</label><input id="wlan-passwort" maxlength="63" autocomplete="off" spellcheck="false"></p>
        <p class="knoepfe"><button type="submit">\(words("Übernehmen", "Use it"))</button> \(markup.button("wlan-weg", "Ohne WLAN-Code", "Without a Wi-Fi code"))</p>
        </form>
        <p class="haken"><input type="checkbox" id="zahl-zeigen"><label for="zahl-zeigen">\
        \(words("Zeigen, wie viele Organisationen mit dem Telefon etwas gesagt haben", "Show how many organisations said something by phone"))</label></p>
        <p id="zahl" class="leise" hidden></p>
        </details>
        </section>
        <section id="freigabe" aria-labelledby="freigabe-titel" hidden>
        <h2 id="freigabe-titel" tabindex="-1">\(words("Wartet auf Freigabe", "Waits for approval")) <span id="freigabe-zahl" class="zahl"></span></h2>
        <ul id="freigabe-liste" class="fragen"></ul>
        <p id="freigabe-alle" class="knoepfe" hidden>\(markup.button("alle-annehmen", "Alle annehmen", "Accept all"))</p>
        </section>
        <section id="zurueckgewiesen" aria-labelledby="zurueckgewiesen-titel" hidden>
        <h2 id="zurueckgewiesen-titel" tabindex="-1">\(words("Nicht angenommen", "Not accepted"))</h2>
        <ul id="zurueckgewiesen-liste" class="fragen"></ul>
        </section>
        """
    }

    private var handover: String {
        """
        <section id="uebernahme" aria-labelledby="uebernahme-titel">
        <h2 id="uebernahme-titel">\(words("In die Landschaft übernehmen", "Take over into the landscape"))</h2>
        <p id="uebernahme-text">\(words("Bis hierher steht alles im Protokoll dieses Tisches. „Übernehmen“ schreibt es in die Tabellen der Landschaft; die Tabellen von vorher werden aufbewahrt.", "So far everything is in the journal of this table. “Take over” writes it into the tables of the landscape; the tables of before are kept."))</p>
        <p class="knoepfe">\(markup.button("uebernehmen", "Übernehmen", "Take over"))</p>
        <div id="uebernommen" role="status"></div>
        <p class="knoepfe">\(markup.button("laden-docx", "Niederschrift (.docx)", "Minutes (.docx)")) \
        \(markup.button("laden-zip", "Landschaft (.zip)", "Landscape (.zip)"))</p>
        </section>
        """
    }

    private var markup: TableMarkup { TableMarkup(words: words, title: "") }
}
