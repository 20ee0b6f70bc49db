import ArgumentParser
import Diagrams
import Foundation
import LandscapeJobs
import LandscapeModel
import PlainText

struct Map: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "map",
        abstract: text(
            "Karten: .svg, .pdf, .png, .html oder .dot, nach der Endung der Datei.",
            "Maps: .svg, .pdf, .png, .html or .dot, by the file's ending."),
        aliases: ["karte"])

    @OptionGroup var input: LandscapeArguments
    @OptionGroup var filters: FilterArguments
    @OptionGroup var map: MapArguments
    @OptionGroup var rules: RulesArguments
    @OptionGroup var pseudonyms: PseudonymArguments
    @OptionGroup var overwrite: OverwriteArguments

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            text(
                "Die Datei, nach deren Endung sich die Form richtet.", "The file; its ending says the form."),
            valueName: text("datei", "file")))
    var output: String?

    @Flag(
        help: ArgumentHelp(
            text(
                "Alle Karten für einen Runden Tisch in den Ordner, den -o nennt: Überblick, Handlungsfelder, Anregungen, Gremien.",
                "All maps for a round table into the folder named by -o: overview, fields, suggestions, boards."
            )))
    var all = false

    func run() throws {
        if all { return try runAll() }
        try Output.requireFile(
            output,
            Bilingual(
                "Wohin soll die Karte? Bitte nennen Sie mit -o eine Datei: -o karte.svg, .pdf, .png, .html oder .dot.",
                "Where should the map go? Please name a file with -o: -o map.svg, .pdf, .png, .html or .dot.")
        )
        let target = try overwrite.target(output, keeping: [input.landscape, rules.rules])
        let positions = try positionsFile()
        let ending = try MapEnding(of: output)
        // The page tells the suggestions beside each actor, whatever the map shows.
        let job = try job(needsGaps: ending == .page)
        Output.say([job.layoutNote].compactMap { $0 })
        try draw(job) { job in
            let map = try job.data(ending)
            let places = try places(job)
            return {
                try Output.write(map, to: target)
                try keep(places, in: positions)
            }
        }
    }

    private func runAll() throws {
        guard let output else {
            throw ValidationError(
                text("--all braucht einen Ordner: -o ordner/", "--all needs a folder: -o folder/"))
        }
        guard map.show == .cooperation, map.ego == nil, map.title == nil, filters.field == nil else {
            throw ValidationError(
                text(
                    "--all zeichnet alle Ansichten und passt nicht zu --show, --field, --ego und --title.",
                    "--all draws every view and does not go with --show, --field, --ego and --title."))
        }
        let folder = try overwrite.resultFolder(output, keeping: input.landscape)
        let positions = try positionsFile()
        var names: [String] = []
        try draw(try job(needsGaps: true)) { job in
            let files = try job.set.files()
            let places = try places(job)
            names = files.map(\.name)
            return {
                try Output.write(files, into: folder, for: map.profile, replacesEdited: overwrite.isWanted)
                try keep(places, in: positions)
            }
        }
        for name in names {
            try Output.show(output + (output.hasSuffix("/") ? "" : "/") + name + "\n")
        }
    }

    private func job(needsGaps: Bool) throws -> MapJob {
        try MapJob(
            map.request(filters.request), try input.read().ordered.published(for: map.profile),
            rules: rules.rules, needsGaps: needsGaps, isForNumbers: pseudonyms.areWanted,
            JobContext(map.profile, seed: map.seed))
    }

    /// Draws with names, or with numbers and their key.
    ///
    /// - Parameter make: draws; what it returns writes.
    private func draw(_ job: MapJob, _ make: (MapJob) throws -> () throws -> Void) throws {
        let hidden = try pseudonyms.numbers(
            job.input.landscape, output: output, isFolder: all, profile: map.profile,
            positions: map.positions, keepsPlaces: map.layout == .file)
        guard let hidden else { return try make(job)() }
        try hidden.key.write(try make(try job.numbered(hidden.numbers)))
    }

    /// The file of positions as it will be; nil where none was named, or where it stays as it is.
    private func places(_ job: MapJob) throws -> Data? {
        guard map.positions != nil else { return nil }
        let (file, notes) = try job.places()
        Output.say(notes)
        return file
    }

    private func positionsFile() throws -> OutputTarget? {
        guard let path = map.positions else { return nil }
        return try OutputTarget(path, keeping: [input.landscape], isCarriedOn: true)
    }

    /// Written last: where a map failed nobody stands anywhere.
    private func keep(_ places: Data?, in file: OutputTarget?) throws {
        guard let places, let file else { return }
        try Output.write(places, to: file)
    }
}
