import Foundation
import SourceText

/// How a number format makes a cell's number be meant: as a date, as a share, or as digits such as a
/// Postleitzahl.
enum NumberStyle: Hashable, Sendable {
    case general
    case percent
    /// At least so many digits, zeros in front.
    case padded(Int)
    case date(hasDay: Bool, hasMonth: Bool)
    case time

    /// The style of a built-in format, or of one that a workbook declares.
    init(id: Int, code: String?) {
        if let code {
            self.init(code: code)
            return
        }
        switch id {
        case 9, 10: self = .percent
        case 14...16, 22, 27...31, 34...36, 50...58: self = .date(hasDay: true, hasMonth: true)
        case 17: self = .date(hasDay: false, hasMonth: true)
        case 18...21, 32, 33, 45...47: self = .time
        default: self = .general
        }
    }

    /// Reads a format code such as `dd.mm.yyyy`, `[$-407]mmm yy`, `00000`, `0.0%`.
    init(code: String) {
        var letters = Set<UInt8>()
        var digits: [UInt8] = []
        var isQuoted = false
        var bracket = false
        var isEscaped = false
        for byte in code.utf8 {
            if isEscaped {
                isEscaped = false
            } else if isQuoted {
                isQuoted = byte != UInt8(ascii: "\"")
            } else if bracket {
                bracket = byte != UInt8(ascii: "]")
            } else {
                switch byte {
                case UInt8(ascii: "\\"), UInt8(ascii: "_"), UInt8(ascii: "*"): isEscaped = true
                case UInt8(ascii: "\""): isQuoted = true
                case UInt8(ascii: "["): bracket = true
                case UInt8(ascii: ";") where !letters.isEmpty || !digits.isEmpty:
                    // What follows is for negative numbers, zero and text.
                    self = Self.style(letters, digits)
                    return
                case 0x41...0x5A, 0x61...0x7A: letters.insert(byte | 0x20)
                default: digits.append(byte)
                }
            }
        }
        self = Self.style(letters, digits)
    }

    private static func style(_ letters: Set<UInt8>, _ signs: [UInt8]) -> NumberStyle {
        // German programs write j for the year and t for the day.
        let hasYear = letters.contains(UInt8(ascii: "y")) || letters.contains(UInt8(ascii: "j"))
        let hasDay = letters.contains(UInt8(ascii: "d")) || letters.contains(UInt8(ascii: "t"))
        let hasTime = letters.contains(UInt8(ascii: "h")) || letters.contains(UInt8(ascii: "s"))
        if signs.contains(UInt8(ascii: "%")) { return .percent }
        // "General" and "Standard" are words, not patterns.
        if letters.count >= 5, !hasYear { return .general }
        if hasYear || hasDay {
            return .date(hasDay: hasDay, hasMonth: letters.contains(UInt8(ascii: "m")) || hasDay)
        }
        if hasTime { return .time }
        // Longer numbers than these nobody counts, and a format of a million zeros would fill the memory.
        if (2...40).contains(signs.count), signs.allSatisfy({ $0 == UInt8(ascii: "0") }) {
            return .padded(signs.count)
        }
        return .general
    }
}

/// Numbers of a workbook as the text that a coordinator would have typed.
package enum NumberText {
    /// - Parameter raw: the number as the file holds it, with a point before the decimals.
    static func text(_ raw: String, _ style: NumberStyle, uses1904: Bool = false) -> String {
        if case .general = style, raw.utf8.count <= 15, raw.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
            return raw
        }
        guard let number = Double(raw), number.isFinite else { return raw }
        switch style {
        case .general: return plain(number)
        case .percent: return abs(number) < 1e290 ? plain((number * 1e12).rounded() / 1e10) + " %" : raw
        case .padded(let width):
            let digits = plain(number)
            return number < 0
                ? digits : String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
        case .time:
            return (0..<1).contains(number)
                ? clock(number) : date(number, true, true, uses1904) ?? plain(number)
        case .date(let hasDay, let hasMonth): return date(number, hasDay, hasMonth, uses1904) ?? plain(number)
        }
    }

    /// Whole numbers without decimals; a comma before decimals, since "1.234" means thousands to Germans.
    ///
    /// What calculating leaves behind the fifteenth digit is not shown, as in Excel: 2.9999999999999996 is 3.
    package static func plain(_ number: Double) -> String {
        if let whole = Int(exactly: number), whole.magnitude < 1_000_000_000_000_000 { return String(whole) }
        let shown = number.shownByExcel
        if let whole = Int(exactly: shown), whole.magnitude < 1_000_000_000_000_000 { return String(whole) }
        return shown.description.replacing(".", with: ",")
    }

    private static func clock(_ fraction: Double) -> String {
        let minutes = Int((fraction * 1440).rounded())
        return two(minutes / 60) + ":" + two(minutes % 60)
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    /// The day of a serial number; nil where no calendar has it.
    private static func date(_ serial: Double, _ hasDay: Bool, _ hasMonth: Bool, _ uses1904: Bool) -> String?
    {
        let serial = serial.shownByExcel
        guard serial >= 0, serial < 2_958_466 else { return nil }
        var day = Int(serial)
        let minutes = Int(((serial - Double(day)) * 1440).rounded())
        // Day 0 is 1904-01-01 on old Macs. Elsewhere it is 1899-12-31, and a 29 February 1900 counts that
        // never was.
        if uses1904 { day += 1462 } else if day < 60 { day += 1 }
        let (year, month, dayOfMonth) = civil(day - 25_569)
        var text = "\(year)"
        if hasMonth { text += "-" + two(month) }
        if hasDay { text += "-" + two(dayOfMonth) }
        if hasDay, minutes > 0, minutes < 1440 { text += " " + two(minutes / 60) + ":" + two(minutes % 60) }
        return text
    }

    /// Year, month and day of a number of days since 1970-01-01 (Hinnant, “chrono-compatible low-level date
    /// algorithms”).
    private static func civil(_ days: Int) -> (Int, Int, Int) {
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let part = (5 * dayOfYear + 2) / 153
        let month = part < 10 ? part + 3 : part - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * part + 2) / 5 + 1)
    }
}
