package dev.retort.diff.random;

import dev.retort.diff.model.ObjectName;
import dev.retort.diff.model.Rename;
import dev.retort.diff.model.SchemaFile;
import dev.retort.diff.model.SchemaSnapshot;
import dev.retort.diff.model.TableOutline;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is particular to a product in schemas that change at random.
 *
 * @param files schemas that some pairs begin with
 * @param renames what can be renamed: {@code [rename table]} in the grammar, and so on
 * @param indexesForeignKeys whether the server makes an index for each foreign key
 * @param beforeEmptying a statement after which rows can be deleted in any order
 * @param emptying what deletes all rows of a table, {@code %s}
 */
record RandomProduct(
        Grammar grammar,
        ServerFacts facts,
        UnaryOperator<String> quoting,
        List<SchemaFile> files,
        List<String> renames,
        boolean indexesForeignKeys,
        String beforeEmptying,
        String emptying) {
    private static final Path SCHEMAS = Path.of("src/shell/src/test/resources");

    /** Files of the tests, and of the folder that {@code -Dretort.schemas} names, where it ends with the name of the product. */
    static List<SchemaFile> files(String product, String... names) {
        List<Path> paths =
                new ArrayList<>(Stream.of(names).map(SCHEMAS::resolve).toList());
        String more = System.getProperty("retort.schemas", "");
        try {
            if (more.endsWith(product)) {
                try (Stream<Path> listed = Files.list(Path.of(more))) {
                    listed.sorted().forEach(paths::add);
                }
            }
            List<SchemaFile> files = new ArrayList<>();
            for (Path path : paths) {
                files.add(new SchemaFile(path.toString(), Files.readString(path)));
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    RandomStatement statement(Random random, Connection connection) {
        return new RandomStatement(grammar, random, connection, quoting);
    }

    /** What a statement of {@code [rename …]} did. */
    Rename rename(String kind, RandomStatement statement) {
        String to = statement.chosen("name:1").replaceAll("^[`\"]|[`\"]$", "").replaceAll("([`\"])\\1", "$1");
        return new Rename(
                switch (kind) {
                    case "table" -> ObjectName.of("table", statement.chosen("table"));
                    case "column", "index", "constraint", "trigger", "policy" ->
                        new ObjectName(kind, "", statement.chosen("table"), statement.chosen(kind + ":1"));
                    default -> ObjectName.of(kind, statement.chosen(kind + ":1"));
                },
                to);
    }

    /** The statements after which a schema is one that can be made: without views that no longer work. */
    List<String> repairs(SchemaSnapshot schema) {
        Stream<String> views = schema.notUnderstood().stream()
                .map(obscure -> obscure.object())
                .filter(object -> object.kind().equals("view"))
                .map(view -> "drop view " + quoting.apply(view.name()));
        return Stream.concat(views, schema.tables().stream().flatMap(table -> keyRepairs(table, schema)))
                .toList();
    }

    /** Foreign keys whose index, or the one of the rows that they name, the server let go, although it would not make them so. */
    private Stream<String> keyRepairs(TableOutline table, SchemaSnapshot schema) {
        if (!indexesForeignKeys) {
            return Stream.of();
        }
        String alter = "alter table " + quoting.apply(table.table().name());
        return table.foreignKeys().stream().flatMap(key -> {
            boolean isNamed = schema.table(key.referenced())
                    .filter(other -> isServed(other, key.referencedColumns()))
                    .isPresent();
            if (!isNamed) {
                return Stream.of(alter + " drop foreign key " + quoting.apply(key.name()));
            }
            String columns = key.columns().stream().map(quoting).collect(Collectors.joining(", "));
            return isServed(table, key.columns()) ? Stream.of() : Stream.of(alter + " add index (" + columns + ")");
        });
    }

    private static boolean isServed(TableOutline table, List<String> columns) {
        return begins(table.primaryKey(), columns)
                || table.indexes().stream().anyMatch(index -> begins(index.columns(), columns));
    }

    private static boolean begins(List<String> index, List<String> columns) {
        return index.size() >= columns.size()
                && index.subList(0, columns.size()).equals(columns);
    }

    List<String> emptying(SchemaSnapshot schema) {
        return Stream.concat(
                        Stream.of(beforeEmptying),
                        schema.tables().stream()
                                .map(table -> emptying.formatted(
                                        quoting.apply(table.table().name()))))
                .toList();
    }
}
