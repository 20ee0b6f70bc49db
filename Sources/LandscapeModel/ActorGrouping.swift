public import PlainText

/// What actors are grouped by when ties within and between groups are compared.
public enum ActorGrouping: String, Sendable, CaseIterable {
    case sector, type, field, district

    /// What an actor without a group lacks.
    public var trait: Bilingual {
        switch self {
        case .sector: Bilingual("Sektor", "sector")
        case .type: Bilingual("Typ", "type")
        case .field: Bilingual("Handlungsfeld", "field of action")
        case .district: Bilingual("Sozialraum", "district")
        }
    }
}

/// The actors of a graph in groups: a label per node for the engine, and what the labels mean.
public struct ActorGroups: Sendable {
    /// One label per node; -1 where it is not known.
    public let labels: [Int]
    /// The meaning of label 0, 1, …
    public let titles: [Bilingual]

    public init(labels: [Int], titles: [Bilingual]) {
        self.labels = labels
        self.titles = titles
    }

    /// Groups by texts, numbered in the order in which they first appear; empty texts are unknown.
    public init(texts: [String], title: (String) -> Bilingual = { Bilingual($0, $0) }) {
        var numbers: [String: Int] = [:]
        var titles: [Bilingual] = []
        labels = texts.map { text in
            if text.isEmpty { return -1 }
            if let number = numbers[text] { return number }
            numbers[text] = titles.count
            titles.append(title(text))
            return titles.count - 1
        }
        self.titles = titles
    }

    public func title(_ label: Int) -> Bilingual {
        titles.indices.contains(label) ? titles[label] : Bilingual("nicht angegeben", "not stated")
    }
}

extension Landscape {
    /// The nodes of a graph in groups. Who has several types, Handlungsfelder or Sozialräume is counted by the one
    /// that stands first, the main one.
    public func groups(_ view: LandscapeGraph, by grouping: ActorGrouping) -> ActorGroups {
        let records = view.actors.map { actors[Int($0)] }
        switch grouping {
        case .sector:
            return ActorGroups(labels: sectorGroups(view), titles: Sector.allCases.map(\.label))
        case .type:
            return ActorGroups(texts: records.map { $0.types.first ?? "" }) { type in
                vocabulary.actorTypes[type]?.term.label ?? Bilingual(type, type)
            }
        case .field:
            return ActorGroups(texts: records.map { $0.shownFields.first ?? "" }) { field in
                vocabulary.fields.find(field)?.label ?? Bilingual(field, field)
            }
        case .district:
            let everywhere = Bilingual("im ganzen Gebiet", "in the whole area")
            return ActorGroups(
                texts: records.map { record in
                    switch record.area {
                    case .unknown: ""
                    case .everywhere: everywhere.german
                    case .districts(let list): list.first.map { districts.names[$0] } ?? ""
                    }
                }
            ) { $0 == everywhere.german ? everywhere : Bilingual($0, $0) }
        }
    }
}
