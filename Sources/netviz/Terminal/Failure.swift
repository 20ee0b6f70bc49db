import LandscapeModel
import PlainText

/// Why a command ends without a result: something could not be read or written, or must not be replaced.
///
/// The message says where and what to do; the exit code is 1.
struct Failure: Explained {
    var message: Bilingual

    init(_ german: String, _ english: String) { message = Bilingual(german, english) }
}
