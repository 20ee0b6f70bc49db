import HTTPTypes
import Hummingbird
import PlainText
import Workbench

extension TableRooms {
    /// The round table of a landscape, opened and closed from the workbench.
    nonisolated var routes: [Route] {
        [
            Route(.get, "landscapes/*/table", for: .reading) { call in
                let isOpen = try self.isOpen(try await call.landscape(on: self.shelf))
                return .json { $0.key("is_open", isOpen) }
            },
            Route(.post, "landscapes/*/table", for: .editing) { call in
                let addresses = try await self.open(
                    try await self.begun(try await call.landscape(on: self.shelf)))
                return .json(addresses.json, status: .created)
            },
            Route(.delete, "landscapes/*/table", for: .editing) { call in
                try await self.close(try await call.landscape(on: self.shelf))
                return .done
            },
        ]
    }
}
