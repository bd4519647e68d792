import Markup

extension GatheredEvent {
    /// With links only where they may be followed, and HTML only of the tags that it may have.
    ///
    /// The raw record keeps what was left out.
    var harmless: GatheredEvent {
        var event = self
        event.permalink = SafeAddress.safe(permalink)
        event.html = SafeHTML.safe(html)
        for index in files.indices { event.files[index].link = SafeAddress.safe(files[index].link) }
        return event
    }
}
