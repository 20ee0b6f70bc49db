package import LandscapeFiles

/// The fictional district of Musterau, to look around in.
package enum ExampleLandscape {
    package static var texts: LandscapeTexts {
        let tables: [String: [UInt8]] = [
            "akteure": PackageResources.akteure_csv, "aliase": PackageResources.aliase_csv,
            "angebote": PackageResources.angebote_csv, "gremien": PackageResources.gremien_csv,
            "kontakte": PackageResources.kontakte_csv, "kooperationen": PackageResources.kooperationen_csv,
            "kurskennzahlen": PackageResources.kurskennzahlen_csv,
            "mitgliedschaften": PackageResources.mitgliedschaften_csv,
            "stellungnahmen": PackageResources.stellungnahmen_csv,
            "unterkuenfte": PackageResources.unterkuenfte_csv,
        ]
        var texts = LandscapeTexts(
            tables.reduce(into: [:]) { files, table in
                files[table.key] = LandscapeTexts.File(name: table.key + ".csv", bytes: table.value)
            })
        texts.files["landschaft"] = LandscapeTexts.File(
            name: "landschaft.yaml", bytes: PackageResources.landschaft_yaml)
        return texts
    }
}
