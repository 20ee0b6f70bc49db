import SourceText

/// The formats in which workbooks are written.
public enum WorkbookFormat: String, Sendable, CaseIterable {
    case xlsx, ods

    /// The format that a file's ending stands for; nil where it is none of a workbook.
    public init?(path: String) {
        guard let format = Self(rawValue: FileName.ending(path)) else { return nil }
        self = format
    }
}
