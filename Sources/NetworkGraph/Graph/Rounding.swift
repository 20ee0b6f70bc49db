extension Double {
    /// The nearest end of the range where rounding alone has led out of it; else this number.
    ///
    /// What lies further off than any rounding is a mistake of the formula and has to be seen.
    func rounded(into range: ClosedRange<Double>) -> Double {
        if self < range.lowerBound, self > range.lowerBound - 1e-9 { return range.lowerBound }
        if self > range.upperBound, self < range.upperBound + 1e-9 * max(1, range.upperBound) {
            return range.upperBound
        }
        return self
    }
}
