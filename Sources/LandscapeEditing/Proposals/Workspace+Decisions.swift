package import LandscapeFiles
import LandscapeModel
import PlainText

extension Workspace {
    /// What decisions about proposals enter, one entry each; districts are no rows, and are left out.
    ///
    /// - Returns: the entries, and the decisions that no table can hold.
    package func entries(
        for decisions: [ProposalDecision]
    ) -> (entries: [Entry], missed: [ProposalDecision]) {
        var workspace = self
        var entries: [Entry] = []
        var missed: [ProposalDecision] = []
        for decision in decisions {
            if case .district = decision.content { continue }
            do throws(EntryProblem) {
                guard let entry = try workspace.editor.entry(for: decision) else { continue }
                entries.append(entry)
                // A second decision about the same row finds the first.
                _ = try workspace.edit(entry)
            } catch {
                missed.append(decision)
            }
        }
        return (entries, missed)
    }

    /// The settings with these districts placed; nil where that cannot be done safely, or there are none.
    package func settings(placing decisions: [ProposalDecision]) -> String? {
        let places = decisions.compactMap { decision -> (child: String, parent: String)? in
            guard case .district(let child, let parent) = decision.content, decision.status == .accepted
            else { return nil }
            return (child, parent)
        }
        guard !places.isEmpty else { return nil }
        return DistrictsEdit.place(places, among: landscape.districts.names, in: texts.settings ?? "")
    }
}
