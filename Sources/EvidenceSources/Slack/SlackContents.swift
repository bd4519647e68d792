import Evidence
import Foundation

/// What files of messages hold, where the token may read it: each is a request of its own.
struct SlackContents {
    static let step = "file"

    private static let root = "https://files.slack.com"
    private static let largest = 8 << 20
    private static let lostName = "lost files"

    /// The files of a page that are worth asking for: not too large, and not here yet.
    static func steps(
        _ answer: JSONValue,
        in channel: String,
        of events: Set<String>,
        _ plan: FetchPlan,
        kept: Set<String>
    ) -> [FetchPlan.Step] {
        let lost = Set((plan.kept?[lostName] ?? "").split(separator: " ").map(String.init))
        return answer.elements(name: "messages").flatMap { message -> [FetchPlan.Step] in
            let event = "\(channel):\(message["ts"]?.string ?? "")"
            guard events.contains(event) else { return [] }
            return message.elements(name: "files").compactMap { file in
                guard let id = file["id"]?.string, id.isPlainID, !kept.contains(id),
                    !lost.contains(id), let ask = address(of: file)
                else { return nil }
                return FetchPlan.Step(what: step, ask: ask, scope: event, mark: id)
            }
        }
    }

    /// A page of HTML is what Slack answers to who may not read the file.
    private static func address(of file: JSONValue) -> String? {
        guard let size = file["size"]?.integer, (1...largest).contains(size),
            file["is_external"]?.bool != true, file["mimetype"]?.string != "text/html",
            !["tombstone", "hidden_by_limit"].contains(file["mode"]?.string ?? ""),
            let address = file["url_private_download"]?.string ?? file["url_private"]?.string,
            address.hasPrefix(root + "/")
        else { return nil }
        return String(address.dropFirst(root.count))
    }

    /// Asks for one; nil where there is none for us, now or ever.
    static func content(
        _ step: FetchPlan.Step,
        _ interface: SlackInterface,
        _ client: any WebClient
    ) async throws -> WebAnswer? {
        guard step.ask.hasPrefix("/"), let url = URL(string: root + step.ask) else { return nil }
        do {
            return try await client.answer(to: interface.request(file: url))
        } catch let fault as AccessFault where !fault.isPassing {
            return nil
        }
    }

    static func gathered(_ answer: WebAnswer?, _ step: FetchPlan.Step) -> Gathered? {
        guard let answer, answer.status == 200, let event = step.scope, let file = step.mark,
            answer.headers["content-type"]?.hasPrefix("text/html") != true,
            (1...largest).contains(answer.body.count)
        else { return nil }
        return .content(GatheredContent(event: event, file: file, bytes: answer.body))
    }

    /// So that it is not asked for again with the next page that names it.
    static func note(lost file: String?, in plan: inout FetchPlan) {
        guard let file else { return }
        let lost = (plan.kept?[lostName] ?? "").split(separator: " ").map(String.init) + [file]
        plan.kept = (plan.kept ?? [:])
            .merging([lostName: lost.suffix(1000).joined(separator: " ")]) { $1 }
    }
}

extension SlackInterface {
    func request(file: URL) -> WebRequest {
        WebRequest(file, headers: ["authorization": "Bearer \(token)"])
    }
}
