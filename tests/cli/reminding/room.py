"""A folder with a database in it, and the programs to be run there."""
import csv
import email
import email.policy
import io
import os
import shutil
import subprocess
import tempfile
from datetime import date


class Room:
    def __init__(self, binaries, top):
        self.bin, self.top = binaries, top
        self.path = tempfile.mkdtemp()
        self.share = os.path.join(top, "share")
        self.env = dict(os.environ, QA_DB="qa.db", QA_SHARE=self.share,
                        TMPDIR=self.path, LC_ALL="C", TERM="dumb", TZ="UTC")
        self.env.pop("NO_COLOR", None)
        for folder in ("taken", "refused", "spool"):
            os.mkdir(os.path.join(self.path, folder))
        self.answers([])
        self.run("qa-init", "-q", "--pack", "england", "--pack",
                 os.path.join(self.share, "examples/saltmere/pack"))

    def close(self):
        shutil.rmtree(self.path)

    def file(self, name):
        return os.path.join(self.path, name)

    def command(self, program, *arguments):
        return [os.path.join(self.bin, program), *map(str, arguments)]

    def start(self, program, *arguments, env=None):
        return subprocess.Popen(
            self.command(program, *arguments), cwd=self.path,
            env=dict(self.env, **(env or {})), stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE)

    def try_run(self, program, *arguments, stdin="", env=None):
        return subprocess.run(
            self.command(program, *arguments), cwd=self.path,
            env=dict(self.env, **(env or {})), input=stdin.encode(),
            capture_output=True)

    def run(self, program, *arguments, stdin=""):
        done = self.try_run(program, *arguments, stdin=stdin)
        if done.returncode != 0:
            raise SystemExit("%s %s: exit %d: %s" % (
                program, " ".join(map(str, arguments)), done.returncode,
                done.stderr.decode()))
        return done.stdout.decode()

    def load(self, kind, text, *arguments):
        self.run("qa-ingest", "-q", kind, *arguments, "-", stdin=text)

    def answers(self, words):
        with open(self.file("answers"), "w") as f:
            f.writelines(word + "\n" for word in words)
        with open(self.file("turn"), "w") as f:
            f.write("0\n")

    def log(self, db="qa.db"):
        """The mail-log: (reference, due, stage, recipient) to (composed,
        message, skipped)."""
        text = self.run("qa-export", "-d", db, "mail-log")
        rows = {}
        for row in csv.DictReader(io.StringIO(text)):
            key = (row["reference"], date.fromisoformat(row["due"]),
                   int(row["stage"]), row["recipient"].lower())
            if key in rows:
                raise SystemExit("the mail-log has %s twice" % (key,))
            rows[key] = (date.fromisoformat(row["composed"]), row["message"],
                         row["skipped"] == "yes")
        return rows


def parse(data):
    return email.message_from_bytes(data, policy=email.policy.default)


def defects(message):
    found = list(message.defects)
    for value in message.values():
        found += getattr(value, "defects", ())
    return found
