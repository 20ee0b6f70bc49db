/// Texts that use every key and many kinds of cells, for the fuzzers to begin with.
enum YAMLSeeds {
    static let settings = """
        titel: "Netz: Musterau"
        gebiet: Landkreis Musterau
        land: Musterland
        kommunaltyp: Landkreis
        stichtag: 2026-09-30
        konzept:
          vorhanden: ja
          titel: Integrationskonzept
          beschluss_am: Mai 2024
          subsidiaritaet: unbekannt
          mapping_enthalten: nein
          beteiligung:
            - akteur: A
              form: erarbeitung
            - {akteur: B, form: genannt}
        zusteuerung:
          federfuehrung: A
          gremium: Runder Tisch
          beteiligte: [A, B]
          besteht_seit: 2020
        fehlanzeigen: [psychosocial-centre, iq-network]
        sozialraeume:
          - name: Musterstadt
          - name: Altstadt
            teil_von: Musterstadt
          - Seewinkel
        empfehlungen:
          SPR-1: {anwendbar: nein, grund: "gibt es hier nicht"}
          AUF-5:
            anwendbar: ja
        schwellen:
          eng_intensitaet: 3
          eng_intensitaet_mit_kontakt: 2
          eng_haeufigkeit: 3
          kontinuierlich_haeufigkeit: 2
          zusammenarbeit_intensitaet: 1
          mapping_monate: 24
        typen:
          - id: kulturlotsen
            name: Kulturlotsinnen
            sektor: zivilgesellschaft
            alias: [Lotsen, KL]
          - {id: mbe, name: Beratung 27+}
        handlungsfelder:
          - id: sport
            name: Sport
            alias: Bewegung

        """

    static let rules = """
        # Eigene Empfehlungen
        gruppen:
          "@sprache": [integration-course-provider, adult-education-centre]
        empfehlungen:
          - id: EIG-1
            art: Anregung
            titel: Jobcenter und Beratung
            titel_en: Job centre and counselling
            abschnitt: Arbeit
            handlungsfeld: arbeit
            verbindlichkeit: 3
            zitat: "…"
            pruefungen:
              - vorhanden:
                  kommunaltypen: [Landkreis]
                  gruppen:
                    - wer: {typen: [jobcenter], sektoren: [welfare]}
                      name: [Jobcenter, job centres, einem Jobcenter, a job centre]
              - schalter: {}

        """

    /// The tables of a small landscape with everything that lists bring along.
    static let tables: [(name: String, text: String)] = [
        (
            "akteure",
            """
            nr;name;Abkürzung;Kategorie;Träger;Gemeinde;Ortsteil;Ansprechpartnerin;Telefon;Leitung;befragt;geantwortet;Rubrik;Etage
            Behörden;;;;;;;;;;;;;
            1;Jobcenter Musterau;JC;Jobcenter;Bund;Musterstadt;Altstadt;Frau Weber;0123;Karl Kern;ja;nein;;2
            2;Ausländerbehörde;ABH;Behörde;Landkreis;Musterstadt;Altstadt;;;;ja;ja;;
            2. Schulen und Kitas:;;;;;;;;;;;;;
            3;Kita Süd;;Kita;;Seewinkel;;;;;;;;
            Ehrenamt & Co.;;;;;;;;;;;;;
            4;Tafel Musterau e. V.;;Ehrenamt;Tafelverband;kreisweit;;;;;;;Freie Träger;
            5;Musterauer Tafel;MT;;;Musterstadt;Neustadt;;;;ja;ja;;3

            """
        ),
        (
            "aliase",
            "variante;akteur;status\nMusterauer Tafel;4;angenommen\nArbeitsamt;1;\n5;4;offen\nKita;3;abgelehnt\n"
        ),
        (
            "typvorschlaege",
            "akteur;spalte;vorschlag;status\n2;typ;immigration-office;angenommen\n5;sektor;zivilgesellschaft;\n"
        ),
        (
            "gremien",
            "name;Mitglieder;Turnus;Federführung\nRunder Tisch;\"JC, ABH und Kita Süd\";monatlich;1\n"
        ),
        ("mitgliedschaften", "gremium;akteur;rolle\nRunder Tisch;4;gast\nRunder Tisch;5;gast\n"),
        (
            "kooperationen",
            "von;nach;art;intensitaet;haeufigkeit;gemeldet_von\n1;2;Fallbesprechung;3;monatl.;von\n"
                + "MT;JC / ABH;;2;nach Bedarf;\n4;5;;1;;\n"
        ),
        ("kontakte", "akteur;name;telefon\n5;Erika Muster;0999\n"),
        (
            "massnahmen",
            "ziel;massnahme;verantwortlich;beteiligte;bis;indikator;status;empfehlung;beschlossen_am;notiz\n"
                + "Wege kurz;Sprechtag im Jobcenter;JC;ABH, Kita Süd;2027-06;zwei im Monat;begonnen;SPR-1|ARB-2;Mai 2026;x\n"
                + ";Mit der Tafel reden;4;;bald;;erledigt;aaa-9;;\n"
        ),
        (
            "stellungnahmen",
            "empfehlung;akteur;partner;status;text;datum\nspr-1;JC;Kita Süd;geklaert;machen wir;2026-05\nAUF-5;4;;kein_bedarf;;\n"
        ),
    ]
}
