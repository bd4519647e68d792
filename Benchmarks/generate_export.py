#!/usr/bin/env python3
"""Writes a large Slack export of invented messages: the same for the same seed, in little memory.

    Benchmarks/generate_export.py --messages 100000 --output /tmp/export-100k [--zip]
"""
import argparse
import bisect
import itertools
import json
import os
import random
import zipfile
from datetime import datetime, timezone

OPERATIONS = """alert api broker cache certificate check client cluster confirm connection consumer
cpu cron customer dashboard database deploy disk dns endpoint error failover flag graph host index
ingress job kernel key lag latency leader limit load lock log memory merge metric migration mirror
monitor network node order packet page partition payment pod pool primary promote proxy query queue
rate read rebalance recover region release replica request restart retry revert rollback route
schema search segment service session shard socket spike stall standby storage stream sync table
thread throughput timeout token topic traffic upgrade vacuum version volume worker write zone""".split()
COMMON = """the a to is it we in on of and i that for this not now see are be have was with as at
but from all can do so if up out has just there what no still they one you some looks like after
before should maybe think same again back down new old first last our my about when then going
getting trying checking anyone sure yes ok thanks""".split()
SYLLABLES = "ba ce di fo gu ha je ki lo mu na pe qui ro su ta ve wi xo zu".split()
EMOJI = "+1 eyes tada white_check_mark fire pray thinking_face heart joy rocket".split()


def vocabulary(rng, size=20000):
    """Common words, words of operations, and a long tail of names that nothing else has."""
    words = COMMON + OPERATIONS
    rng.shuffle(words)
    tail = set()
    while len(tail) < size - len(words):
        tail.add("".join(rng.choice(SYLLABLES) for _ in range(rng.randint(2, 5))))
    words = words + sorted(tail)
    weights = itertools.accumulate(1 / (rank + 3) for rank in range(len(words)))
    return words, list(weights)


