import Foundation
import HTTPTypes
import Hummingbird
import JournalStore
import LandscapeEditing
import LiveTable
import NIOCore
import PlainText
import Workbench

extension Response {
    init(_ bytes: [UInt8], _ type: String, status: HTTPResponse.Status = .ok) {
        self.init(
            status: status, headers: [.contentType: type], body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
    }

    static func json(_ text: String, status: HTTPResponse.Status = .ok) -> Response {
        Response(Array(text.utf8), "application/json", status: status)
    }

    static func json(status: HTTPResponse.Status = .ok, _ body: (inout JSONWriter) -> Void) -> Response {
        var json = JSONWriter(isCompact: true)
        json.object(body)
        return Response(json.bytes, "application/json", status: status)
    }

    static var done: Response { Response(status: .noContent) }

    /// A file to be kept.
    static func file(_ bytes: [UInt8], _ type: String, name: String) -> Response {
        var response = Response(bytes, type)
        response.headers[.contentDisposition] = "attachment; filename=\"\(name)\""
        return response
    }

    // MARK: Problems

    static func problem(
        _ status: HTTPResponse.Status, _ word: String, _ message: Bilingual, _ language: Language,
        _ more: (inout JSONWriter) -> Void = { _ in }
    ) -> Response {
        var json = JSONWriter(isCompact: true)
        json.object { json in
            json.key("type", "urn:netviz:problem:\(word)")
            json.key("title", status.reasonPhrase)
            json.key("status", status.code)
            json.key("detail", message(language))
            more(&json)
        }
        var response = Response(json.bytes, "application/problem+json", status: status)
        response.headers[.contentLanguage] = language.rawValue
        return response
    }

    /// The answer to whatever went wrong.
    static func problem(_ error: any Error, _ language: Language) -> Response {
        switch error {
        case let refusal as Refusal: problem(refusal, language)
        case let problem as TableProblem: self.problem(problem, language)
        case let problem as ShelfProblem: self.problem(problem.status, "landscape", problem.message, language)
        case let problem as LinkProblem: self.problem(problem.status, "link", problem.message, language)
        case is JournalProblem:
            problem(.serviceUnavailable, "journal", JournalProblem.onTheWeb, language)
        case let explained as any Explained:
            problem(.unprocessableContent, "invalid", explained.message, language)
        default: problem(Refusal.failed, language)
        }
    }

    private static func problem(_ refusal: Refusal, _ language: Language) -> Response {
        var response = problem(refusal.status, refusal.word, refusal.message, language)
        switch refusal {
        case .method(let allowed): response.headers[.allow] = allowed.joined(separator: ", ")
        case .tooMany(let seconds): response.headers[.retryAfter] = "\(seconds)"
        case .unauthorized, .signedOut, .noTable: response.headers[.wwwAuthenticate] = "Bearer"
        case .tooLarge, .slow: response.closesConnection()
        default: break
        }
        return response
    }

    private static func problem(_ problem: TableProblem, _ language: Language) -> Response {
        self.problem(problem.status, problem.word, problem.message, language) { json in
            guard case .entry(let entry) = problem, entry.kind == .conflict else { return }
            json.key("conflicts", objects: entry.disagreements) { json, cell in
                json.key("column", cell.column)
                json.key("seen", cell.seen)
                json.key("stated", cell.stated)
            }
        }
    }

    /// What is left of the request is not read.
    private mutating func closesConnection() {
        headers[.connection] = "close"
        let body = body
        self.body = ResponseBody(contentLength: body.contentLength) { writer in
            try await body.write(KeptWriter(writer: writer))
            throw Refusal.slow
        }
    }
}

/// Writes what another one writes.
private struct KeptWriter: ResponseBodyWriter {
    var writer: any ResponseBodyWriter

    mutating func write(_ buffer: ByteBuffer) async throws { try await writer.write(buffer) }

    consuming func finish(_ trailingHeaders: HTTPFields?) async throws {
        try await writer.finish(trailingHeaders)
    }
}
