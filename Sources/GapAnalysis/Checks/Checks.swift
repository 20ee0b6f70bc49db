import CResources
public import LandscapeModel
import PlainText

/// The kinds of check that a catalogue may name.
enum Checks {
    static let all: [any Check.Type] = [
        EachWithSome.self, SomeWithSome.self, TypePairs.self, PhaseCoverage.self, SeatOnBoard.self,
        BoardMembership.self, DistrictCoverage.self, Composition.self, Participation.self, DocumentField.self,
        OfferRecord.self, OfferInDistricts.self, OfferForGroups.self, Presence.self, Plurality.self,
        ShareIndependent.self, Overlap.self, FieldCoordination.self, Partnership.self, NoSuchKind.self,
        NoSuchOffer.self, Path.self, ConnectedField.self, CarrierRecord.self, CourseAssignmentCheck.self,
        Indicator.self, Switches.self,
    ]
}

extension Catalogue {
    /// The statements of the paper that netviz checks by itself.
    public static let standard: Catalogue = {
        do {
            return try CatalogueReader.read(
                GapAnalysisFiles.empfehlungen_yaml.text)
        } catch {
            // The text is part of the binary and never changes after the build; the test
            // `standardCatalogueReads` reads it, so a build that passes its tests cannot get here.
            fatalError("empfehlungen.yaml: \(error)")
        }
    }()

    /// This catalogue with the recommendations of a file of the coordinator's own: those of a known id take the
    /// place of the known one, others come after it.
    ///
    /// - Throws: `CatalogueError` with the line of the mistake.
    public func adding(_ text: String, vocabulary: Vocabulary = .standard) throws(CatalogueError) -> Catalogue
    {
        merged(with: try CatalogueReader.read(text, vocabulary: vocabulary, extending: self))
    }
}

extension CatalogueReader {
    /// - Parameter known: a catalogue whose groups may be used.
    /// - Throws: `CatalogueError` for broken YAML, unknown or missing keys, unknown types and kinds.
    public static func read(
        _ text: String, vocabulary: Vocabulary = .standard, extending known: Catalogue? = nil
    ) throws(CatalogueError) -> Catalogue {
        try read(text, checks: Checks.all, vocabulary: vocabulary, extending: known)
    }
}
