/// What the first sheet of a fresh workbook says.
extension WorkbookScaffold {
    static let germanGuide = """
        Ihre Kooperationslandschaft

        1. Blatt akteure: je Zeile eine Organisation. Der Name genügt für den Anfang; mit „typ“ lassen sich auch die Empfehlungen prüfen.
        2. Blatt kooperationen: je Zeile eine Kooperation. „von“ und „nach“ wählen Sie aus der Liste der Akteure.
        3. Blätter gremien und mitgliedschaften: Runde Tische, Arbeitskreise und wer dazugehört.
        4. Blatt angebote: wer was für wen anbietet.
        5. Blatt landschaft: Titel, Gebiet, Stichtag, Integrationskonzept.

        Die übrigen Blätter können leer bleiben. Gelb hinterlegte Spalten sind Pflicht. Zu jeder Spalte gibt es eine Erklärung: mit der Maus auf die Überschrift zeigen.
        Viele Spalten haben eine Auswahlliste. Mehrere Werte in einer Zelle trennen Sie mit Komma.
        Zeilen, deren Name mit „Beispiel:“ beginnt, sind Muster und zählen nicht. Sie dürfen sie löschen oder überschreiben.
        Namen von Personen gehören in keines der Blätter.

        Prüfen: netviz pruefen DATEI.xlsx
        Karten und Bericht: netviz ausgabe DATEI.xlsx -o ordner
        """

    static let englishGuide = """
        Your cooperation landscape

        1. Sheet akteure: one organisation per row. The name is enough to begin with; with “typ” (type) the recommendations can be checked too.
        2. Sheet kooperationen: one cooperation per row. Choose “von” (from) and “nach” (to) from the list of actors.
        3. Sheets gremien and mitgliedschaften: boards, working groups and their members.
        4. Sheet angebote: who offers what for whom.
        5. Sheet landschaft: title, region, date, integration concept.

        The other sheets may stay empty. Columns with a yellow heading are required. Every column is explained: point at its heading.
        Many columns have a drop-down list. Separate several values in a cell by commas.
        Rows whose name begins with “Example:” are samples and do not count. You may delete or overwrite them.
        Names of persons belong on none of the sheets.

        Check: netviz check FILE.xlsx
        Maps and report: netviz run FILE.xlsx -o folder
        """
}
