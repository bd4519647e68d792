import DebriefTesting
import Evidence
import Foundation
import Relations
import Storage
import Testing

struct AlarmTests {
    private func record(_ id: String, _ seconds: Double, _ text: String, state: String)
        -> Gathered
    {
        .event(
            GatheredEvent(
                externalID: id,
                kind: id == "alarms/PARCEL77" ? .alert : .status,
                at: Sample.noon.addingTimeInterval(seconds),
                place: "parcels",
                thread: "alarms/PARCEL77",
                text: text,
                details: [EventDetail("state", state), EventDetail("service", "parcels")],
                raw: "{}"
            )
        )
    }

    @Test(arguments: Engine.available)
    func `that somebody took an alarm on is the same as the log's entry of it, not as the alarm`(
        engine: Engine
    ) async throws {
        try await engine.withStore(migrations: Told.migrations) { store in
            let name = "#77 ParcelLabels: labels printed twice for 5 minutes"
            let link = "(https://pager.example/alarms/PARCEL77)"
            let told = try await Told.of(
                [
                    record("alarms/PARCEL77", 0, "[#77] \(name.dropFirst(4))", state: "resolved"),
                    .event(Sample.message(2, "Triggered \(name) \(link)", by: "B1")),
                    record("alarms/PARCEL77/1", 240, "Acknowledged by Ines", state: "acknowledged"),
                    .event(Sample.message(241, "Acknowledged \(name) \(link) by @Ines", by: "B1")),
                ],
                in: store
            )
            #expect(told.kinds("Triggered", "[#77]").contains(.sameAs))
            #expect(told.kinds("Acknowledged #77", "Acknowledged by").contains(.sameAs))
            #expect(!told.kinds("Acknowledged #77", "[#77]").contains(.sameAs))
        }
    }

    @Test(arguments: Engine.available)
    func `a change goes before an alarm that has long been over, too`(engine: Engine) async throws {
        try await engine.withStore(migrations: Told.migrations) { store in
            let told = try await Told.of(
                [
                    .event(
                        GatheredEvent(
                            externalID: "deployment-9",
                            kind: .change,
                            at: Sample.noon.addingTimeInterval(-300),
                            place: "shop/parcels",
                            text: "Deployment of v9 to production",
                            details: [
                                EventDetail("repository", "shop/parcels"),
                                EventDetail("environment", "production"),
                            ],
                            raw: "{}"
                        )
                    ),
                    record("alarms/PARCEL77", 0, "ParcelLabels: printed twice", state: "resolved"),
                ],
                in: store
            )
            #expect(told.kinds("Deployment of v9", "ParcelLabels") == [.changePrecedesAlert])
        }
    }

    private func deployment(_ name: String, _ seconds: Double) -> Gathered {
        .event(
            GatheredEvent(
                externalID: name,
                kind: .change,
                at: Sample.noon.addingTimeInterval(seconds),
                place: "shop/\(name)",
                text: "Deployment of \(name) to production",
                details: [
                    EventDetail("repository", "shop/\(name)"),
                    EventDetail("environment", "production"),
                ],
                raw: "{}"
            )
        )
    }

    @Test(arguments: Engine.available)
    func `the only deployment before an alarm is told of, though of another service`(
        engine: Engine
    ) async throws {
        try await engine.withStore(migrations: Told.migrations) { store in
            let alarm = record("alarms/PARCEL77", 0, "Labels: printed twice", state: "triggered")
            let told = try await Told.of([deployment("stock", -720), alarm], in: store)
            let found = told.relations.first { $0.kind == .changePrecedesAlert }
            #expect(found?.reason.contains("the only deployment of those two hours") == true)
            #expect(found?.reason.contains("Against: another service") == true)
        }
        try await engine.withStore(migrations: Told.migrations) { store in
            let alarm = record("alarms/PARCEL77", 0, "Labels: printed twice", state: "triggered")
            let told = try await Told.of(
                [deployment("rates", -1200), deployment("stock", -720), alarm],
                in: store
            )
            #expect(!told.relations.contains { $0.kind == .changePrecedesAlert })
        }
    }
}
