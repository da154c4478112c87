"""Mornings of two years: reminders from cron on a machine that is off now and
then, whose clock goes back, whose sender fails, and whose runs are killed.

	mornings.py BIN SHIM	SHIM is empty where none can be preloaded

DAYS (730) and SEED (1) are of the environment. What a morning leaves in the
mail-log and with the sender is compared with the model's account of it.
"""
import collections
import os
import random
import re
import shutil
import sqlite3
import sys
from datetime import date, timedelta

import model
from room import Room, defects, parse

FIRST = date(2024, 1, 2)
CONTACTS = """agency,body,role,name,valid_from,email,valid_to
police,,safeguarding lead,Zoë Ní Bhriain,,zoe@police.example,2025-02-28
police,,safeguarding lead,Łukasz Żak,2025-03-01,lukasz@police.example,
council,,safeguarding lead,Owen Castle,,owen.castle@example.org,
,HUB,chair,Owen Castle,,Owen.Castle@Example.ORG,
health,,named nurse,"O'Hara, ''Bee''",,bee@health.example,
"""
FIRE = """agency,body,role,name,valid_from,email,valid_to
fire,,safeguarding lead,Sam Ember,,sam@fire.example,
"""
# due, owner, deputy, agency, body: weekends, bank holidays, ends of months,
# 29 February; owners with contacts of their own, by post, by deputy, by lead
AGREED = (
    ("2024-01-06", "Priya Netherby", "", "council", "QA"),
    ("2024-02-29", "Owen Castle", "", "council", "HUB"),
    ("2024-03-04", "named nurse", "", "health", "HUB"),
    ("2024-03-29", "Zoë Ní Bhriain", "", "police", "DOMESTIC"),
    ("2024-04-01", "Nobody Known", "Yusuf Hargreave", "probation", "SCP"),
    ("2024-05-31", "Nobody Else", "", "police", "EXPLOITATION"),
    ("2024-08-26", "named nurse", "", "health", "EARLYHELP"),
    ("2024-08-31", "Tobias Wrenfield", "", "education", "QA"),
    ("2024-11-30", "Sam Ember", "", "fire", "BUSINESS"),
    ("2024-12-25", "Dominic Asante", "", "police", "DOMESTIC"),
    ("2025-01-01", "Leonora Vance", "", "voluntary", "SCRUTINY"),
    ("2025-02-28", "Owen Castle", "", "council", "BUSINESS"),
    ("2025-08-31", "Harriet Osgood", "", "police", "EXEC"),
)
FAILURES = ("75", "75", "1", "dies", "died")
CHANGES = "write truncate sync name spawn"


def kept(err):
    """Whether a run says that it keeps what did not go."""
    return b"is held" in err or b"failed and is kept" in err


