#!/usr/bin/python3
"""Times the first and the second opening of a large schema, and of one table, each with a cache of its own.

  bench/opening.py [TABLES] [OTHER_RETORT]

Makes a SQLite file of so many tables (385 by default) with foreign keys between them. Opens a shell on it in a terminal, and
takes the time to the prompt and to the answer of a line of SQL and of one of Java that are typed at it; then lets a script ask for one row.
Prints the wall-clock time and the processor time of the whole process, which tells more on a machine that others share.
With OTHER_RETORT, the launcher of another build, both are measured in turn, and their ratio is printed.
"""

import fcntl
import os
import pty
import random
import re
import resource
import shutil
import signal
import sqlite3
import struct
import subprocess
import sys
import tempfile
import termios
import time

HOME = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
TYPES = [
    "integer not null", "varchar(255)", "varchar(64) not null", "timestamp", "decimal(12,2)",
    "boolean not null default 0", "bigint", "text", "date", "double"]


def make(file, tables):
    choice = random.Random(7)
    with sqlite3.connect(file) as connection:
        for i in range(tables):
            lines = ["id integer primary key"]
            lines += [f"field_{j} {choice.choice(TYPES)}" for j in range(choice.randint(6, 22))]
            targets = choice.sample(range(i), min(i, choice.randint(0, 4)))
            lines += [f"thing{t}_id integer" for t in targets]
            lines += [f"foreign key (thing{t}_id) references thing{t}(id)" for t in targets]
            connection.execute(f"create table thing{i} ({', '.join(lines)})")


def run(retort, file, cache):
    environment = dict(os.environ, XDG_CACHE_HOME=cache)
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    begin = time.monotonic()
    subprocess.run(
        [retort, "sqlite:///" + file, "-e", "query(THING0).first()"],
        check=True, env=environment, stdout=subprocess.DEVNULL)
    wall = time.monotonic() - begin
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


ROWS = "select 40 + 2 as answer"


def converse(retort, file, cache):
    """The seconds to the prompt, to the answer of SQL, and to that of Java; and the processor time of it all."""
    environment = dict(
        os.environ, XDG_CACHE_HOME=cache, XDG_STATE_HOME=cache, XDG_CONFIG_HOME=cache, TERM="xterm", NO_COLOR="1",
        RETORT_JAVA_OPTIONS="-Dorg.jline.terminal.graphemeCluster=false")
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    begin = time.monotonic()
    process, terminal = pty.fork()
    if process == 0:
        fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))
        os.execve(retort, [retort, "sqlite:///" + file], environment)
    screen = b""

    def wait(pattern):
        nonlocal screen
        while not re.search(pattern, screen):
            screen += os.read(terminal, 65536)
        screen = b""
        return time.monotonic() - begin

    times = [wait(rb"retort> ")]
    for line, answer in ((ROWS, rb"\b42\b"), ("query(THING0).count() + 4000 + 100", rb"\b4100\r?\n")):
        os.write(terminal, line.encode() + b"\r")
        times.append(wait(answer))
    os.kill(process, signal.SIGTERM)
    os.close(terminal)
    os.waitpid(process, 0)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return times, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main():
    tables = int(sys.argv[1]) if len(sys.argv) > 1 else 385
    retorts = [os.path.join(HOME, "retort")] + sys.argv[2:3]
    with tempfile.TemporaryDirectory() as folder:
        for count in (tables, 1):
            file = os.path.join(folder, f"of-{count}.db")
            make(file, count)
            caches = [os.path.join(folder, f"cache-{count}-{i}") for i in range(len(retorts))]
            for opening in ("first", "second"):
                for retort, cache in zip(retorts, caches):
                    times, cpu = converse(retort, file, cache)
                    print(
                        f"{count:4} tables, {opening:6} opening at a terminal: prompt %6.2f s, SQL %6.2f s, Java %6.2f s"
                        % tuple(times) + f", processor {cpu:6.2f} s   {retort}",
                        flush=True)
            for cache in caches:
                shutil.rmtree(cache, ignore_errors=True)
            for opening in ("first", "second"):
                taken = [run(retort, file, cache) for retort, cache in zip(retorts, caches)]
                text = "   ".join(f"{wall:6.2f} s, processor {cpu:6.2f} s" for wall, cpu in taken)
                ratio = f"   processor ratio {taken[0][1] / taken[1][1]:.2f}" if len(taken) > 1 else ""
                print(f"{count:4} tables, {opening:6} opening: {text}{ratio}", flush=True)


main()
