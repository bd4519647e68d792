import Crypto
import Foundation
import Hummingbird

/// Serves style sheets and scripts, which are read once.
///
/// Pages name them below a version made of all their bytes, so a browser may keep them for good: what
/// changes has another address, also for the modules that import each other.
struct Assets: RouterMiddleware {
    private struct Asset {
        let type: String
        let tag: String
        let bytes: ByteBuffer
    }

    private let assets: [String: Asset]
    private let version: String

    static let folder = "/assets/"

    init() {
        var assets: [String: Asset] = [:]
        let types = ["css": "text/css", "js": "text/javascript", "svg": "image/svg+xml"]
        let folder = Bundle.module.bundleURL.appending(path: "Assets")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        var all = SHA256()
        for name in names.sorted() {
            let url = folder.appending(path: name)
            guard let type = types[url.pathExtension], let data = try? Data(contentsOf: url)
            else { continue }
            all.update(data: data)
            assets[name] = Asset(
                type: type + "; charset=utf-8",
                tag: "\"\(Self.short(SHA256.hash(data: data)))\"",
                bytes: ByteBuffer(bytes: data)
            )
        }
        self.assets = assets
        version = Self.short(all.finalize())
    }

    /// A template's addresses of assets, with their version.
    func versioned(_ template: String) -> String {
        template.replacing("\"\(Self.folder)", with: "\"\(Self.folder)\(version)/")
    }

    func handle(
        _ request: Request,
        context: PageContext,
        next: (Request, PageContext) async throws -> Response
    ) async throws -> Response {
        let path = request.uri.path
        guard path.hasPrefix(Self.folder), let name = path.split(separator: "/").last,
            let asset = assets[String(name)]
        else { return try await next(request, context) }
        guard request.method == .get || request.method == .head else {
            return Response(status: .methodNotAllowed, headers: [.allow: "GET, HEAD"])
        }
        let isKept = path.hasPrefix(Self.folder + version + "/")
        let headers: HTTPFields = [
            .contentType: asset.type, .eTag: asset.tag,
            .cacheControl: isKept ? "public, max-age=31536000, immutable" : "no-cache",
        ]
        if Self.knows(request.headers[.ifNoneMatch], asset.tag) {
            return Response(status: .notModified, headers: headers)
        }
        let body = ResponseBody(byteBuffer: asset.bytes)
        let response = Response(status: .ok, headers: headers, body: body)
        return request.method == .head ? response.createHeadResponse() : response
    }

    private static func knows(_ header: String?, _ tag: String) -> Bool {
        (header ?? "").split(separator: ",").contains { part in
            let known = part.trimmingCharacters(in: .whitespaces)
            return known == "*" || known == tag || known == "W/" + tag
        }
    }

    private static func short(_ digest: SHA256.Digest) -> String {
        digest.prefix(8).map { String($0, radix: 36) }.joined()
    }
}
