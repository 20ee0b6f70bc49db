internal import LandscapeModel

// What a map says of what is not known.
extension DiagramBuilder {
    /// Beside those of a district stand all that may be active there.
    var placelessWords: String? {
        guard filter.district != nil, view.tellsPlaces, !view.showsPartners else { return nil }
        let areas = actors.map { landscape.actors[Int($0)].area }
        let (everywhere, unknown) = (areas.count { $0 == .everywhere }, areas.count { $0 == .unknown })
        var parts: [String] = []
        if everywhere > 0 {
            parts.append(
                text("\(everywhere) im ganzen Gebiet tätig", "\(everywhere) active in the whole area"))
        }
        if unknown > 0 {
            parts.append(
                text("\(unknown) ohne Angabe des Sozialraums", "\(unknown) without a stated district"))
        }
        return parts.isEmpty ? nil : text("darunter ", "among them ") + parts.joined(separator: ", ")
    }

    /// "vorläufig: …", what stands on the coordination's word alone, and what cannot be checked or is not resolved.
    var dataNote: String? {
        let parts = [options.provisionalNote?.plain, recordNote, coverage.note(language)].compactMap { $0 }
        return parts.isEmpty ? nil : parts.joined(separator: " · ")
    }

    /// Where no line stands for a single cooperation, the legend cannot tell which are on the coordination's word alone.
    private var recordNote: String? {
        guard view.needsExpectations || (view.grouping != nil && shown.tellsAnswers) else { return nil }
        return RecordNote(pairs, profile: shown.profile)?.text(language)
    }

    /// " aus 7 Sektoren"; with actors of unknown sector nobody can tell from how many.
    var sectorWords: String {
        let sectors = ownActors.map { landscape.actors[Int($0)].sector }
        let known = Set(sectors.compactMap { $0 }).count
        let open = sectors.count { $0 == nil }
        guard open > 0 else {
            return text(" aus ", " from ") + count(known, ("Sektor", "Sektoren"), ("sector", "sectors"))
        }
        return text(
            " (Sektor bei \(open) von \(sectors.count) nicht angegeben)",
            " (sector not stated for \(open) of \(sectors.count))")
    }
}
