#!/usr/bin/python3
"""Times --csv against `mariadb --batch --quick` on one query, and reads ten million rows in 256 MB of heap.

Needs a built ./retort and the mariadb client (Debian's mariadb-client). The server is Retort's own, of a project that is made
for this. Medians of one run, the two programs in turn:

  csv       whole processes, Java's start included, and without what `select 1` takes with each of the two
  heap      --csv, --json and --format table of ten million rows with -Xmx256m
  pager     the same rows in the shell's pager on a pseudo-terminal with -Xmx256m: to the last row, and left early

RUNS says how often each is measured, ROWS and MANY how many rows there are. RETORT may name another launcher.
"""

import fcntl
import os
import pty
import re
import select
import statistics
import struct
import subprocess
import sys
import tempfile
import termios
import time

HOME = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
RETORT = os.environ.get("RETORT", os.path.join(HOME, "retort"))
RUNS = int(os.environ.get("RUNS", "5"))
ROWS = int(os.environ.get("ROWS", "3000000"))
MANY = int(os.environ.get("MANY", "10000000"))
HEAP = "-Xmx256m"
QUERY = "select id, customer, amount, sold, note from sale"
MANY_ROWS = "select seq, concat('row ', seq) as text, seq / 7 as part from seq_1_to_%d" % MANY

TABLE = """create table sale (id int primary key, customer varchar(40) not null, amount decimal(12,2),
    sold datetime not null, note varchar(100));"""
FILL = """db.execute("insert into sale select seq, concat('customer ', seq %% 5000), (seq %% 100000) / 7, "
    + "timestamp('2020-01-01') + interval seq second, if(seq %% 10 = 0, null, concat('said \\"', seq, '\\", and left')) "
    + "from seq_1_to_%d")
""" % ROWS


def environment(heap=None):
    variables = {name: value for name, value in os.environ.items() if name not in ("PAGER", "LESS")}
    variables["TERM"] = "xterm-256color"
    if heap:
        variables["RETORT_JAVA_OPTIONS"] = heap
    return variables


def made(folder):
    run = lambda *command: subprocess.run(command, cwd=folder, check=True, capture_output=True)
    run(RETORT, "init", ".")
    for file in os.listdir(os.path.join(folder, "db", "migration")):
        os.remove(os.path.join(folder, "db", "migration", file))
    with open(os.path.join(folder, "db", "migration", "V1__sale.sql"), "w") as out:
        out.write(TABLE)
    run(RETORT, "upgrade")
    with open(os.path.join(folder, "fill.java"), "w") as out:
        out.write(FILL)
    run(RETORT, "-f", "fill.java")
    # One that keeps the server up.
    return subprocess.Popen([RETORT, "-e", "Thread.sleep(100_000_000)"], cwd=folder)


def socket(folder):
    while True:
        for path, _, files in os.walk(os.path.join(folder, ".retort")):
            if "mariadb.sock" in files:
                return os.path.join(path, "mariadb.sock")
        time.sleep(0.2)


def seconds(command, folder, variables=None):
    with open(os.path.join(folder, "out"), "wb") as out:
        start = time.perf_counter()
        subprocess.run(command, cwd=folder, stdout=out, check=True, env=variables)
        return time.perf_counter() - start


def csv(folder):
    name = open(os.path.join(folder, ".retort", "database-name")).read().strip()
    client = ["mariadb", "--no-defaults", "-u", "root", "-S", socket(folder), name, "--batch", "--quick", "-e"]
    ours = [RETORT, "--csv", "-e"]
    times = {key: [] for key in ("mariadb", "retort", "mariadb start", "retort start")}
    for _ in range(RUNS):
        times["mariadb"].append(seconds([*client, QUERY], folder))
        times["retort"].append(seconds([*ours, QUERY], folder))
        times["mariadb start"].append(seconds([*client, "select 1"], folder))
        times["retort start"].append(seconds([*ours, "select 1"], folder))
    median = {key: statistics.median(values) for key, values in times.items()}
    for key, value in median.items():
        print("csv       %-15s %7.2f s" % (key, value))
    print("csv       ratio %.2f with the start, %.2f without" % (
        median["retort"] / median["mariadb"],
        (median["retort"] - median["retort start"]) / (median["mariadb"] - median["mariadb start"])))


def heap(folder):
    for options in (["--csv"], ["--json"], ["--format", "table"]):
        took = seconds([RETORT, *options, "-e", MANY_ROWS], folder, environment(HEAP))
        size = os.path.getsize(os.path.join(folder, "out"))
        print("heap      %-15s %7.2f s, %d MB" % (" ".join(options), took, size // 1_000_000))


def pager(folder):
    pid, fd = pty.fork()
    if pid == 0:
        os.chdir(folder)
        os.execvpe(RETORT, [RETORT], environment(HEAP))
    fcntl.ioctl(fd, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))

    def wait(text, limit=600):
        seen = b""
        end = time.time() + limit
        while not re.search(text, seen):
            if time.time() > end:
                sys.exit("no %r on the terminal:\n%s" % (text, seen[-2000:].decode(errors="replace")))
            if select.select([fd], [], [], 1)[0]:
                seen = seen[-100_000:] + os.read(fd, 65536)

    def key(text, until, limit=600):
        start = time.perf_counter()
        os.write(fd, text.encode())
        wait(until, limit)
        return time.perf_counter() - start

    wait(rb"retort>")
    key("/limit 0\r", rb"no limit")
    print("pager     first screen    %7.2f s" % key(MANY_ROWS + "\r", rb"lines 4 to"))
    print("pager     last row        %7.2f s" % key("G", rb"\(end\)"))
    key("q", rb"rows, ")
    key(MANY_ROWS + "\r", rb"lines 4 to")
    print("pager     left early      %7.2f s" % key("q", rb"not read"))
    os.write(fd, b"exit\r")
    os.close(fd)
    os.waitpid(pid, 0)


with tempfile.TemporaryDirectory() as folder:
    keeper = made(folder)
    try:
        socket(folder)
        csv(folder)
        heap(folder)
        pager(folder)
    finally:
        keeper.terminate()
        keeper.wait()
