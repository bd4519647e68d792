#!/usr/bin/env python3
"""What `debrief read` says of the conversations that are held out, by act: demo and irc apart, as a Markdown table.

    held_out.py --demo SLACK_FOLDER --irc DATASET_FOLDER [--binary .build/release/debrief]

Intervals are 95 %, by bootstrap over conversations (2,000 draws, seed 1). Beside each stands how well
the two readings of the same messages by hand agree (second.jsonl by the labels that hold).
"""
import argparse
import json
import pathlib
import random
import subprocess

from agreement import ACTS, f1, read
from texts import all_messages, read_labels

HERE = pathlib.Path(__file__).resolve().parent
PHASES = ["detection", "diagnosis", "repair", "after", None]


def said(binary, messages):
    """What the model reads of messages in order of time, by id."""
    lines = "".join(json.dumps(message) + "\n" for message in messages)
    done = subprocess.run([binary, "read"], input=lines.encode(), stdout=subprocess.PIPE, check=True)
    found = {}
    for line in done.stdout.decode().splitlines():
        reading = json.loads(line)
        acts = [each["act"] if isinstance(each, dict) else each for each in reading["acts"]]
        found[reading["id"]] = {**reading, "acts": acts}
    return found


def macro(pairs):
    return sum(f1([(act in a["acts"], act in b["acts"]) for a, b in pairs]) for act in ACTS) / len(ACTS)


def phases(pairs):
    return sum(f1([(a["phase"] == name, b.get("phase") == name) for a, b in pairs])
               for name in PHASES) / len(PHASES)


def unsure(pairs):
    """Nearer to some doubt than to none."""
    return f1([(a["uncertainty"] >= 0.25, b["uncertainty"] >= 0.25) for a, b in pairs])


def shown(pairs, measure):
    groups, generator = {}, random.Random(1)
    for pair in pairs:
        groups.setdefault(pair[0]["conversation"], []).append(pair)
    names = sorted(groups)
    draws = sorted(measure([pair for _ in names for pair in groups[generator.choice(names)]])
                   for _ in range(2000))
    return f"{measure(pairs):.2f} ({draws[50]:.2f}–{draws[1949]:.2f})"


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--demo", type=pathlib.Path, required=True)
    parser.add_argument("--irc", type=pathlib.Path, required=True)
    parser.add_argument("--binary", default=".build/release/debrief")
    options = parser.parse_args()
    labels = read_labels([HERE / "demo.jsonl", HERE / "irc.jsonl"])
    messages = sorted(all_messages(labels, options.demo, options.irc),
                      key=lambda message: (message["at"], message["id"]))
    readings = said(options.binary, messages)
    held = {key: label for key, label in labels.items() if label["part"] == "heldOut"}
    sets = [[(held[key], readings[key]) for key in held if (".train-" in key) in kinds]
            for kinds in ((True, False), (False,), (True,))]
    hands = [(labels[key], row) for key, row in read(HERE / "second.jsonl").items() if key in labels]
    rows = [(act, lambda pairs, act=act: f1([(act in a["acts"], act in b["acts"]) for a, b in pairs]))
            for act in ACTS]
    rows += [("**acts, mean of 11**", macro), ("phase, mean of 5", phases), ("uncertain at all", unsure)]
    print("| F1 | n | all held out | demo | irc | two readings by hand |\n|---|---|---|---|---|---|")
    for name, measure in rows:
        count = sum(name in a["acts"] for a, _ in sets[0]) if name in ACTS else len(sets[0])
        cells = [shown(pairs, measure) for pairs in sets]
        print(f"| {name} | {count} | {' | '.join(cells)} | {measure(hands):.2f} |")


if __name__ == "__main__":
    main()
