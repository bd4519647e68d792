/// A request and its answer, as tools that record the traffic of an interface save them.
struct RecordedExchange {
    let answer: JSONValue?
    let address: String?
    let fault: String?

    /// Nil where the object is something else.
    init?(_ value: JSONValue) {
        guard let response = value["response"] else { return nil }
        let request = value["request"]
        guard value["path"] != nil || request?.isObject == true else { return nil }
        address = value["path"]?.string ?? request?["uri"]?.string ?? request?["url"]?.string
        let status = value["status"]?.integer ?? response["status"]?.integer ?? 200
        // A text under `body` is of the record itself, unless the answer has headers too.
        let isWrapped = response["headers"] != nil
        let bodies = [response["json"], response["body"], isWrapped ? nil : response]
        answer = bodies.compactMap { $0 }.first { $0.isObject || $0.isArray }
        let body = answer ?? response
        fault =
            status >= 400
            ? "It is an answer of error \(status): \(body["message"]?.string ?? "no reason told")."
            : nil
    }
}
