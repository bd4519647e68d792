import Foundation

/// Values that numbers, dates, and texts from outside may have, encoded as an address has them.
enum NastyValues {
    static let numbers = [
        "9223372036854775807", "-9223372036854775808", "9223372036854775808", "-1", "0",
        "2147483648", "1e308", "-1e400", "NaN", "inf", "0x7fffffffffffffff", "%2B1", "1%2E5",
        String(repeating: "9", count: 400),
    ]

    static let dates = [
        "0000-01-01", "0001-01-01T00:00", "9999-12-31T23:59", "-0001-01-01", "292277026596-12-04",
        "292277026596-12-04T15:30:08Z", "2016-12-31T23:59:60Z", "2022-02-30", "2022-12-06T25:61",
        "1970-01-01", "1e300", "2022-12-06T14:30%2B99:99",
    ]

    static let texts = [
        "", "%00", "a%00b", "%ff%fe", "%", "%zz", "%C0%80", "%ED%A0%80", "%F0%9F%94%A5%F0%9F%8F%BD",
        "%E2%80%AE%D7%A9%D7%9C%D7%95%D7%9D", "e%CC%81".repeated(300), "a".repeated(4000),
        "%5B".repeated(1000), "%22".repeated(501), "%28%22a%2A%22+OR+-%28", "..%2F..%2F..%2Fetc",
        "%3Cscript%3Ealert(1)%3C%2Fscript%3E", "'%20OR%201%3D1%3B--", "%25s%25n%25d",
        "%5C%27%22%60",
        "%2A", "-", "%22", "true", "%7B%22a%22%3A%7B%22b%22%3A%5B%5D%7D%7D",
        "%0D%0AX-Injected%3A+1",
        "%EF%BB%BF", "%E2%80%8B", "+",
    ]

    static let all = numbers + dates + texts

    /// What a role that may do little is tried with.
    static let few = ["9223372036854775807", "9999-12-31T23:59", "%00%ff", "'%20OR%201%3D1%3B--"]
}

extension String {
    func repeated(_ count: Int) -> String { String(repeating: self, count: count) }
}
