/// Words and phrases that say what a message does and how sure it is; `|` parts them.
enum ActPhrases {
    static let all: [(Cue, String)] = [
        (
            .hedge,
            """
            maybe|perhaps|possibly|probably|presumably|apparently|seemingly|might|could be|may be|can be\
            |likely|unlikely|i think|i guess|i believe|i suspect|i assume|i suppose|i'd guess|i imagine\
            |think so|guess so|it seems|seems|seem|seems like|looks like|look like|appears|appear|sort of\
            |kind of|kinda|not sure|unsure|unclear|uncertain|iirc|afaik|afaict|afaics|imo|imho|as far as\
            |if i recall|if i remember|more or less|roughly|around|approximately|about|somewhat|could|should\
            |not certain|not entirely|in theory|theoretically|supposedly|i wonder|wondering|hopefully\
            |i don't know|don't know|dunno|idk|no idea|not 100|can't tell|hard to say|hard to tell|suspicious
            """
        ),
        (
            .guess,
            """
            suspect|suspected|theory|hypothesis|my guess|best guess|could it be|could be because|might be\
            |might be the|may be related|could be related|related to|possibly related|smells like\
            |feels like|because of|caused by|due to|the cause|the culprit|culprit|i bet|my bet|what if\
            |potentially|is it possible|maybe it's|maybe the|perhaps the|probably the|probably because\
            |likely the|likely because|is this because|wonder if|wondering if|i wonder|would explain\
            |that explains|might explain|could explain|must be|has to be|sounds like|looks related|coincidence
            """
        ),
        (
            .certainty,
            """
            definitely|certainly|surely|clearly|obviously|confirmed|confirm|verified|for sure|no doubt\
            |without doubt|of course|always|never|exactly|absolutely|i'm sure|i am sure|positive that|100%\
            |proven|known|it is|found it|found the|it was|that's it|indeed|in fact|the fact is|i know
            """
        ),
        (
            .asking,
            """
            ?|??|???|what|why|how|when|where|who|which|whose|is it|is there|are there|is this|is that\
            |are we|are you|do we|do you|does it|does that|does anyone|did we|did you|did anyone|has anyone\
            |have we|have you|can i|can we|can you|could you|could we|should we|should i|will it|would it\
            |anyone know|anybody know|any idea|any ideas|what about|how about|how do|how to|what's|what is\
            |where's|who's|who is|how many|how long|how much|wondering|question|i'm trying|which one|isn't it
            """
        ),
        (
            .requesting,
            """
            please|pls|plz|can you|could you|can someone|could someone|can anyone|can anybody|could anyone\
            |would you|would someone|need help|help me|help with|any help|please help|i need|we need someone\
            |need someone|need somebody|need eyes|need a hand|a hand|lend a hand|take a look|have a look\
            |look at this|look into|mind checking|can you check|could you check|can you try|let me know\
            |could use some|some help|someone from|anyone from|anyone around|anybody around|anyone here\
            |is anyone|can we get|we need|paging|cc|ping|give me|tell me|send me|show me|review this|+ cc
            """
        ),
        (
            .proposing,
            """
            should we|shall we|we should|we could|you should|you could|how about|what about|why not|let's\
            |lets|suggest|suggestion|propose|proposal|i'd suggest|i would suggest|i'd recommend|recommend\
            |try to|try|you can|you might|might want to|could try|worth trying|worth checking|may want|maybe we
            """
        ),
        (
            .observing,
            """
            i see|i'm seeing|i am seeing|we see|we're seeing|we are seeing|seeing|saw|noticed|noticing\
            |i notice|getting|i get|i'm getting|we're getting|i got|shows|showing|says|it says|reports\
            |reporting|the logs|logs|log shows|logs show|graph|graphs|dashboard|metrics|according to\
            |there is|there are|there's|appears|looks like|returns|returning|error|errors|exception|timeout\
            |timeouts|timing out|timed out|failing|fails|failed|down|slow|spike|spiking|spiked|elevated\
            |increased|dropped|empty|missing|stuck|hanging|happens|happening|happened|it's not|isn't|doesn't\
            |not working|can't|cannot|unable|broken|still|started|stopped|since|output|traffic|latency|cpu\
            |memory|disk|queue|works for me|works here|not in|reachable|unreachable|responding|not responding
            """
        ),
        (
            .measuring,
            """
            percent|p50|p95|p99|ms|rps|qps|rate|rates|per second|per minute|seconds|minutes|hours|count\
            |load|usage|utilization|utilisation|gb|mb|avg|average|peak|baseline|threshold|5xx|4xx|500s|502\
            |502s|503|503s|504|504s
            """
        ),
        (
            .doing,
            """
            i've|i have|i just|just|done|did|i did|i restarted|restarted|restarting|rebooted|rolled back\
            |rolling back|reverted|reverting|deployed|deploying|merged|merging|pushed|pushing|killed|killing\
            |disabled|disabling|enabled|enabling|removed|added|changed|fixed|fixing|updated|updating|ran\
            |running|stopped|started|scaled|scaling|failed over|failing over|bounced|cleared|flushed|opened\
            |created|blocked|paused|drained|moved|switched|applied|installed|upgraded|downgraded|tried\
            |tested|checked|i'm doing|i've added|i've changed|i've pushed|i've restarted|i removed|i changed\
            |committed|closed|increased|bumped|set|turned off|turned on|shut down|emailed|called|paged
            """
        ),
        (
            .planning,
            """
            i'll|i will|we'll|we will|will|going to|gonna|about to|let me|let's|lets|plan|planning|plan is\
            |next step|next|then we|then i|i'm going|we're going|i am going|will try|will check|will do\
            |on it|looking into|tomorrow|later|later today|next week|tonight|eta|soon|once|after that|todo\
            |to do|follow up|intend|i want to|i'd like|i would like|i can|gonna try|in a bit|in a minute
            """
        ),
        (
            .status,
            """
            status|update|progress|so far|currently|at the moment|right now|as of|for now|still working\
            |still looking|working on|in progress|ongoing|investigating|monitoring|recovering|recovered\
            |recovery|resolved|mitigated|stable|stabilizing|back to normal|back up|back online|is back\
            |are back|is up|is down|are down|is fixed|all good|all clear|complete|completed|finished\
            |deployed|done|rolled out|almost|nearly|percent done|halfway|healthy|green|all green|operational
            """
        ),
        (
            .deciding,
            """
            let's|lets|we decided|decided|decide|decision|agreed|we agreed|go with|going with|we'll go\
            |go ahead|do it|ship it|approved|approve|call it|i vote|final|we're not going|won't|will not\
            |hold off|rollback|roll back|roll it back|revert it|declare|declaring|escalate|escalating\
            |calling it|all clear|close this|closing this|postpone|skip|keep it|leave it|stick with
            """
        ),
        (
            .agreeing,
            """
            ok|okay|k|kk|yes|yep|yeah|yup|ya|sure|right|correct|agreed|agree|got it|gotcha|ack|acked|roger\
            |copy|copy that|understood|makes sense|sounds good|will do|noted|aha|ah|i see|fine|cool|great\
            |nice|perfect|good|thanks|thx|indeed|true|exactly|fair enough|👍|:+1:|+1|:thumbsup:|👌|:ok_hand:\
            |✅|:white_check_mark:|np|alright|all right|lgtm|ok thanks|ok cool|aye|hmm ok|works for me|👀|:eyes:
            """
        ),
        (
            .refusing,
            """
            no|nope|nah|not really|don't|do not|wait|hold on|stop|negative|disagree|i don't think|won't\
            |can't|cannot|not yet|never mind|no need|instead|actually|but
            """
        ),
        (
            .coordinating,
            """
            on call|oncall|on-call|who's on|who is on|taking over|take over|hand off|handing off|handover\
            |handing over|incident commander|commander|ic|i'm ic|lead|point person|take this|i've got this\
            |i got this|assign|assigned|assigning|join|joining|joined|jump on|hop on|call|bridge|zoom|meet\
            |hangout|channel|thread|move to|moving to|over here|war room|loop in|looping in|looped in\
            |bring in|pull in|adding|invite|invited|inviting|page|paged|paging|pinged|escalate|escalated\
            |contact|notify|notified|standby|stand by|sync|meeting|status page|comms|who can|who wants\
            |who has|split|you take|i'll take|can take|back to you|heads up|fyi|cc|agenda|next topic\
            |@here|@channel|@everyone|<!here>|<!channel>
            """
        ),
        (
            .greeting,
            """
            hi|hello|hey|heya|hiya|morning|good morning|good afternoon|good evening|evening|afternoon\
            |howdy|greetings|welcome|hi all|hey all|hi everyone|hello everyone|bye|goodbye|cya|see you|see ya\
            |ttyl|good night|goodnight|night|later all|have a good|have a nice|have a great|o/|\\o|\\o/|sup\
            |take care|nice to meet|happy birthday|happy friday|enjoy your|weekend|lunch|coffee|beer|dinner
            """
        ),
        (
            .laughing,
            """
            lol|lmao|rofl|haha|hahaha|hah|ha|hehe|heh|😂|🤣|:joy:|:rofl:|xd|:p|:-p|:D|;)|;-)|just kidding\
            |jk|kidding|joke|joking|funny|lulz
            """
        ),
        (
            .noticing,
            """
            alert|alerts|alerting|alarm|alarms|paged|pager|firing|triggered|customer reports|customers\
            |customers report|customers are|support|users report|reports of|reported|anyone else|is anyone\
            |anyone seeing|seeing this|seeing issues|something wrong|something is wrong|is down|went down\
            |just went|are we down|is it down|is it just me|having issues|having problems|having trouble\
            |getting reports|complaints|complaining|outage|incident|looks broken|started getting|noticed
            """
        ),
        (
            .diagnosing,
            """
            why|cause|because|suspect|investigating|looking|looking at|look at|checking|check|logs|trace\
            |stack trace|stacktrace|graph|graphs|metrics|query|queries|correlates|correlated|related|changed\
            |deploys|recent deploy|last deploy|what changed|bisect|reproduce|repro|compare|difference|debug\
            |debugging|strace|dump|profile|hypothesis|theory|explains|narrowed|rule out|ruled out
            """
        ),
        (
            .repairing,
            """
            rollback|rolled back|rolling back|roll back|revert|reverted|reverting|restart|restarted\
            |restarting|reboot|rebooting|fix|fixed|fixing|hotfix|patch|workaround|mitigate|mitigation\
            |mitigated|failover|failed over|failing over|scale up|scaling up|scaled up|disable|disabled\
            |deploy|deploying|deployed|drain|drained|flush|purge|clear the|kill|killed|recovering|increase\
            |increased|bump|unblock|restore|restoring|restored|rebuild|reindex|redeploy|merge|apply
            """
        ),
        (
            .resolved,
            """
            resolved|fixed now|is fixed|works now|working now|working again|works again|back to normal\
            |back up|is back|are back|recovered|all clear|all good|all green|stable|healthy again|no longer\
            |confirmed fixed|looks good now|looking good|looks healthy|looks better|solved|that did it
            """
        ),
        (
            .reviewing,
            """
            postmortem|post mortem|post-mortem|retro|retrospective|root cause|follow up|follow-up|followup\
            |action item|action items|lessons|write up|writeup|write-up|incident report|timeline|review\
            |in hindsight|next time|should have|we should add|prevent|prevented|in the future|ticket for\
            |file a|filed a|open an issue|opened an issue|thanks everyone|thanks all|great work everyone\
            |good job everyone|document|documented|runbook|monitoring for|add an alert|add alerting
            """
        ),
    ]
}
