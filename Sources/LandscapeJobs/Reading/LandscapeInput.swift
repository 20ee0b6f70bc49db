package import GraphFiles
package import LandscapeFiles
package import LandscapeModel
package import PlainText
package import SourceText

/// The landscape that a job works on, with its claims sorted by pair and with what was remarked when it was read.
package struct LandscapeInput: Sendable {
    package let landscape: Landscape
    package let index: ClaimIndex
    package let problems: [Problem]
    /// How each table was understood.
    package let readings: [TableReading]
    package let districtPairs: [DistrictPair]
    /// Names that probably mean the same actor.
    package let names: Once<NameReview>
    /// The words of the actors' names.
    package let words: Once<NormalisedNames>
    /// Where another program drew the actors, and in which colours.
    package let looks: NodeLooks
    /// What whoever asked for the job should be told about the reading.
    package internal(set) var notes: [Bilingual] = []
    /// Known beforehand: whoever bears a number instead of a name can no longer be looked at.
    private let knownCoverage: Coverage?
    /// Errors that belong to no row.
    private let looseErrors: Int
    /// How it was read from tables.
    private var reading: ReadResult?
    /// What is shown is only the published part of this landscape.
    private(set) var whole: Landscape?

    /// The network, where the input is a graph file.
    package var network: GraphFile? { reading?.network }
    /// The input is what another program exported.
    package var isExport: Bool { reading?.isExport ?? false }
    /// The input is one table or one graph file.
    package var isSingleFile: Bool { reading?.isSingleFile ?? false }

    /// A landscape that no table was read for, or one made of another.
    ///
    /// - Parameters:
    ///   - original: what it was made of; its reading is that of the original.
    ///   - looseErrors: of a file that is no table.
    package init(
        _ landscape: Landscape, from original: LandscapeInput? = nil, profile: Profile = .intern,
        looseErrors: Int = 0
    ) {
        self.landscape = landscape
        knownCoverage = original?.coverage(profile)
        self.looseErrors = original?.looseErrors ?? looseErrors
        let words = Once { NormalisedNames(landscape) }
        self.words = words
        names =
            original?.names
            ?? Once { ReadResult(landscape: landscape, problems: []).nameReview(names: try words.value()) }
        // What was remarked on the tables names actors.
        problems = []
        readings = []
        districtPairs = []
        looks = original?.looks ?? NodeLooks()
        index = ClaimIndex(landscape.claims, actorCount: landscape.actors.count)
    }

    package init(_ result: ReadResult) {
        landscape = result.landscape
        problems = result.problems
        readings = result.readings
        districtPairs = result.districtPairs
        looks = result.looks
        knownCoverage = nil
        looseErrors = result.errors.count { $0.row == nil }
        reading = result
        let words = Once { NormalisedNames(result.landscape) }
        self.words = words
        names = Once { result.nameReview(names: try words.value()) }
        index = ClaimIndex(landscape.claims, actorCount: landscape.actors.count)
    }

    /// What maps, reports and tables are made of.
    package func shown(_ profile: Profile) -> ShownLandscape {
        ShownLandscape(landscape, index: index, for: profile)
    }

    /// Everything that is proposed about it.
    package func proposals(names review: NameReview, types: [TypeProposal]? = nil) -> Proposals {
        Proposals(
            reading ?? ReadResult(landscape: landscape, problems: []), names: review, types: types)
    }

    /// The same in an order that the rows of the tables do not decide.
    package var ordered: LandscapeInput {
        var result: LandscapeInput
        if var reading {
            reading.landscape = landscape.inCanonicalOrder()
            // Proposals name the actors by their place: all that was remarked is told of the new order.
            result = LandscapeInput(reading)
        } else {
            result = LandscapeInput(landscape.inCanonicalOrder(), from: self)
        }
        result.notes = notes
        return result
    }

    /// What those whom an output is for may see, where the input allows that profile: everything that is public is
    /// computed from what is public.
    package func published(for profile: Profile) throws(RequestError) -> LandscapeInput {
        guard profile == .oeffentlich else { return self }
        // A network does not tell what is confirmed and who agreed to publication.
        guard network == nil, !isExport, !isBareNetwork else {
            throw RequestError(
                "Eine Graphdatei oder was ein anderes Programm ausgegeben hat sagt nicht, was bestätigt ist und wer einer Veröffentlichung zugestimmt hat: --profile oeffentlich gibt es nur für Landschaften. Einen Ordner dafür legt „netviz convert“ an.",
                "A graph file or the export of another program does not tell what is confirmed and who agreed to publication: --profile oeffentlich is for landscapes. “netviz convert” makes a folder for it."
            )
        }
        var published = LandscapeInput(landscape.published(index), looseErrors: looseErrors)
        published.whole = landscape
        published.notes = notes
        return published
    }

    /// Whether the input names actors and their ties and nothing else: a graph file of another program, or a single table
    /// that says nothing of types, kinds, fields and reporters.
    package var isBareNetwork: Bool {
        if network != nil { return true }
        guard isSingleFile else { return false }
        let knowsActors = landscape.actors.contains {
            !$0.types.isEmpty || $0.hasAnswered || !$0.mayBePublished
        }
        let knowsClaims = landscape.claims.contains {
            $0.reporter != .coordination || $0.kind != Vocabulary.unspecifiedKind || $0.fieldList != 0
        }
        return !knowsActors && !knowsClaims
    }

    // MARK: What every output says of the data

    /// What cannot be checked or is not resolved.
    package func coverage(_ profile: Profile) -> Coverage {
        // The look at the names throws nothing.
        knownCoverage
            ?? Coverage(landscape, openNames: (try? names.value())?.proposals.count ?? 0, profile: profile)
    }

    /// That rows were left out, what stands on the coordination's word alone, what cannot be checked or is not resolved.
    package func dataNote(_ context: JobContext) -> String? {
        Self.joined([originNote(context), coverage(context.profile).note(context.language)])
    }

    /// Where the cooperations come from: rows that were left out, and what stands on the coordination's word alone.
    ///
    /// - Parameter pairs: those that the output counts; nil: the default graph.
    package func originNote(_ context: JobContext, pairs: [Pair]? = nil) -> String? {
        Self.joined([note(context.language), record(context.profile, pairs: pairs)?.text(context.language)])
    }

    /// The cooperations on the coordination's word alone.
    package func record(_ profile: Profile, pairs: [Pair]? = nil) -> RecordNote? {
        RecordNote(pairs ?? landscape.selection(index, TieFilter(), profile).pairs, profile: profile)
    }

    /// The remark on them for a folder or workbook of tables, whoever it is for.
    package func recordLines(_ language: Language) -> [String] {
        [record(.intern)?.text(language)].compactMap { $0 }
    }

    /// What goes with the tables of the landscape, where they are written anew.
    package func remarks(_ language: Language) -> Remarks {
        Remarks([note(language)].compactMap { $0 } + recordLines(language), language)
    }

    private static func joined(_ notes: [String?]) -> String? {
        let notes = notes.compactMap { $0 }
        return notes.isEmpty ? nil : notes.joined(separator: " · ")
    }

    /// Printed on every output of a provisional reading.
    package func note(_ language: Language) -> String? {
        let rows = landscape.rowsNotUnderstood
        guard rows + looseErrors > 0 else { return nil }
        return language.provisional(rows: rows, others: looseErrors)
    }
}
