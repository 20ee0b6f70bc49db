import JournalStore
import LandscapeEditing

extension LiveTable {
    /// Waits until so many lines are on the disk.
    func written(_ line: Int) async throws {
        guard synced < line else { return }
        try await withCheckedThrowingContinuation { continuation in
            waiting.append((line, continuation))
            guard !isWriting else { return }
            isWriting = true
            Task { await writeAll() }
        }
    }

    func writeAll() async {
        while synced < state.revision {
            let batch = Array(state.lines[synced...])
            do {
                try await database.append(batch, after: synced)
            } catch {
                // Nobody was told of these entries; the table is as it is on the disk.
                state = state.cut(to: synced)
                for waiter in waiting { waiter.continuation.resume(throwing: TableProblem.notKept) }
                waiting = []
                break
            }
            synced += batch.count
            tell(batch)
            let done = waiting.filter { $0.line <= synced }
            waiting.removeAll { $0.line <= synced }
            for waiter in done { waiter.continuation.resume() }
        }
        isWriting = false
    }
}
