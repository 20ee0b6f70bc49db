import Foundation
import LandscapeModel
import PlainText
import SourceText
import Testing
import Workbooks

@testable import LandscapeFiles

/// docs/handbuch/spalten.md: every column with its meaning and its values. The page is made of the columns and the
/// vocabularies that netviz reads; `NETVIZ_RECORD=1` writes it anew.
@Suite struct HandbookValueTests {
    @Test("The page of columns and values is that of the code") func page() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let file = root.appending(path: "docs/handbuch/spalten.md")
        let wanted = ValuePage().text
        if ProcessInfo.processInfo.environment["NETVIZ_RECORD"] == "1" {
            try Data(wanted.utf8).write(to: file)
        }
        let page = try String(contentsOf: file, encoding: .utf8)
        #expect(page == wanted, "docs/handbuch/spalten.md: record it with NETVIZ_RECORD=1")
    }

    @Test("Every column says what it is for", arguments: TableSpec.all.map(\.name))
    func meanings(table: String) {
        let columns = ValuePage().columns(of: table)
        #expect(columns.filter { $0.comment.isEmpty }.map(\.header) == [])
    }

    @Test("Every value that is offered as a word says what it means")
    func values() {
        for spec in TableSpec.all {
            for column in ValuePage().columns(of: spec.name) {
                guard case .list(let words) = column.choices else { continue }
                for word in words where !["ja", "nein"].contains(word) && column.header != "gremientyp" {
                    #expect(
                        ValueMeanings.of(spec.name, column.header, word) != nil,
                        "\(spec.name).\(column.header) \(word)")
                }
            }
        }
    }

    @Test("Every directed kind says who does what to whom, and is read so")
    func directions() {
        let kinds = Vocabulary.standard.kinds
        #expect(Set(kinds.filter(\.isDirected).map(\.term.id)) == Set(ValueMeanings.directions.keys))
        for sentence in ValueMeanings.directions.values {
            #expect(sentence.contains("„von“") && sentence.contains("„nach“"))
        }
    }

    @Test(
        "What the page offers is understood: every word of every list of the vocabulary, by its label and its id"
    )
    func understood() {
        let vocabulary = Vocabulary.standard
        for term in vocabulary.actorTypeTerms.all {
            #expect(vocabulary.actorTypeTerms.find(term.label.german)?.id == term.id)
            #expect(vocabulary.actorTypeTerms.find(term.id)?.id == term.id)
        }
        for (terms, name) in [
            (vocabulary.fields, "f"), (vocabulary.serviceTerms, "s"), (vocabulary.targetGroups, "t"),
        ] {
            for term in terms.all {
                #expect(terms.find(term.label.german)?.id == term.id, "\(name) \(term.id)")
            }
        }
        for kind in vocabulary.kinds {
            #expect(vocabulary.kind(kind.term.label.german) == vocabulary.kind(kind.term.id))
        }
    }
}
