"""Single reminders: the days of re-reviews, what a mail program reads in a
message, what hostile words can do to it, and what changes nothing.

	letters.py BIN
"""
import csv
import email
import email.header
import hashlib
import io
import os
import sys
from datetime import date

from room import Room, defects, parse

THEN = date(2023, 6, 1)
HEADS = ["From", "To", "Reply-To", "Subject", "Date", "Message-ID",
         "In-Reply-To", "References", "Auto-Submitted", "MIME-Version",
         "Content-Type", "Content-Transfer-Encoding"]
# done on, and the re-reviews 3, 6, 12 and 48 months later
REVIEWS = {
    "2023-11-30": "2024-02-29 2024-05-30 2024-11-30 2027-11-30",
    "2024-11-30": "2025-02-28 2025-05-30 2025-11-30 2028-11-30",
    "2024-08-31": "2024-11-30 2025-02-28 2025-08-31 2028-08-31",
    "2024-02-29": "2024-05-29 2024-08-29 2025-02-28 2028-02-29",
}
# what tries to leave its place, in names, words and settings
EVIL = ("Ann\nBcc: victim@evil.example", "Ann\r\n\r\nA second body",
        'Ann" <victim@evil.example>, "Bo', "Ann\\", "=?UTF-8?Q?Ann=0ABcc:?=",
        "Zoë\nBcc: victim@evil.example", "Ann\u2028Bcc: victim@evil.example",
        "Ann " * 70, "Zoë " * 70, "\nFrom x", ".", "Ann\0Bo", "王小明",
        "Ann (comment) <x@evil.example>", "a,b;c:d@evil.example")
ADDRESSES = ("qa@x.example>\nBcc: victim@evil.example",
             "qa@x.example\r\nBcc: victim@evil.example",
             "qa@x.example> , <victim@evil.example", "qa@x.example,y@z.example",
             "qa x@x.example", "qa@", "@x.example", "qa", "qa\u00e9@x.example",
             "qa@x.example\tz", "qa@x.example\x7f")
bad = 0


def wrong(text):
    global bad
    bad += 1
    print("WRONG: " + text)


def same(what, is_, want):
    if is_ != want:
        wrong("%s: %r, not %r" % (what, is_, want))


def table(*rows):
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows(rows)
    return text.getvalue()


def agree(r, reference, due, owner="Bob", words="Read 30 files twice",
          agency="police", body="QA", day=THEN):
    """An action, as a file has it: any words; whether it was taken."""
    done = r.try_run("qa-ingest", "-q", "actions", "--today", day,
                     "--received", day, "-", stdin=table(
        "reference agency owner body action test source due agreed "
        "minute".split(),
        (reference, agency, owner, body, words, "a list",
         "meeting:QA:2023-05-17", due, "QA:%s" % day, "item 1")))
    return done.returncode == 0


def contact(r, name, address, role="safeguarding lead", agency="police"):
    done = r.try_run("qa-ingest", "-q", "contacts", "--received", THEN, "-",
                     stdin=table("agency role name email".split(),
                                 (agency, role, name, address)))
    return done.returncode == 0


def setting(r, key, value):
    r.load("pack", table(("pack", "key", "value"), ("mine", key, value)))


def letters(r, *options):
    """What remind hands over, as a mail program reads it."""
    folder = r.file("eml")
    os.makedirs(folder, exist_ok=True)
    done = r.try_run("qa-actions", "remind", "--eml", "eml", *options)
    found = []
    for name in sorted(os.listdir(folder)):
        with open(os.path.join(folder, name), "rb") as f:
            found.append(f.read())
        os.unlink(os.path.join(folder, name))
    return done, [parse(data) for data in found], found


def explained(r, reference, today):
    text = r.run("qa-actions", "remind", "--explain", reference, "--today",
                 today, "-F", "csv")
    return list(csv.DictReader(io.StringIO(text)))


def decoded(data, head):
    """The name in an address, by the older reader: the newer one keeps the
    blank between encoded words of a name until Python 3.13.2."""
    whole = email.message_from_bytes(data)[head].rpartition(" <")[0]
    text = str(email.header.make_header(email.header.decode_header(whole)))
    return text.strip().strip('"').replace('\\"', '"')


