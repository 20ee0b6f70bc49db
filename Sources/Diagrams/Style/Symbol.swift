internal import Foundation
public import LandscapeModel
import PlainText

/// The shape of a symbol.
public enum Symbol: String, Sendable, CaseIterable {
    case square, diamond, circle, triangle, hexagon, house, invertedTriangle, octagon
    /// A Gremium: a table that people sit around. Its outline stands for the kind of Gremium.
    case table, roundTable, steeringTable, councilTable

    /// What a Gremium of a kind looks like.
    init(_ board: BoardType?) {
        switch board {
        case .roundTable: self = .roundTable
        case .steeringGroup: self = .steeringTable
        case .advisoryCouncil: self = .councilTable
        case .workingGroup, nil: self = .table
        }
    }

    /// The shape of a sector; an octagon where the sector is not known.
    public init(_ sector: Sector?) {
        switch sector {
        case .publicMunicipal: self = .square
        case .publicState: self = .diamond
        case .welfare: self = .circle
        case .migrantOrganisations: self = .triangle
        case .education: self = .hexagon
        case .civilSociety: self = .house
        case .business: self = .invertedTriangle
        case nil: self = .octagon
        }
    }

    /// The name of the shape in DOT.
    public var dotName: String {
        switch self {
        case .invertedTriangle: "invtriangle"
        case .table: "box"
        case .roundTable: "ellipse"
        case .steeringTable: "hexagon"
        case .councilTable: "octagon"
        default: rawValue
        }
    }

    /// Corners around the origin, y downwards, of a symbol of the given area; empty for the circle.
    ///
    /// All symbols of a value have the same area, so that no sector looks weightier than another.
    public func corners(area: Double) -> [Point] {
        let unit = unitCorners
        guard unit.count > 2 else { return [] }
        var doubled = 0.0
        for (one, two) in zip(unit, unit.dropFirst() + unit.prefix(1)) {
            doubled += one.x * two.y - two.x * one.y
        }
        let scale = (area / (abs(doubled) / 2)).squareRoot()
        return unit.map { Point(x: $0.x * scale, y: $0.y * scale) }
    }

    /// Half width, and how far the symbol reaches above and below its centre.
    public func extent(area: Double) -> (halfWidth: Double, up: Double, down: Double) {
        let corners = corners(area: area)
        guard !corners.isEmpty else {
            let radius = (area / Double.pi).squareRoot()
            return (radius, radius, radius)
        }
        return (
            corners.map { abs($0.x) }.max() ?? 0, -(corners.map(\.y).min() ?? 0), corners.map(\.y).max() ?? 0
        )
    }

    /// Where the middle of a letter looks right, below the centre, as a share of the symbol's height.
    var letterShift: Double {
        switch self {
        case .triangle: 0.03
        case .invertedTriangle: -0.03
        case .house: 0.03
        default: 0
        }
    }

    private var unitCorners: [Point] {
        func regular(_ count: Int, turned: Double) -> [Point] {
            (0..<count).map { corner in
                let angle = (turned + 360 * Double(corner) / Double(count)) * Double.pi / 180
                return Point(x: cos(angle), y: sin(angle))
            }
        }
        return switch self {
        case .circle: []
        case .square: regular(4, turned: 45)
        case .diamond: regular(4, turned: 90)
        case .triangle: regular(3, turned: -90)
        case .invertedTriangle: regular(3, turned: 90)
        case .hexagon: regular(6, turned: 0)
        case .octagon: regular(8, turned: 22.5)
        case .roundTable:
            (0..<24).map { corner in
                let angle = 2 * Double.pi * Double(corner) / 24
                return Point(x: 1.65 * cos(angle), y: 0.95 * sin(angle))
            }
        case .steeringTable:
            [
                Point(x: -1.85, y: 0), Point(x: -1.4, y: -0.8), Point(x: 1.4, y: -0.8), Point(x: 1.85, y: 0),
                Point(x: 1.4, y: 0.8), Point(x: -1.4, y: 0.8),
            ]
        case .councilTable:
            [
                Point(x: -1.25, y: -0.8), Point(x: 1.25, y: -0.8), Point(x: 1.75, y: 0.8),
                Point(x: -1.75, y: 0.8),
            ]
        case .table:
            [Point(x: -1.5, y: -0.8), Point(x: 1.5, y: -0.8), Point(x: 1.5, y: 0.8), Point(x: -1.5, y: 0.8)]
        case .house:
            [
                Point(x: -0.85, y: 0.9), Point(x: -0.85, y: -0.2), Point(x: 0, y: -1),
                Point(x: 0.85, y: -0.2),
                Point(x: 0.85, y: 0.9),
            ]
        }
    }
}

extension Optional where Wrapped == Sector {
    /// The letter inside a symbol: the sector as text, so that neither colour nor shape is needed.
    func letter(_ language: Language) -> String {
        let letters: Bilingual =
            switch self {
            case .publicMunicipal: Bilingual("K", "M")
            case .publicState: Bilingual("S", "S")
            case .welfare: Bilingual("F", "W")
            case .migrantOrganisations: Bilingual("M", "O")
            case .education: Bilingual("B", "E")
            case .civilSociety: Bilingual("Z", "C")
            case .business: Bilingual("W", "B")
            case nil: Bilingual("?", "?")
            }
        return letters(language)
    }
}
