import Foundation

/// A line of a call's chat that begins a message: `14:02:10<tab>From Ines Okafor to Everyone : words`.
struct ChatLine {
    let seconds: TimeInterval
    let name: Substring
    let text: Substring

    init?(_ line: Substring) {
        guard let tab = line.firstIndex(of: "\t"), line[..<tab].count(where: { $0 == ":" }) == 2,
            let seconds = CueTimes.seconds(line[..<tab])
        else { return nil }
        var rest = line[tab...].drop(while: \.isWhitespace)
        if rest.hasPrefix("From"), rest.dropFirst(4).first?.isWhitespace == true {
            rest = rest.dropFirst(4).drop(while: \.isWhitespace)
        }
        guard let colon = rest.dropFirst().firstIndex(of: ":") else { return nil }
        self.seconds = seconds
        name = Self.sender(rest[..<colon])
        text = rest[colon...].dropFirst().drop(while: \.isWhitespace)
        guard !name.isEmpty else { return nil }
    }

    /// Without the person or group that the message went to.
    private static func sender(_ head: Substring) -> Substring {
        var name = head
        while name.last?.isWhitespace == true { name.removeLast() }
        if let to = name.dropFirst().range(of: " to "), to.upperBound < name.endIndex {
            name = name[..<to.lowerBound]
            while name.last?.isWhitespace == true { name.removeLast() }
        }
        return name
    }
}
