package dev.retort.complete;

import dev.retort.compile.CompiledSchema;
import dev.retort.compile.SchemaClasses;
import dev.retort.complete.name.Ranking;
import dev.retort.complete.name.Usage;
import dev.retort.eval.Engine;
import dev.retort.schema.IndexedTable;
import dev.retort.schema.SchemaIndex;
import dev.retort.sql.Syntax;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/** Measures what Tab takes on a schema: {@code CompletionBench JAR HEADERS PACKAGE SQLITE-FILE}. */
final class CompletionBench {
    /** What is completed; in it, T is a table's constant, t its name, C a column's, and P the beginning of one. */
    private static final Map<String, String> PLACES = new LinkedHashMap<>(Map.ofEntries(
            Map.entry("beginning", "sel"),
            Map.entry("table", "selectFrom("),
            Map.entry("table, begun", "selectFrom(P"),
            Map.entry("table, by letters", "select(T.C).from(t1"),
            Map.entry("column", "selectFrom(T).where(T."),
            Map.entry("column, begun", "selectFrom(T).where(T.C"),
            Map.entry("column, unqualified", "selectFrom(T).where(co"),
            Map.entry("operator", "selectFrom(T).where(T.C."),
            Map.entry("operator, begun", "selectFrom(T).where(T.C.is"),
            Map.entry("value", "selectFrom(T).where(T.C.eq("),
            Map.entry("join", "select().from(T).join("),
            Map.entry("step", "selectFrom(T).wh"),
            Map.entry("step, nothing typed", "selectFrom(T).where(T.C.isNull())."),
            Map.entry("variable", "q.fe"),
            Map.entry("method of text", "\"abc\".sub"),
            Map.entry("sql table", "select * from P"),
            Map.entry("sql column", "select * from t a where a."),
            Map.entry("sql column, no table", "select co"),
            Map.entry("column, no table", "select(co"),
            Map.entry("sql keyword", "select * from t o")));

    private CompletionBench() {}

    public static void main(String[] arguments) throws Exception {
        CompiledSchema schema = new CompiledSchema(Path.of(arguments[0]), Path.of(arguments[1]), arguments[2]);

        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + arguments[3]);
                SchemaClasses classes = schema.open();
                Engine engine =
                        new Engine(schema, DSL.using(connection, SQLDialect.SQLITE), null, () -> false, () -> {})) {
            long begun = System.nanoTime();
            SchemaIndex index = SchemaIndex.load(classes.loader(), schema.packageName());
            System.out.printf("index of %,d tables: %.0f ms%n", index.tables().size(), since(begun));
            Suggestions suggestions = new Suggestions(
                    () -> index,
                    () -> Optional.of(engine),
                    () -> classes.index().functions(),
                    () -> Syntax.of(SQLDialect.SQLITE),
                    () -> "shop",
                    new Ranking(new Usage()));
            engine.eval(
                    "var q = selectFrom(" + index.tables().getFirst().constant() + ")", outcome -> outcome.succeeded());
            measure(suggestions, engine, index);
        }
    }

    private static void measure(Suggestions suggestions, Engine engine, SchemaIndex index) {
        Random random = new Random(7);
        for (int round = 0; round < 40; round++) {
            round(suggestions, engine, index, random, new LinkedHashMap<>());
        }
        Map<String, List<Double>> taken = new LinkedHashMap<>();
        for (int round = 0; round < 60; round++) {
            round(suggestions, engine, index, random, taken);
        }
        taken.forEach((place, times) -> print(place, times));
        print("all", taken.values().stream().flatMap(List::stream).toList());
    }

    private static void round(
            Suggestions suggestions, Engine engine, SchemaIndex index, Random random, Map<String, List<Double>> taken) {
        PLACES.forEach((place, pattern) -> {
            IndexedTable table =
                    index.tables().get(random.nextInt(index.tables().size()));
            String column = table.columns().getLast().constant();
            String line = pattern.replaceAll("\\bT\\b", table.constant())
                    .replaceAll("\\bt\\b", table.name())
                    .replaceAll("\\bC\\b", column)
                    .replaceAll("\\bP\\b", table.constant().substring(0, 2));
            // As after each line that was evaluated: nothing is remembered from before.
            suggestions.refresh();
            // Who types a line gives the compiler the time to end what it was asked before.
            engine.variables();
            long begun = System.nanoTime();
            int found = suggestions.at(line, line.length()).size();
            taken.computeIfAbsent(place, _ -> new ArrayList<>()).add(since(begun));
            if (found == 0) {
                System.err.println("nothing at " + line);
            }
        });
    }

    private static double since(long begun) {
        return (System.nanoTime() - begun) / 1e6;
    }

    private static void print(String place, List<Double> times) {
        double[] sorted =
                times.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        System.out.printf(
                "%-22s median %6.1f ms, 95th percentile %6.1f ms, most %6.1f ms (%d)%n",
                place,
                sorted[sorted.length / 2],
                sorted[(int) (sorted.length * 0.95)],
                Arrays.stream(sorted).max().orElse(0),
                sorted.length);
    }
}
