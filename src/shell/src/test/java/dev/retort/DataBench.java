package dev.retort;

import static generated.Tables.ROLES;
import static generated.Tables.STUDENTS;
import static generated.Tables.USERS;

import dev.retort.internal.url.DatabaseUrl;
import dev.retort.internal.url.UrlDataSource;
import dev.retort.testing.TestServer;
import generated.DefaultSchema;
import generated.tables.records.RolesRecord;
import generated.tables.records.StudentsRecord;
import generated.tables.records.UsersRecord;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DDLFlag;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;

/**
 * Measures the data layer on MariaDB, each thing in turn with what it is compared with: {@code DataBench RUNS}. With
 * {@code DataBench stream} it makes a million rows, and reads them one after the other. bench/data.py starts both.
 */
final class DataBench {
    private static final int WARM_UP = 8;
    private static final int INSERTED = 100_000;
    private static final int AT_ONCE = 1000;
    private static final int LOADED = 10_000;
    private static final int FLUSHES = 500;
    private static final int PARENTS = 1000;
    private static final int CHILDREN = 20;

    private final DatabaseUrl url = TestServer.createSchema();
    private final UrlDataSource dataSource = new UrlDataSource(url);
    private final DSLContext jooq = DSL.using(
            dataSource,
            SQLDialect.MARIADB,
            new Settings().withRenderSchema(false).withExecuteLogging(false));
    private final Retort retort = Retort.open(dataSource);

    private DataBench() {
        // Without comments, which jOOQ does not write in MariaDB's words.
        for (Query create : jooq.ddl(
                        DefaultSchema.DEFAULT_SCHEMA,
                        DDLFlag.TABLE,
                        DDLFlag.PRIMARY_KEY,
                        DDLFlag.UNIQUE,
                        DDLFlag.FOREIGN_KEY)
                .queries()) {
            jooq.execute(create);
        }
    }

    public static void main(String[] args) throws Exception {
        DataBench bench = new DataBench();
        if (args[0].equals("stream")) {
            bench.stream();
        } else {
            int runs = Integer.parseInt(args[0]);
            bench.insert(runs);
            bench.upsert(runs);
            bench.flush(runs);
            if (args.length < 2) {
                bench.all(runs);
                bench.eager(runs);
            }
        }
        System.exit(0);
    }

    private void insert(int runs) throws Exception {
        double[] jdbc = new double[runs];
        double[] session = new double[runs];
        for (int i = -WARM_UP; i < runs; i++) {
            jooq.truncate(STUDENTS).execute();
            double one = seconds(this::insertByJdbc);
            jooq.truncate(STUDENTS).execute();
            double other = insertBySession();
            if (i >= 0) {
                jdbc[i] = one;
                session[i] = other;
            }
        }
        print("addAll and commit of 100,000 records, with their keys", session, "JDBC, 1,000 rows a statement", jdbc);
    }

    private long insertByJdbc() throws SQLException {
        return writeByJdbc(false, "");
    }

