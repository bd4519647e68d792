#!/usr/bin/env python3
"""Joins the labels to their texts: JSON lines in time order, to standard output.

    texts.py --demo SLACK_FOLDER [--irc DATASET_FOLDER] [--own EXCHANGES.txt ...]
             [--part train|heldOut] [LABELS.jsonl ...]

SLACK_FOLDER is the demo's Slack export, DATASET_FOLDER is irc-disentanglement (with `train/` inside),
EXCHANGES.txt are invented exchanges, which carry their labels (see ../exchanges/README.md).
Without files of labels, demo.jsonl and irc.jsonl beside this script are read. With --all, messages of
the same places that carry no label are printed too, for context. With --bare the labels are left out.
"""
import argparse
import datetime as dt
import html
import json
import pathlib
import re
import sys

HERE = pathlib.Path(__file__).resolve().parent
SYSTEM = {"channel_join", "channel_leave", "channel_topic", "channel_purpose", "channel_name",
          "channel_archive", "channel_unarchive", "group_join", "group_leave", "pinned_item",
          "tombstone", "bot_add", "bot_remove"}


def iso(moment):
    return moment.strftime("%Y-%m-%dT%H:%M:%S.") + f"{moment.microsecond // 1000:03d}Z"


# Slack ------------------------------------------------------------------------------------------

def slack_directory(folder):
    people, places = {}, {}
    for user in json.loads((folder / "users.json").read_text()):
        profile = user.get("profile", {})
        people[user["id"]] = profile.get("display_name") or profile.get("real_name") or user["name"]
    for name in ("channels", "groups", "mpims", "dms"):
        listed = folder / f"{name}.json"
        if listed.exists():
            for place in json.loads(listed.read_text()):
                places[place["id"]] = place.get("name") or place["id"]
    return people, places


def slack_plain(text, people, places):
    def shown(match):
        inner = match.group(1)
        target, _, label = inner.partition("|")
        if target.startswith("@"):
            return "@" + (people.get(target[1:]) or label or target[1:])
        if target.startswith("#"):
            return "#" + (label or places.get(target[1:], target[1:]))
        if target.startswith("!"):
            return label or "@" + target[1:].split("^")[0]
        return label or target
    return html.unescape(re.sub(r"<([^<>]+)>", shown, text))


def block_text(node):
    if isinstance(node, list):
        return [text for child in node for text in block_text(child)]
    if not isinstance(node, dict):
        return []
    text = node.get("text")
    own = [text] if isinstance(text, str) else block_text(text)
    return own + block_text(node.get("elements")) + block_text(node.get("fields"))


def slack_text(message, people, places):
    parts = [message.get("text") or ""]
    if not parts[0]:
        parts += block_text(message.get("blocks", []))
    for attachment in message.get("attachments", []):
        parts += [attachment.get("pretext"), attachment.get("title"), attachment.get("text")]
        parts += block_text(attachment.get("blocks", []))
    for file in message.get("files", []):
        parts.append("[file: " + (file.get("title") or file.get("name") or "a file") + "]")
    lines = []
    for part in parts:
        plain = slack_plain(part, people, places).strip() if part else ""
        if plain and plain not in lines:
            lines.append(plain)
    return "\n".join(lines)


def demo_messages(folder):
    """Every message of the demo's export, whatever its kind."""
    people, places = slack_directory(folder)
    by_name = {name: place for place, name in places.items()}
    for day in sorted(folder.glob("*/*.json")):
        name = day.parent.name
        place = by_name.get(name, name)
        for message in json.loads(day.read_text()):
            ts, thread = message["ts"], message.get("thread_ts")
            system = message.get("subtype") in SYSTEM
            author = "system" if system else (
                people.get(message.get("user")) or message.get("username")
                or message.get("bot_id") or "unknown")
            row = {"id": f"{place}:{ts}", "text": slack_text(message, people, places),
                   "author": author, "at": iso(dt.datetime.fromtimestamp(
                       int(ts.split(".")[0]), dt.timezone.utc).replace(
                       microsecond=int(ts.split(".")[1][:6]))),
                   "place": name}
            if thread and thread != ts:
                row["replyTo"] = f"{place}:{thread}"
            yield row


# IRC --------------------------------------------------------------------------------------------

