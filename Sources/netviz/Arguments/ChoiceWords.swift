import ArgumentParser
public import Diagrams
public import LandscapeModel
public import Reports
public import ResultTables

// What the values of options are called. The first German word is the one that help shows; what is added to a list
// gets its word here (`test_command_line.py` finds those without).

enum ChoiceWords {
    /// What German help shows of each value, by its fixed name.
    static var german: [String: String] {
        let lists: [[String: [String]]] = [
            Profile.germanWords, ActorGrouping.germanWords, MapView.germanWords, MapLayout.germanWords,
            MapColouring.germanWords, Page.germanWords, TableForm.germanWords,
            ChangeMap.Sheet.germanWords,
        ]
        return lists.reduce(into: [:]) { words, list in
            for (name, others) in list { words[name] = words[name] ?? others.first }
        }
    }
}

extension Profile: Choice {
    static var germanWords: [String: [String]] { ["oeffentlich": ["öffentlich"]] }
    static var englishWords: [String: [String]] {
        ["intern": ["intern", "internal"], "oeffentlich": ["public"]]
    }
}

extension ReportPart: Choice {
    static var germanWords: [String: [String]] {
        [
            "all": ["alles", "ganz", "gesamt"], "main": ["Haupttext", "Hauptteil", "Haupt", "Bericht"],
            "annex": ["Anhang"],
        ]
    }
    static var englishWords: [String: [String]] {
        ["all": ["all", "whole"], "main": ["main"], "annex": ["annex", "appendix"]]
    }
}

extension ActorGrouping: Choice {
    static var germanWords: [String: [String]] {
        [
            "sector": ["sektor", "sektoren"], "type": ["typ", "akteurstyp", "typen"],
            "field": ["handlungsfeld", "feld", "handlungsfelder", "felder"],
            "district": ["sozialraum", "sozialräume"],
        ]
    }
    static var englishWords: [String: [String]] {
        [
            "sector": ["sector", "sectors"], "type": ["type", "types"], "field": ["field", "fields"],
            "district": ["district", "districts"],
        ]
    }
}

extension MapView: Choice {
    static var germanWords: [String: [String]] {
        [
            "cooperation": ["kooperation", "kooperationen"],
            "gaps": ["anregungen", "anregung", "lücken"],
            "field": ["handlungsfeld", "handlungsfelder", "feld", "felder"],
            "boards": ["gremien", "gremium"],
            "matrix": ["matrix"],
            "districts": ["sozialräume", "sozialraum"],
            "types": ["typen", "akteurstypen", "typ"],
            "list": ["liste", "nummern"],
            "blank": ["leer", "blanko"],
        ]
    }
    static var englishWords: [String: [String]] {
        [
            "cooperation": ["cooperation", "cooperations"], "gaps": ["gaps", "suggestions"],
            "field": ["field", "fields"], "boards": ["boards", "board"],
            "districts": ["districts", "district"],
            "types": ["types", "type"], "list": ["list", "numbers"], "blank": ["blank", "empty"],
        ]
    }
}

extension ChangeMap.Sheet: Choice {
    static var germanWords: [String: [String]] {
        [
            "difference": ["differenz", "unterschied", "änderungen", "differenzkarte"],
            "before": ["vorher", "davor", "alt"], "after": ["nachher", "danach", "jetzt", "neu"],
            "both": ["beide", "nebeneinander"],
        ]
    }
    static var englishWords: [String: [String]] {
        ["difference": ["difference", "changes"], "before": ["before", "old"], "after": ["after", "new"]]
    }
}

extension MapLayout: Choice {
    static var germanWords: [String: [String]] {
        [
            "auto": ["auto", "automatisch"], "target": ["zielscheibe", "ziel"],
            "sectors": ["sektoren", "sektorenrad", "rad"], "file": ["datei"],
        ]
    }
    static var englishWords: [String: [String]] {
        ["auto": ["auto", "automatic"], "sectors": ["sectors", "sector", "wheel"]]
    }
}

extension MapColouring: Choice {
    static var germanWords: [String: [String]] {
        [
            "sector": ["sektor", "sektoren"], "community": ["gruppe", "gruppen", "gemeinschaft"],
            "field": ["handlungsfeld", "feld", "handlungsfelder"], "type": ["typ", "akteurstyp", "typen"],
            "file": ["datei"],
        ]
    }
}

extension Page: Choice {
    static var germanWords: [String: [String]] {
        ["screen": ["bildschirm"], "a4": ["A4", "DIN A4"], "a3": ["A3", "DIN A3"], "a0": ["A0", "DIN A0"]]
    }
    static var englishWords: [String: [String]] { ["a4": ["A4"], "a3": ["A3"], "a0": ["A0"]] }
}

extension TableForm: Choice {
    static var germanWords: [String: [String]] { ["table": ["tabelle", "text"]] }
    static var englishWords: [String: [String]] { ["table": ["table", "text"]] }
}

extension MeasureExtras.Name: Choice {
    static var germanWords: [String: [String]] {
        [
            "key-players": ["schlüsselakteure"], "mixing": ["gruppen", "mischung"],
            "brokerage": ["vermittlerrollen", "vermittlung"], "boards": ["gremien"],
            "bounds": ["grenzen"], "persons": ["personen"],
        ]
    }
    static var englishWords: [String: [String]] { ["mixing": ["mixing", "groups"]] }
}
