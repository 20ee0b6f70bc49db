import ArgumentParser
import Foundation
import LandscapeFiles

/// Whether what is there may be replaced.
struct OverwriteArguments: ParsableArguments {
    @Flag(
        name: [.customLong("overwrite"), .customLong("ueberschreiben")],
        help: ArgumentHelp(
            text(
                "Auch ersetzen, was seit dem letzten Schreiben bearbeitet wurde, wohin eine Verknüpfung zeigt oder was im Ordner der Eingabe liegt; nie die Eingabe selbst.",
                "Also replace what was edited since it was written, what a link points to, or what lies in the folder of the input; never the input itself."
            )))
    var isWanted = false

    /// A file, or standard output where none is named.
    func target(_ path: String?, keeping inputs: [String?]) throws -> OutputTarget {
        try OutputTarget(path, keeping: inputs.compactMap { $0 }, replaces: isWanted)
    }

    /// A folder that is made, or filled where it is empty.
    func freshFolder(_ path: String) throws -> String {
        let bare = Self.bare(path)
        guard !bare.isEmpty else { throw OutputTarget.noName }
        switch FileKind(bare) {
        case .link? where !isWanted:
            throw Failure(
                "„\(path)“ ist eine Verknüpfung. Bitte nennen Sie den Ordner selbst, oder schreiben Sie mit --ueberschreiben dorthin, wohin sie zeigt.",
                "“\(path)” is a link. Please name the folder itself, or write where it points with --overwrite."
            )
        case .file?, .device?:
            throw Failure(
                "„\(path)“ ist kein Ordner. Bitte nennen Sie einen neuen Ordner; netviz überschreibt nichts.",
                "“\(path)” is no folder. Please name a new folder; netviz overwrites nothing.")
        default: return bare
        }
    }

    /// A folder of results: never that of the landscape, nor one above it.
    func resultFolder(_ path: String, keeping input: String) throws -> String {
        let bare = Self.bare(path)
        guard !bare.isEmpty else { throw OutputTarget.noName }
        if case .folder? = FileKind(bare) {
        } else {
            _ = try freshFolder(path)
        }
        guard let folder = FileIdentity(bare), let real = FileKind.destination(of: input) else { return bare }
        let isFolder = if case .folder? = FileKind(real) { true } else { false }
        let own = isFolder ? real : URL(fileURLWithPath: real).deletingLastPathComponent().path
        let tables = isFolder ? LandscapeReader.files(of: real) : [real]
        let places = [own] + tables.map { URL(fileURLWithPath: $0).deletingLastPathComponent().path }
        guard !places.contains(where: { FileIdentity($0) == folder }) else {
            throw Failure(
                "In „\(path)“ liegen die Tabellen der Landschaft. Die Ergebnisse brauchen einen eigenen Ordner; bitte nennen Sie mit -o einen anderen.",
                "“\(path)” holds the tables of the landscape. The results need a folder of their own; please name another with -o."
            )
        }
        guard !isWanted, let target = FileKind.destination(of: bare) else { return bare }
        guard !own.hasPrefix(target == "/" ? target : target + "/") else {
            throw Failure(
                "„\(path)“ liegt über dem Ordner der Landschaft. Die Ergebnisse brauchen einen eigenen Ordner; bitte nennen Sie mit -o einen anderen, oder schreiben Sie mit --ueberschreiben trotzdem dorthin.",
                "“\(path)” lies above the folder of the landscape. The results need a folder of their own; please name another with -o, or write there all the same with --overwrite."
            )
        }
        return bare
    }

    private static func bare(_ path: String) -> String {
        var path = path
        while path.count > 1, path.hasSuffix("/") { path.removeLast() }
        return path
    }
}
