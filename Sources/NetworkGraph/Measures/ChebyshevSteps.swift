/// How far each round of *x* ← *Mx* + *b* goes beyond what it found, so that fewer rounds are needed.
///
/// Round *k* takes *x*ₖ₊₁ = ω (*Mx*ₖ + *b* − *x*ₖ₋₁) + *x*ₖ₋₁. Where the eigenvalues of *M* are real, as they are without
/// direction, and lie in [−*r*, *r*], these ω make of *k* rounds the polynomial that leaves least of any error. The rounds
/// begin plainly (ω = 1) and take *r* from what they leave; whatever is left more slowly than *r* allows widens it.
/// Eigenvalues that are not real may undo this: then plain rounds go on where they leave little, and rounds that leave more
/// than plain ones would are the last of their kind.
///
/// Reference: Golub & Varga 1961, doi:10.1007/BF01386013; the widening after Hageman & Young 1981, Applied Iterative
/// Methods, Academic Press, ch. 5.
struct ChebyshevSteps {
    /// No eigenvalue is greater, so that a plain round leaves no more than this share.
    private let most: Double
    private let isReal: Bool
    /// 0: plain rounds.
    private var radius = 0.0
    private var omega = 1.0
    private var round = 0
    /// What the first round with the present radius found left, and what the last one did.
    private var first = Double.infinity
    private var last = Double.infinity
    private var isGivenUp = false

    /// Plain rounds before *r* is taken from them.
    private static let plainRounds = 5
    /// Rounds after which the radius is looked at, again and again.
    private static let period = 8

    /// Where eigenvalues are not real, plain rounds that leave less than this of the last one are not to be bettered.
    private static let littleLeft = 0.6

    /// - Parameter isReal: all eigenvalues are real.
    init(most: Double, isReal: Bool) { (self.most, self.isReal) = (most, isReal) }

    /// ω of the next round.
    mutating func next() -> Double {
        round += 1
        guard radius > 0, round > 1 else { return 1 }
        omega = 1 / (1 - radius * radius * (round == 2 ? 0.5 : omega / 4))
        return omega
    }

    /// - Parameter left: by how much the last round found *x* to differ from *Mx* + *b*.
    mutating func saw(_ left: Double) {
        defer { last = left }
        if round == 1 { first = left }
        if radius == 0 {
            guard !isGivenUp, round >= Self.plainRounds, last > 0 else { return }
            let share = left / last
            if isReal || share > Self.littleLeft { take(min(most, share)) }
        } else if round % Self.period == 0 {
            // The round found what the rounds before it left.
            let rounds = Double(round - 1)
            let share = left / first
            if radius == most, share > Power.of(most, rounds) {
                isGivenUp = true
                take(0)
            } else {
                // The eigenvalue of which so much is left.
                let expected = Power.cosh(rounds * Power.acosh(1 / radius))
                let found =
                    radius * Power.cosh(Power.acosh(max(1, share * expected)) / rounds)
                if found > 1.01 * radius && radius < most { take(min(most, found)) }
            }
        }
    }

    private mutating func take(_ radius: Double) { (self.radius, round, omega) = (radius, 0, 1) }
}
