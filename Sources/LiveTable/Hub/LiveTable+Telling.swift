import JournalStore
import LandscapeEditing
import PlainText

extension LiveTable {
    func tell(_ batch: [Entry]) {
        let event = EventText(batch, revision: synced)
        broadcast { event.text(for: $0.viewer) }
        tellState()
        startComputing()
    }

    func tellState() {
        let state = EventText.named("state", stateJSON)
        broadcast { $0.wantsMore ? state : nil }
    }

    func broadcast(_ text: (Listener) -> [UInt8]?) {
        for (id, listener) in listeners {
            guard let text = text(listener) else { continue }
            if !listener.send(text) { listeners[id] = nil }
        }
    }

    /// Listens from an entry on; what came since then is the first text.
    ///
    /// - Parameter after: the last revision that arrived; nil: from now on.
    package func listen(
        _ viewer: Viewer, after: Int?, wantsMore: Bool, cut: @escaping @Sendable () -> Void
    ) -> Listener {
        let listener = Listener(viewer, wantsMore: wantsMore, cut: cut)
        guard !isClosed else {
            listener.end()
            return listener
        }
        listeners[ObjectIdentifier(listener)] = listener
        var first = EventText.beat
        if let after, after < synced {
            first += EventText(Array(durable.lines[max(0, after)...]), revision: synced).text(for: viewer)
        }
        if wantsMore {
            first += EventText.named("state", stateJSON) + EventText.named("findings", findingsEvent)
        }
        _ = listener.send(first)
        return listener
    }

    package func leave(_ listener: Listener) {
        listener.end()
        listeners[ObjectIdentifier(listener)] = nil
    }

    package var listenerCount: Int { listeners.count }

    /// A sign of life to everybody; whoever has stopped reading is let go of.
    package func beat() {
        for (id, listener) in listeners where listener.end(ifStuckFor: Listener.patience) {
            listeners[id] = nil
        }
        broadcast { _ in EventText.beat }
    }

    /// Lets go of whoever listens; those who may can listen anew.
    package func dismissListeners() {
        for listener in listeners.values where !listener.end(ifStuckFor: .zero) { listener.end() }
        listeners = [:]
    }

    /// Lets go of everybody; what was entered is on the disk.
    package func close() async {
        isClosed = true
        dismissListeners()
        try? await written(state.revision)
        keepCheckpoint()
        try? database.tidy()
    }
}
