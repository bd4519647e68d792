import Connections
import Evidence
import EvidenceSources
import Foundation

/// The tools to choose from, or the form of one of them.
struct NewConnectionView: TemplateView {
    struct Tool: TemplateView, Equatable {
        let title: String
        let gives: String
        let ways: String
        let address: String
    }

    let frame: Frame
    let problem: String
    let tools: [Tool]
    let isChoosing: Bool
    let source: String
    let title: String
    let gives: String
    let isAsked: Bool
    let form: ConnectionFormView?

    init(
        frame: Frame,
        source: (any EvidenceSource, String)?,
        from: Date,
        told: Form? = nil,
        problem: String = ""
    ) {
        self.frame = frame
        self.problem = problem
        isChoosing = source == nil
        let guide = SourceGuide.of(source?.1 ?? "")
        (self.source, title, gives) = (source?.1 ?? "", guide.title, guide.gives)
        isAsked = source?.0 is any LiveSource
        form = source.map { source, name in
            let fields = (source as? any LiveSource).map { type(of: $0).fields } ?? []
            return ConnectionFormView(
                source,
                name: told?["name"] ?? "",
                values: Self.values(told, of: fields),
                from: from,
                keepsSecrets: .none
            )
        }
        tools = source == nil ? Self.allTools : []
    }

    static func values(_ told: Form?, of fields: [AccessField]) -> [String: String] {
        guard let told else { return [:] }
        let own = [ConnectionField.sendsOnly, ConnectionField.mapping].map { ($0, told[$0]) }
        return Dictionary(
            fields.map { ($0.name, told["field-\($0.name)"]) } + own,
            uniquingKeysWith: { first, _ in first }
        )
    }

    private static var allTools: [Tool] {
        AllSources.sources.compactMap { source in
            let name = type(of: source).name
            let (isAsked, sends) = (source is any LiveSource, source is any WebhookSource)
            guard isAsked || sends else { return nil }
            let guide = SourceGuide.of(name)
            return Tool(
                title: guide.title,
                gives: guide.gives,
                ways: isAsked && sends ? "Asked, and sends" : isAsked ? "Asked" : "Sends",
                address: Address.with("/settings/connections/new", [("source", name)])
            )
        }
    }
}
