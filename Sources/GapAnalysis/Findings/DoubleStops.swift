import LandscapeModel
import PlainText

extension Bilingual {
    /// A name such as "Musterau e. V." at the end of a sentence brings the stop along.
    var withoutDoubleStops: Bilingual { Bilingual(Self.single(german), Self.single(english)) }

    private static func single(_ text: String) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        let stop = UInt8(ascii: ".")
        for byte in text.utf8 where byte != stop || bytes.last != stop { bytes.append(byte) }
        return String(decoding: bytes, as: UTF8.self)
    }
}
