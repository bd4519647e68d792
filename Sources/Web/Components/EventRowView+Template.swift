/// A page has a hundred rows with thirty names each: reflection would take most of its time.
extension EventRowView {
    func child(named name: String) -> Any? {
        switch name {
        case "id": id
        case "position": position
        case "when": when
        case "doubt": shown(doubt)
        case "told": shown(told)
        case "moved": moved
        case "clockDoubt": shown(clockDoubt)
        case "dayHeading": shown(dayHeading)
        case "gap": shown(gap)
        case "author": author
        case "initials": initials
        case "hue": hue
        case "isBot": isBot
        case "isContinued": isContinued
        case "isQuiet": isQuiet
        case "isReply": isReply
        case "isDeleted": isDeleted
        case "deletion": deletion
        case "place": shown(place)
        case "placeAddress": placeAddress
        case "replyTo": shown(replyTo)
        case "body": shown(body)
        case "rest": shown(rest)
        case "isBroadcast": isBroadcast
        case "subtype": shown(subtype)
        case "edited": shown(edited)
        case "lasted": shown(lasted)
        case "versions": versions
        case "hasVersions": hasVersions
        case "reactions": reactions
        case "files": files
        case "address": address
        case "permalink": shown(permalink)
        case "replies": replies
        case "replyCount": shown(replyCount)
        case "isHere": isHere
        case "fold": shown(fold)
        case "endsFold": endsFold
        case "marks": marks
        case "reading": shown(reading)
        case "talk": shown(talk)
        case "related": shown(related)
        case "relatedAddress": relatedAddress
        default: nil
        }
    }
}

extension When {
    func child(named name: String) -> Any? {
        switch name {
        case "iso": iso
        case "clock": clock
        case "day": day
        case "longDay": longDay
        default: nil
        }
    }
}
