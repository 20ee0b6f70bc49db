/// Why a command ends without a result: the input is invalid, or something could not be read or written.
///
/// The message says where and what to do; the exit code is 1.
struct Failure: Error {
    var message: String

    init(_ german: String, _ english: String) { message = text(german, english) }
}
