"""What the folders of real records hold, counted without the reader that is tried.

Each count gives words, why the events stored may be fewer, and what has to come of it: how many
are read, or how many events of a kind there are.
"""
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


def body(path):
    """The lines behind the head."""
    told = lines(path)
    if told and told[0].strip() in ("---", "+++"):
        ends = [at for at, line in enumerate(told[1:], 1) if line.strip() == told[0].strip()]
        told = told[ends[0] + 1:] if ends else told
    return told


def reports(folder):
    found = [
        path for path in files(folder, ".md")
        if os.path.basename(path).split(".")[0].lower() not in ("index", "license", "contributing")
    ]
    marked = re.compile(r"\s*([-*+|#>]|\d+\.|\**\d).*\b\d?\d:\d\d")
    clocks = sum(bool(marked.match(line)) for path in found for line in body(path))
    return f"{len(found)} reports, {clocks} headings and lines of lists with a clock time", \
        "a report is an event, and so is each time that it tells in a heading, list or table", \
        {"report": len(found)}


def table_rows(folder):
    total = 0
    for path in files(folder, ".csv"):
        with open(path, newline="", encoding="utf-8-sig") as file:
            total += len(list(csv.DictReader(file)))
    return f"{total} rows of {len(files(folder, '.csv'))} files", \
        "one file overwrites rows of another on purpose", {"read": total}


def alert_lines(path):
    whole = 0
    for line in lines(path):
        try:
            json.loads(line)
            whole += 1
        except ValueError:
            pass
    return f"{len(lines(path))} lines, {whole} of them JSON", \
        "trigger and recovery are versions of one alert; the last line is a prompt", \
        {"read": len(lines(path))}


def exchanges(folder):
    records = people = places = 0
    for path in files(folder, ".json"):
        for exchange in load(path):
            answer = exchange.get("response")
            if isinstance(answer, dict):
                answer = answer.get("items") or answer.get("statuses") or [answer]
            for record in answer if isinstance(answer, list) else []:
                records += isinstance(record, dict)
                people += record.get("type") == "User" and "login" in record
                places += "full_name" in record and "owner" in record
    return f"{records} records answered, {people} people and {places} repositories among them", \
        "what is asked twice is told twice", {"read": records - people - places}


def github_bodies(folder):
    found = files(folder, ".json")
    more = 0
    for path in found:
        event, body = os.path.basename(os.path.dirname(path)), load(path)
        more += len(body.get("commits", [])) if event == "push" else 0
        more += event == "deployment_status"
        more += event.endswith("comment") and "body" in body.get("changes", {})
    return f"{len(found)} deliveries + {more} commits, deployments and former wordings", \
        "the same few things delivered in other states: versions", {"read": len(found) + more}


def longest(answer):
    lists = [value for value in answer.values() if isinstance(value, list)]
    return max(lists, key=len) if lists and max(map(len, lists)) else [answer]


NO_EVENTS = ("users", "teams", "services", "oncalls", "schedule", "schedules", "overrides")


def listed(folder):
    total = others = 0
    for path in files(folder, ".json"):
        answer = load(path)
        key = os.path.basename(path).split(".")[0]
        if isinstance(answer, dict):
            key = next((name for name in NO_EVENTS if name in answer), key)
        count = len(answer if isinstance(answer, list) else longest(answer))
        if key == "schedule":
            count = 1
        total += count
        others += count if key in NO_EVENTS else 0
    return f"{total} records listed, {others} of them people, teams, services and shifts", \
        "the same record in two answers", {"read": total - others}


def opsgenie_records(folder):
    load_one = lambda name: load(f"{folder}/test_files/{name}.json")
    done = sum(
        name in (alert.get("report") or {})
        for alert in load_one("alerts") for name in ("ackTime", "closeTime")
    )
    entries = sum(len(incident["timelines"]) for incident in load_one("incidents"))
    alerts, incidents = len(load_one("alerts")), len(load_one("incidents"))
    return f"{alerts} alerts + {done} deeds, {incidents} incidents + {entries} entries", "", \
        {"read": alerts + done + incidents + entries}


def stamped(folder):
    total = 0
    for path in files(folder, ".txt"):
        if "annotation" in path:
            continue
        total += sum(
            bool(re.match(r"(b')?\[?(\d{4}-\d\d-\d\dT)?\d\d:\d\d", line)) for line in lines(path)
        )
    return f"{total} lines with a time", "", {"read": total}


