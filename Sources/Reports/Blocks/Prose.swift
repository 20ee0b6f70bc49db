/// Running text with the little that every format can show: emphasis and footnotes.
struct Prose: Sendable, Hashable, ExpressibleByStringInterpolation {
    enum Run: Sendable, Hashable {
        case text(String)
        case strong(String)
        /// A footnote with this text; the same text gets the same number.
        case note(String)
    }

    var runs: [Run] = []

    init() {}
    init(_ text: String) { runs = text.isEmpty ? [] : [.text(text)] }
    init(stringLiteral value: String) { self.init(value) }
    init(stringInterpolation: Interpolation) { runs = stringInterpolation.runs }

    /// The words without their footnotes.
    var plain: String {
        var text = ""
        for run in runs {
            switch run {
            case .text(let words), .strong(let words): text += words
            case .note: continue
            }
        }
        return text
    }

    static func + (left: Prose, right: Prose) -> Prose {
        var sum = left
        sum.runs += right.runs
        return sum
    }

    struct Interpolation: StringInterpolationProtocol {
        var runs: [Run] = []

        init(literalCapacity: Int, interpolationCount: Int) {}
        mutating func appendLiteral(_ literal: String) { append(.text(literal)) }
        mutating func appendInterpolation(_ text: String) { append(.text(text)) }
        mutating func appendInterpolation(_ number: Int) { append(.text("\(number)")) }
        mutating func appendInterpolation(_ prose: Prose) { runs += prose.runs }
        mutating func appendInterpolation(strong text: String) { append(.strong(text)) }
        mutating func appendInterpolation(note text: String) { append(.note(text)) }

        private var endsWithStop: Bool {
            switch runs.last {
            case .text(let words)?, .strong(let words)?: words.hasSuffix(".")
            case .note?, nil: false
            }
        }

        private mutating func append(_ run: Run) {
            if case .text("") = run { return }
            // A name that ends with an abbreviation brings the full stop of its sentence along.
            if case .text(let added) = run, added.hasPrefix("."), !added.hasPrefix(".."), endsWithStop {
                let rest = String(added.dropFirst())
                if !rest.isEmpty { append(.text(rest)) }
                return
            }
            if case .text(let added) = run, case .text(let before)? = runs.last {
                runs[runs.count - 1] = .text(before + added)
            } else {
                runs.append(run)
            }
        }
    }
}

extension [Prose] {
    /// The sentences one after the other, as one paragraph.
    var paragraph: Prose {
        var all = Prose()
        for sentence in self where !sentence.runs.isEmpty {
            if !all.runs.isEmpty { all.runs.append(.text(" ")) }
            all.runs += sentence.runs
        }
        return all
    }
}
