import SourceText

/// What the styles of an `.xlsx` workbook say about its cells, by the number of a style.
struct XLSXStyles {
    private(set) var numbers: [NumberStyle] = []
    /// Bold, or on a coloured ground.
    private(set) var emphasised: [Bool] = []
    private(set) var struck: [Bool] = []

    init() {}

    init(_ bytes: [UInt8]) throws(WorkbookFailure) {
        var scanner = XMLScanner(bytes)
        var codes: [Int: String] = [:]
        var boldFonts: [Bool] = []
        var struckFonts: [Bool] = []
        var colouredFills: [Bool] = []
        var part = Part.other
        while true {
            switch scanner.next() {
            case .start:
                if let begun = Part(scanner) {
                    part = begun
                } else if scanner.isTag("numFmt"), let id = scanner.number("numFmtId") {
                    codes[id] = scanner.attribute("formatCode")
                } else if part == .fonts {
                    if scanner.isTag("font") {
                        boldFonts.append(false)
                        struckFonts.append(false)
                    }
                    if scanner.isTag("b"), !boldFonts.isEmpty {
                        boldFonts[boldFonts.count - 1] = scanner.isSet
                    }
                    if scanner.isTag("strike"), !struckFonts.isEmpty {
                        struckFonts[struckFonts.count - 1] = scanner.isSet
                    }
                } else if part == .fills {
                    if scanner.isTag("fill") { colouredFills.append(false) }
                    if scanner.isTag("patternFill"), !colouredFills.isEmpty {
                        colouredFills[colouredFills.count - 1] = scanner.attribute("patternType") == "solid"
                    }
                } else if part == .cells, scanner.isTag("xf") {
                    let id = scanner.number("numFmtId") ?? 0
                    numbers.append(NumberStyle(id: id, code: codes[id]))
                    emphasised.append(
                        Self.has(boldFonts, scanner.number("fontId"))
                            || Self.has(colouredFills, scanner.number("fillId")))
                    struck.append(Self.has(struckFonts, scanner.number("fontId")))
                }
            case .end: if Part(scanner) != nil { part = .other }
            case .finish:
                if scanner.isBroken { throw .broken }
                return
            case .text: continue
            }
        }
    }

    private static func has(_ marks: [Bool], _ index: Int?) -> Bool {
        index.map { marks.indices.contains($0) && marks[$0] } ?? false
    }

    /// The lists that tell what the numbers in a style mean.
    private enum Part {
        case fonts, fills, cells, other

        init?(_ scanner: XMLScanner) {
            if scanner.isTag("fonts") {
                self = .fonts
            } else if scanner.isTag("fills") {
                self = .fills
            } else if scanner.isTag("cellXfs") {
                self = .cells
            } else {
                return nil
            }
        }
    }
}

extension XMLScanner {
    /// Whether an element that switches something on does so: `<b/>` and `<b val="1"/>`, not `<b val="0"/>`.
    var isSet: Bool { attribute("val").map { $0 != "0" && $0 != "false" } ?? true }
}
