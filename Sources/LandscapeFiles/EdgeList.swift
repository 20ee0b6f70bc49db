import LandscapeModel

extension Reading {
    /// Reads a file that is a landscape by itself: an edge list or a matrix.
    mutating func readSingleFile(_ path: String, name: String) {
        switch SourceFiles.ending(name) {
        case "xlsx", "xls", "xlsm", "ods":
            reportWorkbook(name)
            return
        case "yaml", "yml":
            log.error(
                .unreadableFile, Place(file: name), "",
                "\(name) ist nur ein Teil der Landschaft. Bitte geben Sie den Ordner an, in dem die Datei liegt.",
                "\(name) is only a part of the landscape. Please name the folder that holds the file.")
            return
        default: break
        }
        guard let text = SourceFiles.text(path, file: name, &log) else { return }
        actorsFile = name
        // A first look for the names, a second for the claims: both are streams.
        var quiet = ProblemLog()
        guard var names = Table(text, file: name, spec: .cooperations, &quiet) else {
            if Table(text, file: name, spec: .actors, &quiet) != nil {
                log.error(
                    .missingColumn, Place(file: name, row: 1), "",
                    "\(name) ist eine Liste von Akteuren, aber noch keine Landschaft. Bitte geben Sie den Ordner an, "
                        + "in dem auch kooperationen.csv liegt.",
                    "\(name) is a list of actors but not a landscape. Please name the folder that holds "
                        + "kooperationen.csv too.")
            } else if !readMatrix(text, file: name) {
                _ = Table(text, file: name, spec: .cooperations, &log)
            }
            return
        }
        createActors(&names, &quiet)
        guard var claims = Table(text, file: name, spec: .cooperations, &log) else { return }
        readClaims(&claims)
    }

    /// An untyped actor for each name at either end, in order of appearance.
    ///
    /// Names are compared as they are: in an edge list "A-1" and "a1" may well be two.
    private mutating func createActors(_ table: inout Table, _ quiet: inout ProblemLog) {
        var known: Set<String> = []
        let ends = [table.column("von"), table.column("nach")]
        while let row = table.next(&quiet) {
            for end in ends {
                let name = row.line(end)
                guard !name.folded.isEmpty, !name.pointsElsewhere, known.insert(name).inserted else {
                    continue
                }
                var actor = Actor(id: name, name: name)
                actor.row = row.line
                book.add(name, .id, ActorIndex(clamping: landscape.actors.count))
                landscape.actors.append(actor)
            }
        }
    }
}
