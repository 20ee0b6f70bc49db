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
            let next = state
            let batch = Array(next.lines[synced...])
            do {
                try await database.append(batch, after: synced)
            } catch {
                // Nobody was told of these entries; the table is as it is on the disk.
                state = durable
                for waiter in waiting { waiter.continuation.resume(throwing: TableProblem.notKept) }
                waiting = []
                break
            }
            durable = next
            tell(batch)
            let done = waiting.filter { $0.line <= synced }
            waiting.removeAll { $0.line <= synced }
            for waiter in done { waiter.continuation.resume() }
        }
        isWriting = false
        // Behind what speaks of earlier lines a restart would have to go through all of them.
        let speaksOfEarlier = durable.lines[min(lastCheckpoint, synced)...].contains { $0.operation == .undo }
        if synced - lastCheckpoint >= Self.checkpointAfter || (speaksOfEarlier && synced > 500) {
            keepCheckpoint()
        }
    }

    /// So many lines are quickly gone through at a restart.
    static let checkpointAfter = 50

    /// Nothing is lost without it; a restart only takes longer.
    func keepCheckpoint() {
        guard synced > lastCheckpoint, let checkpoint = durable.checkpoint else { return }
        lastCheckpoint = synced
        try? database.set("zwischenstand", to: try checkpoint.text)
    }
}
