"""Who may enter what, what it then means, and how it is taken back."""

import unittest
import zipfile
from io import BytesIO

from server import Server, ServerTest, entry, tie

# Both ends report it with strength 3.
BOTH = ("vhs-musterau", "mbe-brueckenbau")


class Claims(ServerTest):
    """What the room does are claims: an organisation reports, the facilitator's yes does not confirm, present is not answered."""

    def pair(self, one, two):
        found = [tie for tie in self.moderation.get("table").json["ties"] if {tie["a"], tie["b"]} == {one, two}]
        self.assertLessEqual(len(found), 1)
        return found[0] if found else None

    def setUp(self):
        self.server = Server()
        self.addCleanup(self.server.close)
        self.moderation, self.projector = self.server.moderation, self.server.projector
        ties = {frozenset((tie["a"], tie["b"])) for tie in self.moderation.get("table").json["ties"]}
        self.one = "jobcenter"
        self.two = next(id for id in self.actors() if id != self.one and frozenset((self.one, id)) not in ties)

    def test_confirmed_is_what_both_organisations_enter(self):
        one, two = self.server.participant(self.one), self.server.participant(self.two)
        said = self.status(one.enter(self.one, self.two, 3), 201).json
        held = next(line for line in self.journal() if line["id"] == said["id"])
        self.assertEqual((held["reported_by"], held["role"], held["status"]), (self.one, "participant", "accepted"))
        self.assertNotEqual(self.pair(self.one, self.two)["state"], "confirmed")
        self.assertTrue(self.pair(self.one, self.two)["today"])
        self.status(two.enter(self.two, self.one, 2), 201)
        self.assertEqual(self.pair(self.one, self.two)["state"], "confirmed")

    def test_accepting_confirms_nothing(self):
        self.status(self.moderation.put("table/mode", {"mode": "freigabe"}), 200)
        one = self.server.participant(self.one)
        said = self.status(one.enter(self.one, self.two, 3), 201).json
        self.assertEqual(said["status"], "proposed")
        self.assertIsNone(self.pair(self.one, self.two))
        self.status(self.moderation.post(f"table/entries/{said['id']}/accept"), 200)
        self.assertNotEqual(self.pair(self.one, self.two)["state"], "confirmed")
        # Nor does the facilitator's own entry for the coordination.
        self.status(self.moderation.post("table/entries", tie(self.two, self.one, 3, "koordination")), 201)
        self.assertNotEqual(self.pair(self.one, self.two)["state"], "confirmed")

    def test_present_is_not_answered(self):
        before = (self.server.landscape / "akteure.csv").read_bytes()
        self.status(self.moderation.post("table/entries", entry("note", text="Anwesend", present=[self.one])), 201)
        actors = {actor["id"]: actor["present"] for actor in self.moderation.get("table").json["actors"]}
        self.assertTrue(actors[self.one])
        self.assertEqual(sum(actors.values()), 1)
        self.server.participant(self.two)
        folder = self.server.folder / "danach"
        folder.mkdir()
        with zipfile.ZipFile(BytesIO(self.moderation.get("table/landscape.zip").body)) as archive:
            self.assertEqual(next(archive.read(name) for name in archive.namelist() if name.endswith("akteure.csv")), before)

    def test_what_an_organisation_may_enter(self):
        one = self.server.participant(self.one)
        own, other = self.one, self.two
        third = next(id for id in self.actors() if id not in (own, other))
        allowed = [
            tie(own, other, 2), tie(other, own, 1, "nach"), tie(own, other, 3, "von"), tie(other, own, 2, own),
            tie(own, other, status="gewuenscht"),
            entry(table="stellungnahmen", becomes={"empfehlung": "ARB-1", "akteur": own, "status": "offen", "text": "…"}),
            entry(table="akteure", becomes={"name": "Nachbarschaftshilfe Neudorf"}),
        ]
        for good in allowed:
            self.assertIn(one.post("table/entries", good).status, (200, 201), good)
        refused = [
            tie(other, third, 2), tie(own, other, 2, other), tie(own, other, 2, "nach"), tie(own, other, 2, "beide"),
            tie(own, other, 2, "koordination"), {**tie(own, other, 2), "reported_by": other},
            {**tie(own, other, 2), "reported_by": "koordination"}, {**tie(own, other, 2), "role": "moderation"},
            {**tie(own, other, 2), "role": "import"},
            entry(table="stellungnahmen", becomes={"empfehlung": "ARB-1", "akteur": other, "status": "kein_bedarf", "text": "…"}),
            entry(table="massnahmen", becomes={"massnahme": "x", "verantwortlich": own}),
            entry(table="gremien", becomes={"name": "Neu"}), entry(table="kontakte", becomes={"akteur": own, "name": "x"}),
            entry(table="akteure", becomes={"name": "Neu", "befragt": "ja"}),
            entry("change", table="akteure", key=own, becomes={"name": "Anders"}),
            entry("remove", table="akteure", key=own), entry("note", text="x"),
            entry("change", table="kooperationen", was={"von": BOTH[0], "nach": BOTH[1], "gemeldet_von": "beide"},
                  becomes={"intensitaet": "1"}),
            entry("remove", table="kooperationen", was={"von": BOTH[0], "nach": BOTH[1], "gemeldet_von": "beide"}),
        ]
        before = len(self.journal())
        for bad in refused:
            self.problem(one.post("table/entries", bad), 403)
        self.assertEqual(len(self.journal()), before)

    def test_undo_of_the_own_organisation_only(self):
        one, again, two = (self.server.participant(id) for id in (self.one, self.one, self.two))
        said = self.status(one.enter(self.one, self.two, 3), 201).json
        self.problem(two.post("table/entries", entry("undo", undoes=said["id"])), 403)
        # Another phone of the same organisation may.
        self.status(again.post("table/entries", entry("undo", undoes=said["id"])), 201)
        self.assertIsNone(self.pair(self.one, self.two))
        mine = self.status(self.moderation.post("table/entries", tie(self.one, self.two, 2, self.one)), 201).json
        self.assertIn(one.post("table/entries", entry("undo", undoes=mine["id"])).status, (201, 403))

    def test_both_see_both_values(self):
        one, two = self.server.participant(self.one), self.server.participant(self.two)
        listeners = [client.listen() for client in (one, two, self.projector)]
        for listener in listeners:
            self.addCleanup(listener.close)
        self.status(one.enter(self.one, self.two, 3), 201)
        self.status(two.enter(self.two, self.one, 2), 201)
        for listener in listeners:
            listener.until(lambda heard: len(heard.entries) == 2)
            self.assertEqual([(e["reported_by"], e["becomes"]["intensitaet"]) for e in listener.entries],
                             [(self.one, "3"), (self.two, "2")])


