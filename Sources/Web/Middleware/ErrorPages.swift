import Evidence
import Foundation
import Hummingbird
import Logging
import Storage

/// Turns a refusal into its page; anything else is logged whole and told in one calm sentence.
struct ErrorPages: RouterMiddleware {
    let pages: Pages
    let addresses: Addresses

    func handle(
        _ request: Request,
        context: PageContext,
        next: (Request, PageContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch let refusal as Refusal {
            return try page(refusal.kind.status, refusal.description, request, context)
        } catch let stale as StaleForm {
            let view = StaleFormView(
                Frame("Someone else changed this", .none, context),
                stale,
                address: request.uri.path,
                back: Self.back(request)
            )
            return try pages.page(view, "StaleForm", status: .conflict)
        } catch let error as Upload.TooLarge {
            let sentence = """
                This server takes files of up to \(Words.size(error.limit)). \
                On its own command line “debrief import” takes any.
                """
            return try page(.contentTooLarge, sentence, request, context)
        } catch let fault as StorageFault where fault.kind == .unavailable {
            context.logger.error("\(fault)")
            let sentence =
                "The database can’t be reached, so nothing was saved. Try again in a minute."
            var response = try page(.serviceUnavailable, sentence, request, context)
            response.headers[.retryAfter] = "30"
            return response
        } catch let error as any HTTPResponseError {
            return try page(for: error.status, request, context)
        } catch {
            context.logger.error("\(String(reflecting: error))")
            let sentence = "It is not your doing. What happened was written to the log."
            return try page(.internalServerError, sentence, request, context)
        }
    }

    private func page(
        for status: HTTPResponse.Status,
        _ request: Request,
        _ context: PageContext
    ) throws -> Response {
        let methods = status == .notFound ? addresses.methods(at: request.uri.path) : []
        guard methods.isEmpty else {
            let sentence = "This address takes \(methods.joined(separator: ", ")) alone."
            var response = try page(.methodNotAllowed, sentence, request, context)
            response.headers[.allow] = methods.joined(separator: ", ")
            return response
        }
        let sentence =
            switch status {
            case .notFound: "There is nothing at this address."
            case .contentTooLarge: "What was sent is larger than this form takes."
            default: "What was sent could not be read."
            }
        return try page(status, sentence, request, context)
    }

    private func page(
        _ status: HTTPResponse.Status,
        _ sentence: String,
        _ request: Request,
        _ context: PageContext
    ) throws -> Response {
        let typed = TypedText.all(in: context.typed.form)
        let view = ProblemView(
            frame: Frame(status.title, .none, context),
            title: status.title,
            sentence: sentence,
            back: Self.back(request),
            reference: status == .internalServerError ? context.id : "",
            typed: typed,
            hasTyped: !typed.isEmpty
        )
        let response = try pages.page(view, "Problem", status: status)
        return request.method == .head ? response.createHeadResponse() : response
    }

    /// The page that a form was sent from, where it is one of ours.
    private static func back(_ request: Request) -> String {
        guard request.method == .post, let referer = request.headers[.referer],
            let url = URL(string: referer), let authority = request.head.authority,
            url.host() == authority.split(separator: ":").first.map(String.init)
        else { return "" }
        return url.path() + (url.query().map { "?\($0)" } ?? "")
    }
}

struct ProblemView: TemplateView {
    let frame: Frame
    let title: String
    let sentence: String
    let back: String
    /// By which the fault is found in the log.
    let reference: String
    /// What was sent and is not stored, to be copied.
    let typed: [TypedText]
    let hasTyped: Bool
}

extension Refusal.Kind {
    var status: HTTPResponse.Status {
        switch self {
        case .notFound: .notFound
        case .invalid: .unprocessableContent
        case .conflict: .conflict
        case .notAllowed: .forbidden
        }
    }
}

extension HTTPResponse.Status {
    fileprivate var title: String {
        switch self {
        case .notFound: "There is nothing here"
        case .forbidden: "That is not allowed"
        case .methodNotAllowed: "That can’t be done here"
        case .conflict: "That clashes with what is there"
        case .contentTooLarge: "That is too much"
        case .internalServerError: "Something went wrong"
        case .serviceUnavailable: "Debrief can’t save right now"
        default: "That could not be taken"
        }
    }
}
