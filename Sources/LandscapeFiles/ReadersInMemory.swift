import LandscapeModel

extension LandscapeReader {
    /// Reads tables that are already in memory, like a folder that holds them.
    public static func read(_ tables: LandscapeTables) -> ReadResult {
        var reading = Reading()
        reading.readTables(TablesSource(tables: tables))
        return reading.result
    }

    /// Reads files that are in memory, like the folder that holds them.
    package static func read(_ texts: LandscapeTexts) -> ReadResult {
        var reading = Reading()
        reading.readTables(TextsSource(texts: texts))
        return reading.result
    }
}
