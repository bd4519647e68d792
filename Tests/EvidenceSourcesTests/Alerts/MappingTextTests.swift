import Evidence
import Foundation
import Testing

@testable import EvidenceSources

struct MappingTextTests {
    private let boiler = """
        {"tool": "boiler", "title": "Boiler", "has": ["pressure"], "kind": "alert",
         "id": ["{id}:{since}"], "at": ["since"], "text": ["{name} is at {pressure} bar"]}
        """

    @Test func `a mapping that is given goes before those that come with the product`() throws {
        let source = try #require(try MappedSource().mapped(by: boiler) as? MappedSource)
        let reading = try Reading.of(
            source,
            delivered: #"{"id": 7, "since": 1670336880, "name": "Cellar", "pressure": 2.5}"#
        )
        #expect(reading.events.map(\.externalID) == ["boiler:7:1670336880"])
        #expect(reading.events.first?.text == "Cellar is at 2.5 bar")
        #expect(reading.events.first?.kind == .alert)
    }

    @Test(
        arguments: [
            ("{\"tool\": \"boiler\",", "It is not JSON"),
            ("7", "It should be an object with fields."),
            ("{}", "The field “has” is missing."),
            (
                #"{"tool": "b", "title": "B", "has": [], "text": []}"#,
                "The field “text” has no line."
            ),
            (
                #"{"tool": "b", "title": "B", "has": [], "text": "x"}"#,
                "The field “text” should hold a list of texts."
            ),
            (
                #"{"tool": "b", "title": "B", "has": [], "txt": ["x"], "text": ["x"]}"#,
                "There is no field “txt” in a mapping."
            ),
            (
                #"{"tool": "b", "title": "B", "has": [], "text": ["{x"]}"#,
                "The field “text” has a brace that is not closed: {x"
            ),
            (
                #"{"tool": "b", "title": "B", "has": [], "text": ["x"], "at": ["{since}"]}"#,
                "The field “at” wants paths without braces"
            ),
            (
                #"{"tool": "b", "title": "B", "has": [], "text": ["x"], "kind": "alarm"}"#,
                "The field “kind” is “alarm”, which is none of message"
            ),
        ]
    )
    func `what is wrong with a mapping is told by its field`(text: String, reason: String) throws {
        do {
            _ = try MappedSource().mapped(by: text)
            Issue.record("It was taken.")
        } catch let fault as MappingFault {
            let isTold =
                fault.reason.hasPrefix(reason)
                || text == "{}" && fault.reason.contains("is missing")
            #expect(isTold, "\(fault.reason)")
        }
    }

    @Test func `every mapping that comes with the product is one`() {
        #expect(Mappings.builtIn.count >= 27)
    }
}
