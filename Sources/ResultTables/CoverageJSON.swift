import LandscapeModel
import PlainText

extension Coverage {
    /// `not_checkable` of every JSON that could reassure.
    func write(_ json: inout JSONWriter) {
        json.object { json in
            for (key, count) in entries { json.key(key, count) }
        }
    }
}
