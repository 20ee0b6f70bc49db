public import GapAnalysis
public import LandscapeModel

public struct ReportMap: Sendable {
    public init(title: Bilingual, svg: String, alternative: Bilingual) {}
}
public struct ReportOptions: Sendable {
    public var language: Language = .german
    public var profile: Profile = .workshop
    public var provisionalNote: String?
    public var overviewMap: ReportMap?
    public var gapMap: ReportMap?
    public init() {}
}
public struct Report: Sendable {
    public init(landscape: Landscape, index: ClaimIndex, analysis: Analysis, options: ReportOptions) {}
    public func html() throws -> String { "" }
    public func markdown() throws -> String { "" }
}
public struct IndexPage: Sendable {
    public init(title: String, entries: [(String, String, Bool)], note: String?) {}
    public func html(_ language: Language) -> String { "" }
}
