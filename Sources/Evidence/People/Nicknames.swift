/// Short forms of first names, folded.
enum Nicknames {
    /// Whether one may be said for the other: `sam` for `samuel`, `tomek` for `tomasz`.
    static func areRelated(_ one: String, _ other: String) -> Bool {
        guard one != other, one.count > 1, other.count > 1 else { return false }
        if one.hasPrefix(other) || other.hasPrefix(one) { return true }
        return !families(of: one).isDisjoint(with: families(of: other))
    }

    /// The numbers of the names that it belongs to.
    static func families(of name: String) -> Set<Int> { families[name] ?? [] }

    private static let families: [String: Set<Int>] = {
        var families: [String: Set<Int>] = [:]
        for (number, family) in list.enumerated() {
            for name in family.split(separator: " ") {
                families[String(name), default: []].insert(number)
            }
        }
        return families
    }()

    private static let list = [
        "alexander alexandra alex sasha xander lex", "andrew andy drew", "andreas andi",
        "anthony tony", "antonio toni", "benjamin ben benny",
        "catherine katherine kate katie kathy cathy",
        "charles charlie chuck", "christopher christian christina chris kris", "daniel dan danny",
        "david dave", "dmitri dmitry dima mitya", "edward ed eddie ted", "eleanor ellie nell nora",
        "elizabeth liz beth eliza lisa betty", "eugene gene zhenya", "francisco paco fran",
        "frederick fred", "gregory greg", "gwendolyn gwen", "isabella isabel bella izzy",
        "jacob jake", "james jim jimmy jamie", "jennifer jen jenny", "jeffrey jeff geoffrey geoff",
        "joanna joanne jo", "johannes hannes", "john jack johnny", "jonathan jon jonny",
        "jose pepe", "joseph joe", "katarzyna kasia", "kenneth ken", "lawrence larry laurence",
        "leonard leo len", "ludwig lutz", "malgorzata gosia", "margaret maggie meg peggy",
        "matthew matt", "michael mike mick mikhail misha", "natalia natalie nat natasha",
        "nicholas nick nicolas nico", "patricia pat patty tricia", "patrick pat paddy",
        "peter pete", "philip phil", "rebecca becca becky", "richard rick rich dick",
        "robert rob bob bobby", "ronald ron", "rosalind rosa roz", "samuel samantha sam sammy",
        "stephen steven steve", "stefan stephan", "susan sue suzanne suzie",
        "theodore theo ted", "thomas tom tommy", "timothy tim", "tomasz tomek",
        "victoria vicky tori",
        "vincent vince", "vladimir vova volodya", "walter walt", "william will bill billy liam",
        "zachary zach zack",
    ]
}
