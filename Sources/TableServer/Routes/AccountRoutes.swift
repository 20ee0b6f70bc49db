import Foundation
import HTTPTypes
import Hummingbird
import JournalStore
import PlainText
import SourceText
import Workbench

/// Coming in at the workbench, accounts, and what is open to whom.
struct AccountService: Sendable {
    let book: AccountBook
    let shelf: LandscapeShelf
    let gate: Gate
    let place: ServedPlace
    private let passwords = Passwords()
    private let addresses = GuessLimit()
    /// The same account from many addresses.
    private let names = GuessLimit()

    init(_ book: AccountBook, _ shelf: LandscapeShelf, _ gate: Gate, _ place: ServedPlace) {
        self.book = book
        self.shelf = shelf
        self.gate = gate
        self.place = place
    }

    var routes: [Route] { sessionRoutes + accountRoutes + memberRoutes }

    // MARK: Coming in

    private var sessionRoutes: [Route] {
        [
            Route(.post, "session", for: .everybody) { call in try await comeIn(call) },
            Route(.get, "session", for: .inside) { call in
                .json { json in Self.write(call.session?.member, &json) }
            },
            Route(.delete, "session", for: .inside) { call in
                if let session = call.session { try book.close(session) }
                var response = Response.done
                response.headers[.setCookie] = gate.cookie("konto", nil, call.request)
                return response
            },
            Route(.post, "session/password", for: .everybody) { call in try await choosePassword(call) },
        ]
    }

    private static func write(_ member: Member?, _ json: inout JSONWriter) {
        json.key("account")
        guard let member else { return json.null() }
        json.object { json in
            json.key("name", member.account)
            json.key("title", member.title)
            json.key("is_token", member.isByToken)
            json.key("is_administrator", member.isAdministrator)
        }
    }

    private func comeIn(_ call: Call) async throws -> Response {
        let (json, _) = try await call.json()
        try checkPace(call, nil)
        if let token = json.text("token") {
            guard let member = book.session(token, cookie: nil)?.member else {
                addresses.failed(call.address)
                throw Refusal.signedOut
            }
            return try entered(member.account, call)
        }
        let name = (json.text("name") ?? "").trimmed.lowercased()
        try checkPace(call, name)
        let password = json.text("password") ?? ""
        let account = book.account(name)
        let isRight =
            password.utf8.count <= Passwords.longest * 4
            ? await passwords.isRight(password, account?.password) : false
        guard isRight, let account else {
            addresses.failed(call.address)
            names.failed(name)
            throw Refusal.wrongPassword
        }
        return try entered(account.name, call)
    }

    private func checkPace(_ call: Call, _ name: String?) throws {
        if let seconds = addresses.wait(for: call.address) { throw Refusal.tooMany(seconds: seconds) }
        if let name, let seconds = names.wait(for: name) { throw Refusal.tooMany(seconds: seconds) }
    }

    /// A secret of its own for the browser.
    private func entered(_ account: String, _ call: Call) throws -> Response {
        let token = try book.open(account)
        let member = book.session(token, cookie: nil)?.member
        var response = Response.json { json in Self.write(member, &json) }
        response.headers[.setCookie] = gate.cookie("konto", token, call.request)
        return response
    }

    /// By an invitation, or whoever is in and knows the password of before.
    private func choosePassword(_ call: Call) async throws -> Response {
        let (json, _) = try await call.json()
        try checkPace(call, nil)
        guard var account = try await owner(json, call) else {
            addresses.failed(call.address)
            throw Refusal.wrongInvitation
        }
        let password = json.text("password") ?? ""
        guard (Passwords.shortest...Passwords.longest).contains(password.count) else {
            throw Refusal.invalid(
                Bilingual(
                    "Ein Passwort hat mindestens \(Passwords.shortest) Zeichen. Ein ganzer Satz ist leicht zu merken.",
                    "A password has at least \(Passwords.shortest) characters. A whole sentence is easy to remember."
                ))
        }
        account.password = try await passwords.hash(password)
        account.invitation = nil
        account.invited = nil
        try book.put(account)
        try book.endLogins(of: account.name)
        return try entered(account.name, call)
    }

    private func owner(_ json: JSONTree, _ call: Call) async throws -> AccountDatabase.Account? {
        if let secret = json.text("invitation") { return book.invited(by: secret) }
        guard let name = call.session?.member?.account, let account = book.account(name),
            await passwords.isRight(json.text("former") ?? "", account.password)
        else { return nil }
        return account
    }

