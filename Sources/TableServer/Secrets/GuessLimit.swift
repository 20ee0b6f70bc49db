import Synchronization

/// Keeps people from guessing the join code: few wrong ones from an address, and not many altogether.
///
/// Nobody is locked out who has not guessed: under attack, addresses that have a wrong code behind them wait, others come in.
final class GuessLimit: Sendable {
    private struct Guesses {
        var failures: [Duration] = []
    }

    private struct State {
        var addresses: [String: Guesses] = [:]
        var all: [Duration] = []
    }

    static let perAddress = 10
    static let altogether = 200
    static let window = Duration.seconds(60)

    private let state = Mutex(State())
    private let start = ContinuousClock.now

    /// - Returns: seconds to wait, or nil where somebody may try.
    func wait(for address: String) -> Int? {
        let now = ContinuousClock.now - start
        return state.withLock { state in
            Self.forget(&state, now)
            let own = state.addresses[address]?.failures ?? []
            let isBusy = state.all.count >= Self.altogether && !own.isEmpty
            guard own.count >= Self.perAddress || isBusy, let first = own.first else { return nil }
            return Int((first + Self.window - now).components.seconds) + 1
        }
    }

    func failed(_ address: String) {
        let now = ContinuousClock.now - start
        state.withLock { state in
            state.addresses[address, default: Guesses()].failures.append(now)
            state.all.append(now)
            // Whoever has more addresses than a room has phones is no phone.
            if state.addresses.count > 5000 {
                state.addresses = state.addresses.filter { !$0.value.failures.isEmpty }
            }
        }
    }

    private static func forget(_ state: inout State, _ now: Duration) {
        state.all.removeAll { $0 + window < now }
        for (address, guesses) in state.addresses {
            let left = guesses.failures.filter { $0 + window >= now }
            state.addresses[address] = left.isEmpty ? nil : Guesses(failures: left)
        }
    }
}
