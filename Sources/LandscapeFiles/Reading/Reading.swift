import GraphFiles
import LandscapeModel
import PlainText
import SourceText

/// A landscape while it is being read, with everything that references and lists need.
struct Reading {
    /// Where settings of the landscape can be written down.
    enum Home {
        case tables, workbook, singleFile
    }

    var landscape = Landscape()
    var log = ProblemLog()
    var book = ReferenceBook()
    /// The Gremien by folded id and name.
    var boards: [String: [Int]] = [:]
    /// Lists of members beside their Gremium, to be read once the memberships are known.
    var listedMembers: [(board: Int, text: String, place: Place)] = []
    /// Who leads and who sits on a Gremium without standing in `akteure`.
    var openSeats: [OpenSeat] = []
    /// Actors that lead a Gremium, in the order of the Gremien.
    var leads: [(board: Int, actor: ActorIndex)] = []
    /// Rows by the finer and the wider place that they name.
    var districtPairs: [[String]: Int] = [:]
    /// What `akteure.csv` is called here.
    var actorsFile = "akteure.csv"
    var boardsFile = "gremien.csv"
    /// Where the types of the actors are headed.
    var typeHeader: Place?
    /// How the cooperations are written down, where somebody said so.
    var layout: TableLayout?
    /// How a graph file, or the strengths of a single table, are understood, where somebody said so.
    var graphOptions = GraphReadingOptions()
    /// The network that was read, where it was one.
    var network: GraphFile?
    /// The input is what another program exported.
    var isExport = false
    /// Numbers for strengths are weights in a unit of their own.
    var hasOwnWeights = false
    /// The column of strengths holds numbers of a program, whatever their unit.
    var takesNumbers = false
    /// The weights so far by their number in the landscape.
    var weightNumbers: [Double: Int32] = [:]
    /// Cells of the first column too may name several actors: the table is a landscape by itself.
    var splitsSources = false
    /// Negative strengths that were left out.
    var negativeStrengths = 0
    var readings: [TableReading] = []
    /// Actors whose rows were put together by a decision in `aliase`.
    var united: Set<ActorIndex> = []
    /// Words for groups in the place of partners.
    var openGroups: [OpenGroup] = []
    var groupMentions: [GroupMention] = []
    /// What counts instead of the files of a folder.
    var changes: [String: [UInt8]] = [:]
    /// Accepted decisions about actors that have no row.
    var lateNames = LateNames()
    /// A name that nobody knows becomes an actor: the file is a landscape by itself.
    var addsActors = false
    /// Types that were accepted besides those that an actor has.
    var furtherTypes: [(actor: Int, type: String)] = []
    /// Decisions about types of actors that are not known yet.
    var lateDecisions: [StatedDecision] = []
    /// Lines above the first table that has any.
    var titles: [(file: String, line: TitleLine)] = []
    /// Offers that were accepted, to be added once `angebote` is read.
    var acceptedOffers: [(actor: ActorIndex, text: OfferProposalText, place: Place)] = []
    /// Words beside partners, in the table that is being read.
    var partnerWords = PartnerWordCounts()
    /// Words for strengths that are none of the levels, in the table that is being read.
    var unstated = UnstatedStrengths()
    var home = Home.tables
    /// Where an export of another program draws its elements.
    var looks = NodeLooks()
    /// Rows of a matrix or a list of partners, which their actors may have filled in themselves.
    var ownRows = OwnRows()
    /// The coordinator's own words for what no vocabulary knows, by folded spelling.
    var ownWords: [String: String] = [:]
    /// Warnings that were given once and need not come again for every row.
    private var given: Set<String> = []
    private var typeSuggestions: Suggestions?
    private var kindSuggestions: Suggestions?

    /// Whether a warning of this sort about this word comes for the first time in a file.
    mutating func isFirst(_ code: Problem.Code, _ place: Place, _ word: String) -> Bool {
        given.insert("\(code.rawValue)\n\(place.file)\n\(word.folded)").inserted
    }

    // MARK: References

    /// The actor a cell names; reports where there is none, or more than one.
    mutating func actor(_ text: String, at place: Place) -> ActorIndex? {
        switch book.find(text) {
        case .actor(let actor): return actor
        case .ambiguous(let actors): reportAmbiguous(text, actors, place)
        case .unknown:
            if let actor = numbered(text, at: place) { return actor }
            reportUnknown(text, place)
        }
        return nil
    }

    /// The actor whose id is the same number, differently written ("1.0" and "001" for "1"), with a hint.
    private mutating func numbered(_ text: String, at place: Place) -> ActorIndex? {
        guard let actor = book.sameNumber(text) else { return nil }
        if isFirst(.sameNumber, place, text) {
            log.sameNumber(text, as: landscape.actors[Int(actor)].id, place)
        }
        return actor
    }

    /// The actors of a list cell; nil where one of them is not known.
    mutating func actors(_ text: String, at place: Place) -> [ActorIndex]? {
        if case .actor(let actor) = book.find(text) { return [actor] }
        // "?" and the like fall out of a list; alone they are a name that nobody has.
        let parts = text.saysNothing ? [text] : Cell.list(text) { book.isKnown($0) }
        let found = parts.map { actor($0, at: place) }
        return found.contains(nil) ? nil : found.compactMap { $0 }
    }

