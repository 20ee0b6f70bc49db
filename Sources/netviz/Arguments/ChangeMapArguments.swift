import ArgumentParser
import Diagrams
import Foundation
import LandscapeJobs
import LandscapeModel

/// The map of a comparison or scenario, where the file to write is a picture or a page.
struct ChangeMapArguments: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            text(
                "Was die Karte zeigt (-o karte.svg, .pdf, .png, .html oder .dot).",
                "What the map shows (-o map.svg, .pdf, .png, .html or .dot)."),
            valueName: text("blatt", "sheet")))
    var show: ChangeMap.Sheet?

    @Option(
        help: ArgumentHelp(
            text("Papierformat der Karte.", "Paper size of the map."), valueName: text("papier", "paper")))
    var page: Page?

    @Flag(
        name: .customLong("bw"), help: ArgumentHelp(text("Karte in Schwarzweiß.", "Map in black and white.")))
    var isBlackAndWhite = false

    @Option(
        help: ArgumentHelp(
            text("Für wen die Karte ist.", "Who the map is for."), valueName: text("profil", "profile")))
    var profile: Profile?

    /// nil where the file is no picture and no page, or a table was asked for by name.
    func ending(_ output: OutputArguments) -> MapEnding? {
        guard output.format == nil, let file = output.output else { return nil }
        // Any other ending is that of a table.
        return try? MapEnding(of: file)
    }

    var request: ChangeMapRequest {
        var request = ChangeMapRequest()
        request.sheet = show
        request.page = page ?? .screen
        request.isBlackAndWhite = isBlackAndWhite
        return request
    }

    var context: JobContext { JobContext(profile ?? .workshop) }

    /// What is said of the map only must not be asked for in vain.
    func requireTable() throws {
        guard show == nil, page == nil, !isBlackAndWhite, profile == nil else {
            throw ValidationError(
                text(
                    "--show, --page, --bw und --profile gehören zur Karte; bitte nennen Sie dafür eine Datei: -o karte.svg, .pdf, .png, .html oder .dot.",
                    "--show, --page, --bw and --profile are for the map; please name a file for it: -o map.svg, .pdf, .png, .html or .dot."
                ))
        }
    }
}
