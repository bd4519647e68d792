import EvidenceSources
import Foundation

/// Which addresses may be asked: an owner types them, and behind ours lies a whole network.
package struct AddressRules: Sendable {
    /// Whether machines of the own network may be asked, also without encryption.
    let allowsPrivate: Bool

    package init(allowsPrivate: Bool) {
        self.allowsPrivate = allowsPrivate
    }

    /// Throws an `AccessFault` that says why an address is not asked.
    func check(_ address: URL) async throws {
        guard let host = address.host(percentEncoded: false), !host.isEmpty,
            let scheme = address.scheme?.lowercased(), ["http", "https"].contains(scheme)
        else { throw AccessFault("“\(address.host() ?? "")” is no address to ask.") }
        guard address.user == nil, address.password == nil else {
            throw AccessFault("An address may not hold a name and password.")
        }
        guard scheme == "https" || allowsPrivate else {
            throw AccessFault("\(host) would be asked without encryption: use https.")
        }
        let found = try await HostLookup.addresses(of: host)
        for place in found.map(\.place) {
            switch place {
            case .open:
                guard scheme == "https" else {
                    throw AccessFault("\(host) would be asked without encryption: use https.")
                }
            case .own:
                guard allowsPrivate else {
                    throw AccessFault(
                        """
                        \(host) lies in a private network. Where that is meant, start Debrief \
                        with --allow-private-addresses.
                        """
                    )
                }
            case .never:
                throw AccessFault("\(host) is an address that no tool has.")
            }
        }
    }
}
