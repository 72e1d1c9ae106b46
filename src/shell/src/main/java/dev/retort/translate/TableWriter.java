package dev.retort.translate;

import dev.retort.schema.IndexedTable;
import dev.retort.text.JavaString;
import dev.retort.translate.Source.SourceColumn;
import dev.retort.translate.read.JavaLiteral;
import dev.retort.translate.read.SqlQuery.DerivedTable;
import dev.retort.translate.read.SqlQuery.Join;
import dev.retort.translate.read.SqlQuery.NamedTable;
import dev.retort.translate.read.SqlQuery.OpaqueTable;
import dev.retort.translate.read.SqlQuery.TableReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The writer of what is in FROM, which adds it to the scope of its query. */
record TableWriter(LineBuilder line, QueryWriter queries, Scope scope) {

    /** What is in FROM, as calls after a SELECT. */
    String from(List<TableReference> references) {
        return references.size() == 1
                ? from(references.getFirst())
                : ".from(" + references.stream().map(this::table).collect(Collectors.joining(", ")) + ")";
    }

    private String from(TableReference reference) {
        return reference instanceof Join join ? from(join.left()) + joined(join) : ".from(" + table(reference) + ")";
    }

    private String table(TableReference reference) {
        return switch (reference) {
            case NamedTable named -> added(named(named));
            case DerivedTable derived -> added(derived(derived));
            case OpaqueTable(String source, Optional<String> alias) -> added(opaque(source, alias));
            case Join join -> table(join.left()) + joined(join);
        };
    }

    private String added(Source source) {
        scope.add(source);
        return source.java();
    }

    private Source named(NamedTable table) {
        Optional<Source> common = table.path().size() == 1 ? scope.commonTable(table.name()) : Optional.empty();
        if (common.isPresent()) {
            return table.alias()
                    .filter(alias -> !alias.equalsIgnoreCase(table.name()))
                    .map(alias -> renamed(common.get(), alias))
                    .orElse(common.get());
        }
        Optional<IndexedTable> indexed = line.table(table);
        if (indexed.isPresent()) {
            return line.source(table, indexed.get());
        }
        line.untyped(String.join(".", table.path()));
        String name = "table(" + JavaLiteral.name(table.path()) + ")";
        return new Source(
                table.alias().orElse(table.name()),
                LineBuilder.qualifier(table),
                table.alias()
                        .map(alias -> name + ".as(" + JavaString.of(alias) + ")")
                        .orElse(name),
                List.of(),
                true);
    }

    /** A common table under another name: its columns are named through that. */
    private Source renamed(Source table, String alias) {
        boolean declared = !table.java().startsWith("table(");
        String value = table.java() + ".as(" + JavaString.of(alias) + ")";
        String java = declared ? line.declare(alias, value) : value;
        List<SourceColumn> columns = table.columns().stream()
                .map(column -> SourceColumn.named(column.name(), column.type(), alias, column.name()))
                .toList();
        return new Source(alias, java, columns, table.open());
    }

    private Source derived(DerivedTable table) {
        QueryWriter.Written written = queries.write(table.query(), scope);
        String alias = table.alias().orElse("derived");
        String columns =
                table.columns().stream().map(each -> ", " + JavaString.of(each)).collect(Collectors.joining());
        String value = table.lateral()
                ? "lateral(" + written.text() + ").as(" + JavaString.of(alias) + columns + ")"
                : written.text() + ".asTable(" + JavaString.of(alias) + columns + ")";
        return derived(alias, line.declare(alias, value), written, table.columns());
    }

    /** The source that a query gives. */
    static Source derived(String name, String variable, QueryWriter.Written query, List<String> names) {
        List<SourceColumn> columns = new ArrayList<>();
        for (int i = 0; i < query.columns().size(); i++) {
            QueryWriter.Output column = query.columns().get(i);
            String columnName = i < names.size() ? names.get(i) : column.name();
            columns.add(new SourceColumn(
                    columnName,
                    variable + ".field(" + JavaString.of(columnName) + ", "
                            + column.type().getSimpleName() + ".class)",
                    column.type()));
        }
        return new Source(name, variable, columns, query.open());
    }

    private Source opaque(String source, Optional<String> alias) {
        String name = alias.orElse(source.replaceFirst("\\s*\\(.*", ""));
        String text = "table(" + line.plain(source) + ")"
                + alias.map(each -> ".as(" + JavaString.of(each) + ")").orElse("");
        return new Source(name, text, List.of(), true);
    }

    /** The call that joins the right side, when the left is written. */
    private String joined(Join join) {
        int before = scope.sources().size();
        String right = table(join.right());
        if (!join.using().isEmpty() || join.method().startsWith("natural")) {
            scope.mergeColumns();
        }
        String condition = join.on()
                .map(on -> ".on("
                        + new ExpressionWriter(line, scope, queries, false)
                                .conditions()
                                .condition(on) + ")")
                .orElse("");
        String using = join.using().isEmpty()
                ? ""
                : ".using("
                        + join.using().stream()
                                .map(each -> column(each, before - 1))
                                .collect(Collectors.joining(", "))
                        + ")";
        return "." + join.method() + "(" + right + ")" + condition + using;
    }

    private String column(String name, int last) {
        for (int i = last; i >= 0; i--) {
            Optional<Typed> column = scope.sources().get(i).column(name);
            if (column.isPresent()) {
                return column.get().text();
            }
        }
        return "field(" + JavaLiteral.name(name) + ")";
    }
}
