#!/usr/bin/env python3
"""Writes a large Slack export of invented messages: the same for the same seed, in little memory.

    Benchmarks/generate_export.py --messages 100000 --output /tmp/export-100k [--zip]

Prints what it wrote as one JSON object.
"""
import argparse
import collections
import itertools
import json
import os
import random
import zipfile
from datetime import datetime, timezone

from export_messages import DAY, TEAM, Place
from export_words import FIRST_NAMES, SERVICES, Words

START = int(datetime(2021, 1, 4, tzinfo=timezone.utc).timestamp())
# A newline after each item, as Slack's exports have; `indent` would leave the fast encoder.
ENCODER = json.JSONEncoder(separators=(",\n        ", ": "))


class Export:
    def __init__(self, options):
        self.options = options
        self.rng = random.Random(options.seed)
        self.words = Words(self.rng)
        self.counts = collections.Counter()
        self.users = [self.user() for _ in range(options.people)]
        self.people = [user["id"] for user in self.users]
        self.profiles = {user["id"]: self.profile(user) for user in self.users}
        self.lists = self.places()

    def identifier(self, letter):
        return letter + "0" + "".join(self.rng.choices("ABCDEFGHJKLMNPQRSTUVWXYZ0123456789", k=9))

    def user(self):
        first, last = self.rng.choice(FIRST_NAMES), self.rng.choice(self.words.rare).title()
        identifier, name = self.identifier("U"), f"{first}.{last}".lower()
        return {
            "id": identifier, "team_id": TEAM, "name": name, "deleted": self.rng.random() < 0.1,
            "color": "757575", "real_name": f"{first} {last}", "tz": "Europe/Amsterdam",
            "tz_label": "Central European Time", "tz_offset": 3600,
            "profile": {
                "title": "", "first_name": first, "last_name": last,
                "real_name": f"{first} {last}", "real_name_normalized": f"{first} {last}",
                "display_name": name, "display_name_normalized": name,
                "email": f"{name}.{identifier.lower()}@shop.example",
                "avatar_hash": identifier.lower(), "team": TEAM,
                "image_72": f"https://pictures.shop.example/{identifier}_72.png"},
            "is_bot": False, "is_app_user": False, "is_restricted": False, "updated": START,
        }

    def profile(self, user):
        """The part of a person that an export repeats in each message."""
        whole = user["profile"]
        kept = ["avatar_hash", "image_72", "first_name", "real_name", "display_name", "team"]
        return {key: whole[key] for key in kept} | {
            "name": user["name"], "is_restricted": False, "is_ultra_restricted": False}

    def places(self):
        """The five lists of an export, but for users; each with the places' folders and members."""
        rng, options = self.rng, self.options
        private = options.channels // 8
        groups = min(options.people // 20, 10)
        return {
            "channels.json": [
                self.channel(number) for number in range(options.channels - private)],
            "groups.json": [
                self.channel(number) | {"is_private": True}
                for number in range(options.channels - private, options.channels)],
            "mpims.json": [
                self.described("G", f"mpdm-{number}", rng.sample(self.people, 4))
                for number in range(groups)],
            "dms.json": [
                {"id": self.identifier("D"), "created": START,
                 "members": rng.sample(self.people, 2)}
                for _ in range(groups)],
        }

    def channel(self, number):
        names = ["general"] + [f"{kind}-{service}" for kind in ("incident", "team", "deploys")
                               for service in SERVICES]
        name = names[number] if number < len(names) else f"channel-{number:03d}"
        share = self.rng.randint(min(8, len(self.people)), len(self.people))
        return self.described("C", name, sorted(self.rng.sample(self.people, share)))

    def described(self, letter, name, members):
        note = {"value": "", "creator": members[0], "last_set": START}
        return {"id": self.identifier(letter), "name": name, "created": START,
                "creator": members[0], "is_archived": False, "is_general": name == "general",
                "members": members, "topic": note, "purpose": note}

    def files(self):
        """Pairs of a path and its JSON, a day of one place at a time."""
        yield "users.json", json.dumps(self.users, indent=4)
        for path, places in self.lists.items():
            yield path, json.dumps(places, indent=4)
        places = list(itertools.chain.from_iterable(self.lists.values()))
        for place, total in zip(places, self.totals()):
            writer = Place(self.options.seed, place["id"], place["members"], self.profiles,
                           self.words, self.counts, self.options.plain)
            messages = writer.messages(total, START * 1_000_000, self.options.days)
            for day, said in itertools.groupby(messages, lambda pair: pair[0] // DAY):
                name = datetime.fromtimestamp(day * DAY // 1_000_000, timezone.utc)
                folder = place.get("name", place["id"])
                yield f"{folder}/{name:%Y-%m-%d}.json", self.day(said)

    def day(self, said):
        messages = [ENCODER.encode(message).replace("/", "\\/") for _, message in said]
        self.counts["messages"] += len(messages)
        return "[\n    " + ",\n    ".join(messages) + "\n]"

    def totals(self):
        """How many messages each place has: few places have most of them."""
        options = self.options
        weights = [1 / (rank + 8) for rank in range(options.channels)]
        small = len(self.lists["mpims.json"]) + len(self.lists["dms.json"])
        weights += [sum(weights) * 0.03 / max(1, small)] * small
        ends = [round(options.messages * part / sum(weights))
                for part in itertools.accumulate(weights)]
        return [end - begin for begin, end in zip([0, *ends], ends)]


def write_folder(export, output):
    for path, content in export.files():
        full = os.path.join(output, path)
        os.makedirs(os.path.dirname(full), exist_ok=True)
        with open(full, "w", encoding="utf-8") as out:
            out.write(content)


def write_zip(export, output):
    with zipfile.ZipFile(output, "w") as archive:
        for path, content in export.files():
            entry = zipfile.ZipInfo(path, (2022, 3, 1, 0, 0, 0))
            archive.writestr(entry, content, zipfile.ZIP_DEFLATED, 1)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--messages", type=int, default=100_000)
    parser.add_argument("--channels", type=int, default=40)
    parser.add_argument("--people", type=int, default=200)
    parser.add_argument("--days", type=int, default=400)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--output", required=True, help="the folder, or the zip file")
    parser.add_argument("--plain", action="store_true",
                        help="messages of words alone, as older workspaces have them")
    parser.add_argument("--zip", action="store_true")
    options = parser.parse_args()
    if options.people < 8 or options.channels < 1:
        parser.error("An export needs a channel and eight people.")
    export = Export(options)
    (write_zip if options.zip else write_folder)(export, options.output)
    print(json.dumps(export.counts, sort_keys=True))


if __name__ == "__main__":
    main()
