#!/usr/bin/env python3
"""Measures who is who among many people: a directory, their chat accounts and their code accounts.

    Benchmarks/people.py --people 50000 --binary .build/release/debrief

Writes seeded records of people, imports them source after source, and compares the outcome with what was
generated: how many accounts were joined with their own person, with another, or only suggested.
"""
import argparse
import csv
import json
import os
import random
import subprocess
import tempfile
import time

FIRST = """Ana Bao Carlos Dana Emeka Fatima Greta Hana Ines Jonas Kofi Leila Marta Nia Omar Priya Quentin Rosa Sam
Tomasz Uma Victor Wei Xenia Yusuf Zeynep Alasdair Bianca Cheng Dmitri Elif Femi Gustav Hiro Ilse Jamila Katarina
Lukas Mireille Noor Olga Pavel Ruth Stefan Tevita Ulla Vera Walid Yara Zofia Aurora Bjorn Celeste Dario""".split()
SYLLABLES = """ba be bo da de do fa fe ga go ha he ka ke ko la le lo ma me mo na ne no pa pe po ra re ro sa se so ta
te to va ve vo wa we ya yo za ze zo bri cha den fer gal han jor kel lin mar nor pol quin ras sten tor ul vin""".split()


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--people", type=int, default=50_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--binary", required=True)
    parser.add_argument("--database", help="sqlite:PATH or postgres://…; a file by default")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="debrief-people-") as folder:
        truth = generate(folder, options.people, random.Random(options.seed))
        database = options.database or f"sqlite:{folder}/people.sqlite"
        for source, path in [("people", "people.csv"), ("slack", "slack"), ("github", "users.json")]:
            for run in ("first", "again"):
                began = time.monotonic()
                command(options, database, "import", source, os.path.join(folder, path), "--json")
                print(f"{source}, {run}: {time.monotonic() - began:.2f} s")
        lines = command(options, database, "people", "--json").splitlines()
        judge([json.loads(line) for line in lines], truth)


def generate(folder, count, pick):
    """Everyone is in the directory and in chat; half have a code account, told in one of several ways."""
    lasts = sorted({"".join(pick.choice(SYLLABLES) for _ in range(pick.randint(2, 4))).capitalize()
                    for _ in range(count // 4)})
    truth, rows, users, logins, taken = {}, [], [], [], set()
    for number in range(count):
        first, last = pick.choice(FIRST), pick.choice(lasts)
        local = f"{first}.{last}".lower()
        while local in taken:
            local = f"{first}.{last}{pick.randint(2, 9999)}".lower()
        taken.add(local)
        email, user = f"{local}@shop.example", f"U{number:08d}"
        rows.append([f"{first} {last}", email, "Engineer", f"Team {number % 400}", "2020-01-02"])
        known = pick.random()
        users.append({"id": user, "name": local, "tz": "Europe/Paris", "profile": {
            "real_name": f"{first} {last}", "email": email if known < 0.95 else f"{number}@example.org"}})
        truth[f"people:{email}"] = truth[f"slack:{user}"] = number
        if number % 2:
            logins.append(code_account(pick, number, first, last, taken))
            truth[f"github:{logins[-1]['id']}"] = truth[f"github:{logins[-1]['login']}"] = number
    with open(os.path.join(folder, "people.csv"), "w", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["name", "email", "title", "team", "start date"])
        writer.writerows(rows)
    os.makedirs(os.path.join(folder, "slack", "general"))
    write(folder, "slack/users.json", users)
    write(folder, "slack/channels.json", [{"id": "C1", "name": "general", "created": 1}])
    write(folder, "slack/general/2024-01-01.json",
          [{"type": "message", "user": users[0]["id"], "text": "hello", "ts": "1704103200.000100"}])
    write(folder, "users.json", logins)
    return truth


def code_account(pick, number, first, last, taken):
    """By whole name, by a handle made of it, by a short form, or by nothing that tells; no login is there twice."""
    way = pick.random()
    login = f"{first[0]}{last}".lower() if way < 0.6 else f"dev{number}"
    name = f"{first} {last}" if way < 0.4 or way > 0.75 else None
    if 0.7 < way <= 0.75:
        name = f"{first[0]}. {last}"
    if way > 0.97 or login in taken:
        login = f"{login}{number}"
    taken.add(login)
    return {"login": login, "id": number, "node_id": f"U_{number}",
            "type": "User", "name": name, "email": None, "html_url": f"https://code.example/{login}"}


def write(folder, path, records):
    with open(os.path.join(folder, path), "w") as file:
        json.dump(records, file)


def command(options, database, *words):
    done = subprocess.run([options.binary, *words, "--database", database], check=True,
                          stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    return done.stdout.decode()


def judge(people, truth):
    """An account is right where most of its person's accounts are of the same one."""
    total, joined, wrong = 0, 0, 0
    for person in people:
        owners = [truth[name] for name in person["identities"] if name in truth]
        if owners:
            most = max(set(owners), key=owners.count)
            wrong += sum(owner != most for owner in owners)
            joined += sum(owner == most for owner in owners) - 1
            total += len(owners)
    everyone = len(set(truth.values()))
    print(f"{total} accounts of {everyone} people; {total - everyone} could be joined: "
          f"{joined} were, {wrong} with someone else, {max(0, total - everyone - joined - wrong)} were not")


if __name__ == "__main__":
    main()
