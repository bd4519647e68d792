import Foundation
package import Storage

extension Connection {
    /// Refuses with `notFound` an address that no identity has.
    package func identity(withAddress email: String) throws -> Identity {
        let address = email.trimmingCharacters(in: .whitespaces)
        let found = try row(
            """
            SELECT id, person_id, source, external_id, handle, name, email, is_bot, is_active,
                reason
            FROM identity
            WHERE lower(email) = lower(\(address))
            ORDER BY is_bot, source DESC, id
            LIMIT 1
            """
        )
        guard let found else {
            throw Refusal(.notFound, "No one in the directory has the address “\(address)”.")
        }
        return try Identity(found)
    }
}
