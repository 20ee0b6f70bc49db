import GapAnalysis
import LandscapeModel
import PlainText

/// The elements of the page on which a facilitator works, and of the window for the projector.
///
/// A page from a server holds nothing of the landscape: its script fills in what is empty here.
struct TableMarkup {
    typealias Choice = (value: String, label: String)

    let words: TableWords
    var title: String
    var dateLine: String?
    var note: String?
    var fields: [Choice] = []
    var types: [Choice] = []
    var svg = ""
    var legend = ""
    var isServed = false
    /// What stands above the quick entry, and below the list of entries.
    var before = ""
    var after = ""

    func button(_ id: String, _ german: String, _ english: String, isHidden: Bool = false) -> String {
        "<button type=\"button\" id=\"\(id)\"\(isHidden ? " hidden" : "")>\(words(german, english))</button>"
    }

    private func option(_ value: String, _ label: String) -> String {
        "<option value=\"\(XMLText.escaped(value))\">\(XMLText.escaped(label))</option>"
    }

    /// What the facilitator works with; hidden until the script runs, and on the projector.
    var bench: String {
        """
        <div id="werkbank" hidden>
        <header>
        <div class="titel"><h1>\(XMLText.escaped(title))</h1>
        <p class="leise datum">\(XMLText.escaped([words("Runder Tisch", "Round table"), dateLine].compactMap { $0 }.joined(separator: " · ")))</p></div>
        \(note.map { "<p class=\"vorlaeufig\" role=\"note\">\(XMLText.escaped($0))</p>" } ?? "")
        <p id="sicherung" class="sicherung"></p>
        <div class="knoepfe" role="group" aria-label="\(words("Protokoll", "Journal"))">
        \(button("rueckgaengig", "Rückgängig", "Undo"))
        \(button("wiederholen", "Wiederholen", "Redo"))
        \(button("protokoll-sichern", "Protokoll sichern", "Save journal"))
        \(button("protokoll-oeffnen", "Protokoll öffnen", "Open journal"))
        \(button("laufend", "Laufend sichern", "Keep a file up to date", isHidden: true))
        \(button("beamerfenster", "Beamerfenster", "Projector window"))
        \(button("strichliste-drucken", "Strichliste drucken", "Print the tally sheet"))
        <input type="file" id="protokoll-datei" accept=".jsonl,.json,.txt" hidden aria-label="\(words("Protokolldatei", "Journal file"))">
        </div>
        <p id="hinweis" class="hinweis" role="status"></p>
        </header>
        <main>\(before)
        \(entering)
        \(round)
        \(today)\(after)
        </main>
        <p class="nur-vorgelesen" id="ansage" role="status" aria-live="assertive"></p>
        <p class="nur-vorgelesen" id="neues" aria-live="polite"></p>
        </div>
        """
    }

    private var entering: String {
        let strengths = (1...4).map { level in
            "<button type=\"button\" data-wort=\"\(level)\" title=\"\(XMLText.escaped(Intensity.label(level)(words.language)))\">\(level)</button>"
        }
        return """
            <section class="eingabe" aria-labelledby="eingabe-titel">
            <h2 id="eingabe-titel" class="nur-vorgelesen">\(words("Eintragen", "Enter"))</h2>
            <div class="schnell">
            <div class="kopfzeile">
            <label for="schnelleingabe">\(words("Schnelleingabe", "Quick entry"))</label>
            <label for="wer-sagt-es" class="nur-vorgelesen">\(words("Wer sagt das?", "Who says so?"))</label>
            <select id="wer-sagt-es">
            \(option("koordination", words("laut Koordination", "by the coordination")))
            \(option("erster", words("sagt, wer zuerst genannt ist", "says the first named")))
            \(option("zweiter", words("sagt, wer danach genannt ist", "says the second named")))
            \(option("beide", words("sagen beide", "both say so")))
            </select>
            </div>
            <input id="schnelleingabe" type="text" autocomplete="off" spellcheck="false" maxlength="500" role="combobox" \
            aria-expanded="false" aria-controls="vorschlaege" aria-autocomplete="list" aria-describedby="verstanden" \
            placeholder="\(words("zwei Akteure, Stärke 1–4, wie oft, wunsch", "two actors, strength 1–4, how often, wish"))">
            <ul id="vorschlaege" role="listbox" aria-label="\(words("Wer ist gemeint?", "Who is meant?"))" hidden></ul>
            </div>
            <p id="verstanden" class="verstanden" aria-live="polite"></p>
            <div class="knoepfe" id="staerken" role="group" aria-label="\(words("Stärke", "Strength"))">
            \(strengths.joined(separator: "\n"))
            <button type="button" data-wort="\(words("wunsch", "wish"))">\(words("Wunsch", "Wish"))</button>
            <button type="button" id="eintragen" class="haupt" disabled>\(words("Eintragen", "Enter"))</button>
            </div>
            <form id="neuer-akteur" hidden aria-labelledby="neu-frage">
            <p id="neu-frage"></p>
            <p class="feld"><label for="neu-name">\(words("Name", "Name"))</label><input id="neu-name" required maxlength="300" autocomplete="off"></p>
            <p class="feld"><label for="neu-typ">\(words("Typ", "Type"))</label><select id="neu-typ">\(option("", words("offen", "open")))\(types.map(option).joined())</select></p>
            <p class="feld"><label for="neu-sektor">\(words("Sektor", "Sector"))</label><select id="neu-sektor">\(option("", words("offen", "open")))\
            \(Sector.allCases.map { option($0.rawValue, $0.label(words.language)) }.joined())</select></p>
            <p class="knoepfe"><button type="submit" class="haupt">\(words("Aufnehmen", "Add"))</button> \(button("neu-abbrechen", "Abbrechen", "Cancel"))</p>
            </form>
            </section>
            """
    }

