import ArgumentParser
import Foundation
import LandscapeFiles
import LandscapeModel
import PlainText
import Reports

/// The landscape every command starts from, and how strictly it is read.
struct LandscapeArguments: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            text(
                "Ordner oder Arbeitsmappe (.xlsx, .ods) mit den Tabellen der Landschaft, eine einzelne Tabelle oder eine Graphdatei.",
                "Folder or workbook (.xlsx, .ods) with the tables of the landscape, a single table or a graph file."
            ),
            valueName: text("landschaft", "landscape")))
    var landscape: String

    @Flag(
        name: [.customLong("provisional"), .customLong("vorlaeufig")],
        help: ArgumentHelp(
            text(
                "Mit dem weiterarbeiten, was verstanden wurde, und es auf jeder Ausgabe vermerken.",
                "Go on with what was understood, and say so on every output.")))
    var isProvisional = false

    @Option(
        help: ArgumentHelp(
            text("Sprache der Ausgaben: de oder en.", "Language of the outputs: de or en."),
            valueName: text("sprache", "language")))
    var lang: String = "de"

    @OptionGroup var graphs: GraphArguments

    @Option(
        name: .customLong("input-layout"),
        help: ArgumentHelp(
            text(
                "Form der Eingabe: auto, kantenliste, partnerliste oder matrix.",
                "Form of the input: auto, edges, partners or matrix."),
            valueName: text("form", "form")))
    var inputLayout: String = "auto"

    func validate() throws {
        guard inputLayout == "auto" || TableLayout.named(inputLayout) != nil else {
            throw ValidationError(
                text(
                    "--input-layout kennt auto, kantenliste, partnerliste und matrix.",
                    "--input-layout knows auto, edges, partners and matrix."))
        }
        guard Language(rawValue: lang) != nil else {
            throw ValidationError(text("--lang kennt de und en.", "--lang knows de and en."))
        }
    }

    /// How the cooperations are written down, where the user said so.
    var tableLayout: TableLayout? { TableLayout.named(inputLayout) }

    /// Reads the landscape; errors end the command unless it is provisional.
    ///
    /// - Parameter keepsTieAttributes: what a graph file says of its ties besides is kept, to be written again.
    func read(layout: TableLayout? = nil, keepsTieAttributes: Bool = false) throws -> Prepared {
        var options = graphs.options
        options.keepsTieAttributes = keepsTieAttributes
        var result = LandscapeReader.read(at: landscape, layout: layout ?? tableLayout, graph: options)
        try graphs.refuse(result)
        let leftOut = result.leaveOutContactErrors()
        if leftOut > 0 {
            Output.say(
                text(
                    "Hinweis: In kontakte \(leftOut == 1 ? "ist eine Stelle" : "sind \(leftOut) Stellen") nicht zu verstehen; netviz check zeigt sie. Für alles andere ist das ohne Belang.",
                    "Note: \(leftOut == 1 ? "one place" : "\(leftOut) places") in kontakte cannot be understood; netviz check shows them. It does not matter for anything else."
                ))
        }
        let errors = result.errors
        guard errors.isEmpty || isProvisional else {
            if let only = errors.first, errors.count == 1, only.row == nil {
                throw Failure(only.message.german, only.message.english)
            }
            let shown = errors.lines(spoken)
            throw Failure(
                "Die Landschaft „\(landscape)“ enthält \(errors.number) Fehler:\n\(shown)\nAlles auf einmal zeigt: netviz check \(landscape)\nTrotzdem weiter mit dem Verstandenen: --vorlaeufig",
                "Landscape “\(landscape)” has \(errors.number) errors:\n\(shown)\nAll at once: netviz check \(landscape)\nGo on with what was understood: --provisional"
            )
        }
        let prepared = Prepared(result)
        guard !prepared.landscape.actors.isEmpty else {
            guard !prepared.isSingleFile else {
                throw Failure(
                    "„\(landscape)“ nennt keinen Akteur.", "“\(landscape)” names no actor.")
            }
            throw Failure(
                "In „\(landscape)“ ist kein Akteur erfasst. Bitte akteure.csv ausfüllen.",
                "No actor is on record in “\(landscape)”. Please fill in akteure.csv.")
        }
        if let note = prepared.note { Output.say(note) }
        // How a single file was understood is worth a sentence each; of tables the number of remarks.
        let told = result.warnings.filter {
            (result.network != nil && $0.code != .typeMissing) || $0.code.tellsReading
        }.prefix(20)
        for problem in told { Output.say(problem.line(spoken)) }
        let warnings = result.warnings.number - told.number
        if warnings > 0 {
            Output.say(
                text(
                    "Hinweis: \(warnings == 1 ? "eine Auffälligkeit" : "\(warnings) Auffälligkeiten") in den Tabellen; netviz check zeigt sie.",
                    "Note: \(warnings == 1 ? "one remark" : "\(warnings) remarks") on the tables; netviz check shows them."
                ))
        }
        return prepared
    }
}

