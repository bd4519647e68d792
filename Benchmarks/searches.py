"""A seeded mix of searches, of every kind that people type, over a generated export."""
import random
import urllib.parse

from export_words import OPERATIONS, SERVICES, Words

PHRASES = ['"rolling back"', '"seen" "since the last deploy"', '"looks healthy again"',
           '"watching the"', '"restarting"', '"customers say that"', '"is full again"']


def mix(seed, places, each=25):
    """Pairs of a kind of search and its address, in a mixed order."""
    words = Words(random.Random(seed))
    rng = random.Random(f"searches {seed}")

    def common():
        return rng.choice(OPERATIONS)

    def rare():
        return rng.choice(words.rare)

    kinds = {
        "a rare word": lambda: {"q": rare()},
        "a common word": lambda: {"q": common()},
        "two common words": lambda: {"q": f"{common()} {common()}"},
        "a service and a rare word": lambda: {"q": f"{rng.choice(SERVICES)} {rare()}"},
        "a phrase": lambda: {"q": rng.choice(PHRASES)},
        "a phrase of two words": lambda: {"q": '"' + " ".join(words.some(rng, 2)) + '"'},
        "a beginning": lambda: {"q": rare()[:4] + "*"},
        "a common beginning": lambda: {"q": common()[:3] + "*"},
        "a common word but not another": lambda: {"q": f"{common()} -{common()}"},
        "in one place": lambda: {"q": common(), "place": rng.choice(places)},
        "a rare word in one place": lambda: {"q": rare(), "place": rng.choice(places)},
        "of one kind": lambda: {"q": common(), "kind": rng.choice(["message", "topic", "join"])},
        "in one week": lambda: {"q": common()} | week(rng),
        "nothing to find": lambda: {"q": f"{rare()}zzz"},
    }
    drawn = [(kind, "/search?" + urllib.parse.urlencode(make()))
             for kind, make in kinds.items() for _ in range(each)]
    rng.shuffle(drawn)
    return drawn


def week(rng):
    month, day = rng.randint(2, 12), rng.randint(1, 21)
    return {"from": f"2021-{month:02}-{day:02}T00:00", "to": f"2021-{month:02}-{day + 7:02}T00:00"}
