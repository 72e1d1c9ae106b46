#!/usr/bin/python3
"""Times Retort's start against Flask's shell, both asking the same question of the same SQLite file.

Needs python3-flask-sqlalchemy (as Debian packages it) and a built ./retort. Prints medians of whole processes and
their ratios, all measured in one run, the two programs in turn:

  result   launch to the end of a process that evaluates one typed query (-e, against `flask shell` fed the same)
  prompt   launch on a pseudo-terminal until the prompt can be typed at
  line     a line typed at Retort's prompt until the next prompt, over 200 different lines
"""

import fcntl
import os
import pty
import re
import select
import shutil
import signal
import sqlite3
import statistics
import struct
import subprocess
import sys
import tempfile
import termios
import time

HOME = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
RETORT = os.path.join(HOME, "retort")
RUNS = int(os.environ.get("RUNS", "11"))

APP = """
from flask import Flask
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///{file}"
db = SQLAlchemy(app)


class User(db.Model):
    __tablename__ = "users"
    id = db.Column(db.Integer, primary_key=True)
    username = db.Column(db.String(64), unique=True)


@app.shell_context_processor
def context():
    return dict(db=db, User=User)
"""


def make(folder):
    file = os.path.join(folder, "bench.db")
    with sqlite3.connect(file) as connection:
        connection.execute("CREATE TABLE users (id INTEGER PRIMARY KEY, username VARCHAR(64) UNIQUE)")
        connection.executemany(
            "INSERT INTO users (username) VALUES (?)", [("user%d" % i,) for i in range(1000)])
    with open(os.path.join(folder, "app.py"), "w") as out:
        out.write(APP.format(file=file))
    return file


def timed(command, folder, text=None):
    start = time.perf_counter()
    done = subprocess.run(command, cwd=folder, input=text, capture_output=True, text=True)
    took = time.perf_counter() - start
    if "user41" not in done.stdout:
        sys.exit("unexpected output of %s:\n%s%s" % (command, done.stdout, done.stderr))
    return took


class Terminal:
    """A program on a pseudo-terminal."""

    def __init__(self, command, folder):
        self.start = time.perf_counter()
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            os.chdir(folder)
            os.environ["TERM"] = "xterm-256color"
            os.execvp(command[0], command)
        fcntl.ioctl(self.fd, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))
        self.seen = ""

    def until(self, prompt, deadline=60):
        """Reads until the prompt stands at the end of what was printed; gives the moment that it did."""
        end = time.perf_counter() + deadline
        while True:
            if not select.select([self.fd], [], [], max(0, end - time.perf_counter()))[0]:
                sys.exit("no prompt within %s s; seen: %r" % (deadline, self.seen[-500:]))
            data = os.read(self.fd, 65536).decode("utf-8", "replace")
            moment = time.perf_counter()
            self.seen += data
            plain = re.sub(r"\x1b(\[[0-9;?<>=]*[a-zA-Z]|[=>]|\][^\x07]*\x07)", "", self.seen)
            if re.search(prompt + r"\s*$", plain):
                self.seen = ""
                return moment

    def type(self, text):
        os.write(self.fd, text.encode())

    def close(self):
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self.fd)


def prompt_time(command, folder, prompt):
    terminal = Terminal(command, folder)
    took = terminal.until(prompt) - terminal.start
    terminal.close()
    return took


def warm_lines(file, folder, count=200):
    terminal = Terminal([RETORT, "sqlite:///" + file], folder)
    terminal.until(PROMPT)
    taken = []
    for i in range(count + 20):
        line = "select(USERS.USERNAME).from(USERS).where(USERS.ID.eq(%d)).orderBy(USERS.ID)" % (i + 1)
        start = time.perf_counter()
        terminal.type(line + "\r")
        taken.append(terminal.until(PROMPT) - start)
    terminal.close()
    return taken[20:]


PROMPT = "retort>"


def report(name, ours, theirs):
    print("%-7s retort %6.3f s  flask %6.3f s  ratio %5.2f" % (
        name, statistics.median(ours), statistics.median(theirs),
        statistics.median(a / b for a, b in zip(ours, theirs))))


def main():
    folder = tempfile.mkdtemp(prefix="retort-bench-")
    try:
        file = make(folder)
        url = "sqlite:///" + file
        query = "select(USERS.USERNAME).from(USERS).where(USERS.ID.eq(42))"
        ours = [RETORT, url, "-e", query]
        flask = ["/usr/bin/flask", "--app", "app", "shell"]
        python = "print(User.query.filter(User.id == 42).all()[0].username)\n"
        timed(ours, folder), timed(flask, folder, python)
        pairs = [(timed(ours, folder), timed(flask, folder, python)) for _ in range(RUNS)]
        report("result", *zip(*pairs))
        pairs = [(prompt_time([RETORT, url], folder, PROMPT), prompt_time(flask, folder, ">>> ?")) for _ in range(RUNS)]
        report("prompt", *zip(*pairs))
        lines = warm_lines(file, folder)
        print("line    median %.1f ms, 95th percentile %.1f ms, of %d different lines" % (
            statistics.median(lines) * 1000, sorted(lines)[int(len(lines) * 0.95)] * 1000, len(lines)))
    finally:
        shutil.rmtree(folder)


if __name__ == "__main__":
    main()