    private mutating func reportUnknown(_ text: String, _ place: Place) {
        if reportElsewhere(text, place) { return }
        if log.countsOnly(.unknownActor, place) { return }
        let name = quoted(text)
        if text.looksLikePerson {
            log.error(
                .unknownActor, place, text,
                "\(name.german) ist vermutlich eine Person. Bitte tragen Sie hier die Organisation ein, für die sie "
                    + "spricht.",
                "\(name.english) is probably a person. Please enter the organisation for which they speak.")
            return
        }
        if let date = Self.mistakenDateHelp(text) {
            log.error(
                .unknownActor, place, text,
                "\(name.german) ist kein Akteur. \(date.german)",
                "\(name.english) is no actor. \(date.english)")
            return
        }
        let table = inTable(actorsFile)
        let ids =
            text.wholeNumber.map { number in landscape.actors.filter { $0.id.wholeNumber == number } } ?? []
        if ids.count > 1 {
            let german = ids.map { "„\($0.id)“ (\($0.name))" }.joined(separator: " oder ")
            let english = ids.map { "“\($0.id)” (\($0.name))" }.joined(separator: " or ")
            log.error(
                .unknownActor, place, text,
                "\(name.german) steht nicht \(table.german). Meinten Sie \(german)?",
                "\(name.english) is not \(table.english). Did you mean \(english)?")
            return
        }
        let isSheet = actorsFile.contains(Problem.sheetMark)
        let aliases = Bilingual(
            isSheet ? "in einem Blatt „aliase“" : "in aliase.csv",
            isSheet ? "in a sheet “aliase”" : "in aliase.csv")
        if let proposal = book.proposal(for: text, among: landscape.actors) {
            log.error(
                .unknownActor, place, text,
                "\(name.german) steht nicht \(table.german). Meinten Sie „\(proposal)“?",
                "\(name.english) is not \(table.english). Did you mean “\(proposal)”?")
        } else {
            log.error(
                .unknownActor, place, text,
                "\(name.german) steht nicht \(table.german). Bitte ergänzen Sie den Akteur dort, oder tragen Sie "
                    + "diese Schreibweise \(aliases.german) ein.",
                "\(name.english) is not \(table.english). Please add the actor there, or enter this spelling "
                    + "\(aliases.english).")
        }
    }

    private mutating func reportAmbiguous(_ text: String, _ actors: [ActorIndex], _ place: Place) {
        let candidates = actors.prefix(5).map { index in
            let actor = landscape.actors[Int(index)]
            var carrier = ""
            switch actor.carrier {
            case .named(let name): carrier = name + ", "
            case .actor(let index): carrier = landscape.actors[Int(index)].displayName + ", "
            case nil: break
            }
            return "\(actor.name) (\(carrier)id: \(actor.id))"
        }
        let more = actors.count > 5 ? " …" : ""
        let list = candidates.joined(separator: "; ") + more
        log.error(
            .ambiguousName, place, text,
            "\(quoted(text).german) kann mehrere Akteure meinen: \(list). Bitte schreiben Sie hier die id.",
            "\(quoted(text).english) may mean several actors: \(list). Please write the id here.")
    }

    /// Reports cells such as "siehe oben"; false where the text is none.
    mutating func reportElsewhere(_ text: String, _ place: Place) -> Bool {
        guard text.pointsElsewhere else { return false }
        log.error(
            .unknownValue, place, text,
            "\(quoted(text).german) verweist auf eine andere Zeile. Nach dem Sortieren der Tabelle weiß "
                + "niemand mehr, welche gemeint war: bitte den Inhalt ausschreiben.",
            "\(quoted(text).english) points to another row. Once the table is sorted nobody knows which one: "
                + "please write the content out.")
        return true
    }

    /// The Gremium a cell names; reports where there is none, or more than one.
    mutating func board(_ text: String, at place: Place) -> Int? {
        let found = boards[text.folded] ?? []
        if found.count == 1 { return found[0] }
        if found.isEmpty {
            if reportElsewhere(text, place) || log.countsOnly(.unknownBoard, place) { return nil }
            var suggestions = Suggestions(landscape.boards.map { (spelling: $0.name, name: $0.name) })
            let guess = suggestions.closest(to: text)
            log.error(
                .unknownBoard, place, text,
                "\(quoted(text).german) steht nicht \(inTable(boardsFile).german). "
                    + (guess.map { "Meinten Sie „\($0)“?" } ?? "Bitte ergänzen Sie das Gremium dort."),
                "\(quoted(text).english) is not \(inTable(boardsFile).english). "
                    + (guess.map { "Did you mean “\($0)”?" } ?? "Please add the board there."))
        } else {
            let list = found.map { landscape.boards[$0].id }.beginning(5)
            log.error(
                .ambiguousName, place, text,
                "\(quoted(text).german) kann mehrere Gremien meinen: \(list). Bitte schreiben Sie hier die id.",
                "\(quoted(text).english) may mean several boards: \(list). Please write the id here.")
        }
        return nil
    }

    // MARK: Proposals for vocabulary

    mutating func closestType(to text: String) -> String? {
        if typeSuggestions == nil {
            typeSuggestions = Suggestions(
                landscape.vocabulary.actorTypeTerms.all.lazy.flatMap { term in
                    ([term.label.german, term.label.english, term.id] + term.aliases)
                        .map { (spelling: $0, name: term.shortLabel(.german)) }
                })
        }
        return typeSuggestions?.closest(to: text)
    }

    mutating func closestKind(to text: String) -> String? {
        if kindSuggestions == nil {
            kindSuggestions = Suggestions(
                landscape.vocabulary.kinds.lazy.flatMap { kind in
                    [kind.term.label.german, kind.term.label.english, kind.term.id]
                        .map { (spelling: $0, name: kind.term.shortLabel(.german)) }
                })
        }
        return kindSuggestions?.closest(to: text)
    }
}
