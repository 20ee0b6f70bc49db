import GapAnalysis
import LandscapeComparison
import LandscapeFiles
import LandscapeModel
import PlainText
import SourceText
import Testing

/// Measures held against the record of two states; each outcome and its reason are written down by hand.
///
/// The place: a provider of courses (vhs), two MBE (nord, sued) and a Chor. SPR-1 asks a provider to work closely and at
/// least quarterly with an MBE or JMD.
@Suite("What became of measures") struct MeasureReviewTests {
    private struct Place {
        var silent: Set<String> = []
        /// `from|to|reporter|intensity|frequency`
        var cooperations: [String] = []
        /// `measure|responsible|participants|status|rules|agreed`
        var measures: [String] = []
        var date: PartialDate?
        var areAsked = true
        /// `id|name|lead|members`
        var boards: [String] = []

        var side: LandscapeComparison.Side {
            func cells(_ line: String) -> [String] {
                line.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
            }
            let actors = [
                "vhs|Volkshochschule|integration-course-provider", "nord|Beratung Nord|mbe",
                "sued|Beratung Süd|mbe", "chor|Chor|sports-culture-club",
            ].map { line in
                let parts = cells(line)
                let answers = areAsked && !silent.contains(parts[0]) ? "ja" : "nein"
                return parts + [areAsked ? "ja" : "nein", answers]
            }
            var tables = [
                RawTable(
                    name: "akteure", header: ["id", "name", "typ", "befragt", "geantwortet"], rows: actors),
                RawTable(
                    name: "kooperationen",
                    header: ["von", "nach", "gemeldet_von", "intensitaet", "haeufigkeit"],
                    rows: cooperations.map(cells)),
            ]
            if !boards.isEmpty {
                tables.append(
                    RawTable(
                        name: "gremien", header: ["id", "name", "federfuehrung", "mitglieder"],
                        rows: boards.map(cells)))
            }
            if !measures.isEmpty {
                tables.append(
                    RawTable(
                        name: "massnahmen",
                        header: [
                            "massnahme", "verantwortlich", "beteiligte", "status", "empfehlung",
                            "beschlossen_am",
                        ], rows: measures.map(cells)))
            }
            let result = LandscapeReader.read(LandscapeTables(tables: tables))
            #expect(result.errors.isEmpty, "\(result.errors.map(\.message.german))")
            var landscape = result.landscape
            landscape.settings.date = date
            return LandscapeComparison.Side(
                landscape, ClaimIndex(landscape.claims, actorCount: landscape.actors.count))
        }
    }

    private func development(_ old: Place, _ new: Place) -> Development {
        let comparison = LandscapeComparison(old.side, new.side)
        func findings(_ side: LandscapeComparison.Side) -> [Finding] {
            side.landscape.analysed(side.index).findings
        }
        return Development(
            comparison,
            FindingChanges(
                comparison, before: findings(comparison.old), after: findings(comparison.new)))
    }

    /// "outcome: reason", a line per measure.
    private func lines(_ old: Place, _ new: Place) -> [String] {
        let development = development(old, new)
        let words = ReviewWords(.german, name: { development.comparison.name($0) }, rule: { $0 })
        return development.measures.entries.map { "\($0.outcome.rawValue): \(words.reason($0))" }
    }

    private static let agreed = "Sprechstunde im Kurs|nord|vhs||SPR-1|2026"
    private static let pairOnly = "Sprechstunde im Kurs|nord|vhs|||2026"
    private static let close = "vhs|nord|beide|3|3"

