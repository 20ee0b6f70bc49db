extension Graph {
    /// Distance to the farthest actor of the same component (directed: that arcs lead to).
    ///
    /// - Parameter weighted: distance 1/strength.
    /// - Returns: one value per node, 0 for isolates.
    /// - Complexity: O(*nm*), weighted O(*nm* log *n*).
    /// - Reference: Hage & Harary 1995, doi:10.1016/0378-8733(94)00248-9
    public func eccentricity(weighted: Bool = false) -> [Double] {
        distanceSums(weighted: weighted).eccentricity
    }

    /// Greatest distance of a connected pair.
    ///
    /// - Returns: nil without ties.
    /// - Complexity: as ``eccentricity(weighted:)``.
    public func diameter(weighted: Bool = false) -> Double? { distanceSums(weighted: weighted).diameter }

    /// Mean distance of the connected pairs.
    ///
    /// - Returns: nil without ties.
    /// - Complexity: as ``eccentricity(weighted:)``.
    public func averageDistance(weighted: Bool = false) -> Double? {
        distanceSums(weighted: weighted).averageDistance
    }
}

extension ActorMeasure {
    public static let eccentricity = ActorMeasure("eccentricity", isNearLinear: false) {
        $0.shared(.distances).eccentricity
    }
}

extension NetworkMeasure {
    public static let averageDistance = NetworkMeasure("average_distance", isNearLinear: false) {
        .number($0.shared(.distances).averageDistance)
    }
    public static let diameter = NetworkMeasure("diameter", isNearLinear: false) {
        .number($0.shared(.distances).diameter)
    }
}
