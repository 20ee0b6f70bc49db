import LandscapeFiles
import LandscapeModel
import LandscapeTesting
import SourceText
import Testing

@Suite("Cooperations are read as claims")
struct ClaimReadingTests {
    @Test(
        "Actors are found by any of their names",
        arguments: [
            "jc", "JC", "jobcenter landkreis musterau", "Jobcenter  Landkreis-Musterau", "ARGE", "arge ",
        ])
    func references(_ name: String) throws {
        let result = try landscape(
            "von;nach\n\(name);Caritas-Beratung\n", ["aliase.csv": "variante;akteur\nARGE;jc\n"])
        #expect(result.problems.isEmpty)
        #expect(result.landscape.claims.map { [$0.from, $0.to] } == [[0, 1]])
    }

    @Test("An alias settles a name that two actors share") func alias() throws {
        let actors = "name;typ;traeger\nBeratung;mbe;Caritas\nBeratung;mbe;AWO\nX;jmd;\n"
        let result = try landscape(
            "von;nach\nX;Beratung\n", actors: actors, ["aliase.csv": "variante;akteur\nBeratung;beratung-2\n"]
        )
        #expect(result.errors.isEmpty)
        #expect(result.landscape.claims.map(\.to) == [1])
    }

    @Test(
        "Headers in other words",
        arguments: [
            "von;nach;art;intensitaet", "Akteur;Kooperationspartner;Art der Kooperation;Intensität (0–4)",
            "from;to;kind;intensity", "Organisation;Netzwerkpartner;Kooperationsart;STÄRKE",
            "Von *;Nach *;Art:;In-ten_si tät",
        ])
    func headers(_ header: String) throws {
        let result = try landscape("\(header)\njc;mbe;Verweisberatung;3\n")
        #expect(result.problems.isEmpty)
        let claim = try #require(result.landscape.claims.first)
        #expect(result.landscape.vocabulary.kindTerm(claim.kind).term.id == "referral")
        #expect(claim.intensity == 3)
    }

    @Test("The canonical header beats a synonym; the other column is kept apart") func canonical() throws {
        let result = try landscape("Akteur;von;nach\nmbe;jc;vhs\n")
        #expect(result.landscape.claims.map(\.from) == [0])
        #expect(result.warnings.map(\.code) == [.unknownColumn])
    }

    @Test("Levels as numbers and words")
    func levels() throws {
        let rows = [
            ("3", 3, "4", 4), ("3,0", 3, "4.0", 4), ("formell", 3, "wöchentlich", 4),
            ("3 – formell", 3, "4 (wöchentlich)", 4), ("keine", 0, "nie", 0), ("0", 0, "0", 0),
        ]
        let table = rows.map { "jc;mbe;\($0.0);\($0.2)\n" }.joined()
        let result = try landscape("von;nach;intensitaet;haeufigkeit\n" + table)
        #expect(result.problems.isEmpty)
        #expect(result.landscape.claims.map(\.intensity) == rows.map { UInt8($0.1) })
        #expect(result.landscape.claims.map(\.frequency) == rows.map { UInt8($0.3) })
        let open = try landscape("von;nach;intensitaet;haeufigkeit\njc;mbe;;\njc;mbe;k. A.;?\n")
        #expect(open.problems.isEmpty)
        #expect(open.landscape.claims.allSatisfy { $0.intensity == nil && $0.frequency == nil })
    }

