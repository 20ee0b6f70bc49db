import Synchronization
import Testing
import Workbench

@Suite("Turns") struct TurnsTests {
    @Test("No more at a time than there are places, and everybody comes") func places() async {
        let turns = Turns(2)
        let now = Atomic(0)
        let most = Atomic(0)
        let done = Atomic(0)
        await withTaskGroup { group in
            for _ in 0..<40 {
                group.addTask {
                    await turns.take {
                        let count = now.add(1, ordering: .sequentiallyConsistent).newValue
                        most.max(count, ordering: .sequentiallyConsistent)
                        await Task.yield()
                        now.subtract(1, ordering: .sequentiallyConsistent)
                        done.add(1, ordering: .sequentiallyConsistent)
                    }
                }
            }
        }
        #expect(done.load(ordering: .sequentiallyConsistent) == 40)
        #expect(most.load(ordering: .sequentiallyConsistent) == 2)
    }

    @Test("A place comes free where work fails") func failing() async throws {
        struct Failed: Error {}
        let turns = Turns(1)
        await #expect(throws: Failed.self) { try await turns.take { throw Failed() } }
        #expect(await turns.take { 7 } == 7)
    }
}