def tickets(folder):
    comments = 0
    for path in files(folder, ".md"):
        with open(path, encoding="utf-8") as file:
            head = re.match(r"---json\s*\n(.*?)\n---", file.read(), re.S)
        comments += len(json.loads(head.group(1)).get("comments", []))
    tickets = len(files(folder, ".md"))
    return f"{tickets} tickets + {comments} comments", "", {"read": tickets + comments}


def posts(folder):
    total = 0
    for path in files(folder, ".json"):
        for line in lines(path):
            record = json.loads(line)
            post = record.get(record["type"])
            if record["type"] in ("post", "direct_post"):
                total += 1 + len(post.get("replies") or [])
    return f"{total} posts and replies", "two exports of one server", {"read": total}


def calls(folder):
    cues = sum("-->" in line for path in files(folder, ".vtt") for line in lines(path))
    said = [
        line for path in files(folder, "chat.txt") for line in lines(path)
        if re.match(r"\d\d:\d\d:\d\d\t", line)
    ]
    reacted = sum('Reacted to "' in line for line in said)
    return f"{cues} cues + {len(said)} lines of chat, {reacted} of them reactions", \
        f"{cues + len(said)} less {reacted} reactions; those whose message is not there stay events", \
        {}


def messages(folder):
    total = 0
    for path in files(folder, ".json"):
        if os.path.dirname(path) != folder:
            total += len(load(path))
    return f"{total} messages of days", "", {"read": total}


def dump(folder):
    def told(path):
        value = load(path)
        found = value if isinstance(value, list) else value.get("messages", [value])
        return sum(1 + len(one.get("slackdump_thread_replies") or []) for one in found)

    chunks = [json.loads(line) for line in lines(folder + "/chunks.jsonl")]
    chunks += [json.loads(line) for line in lines(folder + "/source_archive/CO69735E8A.jsonl")]
    chunked = sum(len(chunk.get("m") or []) for chunk in chunks)
    alone = sum(
        told(path) for part in ("CHY5HUESG.json", "contrib", "converter", "messages",
                                "internal/viewer", "source_export_dir/B75B4C7")
        for path in files(f"{folder}/{part}", ".json")
    )
    return f"{chunked} messages in chunks, {alone} in dumps, days and samples", \
        "three forms of one conversation, 3 messages told twice; 1 answer that is not known is kept", \
        {"read": chunked + alone + len(files(folder + "/internal/edge", ".json"))}


def answers(folder):
    """Those that list people and places become no events; any other does, or is refused."""
    found = []
    for path in files(folder, ".json"):
        value = load(path)
        parts = [one["response"] for one in value] if isinstance(value, list) else [value]
        found += [part.get("json") or part.get("body") or part for part in parts]
    found = [json.loads(one) if isinstance(one, str) and one[:1] == "{" else one for one in found]
    lists = ("members", "channels", "usergroups", "user", "channel")

    def describes(answer):
        told = [answer.get(name) for name in lists] if "ok" in answer else []
        return any(isinstance(one[0] if isinstance(one, list) and one else one, dict) for one in told)

    found = [answer for answer in found if isinstance(answer, dict)]
    describing = sum(map(describes, found))
    return f"{len(found)} answers and events, {describing} list people and places", \
        "values are blank: what has no id or time is refused; the same answer twice", \
        {"read": len(found) - describing}


def status_notes(folder):
    history = load(folder + "/history.json")
    notes = sum(len(one["notes"]) for one in history)
    return f"{len(history)} incidents + {notes} notes", "", {"read": len(history) + notes}


def status_updates(folder):
    found = [json.loads(line) for line in lines(folder + "/incidents.jsonl")]
    found += [load(path) for path in files(folder + "/api", ".json")]
    found = [one.get("incident", one) for one in found]
    updates = sum(len(one["incident_updates"]) for one in found)
    return f"{len(found)} incidents + {updates} updates", "those of api/ are told twice", \
        {"read": len(found) + updates}


def deliveries(folder):
    """Each tells of an incident and of what was done, but for the first alarm of some forms."""
    told = total = 0
    for path in files(folder, ".json"):
        body = load(path)
        kind = body.get("event", {}).get("event_type", "")
        for message in body.get("messages", [{}] if kind else []):
            deed = message.get("event") or message.get("type") or kind
            told += 1
            isAlone = deed == "incident.trigger" and "log_entries" not in message
            total += 1 if isAlone or deed in ("incident.triggered", "incident.unsupported") else 2
    return f"{told} messages of {len(files(folder, '.json'))} bodies, {total} things told", \
        "later ones are versions", {"read": total}


