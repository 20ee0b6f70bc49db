import Foundation

extension Double {
    /// The number of at most fifteen significant digits next to it, which is what spreadsheets show and compare.
    package var shownByExcel: Double { isFinite ? Double(String(format: "%.15g", self)) ?? self : self }
}
