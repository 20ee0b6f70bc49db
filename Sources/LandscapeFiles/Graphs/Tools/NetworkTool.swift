import SourceText

/// A program whose exports netviz reads as a landscape: how it heads its columns, and what they are here.
enum NetworkTool: String, Sendable, CaseIterable {
    case kumu = "Kumu"
    case nodeXL = "NodeXL"
    case gephi = "Gephi"

    /// What a column of an export is in a landscape.
    enum Role: Sendable, Hashable {
        case id, label, type, note, from, to, direction, kind, strength
        /// How the program draws it, and what it keeps for itself.
        case look, housekeeping
        case x, y, colour
        /// Whether the program reads or shows the row at all.
        case visibility
    }

    /// What a header of the table of elements means; nil where it is a column of the user's own.
    ///
    /// - Parameter header: folded, without additions in brackets.
    func role(ofElement header: String) -> Role? {
        switch header {
        case "type", "elementtype", "typ", "akteurstyp", "kategorie", "category": return .type
        case "description", "tags", "beschreibung": return .note
        default: break
        }
        switch self {
        case .kumu:
            switch header {
            case "label": return .label
            case "id", "_id": return .id
            case "image", "color", "colour", "size", "icon", "shape": return .look
            case "createdat", "updatedat", "createdby", "updatedby", "archived": return .housekeeping
            default: return nil
            }
        case .gephi:
            switch header {
            case "id": return .id
            case "label", "name": return .label
            case "timeset", "interval", "xposition", "yposition", "zposition", "size", "z": return .look
            case "x": return .x
            case "y": return .y
            case "color", "colour": return .colour
            default: return nil
            }
        case .nodeXL:
            switch header {
            case "vertex": return .id
            case "label": return .label
            case "x": return .x
            case "y": return .y
            case "color": return .colour
            case "visibility": return .visibility
            case "id", "dynamicfilter", "addyourowncolumnshere", "custommenuitemtext",
                "custommenuitemaction", "lockedmarked", "marked?", "marked":
                return .housekeeping
            case "shape", "size", "opacity", "imagefile", "labelfillcolor", "labelposition", "tooltip",
                "layoutorder", "locked", "locked?", "polarr", "polarangle":
                return .look
            default: return nil
            }
        }
    }

    /// What a header of the table of connections means.
    func role(ofConnection header: String) -> Role? {
        switch header {
        case "strength", "weight", "staerke", "gewicht", "intensitaet", "edgeweight", "intensity":
            return .strength
        case "description", "tags", "beschreibung": return .note
        case "direction", "richtung": return .direction
        default: break
        }
        switch self {
        case .kumu:
            switch header {
            case "from": return .from
            case "to": return .to
            case "type", "connectiontype", "typ", "art": return .kind
            case "label": return .note
            case "id", "_id", "createdat", "updatedat", "createdby", "updatedby", "archived", "delayed",
                "loop":
                return .housekeeping
            case "color", "colour", "size", "width": return .look
            default: return nil
            }
        case .gephi:
            switch header {
            case "source": return .from
            case "target": return .to
            case "type": return .direction
            case "label": return .note
            case "kind", "art", "beziehung", "relation", "relationship": return .kind
            case "id", "timeset", "interval": return .housekeeping
            case "color", "colour", "size", "thickness": return .look
            default: return nil
            }
        case .nodeXL:
            switch header {
            case "vertex1": return .from
            case "vertex2": return .to
            case "relationship", "type", "art": return .kind
            case "label": return .note
            case "visibility": return .visibility
            case "id", "dynamicfilter", "addyourowncolumnshere", "reciprocated", "reciprocated?":
                return .housekeeping
            case "color", "width", "style", "opacity", "labeltextcolor", "labelfontsize": return .look
            default: return nil
            }
        }
    }
}

extension NetworkTool {
    /// A header as roles know it.
    static func key(_ header: String) -> String {
        header.utf8.count > 80 ? "" : header.trimmed.onOneLine.headerCore
    }

    /// What a row of headers begins; nil where it is that of no program.
    ///
    /// - Parameter name: of the sheet or file, folded: words such as "connections" settle what headers leave open.
    static func table(_ headers: [String], name: String) -> (tool: NetworkTool, isOfTies: Bool)? {
        let keys = Set(headers.map(key).filter { !$0.isEmpty })
        if keys.isSuperset(of: ["vertex1", "vertex2"]) { return (.nodeXL, true) }
        if keys.contains("vertex"), name.hasPrefix("vert") { return (.nodeXL, false) }
        if keys.isSuperset(of: ["from", "to"]) {
            // "From" and "To" head any list; what only Kumu has beside them, or the name of the sheet, tells.
            let own: Set<String> = ["direction", "tags", "connectiontype"]
            let isNamed = name.hasPrefix("connection") || name.contains("kumu")
            let isUsual = keys.contains("type") && !keys.isDisjoint(with: ["strength", "label"])
            if isNamed || !own.isDisjoint(with: keys) || isUsual {
                return (.kumu, true)
            }
            return nil
        }
        if keys.isSuperset(of: ["source", "target"]) {
            let isNamed = name.hasPrefix("edge") || name.hasPrefix("kanten") || name.contains("gephi")
            return isNamed || keys.contains("type") || keys.contains("timeset") ? (.gephi, true) : nil
        }
        guard keys.contains("label"), keys.isDisjoint(with: ["von", "nach", "from", "to"]) else { return nil }
        if name.hasPrefix("element") || name.contains("kumu") { return (.kumu, false) }
        if keys.contains("id") { return (.gephi, false) }
        return keys.isDisjoint(with: ["type", "tags", "description"]) ? nil : (.kumu, false)
    }
}