    @Test("Done: the recommendation was open for one who takes part and is fulfilled by their cooperation")
    func resolved() {
        let found = lines(
            Place(cooperations: ["vhs|nord|beide|1|1"], measures: [Self.agreed]),
            Place(cooperations: [Self.close]))
        #expect(
            found == [
                "done: Anregung „SPR-1“ (Beratung Nord): war offen, ist jetzt erfüllt; Anregung „SPR-1“ (Volkshochschule): war offen, ist jetzt erfüllt; Volkshochschule und Beratung Nord: Zusammenarbeit enger als beim letzten Mal"
            ], "\(found)")
    }

    @Test("A list may write ids of recommendations in any case, and twice") func anyCase() {
        let (before, after) = (["vhs|nord|beide|1|1"], Place(cooperations: [Self.close]))
        let plain = lines(Place(cooperations: before, measures: [Self.agreed]), after)
        let typed = Self.agreed.replacing("SPR-1", with: "spr-1, Spr-1")
        #expect(plain[0].hasPrefix("done"))
        #expect(lines(Place(cooperations: before, measures: [typed]), after) == plain)
    }

    @Test("Fulfilled by somebody else is not this measure") func elsewhere() {
        let found = lines(
            Place(cooperations: ["vhs|nord|beide|1|1"], measures: ["Reden|chor|vhs||SPR-1|2026"]),
            Place(cooperations: [Self.close]))
        #expect(
            found == [
                "not_on_record: Anregung „SPR-1“ (Volkshochschule): jetzt erfüllt, unter den hier Genannten ist dafür aber keine Zusammenarbeit bestätigt"
            ])
    }

    @Test("Begun: a pair that is new, confirmed or closer, both having answered both times") func pairs() {
        #expect(
            lines(Place(measures: [Self.pairOnly]), Place(cooperations: ["vhs|nord|beide|2|2"]))[0]
                .hasPrefix("begun: Volkshochschule und Beratung Nord: Zusammenarbeit neu"))
        #expect(
            lines(
                Place(cooperations: ["vhs|nord|von|2|2"], measures: [Self.pairOnly]),
                Place(cooperations: ["vhs|nord|beide|2|2"]))
                == ["begun: Volkshochschule und Beratung Nord: jetzt von beiden Seiten bestätigt"])
        #expect(
            lines(
                Place(cooperations: ["vhs|nord|beide|1|2"], measures: [Self.pairOnly]),
                Place(cooperations: ["vhs|nord|beide|2|2"]))
                == ["begun: Volkshochschule und Beratung Nord: Zusammenarbeit enger als beim letzten Mal"])
    }

    @Test("What was there, what one side says, what nobody could have said, is no sign") func noSign() {
        #expect(
            lines(
                Place(cooperations: [Self.close], measures: [Self.pairOnly]),
                Place(cooperations: [Self.close]))
                == [
                    "not_on_record: Volkshochschule und Beratung Nord: wie beim letzten Mal von beiden Seiten genannt"
                ])
        #expect(
            lines(Place(measures: [Self.pairOnly]), Place(cooperations: ["vhs|nord|von|2|2"]))
                == ["not_on_record: Volkshochschule und Beratung Nord: bisher von einer Seite genannt"])
        let unclear = lines(
            Place(silent: ["vhs"], measures: [Self.pairOnly]), Place(cooperations: [Self.close]))
        #expect(
            unclear.count == 1
                && unclear[0].hasPrefix(
                    "not_on_record: Volkshochschule und Beratung Nord nennen einander jetzt; ob das neu ist, lässt sich nicht sagen"
                ), "\(unclear)")
        // The cooperation with somebody else is none of theirs.
        #expect(
            lines(Place(measures: [Self.pairOnly]), Place(cooperations: ["vhs|sued|beide|3|3"]))
                == ["not_on_record: dazu liegt nichts Neues vor"])
        #expect(
            lines(Place(measures: [Self.pairOnly]), Place(silent: ["vhs"]))
                == [
                    "not_on_record: dazu liegt nichts Neues vor; nicht alle Beteiligten haben beide Male geantwortet"
                ])
        #expect(
            lines(Place(measures: ["Wegweiser drucken|chor||||2026"]), Place()) == [
                "not_on_record: es sind weder zwei Beteiligte noch eine Empfehlung eingetragen, an denen es sich ablesen ließe"
            ])
    }

    @Test("A finding of which too little was known is not one that was resolved") func unclearRule() {
        // Of the vhs nothing was known; now it is fulfilled. The Beratung Nord had answered and was not.
        let found = lines(
            Place(silent: ["vhs"], measures: ["Reden|vhs|nord||SPR-1|2026"]),
            Place(cooperations: [Self.close]))
        #expect(
            found[0].contains("(Volkshochschule): jetzt erfüllt; ob das neu ist, lässt sich nicht sagen")
                || found[0].hasPrefix("done"), "\(found)")
        #expect(!found[0].contains("(Volkshochschule): war offen"))
    }

    @Test("A finding about a Gremium is that of whoever leads it") func boards() {
        // KON-5 asks that somebody of the Freie Wohlfahrtspflege sits at each round table.
        func place(_ members: String, _ measures: [String] = []) -> Place {
            var place = Place(measures: measures)
            place.boards = ["rt|Runder Tisch Asyl|vhs|\(members)", "ak|Runder Tisch Hafen|chor|chor"]
            return place
        }
        let found = lines(
            place("vhs, chor", ["Erweitern|vhs|||KON-5|2026", "Anderes|chor|||KON-5|2026"]),
            place("vhs, chor, nord"))
        #expect(
            Set(found) == [
                "done: Anregung „KON-5“: war offen, ist jetzt erfüllt",
                "not_on_record: dazu liegt nichts Neues vor",
            ], "\(found)")
    }

    @Test("Without a survey the coordination's record is the evidence") func onRecord() {
        var old = Place(measures: [Self.pairOnly])
        var new = Place(cooperations: ["vhs|nord|koordination|2|2"])
        (old.areAsked, new.areAsked) = (false, false)
        #expect(
            lines(old, new) == [
                "begun: Volkshochschule und Beratung Nord: Zusammenarbeit laut Koordination neu erfasst"
            ])
    }

    /// One end named it; then nobody was asked, and rows of both ends and of the coordination stand there, none of them closer.
    @Test("Without a survey what both ends name is no step since") func recordAfterSurvey() {
        let old = Place(cooperations: ["vhs|nord|von|2|2"], measures: [Self.pairOnly])
        var new = Place(cooperations: ["vhs|nord|koordination|2|2", "vhs|nord|beide|2|2"])
        new.areAsked = false
        #expect(
            lines(old, new)[0].hasPrefix(
                "not_on_record: Volkshochschule und Beratung Nord nennen einander jetzt; ob das neu ist"))
        // The coordination's row alone, as strong as before, tells nothing new.
        new.cooperations.removeLast()
        #expect(lines(old, new)[0].hasPrefix("not_on_record: dazu liegt nichts Neues vor"))
    }

    @Test(
        "Somebody's word goes before the record",
        arguments: [("umgesetzt", "done"), ("begonnen", "begun"), ("aufgegeben", "given_up")])
    func stated(word: String, outcome: String) {
        let old = Place(measures: [Self.pairOnly])
        let found = lines(
            old,
            Place(
                cooperations: ["vhs|nord|beide|2|2"],
                measures: ["SPRECHSTUNDE im Kurs|nord|vhs|\(word)||2026"]))
        #expect(found[0].hasPrefix("\(outcome): so in der Maßnahmenliste eingetragen"), "\(found)")
        // What was given up is not praised by the record.
        #expect(found[0].contains("Zusammenarbeit neu") == (word != "aufgegeben"))
    }

    @Test("The word is that of the same measure: same words, same responsible, or the only one")
    func sameMeasure() {
        let old = Place(measures: [Self.pairOnly, "Sprechstunde im Kurs|sued|vhs|||2026"])
        let new = Place(measures: [
            "Sprechstunde im Kurs|nord|vhs|umgesetzt||2026", "Sprechstunde im Kurs|sued|vhs|||2026",
        ])
        #expect(Set(lines(old, new).map { $0.prefix { $0 != ":" } }) == ["done", "not_on_record"])
        // Of two with these words neither is meant where somebody else is responsible.
        let others = Place(measures: [
            "Sprechstunde im Kurs|chor|vhs|umgesetzt||2026", "Sprechstunde im Kurs||vhs|umgesetzt||2026",
        ])
        #expect(lines(old, others).allSatisfy { $0.hasPrefix("not_on_record") })
    }

    @Test("Without a list of last time the new one's rows that were agreed before its day are meant")
    func newList() {
        var new = Place(measures: [
            "Alt|nord|vhs|umgesetzt||2026-11", "Ohne Tag|nord|vhs|begonnen||", "Neu|nord|vhs|||2027-10",
        ])
        new.date = PartialDate(year: 2027, month: 9, day: 30)
        #expect(Set(lines(Place(), new).map { $0.prefix { $0 != ":" } }) == ["done", "begun"])
        new.date = nil
        #expect(lines(Place(), new).count == 3)
    }

    @Test("Held against itself no measure has begun by the record") func itself() {
        let place = Place(
            cooperations: [Self.close, "vhs|sued|von|2|2"],
            measures: [Self.agreed, "Anderes|sued|vhs|||2026", "Fertig|sued|vhs|umgesetzt||2026"])
        let outcomes = development(place, place).measures.entries.map(\.outcome)
        #expect(outcomes.count == 3 && outcomes.count { $0 == .notOnRecord } == 2)
        #expect(outcomes.contains(.done))
    }
}

