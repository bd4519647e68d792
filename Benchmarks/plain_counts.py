"""What the folders of real records hold, counted without the reader that is tried."""
import csv
import glob
import json
import os
import re


def files(folder, *endings):
    found = [folder] if os.path.isfile(folder) else glob.glob(folder + "/**/*", recursive=True)
    return sorted(
        path for path in found
        if os.path.isfile(path) and path.endswith(endings) and not path.endswith("README.md")
    )


def load(path):
    with open(path, encoding="utf-8-sig") as file:
        return json.load(file)


def lines(path):
    with open(path, encoding="utf-8", errors="replace") as file:
        return [line for line in file if line.strip()]


def files_of(what, *endings, why=""):
    def count(folder):
        return f"{len(files(folder, *(endings or ('.json', '.txt'))))} {what}", why
    return count


def table_rows(folder):
    total = 0
    for path in files(folder, ".csv"):
        with open(path, newline="", encoding="utf-8-sig") as file:
            total += len(list(csv.DictReader(file)))
    return f"{total} rows of {len(files(folder, '.csv'))} files", \
        "one file overwrites rows of another on purpose"


def alert_lines(path):
    whole = 0
    for line in lines(path):
        try:
            json.loads(line)
            whole += 1
        except ValueError:
            pass
    return f"{len(lines(path))} lines, {whole} of them JSON", \
        "trigger and recovery are versions of one alert; the last line is a prompt"


def exchanges(folder):
    records = 0
    for path in files(folder, ".json"):
        for exchange in load(path):
            answer = exchange.get("response")
            records += len(answer) if isinstance(answer, list) else isinstance(answer, dict)
    return f"{records} records answered", "labels, branches and people are no events; repeats"


def listed(folder):
    total = 0
    for path in files(folder, ".json"):
        answer = load(path)
        lists = [answer] if isinstance(answer, list) else [
            value for value in answer.values() if isinstance(value, list)
        ]
        total += len(lists[0]) if lists else 1
    return f"{total} records listed", "users, teams and shifts are no events; an alert's steps are"


def stamped(folder):
    total = 0
    for path in files(folder, ".txt"):
        if "annotation" in path:
            continue
        total += sum(
            bool(re.match(r"(b')?\[?(\d{4}-\d\d-\d\dT)?\d\d:\d\d", line)) for line in lines(path)
        )
    return f"{total} lines with a time", ""


def tickets(folder):
    comments = 0
    for path in files(folder, ".md"):
        with open(path, encoding="utf-8") as file:
            head = re.match(r"---json\s*\n(.*?)\n---", file.read(), re.S)
        comments += len(json.loads(head.group(1)).get("comments", []))
    return f"{len(files(folder, '.md'))} tickets + {comments} comments", ""


def posts(folder):
    total = 0
    for path in files(folder, ".json"):
        for line in lines(path):
            record = json.loads(line)
            post = record.get(record["type"])
            if record["type"] in ("post", "direct_post"):
                total += 1 + len(post.get("replies") or [])
    return f"{total} posts and replies", "two exports of one server"


def calls(folder):
    cues = sum("-->" in line for path in files(folder, ".vtt") for line in lines(path))
    said = [
        line for path in files(folder, "chat.txt") for line in lines(path)
        if re.match(r"\d\d:\d\d:\d\d\t", line)
    ]
    reacted = sum('Reacted to "' in line for line in said)
    return f"{cues} cues + {len(said)} lines of chat, {reacted} of them reactions", \
        "a reaction stands on its message where that is there"


def messages(folder):
    total = 0
    for path in files(folder, ".json"):
        if os.path.dirname(path) != folder:
            total += len(load(path))
    return f"{total} messages of days", ""


def dump(folder):
    chunks = sum(
        len(json.loads(line).get("m") or []) for line in lines(folder + "/chunks.jsonl")
    )
    return f"{chunks} messages in chunks.jsonl, 16 in each of 5 other forms, and samples", \
        "5 forms of one conversation; 3 messages are told twice"


def status_notes(folder):
    history = load(folder + "/history.json")
    return f"{len(history)} incidents + {sum(len(one['notes']) for one in history)} notes", ""


def status_updates(folder):
    found = [json.loads(line) for line in lines(folder + "/incidents.jsonl")]
    found += [load(path) for path in files(folder + "/api", ".json")]
    found = [one.get("incident", one) for one in found]
    updates = sum(len(one["incident_updates"]) for one in found)
    return f"{len(found)} incidents + {updates} updates", "those of api/ are told twice"


def deliveries(folder):
    told = sum(len(load(path).get("messages", [0])) for path in files(folder, ".json"))
    return f"{told} messages of {len(files(folder, '.json'))} bodies", \
        "a message tells of an incident and of what was done; later ones are versions"


REPORT = "a report is an event, and so is each time that it tells"
COUNTS = [
    ("csv-import", "csv", table_rows),
    ("datadog-alerts/datadog_raw_alerts.txt", "datadog", alert_lines),
    ("datadog-alerts/datadog_raw_alerts.txt", "datadog", alert_lines, "--skip-refused"),
    ("github-rest", "github", exchanges),
    ("github-webhooks", "github",
     files_of("deliveries", ".json", why="a push tells of commits; later ones are versions")),
    ("incident-tools-rest/datadog-source", "datadog", listed),
    ("incident-tools-rest/opsgenie-source", "opsgenie", listed),
    ("irc-around-outages", "irc", stamped),
    ("irc-ubuntu-disentanglement", "irc", stamped),
    ("jira-fluid-infra", "jira", tickets),
    ("mattermost-export", "mattermost", posts),
    ("meeting-transcripts-zoom", "calls", calls),
    ("msteams-export", "teams", lambda folder: (
        f"{sum(len(load(path)) for path in files(folder, '.json'))} messages", "")),
    ("pagerduty-rest", "pagerduty", listed),
    ("postmortems-icco-summaries", "markdown", files_of("reports", ".md", why=REPORT)),
    ("postmortems-moj-cloud-platform", "markdown", files_of("pages", ".md", why=REPORT)),
    ("postmortems-mybinder", "markdown", files_of("reports", ".md", why=REPORT)),
    ("postmortems-posthog", "markdown", files_of("reports", ".md", why=REPORT)),
    ("postmortems-rust", "markdown", files_of("reports", ".md", why=REPORT)),
    ("slack-api-recorded", "slack",
     files_of("exchanges, none of messages", ".json", why="people and places only")),
    ("slack-api-samples", "slack",
     files_of("samples with blank values", ".json", why="what has no id or time is refused"),
     "--skip-refused"),
    ("slack-disentangled", "slack", lambda folder: (
        f"{sum(len(lines(path)) for path in files(folder, '.jsonl'))} lines", "")),
    ("slack-export-houstondatavis", "slack", messages),
    ("slack-slackdump", "slack", dump),
    ("slack-status", "statuspage", status_notes),
    ("statuspage-github", "statuspage", status_updates),
    ("statuspage-jenkins-infra", "markdown", files_of("pages", ".md", why=REPORT)),
    ("webhooks-pagerduty", "pagerduty", deliveries),
]
TOOLS = {
    "librato": (files_of("bodies", why="bad.json is no JSON"), ["--skip-refused"]),
    "jira": (files_of("bodies", why="a ticket's changes are events"), []),
}
