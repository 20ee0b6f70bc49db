import LandscapeModel
import PlainText
import SourceText

/// What `landschaft.yaml` adds to the vocabulary and says about the Sozialräume.
extension Reading {
    /// One entry under `typen` or `handlungsfelder`.
    private struct TermEntry {
        var id = ""
        var name = ""
        var englishName = ""
        var aliases: [String] = []
        var sector: Sector?
        /// The Handlungsfelder that are usual for a type.
        var fields: [String]?
        var place: Place
    }

    mutating func readTypes(_ item: YAMLItem) {
        for entry in termEntries(item, takesSector: true) {
            let known = landscape.vocabulary.actorType(entry.id.isEmpty ? entry.name : entry.id)
            let term = term(entry, known?.term)
            if known == nil, entry.sector == nil {
                log.warning(
                    .missingValue, entry.place, term.label.german,
                    "Für den neuen Typ „\(term.label.german)“ ist kein „sektor“ angegeben. netviz ordnet ihn der "
                        + "Zivilgesellschaft zu, wo ein Akteur nichts anderes sagt.",
                    "The new type “\(term.label.german)” has no “sektor”. netviz counts it as civil society where "
                        + "an actor says nothing else.")
            }
            landscape.vocabulary.add(
                ActorType(
                    term: term, defaultSector: entry.sector ?? known?.defaultSector ?? .civilSociety,
                    parent: known?.parent, usualFields: entry.fields))
        }
    }

    mutating func readFields(_ item: YAMLItem) {
        for entry in termEntries(item, takesSector: false) {
            let known = landscape.vocabulary.fields.find(entry.id.isEmpty ? entry.name : entry.id)
            landscape.vocabulary.addField(term(entry, known))
        }
    }

    /// The term an entry stands for: a known one with a new name, or a new one.
    private func term(_ entry: TermEntry, _ known: Term?) -> Term {
        let id = known?.id ?? (entry.id.isEmpty ? entry.name.slug : entry.id)
        let german = entry.name.isEmpty ? known?.label.german ?? entry.id : entry.name
        let english = entry.englishName.isEmpty ? known?.label.english ?? german : entry.englishName
        return Term(id: id, label: Bilingual(german, english), aliases: entry.aliases)
    }

    private mutating func termEntries(_ item: YAMLItem, takesSector: Bool) -> [TermEntry] {
        if item.isEmpty { return [] }
        var result: [TermEntry] = []
        if let entries = item.named {
            // "beratung: Beratung und Begleitung", or a mapping under the id.
            for (id, child) in entries where !id.isEmpty {
                var entry = TermEntry(id: id, place: child.place)
                if child.entries != nil {
                    complete(&entry, child, takesSector)
                } else {
                    entry.name = line(child)
                }
                result.append(entry)
            }
        } else if let list = item.list {
            for child in list {
                var entry = TermEntry(place: child.place)
                if child.entries != nil {
                    complete(&entry, child, takesSector)
                } else {
                    entry.name = line(child)
                }
                if entry.id.isEmpty, entry.name.folded.isEmpty {
                    if child.text == nil { reportShape(child, "mindestens ein „name“", "at least a “name”") }
                } else {
                    result.append(entry)
                }
            }
        } else {
            reportShape(item, "eine Liste mit id und name", "a list with id and name")
        }
        return result
    }

    private mutating func complete(_ entry: inout TermEntry, _ item: YAMLItem, _ takesSector: Bool) {
        for (key, part) in item.entries ?? [] {
            switch key {
            case "id": entry.id = line(part)
            case "name", "label", "labelde": entry.name = line(part)
            case "nameen", "english", "labelen": entry.englishName = line(part)
            case "handlungsfelder" where takesSector, "handlungsfeld" where takesSector:
                entry.fields = (part.items ?? [part]).map { line($0) }.filter { !$0.saysNothing }
            case "alias", "aliase", "aliases": entry.aliases = (part.items ?? []).map { line($0) }
            case "sektor" where takesSector:
                let text = line(part)
                entry.sector = Cell.sector(text)
                if entry.sector == nil, !text.isEmpty {
                    let names = Sector.allCases.map(\.label.german).joined(separator: ", ")
                    let english = Sector.allCases.map(\.label.english).joined(separator: ", ")
                    reportUnclear(text, part.place, "Möglich sind: \(names).", "Possible are: \(english).")
                }
            default:
                reportKey(
                    part,
                    takesSector
                        ? ["id", "name", "sektor", "alias", "handlungsfelder"] : ["id", "name", "alias"])
            }
        }
    }

    // MARK: Sozialräume

    mutating func readDistricts(_ item: YAMLItem) {
        if item.isEmpty { return }
        guard let list = item.items else {
            return reportShape(
                item, "eine Liste von Sozialräumen (- name: …)", "a list of districts (- name: …)")
        }
        var parents: [(child: Int, parent: YAMLItem)] = []
        for entry in list {
            var name = ""
            var parent: YAMLItem?
            if let parts = entry.entries {
                for (key, part) in parts {
                    switch key {
                    case "name": name = line(part)
                    case "teilvon": parent = part.isEmpty ? nil : part
                    default: reportKey(part, ["name", "teil_von"])
                    }
                }
            } else {
                name = line(entry)
            }
            guard !name.folded.isEmpty else {
                reportShape(entry, "ein „name“", "a “name”")
                continue
            }
            let district = landscape.districts.add(name, isDeclared: true)
            if let parent { parents.append((district, parent)) }
        }
        for (child, parent) in parents { place(child, inside: parent) }
    }

    private mutating func place(_ child: Int, inside parent: YAMLItem) {
        let name = line(parent)
        if name.folded.isEmpty || landscape.districts.isWhole(name) { return }
        guard let outer = landscape.districts.index(of: name) else {
            log.warning(
                .unknownDistrict, parent.place, name,
                "\(quoted(name).german) steht nicht unter „sozialraeume“. Bitte ergänzen Sie diesen Sozialraum.",
                "\(quoted(name).english) is not listed under “sozialraeume”. Please add this district.")
            return
        }
        if !landscape.districts.setParent(of: child, to: outer) {
            let inner = landscape.districts.names[child]
            log.error(
                .invalidYAML, parent.place, name,
                "„\(inner)“ kann nicht Teil von „\(name)“ sein, denn „\(name)“ gehört selbst zu „\(inner)“.",
                "“\(inner)” cannot be part of “\(name)”, since “\(name)” is itself part of “\(inner)”.")
        }
    }
}
