import LandscapeModel
public import PlainText

/// The forms of a result that is a table.
public enum TableForm: String, Sendable, CaseIterable {
    /// To read.
    case table
    /// For a spreadsheet.
    case csv
    /// For a program.
    case json
}

/// What a job found, as a table in one of its forms.
public protocol ResultTable: Sendable {
    /// - Parameter width: columns of the terminal that shows it; nil where it goes into a file.
    func text(_ language: Language, width: Int?) -> String
    func csv(_ language: Language) -> String
    func json(_ language: Language) -> String

    /// The same in pieces of a megabyte or so, where it may be large.
    func write(_ form: TableForm, _ language: Language, to pour: ([UInt8]) -> Void)
}

extension ResultTable {
    public func text(_ language: Language) -> String { text(language, width: nil) }

    public func written(_ form: TableForm, _ language: Language) -> String {
        switch form {
        case .table: text(language)
        case .csv: csv(language)
        case .json: json(language)
        }
    }

    public func write(_ form: TableForm, _ language: Language, to pour: ([UInt8]) -> Void) {
        pour(Array(written(form, language).utf8))
    }
}

extension CheckTable: ResultTable {}
extension GapsTable: ResultTable {}
extension PlanTable: ResultTable {}

extension MatrixTable: ResultTable {
    public func csv(_ language: Language) -> String { csv() }
    public func json(_ language: Language) -> String { json() }
}

extension MeasuresTable: ResultTable {
    public func csv(_ language: Language) -> String { csv() }

    public func write(_ form: TableForm, _ language: Language, to pour: ([UInt8]) -> Void) {
        switch form {
        case .table: pour(Array(text(language).utf8))
        case .csv: csv(to: pour)
        case .json: json(language, to: pour)
        }
    }
}
