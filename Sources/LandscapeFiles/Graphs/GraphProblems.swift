import LandscapeModel

extension GraphDraft {
    mutating func reportNodeCount(_ text: String, _ line: Int?) {
        log.error(
            .outOfRange, Place(file: file, row: line), text,
            "\(file) nennt \(quoted(text).german) Knoten, mehr als die Datei enthalten kann.",
            "\(file) claims \(quoted(text).english) nodes, more than the file can hold.")
    }

    mutating func reportNodeNumber(_ text: String, _ line: Int?) {
        log.error(
            .unknownActor, Place(file: file, row: line), text,
            "\(quoted(text).german) ist keine Nummer eines Knotens dieser Datei.",
            "\(quoted(text).english) is no number of a node of this file.")
    }

    mutating func reportCell(_ text: String, _ line: Int?) {
        log.error(
            .unknownValue, Place(file: file, row: line), text,
            "\(quoted(text).german) steht in der Matrix, wo eine Zahl stehen muss.",
            "\(quoted(text).english) stands in the matrix where a number must be.")
    }

    mutating func reportOtherNetworks(_ line: Int?) {
        log.warning(
            .unknownValue, Place(file: file, row: line), "",
            "\(file) enthält mehrere Netze; gelesen wird das erste.",
            "\(file) holds several networks; the first one is read.")
    }
}
