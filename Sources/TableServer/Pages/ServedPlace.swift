import Synchronization

/// Where the pages are reached; the port is known once the system has given one.
final class ServedPlace: Sendable {
    private let options: ServerOptions
    private let host: String
    private let port: Mutex<Int>

    init(_ options: ServerOptions, host: String) {
        self.options = options
        self.host = host
        port = Mutex(options.port)
    }

    /// A place further down, of a server that is running.
    func below(_ path: String) -> ServedPlace {
        var options = options
        options.basePath += path
        options.port = port.withLock { $0 }
        return ServedPlace(options, host: host)
    }

    func found(_ number: Int) { port.withLock { $0 = number } }

    /// Without a slash at its end.
    var address: String {
        let number = port.withLock { $0 }
        return (options.origin ?? "http://\(host):\(number)") + options.basePath
    }
}

/// The addresses that get people in; secrets stand behind `#`, where no log sees them.
package struct ServerAddresses: Sendable {
    package var url: String
    package var moderation: String
    package var moderationToken: String
    package var projector: String
    package var participation: String
    package var joinCode: String
    /// What the code for the router's network says; nil where none is set.
    package var network: String?
}
