import Foundation

/// A text as a dictionary key by its bytes.
///
/// `String` compares by canonical equivalence, which is dear for names with umlauts. Here the same cell
/// comes a hundred thousand times in the same bytes; another spelling only misses the cache.
package struct ByteKey: Hashable, Sendable {
    let text: String

    package init(_ text: String) { self.text = text }

    package static func == (left: ByteKey, right: ByteKey) -> Bool {
        var one = left.text
        var two = right.text
        return one.withUTF8 { first in
            two.withUTF8 { second in
                guard first.count == second.count else { return false }
                guard let start = first.baseAddress, let other = second.baseAddress else { return true }
                return memcmp(start, other, first.count) == 0
            }
        }
    }

    package func hash(into hasher: inout Hasher) {
        var text = text
        text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }
}
