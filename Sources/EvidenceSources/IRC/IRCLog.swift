import Evidence
import Foundation

/// The events of one log file, in the order of its lines.
struct IRCLog {
    struct Fault: Error {
        let location: String
        let reason: String
    }

    private let file: TextFile
    private let zone: TimeZone
    private let channel: String
    /// The file is the quoted literal of a scraped page's bytes.
    private let isLiteral: Bool
    private var clock: IRCClock
    /// Of dates that have none.
    private var year: Int?
    private var lastMonth: Int?
    /// Events whose time came twice, until a later line says which of the two it is.
    private var doubted: [Int] = []
    private var seen: [String: Int] = [:]
    private var nicks: Set<String> = []

    init(_ file: TextFile, zone: TimeZone) {
        self.file = file
        self.zone = zone
        clock = IRCClock(day: file.day, zone: zone)
        year = file.day.flatMap { Int($0.prefix(4)) }
        isLiteral = file.lines.first?.hasPrefix("b'") ?? false
        channel = Self.channel(of: file)
    }

    /// Some of its first lines have the shape of a log's.
    var isLog: Bool {
        var (known, filled, isMarked) = (0, 0, false)
        for line in file.lines.prefix(200) where !line.allSatisfy(\.isWhitespace) {
            if Self.isMark(line), Self.changedDay(line) != nil {
                isMarked = true
                continue
            }
            filled += 1
            if let line = IRCLine(Self.unquoted(line)), line.kind != .other { known += 1 }
        }
        return known > 0 && (isMarked || known * 4 >= filled)
    }

    /// Throws a `Fault` where neither the line nor the file's name tells the day.
    mutating func gathered() throws -> [Gathered] {
        var events: [GatheredEvent] = []
        for (index, text) in file.lines.enumerated() {
            let text = isLiteral ? Self.unescaped(String(Self.unquoted(text)))[...] : text
            if Self.isMark(text) {
                if let changed = Self.changedDay(text) {
                    clock.begin(changed)
                    year = Int(changed.prefix(4))
                }
                continue
            }
            guard var line = IRCLine(text) else {
                if !text.allSatisfy(\.isWhitespace), !events.isEmpty {
                    events[events.count - 1].text += "\n" + text
                    events[events.count - 1].raw += "\n" + text
                }
                continue
            }
            try complete(&line, index)
            let (at, doubt) = try time(of: line, index)
            var event = event(of: line, at: at, raw: String(text))
            if let doubt {
                event.details.add("time", line.clock, doubt: doubt)
                doubted.append(events.count)
            } else if let first = doubted.first, at > events[first].at {
                settle(&events, at)
            }
            events.append(event)
        }
        let place = GatheredPlace(externalID: channel, kind: .channel, name: channel)
        let people = nicks.sorted().map {
            Gathered.person(GatheredPerson(externalID: $0, handle: $0, name: $0))
        }
        return [.place(place)] + people + events.map(Gathered.event)
    }

    /// A line of the second hour, which is known by the order, settles those of the first.
    private mutating func settle(_ events: inout [GatheredEvent], _ at: Date) {
        let wall = { [zone] (date: Date) in
            date.addingTimeInterval(Double(zone.secondsFromGMT(for: date)))
        }
        if let last = doubted.last, wall(at) < wall(events[last].at) {
            for index in doubted { events[index].details.removeAll { $0.name == "time" } }
        }
        doubted = []
    }

    /// Gives `06-17` of HexChat its year, which rolls over from December to January.
    private mutating func complete(_ line: inout IRCLine, _ index: Int) throws {
        guard let date = line.date, date.count == 5 else { return }
        guard let known = year else {
            throw Fault(
                location: file.location(index),
                reason: "Neither the line, the lines above, nor the file's name has the year."
            )
        }
        let month = Int(date.prefix(2)) ?? 1
        if let last = lastMonth, last - month > 6 { year = known + 1 }
        lastMonth = month
        line.date = "\(year ?? known)-\(date)"
    }

    private mutating func time(of line: IRCLine, _ index: Int) throws -> (Date, String?) {
        if let found = clock.moment(date: line.date, clock: line.clock) { return found }
        throw Fault(
            location: file.location(index),
            reason: clock.day == nil && line.date == nil
                ? "Neither the line nor the name of the file has the day."
                : "It is not a time."
        )
    }

