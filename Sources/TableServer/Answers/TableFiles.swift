import Diagrams
import Foundation
import GapAnalysis
import LandscapeEditing
import LandscapeFiles
import LandscapeJobs
import LiveTable
import PlainText
import Workbooks

/// What is drawn and packed of the table, kept until something changes.
actor TableFiles {
    private let context: JobContext
    private var map: (revision: Int, bytes: [UInt8])?
    private var drawing: Task<[UInt8], any Error>?

    init(_ context: JobContext) { self.context = context }

    /// The map of the cooperations as they are now; whoever asks meanwhile waits for the same one.
    func map(_ snapshot: TableSnapshot) async throws -> [UInt8] {
        if let map, map.revision == snapshot.revision { return map.bytes }
        if let drawing { return try await drawing.value }
        let (input, context) = (snapshot.input, context)
        let task = Task {
            try await onOwnThread {
                Result { Array(try MapJob(MapRequest(), input, context).data(.picture(.svg))) }
            }.get()
        }
        drawing = task
        defer { drawing = nil }
        let bytes = try await task.value
        map = (snapshot.revision, bytes)
        return bytes
    }

    /// The minutes, as a document.
    func minutes(_ snapshot: TableSnapshot, _ catalogue: Catalogue) async throws -> [UInt8] {
        let state = snapshot.state
        let replay = state.replayed
        let job = ProtocolJob(
            before: state.base.landscape, after: replay.workspace.landscape, outcomes: replay.outcomes,
            present: snapshot.present.sorted(), catalogue: catalogue, context)
        return Array(try await job.data(.docx))
    }

    /// The tables as they are now, as a folder in an archive.
    static func tables(_ texts: LandscapeTexts) throws -> [UInt8] {
        let files = texts.files.values.sorted { $0.name < $1.name }
        guard let data = ZipFile.bytes(files.map { .init(name: $0.name, content: $0.bytes) }) else {
            throw Refusal.failed
        }
        return Array(data)
    }
}
