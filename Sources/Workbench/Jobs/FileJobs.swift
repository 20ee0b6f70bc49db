package import Foundation
package import LandscapeFiles
package import PlainText

/// Files that take long to make: one at a time, in the order in which they were asked for. Each can be looked after and ended,
/// and what was made lies ready for a while.
package actor FileJobs {
    private let commands: LandscapeCommands
    /// The oldest one first.
    private var jobs: [FileJob] = []
    private var running: (id: String, task: Task<Void, Never>)?

    private static let mostWaiting = 20
    private static let mostFinished = 40
    private static let mostBytes = 128 << 20

    package init(_ commands: LandscapeCommands) { self.commands = commands }

    /// - Parameters:
    ///   - wish: the same wish of somebody else is the same job.
    ///   - who: whose wish it is; a job ends early only where nobody wants it any more.
    /// - Returns: nil where too many wait already.
    package func begin(_ wish: FileWish, id: String, by who: Data) -> FileJob? {
        if let place = jobs.firstIndex(where: { $0.wish == wish && $0.state.isWanted }) {
            jobs[place].askers.insert(who)
            return told(place)
        }
        guard jobs.count(where: { $0.state == .waiting }) < Self.mostWaiting else { return nil }
        jobs.append(FileJob(id: id, wish: wish, askers: [who]))
        beginNext()
        return job(id)
    }

    package func job(_ id: String) -> FileJob? {
        jobs.firstIndex { $0.id == id }.map { told($0) }
    }

    /// Ends a job, unless others want it as well.
    package func cancel(_ id: String, by who: Data) {
        guard let place = jobs.firstIndex(where: { $0.id == id }) else { return }
        jobs[place].askers.remove(who)
        guard jobs[place].askers.isEmpty, jobs[place].state.isOpen else { return }
        end(place, .cancelled)
        if running?.id == id { running?.task.cancel() }
    }

    /// Nothing stays of what was made of a landscape.
    package func forget(_ landscape: LandscapeName) async {
        if let running, jobs.contains(where: { $0.id == running.id && $0.wish.landscape == landscape }) {
            running.task.cancel()
        }
        jobs.removeAll { $0.wish.landscape == landscape }
        await commands.forgetAll()
    }

    /// The child processes end with the server.
    package func close() { running?.task.cancel() }

    private func told(_ place: Int) -> FileJob {
        var job = jobs[place]
        job.before = job.state == .waiting ? jobs[..<place].count { $0.state.isOpen } : 0
        return job
    }

    private func beginNext() {
        guard running == nil, let place = jobs.firstIndex(where: { $0.state == .waiting }) else { return }
        jobs[place].state = .running
        jobs[place].began = .now
        let (id, wish, commands) = (jobs[place].id, jobs[place].wish, commands)
        let task = Task {
            do {
                let bytes = try await commands.fileForOne(
                    wish.kind, wish.texts, wish.options, wish.language)
                ended(id, .done, bytes: bytes)
            } catch {
                ended(id, .failed, problem: (error as? any Explained)?.message)
            }
        }
        running = (id, task)
    }

    private func ended(
        _ id: String, _ state: FileJob.State, bytes: [UInt8]? = nil, problem: Bilingual? = nil
    ) {
        running = nil
        if let place = jobs.firstIndex(where: { $0.id == id }), jobs[place].state.isOpen {
            jobs[place].bytes = bytes
            jobs[place].problem = problem
            end(place, state)
        }
        tidy()
        beginNext()
    }

    private func end(_ place: Int, _ state: FileJob.State) {
        jobs[place].state = state
        jobs[place].ended = .now
    }

    /// The oldest results go where there are too many.
    private func tidy() {
        func isTooMuch() -> Bool {
            jobs.count { !$0.state.isOpen } > Self.mostFinished
                || jobs.reduce(0) { $0 + ($1.bytes?.count ?? 0) } > Self.mostBytes
        }
        while isTooMuch(), let oldest = jobs.firstIndex(where: { !$0.state.isOpen }) {
            jobs.remove(at: oldest)
        }
    }
}

/// A file that somebody wants of a landscape as it is now.
package struct FileWish: Sendable, Hashable {
    package let landscape: LandscapeName
    package let kind: FileKind
    let texts: LandscapeTexts
    let options: [String]
    let language: Language

    /// - Parameter options: arguments of the command, as ``QueryOptions`` makes them.
    package init(
        _ landscape: LandscapeName, _ kind: FileKind, _ texts: LandscapeTexts, _ options: [String],
        _ language: Language
    ) {
        self.landscape = landscape
        self.kind = kind
        self.texts = texts
        self.options = options
        self.language = language
    }
}

/// Something that is being made, or was.
package struct FileJob: Sendable {
    package enum State: String, Sendable {
        case waiting, running, done, failed, cancelled

        var isOpen: Bool { self == .waiting || self == .running }
        var isWanted: Bool { isOpen || self == .done }
    }

    package let id: String
    package let wish: FileWish
    package internal(set) var state = State.waiting
    /// So many have to end before it begins.
    package internal(set) var before = 0
    /// What was made.
    package internal(set) var bytes: [UInt8]?
    /// Why nothing was made, in the command's words.
    package internal(set) var problem: Bilingual?
    var askers: Set<Data>
    var began: ContinuousClock.Instant?
    var ended: ContinuousClock.Instant?

    init(id: String, wish: FileWish, askers: Set<Data>) {
        self.id = id
        self.wish = wish
        self.askers = askers
    }

    /// How long it has been made.
    package var seconds: Int {
        began.map { Int(((ended ?? .now) - $0).components.seconds) } ?? 0
    }
}
