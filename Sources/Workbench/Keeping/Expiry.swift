import Foundation
import JournalStore
import LandscapeModel
import LiveTable
import PlainText

/// Landscapes that are kept until a day, which is over.
package enum Expiry {
    /// Deletes them with all that their files hold.
    ///
    /// - Parameters:
    ///   - today: "2026-11-30".
    ///   - now: the same as a moment, for the record.
    /// - Returns: nil where there is none.
    /// - Throws: ``KeepingProblem`` or `JournalProblem`.
    package static func deleteExpired(in data: String, today: String, now: String) async throws
        -> DeletionRecord?
    {
        let hold = try DataFolder.held(data)
        var record = DeletionRecord(at: now, .landschaft)
        for file in try DataFolder.files(data) {
            guard let name = DataFolder.landscape(file), try await isExpired(data + "/" + file, today) else {
                continue
            }
            guard unlink(data + "/" + file) == 0 else { throw KeepingProblem.cannotWrite(data + "/" + file) }
            for companion in LandscapeShelf.companions { unlink(data + "/" + file + companion) }
            try hold.remove(landscape: name.text)
            record.landscapes += 1
        }
        guard record.landscapes > 0 else { return nil }
        try record.append(to: data)
        return record
    }

    private static func isExpired(_ path: String, _ today: String) async throws -> Bool {
        guard let home = try TableHome(in: try JournalDatabase(path)) else { return false }
        let settings = await (try LiveTable(home)).kept.landscape.settings
        return settings.keptUntil.map { lastDay($0) < today } ?? false
    }

    /// "2027" ends with its last day.
    private static func lastDay(_ date: PartialDate) -> String {
        func padded(_ number: Int, _ width: Int) -> String {
            String(repeating: "0", count: max(0, width - "\(number)".count)) + "\(number)"
        }
        return [padded(date.year, 4), padded(date.month ?? 12, 2), padded(date.day ?? 31, 2)].joined(
            separator: "-")
    }
}
