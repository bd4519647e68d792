import Foundation
import Hummingbird
import HummingbirdTesting
import NIOCore
import Testing
import Web

/// Over real sockets: connections that never finish what they began to say.
struct SlowConnectionTests {
    private func withServer(
        connections: Int,
        _ test: @Sendable @escaping (UInt16) async throws -> Void
    ) async throws {
        let router = Router()
        router.get("/") { _, _ in "Hello" }
        router.post("/") { request, _ in
            _ = try await request.body.collect(upTo: 100)
            return "Hello"
        }
        let limits = ServerLimits(idle: .milliseconds(200), connections: connections)
        let app = Application(
            router: router,
            server: limits.server,
            configuration: limits.configuration(.hostname("127.0.0.1", port: 0))
        )
        try await app.test(.live) { client in
            try await test(UInt16(try #require(client.port)))
        }
    }

    @Test(
        .timeLimit(.minutes(1)),
        arguments: [
            "", "GET / HT", "GET / HTTP/1.1\r\nHost: a\r\n",
            "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\nabc",
        ]
    )
    func `a connection that says no more is closed`(words: String) async throws {
        try await withServer(connections: 8) { port in
            let socket = try Socket(port: port)
            socket.send(words)
            let answer = await socket.rest()
            #expect(!answer.contains("Hello"))
        }
    }

    @Test(.timeLimit(.minutes(1)))
    func `half open connections shut no one out`() async throws {
        try await withServer(connections: 4) { port in
            let halfOpen = try (0..<40).map { _ in try Socket(port: port) }
            for socket in halfOpen { socket.send("GET / HTTP/1.1\r\nHost:") }
            let socket = try Socket(port: port)
            socket.send("GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
            let answer = await socket.rest()
            #expect(answer.contains("Hello"))
            for socket in halfOpen {
                let answer = await socket.rest()
                #expect(!answer.contains("Hello"))
            }
        }
    }
}

/// A plain socket, since a client of HTTP would always finish its requests.
private final class Socket: Sendable {
    private let descriptor: Int32

    init(port: UInt16) throws {
        var hints = addrinfo()
        hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        var found: UnsafeMutablePointer<addrinfo>?
        guard getaddrinfo("localhost", String(port), &hints, &found) == 0 else {
            throw POSIXError(.EHOSTUNREACH)
        }
        defer { freeaddrinfo(found) }
        var next = found
        while let one = next?.pointee {
            let descriptor = socket(one.ai_family, one.ai_socktype, one.ai_protocol)
            if connect(descriptor, one.ai_addr, one.ai_addrlen) == 0 {
                self.descriptor = descriptor
                return
            }
            close(descriptor)
            next = one.ai_next
        }
        throw POSIXError(.ECONNREFUSED)
    }

    deinit { close(descriptor) }

    func send(_ text: String) {
        let bytes = Array(text.utf8)
        _ = write(descriptor, bytes, bytes.count)
    }

    /// All that is said until the other side closes; waits on a thread of its own.
    func rest() async -> String {
        await withCheckedContinuation { continuation in
            Thread { [self] in
                var all: [UInt8] = []
                var buffer = [UInt8](repeating: 0, count: 4096)
                while true {
                    let count = read(descriptor, &buffer, buffer.count)
                    guard count > 0 else { break }
                    all += buffer[..<count]
                }
                continuation.resume(returning: String(decoding: all, as: UTF8.self))
            }.start()
        }
    }
}
