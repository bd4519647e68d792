#!/usr/bin/env python3
"""Agreement of two passes over the same messages: Cohen's kappa for every label, as a Markdown table.

    agreement.py [FIRST.jsonl SECOND.jsonl]

Intervals are 95 %, by bootstrap over conversations (2,000 draws, seed 1).
"""
import json
import pathlib
import random
import sys

HERE = pathlib.Path(__file__).resolve().parent
ACTS = ["question", "hypothesis", "observation", "actionTaken", "plan", "requestForHelp",
        "statusUpdate", "decision", "acknowledgement", "coordination", "social"]


def read(path):
    rows = (json.loads(line) for line in path.read_text().splitlines() if line.strip())
    return {row["id"]: row for row in rows}


def kappa(pairs):
    """Cohen's kappa; None where chance alone would always agree."""
    total = len(pairs)
    observed = sum(a == b for a, b in pairs) / total
    values = {value for pair in pairs for value in pair}
    chance = sum((sum(a == value for a, _ in pairs) / total)
                 * (sum(b == value for _, b in pairs) / total) for value in values)
    return None if chance == 1 else (observed - chance) / (1 - chance)


def f1(pairs):
    both = sum(a and b for a, b in pairs)
    return 2 * both / max(1, sum(a for a, _ in pairs) + sum(b for _, b in pairs))


def interval(groups, measure):
    generator, draws = random.Random(1), []
    names = sorted(groups)
    for _ in range(2000):
        pairs = [pair for _ in names for pair in groups[generator.choice(names)]]
        value = measure(pairs)
        if value is not None:
            draws.append(value)
    draws.sort()
    return draws[int(len(draws) * 0.025)], draws[int(len(draws) * 0.975)]


def main():
    paths = [pathlib.Path(name) for name in sys.argv[1:3]] or [
        HERE / "first.jsonl", HERE / "second.jsonl"]
    first, second = read(paths[0]), read(paths[1])
    ids = [key for key in first if key in second]

    def grouped(value):
        groups = {}
        for key in ids:
            groups.setdefault(first[key]["conversation"], []).append(
                (value(first[key]), value(second[key])))
        return groups

    labels = [(act, lambda row, act=act: act in row["acts"]) for act in ACTS]
    labels += [(name, lambda row, name=name: row[name])
               for name in ("phase", "uncertainty", "polarity", "stress")]
    print(f"{len(ids)} messages of {len(grouped(lambda row: 0))} conversations.\n")
    print("| label | first | second | same | κ | 95 % | F1 of one as the other |")
    print("|---|---|---|---|---|---|---|")
    kappas, scores = [], []
    for name, value in labels:
        groups = grouped(value)
        pairs = [pair for group in groups.values() for pair in group]
        found = kappa(pairs)
        low, high = interval(groups, kappa)
        same = sum(a == b for a, b in pairs) / len(pairs)
        counts, score = "– | –", "–"
        if name in ACTS or name == "stress":
            counts = f"{sum(bool(a) for a, _ in pairs)} | {sum(bool(b) for _, b in pairs)}"
            score = f"{f1(pairs):.2f}"
        if name in ACTS:
            kappas.append(found or 0)
            scores.append(f1(pairs))
        shown = "–" if found is None else f"{found:.2f}"
        print(f"| {name} | {counts} | {same:.0%} | {shown} | {low:.2f}–{high:.2f} | {score} |")
    print(f"| acts, mean of 11 | – | – | – | {sum(kappas) / len(kappas):.2f} | – "
          f"| {sum(scores) / len(scores):.2f} |")


if __name__ == "__main__":
    main()
