package dev.retort.translate;

import dev.retort.schema.IndexedTable;
import dev.retort.text.JavaString;
import dev.retort.translate.Source.SourceColumn;
import dev.retort.translate.read.Expression;
import dev.retort.translate.read.Expression.Call;
import dev.retort.translate.read.Expression.Column;
import dev.retort.translate.read.Expression.Literal;
import dev.retort.translate.read.Expression.LiteralKind;
import dev.retort.translate.read.Expression.Star;
import dev.retort.translate.read.SqlQuery.Item;
import dev.retort.translate.read.SqlQuery.NamedTable;
import dev.retort.translate.read.SqlWrite;
import dev.retort.translate.read.SqlWrite.Assignment;
import dev.retort.translate.read.SqlWrite.Conflict;
import dev.retort.translate.read.SqlWrite.Delete;
import dev.retort.translate.read.SqlWrite.Insert;
import dev.retort.translate.read.SqlWrite.Update;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The writer of statements that write rows, with the call that executes them. */
final class WriteWriter {
    private final LineBuilder line;
    private final QueryWriter queries;

    WriteWriter(LineBuilder line) {
        this.line = line;
        this.queries = new QueryWriter(line);
    }

    String write(SqlWrite write) {
        return switch (write) {
            case Insert insert -> insert(insert);
            case Update update -> {
                Scope scope = scope(update.table());
                ExpressionWriter expressions = new ExpressionWriter(line, scope, queries, false);
                yield "update(" + java(scope) + ")" + sets(update.set(), scope, expressions)
                        + where(update.where(), expressions) + ending(update.returning(), scope);
            }
            case Delete delete -> {
                Scope scope = scope(delete.from());
                ExpressionWriter expressions = new ExpressionWriter(line, scope, queries, false);
                yield "deleteFrom(" + java(scope) + ")" + where(delete.where(), expressions)
                        + ending(delete.returning(), scope);
            }
        };
    }

    private Scope scope(NamedTable table) {
        IndexedTable indexed =
                line.table(table).orElseThrow(() -> new NoTypedFormException(String.join(".", table.path())));
        Scope scope = new Scope(null);
        scope.add(line.source(table, indexed));
        return scope;
    }

    private static String java(Scope scope) {
        return scope.sources().getFirst().java();
    }

    private static String where(Optional<Expression> condition, ExpressionWriter expressions) {
        return condition.map(each -> SelectWriter.where(each, expressions)).orElse("");
    }

    private static Typed column(String name, Scope scope) {
        return scope.sources().getFirst().column(name).orElseThrow(() -> new NoTypedFormException(name));
    }

    private String sets(List<Assignment> assignments, Scope scope, ExpressionWriter expressions) {
        return assignments.stream().map(each -> set(each, scope, expressions)).collect(Collectors.joining());
    }

    private String set(Assignment assignment, Scope scope, ExpressionWriter expressions) {
        Typed column = column(assignment.column().name(), scope);
        if (assignment.value() instanceof Literal literal && literal.kind() == LiteralKind.NULL) {
            return ".setNull(" + column.text() + ")";
        }
        return ".set(" + column.text() + ", " + value(assignment.value(), column, scope, expressions) + ")";
    }

    private String value(Expression value, Typed column, Scope scope, ExpressionWriter expressions) {
        Optional<String> proposed = proposed(value);
        if (proposed.isPresent()) {
            return "excluded(" + column(proposed.get(), scope).text() + ")";
        }
        if (value instanceof Column name
                && name.path().size() == 1
                && name.name().equalsIgnoreCase("default")) {
            return "defaultValue(" + column.text() + ")";
        }
        return expressions.value(value, column.type());
    }

    /** The column of the row that was to be inserted: {@code values(title)}, {@code excluded.title}. */
    private static Optional<String> proposed(Expression value) {
        if (value instanceof Call call
                && call.name().toLowerCase(Locale.ROOT).equals("values")
                && call.arguments().size() == 1
                && call.arguments().getFirst() instanceof Column column) {
            return Optional.of(column.name());
        }
        return value instanceof Column column
                        && column.path().size() == 2
                        && column.path().getFirst().equalsIgnoreCase("excluded")
                ? Optional.of(column.name())
                : Optional.empty();
    }

    private String insert(Insert insert) {
        Scope scope = scope(insert.into());
        ExpressionWriter expressions = new ExpressionWriter(line, scope, queries, false);
        List<Typed> columns = insert.columns().isEmpty()
                ? scope.sources().getFirst().columns().stream()
                        .map(SourceColumn::typed)
                        .toList()
                : insert.columns().stream().map(name -> column(name, scope)).toList();
        String names = columns.stream().map(column -> ", " + column.text()).collect(Collectors.joining());
        String rows = insert.query()
                .map(query -> ".select(" + queries.write(query, null).text() + ")")
                .orElseGet(() -> insert.rows().stream()
                        .map(row -> ".values(" + values(row, columns, scope, expressions) + ")")
                        .collect(Collectors.joining()));
        return "insertInto(" + java(scope) + names + ")" + rows
                + insert.onConflict()
                        .map(each -> conflict(each, scope, expressions))
                        .orElse("")
                + ending(insert.returning(), scope);
    }

    private String values(List<Expression> row, List<Typed> columns, Scope scope, ExpressionWriter expressions) {
        if (row.size() != columns.size()) {
            throw new NoTypedFormException("values for other than all columns");
        }
        Stream.Builder<String> texts = Stream.builder();
        boolean allRaw = true;
        for (int i = 0; i < row.size(); i++) {
            allRaw &= expressions.raw(row.get(i), columns.get(i).type()).isPresent();
        }
        for (int i = 0; i < row.size(); i++) {
            Typed column = columns.get(i);
            Expression value = row.get(i);
            boolean written = allRaw || proposed(value).isPresent() || value instanceof Column;
            texts.add(
                    written
                            ? value(value, column, scope, expressions)
                            : expressions.fieldOf(value, column.type()).text());
        }
        return texts.build().collect(Collectors.joining(", "));
    }

    private String conflict(Conflict conflict, Scope scope, ExpressionWriter expressions) {
        if (conflict.duplicateKey()) {
            return conflict.update().isEmpty()
                    ? ".onDuplicateKeyIgnore()"
                    : ".onDuplicateKeyUpdate()" + sets(conflict.update(), scope, expressions);
        }
        String key =
                conflict.key().stream().map(name -> column(name, scope).text()).collect(Collectors.joining(", "));
        String beginning = key.isEmpty() ? ".onConflict()" : ".onConflict(" + key + ")";
        return beginning
                + (conflict.update().isEmpty()
                        ? ".doNothing()"
                        : ".doUpdate()" + sets(conflict.update(), scope, expressions));
    }

    private String ending(List<Item> returning, Scope scope) {
        if (returning.isEmpty()) {
            return ".execute()";
        }
        ExpressionWriter expressions = new ExpressionWriter(line, scope, queries, false);
        boolean all = returning.size() == 1 && returning.getFirst().expression() instanceof Star;
        return ".returningResult("
                + (all
                        ? "asterisk()"
                        : returning.stream()
                                .map(item ->
                                        expressions.field(item.expression()).text()
                                                + item.alias()
                                                        .map(alias -> ".as(" + JavaString.of(alias) + ")")
                                                        .orElse(""))
                                .collect(Collectors.joining(", ")))
                + ").fetch()";
    }
}
