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

    /// Attacks: each carries an IPv4 address that may not be asked, to a tunnel or a translator.
    @Test(arguments: [
        // 6to4, of 10.0.0.1, 127.0.0.1, 192.168.1.1 and 169.254.169.254.
        "2002:a00:1::1", "2002:7f00:1::", "2002:c0a8:101::", "2002:a9fe:a9fe::",
        // Teredo, by its server and by the client, whose bits are turned.
        "2001:0:a00:1::", "2001:0:4136:e378:8000:63bf:f5ff:fffe",
        // NAT64, by the prefix of the world and by that of a network.
        "64:ff9b::10.0.0.1", "64:ff9b::169.254.169.254", "64:ff9b:1::10.0.0.1",
        "64:ff9b:1:a00:0:100::", "64:ff9b:1:7f00:0:100::", "64:ff9b:1:fffe:a9:fea9:fe00:0",
        // Compatible, mapped and translated.
        "::10.0.0.1", "::127.0.0.1", "::ffff:127.0.0.1", "::ffff:0:192.168.1.1",
        "::ffff:169.254.169.254", "::ffff:0:169.254.169.254",
        // ISATAP, below a prefix of the world and below that of a link.
        "2620:fe::5efe:10.0.0.1", "2620:fe::200:5efe:127.0.0.1", "fe80::5efe:192.168.1.1",
    ])
    func `an address that carries one of the own network is not asked`(address: String) async throws
    {
        #expect(try await !isAsked("https://[\(address)]/", allowsPrivate: false))
    }

    @Test(arguments: [
        "https://[2002:a9fe:a9fe::]/", "https://[64:ff9b::169.254.169.254]/",
        "https://[::169.254.169.254]/", "https://[2620:fe::5efe:169.254.169.254]/",
        "https://[fd00:ec2::254]/", "https://100.100.100.200/", "https://168.63.129.16/",
        "https://[2001:0:4136:e378::]/", "https://[100::1]/", "https://[5f00::1]/",
        "https://[2001:db8::1]/", "https://[ff02::1]/", "https://[fec0::1]/", "https://192.0.2.1/",
    ])
    func `where clouds tell secrets, and where no one is, is never asked`(
        address: String
    ) async throws {
        #expect(try await !isAsked(address, allowsPrivate: true))
    }

    @Test(arguments: [
        "2002:909:909::1", "64:ff9b::9.9.9.9", "::ffff:9.9.9.9", "2a00:1450::5efe:9.9.9.9",
    ])
    func `one that carries an address of the world is asked`(address: String) async throws {
        #expect(try await isAsked("https://[\(address)]/", allowsPrivate: false))
    }

    @Test
    func `an encrypted address of the world is asked`() async throws {
        #expect(try await isAsked("https://9.9.9.9/", allowsPrivate: false))
        #expect(try await isAsked("https://[2620:fe::9]/", allowsPrivate: false))
    }
}
