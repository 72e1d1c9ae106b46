#!/usr/bin/python3
"""Times `retort generate` where nothing is to be done, and where one column of a schema of 500 tables is new.

Needs a built ./retort, Maven, and jooq-codegen-maven from Maven Central. Prints medians of whole processes and their ratios,
all measured in one run, what is compared in turn:

  nothing  `retort generate` and `generate --check` with nothing to do, against the same JVM running a class that does
           nothing, and against `java -version`
  column   `retort generate` after a migration that adds a column, against stock jooq-codegen-maven generating all from
           the same MariaDB; both write to a tree that holds the code of the schema without the column
"""

import os
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

HOME = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
RETORT = os.path.join(HOME, "retort")
RUNS = int(os.environ.get("RUNS", "7"))
TABLES = 500
JOOQ = "3.21.9"

POM = """<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>b</groupId><artifactId>b</artifactId><version>1</version>
  <build><plugins><plugin>
    <groupId>org.jooq</groupId><artifactId>jooq-codegen-maven</artifactId><version>{jooq}</version>
    <configuration>
      <logging>WARN</logging>
      <jdbc><url>{url}</url><user>root</user></jdbc>
      <generator>
        <database><inputSchema>{schema}</inputSchema><excludes>flyway_schema_history|retort_.*</excludes></database>
        <target><packageName>stock</packageName><directory>stock</directory></target>
      </generator>
    </configuration>
    <dependencies><dependency>
      <groupId>org.mariadb.jdbc</groupId><artifactId>mariadb-java-client</artifactId><version>4.0.0</version>
    </dependency></dependencies>
  </plugin></plugins></build>
</project>
"""


def migration():
    random.seed(7)
    kinds = ["int", "bigint", "varchar(80)", "varchar(255)", "datetime", "decimal(10,2)", "text", "tinyint(1)", "date"]
    statements = []
    for table in range(TABLES):
        columns = ["id int auto_increment primary key"]
        for column in range(random.randint(7, 14)):
            columns.append("c%d_%s %s" % (column, random.choice(["name", "code", "at", "total"]), random.choice(kinds)))
        for reference in range(min(table, random.choice([0, 1, 1, 2, 2]))):
            columns.append("ref%d_id int" % reference)
            columns.append("foreign key (ref%d_id) references t%d (id)" % (reference, random.randrange(table)))
        statements.append("create table t%d (\n  %s\n);" % (table, ",\n  ".join(columns)))
    return "\n".join(statements) + "\n"


def timed(command, **options):
    started = time.monotonic()
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, **options)
    elapsed = time.monotonic() - started
    if done.returncode:
        sys.exit("%s failed:\n%s" % (command, done.stdout.decode()))
    return elapsed, done.stdout.decode()


def write(path, text):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w") as out:
        out.write(text)


def java():
    with open(os.path.join(HOME, "target", "jdk")) as remembered:
        return os.path.join(remembered.read().strip(), "bin", "java")


def report(name, ours, others):
    mine = statistics.median(ours)
    for what, times in others.items():
        other = statistics.median(times)
        print("%-8s retort %7.3f s   %s %7.3f s   ratio %.2f" % (name, mine, what, other, mine / other))


def nothing(project):
    runtime = java()
    write(os.path.join(project, "Nothing.java"), "class Nothing { public static void main(String[] a) {} }\n")
    subprocess.run([runtime + "c", "-d", project, os.path.join(project, "Nothing.java")], check=True)
    commands = {
        "generate": [RETORT, "generate"],
        "check": [RETORT, "generate", "--check"],
        "empty main": [runtime, "-XX:+UseSerialGC", "-cp", project, "Nothing"],
        "java -version": [runtime, "-version"],
    }
    times = {name: [] for name in commands}
    for run in range(RUNS + 1):
        for name, command in commands.items():
            elapsed, _ = timed(command, cwd=project)
            if run:
                times[name].append(elapsed)
    others = {name: times[name] for name in ("empty main", "java -version")}
    report("generate", times["generate"], others)
    report("check", times["check"], others)


def column(project):
    socket = timed([RETORT, "-e", 'db.fetchValue("select @@socket")', "--csv"], cwd=project)[1].split()[-1]
    schema = timed([RETORT, "-e", 'db.fetchValue("select database()")', "--csv"], cwd=project)[1].split()[-1]
    # Somebody who takes part in the server keeps it running.
    keeper = subprocess.Popen([RETORT, "-f", "-"], cwd=project, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL)
    url = "jdbc:mariadb://localhost/%s?localSocket=%s&amp;sslMode=disable" % (schema, socket)
    stock = os.path.join(project, "stock-build")
    write(os.path.join(stock, "pom.xml"), POM.format(jooq=JOOQ, url=url, schema=schema))
    environment = dict(os.environ, JAVA_HOME=os.path.dirname(os.path.dirname(java())))
    maven = ["mvn", "-q", "-B", "org.jooq:jooq-codegen-maven:%s:generate" % JOOQ]
    timed(maven, cwd=stock, env=environment)
    ours, others = [], []
    for run in range(1, max(3, RUNS // 2) + 1):
        write(
            os.path.join(project, "db/migration/V%d__column.sql" % (run + 1)),
            "alter table t250 add added%d varchar(30);\n" % run)
        elapsed, output = timed([RETORT, "generate"], cwd=project)
        assert "+ t250.added%d varchar(30)" % run in output, output
        ours.append(elapsed)
        elapsed, _ = timed(maven, cwd=stock, env=environment)
        others.append(elapsed)
    keeper.stdin.close()
    keeper.wait()
    report("column", ours, {"jooq-codegen-maven": others})


def main():
    subprocess.run([RETORT, "--version"], check=True, stdout=subprocess.DEVNULL)
    folder = tempfile.mkdtemp(prefix="retort-bench")
    try:
        for name, tables in (("small", 8), ("large", TABLES)):
            project = os.path.join(folder, name)
            text = "".join(migration().split(";\n")[table] + ";\n" for table in range(tables))
            write(os.path.join(project, "db/migration/V1__tables.sql"), text)
            timed([RETORT, "generate"], cwd=project)
            print("-- %d tables" % tables)
            nothing(project)
            if tables == TABLES:
                column(project)
    finally:
        shutil.rmtree(folder)


main()
