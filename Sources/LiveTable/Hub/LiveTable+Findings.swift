import JournalStore
import LandscapeEditing
import LandscapeJobs
import LandscapeModel
import PlainText

extension LiveTable {
    func startComputing() {
        guard computing == nil else { return }
        computing = Task {
            await compute()
            computing = nil
        }
    }

    /// Where entries come one after the other, the findings leave time for them.
    static let pause = Duration.milliseconds(450)

    func compute() async {
        while findings.revision < synced, !isClosed {
            // Several entries in a moment are looked at together; whoever asks first does not wait for more.
            if findings.revision >= 0 {
                try? await Task.sleep(for: max(.milliseconds(120), computedAt + Self.pause - .now))
            }
            let (job, revision) = (findingsJob, synced)
            let now = await input(of: durable)
            let (before, home) = (numbers, home)
            let known = start
            let result = await onOwnThread {
                var numbers = before
                let start = known ?? job.standing(home.input, home.analysis)
                let found = job.findings(
                    now, revision: revision, start: start, numbers: &numbers)
                return (found.findings, found.fresh, numbers)
            }
            numbers = result.2
            start = result.0.start
            if !result.1.isEmpty { try? database.keep(numbers: result.1) }
            findings = result.0
            computedAt = .now
            let event = EventText.named("findings", findingsEvent)
            broadcast { $0.wantsMore ? event : nil }
        }
    }

    /// The findings of the table as it is now, for whoever asks before the first entry.
    package func prepareFindings() async {
        guard findings.revision < 0 else { return }
        startComputing()
        await computing?.value
    }
}
