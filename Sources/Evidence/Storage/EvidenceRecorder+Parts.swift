import Crypto
import Foundation
import Storage

extension EvidenceRecorder {
    func reactions(of event: GatheredEvent, on id: Event.ID) throws -> [SQL] {
        var statements: [SQL] = []
        var names: Set<String> = []
        for (ordinal, reaction) in event.reactions.enumerated() {
            guard names.insert(reaction.name).inserted else { continue }
            statements.append(
                """
                INSERT INTO reaction (event_id, name, ordinal, total)
                VALUES (\(id), \(reaction.name), \(ordinal), \(reaction.count))
                """
            )
            for person in Set(reaction.people).sorted() {
                statements.append(
                    """
                    INSERT INTO reaction_person (event_id, name, identity_id)
                    VALUES (\(id), \(reaction.name), \(try identity(person)))
                    """
                )
            }
        }
        return statements
    }

    func files(of event: GatheredEvent, on id: Event.ID) throws -> [SQL] {
        var statements: [SQL] = []
        for (ordinal, file) in event.files.enumerated() {
            let digest = file.content.map(Self.digest)
            if let digest, let content = file.content {
                statements.append(
                    """
                    INSERT INTO file_content (digest, bytes) VALUES (\(digest), \(content))
                    ON CONFLICT (digest) DO NOTHING
                    """
                )
            }
            statements.append(
                """
                INSERT INTO event_file (
                    id, event_id, ordinal, external_id, name, media_type, size, link,
                    unavailable, content_digest
                ) VALUES (
                    \(ids.next()), \(id), \(ordinal), \(file.externalID), \(file.name),
                    \(file.mediaType), \(file.size), \(file.link), \(file.unavailable), \(digest)
                )
                """
            )
        }
        return statements
    }

    static func digest(_ content: [UInt8]) -> String {
        SHA256.hash(data: content).map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }
            .joined()
    }
}
