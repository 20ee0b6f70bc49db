import HTTPTypes
import Hummingbird
import PlainText
import Workbench
import WorkbenchPages

/// Hands requests below `tisch/NAME` to the round table of that landscape, and all others to the workbench.
struct WorkbenchResponder: HTTPResponder {
    let workbench: Responder
    let rooms: TableRooms
    private let closed = ClosedTablePage()

    init(workbench: Responder, rooms: TableRooms) {
        self.workbench = workbench
        self.rooms = rooms
    }

    func respond(to request: Request, context: ServerContext) async throws -> Response {
        guard let name = name(request) else {
            return try await workbench.respond(to: request, context: context)
        }
        return try await responder(name).respond(to: request, context: context)
    }

    private func responder(_ name: LandscapeName) async -> Responder {
        do {
            return try await rooms.responder(name) ?? absence(name, Refusal.noTable)
        } catch {
            return absence(name, error)
        }
    }

    /// Stands where a table is not, or not at the moment: whoever was at it loses nothing of what they say meanwhile, since
    /// they are told to come in again, or to try again.
    private func absence(_ name: LandscapeName, _ reason: any Error) -> Responder {
        let base = workbench.gate.options.basePath
        let why: ClosedTablePage.Reason? =
            switch reason {
            case Refusal.noTable: .closed
            case ShelfProblem.busy: .changing
            default: nil
            }
        return Responder(
            gate: workbench.gate.below("/tisch/" + name.text), routes: [], whenNowhere: reason
        ) { [closed] _, language in
            guard let why else { throw reason }
            var response = Response(
                Array(closed.html(base: base, language, why: why).utf8), "text/html; charset=utf-8",
                status: why == .closed ? .notFound : .serviceUnavailable)
            if why == .changing { response.headers[.refresh] = "2" }
            return response
        }
    }

    private func name(_ request: Request) -> LandscapeName? {
        let prefix = workbench.gate.options.basePath + "/tisch/"
        guard request.uri.path.hasPrefix(prefix) else { return nil }
        return LandscapeName(String(request.uri.path.dropFirst(prefix.count).prefix { $0 != "/" }))
    }
}
