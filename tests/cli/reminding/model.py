"""What reminders must say: an account of its own, which shares no code and no
file with the programs but the list of holidays."""
import calendar
import csv
import functools
from datetime import date, timedelta

STAGES = ((-10, "owner"), (-3, "owner"), (0, "owner"), (1, "owner"),
          (5, "owner lead"), (10, "owner lead chair"), (20, "scrutineer"))
REVIEWS = (3, 6, 12)  # months after it was done
OPEN = ("agreed", "in_progress", "regressed")
DONE = ("done", "evidenced", "embedded")


class Workdays:
    def __init__(self, path):
        with open(path, newline="") as f:
            self.holidays = {date.fromisoformat(row["date"])
                             for row in csv.DictReader(f)}

    @functools.cache
    def after(self, day, n):
        step = timedelta(1 if n > 0 else -1)
        while n != 0:
            day += step
            if day.weekday() < 5 and day not in self.holidays:
                n -= step.days
        return day


def add_months(day, months):
    """The same day of a later month, or its last."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    last = calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(day.day, last))


class Contact:
    def __init__(self, name, email, role, agency="", body="",
                 valid_from=date.min, valid_to=date.max):
        self.name, self.email, self.role = name, email.lower(), role
        self.agency, self.body = agency, body
        self.valid_from, self.valid_to = valid_from, valid_to


class People:
    def __init__(self):
        self.contacts = []

    def read(self, path):
        with open(path, newline="") as f:
            for row in csv.DictReader(f):
                day = {k: date.fromisoformat(row[k]) for k in
                       ("valid_from", "valid_to") if row.get(k)}
                self.contacts.append(Contact(
                    row["name"], row["email"], row["role"],
                    row["agency"], row["body"], **day))

    def whom(self, action, role, today):
        """The address of who has a role for an action, or None."""
        there = [c for c in self.contacts
                 if c.valid_from <= today <= c.valid_to]

        def named(name):
            own = [c for c in there if name and c.agency == action.agency and
                   name.lower() in (c.name.lower(), c.role.lower())]
            return own or [c for c in there
                           if name and c.name.lower() == name.lower()]

        leads = [c for c in there if c.agency == action.agency != "" and
                 c.role.lower().split()[-1] == "lead"]
        leads.sort(key=lambda c: c.role.lower() == "data lead")
        found = {
            "owner": lambda: named(action.owner) or named(action.deputy) or
            leads,
            "lead": lambda: leads,
            "chair": lambda: [c for c in there if c.body == action.body and
                              c.role.split()[-1] == "chair"],
            "scrutineer": lambda: [c for c in there if
                                   c.role.split()[-1] == "scrutineer"],
        }[role]()
        return found[0].email if found else None


class Action:
    def __init__(self, reference, due, owner, agency, body, deputy=""):
        self.reference, self.first_due = reference, due
        self.owner, self.agency, self.body = owner, agency, body
        self.deputy = deputy
        self.events = []  # (day, what, new due) in the order of the days
        self.fold()

    def fold(self):
        self.state, self.due = "draft", self.first_due
        self.done_on, self.reviews = None, []
        for day, what, to in self.events:
            if what == "agreed":
                self.state = "agreed"
            elif what == "update":
                self.state = "in_progress"
            elif what == "extended":
                self.due = to
            elif what == "done":
                self.state, self.done_on, self.reviews = "done", day, []
            elif what == "withdrawn":
                self.state = "withdrawn"
            elif what in ("not_yet", "embedded"):
                self.reviews.append(day)
                self.state = "embedded" if what == "embedded" else "done"
            elif what == "regressed":
                self.state, self.due = what, to or self.due

    def add(self, day, what, to=None):
        self.events.append((day, what, to))
        self.fold()

    def undo(self):
        self.events.pop()
        self.fold()

    def last(self):
        return self.events[-1][0] if self.events else date.min

    def reviewed(self):
        """How many re-reviews were made: a review counts for the days whose
        half-way lies behind it."""
        n, before = 0, self.done_on
        for day in self.reviews:
            while n < len(REVIEWS):
                due = add_months(self.done_on, REVIEWS[n])
                if day < before + (due - before) // 2:
                    break
                n, before = n + 1, due
        return n

    def next_due(self):
        """The day that is reminded of, or None."""
        if self.state in OPEN:
            return self.due
        if self.state in DONE and self.reviewed() < len(REVIEWS):
            return add_months(self.done_on, REVIEWS[self.reviewed()])
        return None


def must_be_told(actions, people, workdays, today):
    """Every (reference, due, stage, recipient) that is reached; and whether
    anybody has no address."""
    told, lost = set(), False
    for a in actions:
        due = a.next_due()
        if due is None:
            continue
        for days, roles in STAGES:
            if workdays.after(due, days) > today:
                break
            for role in roles.split():
                address = people.whom(a, role, today)
                if address is None:
                    lost = True
                else:
                    told.add((a.reference, due, days, address))
    return told, lost


def of_one_run(told_now):
    """What one run records: each with whether it is skipped, as of one
    action's stages to one recipient the last speaks for all."""
    last = {}
    for reference, due, stage, who in told_now:
        key = reference, due, who
        last[key] = max(stage, last.get(key, stage))
    return {row: row[2] < last[row[0], row[1], row[3]] for row in told_now}
