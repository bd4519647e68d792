/// Words and phrases of good feelings and of what is new, finer than those of cues; `|` parts them.
enum GoodTones {
    static let all: [(Tone, String)] = [
        (
            .delight,
            """
            happy|glad|pleased|delighted|joy|joyful|proud|enjoy|enjoyed|enjoying|pleasure|fun\
            |relieved|relief|phew|yay|yey|hooray|hurray|woohoo|woot|wohoo|great|awesome|amazing\
            |excellent|fantastic|wonderful|superb|brilliant|terrific|marvelous|marvellous\
            |fabulous|gorgeous|perfect|perfectly|sweet|cool|nice|nicely|lovely|beautiful|neat\
            |good news|great news|well done|good job|great job|nice job|great work|nice work\
            |good work|it works|works now|works great|works fine|works perfectly|worked\
            |that worked|finally|at last|success|congrats|congratulations|cheers|😀|😁|😃|😄|😆\
            |😊|🙂|😎|🎉|🥳|🎊|:)|:-)|:D|:-D|=)|^^|:smile:|:grin:|:smiley:|:tada:|:blush:|👏|🙌\
            |💪|✨|🚀|💯|👍|👍🏻|👍🏼|👍🏽|:+1:|+1
            """
        ),
        (
            .thrill,
            """
            wow|woow|whoa|woah|awesome|amazing|amazingly|fantastic|incredible|epic|excited\
            |exciting|thrilled|stoked|pumped|hyped|can't wait|cannot wait|so cool|so happy\
            |so glad|super|hooray|hurray|yay|woohoo|woot|yes !|yess|yeah !|yippee|bravo\
            |congratulations|congrats|excellent|brilliant|wonderful|marvelous|great !|nice !\
            |cool !|thanks !|thank you !|perfect !|good !|works !|fixed !|done !|!|!!|!!!|ha !\
            |love it|love this|absolutely|definitely|outstanding|stunning|genius|hero|rocks\
            |you rock|rock on|kick ass|kickass|badass|blazing|sweet !|boom|🔥|🚀|🎉|🥳|🤩|:fire:\
            |:rocket:|:tada:|well done !|many many
            """
        ),
        (
            .ease,
            """
            no problem|no problems|no worries|no worry|don't worry|not to worry|no hurry|no rush\
            |no biggie|never mind|my pleasure|you're welcome|you are welcome|welcome|glad\
            |i'm glad|glad to|glad that|glad it|glad you|fine|fine with|fine by|is fine\
            |looks fine|that's fine|i'm fine|ok with|okay with|ok for me|good|looks good\
            |look good|sounds good|seems good|good enough|good to go|good catch|good point\
            |good idea|fair enough|makes sense|easy|easily|easy fix|simple|trivial|smooth\
            |smoothly|calm|relax|relaxed|comfortable|take your time|whenever|gladly|satisfied\
            |content|appreciated|would be appreciated|happy to|happy with|all good|all set|nice\
            |nicely|thanks|as expected|;)|;-)|😉|😌|:wink:|:relieved:|:relaxed:|clean|cleaner\
            |neat|tidy|better|improved|done|done now|np|good boy
            """
        ),
        (
            .thanks,
            """
            thanks|thank you|thank u|thank|thx|thanx|tnx|tks|thks|ty|cheers|many thanks\
            |thanks for|thank you for|thanks a lot|thanks a bunch|thanks again|thanks so much\
            |thanks very much|thank you so much|thank you very much|much appreciated|appreciate\
            |appreciated|appreciate it|appreciate your|grateful|very grateful|thankful|obliged\
            |much obliged|kudos|🙏|🙇|🙇🏻|:pray:|:bow:|you saved|saved my day|saved me\
            |for your help|for your work|for your time|for your contribution|for contributing\
            |for the help|for the explanation|for explaining|for the clarification\
            |for clarifying|for the review|for reviewing|for the quick|for the fast|for looking\
            |for taking|for pointing|for catching|for fixing
            """
        ),
        (
            .liking,
            """
            love|loved|loving|love it|love this|love the|love to|i'd love|would love|lovely\
            |adore|like|i like|i really like|really like|i do like|like this|like that|like the\
            |like your|like it|liked|fond|fan of|big fan|favorite|favourite|prefer|i prefer\
            |i'd prefer|admire|appreciate|respect|friend|friends|buddy|dear|welcome|care|kind\
            |very kind|kind of you|nice of you|sweet of|generous|helpful|very helpful\
            |super helpful|so helpful|great idea|good idea|nice idea|interesting idea|elegant\
            |beautiful|clever|impressive|amazed|hats off|happy to help|glad to help\
            |let me know if|feel free|have a nice|have a great|have a good|hope this helps\
            |hope that helps|hope it helps|take care|get well|❤️|❤|♥️|💙|💚|💜|😍|🥰|😘|🤗\
            |<3|:heart:|:heart_eyes:|:hugging_face:|:hugs:|good question|great question\
            |well written
            """
        ),
        (
            .amusement,
            """
            lol|lmao|rofl|haha|hahaha|hah|hehe|heh|hihi|ha|funny|funnily|fun|hilarious|joke\
            |joking|just kidding|kidding|xd|:d|:p|:-p|;p|;)|;-)|😂|🤣|😆|😄|😁|😛|😜|😝|😉|😅|🙃\
            |😏|:joy:|:rofl:|:laughing:|:wink:|:smile:|:stuck_out_tongue:|:sweat_smile:\
            |:upside_down_face:|:grin:|😇|:innocent:|cheeky|silly|amusing|ironic
            """
        ),
        (
            .approval,
            """
            agree|i agree|agreed|totally agree|completely agree|fully agree|i'd agree\
            |you're right|you are right|youre right|that's right|that is right|correct|exactly\
            |indeed|good point|great point|very good point|fair point|valid point\
            |excellent point|makes sense|make sense|that makes sense|sounds good|sounds great\
            |sounds reasonable|seems reasonable|reasonable|looks good|looks great|looks fine\
            |looks reasonable|looks ok|lgtm|looks nice|looks right|looks correct|much better\
            |better|nicer|cleaner|simpler|i think it's|i think this is|i think it makes\
            |should be enough|good enough|is enough|that works|works for me|this works\
            |should work|would work|would be nice|would be great|would be good|would be better\
            |would be useful|be nice to|be great if|be good to|good catch|nice catch|great catch\
            |good call|good idea|great idea|nice idea|great suggestion|good suggestion|worth\
            |worth it|it's worth|useful|valuable|improvement|nice improvement|good to have\
            |nice to have|best|the best|perfect|ideal
            """
        ),
        (
            .consent,
            """
            yes|yep|yeah|yup|ya|ok|okay|sure|of course|sure thing|absolutely|definitely|right\
            |ah yes|oh yes|ahh|got it|gotcha|i see|understood|fine|will do|done|fixed|updated\
            |good|alright|all right|no problem|no worries|fair enough|np|cool|nice|great\
            |approved|ship it|merging|merged|go ahead|go for it|please do|feel free|happy to\
            |i'm happy|be happy|let me know|i can help|i'd be happy|👍|👍🏻|👌|✅|:+1:|:ok_hand:
            """
        ),
        (
            .hope,
            """
            hope|i hope|hoping|hopefully|hope to|hope that|hope this|looking forward\
            |look forward|wish|i wish|would love|can't wait|fingers crossed|should be possible\
            |should be able|we plan|plan to|planning to|will be|soon|expect|optimistic|promising\
            |confident|i believe|next release|next version|in the future|try again|keep up\
            |excited|worth trying|give it a|good luck|best of luck|all the best
            """
        ),
        (
            .urgency,
            """
            urgent|urgently|asap|a.s.a.p|immediately|right now|as soon as|emergency|critical\
            |blocker|blocking us|blocks us|blocking our|is blocking|deadline|deadlines|hurry\
            |quickly|release is|before the release|customers|our customers|users are\
            |in production|production is|is down|are down|went down|losing|losing money\
            |need help|please help|help me|someone help|can someone|anyone|somebody|need this\
            |really need|need it|badly need|desperate|stuck|cannot work|can't work|today|tonight\
            |tomorrow
            """
        ),
        (
            .waiting,
            """
            any update|any updates|any news|any progress|any plans|any chance|any eta\
            |any solution|any workaround|any idea|any ideas|any luck|updates on|news on\
            |update on|status of|still waiting|waiting for|when will|how long|ping|bump\
            |friendly ping|gentle ping|gentle reminder|anyone ?|eta|still an issue\
            |still relevant
            """
        ),
        (
            .curiosity,
            """
            curious|i'm curious|just curious|out of curiosity|curiosity|wonder|i wonder\
            |wondering|just wondering|interesting|interested|interestingly|what is the reason\
            |the reason for|the reason why|what's the reason|reason for|why is|why was|why do\
            |why does|why did|why are|why not|why ?|how come|how does|how is|how would\
            |what happens|what would happen|what about|what does|what do you|is there a\
            |is there any|is it possible|is this intentional|is that intentional|intentional\
            |intended|is this intended|is this expected|on purpose|is this right|is that right\
            |is this still|is this correct|is this needed|do we need|do you know|do we want\
            |does this|does it|does that|should this|should we|should it|can you explain\
            |could you explain|explain why|elaborate|can you elaborate|more details|more context\
            |what if|use case|?|🤔|:thinking:|:thinking_face:
            """
        ),
        (
            .puzzlement,
            """
            strange|strangely|weird|weirdly|odd|oddly|unexpected|surprising|mysterious|puzzling\
            |bizarre|funny enough|huh|hm|hmm|hmmm|hum|mh|confused|confusing|not sure what\
            |not sure how|not sure if|not sure why|not sure i|i'm not sure|don't understand\
            |not understand|didn't understand|do not understand|don't get|what do you mean\
            |what does this|not clear|unclear|isn't clear|not obvious|not really sure\
            |missing something|am i missing|i'm missing|i'm not following|no idea|don't know\
            |do not know|don't see|can't see|do not see|i can't find|can't find|does not seem\
            |doesn't seem|looks like|seems like|apparently|somehow|for some reason|some reason\
            |suddenly|out of nowhere|all of a|??|???|?!|!?|🤷|:shrug:|😕|:confused:|❓\
            |used to work
            """
        ),
        (
            .realisation,
            """
            oh|ohh|ah|ahh|aha|ahha|ooh|oh right|ah right|oh i see|ah i see|oh yeah|oh wow|wow\
            |whoa|woah|wait|oh wait|hold on|actually|turns out|it turns out|turned out\
            |i didn't know|didn't know|did not know|i didn't realize|didn't realize\
            |didn't realise|didn't notice|didn't see|hadn't noticed|just noticed|i just noticed\
            |just realized|just realised|i realized|i realised|never knew|wasn't aware|not aware\
            |i thought|i assumed|i expected|expected|i would expect|would have expected\
            |would have thought|good to know|til|news to me|learned|interesting|who knew\
            |so that's why|that explains|nevermind|surprise|surprised|surprisingly|i'm surprised
            """
        ),
        (
            .disbelief,
            """
            can't believe|cannot believe|unbelievable|incredible|seriously ?|really ?|no way\
            |what ?|wtf|wth|omg|oh my|my god|holy|how is this possible|how is that possible\
            |shocked|shocking|speechless|astonished|astonishing|amazed|surprised|surprised to\
            |surprised that|surprised by|surprising|to my surprise|never seen|first time i|😮|😲\
            |😯|🤯|😳|:open_mouth:|:astonished:|:exploding_head:|:flushed:|😱|:scream:
            """
        ),
        (
            .strong,
            """
            very|really|so|extremely|totally|completely|absolutely|utterly|highly|deeply|truly\
            |super|quite|such|way too|too|insanely|incredibly|terribly|damn|fucking|bloody|much\
            |a lot|always|never|ever|all the time|everything|nothing|worst|best|most|huge\
            |massive|entire|whole|literally|honestly|seriously
            """
        ),
        (
            .mild,
            """
            a bit|a little|slightly|somewhat|kind of|sort of|kinda|maybe|perhaps|probably\
            |i think|i guess|just|minor|small|tiny|nit|could|might|would|may|seems|a few|some\
            |i believe|imho|imo|personally
            """
        ),
        (.mine, "i|i'm|i've|i'll|i'd|me|my|mine|myself|im|ive"),
        (.yours, "you|you're|you've|you'll|your|yours|youre|u|ur|yourself|guys|folks"),
        (.ours, "we|we're|we've|we'll|us|our|ours|let's|they|them|their|they're"),
        (
            .demand,
            """
            please|pls|plz|must|need to|have to|has to|should|fix this|fix it|remove this|don't\
            |do not|stop|can you|could you|can we|could we|can someone|would you|let me know\
            |make sure|try to|use
            """
        ),
    ]
}
