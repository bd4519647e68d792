import Evidence
import Foundation

/// Posts as the interface answers them: by id, with ids in place of names.
///
/// Each is named as in an export, by its channel, author and millisecond.
struct MattermostAnswer {
    private let posts: [JSONValue]
    private let parser: JSONParser
    private let place: String
    /// Names of people by their ids.
    private let people: [String: String]
    private var names: [String: String] = [:]

    init(_ answer: JSONValue, _ parser: JSONParser, in place: String, people: [String: String]) {
        self.parser = parser
        self.place = place
        self.people = people
        posts = Self.posts(in: answer)
        for post in posts {
            guard let id = post["id"]?.string, let at = RecordTime(post["create_at"])?.date,
                let author = Self.author(post, people)
            else { continue }
            names[id] = MattermostPost.name(place, author, at)
        }
    }

    static func posts(in answer: JSONValue) -> [JSONValue] {
        guard let posts = answer["posts"], posts.isObject else { return [] }
        let order = answer["order"]?.elements.compactMap(\.string) ?? []
        let listed = order.compactMap { posts[name: $0] }
        // A thread's posts stand beside the order, which may name only some of them.
        let known = Set(order)
        return listed + posts.members.filter { !known.contains($0.key) }.map(\.value)
    }

    /// Who wrote, reacted or is told of.
    static func people(in answer: JSONValue) -> Set<String> {
        var found: Set<String> = []
        for post in posts(in: answer) {
            if let author = post["user_id"]?.string { found.insert(author) }
            for reaction in post["metadata"]?.elements(name: "reactions") ?? [] {
                if let person = reaction["user_id"]?.string { found.insert(person) }
            }
        }
        return found.filter(\.isPlainID)
    }

    /// Threads of which some post is here: their own pages tell them whole.
    static func threads(in answer: JSONValue) -> [String] {
        var found: [String] = []
        for post in posts(in: answer) {
            let root = post["root_id"]?.string.flatMap(\.told)
            let hasReplies = (post["reply_count"]?.integer ?? 0) > 0
            guard let id = root ?? (hasReplies ? post["id"]?.string : nil), id.isPlainID,
                !found.contains(id)
            else { continue }
            found.append(id)
        }
        return found
    }

    /// Leaves out posts of threads where these come with the whole thread.
    func gathered(withThreads: Bool, into sink: PageSink) {
        let threaded = Set(posts.compactMap { $0["root_id"]?.string.flatMap(\.told) })
        for post in posts {
            let id = post["id"]?.string ?? ""
            let isThreaded =
                post["root_id"]?.string.flatMap(\.told) != nil || threaded.contains(id)
                || (post["reply_count"]?.integer ?? 0) > 0
            guard withThreads || !isThreaded else { continue }
            do {
                sink.take([.event(try event(post, isThreaded: isThreaded))])
            } catch let fault as FieldFault {
                sink.refuse(
                    .init(location: "post \(id), field \(fault.field)", reason: fault.reason)
                )
            } catch {
                sink.refuse(.init(location: "post \(id)", reason: "It can't be read."))
            }
        }
    }

    private static func author(_ post: JSONValue, _ people: [String: String]) -> String? {
        post["user_id"]?.string.map { people[$0] ?? $0 }
    }

    private func event(_ post: JSONValue, isThreaded: Bool) throws -> GatheredEvent {
        let id = try post.required("id")
        let at = try post.requiredTime("create_at").date
        guard let author = Self.author(post, people) else {
            throw FieldFault(field: "user_id", reason: "It is missing.")
        }
        let root = try post.string("root_id").flatMap(\.told) ?? (isThreaded ? id : nil)
        let deleted = post["delete_at"]?.integer ?? 0
        let changed = deleted > 0 ? deleted : post["edit_at"]?.integer ?? 0
        return GatheredEvent(
            externalID: MattermostPost.name(place, author, at),
            kind: MattermostPost.kind(of: post),
            subtype: try post.string("type").flatMap(\.told),
            at: at,
            place: place,
            author: author,
            thread: root.map { names[$0] ?? "\(place):\($0)" },
            text: try post.string("message") ?? "",
            editedAt: changed > 0 ? RecordTime(epoch: Double(changed))?.date : nil,
            isDeleted: deleted > 0,
            reactions: try reactions(post),
            files: try files(post),
            raw: parser.minified(post)
        )
    }

    private func reactions(_ post: JSONValue) throws -> [GatheredReaction] {
        var found: [(name: String, people: [String])] = []
        for reaction in try post.object("metadata")?.objects("reactions") ?? [] {
            let name = try reaction.required("emoji_name")
            let id = try reaction.required("user_id")
            let person = people[id] ?? id
            if let index = found.firstIndex(where: { $0.name == name }) {
                found[index].people.append(person)
            } else {
                found.append((name, [person]))
            }
        }
        return found.map {
            GatheredReaction(name: $0.name, count: $0.people.count, people: $0.people)
        }
    }

    private func files(_ post: JSONValue) throws -> [GatheredFile] {
        try (post.object("metadata")?.objects("files") ?? []).map { file in
            let id = try file.required("id")
            return GatheredFile(
                externalID: id,
                name: try file.string("name").flatMap(\.told) ?? id,
                mediaType: try file.string("mime_type"),
                size: file["size"]?.integer,
                unavailable: "Only its name is read."
            )
        }
    }
}