SPOKEN = re.compile(r"^\[(\d\d):(\d\d)(?::(\d\d))?\] <([^>]+)> ?(.*)$")
ACTED = re.compile(r"^\[(\d\d):(\d\d)(?::(\d\d))?\]\s+\* (\S+) ?(.*)$")


def irc_messages(path, name):
    """Every line of one log; its times go on past midnight."""
    day = dt.datetime.strptime(name[:10], "%Y-%m-%d").replace(tzinfo=dt.timezone.utc)
    last = day
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n")):
        if not line:
            continue
        match = SPOKEN.match(line) or ACTED.match(line)
        if match:
            hour, minute, second, author, text = match.groups()
            at = day.replace(hour=int(hour), minute=int(minute), second=int(second or 0))
            while at < last - dt.timedelta(hours=12):
                at += dt.timedelta(days=1)
            last = max(last, at)
        else:
            author, text = "system", line
        yield {"id": f"{name}:{number}", "text": text, "author": author,
               "at": iso(last + dt.timedelta(microseconds=number % 1000 * 1000)), "place": name}


# Invented exchanges -----------------------------------------------------------------------------

LETTERS = {"q": "question", "h": "hypothesis", "o": "observation", "a": "actionTaken", "p": "plan",
           "r": "requestForHelp", "s": "statusUpdate", "d": "decision", "k": "acknowledgement",
           "c": "coordination", "x": "social"}
PHASES = {"D": "detection", "G": "diagnosis", "R": "repair", "A": "after", "N": None}
SAID = re.compile(r"^([a-z]*)([DGRAN])([~!]?) ([^:]+): (.+)$")


def own_messages(path):
    """Every message of one file of exchanges, with its labels; they speak some half a minute apart."""
    at, place, number = dt.datetime(2020, 1, 1, tzinfo=dt.timezone.utc), "", 0
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("== "):
            place, number = f"own/{path.stem}/{line[3:]}", 0
            at += dt.timedelta(hours=2)
            continue
        if not line:
            continue
        acts, phase, doubt, author, text = SAID.match(line).groups()
        number += 1
        at += dt.timedelta(seconds=12 + 7 * (number % 5) + len(text) // 4)
        yield {"id": f"{place}:{number}", "text": text, "author": author, "at": iso(at),
               "place": place, "acts": [LETTERS[letter] for letter in acts],
               "uncertainty": {"": 0, "~": 0.5, "!": 1}[doubt], "phase": PHASES[phase],
               "conversation": place, "part": "invented"}


# Joined -----------------------------------------------------------------------------------------

def read_labels(paths):
    labels = {}
    for path in paths:
        for line in path.read_text().splitlines():
            if line.strip():
                label = json.loads(line)
                labels[label.pop("id")] = label
    return labels


def all_messages(labels, demo, irc):
    if demo:
        yield from demo_messages(demo)
    if irc:
        names = sorted({key.rpartition(":")[0] for key in labels if ".train-" in key})
        for name in names:
            yield from irc_messages(irc / "train" / f"{name}.ascii.txt", name)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--demo", type=pathlib.Path)
    parser.add_argument("--irc", type=pathlib.Path)
    parser.add_argument("--own", type=pathlib.Path, nargs="+", default=[])
    parser.add_argument("--part", choices=["train", "heldOut"])
    parser.add_argument("--all", action="store_true")
    parser.add_argument("--bare", action="store_true", help="leave the labels out")
    parser.add_argument("labels", nargs="*", type=pathlib.Path)
    options = parser.parse_args()
    labels = read_labels(options.labels or [
        file for file in (HERE / "demo.jsonl", HERE / "irc.jsonl") if file.exists()])
    found, rows = set(), []
    for message in all_messages(labels, options.demo, options.irc):
        label = labels.get(message["id"])
        if label:
            found.add(message["id"])
        if label is None and not options.all:
            continue
        if label and options.part and label["part"] != options.part:
            continue
        rows.append(message if options.bare else {**message, **(label or {})})
    for path in options.own:
        rows += own_messages(path) if options.part != "heldOut" else []
    rows.sort(key=lambda row: (row["at"], row["id"]))
    for row in rows:
        print(json.dumps(row, ensure_ascii=False))
    missing = [key for key in labels if key not in found]
    if missing:
        print(f"{len(missing)} labels have no text here, such as {missing[0]}.", file=sys.stderr)


if __name__ == "__main__":
    main()
