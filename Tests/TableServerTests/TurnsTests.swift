import Synchronization
import Testing
import Workbench

@Suite("Turns") struct TurnsTests {
    /// How many work now, how many did at most, and how many are done.
    private final class Watch: Sendable {
        private let counts = Mutex((now: 0, most: 0, done: 0))

        func work() async {
            counts.withLock {
                $0.now += 1
                $0.most = max($0.most, $0.now)
            }
            await Task.yield()
            counts.withLock {
                $0.now -= 1
                $0.done += 1
            }
        }

        var most: Int { counts.withLock { $0.most } }
        var done: Int { counts.withLock { $0.done } }
    }

    @Test("No more at a time than there are places, and everybody comes") func places() async {
        let turns = Turns(2)
        let watch = Watch()
        await withTaskGroup { group in
            for _ in 0..<40 { group.addTask { await turns.take { await watch.work() } } }
        }
        #expect(watch.done == 40)
        #expect(watch.most == 2)
    }

    @Test("A place comes free where work fails") func failing() async throws {
        struct Failed: Error {}
        let turns = Turns(1)
        await #expect(throws: Failed.self) { try await turns.take { throw Failed() } }
        #expect(await turns.take { 7 } == 7)
    }
}
