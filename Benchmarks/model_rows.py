#!/usr/bin/env python3
"""Measures what `debrief read` says of labelled texts, as anyone outside would: texts in, lines out.

    Benchmarks/model_rows.py --datasets FOLDER [--binary .build/release/debrief] [--half a|b]

Every row is one reading of one set; where a set may be read in several ways, all are printed.
`--half` takes only the texts whose SHA-1 starts with an even (a) or odd (b) byte.
"""
import argparse
import hashlib
import json
import pathlib
import subprocess
import sys
import tempfile

EMOTIONS = ["anger", "fear", "joy", "love", "sadness", "surprise"]
ESCAPES = {"n": "\n", "t": "\t", "\\": "\\"}


def plain(field):
    """A field without its escapes."""
    out, escaped = [], False
    for sign in field:
        if escaped:
            out.append(ESCAPES.get(sign, sign))
            escaped = False
        elif sign == "\\":
            escaped = True
        else:
            out.append(sign)
    return "".join(out)


def table(path, half=None):
    """The rows of a tab-separated file as dictionaries, of one half where one is named."""
    lines = path.read_text(encoding="utf8").split("\n")
    names = lines[0].split("\t")
    rows = [dict(zip(names, line.split("\t"))) for line in lines[1:] if line]
    if half:
        odd = 1 if half == "b" else 0
        rows = [r for r in rows if hashlib.sha1(r["text"].encode()).digest()[0] % 2 == odd]
    return [{name: plain(field) for name, field in row.items()} for row in rows]


def read(binary, texts):
    """The moods of the texts, in their order."""
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf8") as file:
        for index, text in enumerate(texts):
            file.write(json.dumps({"id": str(index), "text": text, "place": str(index)}) + "\n")
        file.flush()
        done = subprocess.run([binary, "read", file.name], capture_output=True, check=True)
    lines = [json.loads(line) for line in done.stdout.decode().splitlines()]
    assert [line["id"] for line in lines] == [str(index) for index in range(len(texts))]
    return [line["mood"] for line in lines]


def scores(truth, said, label):
    """Precision, recall and F1 of one label."""
    both = sum(t == label and s == label for t, s in zip(truth, said))
    found, held = said.count(label), truth.count(label)
    precision = both / found if found else 0
    recall = both / held if held else 0
    return precision, recall, 2 * both / (found + held) if found + held else 0


def macro(truth, said, labels):
    return sum(scores(truth, said, label)[2] for label in labels) / len(labels)


def classes(name, truth, said, labels):
    """One line of macro F1, and each label's precision, recall and F1."""
    each = "  ".join(
        "{} {:.2f}/{:.2f}/{:.3f}".format(label, *scores(truth, said, label)) for label in labels
    )
    print(f"{name}: macro F1 {macro(truth, said, labels):.3f} of {len(truth)}  [{each}]")


def polarity_row(binary, name, rows):
    said = [mood["polarity"] for mood in read(binary, [row["text"] for row in rows])]
    classes(name, [row["label"] for row in rows], said, ["negative", "neutral", "positive"])


def emotions_row(binary, rows):
    moods = read(binary, [row["text"] for row in rows])
    each, counts = [], [0, 0, 0]
    for emotion in EMOTIONS:
        truth = [row[emotion.capitalize()] == "1" for row in rows]
        said = [mood["emotions"].get(emotion, 0) >= 0.5 for mood in moods]
        each.append((emotion, *scores(truth, said, True)))
        both = sum(t and s for t, s in zip(truth, said))
        counts = [a + b for a, b in zip(counts, (both, sum(said), sum(truth)))]
    listed = "  ".join("{} {:.2f}/{:.2f}/{:.3f}".format(*one) for one in each)
    micro = 2 * counts[0] / (counts[1] + counts[2])
    mean = sum(one[3] for one in each) / len(each)
    print(f"emotions, github-emotion: macro F1 {mean:.3f}, micro {micro:.3f} of {len(rows)}  [{listed}]")


def stress_rows(binary, rows):
    """Stress alone, and with polarity as four or five classes."""
    moods = read(binary, [row["text"] for row in rows])
    truth = [row["label"] for row in rows]
    stressed = [mood["stress"] >= 0.5 for mood in moods]
    also = [mood["stress"] >= 0.5 and mood["polarity"] == "negative" for mood in moods]
    is_stress = [label == "Stress" for label in truth]
    classes("stress or not", is_stress, stressed, [True, False])
    classes("stress that is also negative, or not", is_stress, also, [True, False])

    def quarter(mood, lively):
        if mood["polarity"] == "negative":
            return "Stress" if mood["stress"] >= 0.5 else "Depression"
        if mood["polarity"] == "neutral":
            return "Neutral"
        return "Excited" if lively(mood) else "Relax"

    parted = [quarter(mood, lambda mood: True) for mood in moods]
    merged = ["Excited" if label == "Relax" else label for label in truth]
    names = ["Excited", "Stress", "Depression", "Neutral"]
    classes("four classes, Relax taken with Excited", merged, parted, names)
    all_five = ["Excited", "Relax", "Stress", "Depression", "Neutral"]
    classes("five classes, good taken for Excited", truth, parted, all_five)
    said = [quarter(mood, lambda mood: mood["emotions"].get("joy", 0) >= 0.5) for mood in moods]
    classes("five classes, good with joy for Excited", truth, said, all_five)
    valence = {"Excited": "positive", "Relax": "positive", "Neutral": "neutral"}
    classes("polarity, jira-deva", [valence.get(label, "negative") for label in truth],
            [mood["polarity"] for mood in moods], ["negative", "neutral", "positive"])


def phrases_rows(binary, folder):
    """Harsh words of operations called negative, and frustration found, both held out."""
    for name in ("technical", "frustrated"):
        rows = [row for row in table(folder / f"{name}.tsv") if row["part"] == "heldOut"]
        moods = read(binary, [row["text"] for row in rows])
        bad = sum(mood["polarity"] == "negative" for mood in moods)
        stressed = sum(mood["stress"] >= 0.5 for mood in moods)
        print(f"{name}, held out: {bad} of {len(rows)} negative, {stressed} under stress")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--datasets", type=pathlib.Path, required=True)
    parser.add_argument("--binary", default=".build/release/debrief")
    parser.add_argument("--half", choices=["a", "b"])
    chosen = parser.parse_args()
    for name in ("github-polarity", "jira-polarity"):
        rows = table(chosen.datasets / name / "train.tsv", chosen.half)
        polarity_row(chosen.binary, f"polarity, {name}", rows)
    stress_rows(chosen.binary, table(chosen.datasets / "jira-deva" / "train.tsv", chosen.half))
    emotions_row(chosen.binary, table(chosen.datasets / "github-emotion" / "train.tsv", chosen.half))
    phrases_rows(chosen.binary, pathlib.Path(__file__).parent / "phrases")


if __name__ == "__main__":
    sys.exit(main())
