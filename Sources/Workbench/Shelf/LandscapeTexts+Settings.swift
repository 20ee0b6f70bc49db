package import LandscapeFiles

extension LandscapeTexts {
    /// The same tables under other settings.
    /// - Parameter text: of `landschaft.yaml`.
    package func replacing(settings text: String) -> LandscapeTexts {
        var texts = self
        let name = files["landschaft"]?.name ?? "landschaft.yaml"
        texts.files["landschaft"] = File(name: name, bytes: Array(text.utf8))
        return texts
    }
}
