/// What a fresh landscape folder says to whoever opens it.
extension LandscapeScaffold {
    static let germanSettings = """
        # Angaben zur ganzen Landschaft. Eine Zeile gilt, sobald das Zeichen # davor gelöscht ist.
        # gebiet: Landkreis Musterau        # gilt in Tabellen auch als „kreisweit“
        # land: Musterland
        # kommunaltyp: Landkreis
        # stichtag: 2026-09-30              # Stand der Angaben, erscheint auf Karten und im Bericht

        # konzept:                          # das Integrationskonzept
        #   vorhanden: ja
        #   titel: Integrationskonzept
        #   beschluss_am: 2024-05-14
        #   subsidiaritaet: ja              # ja, nein oder unbekannt
        #   mapping_enthalten: nein
        #   beteiligung:                    # wer daran mitgewirkt hat; eine Liste gilt als vollständig
        #     - akteur: Jobcenter Musterau
        #       form: erarbeitung           # erarbeitung, genannt oder verantwortlich

        # zusteuerung:                      # wie Menschen in die Kurse kommen
        #   federfuehrung: Volkshochschule Musterau
        #   gremium: AK Sprache
        #   beteiligte: [Jobcenter Musterau, Ausländerbehörde]
        #   besteht_seit: 2022

        # sozialraeume:
        #   - name: Nord
        #   - name: Altstadt
        #     teil_von: Nord

        # fehlanzeigen: [Psychosoziales Zentrum]   # Typen, die es hier bekanntlich nicht gibt

        # erhebung:                         # was gefragt wurde, trägt „netviz survey import“ selbst ein
        #   gefragt: [intensitaet, haeufigkeit, art, richtung]
        #   zeilen_sprechen_selbst: ja      # Matrix oder Partnerliste: jeder Akteur hat seine Zeile selbst ausgefüllt

        # empfehlungen:                     # einzelne Empfehlungen abschalten, mit Grund
        #   WOH-1:
        #     anwendbar: nein
        #     grund: Es gibt hier keine Gemeinschaftsunterkunft.

        # schwellen:                        # ab wann eine Zusammenarbeit als eng oder kontinuierlich gilt
        #   eng_intensitaet: 3
        #   eng_intensitaet_mit_kontakt: 2
        #   eng_haeufigkeit: 3
        #   kontinuierlich_haeufigkeit: 2
        #   zusammenarbeit_intensitaet: 2
        #   mapping_monate: 24

        # typen:                            # eigene Akteurstypen, oder andere Namen für vorhandene
        #   - id: welcome-center
        #     name: Welcome Center
        #     sektor: öffentlich-kommunal
        # handlungsfelder:
        #   - id: digitales
        #     name: Digitale Teilhabe

        """

    static let englishSettings = """
        # About the landscape as a whole. A line counts once the # before it is deleted.
        # gebiet: Landkreis Musterau        # the region; in the tables it also means "everywhere"
        # land: Musterland                  # the Land
        # kommunaltyp: Landkreis            # kind of municipality
        # stichtag: 2026-09-30              # date of the data, printed on maps and in the report

        # konzept:                          # the integration concept
        #   vorhanden: ja                   # exists: ja (yes), nein (no)
        #   titel: Integrationskonzept
        #   beschluss_am: 2024-05-14        # adopted on
        #   subsidiaritaet: ja              # heeds subsidiarity: ja, nein, unbekannt (unknown)
        #   mapping_enthalten: nein         # contains a mapping of actors
        #   beteiligung:                    # who took part; a list counts as complete
        #     - akteur: Jobcenter Musterau
        #       form: erarbeitung           # erarbeitung (worked on it), genannt (named), verantwortlich

        # zusteuerung:                      # how people get into the courses
        #   federfuehrung: Volkshochschule Musterau   # lead
        #   gremium: AK Sprache             # board
        #   beteiligte: [Jobcenter Musterau, Ausländerbehörde]
        #   besteht_seit: 2022              # since

        # sozialraeume:                     # districts
        #   - name: Nord
        #   - name: Altstadt
        #     teil_von: Nord                # part of

        # fehlanzeigen: [Psychosoziales Zentrum]   # types known not to exist here

        # erhebung:                         # what was asked; “netviz survey import” enters it itself
        #   gefragt: [intensitaet, haeufigkeit, art, richtung]
        #   zeilen_sprechen_selbst: ja      # matrix or list of partners: each actor filled in its own row

        # empfehlungen:                     # switch off single recommendations, with the reason
        #   WOH-1:
        #     anwendbar: nein
        #     grund: There is no shared accommodation here.

        # schwellen:                        # from when on cooperation counts as close or continuous
        #   eng_intensitaet: 3
        #   eng_intensitaet_mit_kontakt: 2
        #   eng_haeufigkeit: 3
        #   kontinuierlich_haeufigkeit: 2
        #   zusammenarbeit_intensitaet: 2
        #   mapping_monate: 24

        # typen:                            # types of your own, or other names for known ones
        #   - id: welcome-center
        #     name: Welcome Center
        #     sektor: öffentlich-kommunal
        # handlungsfelder:                  # fields of action
        #   - id: digitales
        #     name: Digitale Teilhabe

        """

    static let germanGuide = """
        # Ihre Kooperationslandschaft

        1. **akteure.csv**: je Zeile eine Organisation. Der Name genügt für den Anfang; mit `typ`
           (zum Beispiel Jobcenter, MBE, Volkshochschule) lassen sich auch die Empfehlungen prüfen.
        2. **kooperationen.csv**: je Zeile eine Kooperation. `von` und `nach` sind Namen aus akteure.csv.
           `intensitaet` geht von 0 (keine) bis 4 (formell in mehreren Projekten), `haeufigkeit` von 0 (nie) bis
           5 (täglich). In `gemeldet_von` steht, wer das sagt: `von`, `nach`, `beide` oder `koordination`.
        3. **gremien.csv** und **mitgliedschaften.csv**: Runde Tische, Arbeitskreise und wer dazugehört.
        4. **angebote.csv**: wer was für wen anbietet.
        5. **landschaft.yaml**: Titel, Gebiet, Integrationskonzept, Sozialräume.

        Die übrigen Tabellen können leer bleiben. Mehrere Werte in einer Zelle trennen Sie mit Komma oder `|`.
        Namen von Personen gehören in keine dieser Tabellen.

        Prüfen: `netviz pruefen ORDNER` · Karte: `netviz karte ORDNER -o karte.svg` ·
        Bericht: `netviz synergien ORDNER -o bericht.html`

        """

    static let englishGuide = """
        # Your cooperation landscape

        1. **akteure.csv**: one organisation per row. The name is enough to begin with; with `typ` (Jobcenter,
           MBE, Volkshochschule …) the recommendations can be checked too.
        2. **kooperationen.csv**: one cooperation per row. `von` (from) and `nach` (to) are names from
           akteure.csv. `intensitaet` runs from 0 (none) to 4 (formal, several projects), `haeufigkeit` from 0
           (never) to 5 (daily). `gemeldet_von` says who reports it: `von`, `nach`, `beide` (both) or
           `koordination`.
        3. **gremien.csv** and **mitgliedschaften.csv**: round tables, working groups and their members.
        4. **angebote.csv**: who offers what for whom.
        5. **landschaft.yaml**: title, region, integration concept, districts.

        The other tables may stay empty. Separate several values in a cell by a comma or `|`. Names of persons
        belong in none of these tables.

        Check: `netviz check FOLDER` · Map: `netviz map FOLDER -o map.svg` ·
        Report: `netviz report FOLDER -o report.html`

        """
}
