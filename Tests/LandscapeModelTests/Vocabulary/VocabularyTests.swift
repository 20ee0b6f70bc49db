import LandscapeModel
import PlainText
import Testing

@Suite struct VocabularyTests {
    let vocabulary = Vocabulary.standard

    /// Counts of the vocabulary tables, header lines not counted.
    @Test func everythingIsThere() {
        #expect(vocabulary.actorTypes.count == 73)
        #expect(vocabulary.kinds.count == 17 + 1)
        #expect(vocabulary.fields.all.count == 11)
        #expect(vocabulary.serviceTerms.all.count == 23)
        #expect(vocabulary.targetGroups.all.count == 14)
    }

    @Test(arguments: [
        ("mbe", "mbe"), ("Migrationsberatung für erwachsene Zugewanderte", "mbe"),
        ("Migrationserstberatung", "mbe"),
        ("Jobcenter gE", "jobcenter-joint"), ("JC", "jobcenter"), ("Caritas", "welfare-association"),
        ("Integrationsmanager:in", "integration-management"), ("VHS", "adult-education-centre"),
        ("Helferkreis", "volunteer-initiative"), ("Kommunalverwaltung", "municipal-administration"),
        ("IK-Träger", "integration-course-provider"), ("ABH", "immigration-office"),
    ]) func typesByWhatPeopleWrite(word: String, id: String) {
        #expect(vocabulary.actorType(word)?.term.id == id)
    }

    @Test func kindsByWhatPeopleWrite() {
        func id(_ word: String) -> String? { vocabulary.kind(word).map { vocabulary.kindTerm($0).term.id } }
        #expect(id("") == Vocabulary.unspecifiedKindID)
        #expect(id("Verweisberatung") == "referral")
        #expect(id("Weitervermittlung") == "referral")
        #expect(id("fachliche Abstimmung") == "planning")
        #expect(id("Telepathie") == nil)
    }

    @Test func formsOfTheJobcenter() {
        #expect(vocabulary.isType("jobcenter-joint", "jobcenter"))
        #expect(vocabulary.isType("jobcenter-municipal", "jobcenter"))
        #expect(!vocabulary.isType("jobcenter", "jobcenter-joint"))
    }

    @Test func sovereignServices() {
        #expect(vocabulary.service("Bürgergeld")?.isSovereign == true)
        #expect(vocabulary.service("Sozialberatung")?.isSovereign == false)
    }

    @Test func renamedFieldsKeepTheirOldNames() {
        var changed = vocabulary
        changed.addField(Term(id: "wohnen", label: Bilingual("Wohnen und Nachbarschaft", "Living")))
        #expect(changed.fields.find("Wohnen und Nachbarschaft")?.id == "wohnen")
        #expect(changed.fields.find("Wohnraum")?.id == "wohnen")
        #expect(changed.label(field: "wohnen", .german) == "Wohnen und Nachbarschaft")
    }

    @Test func districtsContainTheirParts() {
        var districts = Districts()
        let city = districts.add("Stadt", isDeclared: true)
        let north = districts.add("Nord", isDeclared: true)
        let south = districts.add("Süd", isDeclared: true)
        let isAccepted = districts.setParent(of: north, to: city)
        let closesCircle = districts.setParent(of: city, to: north)
        #expect(isAccepted && !closesCircle)
        #expect(districts.overlap(.districts([city]), .districts([north])))
        #expect(!districts.overlap(.districts([north]), .districts([south])))
        #expect(districts.overlap(.unknown, .districts([south])))
        #expect(districts.covers(.everywhere, south) && !districts.covers(.unknown, south))
    }
}
