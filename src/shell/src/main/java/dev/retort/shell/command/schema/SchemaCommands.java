package dev.retort.shell.command.schema;

import dev.retort.RetortException;
import dev.retort.database.catalog.Catalog;
import dev.retort.database.catalog.Catalog.TableFacts;
import dev.retort.render.Format;
import dev.retort.schema.IndexedTable;
import dev.retort.schema.SchemaIndex;
import dev.retort.shell.catalog.QuotedName;
import dev.retort.shell.catalog.TableDescription;
import dev.retort.shell.command.Command;
import dev.retort.shell.command.CommandContext;
import dev.retort.text.VisibleText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** The commands that show what the schema holds. */
public record SchemaCommands(CommandContext context) {
    private static final Pattern WILDCARD = Pattern.compile("[*?%]");

    public List<Command> all() {
        return List.of(
                Command.of("d", this::describe),
                Command.of("dt", pattern -> list(pattern, "table")),
                Command.of("dv", pattern -> list(pattern, "view")),
                Command.of("df", this::routines),
                Command.of("dn", _ -> schemas()));
    }

    private void describe(String name) {
        if (name.isEmpty() || WILDCARD.matcher(name).find()) {
            list(name, "");
            return;
        }
        SchemaIndex schema = context.schema();
        describe(found(name, schema).getFirst(), schema);
    }

    private void describe(IndexedTable table, SchemaIndex schema) {
        Catalog catalog = context.connection().catalog();
        TableDescription description = new TableDescription(table, schema, catalog);
        context.values().list(output -> {
            boolean forPeople = isForPeople();
            if (forPeople) {
                output.text(description.title(table.table().getComment()));
            }
            context.list(output, description.columnHeader(), description.columnRows());
            if (forPeople) {
                description.notes().forEach(output::text);
            }
        });
    }

    /** The tables that are meant, of which the connected schema's may be qualified, too. */
    private List<IndexedTable> found(String typed, SchemaIndex schema) {
        String pattern = QuotedName.plain(typed);
        String own = context.connection().catalog().connectedSchema() + ".";
        if (pattern.regionMatches(true, 0, own, 0, own.length())) {
            String rest = pattern.substring(own.length());
            List<IndexedTable> found = schema.tables().stream()
                    .filter(table -> table.schema().isEmpty()
                            && SchemaIndex.glob(rest).matcher(table.name()).matches())
                    .toList();
            return found.isEmpty() ? schema.find(rest) : found;
        }
        try {
            return schema.find(pattern);
        } catch (RetortException unknown) {
            throw withoutClasses(pattern).map(unknown::withHint).orElse(unknown);
        }
    }

    private Optional<String> withoutClasses(String pattern) {
        List<String> known = context.connection().database().schemas();
        return context.connection().catalog().schemas().stream()
                .filter(other ->
                        !known.contains(other) && pattern.regionMatches(true, 0, other + ".", 0, other.length() + 1))
                .map(other -> "there are no classes of the schema " + VisibleText.line(other)
                        + ": start with --schemas " + VisibleText.line(String.join(",", known) + "," + other))
                .filter(_ -> !context.connection().database().schema().isEmpty())
                .findFirst();
    }

    private void schemas() {
        List<String> known = context.connection().database().schemas();
        Catalog catalog = context.connection().catalog();
        context.list(
                List.of("schema", "classes"),
                catalog.schemas().stream()
                        .map(schema -> List.of(
                                schema,
                                schema.equals(catalog.connectedSchema())
                                        ? "yes, not qualified"
                                        : known.contains(schema) ? "yes" : "no"))
                        .toList());
    }

    private boolean isForPeople() {
        Format format = context.settings().format();
        return format == Format.TABLE || format == Format.VERTICAL;
    }

    private void list(String pattern, String kind) {
        SchemaIndex schema = context.schema();
        List<IndexedTable> found = (pattern.isEmpty() ? schema.tables() : found(pattern, schema))
                .stream().filter(table -> table.kind().contains(kind)).toList();
        if (found.isEmpty()) {
            context.output().note("no " + (kind.isEmpty() ? "tables or views" : kind + "s"));
            return;
        }
        Map<String, TableFacts> facts = context.connection().catalog().tables();
        List<String> header = new ArrayList<>(List.of("name", "java", "kind", "rows", "comment"));
        List<List<String>> rows = new ArrayList<>();
        for (IndexedTable table : found) {
            rows.add(new ArrayList<>(row(
                    table, Optional.ofNullable(facts.get(table.qualifiedName())).orElse(TableFacts.NONE))));
        }
        for (int column = header.size() - 1; column > 2; column--) {
            dropIfEmpty(column, header, rows);
        }
        context.list(header, rows);
    }

    private static void dropIfEmpty(int column, List<String> header, List<List<String>> rows) {
        if (rows.stream().allMatch(row -> row.get(column).isEmpty())) {
            header.remove(column);
            rows.forEach(row -> row.remove(column));
        }
    }

    private static List<String> row(IndexedTable table, TableFacts facts) {
        return List.of(
                table.qualifiedName(),
                table.constant(),
                table.kind(),
                approximately(facts.approximateRows()),
                facts.comment());
    }

    private static String approximately(OptionalLong rows) {
        return rows.isEmpty() ? "" : "~" + String.format(Locale.ROOT, "%,d", rows.getAsLong());
    }

    private void routines(String pattern) {
        Pattern expression = SchemaIndex.glob(pattern.isEmpty() ? "*" : QuotedName.plain(pattern));
        List<String> found = context.schema().routines().stream()
                .filter(routine -> expression
                        .matcher(routine.substring(0, routine.indexOf('(')))
                        .matches())
                .toList();
        if (found.isEmpty() && !pattern.isEmpty()) {
            throw new RetortException("no routine \"" + pattern + "\"").withHint("/df lists them all");
        }
        if (found.isEmpty()) {
            context.output().note("no routines");
            return;
        }
        context.list(List.of("routine"), found.stream().map(List::of).toList());
    }
}
