import DebriefTesting
import Evidence
import Foundation
import Investigations
import Storage
import Testing

struct InvolvementTests {
    private func investigating<Result: Sendable>(
        on engine: Engine,
        _ work: @Sendable @escaping (any Connection, Investigation.ID, Incident) throws -> Result
    ) async throws -> Result {
        try await engine.withStore(
            migrations: EvidenceMigrations.all + InvestigationMigrations.all
        ) { store in
            let (incident, _) = try await Sample.incident(in: store)
            return try await store.write { connection in
                let id = try connection.begin(
                    "How we got here",
                    of: incident.id,
                    by: .operatorOfTheMachine,
                    ids: .uuid7(),
                    at: Sample.noon
                )
                return try work(connection, id, incident)
            }
        }
    }

    @Test(arguments: Engine.available)
    func `one person with two parts is listed once`(engine: Engine) async throws {
        let roles = try await investigating(on: engine) { connection, id, _ in
            let identities = try connection.directory(for: .operatorOfTheMachine).flatMap(
                \.identities
            )
            for identity in identities {
                try connection.involve(identity.id, as: .contributor, in: id)
                try connection.involve(identity.id, as: .contributor, in: id)
            }
            try connection.involve(#require(identities.last).id, as: .investigator, in: id)
            return try connection.involvements(in: id).map(\.roles)
        }
        #expect(roles.first == [.investigator, .contributor])
        #expect(roles.dropFirst().allSatisfy { $0 == [.contributor] })
        #expect(roles.count > 1)
    }

    @Test(arguments: Engine.available)
    func `purpose and depth are kept`(engine: Engine) async throws {
        let found = try await investigating(on: engine) { connection, id, incident in
            try connection.update(
                id,
                title: "How we got here",
                summary: "",
                purpose: "For the sellers",
                depth: .deep
            )
            return try connection.investigation(id, of: incident.id)
        }
        #expect(found.purpose == "For the sellers" && found.depth == .deep)
    }

    @Test(arguments: Engine.available)
    func `a follow-up is completed when it is done, and only then`(engine: Engine) async throws {
        let times = try await investigating(on: engine) { connection, id, _ in
            try connection.addFollowUp(
                "Page for it",
                assignee: "",
                due: nil,
                citing: [],
                to: id,
                ids: .uuid7()
            )
            let states: [(FollowUp.State, Double)] = [
                (.accepted, 1), (.done, 2), (.done, 3), (.accepted, 4),
            ]
            return try states.map { state, seconds in
                let followUp = try #require(
                    connection.followUps(of: id, for: .operatorOfTheMachine).first
                )
                let moment = Sample.noon.addingTimeInterval(seconds)
                try connection.set(followUp.id, of: id, to: state, at: moment)
                return try connection.followUps(of: id, for: .operatorOfTheMachine).first?
                    .completedAt
            }
        }
        let done = Sample.noon.addingTimeInterval(2)
        #expect(times == [nil, done, done, nil])
    }
}