class Modes(ServerTest):
    def setUp(self):
        self.phone = self.server.participant("jobcenter")
        self.other = self.server.participant("vhs-musterau")
        self.addCleanup(lambda: self.moderation.put("table/mode", {"mode": "sofort"}))

    def mode(self, mode):
        self.assertEqual(self.status(self.moderation.put("table/mode", {"mode": mode}), 200).json, {"mode": mode})
        self.assertEqual(self.phone.get("table").json["mode"], mode)

    def test_only_the_facilitator_switches(self):
        for client, code in ((self.phone, 403), (self.projector, 403), (self.server.client(), 401)):
            self.problem(client.put("table/mode", {"mode": "halt"}), code)
        for body in ({"mode": "aus"}, {"mode": None}, {}, {"mode": ["halt"]}):
            self.assertIn(self.moderation.put("table/mode", body).status, (400, 422), body)

    def test_halt_keeps_nothing(self):
        self.mode("halt")
        one = tie("jobcenter", "freiwilligenagentur", 2)
        answer = self.phone.post("table/entries", one, patient=False)
        self.problem(answer, 423)
        self.assertNotIn(one["id"], {line["id"] for line in self.journal()})
        # The facilitator goes on.
        self.status(self.moderation.post("table/entries", entry("note", text="Pause")), 201)
        self.mode("sofort")
        self.status(self.phone.post("table/entries", one), 201)

    def test_release(self):
        self.mode("freigabe")
        listeners = {name: client.listen() for name, client in (
            ("moderation", self.moderation), ("own", self.phone), ("other", self.other), ("projector", self.projector))}
        for listener in listeners.values():
            self.addCleanup(listener.close)
        yes, no = tie("jobcenter", "vhs-musterau", status="gewuenscht"), tie("jobcenter", "aufwind", 1)
        # Who says "accepted" himself is not believed.
        self.assertEqual(self.status(self.phone.post("table/entries", {**yes, "status": "accepted"}), 201).json["status"], "proposed")
        self.status(self.phone.post("table/entries", no), 201)
        proposals = {client: {one["id"] for one in client.get("table").json["proposals"]}
                     for client in (self.moderation, self.phone, self.other, self.projector)}
        self.assertLessEqual({yes["id"], no["id"]}, proposals[self.moderation])
        self.assertLessEqual({yes["id"], no["id"]}, proposals[self.phone])
        self.assertEqual(proposals[self.other] | proposals[self.projector], set())
        accepted = self.status(self.moderation.post(f"table/entries/{yes['id']}/accept"), 200).json
        self.assertEqual((accepted["entry"]["id"], accepted["entry"]["status"]), (yes["id"], "accepted"))
        refused = self.status(self.moderation.post(f"table/entries/{no['id']}/refuse", {}), 200).json
        self.assertEqual(refused["entry"]["status"], "refused")
        for listener in listeners.values():
            listener.until(lambda heard: heard.revisions and heard.revisions[-1] >= refused["revision"])
        seen = {name: [(one["id"], one["status"]) for one in heard.entries] for name, heard in listeners.items()}
        whole = [(yes["id"], "proposed"), (no["id"], "proposed"), (yes["id"], "accepted"), (no["id"], "refused")]
        self.assertEqual(seen["moderation"], whole)
        self.assertEqual(seen["own"], whole)
        for name in ("other", "projector"):
            self.assertEqual(seen[name], [(yes["id"], "accepted")])
            self.assertEqual(listeners[name].revisions, listeners["moderation"].revisions)
        self.problem(self.moderation.post(f"table/entries/{yes['id']}/accept"), 409)
        self.problem(self.moderation.post("table/entries/gibt-es-nicht/accept"), 404)
        self.problem(self.phone.post(f"table/entries/{yes['id']}/accept"), 403)
        self.problem(self.projector.post(f"table/entries/{yes['id']}/refuse"), 403)


