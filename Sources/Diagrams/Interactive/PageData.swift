import PlainText

/// The facts as JSON inside the page.
struct PageData {
    let facts: MapFacts
    let words: PageWords

    var text: String {
        var json = JSONWriter()
        json.object { json in
            json.key("actors")
            json.array { json in for actor in facts.actors { write(actor, &json) } }
            json.key("ties")
            json.array { json in for tie in facts.ties { write(tie, &json) } }
            json.key("suggestions")
            json.array { json in for suggestion in facts.suggestions { write(suggestion, &json) } }
            for (key, labels) in [
                ("fields", facts.fields), ("kinds", facts.kinds), ("sectors", facts.sectors),
                ("states", facts.states.map(\.label)),
            ] {
                json.key(key)
                json.value(labels)
            }
            json.key("words")
            json.object { json in
                for word in words.script {
                    json.key(word.key)
                    json.value(word.text)
                }
            }
        }
        return json.textInsidePage
    }

    private func write(_ actor: MapFacts.Person, _ json: inout JSONWriter) {
        json.object { json in
            for (key, text) in [
                ("name", actor.name), ("short", actor.shortName), ("type", actor.type),
                ("sector", actor.sector), ("district", actor.district),
            ] {
                json.key(key)
                json.value(text)
            }
            write("fields", actor.fields, &json)
            write("districts", actor.districts, &json)
            write("boards", actor.boards, &json)
            if actor.areFieldsAssumed {
                json.key("fields_assumed")
                json.value(true)
            }
        }
    }

    private func write(_ tie: MapFacts.Tie, _ json: inout JSONWriter) {
        json.object { json in
            for (key, number) in [
                ("edge", tie.edge), ("a", tie.a), ("b", tie.b), ("strength", tie.strength),
                ("state", tie.state),
            ] {
                json.key(key)
                json.value(number)
            }
            if !tie.weight.isEmpty {
                json.key("weight")
                json.value(tie.weight)
            }
            json.key("count")
            if let count = tie.count { json.value(count) } else { json.null() }
            write("kinds", tie.kinds, &json)
            write("fields", tie.fields, &json)
            json.key("internal")
            json.value(tie.isInternal)
        }
    }

    private func write(_ suggestion: MapFacts.Suggestion, _ json: inout JSONWriter) {
        json.object { json in
            json.key("number")
            json.value(suggestion.number)
            for (key, number) in [
                ("edge", suggestion.edge), ("a", suggestion.a), ("b", suggestion.b),
                ("field", suggestion.field),
            ] {
                json.key(key)
                if let number { json.value(number) } else { json.null() }
            }
            for (key, text) in [
                ("nameA", suggestion.nameA), ("nameB", suggestion.nameB), ("kind", suggestion.kind),
                ("priority", suggestion.priority), ("reason", suggestion.reason),
            ] {
                json.key(key)
                json.value(text)
            }
        }
    }

    private func write(_ key: String, _ numbers: [Int], _ json: inout JSONWriter) {
        json.key(key)
        json.array { json in for number in numbers { json.value(number) } }
    }
}
