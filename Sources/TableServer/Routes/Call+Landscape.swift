import Workbench

extension Call {
    /// - Throws: ``ShelfProblem/unknown`` where the address names none.
    func landscape(on shelf: LandscapeShelf) async throws -> OpenLandscape {
        guard let name = LandscapeName(id) else { throw ShelfProblem.unknown }
        return try await shelf.landscape(name)
    }
}