    // MARK: Accounts

    private var accountRoutes: [Route] {
        [
            Route(.get, "accounts", for: .administration) { _ in
                var json = JSONWriter(isCompact: true)
                json.array { json in
                    for account in book.accounts {
                        json.object { json in
                            json.key("name", account.name)
                            json.key("title", account.title)
                            json.key("is_administrator", account.isAdministrator)
                            json.key("has_password", account.password != nil)
                        }
                    }
                }
                return Response(json.bytes, "application/json")
            },
            Route(.post, "accounts", for: .administration) { call in try await addAccount(call) },
            Route(.post, "accounts/*/invitation", for: .administration) { call in
                guard var account = book.account(call.id) else { throw Refusal.notFound }
                return try invited(&account)
            },
            Route(.delete, "accounts/*", for: .administration) { call in
                guard book.account(call.id) != nil else { throw Refusal.notFound }
                guard call.id != call.session?.member?.account else {
                    throw Refusal.invalid(
                        Bilingual(
                            "Das eigene Konto lässt sich nicht löschen.",
                            "One cannot delete one's own account."))
                }
                try book.remove(account: call.id)
                return .done
            },
        ]
    }

    private func addAccount(_ call: Call) async throws -> Response {
        let (json, _) = try await call.json()
        let name = (json.text("name") ?? "").trimmed.lowercased()
        let title = (json.text("title") ?? "").onOneLine
        guard AccountBook.isName(name), title.count <= 100 else {
            throw Refusal.invalid(
                Bilingual(
                    "Ein Konto heißt mit 1 bis 60 kleinen Buchstaben, Ziffern, Punkten, Binde- und Unterstrichen oder @: a.yilmaz.",
                    "An account is called by 1 to 60 small letters, digits, full stops, hyphens, underscores or @: a.yilmaz."
                ))
        }
        guard book.account(name) == nil else {
            throw Refusal.invalid(
                Bilingual(
                    "Ein Konto mit diesem Namen gibt es schon.", "There is an account of this name already.")
            )
        }
        var account = AccountDatabase.Account(name: name, title: title.isEmpty ? name : title)
        if case .flag(true)? = json["is_administrator"] { account.isAdministrator = true }
        return try invited(&account)
    }

    /// A new invitation; the one of before, and the password, hold no longer.
    private func invited(_ account: inout AccountDatabase.Account) throws -> Response {
        let secret = Secrets.token()
        account.invitation = Secrets.hash(secret)
        account.invited = AccountBook.now
        account.password = nil
        try book.put(account)
        try book.endLogins(of: account.name)
        let (name, address) = (account.name, "\(place.address)/passwort#e=\(secret)")
        return .json(status: .created) { json in
            json.key("name", name)
            json.key("invitation", address)
        }
    }

    // MARK: What is open to whom

    private var memberRoutes: [Route] {
        [
            Route(.get, "landscapes/*/members", for: .leading) { call in
                let members = book.members(of: call.id)
                return .json { json in
                    json.key("members", objects: members) { json, member in
                        json.key("name", member.account.name)
                        json.key("title", member.account.title)
                        json.key("role", member.role.rawValue)
                    }
                }
            },
            Route(.post, "landscapes/*/members", for: .leading) { call in try await setMember(call) },
        ]
    }

    private func setMember(_ call: Call) async throws -> Response {
        let (json, _) = try await call.json()
        guard let name = LandscapeName(call.id), shelf.has(name) else { throw ShelfProblem.unknown }
        guard let account = book.account((json.text("account") ?? "").trimmed.lowercased()) else {
            throw Refusal.invalid(
                Bilingual("Ein Konto mit diesem Namen gibt es nicht.", "There is no account of this name."))
        }
        let role = json.text("role").flatMap { LandscapeRole(rawValue: $0) }
        guard role != nil || json.text("role") == nil else {
            throw Refusal.invalid(
                Bilingual(
                    "Die Rollen heißen lesen, bearbeitung und leitung.",
                    "The roles are lesen, bearbeitung and leitung."))
        }
        let leaders = book.members(of: name.text).filter { $0.role == .leitung }.map(\.account.name)
        guard role == .leitung || leaders != [account.name] else {
            throw Refusal.invalid(
                Bilingual(
                    "Jede Landschaft braucht jemanden, der sie leitet. Bitte geben Sie die Leitung zuerst weiter.",
                    "Every landscape needs somebody who leads it. Please hand the lead on first."))
        }
        try book.set(role, of: account.name, in: name.text)
        return .done
    }
}
