/// A calendar date of which the month or the day may be unknown, as coordinators note it.
public struct PartialDate: Sendable, Hashable, Comparable, CustomStringConvertible {
    public var year: Int
    public var month: Int?
    public var day: Int?

    public init(year: Int, month: Int? = nil, day: Int? = nil) {
        self.year = year
        self.month = month
        self.day = day
    }

    private static let months = [
        "januar", "februar", "maerz", "april", "mai", "juni", "juli", "august", "september", "oktober",
        "november", "dezember",
    ]

    /// Reads `2026-09-30`, `2026-09`, `2026`, `30.09.2026`, `30.9.26`, `09/2026`, `Mai 2024`.
    public init?(_ text: String) {
        let parts = text.split { "-./ \u{A0}".unicodeScalars.contains($0.unicodeScalars.first ?? "x") }
            .map(String.init)
        let numbers = parts.map { $0.utf8.count <= 4 ? Int($0) : nil }
        var date: PartialDate?
        switch (parts.count, numbers.compactMap { $0 }.count) {
        case (1, 1): date = PartialDate(year: numbers[0] ?? 0)
        case (2, 2) where (numbers[0] ?? 0) > 31:
            date = PartialDate(year: numbers[0] ?? 0, month: numbers[1])
        case (2, 2): date = PartialDate(year: Self.century(numbers[1] ?? 0), month: numbers[0])
        case (2, 1):
            guard let year = numbers[1],
                let month = Self.months.firstIndex(where: { $0.hasPrefix(parts[0].folded) }),
                parts[0].utf8.count >= 3
            else { return nil }
            date = PartialDate(year: Self.century(year), month: month + 1)
        case (3, 3) where (numbers[0] ?? 0) > 31:
            date = PartialDate(year: numbers[0] ?? 0, month: numbers[1], day: numbers[2])
        case (3, 3):
            date = PartialDate(year: Self.century(numbers[2] ?? 0), month: numbers[1], day: numbers[0])
        default: return nil
        }
        guard let date, date.isPossible else { return nil }
        self = date
    }

    private static func century(_ year: Int) -> Int { (0..<100).contains(year) ? 2000 + year : year }

    private var isPossible: Bool {
        guard (1800...2200).contains(year), (1...12).contains(month ?? 1) else { return false }
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        return (1...lengths[(month ?? 1) - 1]).contains(day ?? 1)
    }

    /// Whether this date lies more than so many months before another; unknown parts count in its favour.
    public func isOlder(than months: Int, at later: PartialDate) -> Bool {
        let distance = (later.year - year) * 12 + (later.month ?? 1) - (month ?? 12)
        guard distance == months else { return distance > months }
        return (day ?? 31) < (later.day ?? 1)
    }

    public static func < (left: PartialDate, right: PartialDate) -> Bool {
        (left.year, left.month ?? 1, left.day ?? 1) < (right.year, right.month ?? 1, right.day ?? 1)
    }

    /// ISO 8601 as far as known: `2026-09-30`, `2026-09`, `2026`.
    public var description: String {
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(year)" + (month.map { "-" + two($0) } ?? "") + (day.map { "-" + two($0) } ?? "")
    }

    /// As a reader expects it: `30. September 2026` or `30 September 2026`.
    public func written(_ language: Language) -> String {
        guard let month else { return "\(year)" }
        let german = [
            "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober",
            "November", "Dezember",
        ]
        let english = [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November", "December",
        ]
        let name = (language == .german ? german : english)[month - 1]
        guard let day else { return "\(name) \(year)" }
        return language == .german ? "\(day). \(name) \(year)" : "\(day) \(name) \(year)"
    }
}
