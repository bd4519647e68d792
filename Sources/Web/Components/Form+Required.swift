import Evidence

extension Form {
    /// What was filled in, also where that is nothing.
    ///
    /// Refuses a form without the field: it does not say that the field is to be emptied.
    func required(_ name: String) throws -> String {
        guard values[name] != nil else { throw Refusal.missing(name) }
        return self[name]
    }

    /// A list of which none may be chosen; its form has an empty value beside them.
    ///
    /// Refuses a form without the field.
    func requiredList(_ name: String) throws -> [String] {
        guard values[name] != nil else { throw Refusal.missing(name) }
        return all(name)
    }

    /// One of the choices of a field.
    ///
    /// Refuses a form without the field, and what is no choice.
    func choice<Choice: RawRepresentable<String>>(
        _ name: String,
        of type: Choice.Type = Choice.self
    ) throws -> Choice {
        let text = try required(name)
        guard let choice = Choice(rawValue: text) else {
            throw Refusal(.invalid, "“\(text)” is not a choice for the field “\(name)”.")
        }
        return choice
    }

    /// Which state of its subject the form was filled in from.
    ///
    /// Refuses a form that does not say so.
    var revision: Revision {
        get throws {
            let text = try required(Self.revisionName)
            guard let number = Int(text) else {
                throw Refusal(.invalid, "The field “revision” has to be a number.")
            }
            return Revision(rawValue: number)
        }
    }

    static let revisionName = "revision"
}

extension Revision {
    /// As a form carries it.
    var text: String { String(rawValue) }
}

extension Refusal {
    fileprivate static func missing(_ field: String) -> Refusal {
        Refusal(.invalid, "The form has no field “\(field)”, so nothing was changed.")
    }
}
