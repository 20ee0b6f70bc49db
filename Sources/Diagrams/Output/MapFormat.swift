public import Foundation
internal import GraphvizBridge
import PlainText

/// The file formats of a map.
public enum MapFormat: String, Sendable, CaseIterable {
    case svg, dot, png, pdf
}

extension RenderedMap {
    /// The map in a format.
    ///
    /// PNG and PDF show exactly the SVG; their text is real and searchable in PDF, but the PDF is not tagged:
    /// the accessible version is the SVG.
    public func data(_ format: MapFormat) throws(MapError) -> Data {
        switch format {
        case .svg: return Data(svg().utf8)
        case .dot: return Data(dot().utf8)
        case .png: return try picture(.png)
        case .pdf: return try picture(.pdf)
        }
    }

    private func picture(_ format: Graphviz.PictureFormat) throws(MapError) -> Data {
        let paper = diagram.page.millimetres.map {
            (width: $0.width * 72 / 25.4, height: $0.height * 72 / 25.4)
        }
        let room = paper ?? size
        do throws(GraphvizError) {
            return try Graphviz.picture(
                svg: svg(), width: room.width, height: room.height, format: format, date: fileDate)
        } catch {
            if case .noRoom = error { throw .noRoom }
            throw .layout(error.description)
        }
    }

    /// The date of the landscape as fourteen digits; the epoch where there is none.
    private var fileDate: String {
        guard let date = diagram.date else { return "19700101000000" }
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(date.year)\(two(date.month ?? 1))\(two(date.day ?? 1))000000"
    }
}