/// Gremien of two states.
@Suite("What became of Gremien") struct BoardChangeTests {
    /// Gremien as `id|name|members`.
    private func side(_ boards: [String]) -> LandscapeComparison.Side {
        let cells = boards.map { $0.split(separator: "|", omittingEmptySubsequences: false).map(String.init) }
        let result = LandscapeReader.read(
            LandscapeTables(tables: [
                RawTable(
                    name: "akteure", header: ["id", "name"],
                    rows: [["a", "Amt"], ["b", "Bund"], ["c", "Chor"]]),
                RawTable(name: "kooperationen", header: ["von", "nach"]),
                RawTable(name: "gremien", header: ["id", "name", "mitglieder"], rows: cells),
            ]))
        #expect(result.errors.isEmpty)
        return LandscapeComparison.Side(result.landscape, ClaimIndex([], actorCount: 3))
    }

    private func words(_ old: [String], _ new: [String]) -> [String] {
        let comparison = LandscapeComparison(side(old), side(new))
        let changes = BoardChanges(comparison)
        let (before, after) = (comparison.old.landscape.boards, comparison.new.landscape.boards)
        return changes.added.map { "+ \(after[$0].name)" } + changes.removed.map { "- \(before[$0].name)" }
            + changes.changed.map { change in
                "\(before[change.old].name) → \(after[change.new].name):"
                    + change.joined.map { " +" + comparison.id($0) }.joined()
                    + change.left.map { " -" + comparison.id($0) }.joined()
            }
    }

    @Test("Came, went, renamed, with other members") func changes() {
        #expect(
            words(
                ["1|Runder Tisch|Amt, Bund", "2|Beirat|Amt", "3|Forum|Amt"],
                ["1|Runder Tisch|Amt, Chor", "2|Integrationsrat|Amt", "9|Arbeitskreis|Bund"]) == [
                    "+ Arbeitskreis", "- Forum", "Runder Tisch → Runder Tisch: +c -b",
                    "Beirat → Integrationsrat:",
                ])
    }

    @Test("Where no members are on record nobody has come or gone") func unknown() {
        #expect(words(["1|Runder Tisch|"], ["1|Runder Tisch|Amt, Bund"]) == [])
        #expect(words(["1|Runder Tisch|Amt"], ["1|Runder Tisch|"]) == [])
        #expect(words(["1|Runder Tisch|Amt"], ["1|Runder Tisch|Amt"]) == [])
    }

    @Test("A name goes before an id") func names() {
        #expect(words(["1|Forum|Amt", "2|Beirat|Bund"], ["2|Forum|Amt", "1|Beirat|Bund"]) == [])
    }
}
