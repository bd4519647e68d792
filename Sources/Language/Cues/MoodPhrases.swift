/// Words and phrases that say how a message sounds; `|` parts them.
enum MoodPhrases {
    static let all: [(Cue, String)] = [
        (
            .gratitude,
            """
            thanks|thank you|thank|thx|thanx|tnx|tks|ty|tyvm|tysm|cheers|much appreciated|appreciated\
            |appreciate|appreciate it|appreciate that|grateful|thankful|many thanks|kudos|merci|danke\
            |gracias|🙏|:pray:|i owe you|owe you one|thanks a lot|thanks so much|thanks again|thankyou\
            |thanks for|thank you for|thank you so much|thank you very much|thanks a million
            """
        ),
        (
            .affection,
            """
            love|loved|loving|lovely|adore|❤️|❤|♥️|💙|💚|💜|🧡|😍|🥰|😘|💖|💕|🤗|<3|:heart:\
            |:heart_eyes:|i like|like it|like that|like this idea|really like|like your|liked|fond\
            |big fan|huge fan|dear|buddy|friend|hugs|:hugging_face:|i prefer|would prefer|prefer this\
            |enjoy|enjoyed|admire|welcome to the team|sweetheart|hearts|i'd love|would love|you rock
            """
        ),
        (
            .joy,
            """
            happy|glad|pleased|delighted|yay|yey|woo|woot|woohoo|hooray|hurray|phew|relieved|relief|fun\
            |funny|enjoyable|cool|sweet|awesome|great|nice|excellent|wonderful|fantastic|amazing|perfect\
            |brilliant|superb|neat|good news|great news|looks good|sounds good|looks great|sounds great\
            |lgtm|good to hear|good to know|satisfied|pleasure|my pleasure|hope this helps|happily|proud\
            |:)|:-)|:D|:-D|=)|;)|;-)|^^|^_^|(:|:p|:-p|xd|😀|😁|😂|😃|😄|😅|😆|😇|😉|😊|😋|😎|🙂|🙃|🤣|😛|😜\
            |👍|🎉|🚀|✨|🎊|🥳|💯|👏|🙌|👌|💪|:smile:|:smiley:|:grin:|:tada:|:+1:|:thumbsup:|:rocket:|:joy:\
            |:slightly_smiling_face:|:wink:|:laughing:|:clap:|:raised_hands:|:sunglasses:|:party:|+1\
            |works great|works well|works perfectly|works like a charm|it works|it worked|that worked\
            |works now|works fine|much better|makes sense|no problem|no worries|you're right|good point\
            |you are right|fair enough|totally agree|i agree|congratulations|congrats|well deserved
            """
        ),
        (
            .praise,
            """
            good job|great job|nice job|well done|nice work|good work|great work|good catch|nice catch\
            |great catch|good find|nice find|good idea|great idea|nice idea|good point|great point|clever\
            |elegant|beautiful|beautifully|impressive|helpful|very helpful|useful|solid|excellent point\
            |good one|nice one|great find|good spot|well written|well thought|great answer|good answer\
            |hero|legend|rockstar|genius|best|outstanding|saved me|saved my day|saved the day|neat trick\
            |good question|great question|spot on|bravo|right call|good thinking|great to see|top notch\
            |cleaner|much cleaner|more readable|like a charm|exactly what i needed|life saver|lifesaver
            """
        ),
        (
            .anger,
            """
            angry|mad|furious|annoyed|annoying|annoys|irritated|irritating|hate|hated|hates|pissed|outraged\
            |ridiculous|absurd|nonsense|unacceptable|disgusting|disgusted|rude|insane|outrageous|shame on\
            |stop doing|why would you|how dare|fed up|sick of|sick and tired|tired of|had enough|enough of\
            |😠|😡|🤬|👎|💩|😤|>:(|:rage:|:angry:|:thumbsdown:|:-1:|-1|rant|hostile|grr|grrr|argh|aargh|arrgh\
            |incompetent|moron|morons|idiot|idiots|idiotic|lazy|careless|sloppy|your fault|blame you|liar\
            |shut up|go away|waste of time|wasting time|wasting my time|wasted my time|waste my time
            """
        ),
        (
            .profanity,
            """
            fuck|fucking|fucked|fuckin|fck|wtf|wth|ffs|shit|shitty|bullshit|crap|crappy|damn|damned|dammit\
            |damnit|goddamn|hell|bloody|ass|asshole|bastard|bitch|piss|omfg|screwed|screw this|screw it|sucks\
            |suck|sucked|what the hell|what the heck|heck|effing|f*ck|sh*t|bs|piece of junk|garbage code
            """
        ),
        (
            .frustration,
            """
            frustrated|frustrating|frustration|frustratingly|ugh|ughh|sigh|facepalm|🤦|🙄|:facepalm:\
            |:face_with_rolling_eyes:|again and again|yet again|not again|still not fixed|still broken\
            |nobody cares|no one cares|nobody listens|nobody responds|no response|for years|for hours\
            |all day|all night|wasted hours|wasted the whole|wasted a day|spent hours|driving me crazy\
            |driving me nuts|driving me mad|give up|giving up|i'm done|so done with|no idea why\
            |pain in the|painful|nightmare|horrible|terrible|awful|hopeless|useless|worthless|pointless\
            |unusable|joke|a mess|total mess|complete mess|such a mess|disaster|stupid|dumb|silly|pathetic\
            |can't believe|cannot believe|keeps breaking|keeps happening|every single time|for the love of\
            |why on earth|seriously|come on|are you kidding|you kidding|this is crazy|makes no sense\
            |unbelievable|third time|fourth time|nth time|how many times|losing my mind|at my wits\
            |nobody told|nobody tells|no one told|why is nobody|why does nobody|banging my head|hair out
            """
        ),
        (
            .criticism,
            """
            wrong|incorrect|bad|worse|worst|poor|poorly|ugly|hacky|weird|odd|confusing|misleading\
            |not correct|not right|not good|not great|not ideal|not acceptable|not a good idea|bad idea\
            |terrible idea|doesn't make sense|don't make sense|does not make sense|makes no sense|disagree\
            |don't agree|not agree|not a fan|don't like|do not like|dislike|didn't like|unnecessary|pointless\
            |unrelated|should not|shouldn't be|should never|don't do this|don't do that|overkill|redundant\
            |meh|lame|clumsy|awkward|messy|broken by design|unprofessional|never works|don't see the point\
            |don't see why|why do we need|i don't think|misuse|overcomplicated|overly complicated|horrid\
            |unreadable|not helpful|unhelpful|less readable|inconsistent|too complex|bad practice|smells
            """
        ),
        (
            .fear,
            """
            afraid|scared|scary|scares|fear|fearful|worried|worry|worrying|worries|concerned|concern|concerns\
            |nervous|anxious|anxiously|panic|panicking|terrified|frightened|uneasy|careful|wary|hesitant\
            |risky|risk|dangerous|danger|unsafe|hope this doesn't|hope it doesn't|hope we don't|hope that\
            |😱|😨|😰|😬|😧|🙀|🤞|:scream:|:fearful:|:cold_sweat:|:grimacing:|:crossed_fingers:|not convinced\
            |not comfortable|uncomfortable|don't want to break|might break|could break|would break\
            |breaking change|sketchy|fingers crossed|knock on wood|i'm afraid|i am afraid|yikes|doubtful\
            |suspicious|dread|dreading|horrified|alarmed|tread carefully|freaking out|shaking|losing data
            """
        ),
        (
            .sadness,
            """
            sad|sadly|unfortunately|unfortunate|unhappy|disappointed|disappointing|disappointment|depressing\
            |depressed|regret|regrettably|miss you|a pity|pity|shame|too bad|alas|bummer|hurts|heartbroken\
            |gutted|😢|😭|😞|😔|😟|🙁|☹️|😿|😥|😓|💔|:(|:-(|:'(|:((|=(|):|:[|:cry:|:sob:|:disappointed:|:pensive:\
            |:slightly_frowning_face:|:frowning:|:worried:|lost all|no luck|without luck|didn't help\
            |does not help|still doesn't work|still not working|doesn't work for me|not working for me\
            |hopeless|lonely|grief|tragic|i wish|wish i|wish we|sucks to|failed me|let down|i give up
            """
        ),
        (
            .apology,
            """
            sorry|apologies|apologize|apologise|my bad|my mistake|my fault|oops|ooops|whoops|woops|excuse me\
            |forgive me|pardon|i messed up|i screwed up|mea culpa|shame on me|my apologies|embarrassed\
            |embarrassing|ashamed|i feel bad|guilty|me stupid|stupid me|silly me|dumb mistake|:sweat:|duh
            """
        ),
        (
            .confusion,
            """
            confused|confusing|confuses|puzzled|puzzling|not sure|i'm not sure|unsure|don't understand\
            |do not understand|didn't understand|don't get|i'm lost|no idea|no clue|unclear|strange|strangely\
            |weird|weirdly|odd|oddly|curious|wonder why|wondering why|mystery|baffled|stumped|🤔|😕|🤷\
            |:thinking:|:thinking_face:|:confused:|:shrug:|¯\\_(ツ)_/¯|what do you mean|how come|huh|hmm|hm\
            |doesn't make sense|can't explain|cannot explain|don't know why|not sure why|not sure what\
            |not sure how|not sure if|not following|mysterious|❓|why would
            """
        ),
        (
            .surprise,
            """
            wow|whoa|woah|surprised|surprising|surprisingly|surprise|unexpected|unexpectedly|omg|oh my|my god\
            |oh wow|holy|no way|shocked|shocking|astonished|astonishing|interesting|interestingly|amazed\
            |didn't expect|did not expect|didn't know|did not know|never knew|didn't realize|did not realize\
            |didn't realise|really ?|oh !|ah ,|aha|oh|ooh|😮|😲|😯|🤯|😳|:open_mouth:|:astonished:|:exploding_head:\
            |:hushed:|out of nowhere|suddenly|all of a sudden|turns out|to my surprise|incredible|incredibly\
            |funny enough|who knew|can't believe|i thought|i had no idea|news to me
            """
        ),
        (
            .excitement,
            """
            !|!!|!!!|excited|exciting|can't wait|cannot wait|looking forward|thrilled|stoked|pumped|hyped\
            |finally !|at last !|yes !|yess|awesome !|woohoo|let's go|boom|epic|🔥|:fire:|great !|thanks !
            """
        ),
        (
            .calm,
            """
            no rush|no hurry|don't worry|dont worry|no worries|take your time|fine with me|fine by me\
            |that's fine|it's fine|all good|it's ok|that's ok|no problem|np|never mind|nevermind|nvm\
            |not urgent|whenever you|not a big deal|no big deal|you're welcome|glad to help|glad you|easy
            """
        ),
    ]
}
