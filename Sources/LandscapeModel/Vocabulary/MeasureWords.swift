public import NetworkGraph
public import PlainText

/// Title and convention of a measure, in both languages.
///
/// The engine computes and says nothing; what a reader sees beside the number stands here, one entry per measure.
struct MeasureWords: Sendable {
    let title: Bilingual
    let convention: Bilingual

    init(
        _ germanTitle: String, _ germanConvention: String, _ englishTitle: String, _ englishConvention: String
    ) {
        title = Bilingual(germanTitle, englishTitle)
        convention = Bilingual(germanConvention, englishConvention)
    }
}

extension ActorMeasure {
    /// The measure's name for table headings.
    public var title: Bilingual { MeasureWords.ofActorMeasure[self]?.title ?? Bilingual(rawValue, rawValue) }

    /// One sentence that states the convention.
    public var convention: Bilingual { MeasureWords.ofActorMeasure[self]?.convention ?? Bilingual("", "") }
}

extension NetworkMeasure {
    /// The measure's name for table headings.
    public var title: Bilingual {
        MeasureWords.ofNetworkMeasure[self]?.title ?? Bilingual(rawValue, rawValue)
    }

    /// One sentence that states the convention.
    public var convention: Bilingual { MeasureWords.ofNetworkMeasure[self]?.convention ?? Bilingual("", "") }
}
