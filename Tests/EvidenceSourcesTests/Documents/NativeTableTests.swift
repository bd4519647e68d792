import Evidence
import EvidenceSources
import Foundation
import Testing

/// Tables as tools export them, which need no mapping.
struct NativeTableTests {
    private func reading(_ table: String, zone: String? = "UTC") throws -> Reading {
        try Reading.of(TableSource(), files: ["export.csv": table], zone: zone)
    }

    @Test func `repeated columns of Jira are lists, and comments are notes`() throws {
        let reading = try reading(
            """
            Issue key,Summary,Status,Project key,Reporter,Created,Resolved,Labels,Labels,Comment,Comment,Description,Description
            SHOP-7,Kettle is cold,Closed,SHOP,nia,06/Dec/22 2:28 PM,06/Dec/22 3:28 PM,kitchen,cold,06/Dec/22 2:40 PM;ravi;unplugged; plugged in,06/Dec/22 2:40 PM;ravi;boils,It was the plug,
            """
        )
        #expect(reading.refused.isEmpty)
        let ticket = try #require(reading.event("jira:SHOP-7"))
        #expect(ticket.kind == .ticket && ticket.place == "jira:SHOP")
        #expect(ticket.at == Date(timeIntervalSince1970: 1_670_336_880))
        #expect(ticket.endedAt == Date(timeIntervalSince1970: 1_670_340_480))
        #expect(ticket.details.value("labels") == "kitchen, cold")
        #expect(ticket.details.value("state") == "resolved")
        #expect(ticket.text.contains("It was the plug"))
        #expect(ticket.raw.contains(#""Labels":["kitchen","cold"]"#))
        let notes = reading.events.filter { $0.kind == .note }
        #expect(notes.map(\.text) == ["unplugged; plugged in", "boils"])
        #expect(notes.allSatisfy { $0.author == "jira:ravi" && $0.thread == ticket.externalID })
        #expect(Set(notes.map(\.externalID)).count == 2)
    }

    @Test func `a comment in another form is kept with the ticket`() throws {
        let reading = try reading(
            """
            Issue key,Summary,Created,Comment,Comment
            SHOP-8,Kettle,06/Dec/22 2:28 PM,see the log; there,
            """
        )
        #expect(reading.events.map(\.text) == ["SHOP-8 Kettle\nsee the log; there"])
    }

    @Test func `incidents of PagerDuty stand at their services`() throws {
        let reading = try reading(
            """
            id,incident_number,description,service_name,created_on,resolved_on,urgency
            Q0AAA,41,Index is stale,Search,2022-12-06T09:28:00-05:00,2022-12-06T10:28:00-05:00,high
            """,
            zone: nil
        )
        let alert = try #require(reading.events.first)
        #expect(alert.kind == .alert && alert.externalID == "pagerduty:Q0AAA")
        #expect(alert.place == "pagerduty:Search" && alert.text == "Index is stale")
        #expect(alert.at == Date(timeIntervalSince1970: 1_670_336_880))
        #expect(alert.endedAt == Date(timeIntervalSince1970: 1_670_340_480))
        #expect(alert.details.value("number") == "41")
    }

    @Test func `journals of ServiceNow are notes, by either kind of header`() throws {
        let labels = """
            Number,Short description,Opened,Resolved,State,Caller,Configuration item,Comments and Work notes
            INC0010001,Kettle is cold,2022-12-06 14:28:00,2022-12-06 15:28:00,Closed,Nia Silva,Kettle,"2022-12-06 14:40:10 - Ravi Rao (Work notes)
            unplugged

            2022-12-06 14:35:00 - Nia Silva (Additional comments)
            still cold"
            """
        let fields = labels.replacing(
            "Number,Short description,Opened,Resolved,State,Caller,Configuration item,Comments and Work notes",
            with:
                "number,short_description,opened_at,resolved_at,state,caller_id,cmdb_ci,comments_and_work_notes"
        )
        for table in [labels, fields] {
            let reading = try reading(table)
            #expect(reading.refused.isEmpty)
            let ticket = try #require(reading.event("servicenow:INC0010001"))
            #expect(ticket.endedAt == Date(timeIntervalSince1970: 1_670_340_480))
            #expect(ticket.place == "servicenow:Kettle" && ticket.author == "servicenow:Nia Silva")
            let notes = reading.events.filter { $0.kind == .note }
            #expect(notes.map(\.text) == ["unplugged", "still cold"])
            #expect(notes.map(\.author) == ["servicenow:Ravi Rao", "servicenow:Nia Silva"])
            #expect(notes.first?.at == Date(timeIntervalSince1970: 1_670_337_610))
        }
    }

    @Test func `alerts of Opsgenie are read by their columns`() throws {
        let reading = try reading(
            """
            Id,TinyId,Message,Status,Priority,Teams,CreatedAt,ClosedAt
            a1b2c3d4-1,17,Index is stale,closed,P2,Search,1670336880000,1670340480000
            """,
            zone: nil
        )
        let alert = try #require(reading.events.first)
        #expect(alert.place == "opsgenie:Search" && alert.details.value("state") == "resolved")
        #expect(alert.at == Date(timeIntervalSince1970: 1_670_336_880))
        #expect(alert.endedAt == Date(timeIntervalSince1970: 1_670_340_480))
        #expect(reading.notes.isEmpty)
    }
}
