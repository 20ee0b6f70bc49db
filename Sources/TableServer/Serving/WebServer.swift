import Foundation
import Hummingbird
import LiveTable
import Logging
import NIOCore
import ServiceLifecycle
import UnixSignals

/// What lives as long as the server does.
protocol LivingService: Sendable {
    /// A sign of life to whoever listens.
    func beat() async
    /// Lets go of everybody and of what is open.
    func close() async
}

/// Takes requests until the system asks it to end, and ends in good order.
struct WebServer: Sendable {
    let gate: Gate
    let place: ServedPlace
    private let options: ServerOptions

    init(_ options: ServerOptions, _ sessions: any SessionBook) {
        self.options = options
        let lan = options.isOpen ? NetworkAddresses.local() : []
        let own = options.isOpen ? [ProcessInfo.processInfo.hostName.lowercased()] : []
        gate = Gate(
            sessions: sessions, options: options, hosts: Set(["127.0.0.1", "localhost", "::1"] + lan + own))
        place = ServedPlace(options, host: lan.first ?? "127.0.0.1")
    }

    /// - Parameter isReady: is told the address, without a slash at its end.
    /// - Throws: ``ServerProblem`` where the port is not to be had.
    func run(
        _ responder: some HTTPResponder<ServerContext>, life: [any LivingService],
        isReady: @escaping @Sendable (String) -> Void
    ) async throws {
        var logger = Logger(label: "netviz")
        logger.logLevel = .critical
        let application = Application(
            responder: responder,
            server: .http1(
                configuration: .init(
                    additionalChannelHandlers: [PolicyHandler()], idleTimeout: .seconds(30),
                    httpDecoderConfiguration: .init(
                        maxHeaderFieldSize: 16 * 1024, maxHeaderListSize: 32 * 1024, maxHeaderFieldCount: 100)
                )),
            configuration: .init(
                address: .hostname(options.isOpen ? "0.0.0.0" : "127.0.0.1", port: options.port),
                serverName: "netviz",
                availableConnectionsDelegate: .maximum(2000, logger: logger)),
            onServerRunning: { channel in
                if let port = channel.localAddress?.port { place.found(port) }
                isReady(place.address)
            },
            logger: logger)
        var configuration = ServiceGroupConfiguration(
            services: [application, Life(services: life)], gracefulShutdownSignals: [.sigterm, .sigint],
            logger: logger)
        // Phones that do not read keep nobody waiting.
        configuration.maximumGracefulShutdownDuration = .seconds(3)
        configuration.maximumCancellationDuration = .seconds(1)
        do {
            try await ServiceGroup(configuration: configuration).run()
        } catch let error as IOError {
            throw ServerProblem.noPort(options.port, isTaken: error.errnoCode == EADDRINUSE)
        }
    }
}

/// Lets go of everybody before the server waits for its requests to end.
private struct Life: Service {
    let services: [any LivingService]

    func run() async throws {
        await cancelWhenGracefulShutdown {
            // Ends when it is cancelled.
            while (try? await Task.sleep(for: .seconds(10))) != nil {
                for service in services { await service.beat() }
            }
        }
        for service in services { await service.close() }
    }
}
