package dev.retort.eval;

import dev.retort.compile.SchemaCache;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.Arrays;
import org.jooq.DSLContext;
import org.jooq.ResultQuery;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/** Measures the first and the following lines: {@code EvalBench CACHE KEY SQLITE-FILE LINES CODE…}. */
final class EvalBench {

    private EvalBench() {}

    public static void main(String[] args) throws Exception {
        long started = ManagementFactory.getRuntimeMXBean().getStartTime();
        System.err.println("main " + (System.currentTimeMillis() - started));
        int lines = Integer.parseInt(args[3]);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + args[2])) {
            DSLContext db = DSL.using(connection, SQLDialect.SQLITE);
            System.err.println("db " + (System.currentTimeMillis() - started));
            Engine engine = new Engine(
                    SchemaCache.in(Path.of(args[0])).find(args[1]).orElseThrow(), db, null, () -> false, () -> {});
            System.err.println("opened " + (System.currentTimeMillis() - started));
            for (String code : Arrays.asList(args).subList(4, args.length)) {
                engine.eval(code, outcome -> show(outcome));
                System.err.println("result " + (System.currentTimeMillis() - started));
            }
            long[] times = new long[lines];
            for (int i = 0; i < lines; i++) {
                long before = System.nanoTime();
                engine.eval(
                        "select(FILM.TITLE, count(), inline(" + i + ")).from(FILM).where(FILM.FILM_ID.ne(" + i
                                + ")).groupBy(FILM.TITLE).orderBy(FILM.TITLE.desc()).limit(" + i + ")",
                        outcome -> outcome.succeeded());
                times[i] = System.nanoTime() - before;
            }
            if (lines > 0) {
                System.err.println("first 5: "
                        + Arrays.toString(
                                Arrays.stream(times).limit(5).map(t -> t / 1000).toArray()));
                System.err.println("last 5: "
                        + Arrays.toString(Arrays.stream(times)
                                .skip(lines - 5)
                                .map(t -> t / 1000)
                                .toArray()));
                Arrays.sort(times);
                System.err.println("median us " + times[lines / 2] / 1000);
            }
            engine.close();
        }
    }

    private static boolean show(Outcome outcome) {
        if (outcome instanceof Outcome.Value value && value.value() instanceof ResultQuery<?> query) {
            System.out.println(value.type());
            System.out.println(query.fetch());
        } else {
            System.out.println(outcome);
            if (outcome instanceof Outcome.Failed failed && failed.thrown() != null) {
                failed.thrown().printStackTrace();
            }
        }
        return true;
    }
}