    @Test("Who reports: a side, both, the coordination, one of the two by name, somebody else")
    func reporters() throws {
        let cells = ["", "Koordination", "von", "nach", "beide", "JC", "MBE Caritas", "vhs", "k. A."]
        let table = cells.map { "jc;mbe;\($0)\n" }.joined()
        let result = try landscape("von;nach;gemeldet_von\n" + table)
        #expect(
            result.landscape.claims.map(\.reporter) == [
                .coordination, .coordination, .from, .to, .both, .from, .to, .third(2), .coordination,
            ])
    }

    @Test("The direction of a directed kind swaps the ends and who reported, or makes it mutual")
    func directions() throws {
        let cells = ["", "->", "gerichtet", "<-", "zurück", "nach-von", "<->", "wechselseitig"]
        let table = cells.map { "jc;mbe;referral;\($0);von\n" }.joined()
        let claims = try landscape("von;nach;art;richtung;gemeldet_von\n" + table).landscape.claims
        #expect(claims.map(\.from) == [0, 0, 0, 1, 1, 1, 0, 0])
        #expect(claims.map(\.reporter) == [.from, .from, .from, .to, .to, .to, .from, .from])
        #expect(claims.map(\.isMutual) == [false, false, false, false, false, false, true, true])
        // An undirected kind has no ends to swap.
        let undirected = try landscape("von;nach;art;richtung\njc;mbe;planning;<-\n").landscape.claims
        #expect(undirected.map(\.from) == [0] && undirected.map(\.isMutual) == [false])
    }

    @Test("Status, phases, form and words") func rest() throws {
        let result = try landscape(
            "von;nach;status;phase;formalisierung;zweck;seit;handlungsfeld\n"
                + "jc;mbe;gewünscht;\"vor, nach\";schriftlich;Fallarbeit;Herbst 2024;Sprache|Bildung, Schule und Kita\n"
                + "jc;vhs;ehemals;während|danach;mündlich;;;\njc;vhs;;;;;;\n")
        // "Herbst 2024" stays as a text and is no date.
        #expect(result.problems.map(\.code) == [.invalidDate])
        let claims = result.landscape.claims
        #expect(claims.map(\.status) == [.wished, .ended, .exists])
        #expect(claims.map(\.phases) == [[.before, .after], [.during, .after], []])
        #expect(claims.map(\.formalisation) == [.written, .oral, .unknown])
        #expect(result.landscape.claimTexts.keys.sorted() == [0])
        #expect(result.landscape.claimTexts[0]?.since == "Herbst 2024")
        #expect(claims.map { result.landscape.fields(of: $0) } == [["sprache", "bildung"], [], []])
    }

    @Test("Several partners in one cell are several claims of one row") func partners() throws {
        let result = try landscape("von;nach\njc;\"MBE Caritas, VHS\"\nmbe;vhs | jc\n")
        #expect(result.problems.isEmpty)
        #expect(result.landscape.claims.map { [$0.from, $0.to] } == [[0, 1], [0, 2], [1, 2], [1, 0]])
        #expect(CheckSummary(result.landscape).cooperations == 2)
    }

    @Test("A provisional run keeps what was understood and counts the rest") func provisional() throws {
        let result = try landscape(
            "von;nach;intensitaet\njc;mbe;2\nX;Y;9\njc;vhs;9\n\"kaputt;x\nmbe;vhs;1\n",
            actors: plainActors + ";;;Jobcenter;\n")
        #expect(result.landscape.claims.map(\.row) == [2, 6])
        #expect(result.landscape.rowsNotUnderstood == 4)
        #expect(result.errors.count == 6)
    }

    @Test("A table that is split on another core: every row in its place, whatever stands in it")
    func large() throws {
        // 40,000 rows, more than half a megabyte: each 10,000th names nobody, and before it a quotation mark is open.
        var table = "von;nach;notiz\n"
        for row in 2...40_001 {
            switch row % 10_000 {
            case 0: table += "X;mbe;\n"
            case 9_999: table += "\"kaputt;x;\n"
            default: table += row % 2 == 0 ? "jc;mbe;\"Zeile; \(row)\"\n" : "mbe;vhs;Zeile; \n"
            }
        }
        table = table.replacing("Zeile; \n", with: "Zeile\n")
        let result = try landscape(table)
        let spoiled = [9_999, 10_000, 19_999, 20_000, 29_999, 30_000, 39_999, 40_000]
        #expect(Set(result.errors.compactMap(\.row)).sorted() == spoiled)
        #expect(result.landscape.claims.count == 40_000 - spoiled.count)
        let rows = (2...40_001).filter { !spoiled.contains($0) }
        let isInOrder = result.landscape.claims.map(\.row) == rows.map { Int32($0) }
        #expect(isInOrder)
        let isTold = zip(rows, rows.indices).allSatisfy { row, place in
            result.landscape.claimTexts[place]?.note == (row % 2 == 0 ? "Zeile; \(row)" : "Zeile")
        }
        #expect(isTold)
    }

    @Test("The three states, wishes and ended ones in the summary") func summary() throws {
        let actors = "name;typ;geantwortet\nA;mbe;ja\nB;jmd;ja\nC;vhs;\n"
        let result = try landscape(
            "von;nach;art;status;gemeldet_von\nA;B;;;von\nB;A;;;von\nA;B;planning;;von\nA;C;;;von\nB;C;;;\n"
                + "A;C;;gewuenscht;von\nB;C;planning;beendet;von\nA;B;referral;;beide\nB;A;referral;;von\n",
            actors: actors)
        #expect(result.errors.isEmpty)
        let summary = CheckSummary(result.landscape)
        // By hand: A–B unspecified both ways confirmed, A–B planning one-sided, A–C and B–C unverified,
        // A→B referral confirmed, B→A referral one-sided.
        #expect(summary.cooperations == 9 && summary.ties == 6 && summary.wishes == 1)
        #expect(summary.confirmed == 2 && summary.oneSided == 2 && summary.unverified == 2)
        #expect(summary.asked == 2 && summary.answered == 2 && summary.actors == 3)
    }

    @Test("Where the ends differ the tie keeps both numbers") func bounds() throws {
        let result = try landscape(
            "von;nach;intensitaet;gemeldet_von\nA;B;3;von\nB;A;1;von\nA;C;2;von\n",
            actors: "name;typ;geantwortet\nA;mbe;ja\nB;jmd;ja\nC;vhs;ja\n")
        let landscape = result.landscape
        let ties = landscape.ties(ClaimIndex(landscape.claims, actorCount: landscape.actors.count))
        #expect(ties.map(\.lower) == [1, 0] && ties.map(\.upper) == [3, 2])
        #expect(ties.map(\.state) == [.confirmed, .oneSided])
    }
}
