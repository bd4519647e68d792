import Dispatch
import EvidenceSources
import Foundation

#if canImport(Glibc)
import Glibc
#endif

/// Finds the machines behind a name.
enum HostLookup {
    /// Throws an `AccessFault` where there are none.
    static func addresses(of host: String) async throws -> [NetworkAddress] {
        let found = await withCheckedContinuation { continuation in
            DispatchQueue.global().async { continuation.resume(returning: lookUp(host)) }
        }
        guard !found.isEmpty else {
            throw AccessFault("No machine is known by the name \(host).", isPassing: true)
        }
        return found
    }

    private static func lookUp(_ host: String) -> [NetworkAddress] {
        var list: UnsafeMutablePointer<addrinfo>?
        let bare = host.trimmingCharacters(in: CharacterSet(charactersIn: "[]"))
        guard getaddrinfo(bare, nil, nil, &list) == 0 else { return [] }
        defer { freeaddrinfo(list) }
        var found: Set<NetworkAddress> = []
        var next = list
        while let entry = next?.pointee {
            if let bytes = bytes(of: entry) { found.insert(NetworkAddress(bytes: bytes)) }
            next = entry.ai_next
        }
        return Array(found)
    }

    private static func bytes(of entry: addrinfo) -> [UInt8]? {
        switch entry.ai_family {
        case AF_INET:
            entry.ai_addr?.withMemoryRebound(to: sockaddr_in.self, capacity: 1) { address in
                withUnsafeBytes(of: address.pointee.sin_addr) { Array($0) }
            }
        case AF_INET6:
            entry.ai_addr?.withMemoryRebound(to: sockaddr_in6.self, capacity: 1) { address in
                withUnsafeBytes(of: address.pointee.sin6_addr) { Array($0) }
            }
        default:
            nil
        }
    }
}
