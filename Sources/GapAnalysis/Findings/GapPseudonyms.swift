public import LandscapeModel
import PlainText

extension Gap {
    /// The gap as it may stand on a map with pseudonyms: number, kind and priority stay; the recommendation and
    /// the reason would tell which types of actor are meant, so they go.
    public func pseudonymised(_ pseudonyms: Pseudonyms) -> Gap {
        var gap = self
        gap.a = a.pseudonymised(pseudonyms)
        gap.b = b.pseudonymised(pseudonyms)
        gap.introducers = introducers.map { pseudonyms.places[Int($0)] }
        gap.sharedBoards = sharedBoards.map { pseudonyms.boardPlaces[$0] }
        gap.rules = []
        gap.subject = Bilingual("", "")
        gap.reason = Bilingual("", "")
        return gap
    }
}

extension Subject {
    func pseudonymised(_ pseudonyms: Pseudonyms) -> Subject {
        switch self {
        case .actor(let actor): .actor(pseudonyms.places[Int(actor)])
        case .board(let board): .board(pseudonyms.boardPlaces[board])
        case .field, .district, .concept: self
        }
    }
}
