import DebriefTesting
import Evidence
import Foundation
import Relations
import Storage
import Testing

struct OutageTests {
    private static func record(_ seconds: Double, service: String, minutes: Double) -> Gathered {
        .event(
            GatheredEvent(
                externalID: "status-\(seconds)",
                kind: .status,
                at: Sample.noon.addingTimeInterval(seconds),
                place: "board",
                text: "We look into failing pushes",
                endedAt: Sample.noon.addingTimeInterval(seconds + minutes * 60),
                details: [EventDetail("service", service)],
                raw: "{}"
            )
        )
    }

    @Test(arguments: Engine.available)
    func `who says that a service is down tells the same as its record`(
        engine: Engine
    ) async throws {
        try await engine.withStore(migrations: Told.migrations) { store in
            let told = try await Told.of(
                [
                    .event(Sample.message(0, "anybody else? boxhub is down for me", by: "U2")),
                    Self.record(240, service: "Boxhub", minutes: 30),
                    .event(Sample.message(900, "ines: boxhub is down, no pushing today", by: "U2")),
                    .event(Sample.message(960, "the printer is down as well")),
                    .event(Sample.message(30_000, "so yesterday boxhub was down", by: "U2")),
                ],
                in: store
            )
            #expect(told.kinds("We look into", "anybody else") == [.sameAs])
            #expect(told.kinds("no pushing today", "We look into") == [.sameAs])
            #expect(told.kinds("the printer", "We look into").isEmpty)
            #expect(told.kinds("so yesterday", "We look into").isEmpty)
            let reasons = told.relations.map(\.reason)
            #expect(reasons.contains { $0.contains("boxhub") && $0.contains("4 minutes later") })
        }
    }
}