    private var round: String {
        let fields = fields.map(option)
        let steps = words.steps.map {
            "<li><button type=\"button\" data-schritt=\"\($0.key)\">\(XMLText.escaped($0.text))</button></li>"
        }
        return """
            <section class="runde" aria-labelledby="schritt-titel">
            <div class="wahl">
            <p class="feld"><label for="handlungsfeld">\(words("Handlungsfeld", "Field of action"))</label><select id="handlungsfeld">\
            \(option("", words("alle", "all")))\(fields.joined())</select></p>
            <p class="feld"><label for="nummern-zeigen">\(words("Nummern auf der Karte", "Numbers on the map"))</label><select id="nummern-zeigen">\
            \(option("", words("nur die besprochene", "only the one discussed")))\
            \(option("feld", words("Anregungen des Feldes", "suggestions of the field")))\
            \(option("alle", words("alle Anregungen", "all suggestions")))\
            \(option("akteure", words("der Akteure", "of the actors")))</select></p>
            </div>
            <ol id="schritte" class="schritte" aria-label="\(words("Schritte", "Steps"))">
            \(steps.joined(separator: "\n"))
            </ol>
            <h2 id="schritt-titel" tabindex="-1"></h2>
            <div id="schritt"></div>
            </section>
            """
    }

    private var today: String {
        """
        <section class="heute-liste" aria-labelledby="heute-titel">
        <h2 id="heute-titel">\(words("Eingetragen", "Entered")) <span id="eintraege-zahl" class="zahl"></span></h2>
        <p id="eintraege-leer" class="leise">\(words("Noch nichts.", "Nothing yet."))</p>
        <ul id="eintraege"></ul>
        <p>\(button("eintraege-mehr", "Alle zeigen", "Show all", isHidden: true))</p>
        <details id="alle"><summary>\(words("Alle Kooperationen als Liste", "All cooperations as a list"))</summary>
        <div class="rolle" tabindex="0" role="region" aria-label="\(words("Alle Kooperationen", "All cooperations"))">
        <table><thead><tr><th scope="col">\(words("Akteur", "Actor"))</th><th scope="col">\(words("Partner", "Partner"))</th>\
        <th scope="col">\(words("Stärke", "Strength"))</th><th scope="col">\(words("Stand", "State"))</th><th scope="col">\(words("Neu", "New"))</th></tr></thead>
        <tbody id="alle-zeilen"></tbody></table></div></details>
        <p class="haken"><input type="checkbox" id="vorlesen" checked><label for="vorlesen">\
        \(words("Änderungen aus anderen Fenstern vorlesen", "Read aloud what other windows change"))</label></p>
        \(isServed ? "" : keeping)</section>
        """
    }

    /// Where no server keeps the entries, files do.
    private var keeping: String {
        """
        <p class="haken"><input type="checkbox" id="selbst-sichern"><label for="selbst-sichern">\
        \(words("Von selbst sichern: alle zehn Einträge und beim Verlassen der Seite eine Datei", "Save by itself: a file every ten entries and when the page is left"))</label></p>

        """
    }

    var map: String {
        """
        <section class="karte" id="karte" aria-label="\(words("Karte", "Map"))">
        <div class="leiste" role="group" aria-label="\(words("Ausschnitt", "View"))">
        <button type="button" id="groesser" aria-label="\(words("größer", "larger"))">+</button>
        <button type="button" id="kleiner" aria-label="\(words("kleiner", "smaller"))">−</button>
        \(button("ganz", "Ganze Karte", "Whole map"))
        <details class="zeichen"><summary>\(words("Legende", "Legend"))</summary>
        <ul class="heute-zeichen">
        <li><svg width="34" height="16" aria-hidden="true"><g class="heute neu"><path class="strich" d="M1 8H33" stroke-width="4"/></g></svg> \
        \(words("heute genannt, mit Schild und Stärke; ✓ von beiden bestätigt", "named today, with a sign and its strength; ✓ confirmed by both"))</li>
        <li><svg width="34" height="16" aria-hidden="true"><g class="heute wunsch"><path class="strich" d="M1 8H33" stroke-width="3"/></g></svg> \
        \(words("heute gewünscht", "wished for today"))</li>
        <li><svg width="34" height="16" aria-hidden="true"><g class="heute ende"><path class="strich" d="M1 8H33" stroke-width="3"/></g></svg> \
        \(words("heute beendet oder verneint", "ended or denied today"))</li>
        <li>✓ \(words("vor der Nummer: Anregung heute beantwortet", "before the number: suggestion answered today"))</li>
        </ul>
        \(legend)
        </details>
        </div>
        <div class="bild" id="bild">
        \(svg)
        </div>
        </section>
        """
    }

    /// What the second window shows beside the map.
    var wall: String {
        """
        <main id="wand" hidden aria-label="\(words("Aktueller Schritt", "Current step"))">
        <h1 id="wand-schritt"></h1>
        <div id="wand-text"></div>
        <p id="wand-zuletzt" aria-live="polite"></p>
        </main>
        """
    }
}