class Mornings:
    def __init__(self, room, shim, days, seed):
        self.room, self.shim, self.days = room, shim, days
        self.random = random.Random(seed)
        self.workdays = model.Workdays(
            os.path.join(room.share, "packs/england/holidays.csv"))
        self.people = model.People()
        self.actions = []
        self.logged = {}  # as the last morning left the mail-log
        self.taken = {}  # Message-ID to its bytes
        self.settled = set()  # taken, and the run ended of itself
        self.stuck = set()  # to go with --retry only, for all we know
        self.steps = collections.Counter()
        self.count = collections.Counter()
        self.said = 0
        self.stamp, self.last = 0, {}  # of the database, and its mail-log
        self.prepare()

    # ---- what is wrong, and what is not ----

    def wrong(self, what, text):
        self.count[what] += 1
        self.said += 1
        if self.said <= 20:
            print("WRONG, %s: %s" % (what, text))

    def chance(self, percent):
        return self.random.random() * 100 < percent

    # ---- what meetings and owners do ----

    def prepare(self):
        r = self.room
        then = "--received", FIRST, "--today", FIRST
        r.load("agencies", "agency,name,agency_kind\nfire,Fire,other\n",
               *then)
        r.load("bodies", "body,name\nHUB,Front door hub\n", *then)
        r.load("contacts", CONTACTS, *then)
        with open(r.file("contacts.csv"), "w") as f:
            f.write(CONTACTS)
        with open(r.file("fire.csv"), "w") as f:
            f.write(FIRE)
        self.people.read(os.path.join(
            r.share, "examples/saltmere/pack/contacts.csv"))
        self.people.read(r.file("contacts.csv"))
        for due, *who in AGREED:
            self.agree(date.fromisoformat(due), FIRST, *who)

    def agree(self, due, day, owner, deputy, agency, body):
        a = model.Action("R-%03d" % (len(self.actions) + 1), due, owner,
                         agency, body, deputy)
        self.room.load("actions", (
            "reference,agency,owner,deputy,body,action,test,source,due,"
            "agreed,minute\n%s,%s,\"%s\",%s,%s,Read %d files twice,"
            "a list of them,meeting:SCP:2023-10-19,%s,SCP:%s,item 1\n") % (
                a.reference, agency, owner.replace('"', '""'), deputy, body,
                len(self.actions) + 30, due, day),
            "--today", day, "--received", day)
        a.add(day, "agreed")
        self.actions.append(a)

    def doing(self, a, today):
        """One thing that happens to an action."""
        # what is recorded today may have been some days ago
        day = max(a.last() + timedelta(1),
                  today - timedelta(self.random.choice((0, 0, 0, 1, 6))))
        on = "--date", day, "--by", "n%d" % self.count["events"]
        later = a.due + timedelta(self.random.randint(1, 70))
        meeting = "SCP:%s" % day
        if a.state in model.OPEN:
            what = self.random.choice(("update", "extended", "extended",
                                       "done", "done", "done", "withdrawn"))
            if what == "withdrawn" and self.chance(80):
                return
            if what == "update":
                self.event_on(a, "update", what, day, today, "It goes on", *on)
            elif what == "extended":
                self.event_on(a, "extend", what, day, today, "--to", later,
                              "--agreed", meeting, "--reason", "more files",
                              to=later)
            elif what == "done":
                self.event_on(a, "done", what, day, today, *on)
            else:
                self.event_on(a, "withdraw", what, day, today, "--reason",
                              "another does it", "--meeting", meeting)
        elif a.state in model.DONE:
            what = self.random.choice(
                ("not_yet", "not_yet", "embedded", "regressed"))
            to = None
            if what == "regressed":
                to = today + timedelta(self.random.randint(1, 60))
            self.event_on(a, "review", what, day, today, *on, "--outcome",
                          what, "--evidence", "audit",
                          *(("--to", to) if to else ()), to=to)

    def event_on(self, a, verb, what, day, today, *options, to=None):
        self.room.run("qa-actions", "-q", verb, a.reference, *options,
                      "--today", today)
        a.add(day, what, to)
        self.count["events"] += 1
        if self.chance(8):
            text = self.room.run("qa-ingest", "--batches", "-F", "tsv")
            self.room.run("qa-ingest", "-q", "--undo",
                          text.splitlines()[-1].split("\t")[0])
            a.undo()
            self.count["undone"] += 1

    def doings(self, today):
        for a in self.actions:
            due = a.next_due()
            if due is None or a.last() >= today:
                continue
            near = -20 < (due - today).days < 3 or (today - due).days > 25
            if self.chance(12 if near else 2):
                self.doing(a, today)
        if self.chance(3):
            self.agree(today + timedelta(self.random.randint(3, 90)), today,
                       *self.random.choice(AGREED)[1:])
        if not self.people_of_fire() and (today - FIRST).days > 400:
            self.room.load("contacts", FIRE, "--received", today)
            self.people.read(self.room.file("fire.csv"))

    def people_of_fire(self):
        return any(c.agency == "fire" for c in self.people.contacts)

    # ---- one run ----

    def must(self, today):
        told, lost = model.must_be_told(
            self.actions, self.people, self.workdays, today)
        return model.of_one_run(
            {row for row in told if row not in self.logged}), lost

    def remind(self, today, *options, env=None):
        self.count["runs"] += 1
        return self.room.start(
            "qa-actions", "remind", "--spool", "spool", "--today", today,
            *options, env=env)

    def sending(self):
        return "--send=env -u LD_PRELOAD %s" % os.path.join(
            os.path.dirname(os.path.abspath(__file__)), "sender")

    def read_log(self, cut):
        """The mail-log as it is; after a kill of a copy, so that the next
        run finds what the kill left."""
        if not cut:
            stamp = os.stat(self.room.file("qa.db")).st_mtime_ns
            if stamp != self.stamp:
                self.stamp, self.last = stamp, self.room.log()
            return self.last
        copy = self.room.file("copy.db")
        for end in "", "-journal", "-wal":
            if os.path.exists(copy + end):
                os.unlink(copy + end)
            if os.path.exists(self.room.file("qa.db") + end):
                shutil.copy(self.room.file("qa.db") + end, copy + end)
        return self.room.log("copy.db")

    def composed(self, today, due_now, cut):
        """What a run, or some at once, put into the mail-log."""
        log = self.read_log(cut)
        for row, was in self.logged.items():
            if log.get(row) != was:
                self.wrong("twice", "%s was %s, is %s" % (
                    row, was, log.get(row)))
        new = {row: v for row, v in log.items() if row not in self.logged}
        self.logged = log
        if cut and not new:
            return
        for row, skipped in due_now.items():
            if row not in new:
                self.wrong("skipped", "%s on %s" % (row, today))
            elif new[row][2] != skipped or new[row][0] != today:
                self.wrong("otherwise", "%s on %s: %s" % (
                    row, today, new[row]))
        for row in new.keys() - due_now.keys():
            self.wrong("otherwise", "%s on %s: nobody asked for it" % (
                row, today))
        self.count["stages"] += len(new)
        self.count["passed"] += sum(v[2] for v in new.values())
        who = {row[3] for row in new}
        if len({v[1] for v in new.values()}) != len(who):
            self.wrong("otherwise", "on %s not one message for each of %s" % (
                today, who))

    def received(self, cut):
        """What the sender took and refused in that time."""
        refused = self.room.file("refused")
        for name in os.listdir(refused):
            self.stuck.add(self.look(os.path.join(refused, name)))
        folder = self.room.file("taken")
        for name in sorted(os.listdir(folder)):
            if name.startswith("."):
                continue
            known = dict(self.taken)
            message = self.look(os.path.join(folder, name), taken=True)
            if message in known:
                self.count["again"] += 1
                if message in self.settled:
                    self.wrong("sent again", message)
            self.stuck.discard(message)
            if name.endswith(".died"):
                self.stuck.add(message)
            elif not cut:
                self.settled.add(message)

    def look(self, path, taken=False):
        """The Message-ID of a message, which says what the log has of it."""
        with open(path, "rb") as f:
            data = f.read()
        os.unlink(path)
        m = parse(data)
        if m["message-id"] is None:
            self.wrong("otherwise", "no message: %r" % data)
            return None
        name = m["message-id"].strip("<>")
        rows = {row for row, v in self.logged.items()
                if v[1] == name and not v[2]}
        if taken and self.taken.setdefault(name, data) != data:
            self.wrong("contents", name)
        found = re.findall(r"^(R-\d+): .*\((\d{4}-\d\d-\d\d)",
                           m.get_content(), re.M)
        if not rows:
            self.wrong("twice", "%s is not in the mail-log" % name)
        elif defects(m) or {row[3] for row in rows} != {
                a.addr_spec.lower() for a in m["to"].addresses}:
            self.wrong("otherwise", "the head of %s" % name)
        elif sorted(found) != sorted((row[0], str(row[1])) for row in rows):
            self.wrong("otherwise", "%s tells of %s, not of %s" % (
                name, found, rows))
        return name

    def missing(self):
        return {v[1] for v in self.logged.values()
                if not v[2]} - self.taken.keys()

    # ---- mornings ----

    def words(self, working):
        return [] if working else [
            "0" if self.chance(55) else self.random.choice(FAILURES)
            for _ in range(8)]

    def ended(self, today, p, lost, words, silent):
        """A run that ended of itself."""
        out, err = p.communicate()
        used = int(open(self.room.file("turn")).read())
        bad = any(word != "0" for word in words[:used])
        bad |= kept(err)
        want = 75 if bad else 78 if lost else 0
        if p.returncode != want:
            self.wrong("otherwise", "on %s exit %d, not %d: %s" % (
                today, p.returncode, want, err.decode()))
        if silent and out + err:
            self.wrong("otherwise", "on %s not silent: %s" % (
                today, (out + err).decode()))

    def whole(self, today, working=None, retry=None, hold=None):
        """A run that nobody disturbs."""
        pick = [self.chance(60), self.chance(15), self.chance(10)]
        working = pick[0] if working is None else working
        retry = pick[1] if retry is None else retry
        hold = pick[2] if hold is None else hold
        due_now, lost = self.must(today)
        if hold:
            self.stuck |= {v[1] for v in self.logged.values()} - self.settled
        words = self.words(working)
        self.room.answers(words)
        options = [self.sending()] + ["--retry"] * retry + ["--hold"] * hold
        calm = not due_now and not lost and not self.stuck and all(
            v[1] in self.settled for v in self.logged.values())
        p = self.remind(today, *options)
        self.ended(today, p, lost, words, calm)
        self.composed(today, due_now, False)
        self.received(False)
        if words == [] and not hold:
            for name in self.missing() - (set() if retry else self.stuck):
                self.wrong("lost", "%s on %s" % (name, today))
        if words == [] and retry and not hold:
            self.stuck.clear()

    def killed(self, today):
        """A run that is killed: most at one of their steps, each in its
        turn; some as a message goes, some whenever it is."""
        due_now, _ = self.must(today)
        kind = ("composing" if due_now else
                "sending" if self.missing() - self.stuck else "idle")
        env = {"LD_PRELOAD": self.shim,
               "QA_SHIM_DO": "KILL" if self.chance(50) else "KILL+"}
        how = self.random.randint(1, 100)
        if how <= 8:
            env["QA_SHIM_DO"] = "KILL"
            env["QA_SHIM_AFTER"] = str(self.random.randint(1000, 30000))
        elif how <= 25 and kind != "idle":
            env["QA_SHIM_CALLS"] = "spawn"
            env["QA_SHIM_AT"] = str(self.random.choice((1, 1, 2)))
        else:
            self.steps[kind] += 1
            env["QA_SHIM_CALLS"] = CHANGES
            env["QA_SHIM_AT"] = str(self.steps[kind])
        self.room.answers(self.words(self.chance(70)))
        retry = ["--retry"] * self.chance(20)
        if self.shim:
            p = self.remind(today, self.sending(), *retry, env=env)
        else:
            p = self.remind(today, self.sending(), *retry)
            if self.chance(80):
                try:
                    p.wait(self.random.random() / 25)
                except Exception:
                    p.kill()
        # its sender holds the pipe until it ends, too
        p.communicate()
        cut = p.returncode == -9
        if cut:
            self.count["killed"] += 1
        elif self.shim and env.get("QA_SHIM_CALLS") == CHANGES:
            self.count["sweeps " + kind] += 1
            self.steps[kind] = 0
        self.composed(today, due_now, cut)
        self.received(cut)
        return cut

    def at_once(self, today):
        """Three runs that begin together."""
        due_now, lost = self.must(today)
        self.room.answers([])
        runs = [self.remind(today, self.sending()) for _ in range(3)]
        ends = []
        for p in runs:
            _, err = p.communicate()
            locked = b"another qa-actions remind is at work" in err
            self.count["turned away"] += locked
            ends.append(locked)
            if p.returncode != (75 if locked or kept(err) else
                                78 if lost else 0):
                self.wrong("otherwise", "at once on %s: exit %d: %s" % (
                    today, p.returncode, err.decode()))
        self.composed(today, due_now, all(ends))
        self.received(False)

    def dry(self, today):
        self.room.log()  # takes back what a kill has left
        before = self.state()
        p = self.remind(today, "--dry-run")
        p.communicate()
        if self.state() != before:
            self.wrong("otherwise", "--dry-run on %s" % today)

    def state(self):
        files = [self.room.file("qa.db")] + sorted(
            self.room.file("spool/" + n)
            for n in os.listdir(self.room.file("spool")))
        return [(n, open(n, "rb").read()) for n in files]

    def morning(self, today):
        due_now, lost = self.must(today)
        busy = due_now or self.missing() - self.stuck
        if self.chance(3):
            self.dry(today)
        if busy and self.chance(4):
            p = self.remind(today)  # into the spool only
            p.communicate()
            self.composed(today, due_now, False)
            return
        if self.chance(15 if busy else 2):
            self.at_once(today)
            return
        if self.chance(70 if busy else 3):
            for _ in range(self.random.randint(1, 6)):
                if not self.killed(today):
                    return
            if self.chance(30):
                return
        self.whole(today)

    def year(self):
        off, back = 0, 0
        for n in range(self.days):
            today = FIRST + timedelta(n)
            if off == 0 and self.chance(6):
                off = self.random.randint(1, 15)
            if off > 0:
                off -= 1
                self.count["off"] += 1
                continue
            if back == 0 and self.chance(2):
                back = self.random.randint(2, 5)
                self.ago = timedelta(self.random.randint(1, 20))
            if back > 0:
                back -= 1
                self.count["back"] += 1
                self.morning(today - self.ago)
                continue
            if self.chance(50):
                self.doings(today)
                self.morning(today)
            else:
                self.morning(today)
                self.doings(today)
        last = FIRST + timedelta(self.days)
        self.whole(last, working=True, retry=False, hold=False)
        self.whole(last, working=True, retry=True, hold=False)
        self.whole(last, working=True, retry=False, hold=False)
        self.clean()

    def clean(self):
        """Nothing is left behind, and what is on record is all there is."""
        left = [n for n in os.listdir(self.room.file("spool"))
                if n != ".qa-lock"]
        left += [n for n in os.listdir(self.room.path)
                 if n.startswith(".qa-") or n == "qa.db-journal"]
        with sqlite3.connect(self.room.file("qa.db")) as db:
            mail = dict(db.execute("SELECT message, state FROM mail"))
        of_log = {v[1] for v in self.logged.values()}
        if left or set(mail.values()) - {"sent"} or mail.keys() != of_log:
            self.wrong("otherwise", "left behind: %s %s" % (
                left, mail.keys() ^ of_log))
        if self.room.try_run("qa-doctor", "-q").returncode == 65:
            self.wrong("otherwise", "the database is not sound")

    def report(self):
        c = self.count
        print("mornings: %d off, %d with the clock set back; %d actions, %d "
              "events, %d of them undone" % (
                  c["off"], c["back"], len(self.actions), c["events"],
                  c["undone"]))
        print("mornings: %d stages told, %d passed over for a later one, in "
              "%d messages; %d taken twice after a kill; %d runs turned away"
              % (c["stages"] - c["passed"], c["passed"], len(self.taken),
                 c["again"], c["turned away"]))
        print("mornings: every step of a run killed %d times composing, %d "
              "times sending" % (c["sweeps composing"], c["sweeps sending"]))
        print("mornings: %d Message-IDs with two contents, %d sent again "
              "without a kill, %d otherwise wrong" % (
                  c["contents"], c["sent again"], c["otherwise"]))
        print("reminders: %d days, %d runs, %d killed, %d composed twice, %d "
              "skipped, %d lost" % (self.days, c["runs"], c["killed"],
                                    c["twice"], c["skipped"], c["lost"]))
        return self.said > 0


def main():
    top = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../..")
    room = Room(sys.argv[1], os.path.abspath(top))
    try:
        m = Mornings(room, sys.argv[2], int(os.environ.get("DAYS", "730")),
                     int(os.environ.get("SEED", "1")))
        m.year()
        return m.report()
    finally:
        room.close()


sys.exit(main())
