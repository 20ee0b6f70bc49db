import CResources
package import LandscapeFiles
import PlainText

/// The fictional district of Musterau, to look around in.
package enum ExampleLandscape {
    package static var texts: LandscapeTexts {
        let tables: [String: [UInt8]] = [
            "akteure": WorkbenchFiles.akteure_csv.bytes, "aliase": WorkbenchFiles.aliase_csv.bytes,
            "angebote": WorkbenchFiles.angebote_csv.bytes, "gremien": WorkbenchFiles.gremien_csv.bytes,
            "kontakte": WorkbenchFiles.kontakte_csv.bytes,
            "kooperationen": WorkbenchFiles.kooperationen_csv.bytes,
            "kurskennzahlen": WorkbenchFiles.kurskennzahlen_csv.bytes,
            "mitgliedschaften": WorkbenchFiles.mitgliedschaften_csv.bytes,
            "stellungnahmen": WorkbenchFiles.stellungnahmen_csv.bytes,
            "unterkuenfte": WorkbenchFiles.unterkuenfte_csv.bytes,
        ]
        var texts = LandscapeTexts(
            tables.reduce(into: [:]) { files, table in
                files[table.key] = LandscapeTexts.File(name: table.key + ".csv", bytes: table.value)
            })
        texts.files["landschaft"] = LandscapeTexts.File(
            name: "landschaft.yaml", bytes: WorkbenchFiles.landschaft_yaml.bytes)
        return texts
    }
}
