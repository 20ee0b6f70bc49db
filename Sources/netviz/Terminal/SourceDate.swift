import Foundation
import PlainText

extension PartialDate {
    /// The day that `SOURCE_DATE_EPOCH` names, in UTC: whoever builds documents again and again gets the same ones
    /// (reproducible-builds.org). nil where it is not set or no number of seconds; never today.
    static var sourceDateEpoch: PartialDate? {
        guard let text = ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"],
            let seconds = Int64(text), (0...253_402_300_799).contains(seconds)
        else { return nil }
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        let parts = calendar.dateComponents(
            [.year, .month, .day], from: Date(timeIntervalSince1970: TimeInterval(seconds)))
        return parts.year.map { PartialDate(year: $0, month: parts.month, day: parts.day) }
    }
}
