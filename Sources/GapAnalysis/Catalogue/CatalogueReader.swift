import LandscapeModel
import PlainText
import SourceText
import Yams

/// Reads recommendations from YAML; every mistake is named with its line.
public enum CatalogueReader {
    /// - Parameter checks: the kinds of check that a recommendation may name.
    static func read(
        _ text: String, checks: [any Check.Type], vocabulary: Vocabulary, extending known: Catalogue?
    ) throws(CatalogueError) -> Catalogue {
        let root = try compose(text)
        var top = try NodeReader(root, "empfehlungen")
        var parts = CheckReader(checks, vocabulary: vocabulary, groups: known?.groups ?? [:])
        if let groups = top.node("gruppen") { try parts.readGroups(groups) }
        let list = try NodeReader.sequence(try top.requiredNode("empfehlungen"), "empfehlungen")
        try top.finish()
        var recommendations: [Recommendation] = []
        for node in list {
            let recommendation = try read(node, parts)
            if recommendations.contains(where: {
                $0.id.recommendationKey == recommendation.id.recommendationKey
            }) {
                throw CatalogueError(
                    line: node.mark?.line,
                    Bilingual(
                        "Die Empfehlung „\(recommendation.id)“ steht zweimal da.",
                        "Recommendation “\(recommendation.id)” occurs twice."))
            }
            recommendations.append(recommendation)
        }
        return Catalogue(recommendations, groups: parts.groups)
    }

    private static func compose(_ text: String) throws(CatalogueError) -> Node {
        do throws(YAMLDocument.Defect) {
            let root = try YAMLDocument.root(
                Array(text.utf8), file: "empfehlungen.yaml", longest: mostBytes)
            if let root { return root }
        } catch {
            throw CatalogueError(line: error.line, error.cause)
        }
        throw CatalogueError(line: nil, Bilingual("Die Datei ist leer.", "The file is empty."))
    }

    /// A catalogue has some hundred kilobytes.
    private static let mostBytes = 1 << 20

    private static func read(_ node: Node, _ parts: CheckReader) throws(CatalogueError) -> Recommendation {
        var reader = try NodeReader(node, "empfehlung")
        let id = try reader.requiredText("id")
        let kindText = try reader.requiredText("art")
        guard let kind = Recommendation.Kind(rawValue: kindText) else {
            throw CatalogueError(
                line: reader.line,
                Bilingual(
                    "„\(kindText)“ ist keine Art: möglich sind Grundsatz, Anregung, Feststellung.",
                    "“\(kindText)” is no kind: Grundsatz, Anregung, Feststellung are possible."))
        }
        let field = try reader.text("handlungsfeld")
        if !field.isEmpty, parts.vocabulary.fields[field] == nil {
            throw CatalogueError(
                line: reader.line,
                Bilingual(
                    "Das Handlungsfeld „\(field)“ ist nicht bekannt.", "The field “\(field)” is not known."))
        }
        let title = try reader.requiredText("titel")
        let englishTitle = try reader.text("titel_en")
        var checks: [any Check] = []
        for check in try NodeReader.sequence(try reader.requiredNode("pruefungen"), "pruefungen") {
            checks.append(try parts.check(check))
        }
        let recommendation = Recommendation(
            id: id, kind: kind, title: Bilingual(title, englishTitle.isEmpty ? title : englishTitle),
            section: try reader.text("abschnitt"), field: field,
            obligation: try reader.number("verbindlichkeit", in: 1...5),
            marker: try reader.text("signalwort"), quote: try reader.text("zitat"),
            isDemand: try reader.flag("forderung") ?? false,
            isHint: try reader.flag("nur_hinweis") ?? false,
            namesSynergies: try reader.flag("synergien") ?? false, checks: checks)
        try reader.finish()
        return recommendation
    }
}
