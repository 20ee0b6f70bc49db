import LandscapeModel
import PlainText
import SourceText

extension Reading {
    /// Who speaks in the row of a matrix: its actor, unless the coordination says that it filled in the rows.
    var rowReporter: Reporter {
        landscape.settings.survey.rowsSpeakForThemselves == false ? .coordination : .from
    }

    /// Who speaks in a list of partners, where no column says so: the coordination, unless it says otherwise.
    var partnerReporter: Reporter {
        landscape.settings.survey.rowsSpeakForThemselves == true ? .from : .coordination
    }

    /// Rows that their actors filled in are answers; where nobody said whether they did, one hint asks.
    mutating func letRowsSpeak(_ pending: [PendingActor]) {
        func isOpen(_ row: (actor: ActorIndex, place: Place)) -> Bool {
            Int(row.actor) >= pending.count || !pending[Int(row.actor)].saysWhetherAnswered
        }
        let filled = ownRows.actors(with: .marks).filter(isOpen)
        switch landscape.settings.survey.rowsSpeakForThemselves {
        case true?:
            for row in filled {
                landscape.actors[Int(row.actor)].hasAnswered = true
                landscape.actors[Int(row.actor)].wasAsked = true
            }
            reportZeros(ownRows.actors(with: .zeros).filter(isOpen))
        case false?: break
        case nil: if let first = filled.first { askWhoSpeaks(first.place) }
        }
    }

    /// A row of nothing but 0 may be an answer, or a form that was printed with zeros.
    private mutating func reportZeros(_ rows: [(actor: ActorIndex, place: Place)]) {
        guard let first = rows.first else { return }
        let names = rows.prefix(5).map { landscape.actors[Int($0.actor)].name }
        let rest = rows.count > 5 ? " …" : ""
        log.warning(
            .speakerUnstated, Place(file: first.place.file, row: first.place.row), names[0],
            "Nur Nullen stehen in der Zeile von \(names.map { quoted($0).german }.joined(separator: ", "))\(rest). Das "
                + "kann eine Antwort sein oder ein vorausgefülltes Blatt; netviz zählt es nicht als Antwort. Ist es "
                + "eine, tragen Sie bitte in akteure unter „geantwortet“ ja ein.",
            "Nothing but zeros stands in the row of \(names.map { quoted($0).english }.joined(separator: ", "))\(rest). "
                + "That may be an answer or a form filled in beforehand; netviz does not count it as an answer. If it "
                + "is one, please enter ja under “geantwortet” in akteure.")
    }

    private mutating func askWhoSpeaks(_ place: Place) {
        let isMatrix = readings.last?.layout == .matrix
        let line =
            landscape.settings.survey.isEmpty
            ? Bilingual(
                "„erhebung: {zeilen_sprechen_selbst: ja}“", "“erhebung: {zeilen_sprechen_selbst: ja}”")
            : Bilingual(
                "unter „erhebung:“ die Zeile „  zeilen_sprechen_selbst: ja“",
                "“  zeilen_sprechen_selbst: ja” under “erhebung:”")
        let step = settingsStep(place.file, line)
        let until =
            isMatrix
            ? Bilingual(
                "Bis dahin gilt jede Zeile als Angabe ihres Akteurs, aber nicht als Antwort: Was er nicht nennt, "
                    + "bleibt offen.",
                "Until then each row is a statement of its actor, but no answer: what it does not name stays open."
            )
            : Bilingual(
                "Bis dahin gelten sie als Angaben der Koordination.",
                "Until then they count as statements of the coordination.")
        log.warning(
            .speakerUnstated, Place(file: place.file), "",
            "Haben die Akteure \(isMatrix ? "ihre Zeile der Matrix selbst ausgefüllt" : "ihre Partner selbst genannt")? "
                + "Dann \(step.german): "
                + "Jede ausgefüllte Zeile zählt als Antwort. Hat die Koordination sie eingetragen, schreiben Sie nein "
                + "statt ja. \(until.german)",
            "Did the actors \(isMatrix ? "fill in their rows of the matrix" : "name their partners") themselves? Then "
                + "\(step.english): every row filled in counts as an answer. If the coordination entered them, write "
                + "nein instead of ja. \(until.english)")
    }

    /// Where the line belongs: into the settings that are there, or into some that have to be made.
    private func settingsStep(_ file: String, _ line: Bilingual) -> Bilingual {
        switch home {
        case .tables:
            Bilingual(
                "ergänzen Sie bitte in landschaft.yaml \(line.german)",
                "please add \(line.english) to landschaft.yaml")
        case .workbook:
            Bilingual(
                "ergänzen Sie bitte im Blatt „landschaft“ die Zeile „erhebung.zeilen_sprechen_selbst“ mit „ja“ in der "
                    + "Zelle daneben (oder, wo es Zeilen von landschaft.yaml enthält, \(line.german))",
                "please add to a sheet “landschaft” the row “erhebung.zeilen_sprechen_selbst” with “ja” in the cell "
                    + "beside it (or, where it holds lines of landschaft.yaml, \(line.english))")
        case .singleFile:
            Bilingual(
                "legen Sie die Datei bitte als kooperationen.csv in einen Ordner, daneben eine Datei landschaft.yaml "
                    + "mit der Zeile \(line.german), und geben Sie den Ordner an",
                "please put the file as kooperationen.csv into a folder, beside it a file landschaft.yaml with the "
                    + "line \(line.english), and name the folder")
        }
    }
}
