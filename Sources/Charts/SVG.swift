import Markup

/// Builds SVG as text, with everything that comes from outside escaped.
package struct SVG: Hashable, Sendable {
    package private(set) var text: String

    package init() {
        text = ""
    }

    package mutating func element(
        _ name: String,
        _ attributes: KeyValuePairs<String, String> = [:],
        _ content: String = ""
    ) {
        text += "<\(name)\(Self.attributes(attributes))>\(HTMLText.escaped(content))</\(name)>"
    }

    package mutating func group(
        _ name: String,
        _ attributes: KeyValuePairs<String, String>,
        _ content: (inout SVG) -> Void
    ) {
        text += "<\(name)\(Self.attributes(attributes))>"
        content(&self)
        text += "</\(name)>"
    }

    private static func attributes(_ attributes: KeyValuePairs<String, String>) -> String {
        attributes.map { " \($0.key)=\"\(HTMLText.escaped($0.value))\"" }.joined()
    }

    /// A number with at most one decimal.
    package static func number(_ value: Double) -> String {
        let rounded = (value * 10).rounded() / 10
        return rounded == rounded.rounded() ? String(Int(rounded)) : String(rounded)
    }
}
