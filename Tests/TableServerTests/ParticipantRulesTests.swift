import LandscapeEditing
import LandscapeFiles
import PlainText
import Testing

@testable import LiveTable

@Suite("What an organisation may enter") struct ParticipantRulesTests {
    private let state: TableState

    init() throws {
        var files: [String: LandscapeTexts.File] = [:]
        func add(_ table: String, _ text: String) {
            files[table] = LandscapeTexts.File(name: table + ".csv", bytes: Array(text.utf8))
        }
        add("akteure", "id;name;typ\nvhs;Volkshochschule;vhs\njc;Jobcenter;jobcenter\nmbe;MBE Alpha;mbe\n")
        add("kooperationen", "gemeldet_von;von;nach;intensitaet\nbeide;vhs;jc;3\nvhs;vhs;mbe;2\n")
        state = TableState(Workspace(LandscapeTexts(files)))
    }

    private func allows(_ entry: Entry, as actor: String = "vhs", mode: TableMode = .sofort) -> Bool {
        (try? ParticipantRules(actor: actor, state: state).checked(entry, mode: mode)) != nil
    }

    private func entry(
        _ operation: Entry.Operation, was: [String: String]? = nil, becomes: [String: String]? = nil,
        by actor: String = "vhs", role: Entry.Role = .participant
    ) -> Entry {
        Entry(
            id: "e", operation, table: "kooperationen", was: was, becomes: becomes, reportedBy: actor,
            role: role)
    }

    @Test("The own claim, under the own name") func ownClaim() throws {
        let tie = ["von": "jc", "nach": "vhs", "intensitaet": "2"]
        let checked = try ParticipantRules(actor: "vhs", state: state).checked(
            entry(.add, becomes: tie), mode: .sofort)
        #expect(checked.becomes?["gemeldet_von"] == "vhs")
        #expect(checked.status == .accepted)
        #expect(!allows(entry(.add, becomes: tie, by: "jc")))
        #expect(!allows(entry(.add, becomes: tie, role: .moderation)))
        #expect(!allows(entry(.add, becomes: ["von": "jc", "nach": "mbe"])))
        for other in ["jc", "von", "beide", "koordination"] {
            #expect(!allows(entry(.add, becomes: tie.merging(["gemeldet_von": other]) { $1 })), "\(other)")
        }
        #expect(allows(entry(.add, becomes: tie.merging(["gemeldet_von": "nach"]) { $1 })))
        #expect(allows(entry(.add, becomes: tie.merging(["von": "Volkshochschule", "nach": "jc"]) { $1 })))
    }

    @Test("Where the facilitator releases, it is a proposal; taking back is not") func proposals() throws {
        let rules = ParticipantRules(actor: "vhs", state: state)
        let tie = entry(.add, becomes: ["von": "vhs", "nach": "jc"])
        #expect(try rules.checked(tie, mode: .freigabe).status == .proposed)
        var known = state
        try known.append(try rules.checked(tie, mode: .sofort))
        let own = ParticipantRules(actor: "vhs", state: known)
        let undo = Entry(id: "u", .undo, reportedBy: "vhs", role: .participant, undoes: "e")
        #expect(try own.checked(undo, mode: .freigabe).status == .accepted)
        let others = ParticipantRules(actor: "jc", state: known)
        #expect(throws: TableProblem.self) {
            try others.checked(
                Entry(id: "u", .undo, reportedBy: "jc", role: .participant, undoes: "e"), mode: .sofort)
        }
    }

    @Test("From what both said together an end takes its own half, and nothing of the other's") func parting()
    {
        let both = ["von": "vhs", "nach": "jc", "gemeldet_von": "beide", "intensitaet": "3"]
        #expect(allows(entry(.change, was: both, becomes: ["gemeldet_von": "nach"])))
        #expect(!allows(entry(.change, was: both, becomes: ["gemeldet_von": "von"])))
        #expect(!allows(entry(.change, was: both, becomes: ["gemeldet_von": "nach", "intensitaet": "1"])))
        #expect(!allows(entry(.change, was: both, becomes: ["intensitaet": "1"])))
        #expect(!allows(entry(.remove, was: both)))
        let foreign = entry(.change, was: both, becomes: ["gemeldet_von": "nach"], by: "mbe")
        #expect(!allows(foreign, as: "mbe"))
    }

    @Test("A change names whose statement it changes") func changes() {
        let own = ["von": "vhs", "nach": "mbe", "gemeldet_von": "vhs", "intensitaet": "2"]
        #expect(allows(entry(.change, was: own, becomes: ["intensitaet": "4"])))
        #expect(allows(entry(.remove, was: own)))
        #expect(!allows(entry(.change, was: ["intensitaet": "2"], becomes: ["intensitaet": "4"])))
        #expect(!allows(entry(.change, was: own, becomes: ["gemeldet_von": "mbe"])))
    }

    @Test("Other tables are the coordination's") func otherTables() {
        for table in ["gremien", "massnahmen", "kontakte", "mitgliedschaften", "landschaft"] {
            let entry = Entry(
                id: "e", .add, table: table, becomes: ["akteur": "vhs", "name": "x"], reportedBy: "vhs",
                role: .participant)
            #expect(!allows(entry), "\(table)")
        }
        func statement(_ actor: String) -> Entry {
            Entry(
                id: "e", .add, table: "stellungnahmen",
                becomes: ["empfehlung": "SPR-1", "akteur": actor, "status": "kein_bedarf"],
                reportedBy: "vhs", role: .participant)
        }
        #expect(allows(statement("vhs")))
        #expect(!allows(statement("jc")))
    }
}
