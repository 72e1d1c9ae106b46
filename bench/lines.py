#!/usr/bin/python3
"""Measures whether a line costs at the end of a long session what it cost at its beginning.

Types 1,500 different lines at Retort's prompt: queries, values, lines that name `it` and `$1`, variables, methods and classes
that are declared anew, lines that do not compile, and lines that throw. Prints, for each kind and for all, the median of the
lines 1,400 to 1,500 against that of the lines 20 to 120, and their ratio. RETORT names another program than ./retort.
"""

import os
import shutil
import statistics
import tempfile
import time

from startup import PROMPT, RETORT, Terminal, make

LINES = int(os.environ.get("LINES_TYPED", "1500"))
PROGRAM = os.environ.get("RETORT", RETORT).split()

KINDS = [
    ("query", "select(USERS.USERNAME).from(USERS).where(USERS.ID.eq({0})).orderBy(USERS.ID)"),
    ("value", "{0} + 1"),
    ("it", "it + {0}"),
    ("$n", "${1} + {0}"),
    ("query", "selectFrom(USERS).where(USERS.ID.between({0}, {0} + 3))"),
    ("it", "it.size() + {0}"),
    ("variable", "var rows = selectFrom(USERS).limit({0} + 1)"),
    ("method", "int twice(int x) {{ return 2 * x + {0}; }}"),
    ("value", "twice({0})"),
    ("error", "select(USERS.USERNAM).from(USERS).limit({0})"),
    ("throws", "Integer.parseInt(\"x{0}\")"),
    ("record", "record Point(int x) {{ int y() {{ return {0}; }} }}"),
    ("loop", "for (int i = 0; i < 3; i++) {{ var z = {0}; }}"),
]


def median(times):
    return statistics.median(times) * 1000 if times else float("nan")


def main():
    folder = tempfile.mkdtemp(prefix="retort-bench-")
    try:
        terminal = Terminal(PROGRAM + ["sqlite:///" + make(folder)], folder)
        terminal.until(PROMPT)
        taken = []
        terminal.type("1 + 1\r")
        terminal.until(PROMPT)
        kept, last_value = 1, 1
        for i in range(LINES):
            kind, form = KINDS[i % len(KINDS)]
            line = form.format(i + 1, last_value)
            kept += kind in ("query", "value", "it", "$n")
            last_value = kept if kind == "value" else last_value
            start = time.perf_counter()
            terminal.type(line + "\r")
            taken.append((kind, terminal.until(PROMPT) - start))
        terminal.close()
        early, late = taken[20:120], taken[LINES - 100:]
        for kind in dict.fromkeys(kind for kind, _ in KINDS):
            before = median([t for k, t in early if k == kind])
            after = median([t for k, t in late if k == kind])
            print("%-9s %6.1f ms at first, %6.1f ms at the end, ratio %4.2f" % (kind, before, after, after / before))
        before, after = median([t for _, t in early]), median([t for _, t in late])
        print("%-9s %6.1f ms at first, %6.1f ms at the end, ratio %4.2f" % ("all", before, after, after / before))
    finally:
        shutil.rmtree(folder)


if __name__ == "__main__":
    main()
