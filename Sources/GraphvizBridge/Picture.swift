public import Foundation
internal import Synchronization

extension Graphviz {
    /// The formats that a finished SVG can be turned into.
    public enum PictureFormat: String, Sendable, CaseIterable {
        case png, pdf
    }

    /// Turns a finished SVG into PNG or PDF, with the fonts embedded in the latter.
    ///
    /// Graphviz draws a graph of one node whose image is the SVG: its own plugins (librsvg and cairo, Debian
    /// package libgvc6-plugins-gtk) do the work, so that no further library is needed and every format shows
    /// the same picture.
    ///
    /// - Parameters:
    ///   - svg: begins with an XML declaration on a line of its own; Graphviz knows an SVG by that.
    ///   - width: of the picture in points (1/72 inch).
    ///   - height: of the picture in points.
    ///   - dotsPerInch: resolution of a PNG.
    ///   - date: fourteen digits, the date that the PDF says it was made on; today would make every file
    ///     differ.
    public static func picture(
        svg: String, width: Double, height: Double, format: PictureFormat, dotsPerInch: Int = 144,
        date: String = "19700101000000"
    ) throws(GraphvizError) -> Data {
        let target: GraphvizFormat = format == .png ? .png : .pdf
        // A file in memory: nobody else can read it, and none is left behind however the process ends.
        let memory = memoryFile()
        guard memory >= 0 else { throw .renderFailed(target, String(cString: strerror(errno))) }
        defer { close(memory) }
        let path = freshPath(of: memory)
        defer { forgetImage(path) }
        try fill(memory, with: svg, for: target)
        let dpi = format == .png ? max(24, min(600, dotsPerInch)) : 72
        let dot = """
            graph {
            graph [margin=0, pad=0, dpi=\(dpi)\(imagePath())];
            karte [shape=none, label="", margin=0, fixedsize=true, width=\(width / 72), height=\(height / 72), \
            imagescale=both, image=\(DOT.quoted(path)), pos="\(width / 2),\(height / 2)"];
            }
            """
        let bytes = try render(dot: dot, engine: .nop2, format: target, refusesWarnings: true)
        return format == .pdf ? dated(bytes, date) : bytes
    }

    private static func fill(
        _ memory: Int32, with svg: String, for target: GraphvizFormat
    ) throws(GraphvizError) {
        var left = Array(svg.utf8)[...]
        while !left.isEmpty {
            let count = left.withUnsafeBytes { write(memory, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else {
                let code = errno
                if [ENOSPC, EDQUOT, EFBIG, ENOMEM].contains(code) { throw .noRoom(target) }
                throw .renderFailed(target, String(cString: strerror(code)))
            }
            left = left.dropFirst(count)
        }
    }

    /// The path of an open file, spelled differently each time: Graphviz keeps what it has once read under a name, and
    /// would draw that again. The digits of a counter, as steps that lead nowhere.
    private static func freshPath(of file: Int32) -> String {
        let number = files.wrappingAdd(1, ordering: .relaxed).newValue
        let steps = String(number, radix: 2).map { $0 == "1" ? "./" : "/" }.joined()
        return "/proc/self/fd/\(steps)\(file)"
    }

    private static let files = Atomic<Int>(0)

    /// Graphviz forgets which images it has read only when the path to look for them changes: every other picture names
    /// one. Our images have absolute names, so that nothing is ever looked for there.
    private static func imagePath() -> String {
        pictures.wrappingAdd(1, ordering: .relaxed).newValue % 2 == 0 ? "" : ", imagepath=\"/\""
    }

    private static let pictures = Atomic<Int>(0)

    /// Puts a date over the one that cairo writes, digit for digit, so that no offset in the file moves.
    private static func dated(_ pdf: Data, _ date: String) -> Data {
        let mark = Data("/CreationDate (D:".utf8)
        guard date.utf8.count == 14, let found = pdf.range(of: mark),
            pdf.endIndex - found.upperBound > 14
        else { return pdf }
        var result = pdf
        result.replaceSubrange(found.upperBound..<(found.upperBound + 14), with: Data(date.utf8))
        return result
    }
}