extension Problem.Code {
    /// Says how a file as a whole was understood, so that nobody takes its figures for something else.
    var tellsReading: Bool {
        switch self {
        case .severalNetworks, .negativeStrength, .ownWeights, .sameNumber, .notDrawn, .cellSplit,
            .headsImplied:
            true
        default: false
        }
    }
}

extension ReadResult {
    /// The table of persons is needed for nothing but itself: what is wrong there must not stop a map.
    ///
    /// - Returns: how many errors were left out.
    @discardableResult
    mutating func leaveOutContactErrors() -> Int {
        let isOfContacts = { (problem: Problem) in
            problem.severity == .error
                && (problem.sheet
                    ?? URL(fileURLWithPath: problem.file).deletingPathExtension().lastPathComponent)
                    .folded == "kontakte"
        }
        let errors = problems.filter(isOfContacts)
        problems.removeAll(where: isOfContacts)
        // Problems that are only counted have no row; each is a row of its own as a rule.
        let counted = errors.filter { $0.row == nil && $0.count > 1 }.number
        let rows = Set(errors.compactMap(\.row)).count + counted
        landscape.rowsNotUnderstood = max(0, landscape.rowsNotUnderstood - rows)
        return errors.number
    }
}

/// A landscape that was read, with its claims sorted by pair.
struct Prepared: Sendable {
    let landscape: Landscape
    let index: ClaimIndex
    let problems: [Problem]
    /// How each table was understood.
    let readings: [TableReading]
    let districtPairs: [DistrictPair]
    /// Names that probably mean the same actor.
    let names: Once<NameReview>
    /// The words of the actors' names.
    let words: Once<NormalisedNames>
    /// Where another program drew the actors, and in which colours.
    var looks: NodeLooks
    /// Known beforehand: whoever bears a number instead of a name can no longer be looked at.
    private let knownCoverage: Coverage?
    /// Errors that belong to no row.
    private let looseErrors: Int
    /// How it was read from tables.
    private var reading: ReadResult?
    /// The network, where the input is a graph file.
    var network: GraphFile? { reading?.network }
    /// The input is what another program exported.
    var isExport: Bool { reading?.isExport ?? false }
    /// The input is one table or one graph file.
    var isSingleFile: Bool { reading?.isSingleFile ?? false }
    /// What is shown is only the published part of this landscape.
    private var whole: Landscape?

    /// A landscape that no table was read for, or one made of another.
    ///
    /// - Parameters:
    ///   - original: what it was made of; its reading is that of the original.
    ///   - looseErrors: of a file that is no table.
    init(
        _ landscape: Landscape, from original: Prepared? = nil, profile: Profile = .intern,
        looseErrors: Int = 0
    ) {
        self.landscape = landscape
        knownCoverage = original?.coverage(profile)
        self.looseErrors = original?.looseErrors ?? looseErrors
        let words = Once { NormalisedNames(landscape) }
        self.words = words
        names =
            original?.names
            ?? Once { ReadResult(landscape: landscape, problems: []).nameReview(names: try words.value()) }
        // What was remarked on the tables names actors.
        problems = []
        readings = []
        districtPairs = []
        looks = original?.looks ?? NodeLooks()
        index = ClaimIndex(landscape.claims, actorCount: landscape.actors.count)
    }

    init(_ result: ReadResult) {
        landscape = result.landscape
        problems = result.problems
        readings = result.readings
        districtPairs = result.districtPairs
        looks = result.looks
        knownCoverage = nil
        looseErrors = result.errors.count { $0.row == nil }
        reading = result
        let words = Once { NormalisedNames(result.landscape) }
        self.words = words
        names = Once { result.nameReview(names: try words.value()) }
        index = ClaimIndex(landscape.claims, actorCount: landscape.actors.count)
    }

