import HTTPTypes
import Workbench

extension ShelfProblem {
    var status: HTTPResponse.Status {
        switch self {
        case .unknown: .notFound
        case .taken: .conflict
        case .busy, .noFolder: .serviceUnavailable
        }
    }
}
