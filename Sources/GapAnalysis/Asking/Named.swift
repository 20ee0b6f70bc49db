import PlainText

/// What a group of actors is called in headings and sentences.
struct Named: Sendable, Hashable {
    /// "Integrationskursträger", as subject of a heading.
    var plural: Bilingual
    /// "eine MBE oder ein JMD": one of them, after "mit" in the dative ("einer MBE oder einem JMD").
    var oneDative: Bilingual
}