class Undo(ServerTest):
    def setUp(self):
        self.server = Server()
        self.addCleanup(self.server.close)
        self.moderation = self.server.moderation

    def test_undo_and_redo(self):
        self.problem(self.moderation.post("table/undo"), 409)
        self.problem(self.moderation.post("table/redo"), 409)
        state = self.moderation.get("table").json
        self.assertFalse(state["can_undo"] or state["can_redo"])
        ids = [self.status(self.moderation.post("table/entries", entry("note", text=str(n))), 201).json["id"] for n in range(3)]
        undone = self.status(self.moderation.post("table/undo", {}), 200).json["entry"]
        self.assertEqual((undone["op"], undone["undoes"]), ("undo", ids[2]))
        self.assertEqual(self.status(self.moderation.post("table/undo"), 200).json["entry"]["undoes"], ids[1])
        state = self.moderation.get("table").json
        self.assertTrue(state["can_undo"] and state["can_redo"])
        redone = self.status(self.moderation.post("table/redo"), 200).json["entry"]
        self.assertEqual(redone["op"], "undo")
        # In the middle, by its id.
        self.assertEqual(self.status(self.moderation.post("table/undo", {"id": ids[0]}), 200).json["entry"]["undoes"], ids[0])
        self.assertIn(self.moderation.post("table/undo", {"id": ids[0]}).status, (404, 409))
        self.problem(self.moderation.post("table/undo", {"id": "gibt-es-nicht"}), 404)
        self.assertEqual([line["op"] for line in self.journal()], ["note"] * 3 + ["undo"] * 4)

    def test_for_the_facilitator_only(self):
        phone = self.server.participant("jobcenter")
        said = self.status(phone.enter("jobcenter", "vhs-musterau", 2, status="gewuenscht"), 201).json
        for client, code in ((phone, 403), (self.server.projector, 403), (self.server.client(), 401)):
            for word in ("undo", "redo"):
                self.problem(client.post(f"table/{word}", {}), code)
        self.assertEqual(self.status(self.moderation.post("table/undo"), 200).json["entry"]["undoes"], said["id"])

    def test_undoing_takes_it_out_of_the_table(self):
        ties = len(self.moderation.get("table").json["ties"])
        self.moderation.post("table/entries", entry(table="akteure", becomes={"name": "Verein Neu"}))
        self.status(self.moderation.post("table/entries", tie("Verein Neu", "jobcenter", 2)), 201)
        self.assertEqual(len(self.moderation.get("table").json["ties"]), ties + 1)
        self.status(self.moderation.post("table/undo"), 200)
        self.assertEqual(len(self.moderation.get("table").json["ties"]), ties)
        self.status(self.moderation.post("table/redo"), 200)
        self.assertEqual(len(self.moderation.get("table").json["ties"]), ties + 1)


if __name__ == "__main__":
    unittest.main()
