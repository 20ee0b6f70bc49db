public import LandscapeModel

/// What a group of actors is called in headings and sentences.
public struct Named: Sendable, Hashable {
    /// "Integrationskursträger", as subject of a heading.
    public var plural: Bilingual
    /// "eine MBE oder ein JMD": one of them, after "mit" in the dative ("einer MBE oder einem JMD").
    public var oneDative: Bilingual

    public init(plural: Bilingual, oneDative: Bilingual) {
        self.plural = plural
        self.oneDative = oneDative
    }
}
