import LandscapeModel
import SourceText

/// The columns of `kooperationen`, looked up once.
struct ClaimColumns {
    let from, to, direction, intensity, frequency, formalisation, phase, purpose, field: Column
    let status, reporter, since, until, date, note: Column
    /// In a list of partners "Art" may turn out to be about the actor.
    var kind: Column
    /// The partners are whom the actor would like to work with.
    var areWishes = false

    init(_ table: Table) {
        from = table.column("von")
        to = table.column("nach")
        kind = table.column("art")
        direction = table.column("richtung")
        intensity = table.column("intensitaet")
        frequency = table.column("haeufigkeit")
        formalisation = table.column("formalisierung")
        phase = table.column("phase")
        purpose = table.column("zweck")
        field = table.column("handlungsfeld")
        status = table.column("status")
        reporter = table.column("gemeldet_von")
        since = table.column("seit")
        until = table.column("bis")
        date = table.column("datum")
        note = table.column("notiz")
    }
}

/// Cells that were in order, by their text: most of them come again thousands of times.
///
/// What is not in order never gets in here, so every such cell is looked at and reported.
struct ClaimCache {
    var kinds = CellMemory<Kind>()
    var fieldLists: [ByteKey: Int32] = [:]
    var numbers: [[String]: Int32] = [[]: 0]
    var statuses = CellMemory<Claim.Status>()
    var reporters = CellMemory<Reporter>()
    var intensities = CellMemory<StatedLevel>()
    var frequencies = CellMemory<StatedLevel>()
    var formalisations = CellMemory<Claim.Formalisation>()
    var phases = CellMemory<Phases>()
    var dates: Set<ByteKey> = []
}

/// A row of `kooperationen` as far as it was understood.
struct StatedClaim {
    var claim: Claim
    /// No error in any cell: it counts.
    var isUnderstood = true
    /// "?" stands where it should say that they work together: neither a yes nor a no.
    var isDoubted = false
    /// Some cell of it could not be read, though the rest counts.
    var isPartlyOpen = false

    var counts: Bool { isUnderstood && !isDoubted }
    var isOpen: Bool { !counts || isPartlyOpen }
}
