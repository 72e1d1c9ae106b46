package dev.retort.values;

import dev.retort.cli.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The ways in which Retort gives the cells of the table {@code cells}: SQL as typed, typed lines, the library, and each format. */
final class Ways {
    private static final String SQL = Client.QUERY;
    private static final String LINE = "selectFrom(CELLS).orderBy(CELLS.ID)";
    private static final String MARK = "=== ";

    /**
     * Each cell by itself: of generated columns, of plain SQL, and of fields and values that have a date's or time's class alone,
     * which are written, too: as a parameter and as a literal, of which the database says what it got.
     */
    private static final String LIBRARY = """
        record Got(int id, String name, Object value) {}
        interface Way { Object cell(DSLContext dsl, Field<?> field, int id) throws Exception; }
        Object got(java.util.concurrent.Callable<?> read) { try { return read.call(); } catch (Throwable e) { String said = "!"; for (Throwable t = e; t != null; t = t.getCause()) said += " " + t.getMessage(); return said; } }
        List<Got> cells(dev.retort.Retort opened, int rows, boolean all, Way way) { try (var session = opened.session()) { var dsl = session.dsl(); List<Got> got = new ArrayList<>(); for (int i = 1; i <= rows; i++) for (Field<?> field : CELLS.fields()) { int id = i; got.add(new Got(id, field.getName(), all || java.time.temporal.Temporal.class.isAssignableFrom(field.getType()) ? got(() -> way.cell(dsl, field, id)) : field.getName().equals("id") ? id : "NOT ASKED")); } return got; } }
        Object typed(DSLContext dsl, Field<?> field, int id) { return dsl.select(field).from(CELLS).where(CELLS.ID.eq(id)).fetchOneInto(CELLS).get(field); }
        Object untyped(DSLContext dsl, Field<?> field, int id, boolean into) { var query = dsl.select(org.jooq.impl.DSL.field(field.getName(), field.getType())).from("cells").where("id = " + id); return into ? query.fetchOneInto(field.getType()) : query.fetchOne(0); }
        Object written(DSLContext dsl, Field<?> field, int id, boolean inline) { Object value = typed(dsl, field, id); return value == null ? null : dsl.fetchValue("select TEXT", inline ? org.jooq.impl.DSL.inline(value) : value); }
        var retort = dev.retort.Retort.open("URL")
        "=== library"
        cells(retort, ROWS, true, (dsl, field, id) -> typed(dsl, field, id))
        "=== library fetch"
        cells(retort, ROWS, true, (dsl, field, id) -> dsl.fetch("select " + field.getName() + " from cells where id = " + id).get(0).get(0))
        "=== library untyped"
        cells(retort, ROWS, false, (dsl, field, id) -> untyped(dsl, field, id, false))
        "=== library into"
        cells(retort, ROWS, false, (dsl, field, id) -> untyped(dsl, field, id, true))
        "=== library written"
        cells(retort, ROWS, false, (dsl, field, id) -> written(dsl, field, id, false))
        "=== library inlined"
        cells(retort, ROWS, false, (dsl, field, id) -> written(dsl, field, id, true))
        """;

    private final Path folder;
    private final String url;
    private final String jdbc;
    private final int rows;
    private final int columns;

    /**
     * @param folder where files go
     * @param url the database, as it is named on the command line
     * @param jdbc the database, as an application names it
     */
    Ways(Path folder, String url, String jdbc, DeclaredValues values) {
        this.folder = folder;
        this.url = url;
        this.jdbc = jdbc;
        this.rows = values.rows();
        this.columns = values.types().size();
    }

    /** The answers of each way, for each row those to its columns. */
    Map<String, List<List<Answer>>> all() throws IOException {
        Map<String, List<List<Answer>>> all = new LinkedHashMap<>();
        formats(all, "sql", SQL);
        formats(all, "line", LINE);
        run(
                all,
                "/format csv\n\"=== fetch csv\"\ndb.fetch(\"" + SQL
                        + "\")\n/format json\n\"=== fetch json\"\ndb.fetch(\"" + SQL + "\")\n",
                "fetch csv",
                "fetch json");
        run(
                all,
                "/format csv\n"
                        + LIBRARY.replace("URL", jdbc)
                                .replace("ROWS", String.valueOf(rows))
                                .replace("TEXT", text()),
                "library",
                "library fetch",
                "library untyped",
                "library into",
                "library written",
                "library inlined");
        return all;
    }

    /** What the database says that it was given. */
    private String text() {
        return jdbc.startsWith("jdbc:postgresql:")
                ? "cast({0} as text)"
                : jdbc.startsWith("jdbc:sqlite:") ? "{0}" : "concat('', {0})";
    }

    /** Where the rows are written as statements. */
    Path export(String way) {
        return folder.resolve(way + ".sql");
    }

    private void formats(Map<String, List<List<Answer>>> all, String way, String line) throws IOException {
        String script = "";
        for (String format : List.of("csv", "json", "vertical")) {
            script += "/format " + format + "\n\"=== " + way + " " + format + "\"\n" + line + "\n";
        }
        Files.deleteIfExists(export(way));
        run(all, script + "/export insert " + export(way) + "\n", way + " csv", way + " json", way + " vertical");
    }

    private void run(Map<String, List<List<Answer>>> all, String script, String... ways) throws IOException {
        Path file = Files.writeString(folder.resolve("ways.script"), script);
        Ran ran = Ran.in(
                folder,
                Map.of("XDG_CACHE_HOME", folder.resolve("cache").toString(), "HOME", folder.toString()),
                "",
                url,
                "-f",
                file.toString(),
                "--yes");
        for (String way : ways) {
            all.put(way, section(ran, way));
        }
    }

    private List<List<Answer>> section(Ran ran, String way) {
        for (String section : ran.out().split("(?m)^\n?\"?" + MARK)) {
            if (section.startsWith(way + "\n") || section.startsWith(way + "\"\n")) {
                String text = section.substring(section.indexOf('\n') + 1).replaceFirst("^\n", "");
                List<List<Answer>> read = read(way, text);
                return read.isEmpty() ? missing(ran) : read;
            }
        }
        return missing(ran);
    }

    private List<List<Answer>> read(String way, String text) {
        if (way.startsWith("library")) {
            return grid(Outputs.csv(text));
        }
        Function<String, List<List<Answer>>> reader =
                way.endsWith("csv") ? Outputs::csv : way.endsWith("json") ? Outputs::json : Outputs::blocks;
        return reader.apply(text).stream()
                .map(row -> row.subList(1, row.size()))
                .toList();
    }

    /** What came cell by cell, as rows. */
    private List<List<Answer>> grid(List<List<Answer>> cells) {
        List<List<Answer>> grid = new ArrayList<>();
        for (List<Answer> cell : cells) {
            if ("id".equals(cell.get(1).text())) {
                grid.add(new ArrayList<>());
            } else {
                @Nullable String text = cell.get(2).text();
                grid.getLast()
                        .add(
                                "NOT ASKED".equals(text)
                                        ? Answer.NOT_ASKED
                                        : text != null && text.startsWith("! ") ? Answer.error(text) : cell.get(2));
            }
        }
        return grid;
    }

    private List<List<Answer>> missing(Ran ran) {
        String said = ran.err()
                .lines()
                .filter(line -> line.startsWith("error"))
                .findFirst()
                .orElse(ran.err());
        return new ArrayList<>(java.util.Collections.nCopies(
                rows, new ArrayList<>(java.util.Collections.nCopies(columns, Answer.error(said)))));
    }
}