    private long writeByJdbc(boolean withKeys, String conflict) throws SQLException {
        String sql = "insert into students (" + (withKeys ? "id, " : "") + "name, math, chinese, english) values "
                + Stream.generate(() -> withKeys ? "(?,?,?,?,?)" : "(?,?,?,?)")
                        .limit(AT_ONCE)
                        .collect(Collectors.joining(","))
                + conflict + " returning id";
        long sum = 0;
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (int from = 0; from < INSERTED; from += AT_ONCE) {
                    int parameter = 1;
                    for (int i = from; i < from + AT_ONCE; i++) {
                        if (withKeys) {
                            statement.setInt(parameter++, i + 1);
                        }
                        statement.setString(parameter++, "student " + i);
                        statement.setInt(parameter++, i % 100);
                        statement.setInt(parameter++, i % 90);
                        statement.setInt(parameter++, i % 80);
                    }
                    try (ResultSet keys = statement.executeQuery()) {
                        while (keys.next()) {
                            sum += keys.getInt(1);
                        }
                    }
                }
            }
            connection.commit();
        }
        return sum;
    }

    private double insertBySession() throws Exception {
        List<StudentsRecord> students = new ArrayList<>();
        for (int i = 0; i < INSERTED; i++) {
            students.add(new StudentsRecord()
                    .setName("student " + i)
                    .setMath(i % 100)
                    .setChinese(i % 90)
                    .setEnglish(i % 80));
        }
        try (Session session = retort.session()) {
            return seconds(() -> {
                session.addAll(students).commit();
                return students.getLast().getId();
            });
        }
    }

    private void upsert(int runs) throws Exception {
        double[] jdbc = new double[runs];
        double[] session = new double[runs];
        for (int i = -WARM_UP; i < runs; i++) {
            insertHalf();
            double one = seconds(this::upsertByJdbc);
            insertHalf();
            double other = upsertBySession();
            if (i >= 0) {
                jdbc[i] = one;
                session[i] = other;
            }
        }
        print(
                "upsert and commit of 100,000 records, half of them there",
                session,
                "JDBC, 1,000 rows a statement",
                jdbc);
    }

    private void insertHalf() {
        jooq.truncate(STUDENTS).execute();
        jooq.execute("insert into students (id, name, math) select seq, 'student', 1 from seq_1_to_" + INSERTED / 2);
    }

    private long upsertByJdbc() throws SQLException {
        return writeByJdbc(
                true,
                " on duplicate key update name = values(name), math = values(math), chinese = values(chinese),"
                        + " english = values(english)");
    }

    private double upsertBySession() throws Exception {
        List<StudentsRecord> students = new ArrayList<>();
        for (int i = 0; i < INSERTED; i++) {
            students.add(new StudentsRecord()
                    .setId(i + 1)
                    .setName("student " + i)
                    .setMath(i % 100)
                    .setChinese(i % 90)
                    .setEnglish(i % 80));
        }
        try (Session session = retort.session()) {
            return seconds(() -> {
                List<StudentsRecord> rows = session.upsert(students);
                session.commit();
                return rows.getLast().getId();
            });
        }
    }

    private void flush(int runs) throws Exception {
        double[] alone = new double[runs];
        double[] among = new double[runs];
        for (int i = -WARM_UP; i < runs; i++) {
            double one = flushAmong(1);
            double other = flushAmong(LOADED);
            if (i >= 0) {
                alone[i] = one;
                among[i] = other;
            }
        }
        print(FLUSHES + " flushes of one changed record among 10,000", among, "the record alone", alone);
    }

    private double flushAmong(int loaded) throws Exception {
        try (Session session = retort.session()) {
            List<StudentsRecord> students =
                    session.query(STUDENTS).orderBy(STUDENTS.ID).limit(loaded).all();
            StudentsRecord changed = students.getFirst();
            return seconds(() -> {
                for (int i = 1; i <= FLUSHES; i++) {
                    changed.setMath(-i);
                    session.flush();
                }
                return students.size();
            });
        }
    }

    private void all(int runs) throws Exception {
        jooq.execute("insert into students (name, math, chinese, english) select name, math, chinese, english from"
                + " students");
        double[] fetch = new double[runs];
        double[] all = new double[runs];
        for (int i = -WARM_UP; i < runs; i++) {
            double one = seconds(() -> jooq.selectFrom(STUDENTS).fetch().size());
            double other;
            try (Session session = retort.session()) {
                other = seconds(() -> session.query(STUDENTS).all().size());
            }
            if (i >= 0) {
                fetch[i] = one;
                all[i] = other;
            }
        }
        print("query(T).all() of 200,000 rows", all, "jOOQ's selectFrom(T).fetch()", fetch);
    }

    private void eager(int runs) throws Exception {
        retort.transaction(session -> {
            for (int i = 0; i < PARENTS; i++) {
                RolesRecord role = new RolesRecord().setName("role " + i);
                for (int n = 0; n < CHILDREN; n++) {
                    role.users().append(new UsersRecord().setUsername("user " + i + " " + n));
                }
                session.add(role);
            }
        });
        double[] with = new double[runs];
        for (int i = -WARM_UP; i < runs; i++) {
            double one;
            try (Session session = retort.session()) {
                one = seconds(() -> session.query(ROLES).with(ROLES.users()).all().stream()
                        .mapToInt(role -> role.users().all().size())
                        .sum());
            }
            if (i >= 0) {
                with[i] = one;
            }
        }
        print(
                "1,000 parents with 20 children each, in 2 statements",
                with,
                "SQLAlchemy's selectinload",
                selectinload(runs));
    }

    private double[] selectinload(int runs) throws Exception {
        String socket = url.jdbc().replaceFirst(".*localSocket=", "").replaceFirst("&.*", "");
        String schema = url.jdbc().replaceFirst(".*localhost/", "").replaceFirst("\\?.*", "");
        Process python = new ProcessBuilder(
                        "/usr/bin/python3", "bench/selectinload.py", socket, schema, String.valueOf(runs))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String output = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return Arrays.stream(output.strip().split("\\s+"))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    private void stream() throws Exception {
        jooq.execute("insert into students (name) select concat('student ', seq) from seq_1_to_1000000");
        try (Session session = retort.session();
                Stream<StudentsRecord> students = session.query(STUDENTS).stream()) {
            long started = System.nanoTime();
            long letters =
                    students.mapToLong(student -> student.getName().length()).sum();
            System.out.printf(
                    Locale.ROOT,
                    "a million rows by stream() in %d MB of heap: %.1f s, %d letters%n",
                    Runtime.getRuntime().maxMemory() >> 20,
                    (System.nanoTime() - started) / 1e9,
                    letters);
        }
        try (Session session = retort.session();
                Stream<StudentsRecord> students = session.query(STUDENTS).stream()) {
            System.out.println(session.query(USERS).count() + " users, "
                    + students.limit(3).count() + " students");
        }
    }

    /** What one of the two has left in the heap is not to be collected while the other is measured. */
    private static double seconds(Callable<?> work) throws Exception {
        System.gc();
        long started = System.nanoTime();
        if (work.call() == null) {
            throw new IllegalStateException();
        }
        return (System.nanoTime() - started) / 1e9;
    }

    private static void print(String what, double[] ours, String other, double[] theirs) {
        System.out.printf(
                Locale.ROOT,
                "%-56s %.3f s   %-32s %.3f s   ratio %.2f%n",
                what,
                median(ours),
                other,
                median(theirs),
                median(ours) / median(theirs));
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
