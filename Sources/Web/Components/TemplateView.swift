import Mustache

/// A value that a template is filled from.
///
/// A property that is nil or an empty text renders as nothing, also as a section: without this, the engine would go on to look for a
/// property of that name in whatever stands around it.
protocol TemplateView: MustacheParent {}

extension TemplateView {
    func child(named name: String) -> Any? {
        for child in Mirror(reflecting: self).children where child.label == name {
            if let text = child.value as? String { return text.isEmpty ? Nothing() : text }
            let value = Mirror(reflecting: child.value)
            guard value.displayStyle == .optional else { return child.value }
            return value.children.first?.value ?? Nothing()
        }
        return nil
    }
}

/// What a template sees of a value: nothing where there is none.
func shown(_ value: String?) -> Any? {
    value.flatMap { $0.isEmpty ? nil : $0 as Any } ?? Nothing()
}

func shown(_ value: (some TemplateView)?) -> Any? {
    value.map { $0 as Any } ?? Nothing()
}

/// What stands in for nil and for an empty text.
private struct Nothing: MustacheCustomRenderable {
    let renderText = ""
    let isNull = true
}
