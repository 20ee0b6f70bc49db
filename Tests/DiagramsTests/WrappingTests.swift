import Testing

@testable import Diagrams

@Suite("Lines of a label")
struct WrappingTests {
    /// Ten letters to a line.
    private func lines(_ text: String, limit: Double = 10) -> [String] {
        Wrapping.lines(text, limit: limit) { Double($0.count) }
    }

    @Test("an ending behind a slash stays with its word")
    func endings() {
        #expect(lines("Leiter/in Nord") == ["Leiter/in", "Nord"])
        #expect(lines("Integrationsbeauftragte/r", limit: 22) == ["Integrationsbeauftragte/r"])
        #expect(lines("Integrationsbeauftragte/r", limit: 15) == ["Integrations-", "beauftragte/r"])
    }

    @Test("words behind a slash or a hyphen begin a line")
    func alternatives() {
        #expect(lines("Jugend-/Sozialamt") == ["Jugend-/", "Sozialamt"])
        #expect(lines("Ost-West-Verein") == ["Ost-West-", "Verein"])
        #expect(lines("Schulamt / Kita") == ["Schulamt /", "Kita"])
    }

    @Test("what does not fit ends in an ellipsis")
    func cut() {
        let all = lines("eins zwei drei vier fünf sechs sieben")
        #expect(all == ["eins zwei", "drei vier", "fünf sechs", "sieben"])
        #expect(Wrapping.cut(all, most: 2, limit: 10) { Double($0.count) } == ["eins zwei", "drei vier…"])
        #expect(Wrapping.cut(all, most: 4, limit: 10) { Double($0.count) } == all)
    }
}
