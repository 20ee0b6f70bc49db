import Diagrams
import LandscapeModel
import Testing

@Suite struct PolicySourceTests {
    /// The hash of the empty text as the Content Security Policy writes it (CSP Level 3, section 2.3.1).
    @Test func sourceOfAPolicy() {
        #expect(SHA256.source("") == "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='")
    }
}
