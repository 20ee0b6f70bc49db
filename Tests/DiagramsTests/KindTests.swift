import Diagrams
import LandscapeModel
import Testing

/// How a map tells the kinds of cooperation apart: words, arrowheads, cross strokes. Expected by hand.
@Suite struct KindTests {
    /// Four actors around a0: a referral to a1, a referral in both directions with a2, planning and
    /// exchange with a3, a consultation hour that a4 holds at a0; a1 and a2 exchange.
    private let landscape: Landscape = {
        var landscape = smallLandscape(["Amt", "Beratung", "Cafe", "Dienst", "Ehrenamt"])
        func claim(_ from: ActorIndex, _ to: ActorIndex, _ kind: String, isMutual: Bool = false) {
            guard let kind = landscape.vocabulary.kind(kind) else { return }
            var claim = Claim(from: from, to: to, kind: kind)
            claim.intensity = 2
            claim.reporter = .both
            claim.isMutual = isMutual
            landscape.claims.append(claim)
        }
        claim(0, 1, "referral")
        claim(2, 0, "referral", isMutual: true)
        claim(0, 3, "planning")
        claim(3, 0, "information-exchange")
        claim(4, 0, "outreach")
        claim(1, 2, "information-exchange")
        return landscape
    }()

    private func drawn(_ change: (inout AskedMap) -> Void) throws -> SVGDocument {
        var options = AskedMap()
        change(&options)
        return SVGDocument(try diagram(landscape, options).render().svg())
    }

    @Test func aMapAroundAnActorSaysTheKindOnEveryLine() throws {
        let document = try drawn { $0.ego = 0 }
        let words = document.all("text").filter { $0.path.contains("g") }.map(\.text)
        #expect(document.all(class: "art").count == 4, "the exchange of a1 and a2 is the background")
        #expect(words.filter { $0 == "Verweis" }.count == 2 + 1, "two lines and the legend")
        #expect(words.contains("Info + Planung"))
        #expect(words.contains("Arten der Zusammenarbeit"))
        #expect(words.contains { $0.hasPrefix("Verweisberatung") })
        #expect(document.all(class: "strich").isEmpty)
    }

    /// One to a1, two between a0 and a2, one to a0; and one in the legend.
    @Test func arrowheadsLeadWhereTheCooperationLeads() throws {
        let document = try drawn { $0.ego = 0 }
        #expect(document.all(class: "pfeil").count == 4 + 1)
        let titles = document.texts("title")
        #expect(titles.contains { $0.hasPrefix("Amt – Beratung") && $0.hasSuffix(" Richtung: zu Beratung.") })
        #expect(
            titles.contains { $0.hasPrefix("Amt – Cafe") && $0.hasSuffix(" Richtung: zu Amt und zu Cafe.") })
        #expect(titles.contains { $0.hasPrefix("Amt – Ehrenamt") && $0.hasSuffix(" Richtung: zu Amt.") })
        #expect(titles.contains { $0.hasPrefix("Amt – Dienst") && !$0.contains("Richtung") })
        for line in document.all(class: "kooperation") where line.text.hasPrefix("Amt – Beratung") {
            let number = line.attributes["id"] ?? ""
            let tip = try tip(of: number, document)
            #expect(
                try distance(tip, to: "Beratung", document) < distance(tip, to: "Amt", document) / 2)
        }
    }

    /// On the whole map words would drown everything else; a line of two kinds has two strokes.
    @Test func theWholeMapMarksLinesOfSeveralKinds() throws {
        let document = try drawn { _ in }
        #expect(document.all(class: "art").isEmpty)
        #expect(document.all(class: "pfeil").isEmpty)
        #expect(document.all(class: "strich").count == 2 + 2, "one line, and the legend")
        #expect(document.texts("text").contains { $0.hasPrefix("Querstriche") })
    }

    @Test func oneKindNeedsNoWordsButItsDirection() throws {
        let document = try drawn {
            $0.filter.kinds = landscape.vocabulary.kind("referral").map { KindSet([$0]) }
        }
        #expect(document.all(class: "art").isEmpty)
        #expect(document.all(class: "pfeil").count == 3 + 1)
    }

    @Test func thePublicLearnsNoKinds() throws {
        let document = try drawn {
            $0.ego = 0
            $0.profile = .oeffentlich
        }
        #expect(document.all(class: "kooperation").count == 5)
        for name in ["art", "pfeil", "strich"] { #expect(document.all(class: name).isEmpty, "\(name)") }
        #expect(!document.texts("text").contains("Arten der Zusammenarbeit"))
    }

    /// The first point of the arrowhead's path.
    private func tip(of edge: String, _ document: SVGDocument) throws -> (x: Double, y: Double) {
        let start = try #require(document.elements.firstIndex { $0.attributes["id"] == edge })
        let head = try #require(document.elements[start...].first { $0.attributes["class"] == "pfeil" })
        let numbers = (head.attributes["d"] ?? "").split { "MLZ ".contains($0) }.compactMap { Double($0) }
        return (numbers[0], numbers[1])
    }

    /// How far a point is from the label of an actor.
    private func distance(_ point: (x: Double, y: Double), to actor: String, _ document: SVGDocument) throws
        -> Double
    {
        let start = try #require(
            document.elements.firstIndex { element in
                element.attributes["class"] == "akteur" && element.text.hasPrefix(actor + " (")
            })
        let label = try #require(
            document.elements[start...].first {
                $0.name == "text" && $0.attributes["text-anchor"] == "middle"
            })
        let x = try #require(label.attributes["x"].flatMap { Double($0) })
        let y = try #require(label.attributes["y"].flatMap { Double($0) })
        return ((point.x - x) * (point.x - x) + (point.y - y) * (point.y - y)).squareRoot()
    }
}
