internal import Foundation
public import LandscapeModel

/// Fill and text of a symbol that belong together.
public struct Paint: Sendable, Hashable {
    public var fill: Colour
    /// Readable on `fill` with a contrast of at least 4.5:1.
    public var text: Colour

    public init(_ fill: UInt32, text: UInt32) {
        self.fill = Colour(fill)
        self.text = Colour(text)
    }
}

/// Every colour that a map uses. The hues are those of Okabe and Ito (2008), darkened where white letters
/// stand on them, so that they stay apart for people who do not tell red from green.
public struct Palette: Sendable {
    public let isBlackAndWhite: Bool
    /// Many lines share the ground: they are drawn lighter, so that names, rings and sectors stay readable.
    public var isDense = false

    public init(isBlackAndWhite: Bool) { self.isBlackAndWhite = isBlackAndWhite }

    /// Text on the page, outlines of symbols.
    public var ink: Colour { Colour(0x1A1A1A) }
    /// Secondary text and frames that carry meaning: at least 4.5:1 against white.
    public var quiet: Colour { Colour(isBlackAndWhite ? 0x4D4D4D : 0x595959) }
    /// Lines of confirmed cooperations.
    public var tie: Colour {
        isDense
            ? Colour(isBlackAndWhite ? 0x404040 : 0x45607A) : Colour(isBlackAndWhite ? 0x262626 : 0x2F4256)
    }
    /// Lines of cooperations that are not confirmed: paler, still 3:1 against white, so that the eye
    /// finds the certain ones first.
    public var unsureTie: Colour { Colour(isBlackAndWhite ? 0x737373 : 0x71859A) }
    /// Lines of cooperations that nobody has checked: thin and grey, 3:1 against white and the grounds of regions.
    public var faintTie: Colour { Colour(0x808488) }
    /// Cooperations inside one Träger.
    public var internalTie: Colour { Colour(isBlackAndWhite ? 0x595959 : 0x7A7468) }
    /// Cooperations that are only the background of a gap map. They carry no meaning of their own there.
    public var context: Colour { Colour(isBlackAndWhite ? 0xC8C8C8 : 0xC3C9CF) }
    /// Suggestions and their badges: white digits stand on them, so at least 4.5:1 against white.
    public func suggestion(_ line: LineStyle) -> Colour {
        if isBlackAndWhite { return Colour(0x000000) }
        return switch line {
        case .deepen: Colour(0x0A5C9E)
        case .confirm: Colour(0x7A3E00)
        case .clarify: Colour(0x595959)
        default: Colour(0xB0005A)
        }
    }
    /// Badges of changes: white signs stand on them, so at least 4.5:1 against white.
    func badge(change line: LineStyle) -> Colour {
        if isBlackAndWhite { return Colour(line == .gone ? 0x595959 : 0x000000) }
        return switch line {
        case .came: Colour(0x00594C)
        case .stronger: Colour(0x0A5C9E)
        case .weaker: Colour(0x7A3E00)
        case .nowConfirmed: Colour(0x4B3A8C)
        default: Colour(0x595959)
        }
    }
    /// Lines of changes; what is gone is paler than its badge, still 3:1 against white.
    func change(_ line: LineStyle) -> Colour {
        switch line {
        case .gone, .goneUnsure, .cameUnsure: Colour(0x808080)
        default: badge(change: line)
        }
    }
    /// Rings and spokes: they carry meaning, so 3:1 against white.
    var guide: Colour { Colour(0x8C8C8C) }
    /// Frames and rules that only order the page.
    public var rule: Colour { Colour(0xC8C8C8) }

    public func paint(_ sector: Sector?) -> Paint {
        guard let sector else { return Paint(0xFFFFFF, text: 0x1A1A1A) }
        return isBlackAndWhite ? Self.grey(sector) : Self.colour(sector)
    }

    /// Paints for groups that are no sectors, in a fixed order; after eight they begin again.
    public func paint(group: Int) -> Paint {
        let paints: [Paint] =
            isBlackAndWhite
            ? [
                Paint(0xFFFFFF, text: 0x1A1A1A), Paint(0x4D4D4D, text: 0xFFFFFF),
                Paint(0xC4C4C4, text: 0x1A1A1A), Paint(0x000000, text: 0xFFFFFF),
                Paint(0xE3E3E3, text: 0x1A1A1A), Paint(0x666666, text: 0xFFFFFF),
                Paint(0xA6A6A6, text: 0x1A1A1A), Paint(0x2E2E2E, text: 0xFFFFFF),
            ]
            : Sector.allCases.map(Self.colour) + [Paint(0x1A1A1A, text: 0xFFFFFF)]
        return paints[group % paints.count]
    }