class Generator:
    def __init__(self, options):
        self.rng = random.Random(options.seed)
        self.options = options
        self.words, self.weights = vocabulary(self.rng)
        self.users = [f"U{n:08d}" for n in range(options.people)]
        self.channels = [(f"C{n:08d}", f"channel-{n:03d}") for n in range(options.channels)]
        self.start = datetime(2021, 1, 4, tzinfo=timezone.utc).timestamp()

    def word(self):
        at = self.rng.random() * self.weights[-1]
        return self.words[bisect.bisect(self.weights, at)]

    def text(self):
        rng = self.rng
        words = [self.word() for _ in range(max(1, int(rng.lognormvariate(2.3, 0.8))))]
        roll = rng.random()
        if roll < 0.06:
            words.append(f"<@{rng.choice(self.users)}>")
        elif roll < 0.12:
            words.append(f"<https://git.example.com/shop/pull/{rng.randint(1, 5000)}|pull request>")
        elif roll < 0.17:
            words.append(f"`{self.word()} --{self.word()}={rng.randint(1, 99)}`")
        elif roll < 0.20:
            words.append(":" + rng.choice(EMOJI) + ":")
        return " ".join(words)

    def message(self, ts, day_number):
        rng = self.rng
        user = rng.choice(self.users)
        if rng.random() < 0.08:
            return {
                "type": "message", "subtype": "bot_message", "ts": ts, "bot_id": "B00000001",
                "username": "monitor", "text": "",
                "attachments": [{
                    "id": 1, "color": "a30200", "fallback": "alert",
                    "title": f"{self.word()} on host-{rng.randint(1, 400)}.example.net",
                    "text": self.text(),
                    "fields": [{"title": "State", "value": rng.choice(["firing", "resolved"])}],
                }],
            }
        if rng.random() < 0.02:
            return {"type": "message", "subtype": "channel_join", "ts": ts, "user": user,
                    "text": f"<@{user}> has joined the channel"}
        text = self.text()
        message = {
            "client_msg_id": f"{rng.getrandbits(128):032x}", "type": "message", "user": user,
            "text": text, "ts": ts, "team": "T00000001",
            "blocks": [{"type": "rich_text", "block_id": f"{rng.getrandbits(24):x}", "elements": [
                {"type": "rich_text_section", "elements": [{"type": "text", "text": text}]}]}],
        }
        if rng.random() < 0.04:
            message["edited"] = {"user": user, "ts": ts}
        if rng.random() < 0.12:
            users = rng.sample(self.users, rng.randint(1, 4))
            message["reactions"] = [
                {"name": rng.choice(EMOJI), "users": users, "count": len(users)}]
        if rng.random() < 0.03:
            number = f"F{rng.getrandbits(32):08d}"
            message["files"] = [{
                "id": number, "name": f"{self.word()}.png", "mimetype": "image/png",
                "size": rng.randint(1000, 900000), "mode": "hosted",
                "permalink": f"https://shop.slack.com/files/{user}/{number}/graph.png"}]
        return message

    def days(self, channel):
        """The messages of one channel, a day at a time, with threads that go on for days."""
        rng, options = self.rng, self.options
        left = options.messages // options.channels
        if channel < options.messages % options.channels:
            left += 1
        open_threads = []
        per_day = max(1, left // options.days)
        day = 0
        while left > 0:
            count = min(left, max(1, int(rng.expovariate(1 / per_day))))
            offsets = sorted(rng.sample(range(86_400_000_000), count))
            messages = []
            for offset in offsets:
                moment = self.start + day * 86400 + offset / 1_000_000
                ts = f"{int(moment)}.{offset % 1_000_000:06d}"
                message = self.message(ts, day)
                roll = rng.random()
                if roll < 0.25 and open_threads:
                    root = rng.choice(open_threads)
                    message["thread_ts"], message["parent_user_id"] = root
                    if rng.random() < 0.05:
                        message["subtype"] = "thread_broadcast"
                elif roll < 0.29:
                    # A reply whose first message the export does not have.
                    root = f"{int(moment) - rng.randint(1, 9_000_000)}.{rng.randint(0, 999999):06d}"
                    message["thread_ts"] = root
                    message["parent_user_id"] = rng.choice(self.users)
                elif roll < 0.37 and "user" in message:
                    message["thread_ts"] = ts
                    message["reply_count"] = 1
                    open_threads = (open_threads + [(ts, message["user"])])[-6:]
                messages.append(message)
            left -= count
            yield datetime.fromtimestamp(self.start + day * 86400, timezone.utc), messages
            day += 1


def files(generator):
    def user(number, identifier):
        name = f"person{number}"
        return {"id": identifier, "name": name, "deleted": False, "is_bot": False, "tz": "UTC",
                "profile": {"real_name": f"Person {number}", "display_name": name,
                            "email": f"{name}@shop.example"}}

    yield "users.json", [user(n, u) for n, u in enumerate(generator.users)]
    yield "channels.json", [
        {"id": identifier, "name": name, "created": int(generator.start), "is_archived": False,
         "members": generator.users[:20], "topic": {"value": ""}, "purpose": {"value": ""}}
        for identifier, name in generator.channels]
    for name in ("groups.json", "mpims.json", "dms.json"):
        yield name, []
    for number, (_, name) in enumerate(generator.channels):
        for day, messages in generator.days(number):
            yield f"{name}/{day:%Y-%m-%d}.json", messages


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--messages", type=int, default=100_000)
    parser.add_argument("--channels", type=int, default=40)
    parser.add_argument("--people", type=int, default=200)
    parser.add_argument("--days", type=int, default=400)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--output", required=True)
    parser.add_argument("--zip", action="store_true")
    options = parser.parse_args()
    generator = Generator(options)
    if options.zip:
        with zipfile.ZipFile(options.output, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
            for path, content in files(generator):
                entry = zipfile.ZipInfo(path, (2023, 1, 1, 0, 0, 0))
                entry.compress_type = zipfile.ZIP_DEFLATED
                archive.writestr(entry, json.dumps(content, indent=1))
        return
    for path, content in files(generator):
        full = os.path.join(options.output, path)
        os.makedirs(os.path.dirname(full), exist_ok=True)
        with open(full, "w") as out:
            json.dump(content, out, indent=1)


if __name__ == "__main__":
    main()
