package dev.retort.translate;

import dev.retort.schema.IndexedTable;
import dev.retort.schema.SchemaIndex;
import dev.retort.sql.Idioms;
import dev.retort.sql.SqlText;
import dev.retort.sql.Syntax;
import dev.retort.text.JavaString;
import dev.retort.translate.Source.SourceColumn;
import dev.retort.translate.read.Expression.Literal;
import dev.retort.translate.read.JavaLiteral;
import dev.retort.translate.read.SqlQuery.NamedTable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.SourceVersion;

/** The line that is being written: what it declares first, and what in it has no typed form. For one thread. */
final class LineBuilder {
    private final SchemaIndex schema;
    private final Syntax syntax;
    private final TableNames names;
    private final List<NamedTable> named;
    private final boolean keepAliases;
    private final List<String> declarations = new ArrayList<>();
    private final List<String> untyped = new ArrayList<>();
    private final Set<String> variables = new HashSet<>();

    /**
     * @param names which tables are meant
     * @param named every table that the statement names
     * @param keepAliases whether parts of the statement stay text, in which aliases are as they were typed
     */
    LineBuilder(SchemaIndex schema, Syntax syntax, TableNames names, List<NamedTable> named, boolean keepAliases) {
        this.schema = schema;
        this.syntax = syntax;
        this.names = names;
        this.named = named;
        this.keepAliases = keepAliases;
    }

    SchemaIndex schema() {
        return schema;
    }

    /** What the database's expressions have of their own. */
    Idioms idioms() {
        return syntax.grammar().idioms();
    }

    /** The type that a literal has by itself: a number with a point may be no exact one. */
    Class<?> typeOf(Literal literal) {
        Class<?> type = JavaLiteral.naturalType(literal);
        return !idioms().exactDecimals() && type == BigDecimal.class ? Double.class : type;
    }

    List<String> untyped() {
        return untyped;
    }

    /** Notes that a part has no typed form. */
    void untyped(String part) {
        String line = part.strip().replaceAll("\\s+", " ");
        if (!untyped.contains(line)) {
            untyped.add(line);
        }
    }

    /** SQL as a text of jOOQ's, in which some signs have a meaning of their own. */
    String plain(String sql) {
        untyped(sql);
        boolean named = SqlText.of(sql, syntax).code().stream().anyMatch(token -> token.is(":"));
        if (named || sql.contains("{") || sql.contains("?")) {
            throw new NoTypedFormException(sql);
        }
        return JavaString.of(sql);
    }

    /** What was written so far, to come back to. */
    record Mark(List<String> declarations, List<String> untyped, Set<String> variables) {}

    Mark mark() {
        return new Mark(List.copyOf(declarations), List.copyOf(untyped), Set.copyOf(variables));
    }

    void back(Mark mark) {
        declarations.clear();
        declarations.addAll(mark.declarations);
        untyped.clear();
        untyped.addAll(mark.untyped);
        variables.clear();
        variables.addAll(mark.variables);
    }

    /** Declares a variable, named like this if Java allows it; gives its name. */
    String declare(String wanted, String value) {
        String plain = wanted.replaceAll("[^\\p{L}\\p{N}_]", "_");
        String name = SourceVersion.isName(plain) && !plain.equals("_") ? plain : plain + "_";
        if (!SourceVersion.isName(name)) {
            name = "t_" + plain;
        }
        String taken = name;
        boolean constant =
                schema.tables().stream().anyMatch(table -> table.constant().equals(taken));
        for (int i = 2;
                constant || variables.contains(name) || Set.of("db", "session").contains(name);
                i++) {
            name = taken + i;
            constant = false;
        }
        variables.add(name);
        declarations.add("var " + name + " = " + value + "; ");
        return name;
    }

    String line(String statement) {
        return String.join("", declarations) + statement;
    }

    /** The table of the schema that is meant. */
    Optional<IndexedTable> table(NamedTable table) {
        return names.table(table.path());
    }

    /** A table of the schema as the statement calls it. */
    Source source(NamedTable table, IndexedTable indexed) {
        String name = table.alias().orElse(table.name());
        boolean once = named.stream()
                        .filter(other -> other.name().equalsIgnoreCase(table.name()))
                        .count()
                == 1;
        boolean plain = table.alias().isEmpty()
                || (once && !keepAliases)
                || table.alias().get().equals(indexed.name());
        String java = plain
                ? indexed.constant()
                : declare(
                        table.alias().get().toLowerCase(Locale.ROOT),
                        indexed.constant() + ".as("
                                + JavaString.of(table.alias().get()) + ")");
        List<SourceColumn> columns = indexed.columns().stream()
                .map(column -> new SourceColumn(
                        column.name(),
                        java + "." + column.constant(),
                        column.field().getType()))
                .toList();
        return new Source(name, qualifier(table), java, columns, false);
    }

    /** What a column of the table may have before the table's name: an alias has nothing. */
    static String qualifier(NamedTable table) {
        List<String> path = table.path();
        return table.alias().isPresent() || path.size() < 2 ? "" : path.get(path.size() - 2);
    }
}
