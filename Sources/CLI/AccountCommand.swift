import Accounts
import ArgumentParser
import Evidence
import Foundation
import Storage

struct AccountCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "account",
        abstract: "Say who may sign in.",
        discussion: """
            Example: debrief account add "Ines Duarte" --address https://debrief.example.com

            The owner is made when the pages are first served, and sees everything. Others are \
            members: they see every incident but those restricted to other people.
            """,
        subcommands: [ListAccounts.self, AddAccount.self, SignInLink.self, RemoveAccount.self]
    )
}

struct ListAccounts: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List who may sign in.",
        discussion: "Example: debrief account list"
    )

    @OptionGroup var options: DatabaseOptions

    func run() async throws {
        let store = try await options.open()
        for account in try await store.read({ try $0.accounts() }) {
            Output.line("\(account.role.rawValue)  \(account.name)")
        }
        try await store.close()
    }
}

struct AddAccount: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Add a member, and print a link that signs them in once.",
        discussion: "Example: debrief account add \"Ines Duarte\""
    )

    @Argument(help: "What they are called.")
    var name: String

    @OptionGroup var link: LinkOptions
    @OptionGroup var options: DatabaseOptions

    func run() async throws {
        let store = try await options.open()
        let name = name.trimmingCharacters(in: .whitespaces)
        try await refusing {
            let secret = try await store.write { connection in
                guard !name.isEmpty, try !connection.accounts().contains(where: { $0.name == name })
                else { throw Refusal(.conflict, "There is already an account “\(name)”.") }
                let account = try connection.addAccount(name, ids: .uuid7(), at: Date())
                return try connection.signInSecret(for: account, at: Date())
            }
            link.tell(secret, to: name)
        }
        try await store.close()
    }
}

struct SignInLink: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "link",
        abstract: "Print a new link that signs an account in once, within a quarter of an hour.",
        discussion: "Example: debrief account link Owner"
    )

    @Argument(help: "The account's name.")
    var name: String

    @OptionGroup var link: LinkOptions
    @OptionGroup var options: DatabaseOptions

    func run() async throws {
        let store = try await options.open()
        let name = name
        try await refusing {
            let secret = try await store.write {
                try $0.signInSecret(for: $0.account(named: name), at: Date())
            }
            link.tell(secret, to: name)
        }
        try await store.close()
    }
}

struct RemoveAccount: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove",
        abstract: "Sign a member out everywhere and take the account away; their work stays.",
        discussion: "Example: debrief account remove \"Ines Duarte\""
    )

    @Argument(help: "The account's name.")
    var name: String

    @OptionGroup var options: DatabaseOptions

    func run() async throws {
        let store = try await options.open()
        let name = name
        try await refusing {
            try await store.write { connection in
                let account = try connection.account(named: name)
                guard account.role != .owner else {
                    throw Refusal(.notAllowed, "The owner can't be taken away.")
                }
                try connection.removeAccount(account)
            }
        }
        try await store.close()
    }
}

/// Where a sign-in link leads.
struct LinkOptions: ParsableArguments {
    @Option(help: "How the pages are reached, as given to “debrief serve”.")
    var address = "http://127.0.0.1:8080"

    func tell(_ secret: Secret, to name: String) {
        Output.line("\(name) signs in once with: \(address)/sign-in?token=\(secret.text)")
    }
}

extension Connection {
    fileprivate func account(named name: String) throws -> Account {
        guard let account = try accounts().first(where: { $0.name == name }) else {
            throw Refusal(.notFound, "There is no account “\(name)”: see “debrief account list”.")
        }
        return account
    }
}
