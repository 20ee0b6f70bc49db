import LandscapeModel

extension Context {
    /// Two that name no cooperation, while a service that one of them runs has one with the other, or with
    /// one of the other's services: whoever reads of a missing cooperation has to know.
    ///
    /// - Parameter pair: two actors without anything on record between them.
    /// - Returns: who works together instead, at most two pairs, in the order of the actors.
    func cooperatingServices(_ pair: ActorPair) -> [ActorPair] {
        let ones = [pair.a] + servicesOfActor[Int(pair.a)]
        let twos = [pair.b] + servicesOfActor[Int(pair.b)]
        guard ones.count + twos.count > 2 else { return [] }
        var found: [ActorPair] = []
        for one in ones {
            for two in twos where one != two && doCooperate(one, two) {
                found.append(ActorPair(one, two))
                if found.count == 2 { return found }
            }
        }
        return found
    }

    /// Both say so, or nobody was asked and the coordination does. Money, acquaintance and structure are no
    /// cooperation.
    private func doCooperate(_ one: ActorIndex, _ two: ActorIndex) -> Bool {
        evidence(one, two, kinds: countedKinds).isSolid
    }
}
