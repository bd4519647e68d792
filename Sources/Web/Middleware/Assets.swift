import Crypto
import Foundation
import Hummingbird

/// Serves style sheets and scripts, which are read once.
struct Assets: RouterMiddleware {
    private struct Asset {
        let type: String
        let tag: String
        let bytes: ByteBuffer
    }

    private let assets: [String: Asset]

    init() {
        var assets: [String: Asset] = [:]
        let types = ["css": "text/css", "js": "text/javascript", "svg": "image/svg+xml"]
        let folder = Bundle.module.bundleURL.appending(path: "Assets")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        for name in names {
            let url = folder.appending(path: name)
            guard let type = types[url.pathExtension], let data = try? Data(contentsOf: url)
            else { continue }
            let hash = SHA256.hash(data: data).prefix(8).map { String($0, radix: 36) }.joined()
            assets["/assets/" + name] = Asset(
                type: type + "; charset=utf-8",
                tag: "\"\(hash)\"",
                bytes: ByteBuffer(bytes: data)
            )
        }
        self.assets = assets
    }

    func handle(
        _ request: Request,
        context: PageContext,
        next: (Request, PageContext) async throws -> Response
    ) async throws -> Response {
        guard let asset = assets[request.uri.path] else {
            return try await next(request, context)
        }
        if request.headers[.ifNoneMatch] == asset.tag {
            return Response(status: .notModified, headers: [.eTag: asset.tag])
        }
        return Response(
            status: .ok,
            headers: [
                .contentType: asset.type, .eTag: asset.tag, .cacheControl: "no-cache",
            ],
            body: ResponseBody(byteBuffer: asset.bytes)
        )
    }
}