    /// Everything that is proposed about it.
    func proposals(names review: NameReview, types: [TypeProposal]? = nil) -> Proposals {
        Proposals(
            reading ?? ReadResult(landscape: landscape, problems: []), names: review, types: types)
    }

    /// The same in an order that the rows of the tables do not decide.
    var ordered: Prepared {
        guard var reading else { return Prepared(landscape.inCanonicalOrder(), from: self) }
        reading.landscape = landscape.inCanonicalOrder()
        // Proposals name the actors by their place: all that was remarked is told of the new order.
        return Prepared(reading)
    }

    /// What those whom an output is for may see: everything that is public is computed from what is public.
    func shown(to profile: Profile) -> Prepared {
        guard profile == .oeffentlich else { return self }
        var published = Prepared(landscape.published(index), looseErrors: looseErrors)
        published.whole = landscape
        return published
    }

    /// The actor that a word means: id, name, short name, variant or accepted alias.
    func actor(_ word: String) throws -> ActorIndex {
        switch ActorSearch(word, in: landscape) {
        case .found(let actor): return actor
        case .ambiguous(let actors):
            let ids = spoken.list(actors.map { landscape.actors[Int($0)].id }, limit: 12)
            throw ValidationError(
                text(
                    "„\(word)“ kann mehrere Akteure meinen. Bitte nennen Sie die id: \(ids).",
                    "“\(word)” may mean several actors. Please name the id: \(ids)."))
        case .unknown(let proposal):
            if let whole, case .found(let hidden) = ActorSearch(word, in: whole) {
                let name = whole.actors[Int(hidden)].name
                throw Failure(
                    "„\(name)“ hat einer Veröffentlichung nicht zugestimmt; Steckbrief und Umfeld gibt es nur mit --profile workshop oder intern.",
                    "“\(name)” did not agree to publication; profile sheet and surroundings need --profile workshop or intern."
                )
            }
            throw ValidationError(
                text(
                    "Den Akteur „\(word)“ gibt es in der Landschaft nicht."
                        + (proposal.map { " Meinten Sie „\($0)“?" } ?? ""),
                    "There is no actor “\(word)” in the landscape."
                        + (proposal.map { " Did you mean “\($0)”?" } ?? "")))
        }
    }

    /// What cannot be checked or is not resolved.
    func coverage(_ profile: Profile) -> Coverage {
        // The look at the names throws nothing.
        knownCoverage
            ?? Coverage(landscape, openNames: (try? names.value())?.proposals.count ?? 0, profile: profile)
    }

    /// What every output says of the data: that rows were left out, what stands on the coordination's word alone, what
    /// cannot be checked or is not resolved.
    func dataNote(_ profile: Profile) -> String? {
        Self.joined([originNote(profile), coverage(profile).note(spoken)])
    }

    /// What every output says of where the cooperations come from: rows that were left out, and what stands on the
    /// coordination's word alone.
    ///
    /// - Parameter pairs: those that the output counts; nil: the default graph.
    func originNote(_ profile: Profile, pairs: [Pair]? = nil) -> String? {
        Self.joined([note, record(profile, pairs: pairs)?.text(spoken)])
    }

    /// The cooperations on the coordination's word alone.
    func record(_ profile: Profile, pairs: [Pair]? = nil) -> RecordNote? {
        RecordNote(pairs ?? landscape.selection(index, TieFilter(), profile).pairs, profile: profile)
    }

    /// The remark on them for a folder or workbook of tables, whoever it is for.
    var recordLines: [String] { [record(.intern)?.text(spoken)].compactMap { $0 } }

    /// What goes with the tables of the landscape, where they are written anew.
    var remarks: Remarks { Remarks([note].compactMap { $0 } + recordLines, spoken) }

    private static func joined(_ notes: [String?]) -> String? {
        let notes = notes.compactMap { $0 }
        return notes.isEmpty ? nil : notes.joined(separator: " · ")
    }

    /// Printed on every output of a provisional reading.
    var note: String? {
        let rows = landscape.rowsNotUnderstood
        guard rows + looseErrors > 0 else { return nil }
        return spoken.provisional(rows: rows, others: looseErrors)
    }
}
