extension Graph {
    /// Computes the chosen measures and shares the work between them: one pass over the distances serves
    /// closeness, harmonic, eccentricity and the network's distance measures, and so on.
    ///
    /// - Parameters:
    ///   - actors: measures of actors; ``ActorMeasure/defaults(nodeCount:isDirected:)`` is the usual choice.
    ///   - network: measures of the whole network.
    ///   - progress: called before each measure with its name, how many are done, and how many there are.
    /// - Returns: the values in the order asked for; what does not exist for this network is in `skipped`.
    /// - Precondition: `options.groups`, if given, has one entry per node.
    public func measure(
        actors: [ActorMeasure], network: [NetworkMeasure] = [], options: MeasureOptions = MeasureOptions(),
        progress: (_ name: String, _ done: Int, _ total: Int) -> Void = { _, _, _ in }
    ) -> MeasureResult {
        if let groups = options.groups {
            precondition(groups.count == nodeCount, "\(groups.count) groups for \(nodeCount) nodes")
        }
        var run = MeasureRun(graph: self, options: options)
        var result = MeasureResult()
        let total = actors.count + network.count
        func exists(_ name: String, isDirectedOnly: Bool, needsGroups: Bool) -> Bool {
            let reason: SkippedMeasure.Reason? =
                isDirectedOnly && !isDirected
                ? .undirected : needsGroups && options.groups == nil ? .noGroups : nil
            if let reason { result.skipped.append(SkippedMeasure(name: name, reason: reason)) }
            return reason == nil
        }
        for (done, measure) in actors.enumerated() {
            progress(measure.rawValue, done, total)
            if exists(
                measure.rawValue, isDirectedOnly: measure.isDirectedOnly, needsGroups: measure.needsGroups)
            {
                result.actors.append((measure, measure.values(&run)))
                if run.unsettled.contains(measure.rawValue) {
                    result.skipped.append(SkippedMeasure(name: measure.rawValue, reason: .notConverged))
                }
            }
        }
        for (done, measure) in network.enumerated() {
            progress(measure.rawValue, actors.count + done, total)
            if exists(
                measure.rawValue, isDirectedOnly: measure.isDirectedOnly, needsGroups: measure.needsGroups)
            {
                result.network.append((measure, measure.value(&run)))
            }
        }
        result.isBetweennessEstimated = run.isEstimated
        return result
    }
}
