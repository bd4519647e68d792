/// Words and phrases of bad feelings, finer than those of cues; `|` parts them.
enum BadTones {
    static let all: [(Tone, String)] = [
        (
            .alarm,
            """
            afraid|scared|scary|scare|scares|scaring|scariest|terrified|terrifying|frightened\
            |frightening|frightens|horror|horrified|horrifying|horrific|nightmare|nightmares\
            |nervous|nervously|anxious|anxiety|worried|worry|worries|worrying|worrisome\
            |concerned|alarmed|dread|dreading|dreadful|yikes|oh no|oh god|oh shit|omg|uh oh|eek\
            |help !|doomed|catastrophe|meltdown|freaking out|freaked|tense|stressed|stressful\
            |frantic|frantically|desperate|desperately|overwhelmed|paranoid|creepy|intimidating\
            |shaking|sweating|😱|😨|😰|😧|🙀|😬|🚨|🆘|:scream:|:fearful:|:grimacing:\
            |:cold_sweat:
            """
        ),
        (
            .outcry,
            """
            argh|aargh|arg|arrgh|arghh|argghh|ugh|ughh|grr|grrr|gah|gaah|gaa|bah|damn|damned\
            |dammit|damnit|darn|darned|drat|dang|doh|d'oh|crap|crappy|shit|shitty|fuck|fucking\
            |fucked|wtf|wth|ffs|bloody|hell|furious|angry|mad at|pissed|annoyed|annoying|annoys\
            |annoyingly|irritating|irritated|terrible|terribly|horrible|horribly|horrid\
            |horrendous|awful|awfully|nasty|nastier|nastiness|evil|insane|insanely|crazy\
            |ridiculous|ridiculously|absurd|outrageous|disgusting|gross|yuck|ew|eww|yuk|hideous\
            |atrocious|abysmal|appalling|abomination|brain dead|braindead|idiot|idiots|idiotic\
            |moron|moronic|screwed|screw|screws|screwing|messed up|sucks|suck|sucked|sucky\
            |suckage|bullshit|bs|fool|foolish|freaking|friggin|frigging|fricking|jeez|geez\
            |sheesh|gosh|😠|😡|🤬|😤|>:(|:rage:|:angry:|for crying out|for god's sake\
            |for the love of|god damn|goddamn|bastard
            """
        ),
        (
            .unease,
            """
            :/|:-/|:\\|:-\\|=/|😕|😒|😑|😐|🫤|:confused:|:unamused:|:neutral_face:\
            |:expressionless:|hmpf|hrm|hrmpf|asap|a.s.a.p|urgent|urgently|emergency|immediately\
            |right away|hurry|overdue|deadline|under pressure
            """
        ),
        (
            .distaste,
            """
            hate|hates|hated|hating|ugly|uglier|ugliness|hacky|kludge|kludgy|kludgey|messy|mess\
            |clumsy|cumbersome|clunky|sloppy|brittle|bad|badly|worse|worst|weak|pointless\
            |worthless|meaningless|rubbish|bloated|bogus|wrongly|incorrect|confusing|misleading\
            |unreadable|painful|pain|pita|tedious|frustrating|frustrated|frustration\
            |disappointing|inconvenient|unpleasant|undesirable|nonsense|weird|odd|wacky|janky\
            |wonky|quirky|fragile|unfriendly|overkill|overcomplicated|over engineered|dislike\
            |don't like|not like|not a fan|not fond|not great|not good|not nice|not ideal\
            |not pretty|less than ideal|suboptimal|sub optimal|unsatisfying|unsatisfactory\
            |mediocre|half baked|hell of|smelly|smells|stinks|fishy
            """
        ),
        (
            .gloom,
            """
            stupid|stupidly|dumb|silly|useless|poor|poorly|lame|pathetic|sad|sadly|saddened\
            |sadness|unhappy|unfortunately|unfortunatelly|unfortunatly|unfortunate|regrettably\
            |disappointed|disappointment|disappointing|depressing|depressed|bummed|bummer\
            |miserable|misery|hopeless|helpless|lonely|alone|tired|exhausted|weary|bored|boring\
            |dull|sick|ill|pity|a shame|too bad|alas|miss|never mind|nevermind|sigh|give up\
            |gave up|giving up|no hope|no luck|cry|crying|tears|grief|mourn|heartbroken|left out\
            |forgotten|oh well|meh|:(|:-(|:'(|:((|=(|:[|😢|😭|😞|😔|😟|🙁|☹️|😿|😥|😓|💔|😩|😫\
            |😖|😣|:cry:|:sob:|:disappointed:|:pensive:|:tired_face:|:weary:\
            |:slightly_frowning_face:
            """
        ),
        (
            .regret,
            """
            sorry|apologies|apology|apologize|apologise|apologized|apologizing|my bad|my mistake\
            |my fault|my error|my apologies|mea culpa|oops|ooops|whoops|woops|ups|forgive|pardon\
            |excuse me|excuse my|forgot|i forgot|forgot to|forgotten to|i missed|i overlooked\
            |overlooked|i misread|misread|i was wrong|i misunderstood|misunderstood|i mistakenly\
            |mistakenly|by mistake|by accident|accidentally|i accidentally|wrong button|i messed\
            |i screwed|i broke|i failed to|i should have|should've|blame me|guilty|ashamed\
            |embarrassed|embarrassing|stupid me|silly me|me stupid|dumb me|shame on me|duh\
            |facepalm|🤦|:facepalm:|:man_facepalming:|😅|:sweat_smile:|🙈|:see_no_evil:\
            |i stand corrected|regret|for the noise|for the spam|for the confusion|for the delay\
            |the inconvenience|late reply|my english
            """
        ),
        (
            .bewilderment,
            """
            confused|confusing|confuses|confusion|i'm confused|am confused|i'm lost|puzzled\
            |baffled|stumped|bewildered|perplexed|clueless|at a loss|no idea|no clue\
            |don't understand|do not understand|didn't understand|can't understand|don't get\
            |do not get|don't follow|not following|don't see how|can't figure|cannot figure\
            |couldn't figure|can't tell|hard to understand|hard to follow|unclear|huh\
            |makes no sense|doesn't make sense|not make sense|don't know why|no idea why\
            |not sure why|mystery
            """
        ),
        (
            .disapproval,
            """
            disagree|i disagree|don't agree|do not agree|not agree|strongly disagree\
            |i don't think|i do not think|don't believe|not correct|not right|isn't right\
            |isn't correct|is wrong|is incorrect|is not correct|that's wrong|this is wrong\
            |that's not|not how|not what|not the right|not a good|not necessary|not needed\
            |unnecessary|no need|isn't necessary|isn't needed|not appropriate|not acceptable\
            |unacceptable|not useful|not helpful|not worth|not worth it|no reason|no reason to\
            |no point|don't see why|do not see why|don't see a reason|don't see the point\
            |why would|why should|why do we need|shouldn't|should not|shouldn't be|should not be\
            |should never|must not|mustn't|bad idea|bad practice|terrible idea|wrong place\
            |wrong way|wrong approach|too complex|too complicated|too much|too many|too long\
            |too verbose|too strict|overkill|redundant|duplicated|duplicate code|inconsistent\
            |unrelated|irrelevant|out of scope|not related|nitpick|nit|👎|-1|:-1:|:thumbsdown:\
            |makes no difference|doesn't help|does not help|doesn't solve|does not solve|misuse\
            |misusing|abuse|abusing|not supposed
            """
        ),
        (
            .refusal,
            """
            we can't|we cannot|can't accept|cannot accept|can't merge|won't|will not|won't fix\
            |wontfix|no plans|not planned|not going to|not planning|not supported\
            |isn't supported|not possible|impossible|not a bug|by design|as designed\
            |intended behavior|intended behaviour|working as intended|not an issue|not an actual\
            |not actionable|closing|closing this|closing as|i'm closing|close this|not the place\
            |issue tracker|is not for|off topic|duplicate|duplicate of|already|already fixed\
            |already been|already answered|already said|as i said|as mentioned|like i said\
            |i already|as stated|again and again|read the|please read|rtfm|please search\
            |please follow|please use|please don't|please do not|stop|don't do|do not do\
            |don't use|do not use|don't add|do not add|don't ping|don't post|never|never do
            """
        ),
        (
            .reproach,
            """
            why did you|why didn't you|why don't you|why do you|why are you|why is this\
            |why is it|why isn't|why does this|why doesn't|why was this|why wasn't|why hasn't\
            |why can't|why not just|how can you|how could you|how is this|how is it|how hard\
            |seriously|really ?|come on|are you kidding|kidding me|you should|you shouldn't\
            |you should not|you must|you need to|you have to|you didn't|you did not|you don't\
            |you never|you always|you broke|you ignored|you forgot|you removed|you people\
            |you guys|your fault|your code|your job|your change|nobody|no one|nobody cares\
            |no one cares|for years|for months|for weeks|years ago|after years|since 2015\
            |since 2016|since 2017|since 2018|since 2019|still not|still no|still open\
            |still broken|still waiting|yet again|once again|third time|how many times\
            |every time|every single|at least|instead of|waste|wasted|wasting|unprofessional\
            |rude|disrespectful
            """
        ),
        (
            .worry,
            """
            worried|i'm worried|worried about|worried that|my worry|concern|concerns|concerned\
            |my concern|i'm concerned|concerned about|concerned that|afraid|i'm afraid|fear\
            |i fear|nervous|careful|be careful|cautious|wary|hesitant|reluctant|uneasy\
            |uncomfortable|not comfortable|not confident|don't trust|do not trust|skeptical\
            |sceptical|suspicious|scary|risky|risk|risks|dangerous|unsafe|not safe|safe to\
            |is it safe|fragile|tricky|subtle|sketchy|dodgy|bite us|come back to|footgun\
            |hopefully it|hope this doesn't|hope it doesn't|hope that doesn't|hope we\
            |fingers crossed|🤞|😬|🙈
            """
        ),
        (
            .doubt,
            """
            not sure|i'm not sure|am not sure|not entirely sure|not 100|unsure|not certain\
            |not convinced|i'm not convinced|doubt|i doubt|doubtful|questionable|uncertain\
            |hard to say|i wonder if|wondering if|does this work|will this work|won't work\
            |will not work|might not work|may not work|doesn't look right|does not look right\
            |looks wrong|seems wrong|something is wrong|something wrong|looks suspicious\
            |seems off|looks off|feels off|feels wrong|not quite|on second thought
            """
        ),
        (
            .danger,
            """
            break|breaks|breaking|breaking change|breaking changes|might break|could break\
            |may break|would break|will break|can break|to break|break things|break existing\
            |break other|backwards compat|backward compatibility|backwards compatible\
            |backward compatible|regression|regressions|side effect|side effects|race\
            |race condition|leak|leaks|memory leak|deadlock|crash|crashes|corrupt|corrupted\
            |lose data|data loss|lost data|infinite loop|out of sync|falsely|false positive\
            |false positives|unexpectedly|silently|silently fail|accidentally|overflow|security\
            |vulnerable|vulnerability|expensive|slow down|slows down|blow up|explode\
            |performance impact|impact on|production
            """
        ),
        (
            .setback,
            """
            unfortunately|still|still fails|still failing|still fail|still happening\
            |still happens|still the same|still get|still getting|still having|still seeing\
            |still not|still doesn't|still does not|still can't|didn't work|did not work\
            |doesn't work|does not work|not working|isn't working|don't work|no longer|no luck\
            |no success|no effect|no difference|no change|didn't help|did not help|doesn't help\
            |same issue|same problem|same error|same here|the same|problem still|issue still\
            |i tried|have tried|tried to|tried everything|can't reproduce|cannot reproduce\
            |couldn't|could not|unable|unable to|failed to|fails|failed|failing|stuck|i'm stuck\
            |can't|cannot|need this|i need|i also need|me too|have to revert
            """
        ),
    ]
}