    private mutating func event(of line: IRCLine, at: Date, raw: String) -> GatheredEvent {
        let key = "\(Int64(at.timeIntervalSince1970)):\(RecordDigest.hex(of: raw).prefix(12))"
        let count = seen[key, default: 0]
        seen[key] = count + 1
        let (nick, text) = Self.bridged(line)
        if let nick { nicks.insert(nick) }
        let isWhole = line.clock.filter { $0 == ":" }.count == 2
        return GatheredEvent(
            externalID: "\(channel):\(key)" + (count > 0 ? ":\(count)" : ""),
            kind: Self.kinds[line.kind] ?? .other,
            subtype: line.kind == .action ? "action" : nil,
            at: at,
            zone: zone == .gmt ? nil : zone.identifier,
            place: channel,
            author: nick,
            text: text,
            // A log of minutes knows no more than the minute.
            uncertainty: isWhole ? nil : 60,
            raw: raw
        )
    }

    /// A bridge says who it speaks for: `<name> words`.
    private static func bridged(_ line: IRCLine) -> (nick: String?, text: String) {
        guard line.kind == .message, line.text.hasPrefix("<"),
            let end = line.text.firstIndex(of: ">")
        else { return (line.nick, line.text) }
        let nick = line.text[..<end].dropFirst()
        let words = line.text[end...].dropFirst()
        guard !nick.isEmpty, !nick.contains(where: { $0 == "<" || $0.isWhitespace }),
            words.first == " ", words.count > 1
        else { return (line.nick, line.text) }
        return (String(nick), String(words.dropFirst()))
    }

    private static let kinds: [IRCLine.Kind: EventKind] = [
        .message: .message, .action: .message, .join: .join, .leave: .leave, .topic: .topic,
        .nick: .other, .other: .other,
    ]

    /// `#fluid-work` of `fluid-work-2017-01-13.txt`; the folder's name where the file's is a date.
    private static func channel(of file: TextFile) -> String {
        for name in file.names.prefix(2) {
            let stem = stem(name)
            let plain = stem.replacing(/\d{4}[-_]?\d{2}[-_]?\d{2}.*$/, with: "")
                .trimmingCharacters(in: CharacterSet(charactersIn: "-_# "))
            if !plain.isEmpty { return plain.contains("#") ? plain : "#" + plain }
        }
        return "#irc"
    }

    /// `irc.libera.#ops` of `irc.libera.#ops.weechatlog`: names of channels follow a dot there.
    private static func stem(_ name: String) -> Substring {
        guard let mark = name.firstIndex(of: "#") else { return name.prefix { $0 != "." } }
        return name[..<mark] + name[mark...].prefix { $0 != "." }
    }

    /// Lines that a client writes between sessions and days.
    private static func isMark(_ line: Substring) -> Bool {
        ["--- ", "**** ", "Session Start", "Session Close", "Session Ident", "Session Time"]
            .contains { line.hasPrefix($0) } && IRCLine(line) == nil
    }

    /// `--- Day changed Mon Jan 02 2012` and `--- Log opened Mon Jan 02 12:00:00 2012`.
    private static func changedDay(_ line: Substring) -> String? {
        let words = line.split(separator: " ")
        for (index, word) in words.enumerated() {
            guard let month = MonthName.short.firstIndex(of: String(word)),
                let day = words.dropFirst(index + 1).first, let number = Int(day),
                (1...31).contains(number),
                let year = words.dropFirst(index + 2).prefix(2)
                    .first(where: { $0.count == 4 && Int($0) != nil })
            else { continue }
            return "\(year)-\(month + 1)-\(number)"
        }
        return nil
    }

    /// Scraped logs may begin as a quoted literal of bytes.
    private static func unquoted(_ line: Substring) -> Substring {
        line.hasPrefix("b'") ? line.dropFirst(2) : line
    }

    /// `it\\'s \\xe2\\x80\\x94 fine` of such a literal as what was said.
    private static func unescaped(_ text: String) -> String {
        var bytes: [UInt8] = []
        var rest = text.utf8[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "\\"), let next = rest.first else {
                bytes.append(byte)
                continue
            }
            rest.removeFirst()
            let hex = String(decoding: rest.prefix(2), as: UTF8.self)
            if next == UInt8(ascii: "x"), hex.utf8.count == 2, let code = UInt8(hex, radix: 16) {
                bytes.append(code)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(next)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
