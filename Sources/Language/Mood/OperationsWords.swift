/// Words that are harsh or kind in daily speech and say nothing of feelings where systems are run.
enum OperationsWords {
    static let all: Set<UInt64> = Set(list.split(separator: " ").map { WordHash.of(String($0)) })

    private static let list = """
        abandon abandoned abort aborted aborting aborts abuse active activate admin aggressive alarm \
        alarming alarms alert alerted alerting alerts alive amnesty anomaly assault attack attacked \
        attacker attacking attacks authority award ban banned bans bad battle beat bias bleeding block \
        blocked blocker blockers blocking blocks bomb bombed bombing bomber bombs boost boosted boosting \
        breach breached break breaking breaks broke broken brutal bug bugs burn burned burning burns \
        burst cancel canceled cancelled canceling cancelling cancels care catastrophic challenge \
        challenged challenges charge charged clean cleaned cleaner clear cleared clears collapse \
        collapsed collapses collapsing collide collision conflict conflicted conflicting conflicts \
        contention corrupt corrupted corruption cost costs crash crashed crasher crashes crashing create \
        created creates critical cut cuts cutting cutoff damage damaged damages danger dead deadlock \
        deadlocked deadlocks death debt decline declined declines defeat defect defective defects defer \
        degrade degraded degrades degrading delay delayed delaying delays deny denied denies denying \
        deprecated destroy destroyed destroying destroys destruct detach detached die died dies dirty \
        disabled disabling disable disconnect disconnected disconnecting disconnects discard discarded \
        discarding dispute distort divergence drain drained draining drains drop dropped dropping drops \
        dump dumped dumping dumps duplicate duplicated dying easy eliminate emergencies emergency \
        empty encrypted energy error errors escalate escalated escape evict evicted evicting eviction \
        evictions execute executed execution expel expelled exhausted exhausting exhaustion expire \
        expired exploit exploited exploits expose exposed fail failed failing fails failure failures \
        failover fallback false fatal fatalities fatality fault faults faulty fence fenced fight \
        fighting fire fired fires firing fix fixed fixes flood flooded flooding floods force forced \
        forces forcing free freed freeze freezing freezes frozen froze garbage gain gained gains \
        grant granted greedy guilty hack hacked hacks halt halted halting handicap hang hanging hangs \
        hard harmful harness hell help helped helper helpers hero hit hits hostile hung hurt idle \
        ignore ignored ignores ignoring ill illegal immortal impair impaired incident incidents \
        infinite inhibit injected insecure insufficient interrupt interrupted interrupting \
        interruption interruptions interrupts invalid invalidate invalidated isolate isolated issue \
        issues jam jammed join kill killed killer killing kills lack lag lagged lagging lags leak \
        leaked leaking leaks leave left limit limitation limitations limited limits lock locked locking \
        locks loose lose loses losing loss losses lost low lower lowest master masters mercy misfire \
        mishandled mismatch mismatched miss missed misses missing misconfigured murder nasty negative \
        neglected no noise noisy nuke nuked offline orphan orphaned orphans outage outages overload \
        overloaded overloads overwhelm overwhelmed page paged pages pain panic panicked panicking \
        panics paralyzed pause paused pay penalty pending perish poison poisoned positive pressure \
        prevent prevented preventing prevents problem problems protect protected protection punish \
        purge purged purging quarantine quarantined quit rape reject rejected rejecting rejects \
        released remedy resolve resolved resolves resolving restrict restricted restriction retired \
        revoke revoked revoking risk risks rob safe safely safety sacrifice scrap scratch scream secure \
        secured security severe severed severely severity share shared shares shock shoot shooting \
        short shortage shot sick slave slaves slow slowed slower smart smash snapshot solid solution \
        solutions solve solved solving spam split stable stability stall stalled stalling stalls \
        starve starved starving starvation steal stealing stolen stop stopped stopping stops strain \
        strange stress stressed strike strikes strong struggle struggling stuck stress substantial \
        success successful successfully suffer suffered suffering suffers support supported supporting \
        supports suspect suspected suspects suspend suspended suspicious tear terminate terminated \
        terminates terminating termination threat threaten threats thrash thrashing tolerance toxic \
        trap trapped trash trashed trigger trouble troubleshoot troubleshooting true trust trusted \
        unable unacknowledged unavailable unconfirmed unexpected unhealthy unknown unresolved unsafe \
        unstable unsuccessful unsupported unreachable urgent useful value values victim victims \
        violate violated violates violating violation violations virus vulnerabilities vulnerability \
        vulnerable wait war warn warned warning warnings warns waste weak weakness worm wipe wiped \
        wiping wound wrong yank zombie zombies
        """
}
