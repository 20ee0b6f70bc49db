import Foundation

/// Lines broken for the terminal that they are read in.
enum ScreenLines {
    /// Where the texts of options begin in help, as the argument parser sets them.
    private static let column = 26

    /// Columns of the terminal behind standard output, else behind standard error; nil where there is none.
    /// `COLUMNS` is what the user says of it.
    static var terminalWidth: Int? {
        if let told = ProcessInfo.processInfo.environment["COLUMNS"].flatMap({ Int($0) }), told > 0 {
            return told
        }
        for file in [STDOUT_FILENO, STDERR_FILENO] where isatty(file) == 1 {
            var size = winsize()
            if ioctl(file, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 { return Int(size.ws_col) }
        }
        return nil
    }

    /// Breaks lines that are too long between words; those that go on are as far in as the text above them.
    static func broken(_ text: String, to width: Int? = nil) -> String {
        let width = max(40, width ?? terminalWidth ?? 80)
        return text.split(separator: "\n", omittingEmptySubsequences: false)
            .map { broken(line: String($0), to: width) }.joined(separator: "\n")
    }

    private static func broken(line: String, to width: Int) -> String {
        guard line.count > width else { return line }
        let indent = indent(of: line)
        var lines: [String] = []
        var current = String(line.prefix { $0 == " " })
        var isFresh = true
        for word in line.split(separator: " ", omittingEmptySubsequences: false).drop(while: { $0.isEmpty }) {
            if !isFresh, !word.isEmpty, current.count + 1 + word.count > width {
                lines.append(current)
                current = String(repeating: " ", count: indent) + word
            } else {
                current += (isFresh ? "" : " ") + word
            }
            isFresh = false
        }
        return (lines + [current]).joined(separator: "\n")
    }

    private static func indent(of line: String) -> Int {
        let start = line.prefix { $0 == " " }.count
        if start > 0 {
            let text = line.dropFirst(column)
            let gap = line.dropFirst(column - 2).prefix(2)
            return start >= column || (gap.allSatisfy { $0 == " " } && text.first != " ") ? column : start + 2
        }
        for mark in ["AUFRUF: ", "Aufruf: ", "USAGE: ", "Usage: "] where line.hasPrefix(mark) {
            return mark.count
        }
        return 0
    }
}
