import DebriefTesting
import Markup
import Testing

struct SafeAddressTests {
    @Test(arguments: Nasty.addresses)
    func `what runs, hides or leads elsewhere is no link`(address: String) {
        #expect(!SafeAddress.isSafe(address) && !SafeAddress.isSafeHere(address))
        #expect(HTMLText.link("x", to: address) == "x")
        #expect(MarkdownText.link(address).isEmpty)
    }

    @Test(arguments: [
        "https://shop.example/a?b=c&d=%20#e", "HTTP://shop.example", "mailto:ines@shop.example",
        "tel:+49301234", "https://shop.example/größe", "https://[2001:db8::1]:8443/x",
    ])
    func `the web, mail and telephones may be followed`(address: String) {
        #expect(SafeAddress.isSafe(address) && SafeAddress.isSafeHere(address))
        #expect(SafeAddress.safe(address) == address)
    }

    @Test func `a path leads to a page of our own, and nowhere else`() {
        #expect(SafeAddress.isSafeHere("/incidents/search") && SafeAddress.isSafeHere("#e-1"))
        #expect(!SafeAddress.isSafe("/incidents/search") && !SafeAddress.isSafe("incidents"))
    }

    @Test(arguments: Nasty.oddAddresses)
    func `an odd address stays where it stands`(address: String) {
        let html = HTMLText.link("x", to: address)
        #expect(html.split(separator: "<").count == 2, "\(html)")
        #expect(OutsideReach(of: html, isFile: true).problems.isEmpty)
        let inside = MarkdownText.link(address).dropFirst().dropLast()
        #expect(!inside.contains { "<> `\\".contains($0) })
    }
}
