import Workbooks

/// Where a landscape goes that a command has changed: into itself, or into a new folder or workbook.
enum LandscapeTarget {
    case landscape
    case folder(String)
    case workbook(WorkbookFormat, OutputTarget)

    /// - Parameters:
    ///   - output: nil for the landscape itself.
    ///   - inputs: what must not be replaced.
    init(_ output: String?, keeping inputs: [String], _ overwrite: OverwriteArguments) throws {
        guard let output else {
            self = .landscape
            return
        }
        if let format = WorkbookFormat(path: output) {
            self = .workbook(format, try overwrite.target(output, keeping: inputs))
        } else {
            self = .folder(try overwrite.freshFolder(output))
        }
    }
}
