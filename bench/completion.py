#!/usr/bin/python3
"""Times what Tab takes, once warm, on a SQLite schema of 1,000 tables: medians and 95th percentiles for each place in a line.

Needs a built ./retort and the compiled tests (`mvn test-compile`). RETORT and CLASS_PATH say where else those are. What is
measured is the time until the suggestions are there; nothing that an earlier key made known is used.
"""

import os
import random
import shutil
import sqlite3
import subprocess
import tempfile
import zipfile

HOME = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
RETORT = os.environ.get("RETORT", os.path.join(HOME, "retort"))
CLASS_PATH = os.environ.get("CLASS_PATH", ":".join(["src/shell/target/test-classes", "src/shell/target/classes", "src/generator/target/classes", "src/library/target/classes", "target/lib/*"]))
JAVA = os.path.join(os.environ["JAVA_HOME"], "bin", "java") if "JAVA_HOME" in os.environ else "java"
TABLES = 1000
INDEX = "META-INF/retort/index"


def make(file):
    random.seed(7)
    kinds = ["integer", "bigint", "varchar(80)", "datetime", "decimal(10,2)", "text", "boolean", "date"]
    with sqlite3.connect(file) as connection:
        for table in range(TABLES):
            columns = ["id integer primary key"]
            for column in range(random.randint(4, 12)):
                columns.append("col%d_%s %s" % (column, random.choice(["name", "code", "at", "total"]), random.choice(kinds)))
            for reference in range(min(table, random.choice([0, 1, 1, 2, 2]))):
                columns.append("ref%d_id integer references table_%d" % (reference, random.randrange(table)))
            connection.execute("create table table_%d (%s)" % (table, ", ".join(columns)))


def main():
    folder = tempfile.mkdtemp(prefix="retort-bench-")
    try:
        file = os.path.join(folder, "bench.db")
        make(file)
        environment = dict(os.environ, XDG_CACHE_HOME=folder)
        subprocess.run([RETORT, "sqlite:///" + file, "-e", "1"], env=environment, check=True, stdout=subprocess.DEVNULL)
        cache = os.path.join(folder, "retort", "schemas")
        jars = [os.path.join(cache, name) for name in os.listdir(cache) if name.endswith(".jar")]
        schema = next(jar for jar in jars if package(jar))
        headers = next(jar for jar in jars if not package(jar))
        subprocess.run(
            [JAVA, "--enable-native-access=ALL-UNNAMED", "-Dorg.jooq.no-logo=true", "-Dorg.jooq.no-tips=true",
             "-cp", CLASS_PATH, "dev.retort.complete.CompletionBench", schema, headers, package(schema), file],
            cwd=HOME, check=True)
    finally:
        shutil.rmtree(folder)


def package(jar):
    """The package of the schema's classes; none in the jar of what lines are compiled against."""
    with zipfile.ZipFile(jar) as entries:
        return entries.read(INDEX).decode().split("\n")[0] if INDEX in entries.namelist() else None


if __name__ == "__main__":
    main()
