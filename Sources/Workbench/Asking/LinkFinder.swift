package import Foundation
import JournalStore

/// Finds the landscape that a link belongs to: the address of a link does not name one.
package actor LinkFinder {
    private let shelf: LandscapeShelf
    private var known: [Data: LandscapeName] = [:]

    package init(_ shelf: LandscapeShelf) { self.shelf = shelf }

    /// - Returns: nil where no landscape knows the link.
    package func landscape(of hash: Data) async throws -> OpenLandscape? {
        if let name = known[hash], shelf.has(name) { return try await shelf.landscape(name) }
        known[hash] = nil
        for name in shelf.names {
            let hashes = JournalDatabase.surveyLinkHashes(in: shelf.path(name))
            for one in hashes { known[one] = name }
            if hashes.contains(hash) { return try await shelf.landscape(name) }
        }
        return nil
    }
}
