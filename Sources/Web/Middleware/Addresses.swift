import Hummingbird
import Synchronization

/// Which methods each address takes; known once all of them are laid out.
final class Addresses: Sendable {
    private let routes = Mutex<[(parts: [String], method: String)]>([])

    func take(from router: Router<PageContext>) {
        let all = router.routes.map { (Self.parts($0.path.description), $0.method.rawValue) }
        routes.withLock { $0 = all }
    }

    /// Sorted; none where nothing is at the address.
    func methods(at path: String) -> [String] {
        let wanted = Self.parts(path)
        let found = routes.withLock { routes in
            routes.filter { Self.fits(wanted, $0.parts) }.map(\.method)
        }
        return Array(Set(found + (found.contains("GET") ? ["HEAD"] : []))).sorted()
    }

    private static func fits(_ path: [String], _ route: [String]) -> Bool {
        path.count == route.count
            && zip(path, route).allSatisfy { $0 == $1 || $1.hasPrefix(":") || $1.hasPrefix("{") }
    }

    private static func parts(_ path: String) -> [String] {
        path.split(separator: "/").map(String.init)
    }
}