def bodies(folder):
    """Of one tool: a body is a record, a list of them, or has one."""
    found = files(folder, ".json", ".txt")
    total = 0
    for path in found:
        try:
            body = load(path)
        except ValueError:
            body = {}
        inner = body if isinstance(body, list) else body.get("alerts") or body.get("events")
        total += len(inner) if isinstance(inner, list) else 1
    return f"{len(found)} bodies, {total} records", "later states of one thing are versions", \
        {"read": total}


def jira_bodies(folder):
    total = 0
    for path in files(folder, ".json"):
        body = load(path)
        event = body["webhookEvent"]
        total += "comment" in body
        if event.startswith("comment_"):
            continue
        fields = body["issue"]["fields"]
        total += 1 + len((fields.get("comment") or {}).get("comments", []))
        total += len((body.get("changelog") or {}).get("items", [])) + event.endswith("unknown")
    return f"{len(files(folder, '.json'))} bodies, {total} tickets, comments and steps", \
        "the same tickets and comments in other states: versions", {"read": total}


def opsgenie_bodies(folder):
    found = [load(path) for path in files(folder, ".json")]
    states = sum(body["action"] in ("Acknowledge", "UnAcknowledge") for body in found)
    return f"{len(found)} deeds, {states} of them tell the alert's state", "", \
        {"read": len(found) + states}


def status_bodies(folder):
    found = [load(path) for path in files(folder, ".json")]
    updates = sum(len(body.get("incident", {}).get("incident_updates", [])) for body in found)
    return f"{len(found)} bodies + {updates} updates", "one incident twice: versions", \
        {"read": len(found) + updates}


COUNTS = [
    ("csv-import", "csv", table_rows),
    ("datadog-alerts/datadog_raw_alerts.txt", "datadog", alert_lines),
    ("datadog-alerts/datadog_raw_alerts.txt", "datadog", alert_lines, "--skip-refused"),
    ("github-rest", "github", exchanges),
    ("github-webhooks", "github", github_bodies),
    ("incident-tools-rest/datadog-source", "datadog", listed),
    ("incident-tools-rest/opsgenie-source", "opsgenie", opsgenie_records),
    ("irc-around-outages", "irc", stamped),
    ("irc-ubuntu-disentanglement", "irc", stamped),
    ("jira-fluid-infra", "jira", tickets),
    ("mattermost-export", "mattermost", posts),
    ("meeting-transcripts-zoom", "calls", calls),
    ("msteams-export", "teams", lambda folder: (
        f"{sum(len(load(path)) for path in files(folder, '.json'))} messages", "",
        {"read": sum(len(load(path)) for path in files(folder, ".json"))})),
    ("pagerduty-rest", "pagerduty", listed),
    ("postmortems-icco-summaries", "markdown", reports),
    ("postmortems-moj-cloud-platform", "markdown", reports),
    ("postmortems-mybinder", "markdown", reports),
    ("postmortems-posthog", "markdown", reports),
    ("postmortems-rust", "markdown", reports),
    ("slack-api-recorded", "slack", answers),
    ("slack-api-samples", "slack", answers, "--skip-refused"),
    ("slack-disentangled", "slack", lambda folder: (
        f"{sum(len(lines(path)) for path in files(folder, '.jsonl'))} lines", "",
        {"read": sum(len(lines(path)) for path in files(folder, ".jsonl"))})),
    ("slack-export-houstondatavis", "slack", messages),
    ("slack-slackdump", "slack", dump),
    ("slack-slackdump/source_export.zip", "slack", lambda _: ("16 messages", "", {"read": 16})),
    ("slack-slackdump/source_dump.zip", "slack", lambda _: ("16 messages", "", {"read": 16})),
    ("slack-status", "statuspage", status_notes),
    ("statuspage-github", "statuspage", status_updates),
    ("statuspage-jenkins-infra", "markdown", reports),
    ("webhooks-pagerduty", "pagerduty", deliveries),
]
TOOLS = {
    "librato": (bodies, ["--skip-refused"]),
    "jira": (jira_bodies, []),
    "opsgenie": (opsgenie_bodies, []),
    "statuspage": (status_bodies, []),
}
