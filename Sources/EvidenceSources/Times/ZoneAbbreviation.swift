import Foundation

/// What short names of time zones stand for.
package enum ZoneAbbreviation {
    /// Where a name is used, and its distance from UTC there.
    package struct Place: Hashable, Sendable {
        package let name: String
        let minutes: Int
    }

    /// The places that use a name, the most common first; nil for a name that none uses.
    static func places(_ name: String) -> [Place]? {
        let name = name.uppercased()
        if let shared = shared[name] { return shared.map { Place(name: $0.0, minutes: $0.1) } }
        return minutes[name].map { [Place(name: name, minutes: $0)] }
    }

    /// Names that follow the clocks of a place: `PT`, `Pacific time`.
    static func spoken(_ name: String) -> TimeZone? {
        places[name.lowercased()].flatMap(TimeZone.init(identifier:))
    }

    private static let minutes: [String: Int] = [
        "WET": 0, "WEST": 60, "CET": 60, "MEZ": 60, "MET": 60, "CEST": 120, "MESZ": 120,
        "MEST": 120, "EET": 120, "EEST": 180, "MSK": 180, "MSD": 240, "TRT": 180, "SAMT": 240,
        "YEKT": 300, "OMST": 360, "NOVT": 420, "KRAT": 420, "IRKT": 480, "YAKT": 540, "VLAT": 600,
        "WAT": 60, "CAT": 120, "EAT": 180, "SAST": 120, "IDT": 180, "AZT": 240, "UZT": 300,
        "PKT": 300, "NPT": 345, "MMT": 390, "ICT": 420, "WIB": 420, "WITA": 480, "WIT": 540,
        "SGT": 480, "MYT": 480, "HKT": 480, "PHT": 480, "AWST": 480, "JST": 540, "KST": 540,
        "ACST": 570, "ACDT": 630, "AEST": 600, "AEDT": 660, "NZST": 720, "NZDT": 780,
        "NST": -210, "NDT": -150, "ADT": -180, "BRT": -180, "BRST": -120, "ART": -180,
        "UYT": -180, "CLT": -240, "CLST": -180, "BOT": -240, "VET": -240, "PYT": -180,
        "COT": -300, "PET": -300, "EST": -300, "EDT": -240, "CDT": -300, "MST": -420,
        "MDT": -360, "PST": -480, "PDT": -420, "AKST": -540, "AKDT": -480, "HST": -600,
        "HDT": -540, "CHST": 600, "LHST": 630, "IRST": 210, "AFT": 270,
    ]

    private static let shared: [String: [(String, Int)]] = [
        "IST": [("Asia/Kolkata", 330), ("Europe/Dublin", 60), ("Asia/Jerusalem", 120)],
        "CST": [("America/Chicago", -360), ("Asia/Shanghai", 480)],
        "BST": [("Europe/London", 60), ("Asia/Dhaka", 360)],
        "AST": [("America/Halifax", -240), ("Asia/Riyadh", 180)],
        "GST": [("Asia/Dubai", 240), ("Atlantic/South_Georgia", -120)],
        "SST": [("Asia/Singapore", 480), ("Pacific/Pago_Pago", -660)],
        "AMT": [("America/Manaus", -240), ("Asia/Yerevan", 240)],
        "BDT": [("Asia/Dhaka", 360), ("Asia/Brunei", 480)],
        "ECT": [("America/Guayaquil", -300), ("Europe/Paris", 60)],
        "WST": [("Australia/Perth", 480), ("Pacific/Apia", 780)],
    ]

    private static let places: [String: String] = [
        "pt": "America/Los_Angeles", "pacific time": "America/Los_Angeles",
        "pacific": "America/Los_Angeles", "mt": "America/Denver", "mountain time": "America/Denver",
        "ct": "America/Chicago", "central time": "America/Chicago", "et": "America/New_York",
        "eastern time": "America/New_York", "eastern": "America/New_York",
        "uk time": "Europe/London", "central european time": "Europe/Berlin",
        "eastern european time": "Europe/Athens", "moscow time": "Europe/Moscow",
        "india standard time": "Asia/Kolkata", "indian standard time": "Asia/Kolkata",
        "japan standard time": "Asia/Tokyo", "israel time": "Asia/Jerusalem",
        "irish time": "Europe/Dublin", "china standard time": "Asia/Shanghai",
    ]
}
