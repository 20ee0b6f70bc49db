public import Diagrams
public import GapAnalysis
public import LandscapeModel
public import PlainText

/// A Runder Tisch as a server hands it out: three pages, the scripts and styles that they load, and what they know of the
/// landscape.
///
/// The pages and assets hold nothing of the landscape; whoever has a session asks for the facts. Nothing is inline, so that
/// the policy needs neither hashes nor exceptions.
public struct ServedTable: Sendable {
    /// Which page: of whoever leads, of the wall, or of those who take part.
    public enum Page: String, Sendable, CaseIterable {
        case moderation, projector, participation

        /// The role under which the page speaks to the server.
        var role: String { self == .participation ? "participant" : rawValue }
    }

    /// Title of the table.
    public let title: String
    /// What the pages know this landscape by: 16 hexadecimal digits that change with it.
    public let id: String
    public let assets: [PageAsset]

    private let language: Language
    private let bench: ServedBundle
    private let phone: ServedBundle
    /// JSON objects without their last brace.
    private let facts: String
    private let picture: String

    /// - Parameters as those of ``RoundTablePage``. The language of pages and facts is that of the options.
    /// - Throws: `MapError` where there is nothing to draw.
    public init(
        _ shown: ShownLandscape, gaps: [Gap], options: MapOptions, title: String? = nil, notCheckable: String?
    ) throws(MapError) {
        let facts = try TableFacts(
            shown, gaps: gaps, options: options, title: title, notCheckable: notCheckable)
        id = facts.id
        self.title = facts.title
        language = facts.language
        self.facts = String(facts.json(id: facts.id).dropLast())
        picture = Self.json { json in
            json.key("map", facts.picture.svg)
            json.key("legend", facts.picture.legend)
            json.key("dateLine", facts.picture.dateLine ?? "")
            json.key("provisional", facts.picture.provisionalNote ?? "")
        }
        let words = TableWords(language: language)
        bench = ServedBundle("tisch", script: ServedScript.bench(words), style: ServedScript.benchStyle)
        phone = ServedBundle("telefon", script: ServedScript.phone(words), style: ServedScript.phoneStyle)
        assets = [bench.script, bench.style, phone.script, phone.style]
    }

    /// What the pages know of the landscape, as JSON; the map only where it is shown.
    ///
    /// - Parameters:
    ///   - page: that asks.
    ///   - server: a JSON object, the value of `server`.
    public func factsJSON(_ page: Page, server: String) -> String {
        let map = page == .participation ? "" : ", " + picture
        return "\(facts)\(map), \"server\": \(server)}"
    }

    /// A page without anything of the landscape.
    ///
    /// - Parameter base: the path under which the server is reached, without a slash at its end; empty: the root.
    public func page(_ page: Page, base: String) -> String {
        ServedShell(
            page: page, base: base, words: TableWords(language: language),
            bundle: page == .participation ? phone : bench
        ).html
    }

    /// The members of an object, without its braces.
    private static func json(_ members: (inout JSONWriter) -> Void) -> String {
        var json = JSONWriter(isCompact: true)
        json.object(members)
        return String(json.textInsidePage.dropFirst().dropLast())
    }
}

/// A script and a style, under names that change with what they say.
struct ServedBundle: Sendable {
    let script: PageAsset
    let style: PageAsset

    init(_ name: String, script: String, style: String) {
        self.script = .script(name, script)
        self.style = .style(name, style)
    }
}
