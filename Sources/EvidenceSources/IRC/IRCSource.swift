import Evidence
import Foundation

/// Logs of IRC channels: a file of a day or of many, as bots and clients write them.
package struct IRCSource: EvidenceSource {
    package static let name = "irc"
    package static let guide = SourceGuide("IRC", "Logs of channels.")

    package init() {}

    package func read(_ input: SourceInput, into sink: any GatheringSink) throws {
        let zone: TimeZone
        do {
            zone = try input.chosenZone() ?? .gmt
        } catch let fault as ZoneFault {
            return try sink.refuse(.init(location: "zone", reason: fault.reason))
        }
        try TextFiles(suffixes: [".txt", ".log", ".weechatlog"], sink: sink).read(input) { file in
            var log = IRCLog(file, zone: zone)
            guard log.isLog else { return false }
            do {
                try sink.take(log.gathered())
            } catch let fault as IRCLog.Fault {
                try sink.refuse(.init(location: fault.location, reason: fault.reason))
            }
            return true
        }
    }
}
