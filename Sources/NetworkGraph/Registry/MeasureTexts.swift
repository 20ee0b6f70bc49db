/// Title and convention of a measure in both languages.
struct MeasureTexts {
    let german: (title: String, convention: String)
    let english: (title: String, convention: String)

    init(
        _ germanTitle: String, _ germanConvention: String, _ englishTitle: String, _ englishConvention: String
    ) {
        german = (germanTitle, germanConvention)
        english = (englishTitle, englishConvention)
    }
}
