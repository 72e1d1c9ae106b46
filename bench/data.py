#!/usr/bin/python3
"""Times the data layer on MariaDB against JDBC, jOOQ and SQLAlchemy; each ratio is of medians of one run.

Needs the compiled tests (`mvn test-compile`), python3-sqlalchemy and python3-pymysql. RUNS says how often each is measured.
"""

import os
import subprocess

HOME = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
RUNS = os.environ.get("RUNS", "15")
JAVA = os.path.join(os.environ["JAVA_HOME"], "bin", "java") if "JAVA_HOME" in os.environ else "java"


def bench(argument, *options):
    path = ":".join(["src/shell/target/test-classes", "src/shell/target/classes", "src/generator/target/classes", "src/library/target/classes", "target/lib/*"])
    command = [JAVA, *options, "-Dorg.jooq.no-logo=true", "-Dorg.jooq.no-tips=true", "-cp", path]
    subprocess.run([*command, "dev.retort.DataBench", argument], cwd=HOME, check=True)


# A heap that has to grow meanwhile is collected many times as often as a server's, in whichever of the two it happens.
bench(RUNS, "-Xms1g")
bench("stream", "-Xmx64m")
