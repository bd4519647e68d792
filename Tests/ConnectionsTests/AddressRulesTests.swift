import EvidenceSources
import Foundation
import Testing

@testable import Connections

struct AddressRulesTests {
    private func isAsked(_ address: String, allowsPrivate: Bool) async throws -> Bool {
        let url = try #require(URL(string: address))
        do {
            try await AddressRules(allowsPrivate: allowsPrivate).check(url)
            return true
        } catch is AccessFault {
            return false
        }
    }

    @Test(arguments: [
        "https://127.0.0.1/", "https://10.1.2.3/", "https://172.16.0.1/", "https://192.168.1.1/",
        "https://100.64.0.1/", "https://[::1]/", "https://[fd00::1]/", "https://[::ffff:10.0.0.1]/",
        "https://0.0.0.0/", "http://127.0.0.1:8080/",
    ])
    func `the own network is asked only where that is allowed`(address: String) async throws {
        #expect(try await !isAsked(address, allowsPrivate: false))
        #expect(try await isAsked(address, allowsPrivate: true))
    }

    @Test(arguments: [
        "https://169.254.169.254/", "https://[fe80::1]/", "https://224.0.0.1/", "ftp://9.9.9.9/",
        "https://name:word@9.9.9.9/", "https:///", "http://9.9.9.9/",
        "https://[::ffff:169.254.1.1]/",
    ])
    func `some addresses are never asked`(address: String) async throws {
        #expect(try await !isAsked(address, allowsPrivate: false))
        #expect(try await !isAsked(address, allowsPrivate: true))
    }

    @Test
    func `an encrypted address of the world is asked`() async throws {
        #expect(try await isAsked("https://9.9.9.9/", allowsPrivate: false))
        #expect(try await isAsked("https://[2620:fe::9]/", allowsPrivate: false))
    }
}
