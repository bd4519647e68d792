/// What goes wrong with systems, and where, each by many words: two accounts may share no other.
enum Concept {
    /// How it went wrong tells more of a repeat than where.
    static func weight(_ name: String) -> Double { ways[name] != nil ? 1.5 : 0.67 }

    /// The names of the concepts that a text speaks of.
    static func named(in text: String) -> Set<String> {
        let padded = Cues.padded(text)
        var found: Set<String> = []
        for word in padded.split(separator: " ") {
            found.formUnion(words[String(word)] ?? [])
        }
        for (phrase, name) in phrases where padded.contains(phrase) { found.insert(name) }
        return found
    }

    private static let ways: [String: String] = [
        "expiry": """
        expired expires expire expiry notafter renew renewed renewal renewer renews \
        not_after ran_out run_out valid_until good_until days_left
        """,
        "read once at start": """
        reload reloaded reloads uptime read_it_again read_again only_once at_start \
        never_looks_again since_it_started restart_it running_since reload_hook
        """,
        "locks": """
        lock locks locked deadlock pending blocked blocks lock_timeout waiting_on all_waiting \
        queues_behind queue_behind waits_behind waited_behind stands_in_the_middle \
        idle_in_transaction
        """,
        "standing still": """
        frozen froze freeze hang hangs hung hanging spinner stuck stall stalled stand_still \
        stood_still
        """,
        "limits": "limit limits quota throttle throttled 429 capped rate_limit too_many",
        "schema changes": """
        alter column columns migration migrations schema backfill add_column drop_column \
        the_field create_index
        """,
        "false alarms": "synthetic dashboard tracking statistics robot false_alarm",
        "lost records": "deleted removed lost overwritten truncated compaction retention",
        "long queries":
            "select query queries psql console transaction transactions session sessions",
        "connections":
            "connection connections pool pools socket sockets conntrack timeout timeouts",
        "load": "cpu load hot slow latency p95 p99 saturated spike",
        "queues": "queue queues backlog lag",
    ]

    private static let places: [String: String] = [
        "certificates": """
        certificate certificates cert certs tls ssl x509 https intermediate wildcard acme
        """,
        "databases":
            "database databases postgres postgresql mysql replica orders table tables sql db",
        "disks": "disk disks df volume storage inode inodes gb disk_full",
        "memory": "memory oom heap leak swap ram",
        "names": "dns resolver resolve resolves zone nameserver nxdomain hostname record",
        "brokers": """
        broker brokers topic topics partition partitions consumer consumers kafka rebalance \
        offset offsets leader leadership
        """,
        "caches": "cache caches cached purge purged cold ttl evict evicted cdn edge",
        "deployments": "deploy deployed deploying rollback release released rollout rolled_back",
        "configuration": "config configuration setting settings flag flags parameter yaml",
        "secrets": """
        password passwords token tokens secret secrets vault key keys rotate rotated rotating \
        credentials 403 401
        """,
        "other firms": "provider vendor partner partners upstream outage status_page",
        "money": "payment payments card cards refund refunds price prices currency discount coupon",
        "mail": "mail mails email mailer notification notifications push sms",
        "pages": "page paged pager alert alerts alarm oncall on_call",
        "search": "search index indexes indexer alias shard shards collection",
        "builds": "build builds compiler image images pipeline ci runner runners",
        "copies": "replica replicas replication backup backups restore snapshot",
        "time": "timezone utc midnight milliseconds seconds daylight clock",
    ]

    private static let words: [String: Set<String>] = {
        var words: [String: Set<String>] = [:]
        for (name, list) in ways.merging(places, uniquingKeysWith: { one, _ in one }) {
            for word in list.split(separator: " ") where !word.contains("_") {
                words[String(word), default: []].insert(name)
            }
        }
        return words
    }()

    private static let phrases: [(phrase: String, name: String)] =
        ways.merging(places, uniquingKeysWith: { one, _ in one }).flatMap { name, list in
            list.split(separator: " ").filter { $0.contains("_") }.map {
                (phrase: " \($0.replacing("_", with: " ")) ", name: name)
            }
        }
}
