import Foundation
import HTTPTypes
import Hummingbird
import LiveTable
import NIOCore
import PlainText
import SourceText

/// A request as a route sees it: who asks, in which language, and what for.
struct Call: Sendable {
    let request: Request
    let language: Language
    /// Nobody, where the route is for everybody.
    let session: Session?
    /// The part of the path that a route leaves open.
    let id: String
    let address: String
    let channel: any Channel

    /// Who asks; routes for everybody do not look.
    var viewer: Viewer { session?.viewer ?? .projector }

    /// All of the query, in its order.
    var queries: [(name: String, value: String)] {
        request.uri.queryParameters.map { (String($0.key), String($0.value)) }
    }

    func query(_ name: String) -> String? { request.uri.queryParameters[Substring(name)].map { String($0) } }

    static let longestEntry = 64 * 1024
    static let longestJournal = 5 * 1024 * 1024
    /// A whole body has to arrive within this time.
    static let patience = Duration.seconds(20)

    /// The body as JSON; an empty one is an empty object.
    func json(upTo limit: Int = Call.longestEntry) async throws -> (tree: JSONTree, bytes: [UInt8]) {
        let type = request.headers[.contentType]?.split(separator: ";").first.map {
            $0.trimmingCharacters(in: .whitespaces)
        }
        let bytes = try await body(upTo: limit)
        if bytes.isEmpty, type == nil { return (.object([]), []) }
        guard type?.lowercased() == "application/json" else { throw Refusal.mediaType("application/json") }
        if bytes.isEmpty { return (.object([]), []) }
        guard String(validating: bytes, as: UTF8.self) != nil, let tree = JSONParser.parse(bytes).value,
            case .object = tree
        else { throw Refusal.malformed }
        return (tree, bytes)
    }

    /// - Throws: ``Refusal`` where it is longer, or does not arrive.
    func body(upTo limit: Int) async throws -> [UInt8] {
        let body = request.body
        return try await withThrowingTaskGroup(of: [UInt8].self) { group in
            group.addTask { try await Self.read(body, upTo: limit) }
            group.addTask {
                try await Task.sleep(for: Self.patience)
                throw Refusal.slow
            }
            defer { group.cancelAll() }
            return try await group.next() ?? []
        }
    }

    private static func read(_ body: RequestBody, upTo limit: Int) async throws -> [UInt8] {
        var bytes: [UInt8] = []
        var count = 0
        for try await part in body {
            count += part.readableBytes
            // A little more is read and thrown away, so that whoever sent it can read the answer.
            guard count <= limit + 4 * 1024 * 1024 else { throw Refusal.tooLarge(limit) }
            if count <= limit { bytes += part.readableBytesView }
        }
        guard count <= limit else { throw Refusal.tooLarge(limit) }
        return bytes
    }
}

extension JSONTree {
    /// A text under a key; nil where there is none.
    func text(_ key: String) -> String? {
        if case .text(let text)? = self[key] { return text }
        return nil
    }
}