# ---- days ----

def reviews(r):
    setting(r, "reviews_after", "3;6;12;48")
    for n, (done, days) in enumerate(REVIEWS.items()):
        reference = "M-%d" % n
        agree(r, reference, "2023-12-01")
        r.run("qa-actions", "-q", "done", reference, "--date", done,
              "--today", done)
        for i, day in enumerate(days.split()):
            rows = explained(r, reference, day)
            zero = [x["date"] for x in rows if x["stage"] == "0"]
            same("%s months %d" % (done, i), {x["due"] for x in rows}, {day})
            same("%s day %d" % (done, i), zero, [day])
            same("%s what %d" % (done, i), {x["what"] for x in rows},
                 {"re-review"})
            after = "%s-%02d" % (done[:8] + done[8:], i)  # a text of its own
            r.run("qa-actions", "-q", "review", reference, "--outcome",
                  "not_yet", "--by", after, "--date", day, "--today", day)
        same("%s, and no more" % done, explained(r, reference, day), [])
        r.run("qa-actions", "-q", "withdraw", reference, "--reason", "test",
              "--meeting", "QA:2028-12-01", "--today", "2028-12-01")


# ---- messages ----

def message(r):
    names = ("Zoë Ní Bhriain", "Łukasz Żółć-Gęślą of a very long line of "
             "names that goes on beyond one encoded word", "Bo \"B\" O'Hara",
             "王小明")
    setting(r, "mail_reply_to", "answers@saltmere.example")
    words = ("Read 30 files twice; naïve façade – 50 € = 1/2 of it. "
             + "And on it goes, " * 12 + "to an end.")
    for n, name in enumerate(names):
        contact(r, name, "n%d@police.example" % n, "officer %d" % n)
        agree(r, "N-%d" % n, "2024-02-29", name, words)
    done, found, raw = letters(r, "--today", "2024-02-29")
    same("messages", (done.returncode, len(found)), (0, len(names)))
    by = {m["to"].addresses[0].addr_spec: (m, b) for m, b in zip(found, raw)}
    ids = set()
    for n, name in enumerate(names):
        m, data = by["n%d@police.example" % n]
        same("heads", m.keys(), HEADS)
        same("defects", defects(m), [])
        same("to", decoded(data, "to"), name)
        same("from", (m["from"].addresses[0].display_name,
                      m["from"].addresses[0].addr_spec),
             ("Saltmere Safeguarding Children Partnership",
              "partnership@saltmere.example"))
        same("reply", m["reply-to"].addresses[0].addr_spec,
             "answers@saltmere.example")
        same("subject", str(m["subject"]),
             "Saltmere Safeguarding Children Partnership: 1 action")
        same("date", m["date"].datetime.isoformat(),
             "2024-02-29T09:00:00+00:00")
        same("auto", m["auto-submitted"], "auto-generated")
        same("type", m.get_content_type(), "text/plain")
        same("longest line", max(map(len, data.split(b"\r\n"))) <= 78, True)
        same("line ends", data.count(b"\n"), data.count(b"\r\n"))
        same("seven bits", max(data) < 128, True)
        ids.add(m["message-id"])
        same("body", m.get_content().replace("\r\n", "\n"),
             "To %s\n\nThis action of the action log of Saltmere Safeguarding "
             "Children Partnership is due:\n\nN-%d: due today (2024-02-29)\n"
             "  %s\n  Agency: police. Owner: %s. Followed by: QA.\n\nPlease "
             "answer with what was done and what shows it, or ask for more "
             "time and say why. Do not name children or families in a "
             "reply.\n" % (name, n, words, name))
    same("Message-IDs", len(ids), len(names))
    return len(found)


def one_recipient(r):
    """An address has no case, whoever wrote it down."""
    contact(r, "Una Castle", "una@police.example", "reader")
    contact(r, "Una Castle", "Una@Police.EXAMPLE", "writer")
    agree(r, "U-1", "2024-03-04", "reader")
    agree(r, "U-2", "2024-03-05", "writer")
    _, found, _ = letters(r, "--today", "2024-03-01")
    same("messages to one address", len(found), 1)


