import HTTPTypes
import Hummingbird

/// Lets a page load only what is ours, and be framed by no one.
struct SecurityHeaders: RouterMiddleware {
    func handle(
        _ request: Request,
        context: PageContext,
        next: (Request, PageContext) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        if response.headers[.contentSecurityPolicy] == nil {
            response.headers[.contentSecurityPolicy] = """
                default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; \
                connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'
                """
        }
        response.headers[.xContentTypeOptions] = "nosniff"
        response.headers[.referrerPolicy] = "same-origin"
        return response
    }
}

extension HTTPField.Name {
    static var referrerPolicy: Self {
        HTTPField.Name("Referrer-Policy") ?? .xContentTypeOptions
    }
}
