/// Word lists that tell kinds of tokens apart.
enum KnownWords {
    static let hostEndings: Set<String> = [
        "com", "org", "net", "io", "dev", "edu", "gov", "info", "cloud", "app", "local", "internal",
        "localdomain", "lan", "corp", "svc", "example", "test", "invalid", "onion", "uk", "de",
        "fr", "eu", "us", "jp", "ca", "au", "ru", "ch", "nl", "se", "biz", "tv", "ai", "co",
    ]

    static let fileEndings: Set<String> = [
        "py", "rb", "js", "ts", "go", "rs", "java", "kt", "c", "h", "cc", "cpp", "hpp", "cs", "php",
        "pl", "sh", "sql", "swift", "scala", "ex", "lua", "json", "yaml", "yml", "toml", "xml",
        "html", "css", "md", "txt", "log", "conf", "cfg", "ini", "lock", "csv", "tsv", "gz", "zip",
        "tar", "deb", "rpm", "jar", "iso", "so", "dll", "exe", "pdf", "png", "jpg", "gif", "svg",
        "service", "tf", "proto", "env", "list", "bak", "diff", "patch", "pem", "crt", "key", "jsx",
        "tsx", "vue", "gradle", "ipynb", "properties", "tgz", "bz2", "xz", "rc", "el", "vim", "R",
    ]

    /// Beginnings of what looks like a ticket or host but names a standard.
    static let standards: Set<String> = [
        "UTF", "SHA", "ISO", "RFC", "MD", "COVID", "IPV", "HTTP", "TLS", "SSL", "X", "CVE", "USB",
        "MP", "AES", "RSA", "GPT", "PEP", "UCS", "LATIN", "ASCII", "CP", "WINDOWS",
    ]

    /// What may stand right behind a number and makes it a quantity.
    static let units: Set<String> = [
        "ms", "s", "sec", "secs", "m", "min", "mins", "h", "hr", "hrs", "d", "w", "us", "ns", "b",
        "k", "kb", "mb", "gb", "tb", "pb", "kib", "mib", "gib", "tib", "x", "rps", "qps", "tps",
        "hz", "khz", "mhz", "ghz", "bps", "kbps", "mbps", "gbps", "gi", "mi", "ki", "px", "pct",
        "bn", "g", "t", "cpu", "iops", "v", "mw", "kw",
    ]

    /// What may stand a space behind a number and makes it a quantity.
    static let unitWords: Set<String> = [
        "seconds", "second", "minutes", "minute", "hours", "hour", "days", "day", "weeks", "week",
        "months", "month", "years", "year", "percent", "requests", "request", "errors", "error",
        "users", "user", "nodes", "node", "pods", "pod", "hosts", "host", "servers", "server",
        "replicas", "replica", "connections", "queries", "messages", "customers", "bytes", "rows",
        "times", "items", "events", "alerts", "pages", "workers", "threads", "processes", "jobs",
        "orders", "retries", "instances", "shards", "partitions", "records", "files", "lines",
        "degrees", "points", "cores", "cpus", "disks",
    ]
}
