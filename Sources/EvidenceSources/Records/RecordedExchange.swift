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
        let body = response["json"] ?? response["body"] ?? response
        let isRecord = body.isObject || body.isArray
        answer = isRecord ? body : nil
        fault =
            status >= 400
            ? "It is an answer of error \(status): \(body["message"]?.string ?? "no reason told")."
            : nil
    }
}