    /// A colour that somebody chose in another program; in black and white as light or dark as it is.
    func paint(file colour: UInt32) -> Paint {
        var fill = Colour(colour)
        if isBlackAndWhite {
            let light = fill.luminance
            // The inverse of how luminance is computed from a grey.
            let level = light <= 0.003_130_8 ? light * 12.92 : 1.055 * pow(light, 1 / 2.4) - 0.055
            let grey = UInt32(min(255, max(0, (level * 255).rounded())))
            fill = Colour(grey << 16 | grey << 8 | grey)
        }
        var paint = Paint(0xFFFFFF, text: fill.contrast(to: .white) >= 4.5 ? 0xFFFFFF : 0x1A1A1A)
        paint.fill = fill
        return paint
    }

    /// Steps of the matrix, from what is on record in every case (white) to what is missing most (dark), told apart by
    /// lightness alone.
    func paint(shade step: Int?) -> Paint {
        guard let step else { return Paint(0xFFFFFF, text: 0x1A1A1A) }
        let paints: [Paint] =
            isBlackAndWhite
            ? [
                Paint(0xFFFFFF, text: 0x1A1A1A), Paint(0xE0E0E0, text: 0x1A1A1A),
                Paint(0xB8B8B8, text: 0x1A1A1A), Paint(0x6B6B6B, text: 0xFFFFFF),
                Paint(0x2B2B2B, text: 0xFFFFFF),
            ]
            : [
                Paint(0xFFFFFF, text: 0x1A1A1A), Paint(0xFBE3D3, text: 0x1A1A1A),
                Paint(0xF2B58E, text: 0x1A1A1A), Paint(0xB5570F, text: 0xFFFFFF),
                Paint(0x7A3300, text: 0xFFFFFF),
            ]
        return paints[min(4, max(0, step))]
    }

    /// Lines that are there but not what the picture is about.
    public var faint: Colour { Colour(isBlackAndWhite ? 0xE2E2E2 : 0xDCE2E8) }
    /// Where little is on record between two sectors: 4.5:1 against white.
    var sparse: Colour { Colour(isBlackAndWhite ? 0x000000 : 0xA34A00) }

    /// The ground of a ring: the middle a little darker than the rim.
    func paint(ring: Int, of count: Int) -> Colour {
        let greys: [UInt32] = isBlackAndWhite ? [0xF0F0F0, 0xF8F8F8] : [0xDFEAF3, 0xECF2F8, 0xF7FAFC]
        return ring == count - 1 && count > 1 ? .white : Colour(greys[min(ring, greys.count - 1)])
    }

    private static func colour(_ sector: Sector) -> Paint {
        switch sector {
        case .publicMunicipal: Paint(0x0067A5, text: 0xFFFFFF)
        case .publicState: Paint(0x7CC5EE, text: 0x1A1A1A)
        case .welfare: Paint(0xB84A00, text: 0xFFFFFF)
        case .migrantOrganisations: Paint(0x33B78E, text: 0x1A1A1A)
        case .education: Paint(0xF2DE3E, text: 0x1A1A1A)
        case .civilSociety: Paint(0xDE97BD, text: 0x1A1A1A)
        case .business: Paint(0x5B5B5B, text: 0xFFFFFF)
        }
    }

    private static func grey(_ sector: Sector) -> Paint {
        switch sector {
        case .publicMunicipal: Paint(0x2E2E2E, text: 0xFFFFFF)
        case .publicState: Paint(0xC4C4C4, text: 0x1A1A1A)
        case .welfare: Paint(0x595959, text: 0xFFFFFF)
        case .migrantOrganisations: Paint(0xE3E3E3, text: 0x1A1A1A)
        case .education: Paint(0xFFFFFF, text: 0x1A1A1A)
        case .civilSociety: Paint(0xA6A6A6, text: 0x1A1A1A)
        case .business: Paint(0x000000, text: 0xFFFFFF)
        }
    }
}
