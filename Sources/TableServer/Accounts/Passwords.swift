import LiveTable
import Workbench

/// Passwords as argon2id keeps them (RFC 9106): each try takes 64 MiB and a good part of a second, so two at a time.
struct Passwords: Sendable {
    private let turns = Turns(2)
    /// What is tried where there is no such account, so that nobody can tell from the time.
    private let nobody: String

    static let shortest = 12
    static let longest = 200

    init() { nobody = Secrets.passwordHash(Secrets.token()) ?? "" }

    /// - Throws: ``Refusal/failed`` where the memory is not to be had.
    func hash(_ password: String) async throws -> String {
        let hash = await turns.take { await onOwnThread { Secrets.passwordHash(password) } }
        guard let hash else { throw SecretsProblem.noMemory }
        return hash
    }

    /// - Parameter hash: nil where there is no such account, or it has no password.
    func isRight(_ password: String, _ hash: String?) async -> Bool {
        let (tried, isKnown) = (hash ?? nobody, hash != nil)
        let isSame = await turns.take { await onOwnThread { Secrets.isPassword(password, of: tried) } }
        return isSame && isKnown
    }
}

/// What the machine could not give.
enum SecretsProblem: Error { case noMemory }
