"""The messages of one place of a generated export, in time order and in little memory."""
import heapq
import random

from export_words import EMOJI, host

TEAM = "T0SHOP001"
DAY = 86_400_000_000
BOTS = ["monitor", "deploys", "oncall", "tickets"]


def stamp(moment):
    """A time as Slack writes it, from microseconds."""
    return f"{moment // 1_000_000}.{moment % 1_000_000:06d}"


class Place:
    """Writes the messages of one channel; a reply is known to its thread before it is written."""

    def __init__(self, seed, identifier, members, profiles, words, counts, is_plain=False):
        self.rng = random.Random(f"{seed}/{identifier}")
        self.members, self.profiles, self.words, self.counts = members, profiles, words, counts
        self.is_plain = is_plain

    def messages(self, total, start, days):
        """Pairs of a moment in microseconds and a message, `total` of them."""
        rng, waiting, taken = self.rng, [], set()
        left, moment = total, start
        while left > 0 or waiting:
            gap = days * DAY // total
            if left > 0:
                # Talk comes in bursts: mostly close together, now and then hours apart.
                moment += 1 + int(rng.expovariate(1) * gap * (0.2 if rng.random() < 0.9 else 8.2))
            while moment in taken:
                moment += 1
            while waiting and (left == 0 or waiting[0][0] < moment):
                at, user, root = heapq.heappop(waiting)
                taken.remove(at)
                yield at, self.reply(at, user, root)
            if left == 0:
                continue
            left -= 1
            message = self.first(moment)
            alone = not message.keys() & {"subtype", "thread_ts"}
            if left > 0 and alone and rng.random() < 0.09:
                left -= self.begin_thread(message, moment, left, waiting, taken)
            yield moment, message

    def begin_thread(self, root, moment, left, waiting, taken):
        """Makes the message the first of a thread, and plans its replies, some days ahead."""
        rng, moments = self.rng, set()
        for _ in range(min(left, 1 + int(rng.lognormvariate(0.9, 0.9)))):
            later = rng.random() < 0.12
            delay = DAY * rng.uniform(1, 9) if later else 1e6 * rng.lognormvariate(6, 1.5)
            at = moment + 1 + int(delay)
            while at in taken:
                at += 1
            taken.add(at)
            moments.add(at)
        replies = [(at, rng.choice(self.members)) for at in sorted(moments)]
        short = {"ts": root["ts"], "user": root["user"], "text": root["text"]}
        for at, user in replies:
            heapq.heappush(waiting, (at, user, short))
        people = sorted({user for _, user in replies})
        root |= {
            "thread_ts": root["ts"], "reply_count": len(replies), "reply_users": people,
            "reply_users_count": len(people), "latest_reply": stamp(replies[-1][0]),
            "replies": [{"user": user, "ts": stamp(at)} for at, user in replies],
            "is_locked": False, "subscribed": False,
        }
        self.counts["threads"] += 1
        return len(replies)

    def reply(self, moment, user, root):
        message = self.said(moment, user)
        message["thread_ts"] = root["ts"]
        if self.rng.random() < 0.04:
            message |= {"subtype": "thread_broadcast", "root": {"type": "message"} | root}
            self.counts["broadcasts"] += 1
        else:
            message["parent_user_id"] = root["user"]
        self.counts["replies"] += 1
        return message

    def first(self, moment):
        """A message that answers none in this export."""
        rng = self.rng
        roll = rng.random()
        if roll < 0.07:
            return self.bot(moment)
        if roll < 0.09:
            return self.happened(moment)
        message = self.said(moment, rng.choice(self.members))
        if roll < 0.15:
            # The first message of this thread was said before the export begins, or removed.
            message["thread_ts"] = stamp(moment - rng.randint(1, 400) * 86_377_000_003)
            message["parent_user_id"] = rng.choice(self.members)
            self.counts["dangling"] += 1
        return message

    def happened(self, moment):
        rng, user = self.rng, self.rng.choice(self.members)
        said = {"type": "message", "user": user, "ts": stamp(moment)}
        kind = rng.choice(["channel_join"] * 6 + ["channel_leave", "channel_topic", "tombstone"])
        self.counts[kind] += 1
        match kind:
            case "channel_topic":
                page = f"https://wiki.shop.example/{moment % 997}"
                topic = f"{rng.choice(self.words.rare)}: see {page}"
                return said | {"subtype": kind, "topic": topic,
                               "text": f"<@{user}> set the channel topic: {topic}"}
            case "tombstone":
                return said | {"subtype": kind, "hidden": True, "user": "USLACKBOT",
                               "text": "This message was deleted."}
        verb = "joined" if kind == "channel_join" else "left"
        return said | {"subtype": kind, "text": f"<@{user}> has {verb} the channel"}

    def bot(self, moment):
        """An alert or a notice, whose words are in its attachment."""
        rng, number = self.rng, self.rng.randrange(len(BOTS))
        self.counts["bots"] += 1
        state = rng.choice(["firing", "resolved"])
        title = f"{rng.choice(self.words.rare)} on {host(rng)}"
        return {
            "type": "message", "subtype": "bot_message", "text": "", "ts": stamp(moment),
            "username": BOTS[number], "bot_id": f"B0SHOP{number:03d}",
            "bot_profile": {"id": f"B0SHOP{number:03d}", "app_id": f"A0SHOP{number:03d}",
                            "name": BOTS[number], "team_id": TEAM, "deleted": False},
            "attachments": [{
                "id": 1, "color": "a30200" if state == "firing" else "2eb886",
                "fallback": f"[{state}] {title}", "title": title,
                "title_link": f"https://graphs.shop.example/d/{moment % 9973}",
                "text": self.words.sentence(rng).replace("&", "&amp;").replace(">", "&gt;"),
                "fields": [{"title": "State", "value": state, "short": True},
                           {"title": "Value", "value": f"{rng.random():.4f}", "short": True}],
            }],
        }

    def said(self, moment, user):
        rng, ts = self.rng, stamp(moment)
        if self.is_plain:
            self.counts["said"] += 1
            return {"type": "message", "user": user, "text": self.words.sentence(rng), "ts": ts}
        text, elements = self.text()
        message = {
            "client_msg_id": "%08x-%04x-4%03x-8%03x-%012x" % tuple(
                rng.getrandbits(bits) for bits in (32, 16, 12, 12, 48)),
            "type": "message", "user": user, "text": text, "ts": ts, "team": TEAM,
            "user_team": TEAM, "source_team": TEAM, "user_profile": self.profiles[user],
            "blocks": [{"type": "rich_text", "block_id": f"{rng.getrandbits(24):05x}",
                        "elements": elements}],
        }
        self.counts["said"] += 1
        if rng.random() < 0.04:
            edited = moment + rng.randint(2, 900) * 1_000_000
            message["edited"] = {"user": user, "ts": stamp(edited)}
            self.counts["edited"] += 1
        if rng.random() < 0.12:
            message["reactions"] = [
                {"name": name, "users": people, "count": len(people)}
                for name in rng.sample(EMOJI, rng.choice((1, 1, 1, 2, 3)))
                for people in [rng.sample(self.members, rng.randint(1, min(4, len(self.members))))]]
            self.counts["reactions"] += sum(r["count"] for r in message["reactions"])
        if rng.random() < 0.03:
            message |= {"files": [self.file(moment, user)], "upload": False}
            self.counts["files"] += 1
        return message

    def text(self):
        """What was said twice, as Slack does: as mrkdwn, and as the elements of a block."""
        rng = self.rng
        sentence = self.words.sentence(rng)
        text = sentence.replace("&", "&amp;").replace(">", "&gt;")
        elements = [{"type": "text", "text": sentence}]
        roll, after = rng.random(), None
        if roll < 0.08:
            user = rng.choice(self.members)
            text, elements = f"<@{user}> {text}", [{"type": "user", "user_id": user}, *elements]
            elements[1]["text"] = " " + sentence
        elif roll < 0.14:
            number = rng.randint(1, 5000)
            url, label = f"https://git.shop.example/shop/pull/{number}", f"pull request {number}"
            text += f" <{url}|{label}>"
            after = {"type": "link", "url": url, "text": label}
        elif roll < 0.19:
            command, option = rng.choice(self.words.rare), self.words.some(rng, 1)[0]
            code = f"{command} --{option}={rng.randint(1, 99)}"
            text += f" `{code}`"
            after = {"type": "text", "text": code, "style": {"code": True}}
        elif roll < 0.22:
            name = rng.choice(EMOJI)
            text += f" :{name}:"
            after = {"type": "emoji", "name": name}
        if after:
            elements[-1]["text"] += " "
            elements.append(after)
        sections = [{"type": "rich_text_section", "elements": elements}]
        if 0.22 <= roll < 0.25:
            lines = "\n".join(" ".join(self.words.some(rng, 6)) for _ in range(rng.randint(1, 9)))
            text += f"\n```{lines}```"
            sections.append({"type": "rich_text_preformatted", "border": 0,
                             "elements": [{"type": "text", "text": lines}]})
        return text, sections

    def file(self, moment, user):
        rng = self.rng
        number = f"F{rng.getrandbits(40):010X}"
        name = f"{rng.choice(self.words.rare)}.png"
        at = moment // 1_000_000
        address = f"https://files.slack.com/files-pri/{TEAM}-{number}"
        return {
            "id": number, "created": at, "timestamp": at, "name": name, "title": name,
            "mimetype": "image/png", "filetype": "png", "pretty_type": "PNG", "user": user,
            "mode": "hosted", "size": rng.randint(1000, 900_000), "is_external": False,
            "is_public": True, "original_w": 1280, "original_h": 720,
            "url_private": f"{address}/{name}",
            "url_private_download": f"{address}/download/{name}",
            "permalink": f"https://invented-shop.slack.com/files/{user}/{number}/{name}",
        }
