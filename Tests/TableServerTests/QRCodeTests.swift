import Testing

@testable import TableServer

@Suite struct QRCodeTests {
    @Test("Signs that mean something in a code for a network are escaped") func networks() {
        #expect(
            Invitation.Network(name: "Tisch;1", password: "a:b\\c,d\"").code
                == #"WIFI:T:WPA;S:Tisch\;1;P:a\:b\\c\,d\";;"#)
        #expect(Invitation.Network(name: "frei", password: "").code == "WIFI:T:nopass;S:frei;;")
    }

    @Test(
        "Passwords have 8 to 63 characters or none",
        arguments: [("", true), ("1234567", false), ("12345678", true)])
    func passwords(_ password: String, _ isPossible: Bool) {
        #expect(Invitation.Network(name: "Tisch", password: password).isPossible == isPossible)
    }
}
