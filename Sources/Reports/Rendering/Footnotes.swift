/// Numbers footnotes in the order in which they are read; the same text keeps its number.
struct Footnotes {
    private(set) var texts: [String] = []
    /// How often each was referred to so far.
    private(set) var references: [Int] = []
    private var numbers: [String: Int] = [:]

    /// The number of the footnote, and which reference to it this is, both from 1.
    mutating func refer(to text: String) -> (number: Int, reference: Int) {
        let number: Int
        if let known = numbers[text] {
            number = known
        } else {
            texts.append(text)
            references.append(0)
            number = texts.count
            numbers[text] = number
        }
        references[number - 1] += 1
        return (number, references[number - 1])
    }
}