def hostile(r):
    """Whatever is on record, a message has the heads of a message."""
    seen = refused = 0
    for n, evil in enumerate(EVIL):
        one = Room(r.bin, r.top)
        taken = contact(one, evil, "e@police.example")
        taken &= agree(one, "E-1", "2024-02-29", evil)
        taken &= agree(one, "E-2", "2024-02-29", "Nobody",
                       "Read 30 files twice " + evil)
        refused += not taken
        setting(one, "partnership", evil.replace("\0", " "))
        done, found, raw = letters(one, "--today", "2024-02-29")
        if done.returncode not in (0, 78):
            wrong("%r: exit %d: %s" % (evil, done.returncode, done.stderr))
        for m, data in zip(found, raw):
            seen += 1
            same("heads of %r" % evil, m.keys(),
                 [h for h in HEADS if h != "Reply-To"])
            same("defects of %r" % evil, defects(m), [])
            same("to of %r" % evil, len(m["to"].addresses), 1)
            same("from of %r" % evil, [a.addr_spec for a in
                                       m["from"].addresses],
                 ["partnership@saltmere.example"])
            same("addressed %r" % evil, m["to"].addresses[0].addr_spec
                 .endswith("@police.example"), True)
            same("seven bits of %r" % evil, max(data) < 128, True)
            for line in m.get_content().split("\n"):
                if line.lower().startswith(("bcc:", "from ")):
                    wrong("%r begins a line of the body" % evil)
        one.close()
    if seen < len(EVIL) - 1 or refused > 2:
        wrong("hardly a message was hostile: %d" % seen)
    return seen, refused


def hostile_addresses(r):
    """An address that is none is no one's, not of a contact and not of a
    setting."""
    for evil in ADDRESSES:
        same("address %r" % evil, contact(r, "Ann", evil, "nobody"), False)
        for key in "mail_from", "mail_reply_to":
            one = Room(r.bin, r.top)
            agree(one, "A-1", "2024-02-29", "Dominic Asante", agency="police")
            setting(one, key, evil)
            done, found, _ = letters(one, "--today", "2024-10-01")
            same("%s %r" % (key, evil), (done.returncode, len(found)), (78, 0))
            if key.encode() not in done.stderr:
                wrong("%s %r: %s" % (key, evil, done.stderr))
            one.close()


# ---- what changes nothing ----

def state(r):
    def digest(path):
        with open(path, "rb") as f:
            return hashlib.sha256(f.read()).hexdigest()

    return {name: digest(os.path.join(r.path, name)) if
            os.path.isfile(os.path.join(r.path, name)) else
            sorted(os.listdir(os.path.join(r.path, name)))
            for name in os.listdir(r.path)}


def unchanged(r):
    agree(r, "D-1", "2024-05-31", "Dominic Asante")
    before = state(r)
    shown = r.run("qa-actions", "remind", "--dry-run", "--spool", "spool",
                  "--send=false", "--today", "2024-10-01")
    same("a dry run", state(r), before)
    same("what it shows", shown.count("D-1: "), 3)
    r.run("qa-actions", "remind", "--spool", "spool", "--today", "2024-10-01")
    log = r.log()
    same("told after it", len([k for k in log if k[0] == "D-1"]), 8)
    batch = r.run("qa-ingest", "--batches", "-F",
                  "tsv").splitlines()[-1].split("\t")[0]
    done = r.try_run("qa-ingest", "--undo", batch)
    if done.returncode == 0:
        wrong("the record of what was told was undone")
    same("the mail-log", r.log(), log)


def one(r, what):
    """A room of its own."""
    fresh = Room(r.bin, r.top)
    try:
        return what(fresh)
    finally:
        fresh.close()


def main():
    top = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../..")
    r = Room(sys.argv[1], os.path.abspath(top))
    one(r, reviews)
    read = one(r, message)
    one(r, one_recipient)
    seen, refused = one(r, hostile)
    one(r, hostile_addresses)
    one(r, unchanged)
    r.close()
    print("letters: %d days of re-reviews, %d messages read back, %d with "
          "hostile words, %d hostile addresses, %d wrong" % (
              4 * len(REVIEWS), read, seen, len(ADDRESSES), bad))
    return bad > 0


sys.exit(main())
