import Evidence
import Foundation
import Hummingbird
import Logging

/// Turns a refusal into its page; anything else is logged whole and told in one calm sentence.
struct ErrorPages: RouterMiddleware {
    let pages: Pages

    func handle(
        _ request: Request,
        context: PageContext,
        next: (Request, PageContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch let refusal as Refusal {
            return try page(refusal.kind.status, refusal.description, context)
        } catch let error as any HTTPResponseError {
            let isMissing = error.status == .notFound
            let sentence = isMissing ? "There is nothing at this address." : "That did not work."
            return try page(error.status, sentence, context)
        } catch {
            context.logger.error("\(String(reflecting: error))")
            let sentence = "Something went wrong. It was written to the log."
            return try page(.internalServerError, sentence, context)
        }
    }

    private func page(
        _ status: HTTPResponse.Status,
        _ sentence: String,
        _ context: PageContext
    ) throws -> Response {
        let view = ProblemView(frame: Frame("Not here", .none, context), sentence: sentence)
        return try pages.page(view, "Problem", status: status)
    }
}

struct ProblemView: TemplateView {
    let frame: Frame
    let sentence: String
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
