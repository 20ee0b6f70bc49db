import Foundation
import LandscapeEditing
import LandscapeFiles
import LandscapeJobs
import LandscapeModel
import PlainText

/// Asks about one proposal after the other, on the terminal or line by line from standard input; every answer is kept at
/// once.
struct DecisionDialogue {
    /// What the coordinator says.
    private enum Answer {
        case yes, no, single, back, end

        init?(_ line: String) {
            switch line.folded {
            case "j", "ja", "y", "yes": self = .yes
            case "n", "nein", "no": self = .no
            case "e", "einzeln", "s", "single", "singly", "onebyone": self = .single
            case "z", "zurueck", "b", "back": self = .back
            case "q", "ende", "x", "end", "quit", "exit": self = .end
            default: return nil
            }
        }
    }

    /// Where the dialogue stood before an answer, and how to get there.
    private struct Past {
        var questions: [DecisionQuestion]
        var place: Int
        var counts: (accepted: Int, rejected: Int)
        /// nil where the answer changed nothing.
        var undo: Undo?
    }

    private enum Undo {
        case landscape(DecidedLandscape, written: [(name: String, content: Data)])
        case elsewhere(DecidedLandscape)
    }

    private let path: String
    private let layout: TableLayout?
    private let target: DecisionTarget
    private var writer: DecisionWriter
    /// What was decided so far, where everything goes elsewhere.
    private var current: DecidedLandscape?
    private var questions: [DecisionQuestion] = []
    private var place = 0
    private var past: [Past] = []
    private var asked: Set<String> = []
    private var counts = (accepted: 0, rejected: 0)

    init(_ path: String, layout: TableLayout?, _ target: DecisionTarget) {
        self.path = path
        self.layout = layout
        self.target = target
        writer = DecisionWriter(target)
    }

    mutating func run() throws {
        var isEnded = false
        while !isEnded {
            if place == questions.count {
                let fresh = try freshQuestions()
                if fresh.isEmpty { break }
                questions += fresh
            }
            isEnded = try !ask()
        }
        try finish()
    }

    /// What is proposed by now and was not asked yet.
    private func freshQuestions() throws -> [DecisionQuestion] {
        let result = try read()
        guard !result.landscape.actors.isEmpty else { throw DecisionTarget.nothingRead(result, path) }
        return DecisionQuestion.all(Proposals(result), spoken).filter { !asked.contains($0.key) }
    }

    private func read() throws -> ReadResult {
        if let current { return current.read() }
        return LandscapeReader.read(at: path, layout: layout)
    }

    // MARK: Asking

    /// - Returns: false where the dialogue ends.
    private mutating func ask() throws -> Bool {
        let question = questions[place]
        let keys =
            question.singles.isEmpty
            ? text("j = ja, n = nein, z = zurück, q = Ende", "y = yes, n = no, b = back, q = end")
            : text(
                "j = ja, n = nein, e = einzeln, z = zurück, q = Ende",
                "y = yes, n = no, s = one by one, b = back, q = end")
        try Output.show("\n[\(place + 1)/\(questions.count)] \(question.text)\n\(keys) > ")
        guard let line = readLine(strippingNewline: true)?.trimmingCharacters(in: .whitespaces) else {
            try Output.show("\n")
            return false
        }
        guard let answer = Answer(line) else {
            if !line.isEmpty {
                try Output.show(
                    text("„\(line)“ verstehe ich nicht.\n", "I do not understand “\(line)”.\n"))
            }
            return true
        }
        switch answer {
        case .yes: try decide(question.accepted, isYes: true)
        case .no: try decide(question.rejected, isYes: false)
        case .single: try split(question)
        case .back: try goBack()
        case .end: return false
        }
        return true
    }

    /// Puts the parts of a question in its place.
    private mutating func split(_ question: DecisionQuestion) throws {
        guard !question.singles.isEmpty else {
            return try Output.show(
                text("Das ist schon ein einzelner Vorschlag.\n", "This is a single proposal already.\n"))
        }
        remember(nil)
        asked.insert(question.key)
        questions.replaceSubrange(place...place, with: question.singles)
    }

    private mutating func remember(_ undo: Undo?) {
        past.append(Past(questions: questions, place: place, counts: counts, undo: undo))
    }

    // MARK: Keeping answers

    private mutating func decide(_ decisions: [ProposalDecision], isYes: Bool) throws {
        switch try keep(decisions) {
        case .nothing: remember(nil)
        case .refused:
            remember(nil)
            try Output.show(
                text(
                    "Das widerspräche den Tabellen und ist nicht eingetragen.\n",
                    "This would contradict the tables and is not entered.\n"))
        case .kept(let undo):
            remember(undo)
            if isYes { counts.accepted += decisions.count } else { counts.rejected += decisions.count }
        }
        asked.insert(questions[place].key)
        place += 1
    }

    private enum Kept {
        case nothing, refused
        case kept(Undo)
    }

    /// Writes decisions; what would make an error is not written.
    private mutating func keep(_ decisions: [ProposalDecision]) throws -> Kept {
        if decisions.isEmpty { return .nothing }
        let lock = target.isElsewhere ? nil : try Output.lock(path)
        defer { withExtendedLifetime(lock) {} }
        let before = try current ?? fresh()
        var after = before
        let old = before.read()
        let missed = try after.add(decisions, districts: old.landscape.districts.names)
        guard missed.isEmpty, after.makesNoError(beside: old) else { return .refused }
        try writer.write(after)
        guard target.isElsewhere else {
            return .kept(.landscape(before.replacing(after), written: after.changedFiles))
        }
        current = after
        return .kept(.elsewhere(before))
    }

    /// The landscape as it stands there now: somebody else may have added to it.
    private func fresh() throws -> DecidedLandscape {
        try DecidedLandscape(
            at: path, layout: layout, LandscapeReader.read(at: path, layout: layout),
            isKept: target.isElsewhere)
    }

    private mutating func goBack() throws {
        guard let last = past.popLast() else {
            return try Output.show(
                text("Es gibt nichts zurückzunehmen.\n", "There is nothing to take back.\n"))
        }
        switch last.undo {
        case .landscape(let landscape, let written):
            let lock = try Output.lock(path)
            defer { withExtendedLifetime(lock) {} }
            let isTouched = written.contains { file in
                FileManager.default.contents(atPath: path + "/" + file.name) != file.content
            }
            guard !isTouched else {
                past.append(last)
                return try Output.show(
                    text(
                        "Die Tabellen wurden inzwischen geändert; bitte nehmen Sie die Antwort dort zurück.\n",
                        "The tables were changed meanwhile; please take the answer back there.\n"))
            }
            try writer.write(landscape)
        case .elsewhere(let landscape):
            try writer.write(landscape)
            current = landscape
        case nil: break
        }
        (questions, place, counts) = (last.questions, last.place, last.counts)
        asked.remove(questions[place].key)
    }

    // MARK: The end

    private func finish() throws {
        let left = Proposals(try read()).count
        var words = text(
            "Entschieden: \(counts.accepted) angenommen, \(counts.rejected) abgelehnt. Noch offen: \(left) "
                + (left == 1 ? "Vorschlag." : "Vorschläge."),
            "Decided: \(counts.accepted) accepted, \(counts.rejected) rejected. Still open: \(left) "
                + (left == 1 ? "proposal." : "proposals."))
        if counts.accepted + counts.rejected > 0 {
            words += text(
                " Jede Antwort steht in aliase oder typvorschlaege und lässt sich dort ändern.",
                " Each answer stands in aliase or typvorschlaege and can be changed there.")
        }
        try Output.show("\n" + words + "\n")
    }
}
