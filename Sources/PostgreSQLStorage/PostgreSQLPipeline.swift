import CPostgreSQL
import Storage

/// Sends statements one after another without waiting for each answer.
///
/// Answers are read a stretch behind what is sent, so that neither side waits for the other: libpq
/// takes in what arrives while it sends, and what arrives for a stretch is bounded.
struct PostgreSQLPipeline {
    private static let stretchStatements = 256
    private static let stretchBytes = 1 << 18

    private let link: PostgreSQLLink
    private var stretch: [String] = []
    private var awaited: [[String]] = []

    static func run(
        _ batch: [SQL],
        on link: PostgreSQLLink,
        check: () throws -> Void
    ) throws {
        var pipeline = PostgreSQLPipeline(link: link)
        do {
            try pipeline.send(batch, check)
            try pipeline.leave()
        } catch {
            pipeline.abandon()
            throw error
        }
    }

    private init(link: PostgreSQLLink) {
        self.link = link
    }

    private mutating func send(_ batch: [SQL], _ check: () throws -> Void) throws {
        try link.replanIfDue()
        var current: (text: String, statement: PostgreSQLStatements.Prepared)?
        var bytes = 0
        for sql in batch {
            let (text, values) = sql.rendered(for: .postgreSQL)
            let statement: PostgreSQLStatements.Prepared
            if let current, current.text == text, current.statement.fits(values) {
                statement = current.statement
            } else {
                statement = try prepared(text, values)
                current = (text, statement)
            }
            try send(text, statement, values)
            bytes += link.parameters.size
            if stretch.count >= Self.stretchStatements || bytes >= Self.stretchBytes {
                try check()
                try next()
                bytes = 0
            }
        }
    }

    private mutating func next() throws {
        if link.growth.isReplanningDue() {
            try leave()
            try link.replan()
        } else {
            try endStretch()
            if awaited.count > 1 { try readStretch() }
        }
    }

    /// A statement is prepared outside of the pipeline, when all before it have been carried out.
    private mutating func prepared(
        _ text: String,
        _ values: [Value]
    ) throws -> PostgreSQLStatements.Prepared {
        if let known = link.statements.find(text), known.fits(values) { return known }
        try leave()
        return try link.prepare(text, values)
    }

    private mutating func send(
        _ text: String,
        _ statement: PostgreSQLStatements.Prepared,
        _ values: [Value]
    ) throws {
        if PQpipelineStatus(link.handle) == PQ_PIPELINE_OFF {
            guard PQenterPipelineMode(link.handle) == 1 else { throw link.gone }
        }
        link.parameters.load(values)
        let count = CInt(link.parameters.count)
        let isSent = link.parameters.withPointers { values, lengths, formats in
            PQsendQueryPrepared(
                link.handle,
                statement.name,
                count,
                values,
                lengths,
                formats,
                1
            )
        }
        guard isSent == 1 else { throw link.gone }
        stretch.append(text)
        link.growth.add(1)
    }

    private mutating func endStretch() throws {
        guard !stretch.isEmpty else { return }
        guard PQpipelineSync(link.handle) == 1 else { throw link.gone }
        awaited.append(stretch)
        stretch.removeAll(keepingCapacity: true)
    }

    /// Reads the answers of the longest awaited stretch, and throws the first that is a refusal.
    private mutating func readStretch() throws {
        let texts = awaited.removeFirst()
        var answers = 0
        var fault: (any Error)?
        while true {
            guard let answer = PQgetResult(link.handle) else {
                // The end of one statement's answers; a broken link has nothing but ends.
                if link.isBroken { throw fault ?? link.gone }
                continue
            }
            let result = PostgreSQLResult(answer)
            if result.status == PGRES_PIPELINE_SYNC { break }
            if fault == nil, answers < texts.count {
                do {
                    _ = try link.checked(result, texts[answers], .running)
                } catch {
                    fault = error
                }
            }
            answers += 1
        }
        if let fault { throw fault }
    }

    private mutating func leave() throws {
        guard PQpipelineStatus(link.handle) != PQ_PIPELINE_OFF else { return }
        try endStretch()
        while !awaited.isEmpty { try readStretch() }
        guard PQexitPipelineMode(link.handle) == 1 else { throw link.gone }
    }

    /// Reads past what the failed transaction still answers; that fails as its first fault did.
    private mutating func abandon() {
        try? endStretch()
        while !awaited.isEmpty, !link.isBroken { try? readStretch() }
        _ = PQexitPipelineMode(link.handle)
    }
}
