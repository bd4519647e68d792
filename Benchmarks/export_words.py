"""The invented vocabulary of a generated export: common words, talk of operations, a long tail."""
import bisect
import itertools

COMMON = """the a to is it we in on of and i that for this not now see are be have was with as at
but from all can do so if up out has just there what no still they one you some looks like after
before should maybe think same again back down new old first last our my about when then going
getting trying checking anyone sure yes ok thanks""".split()
OPERATIONS = """alert api broker cache certificate check client cluster confirm connection consumer
cpu cron customer dashboard database deploy disk dns endpoint error failover flag graph host index
ingress job kernel key lag latency leader limit load lock log memory merge metric migration mirror
monitor network node order packet partition payment pod pool primary promote proxy query queue
rate read rebalance recover region release replica request restart retry revert rollback route
schema search segment session shard socket spike stall standby storage stream sync table thread
throughput timeout token topic traffic upgrade vacuum version volume worker write zone""".split()
ACCENTED = "naïve Größe déjà año überlastet façade Łódź smörgås 検索 заказ".split()
SERVICES = """cart checkout search-index catalogue billing ledger mailer sessions gateway stock
prices pictures reviews parcels returns sign-in""".split()
EMOJI = """+1 eyes tada white_check_mark fire pray thinking_face heart joy rocket rotating_light
raised_hands""".split()
SYLLABLES = "ba ce di fo gu ha je ki lo mu na pe qui ro su ta ve wi xo zu bra cle dri flo".split()
FIRST_NAMES = """Ada Bo Cleo Dag Edda Finn Gita Hal Ines Jon Kaya Lev Mina Nils Ona Pia Quim Rosa
Sven Tove Uma Vito Wren Xenia Yara Zeno""".split()

SENTENCES = [
    "Seeing {n} % errors on {service} since the last deploy",
    "is {service} slow for anyone else?",
    "rolling back {service} to {version}",
    "rolled back, watching the {operation} graph for a few minutes",
    "{service} looks healthy again, {operation} is at {n} ms",
    "I think it is the {operation} of {host}, not {service}",
    "could someone from {service} have a look at {host}?",
    "restarting {host} now",
    "no, that did not help: still {n} {operation} errors a second",
    "customers say that {service} shows nothing -> checking",
    "who knows how the {operation} & {operation2} of {service} work?",
    "paging the {service} team",
    "confirmed, {service} recovered at {host}",
    "{rare} says the {operation} is full again",
    "let us call this resolved, and look at the {operation} tomorrow",
]


class Words:
    """Draws words so that the n-th commonest comes about 1/n as often as the first."""

    def __init__(self, rng, size=30_000):
        head = COMMON + OPERATIONS
        rng.shuffle(head)
        tail = set()
        while len(tail) < size:
            tail.add("".join(rng.choices(SYLLABLES, k=rng.randint(2, 5))))
        tail = sorted(tail.difference(head))
        rng.shuffle(tail)
        self.all = head + tail
        self.rare = tail
        self.sums = list(itertools.accumulate(1 / (rank + 3) for rank in range(len(self.all))))

    def some(self, rng, count):
        words, sums, draw, whole = self.all, self.sums, rng.random, self.sums[-1]
        return [words[bisect.bisect(sums, draw() * whole)] for _ in range(count)]

    def sentence(self, rng):
        """Words in no order, or one of the sentences that people of operations say."""
        if rng.random() < 0.3:
            return rng.choice(SENTENCES).format(
                n=rng.randint(1, 99), service=rng.choice(SERVICES), host=host(rng),
                version=f"v{rng.randint(1, 9)}.{rng.randint(0, 40)}",
                operation=rng.choice(OPERATIONS), operation2=rng.choice(OPERATIONS),
                rare=rng.choice(self.rare))
        words = self.some(rng, max(1, min(150, int(rng.lognormvariate(2.3, 0.8)))))
        if rng.random() < 0.01:
            words.append(rng.choice(ACCENTED))
        return " ".join(words)


def host(rng):
    return f"{rng.choice(SERVICES)}-{rng.randint(1, 40)}.shop.example"
