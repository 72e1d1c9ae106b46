package dev.retort.generate;

import dev.retort.RetortException;
import dev.retort.config.type.ColumnTypes;
import dev.retort.config.type.ColumnTypes.Rule;
import dev.retort.config.type.ColumnTypes.Subject;
import dev.retort.config.type.ColumnTypes.Subject.Columns;
import dev.retort.config.type.ColumnTypes.Subject.SqlType;
import dev.retort.config.type.TypeChoice;
import dev.retort.config.type.TypeChoice.OfLiterals;
import dev.retort.generate.catalog.ColumnType;
import dev.retort.generate.catalog.DeclaredColumn;
import dev.retort.generate.catalog.SchemaReader;
import dev.retort.generate.catalog.SchemaSource;
import dev.retort.generate.tree.SchemaDescription;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jooq.codegen.GeneratorStrategy.Mode;
import org.jooq.meta.AbstractDatabase;
import org.jooq.meta.ColumnDefinition;
import org.jooq.meta.DefaultEnumDefinition;
import org.jooq.meta.Definition;
import org.jooq.meta.EnumDefinition;
import org.jooq.meta.ForeignKeyDefinition;
import org.jooq.meta.TableDefinition;

/**
 * The columns whose types the configuration says. Each rule is for columns that there are, and that can be what it says; of several rules
 * for one column, that which names it counts, else one with a pattern, else one for its type.
 */
final class TypedColumns {
    private final AbstractDatabase metadata;
    private final List<Rule> rules;
    private final ChosenTypes chosen;
    private final List<TableDefinition> tables;
    private final Map<DeclaredColumn, Rule> typed = new LinkedHashMap<>();
    private final Set<Rule> used = new HashSet<>();
    private final Map<DeclaredColumn, EnumDefinition> enumerations = new LinkedHashMap<>();

    private TypedColumns(AbstractDatabase metadata, List<Rule> rules, SchemaReader reader) {
        this.metadata = metadata;
        this.rules = rules;
        this.chosen = new ChosenTypes(metadata, reader);
        this.tables = SchemaSource.tables(metadata);
    }

    /**
     * Gives columns their types.
     *
     * @throws RetortException of the kind USAGE, with its place, when a rule is for no column, or does not fit one
     */
    static TypedColumns choose(AbstractDatabase metadata, ColumnTypes types, SchemaReader reader) {
        TypedColumns columns = new TypedColumns(metadata, types.rules(), reader);
        if (!types.rules().isEmpty()) {
            columns.tables.forEach(columns::addOf);
            types.rules().stream()
                    .filter(rule -> !types.isAhead() && !columns.used.contains(rule))
                    .forEach(columns::refuseUnused);
            columns.requireEqualKeys();
        }
        return columns;
    }

    private void addOf(TableDefinition table) {
        for (ColumnDefinition each : table.getColumnsIncludingHidden()) {
            if (each instanceof DeclaredColumn column) {
                rule(column).ifPresent(rule -> become(column, rule));
            }
        }
    }

    private void become(DeclaredColumn column, Rule rule) {
        if (rule.choice() instanceof OfLiterals literals) {
            enumerate(column, literals, rule);
        } else if (isByTheWay(column, rule) && !chosen.fits(column, rule.choice())) {
            return;
        } else {
            chosen.of(column, rule).ifPresent(type -> column.become(type, null));
        }
        typed.put(column, rule);
    }

    /** Views show what they like: what is said of columns like these is not said of theirs. */
    private static boolean isByTheWay(DeclaredColumn column, Rule rule) {
        TableDefinition table = column.getContainer();
        return (table.isView() || table.isMaterializedView())
                && !(rule.subject() instanceof Columns columns && columns.isOne());
    }

    private Optional<Rule> rule(DeclaredColumn column) {
        String table = SchemaSource.key(column.getContainer());
        return Stream.<Predicate<Subject>>of(
                        subject -> subject instanceof Columns columns
                                && columns.table().equals(table)
                                && columns.column().equals(column.getName()),
                        subject -> subject instanceof Columns columns && columns.has(table, column.getName()),
                        subject -> subject instanceof SqlType type
                                && type.has(
                                        column.declaration(), column.ownType().name()))
                .flatMap(tier -> only(column, tier).stream())
                .findFirst();
    }

    private Optional<Rule> only(DeclaredColumn column, Predicate<Subject> tier) {
        List<Rule> all =
                rules.stream().filter(rule -> tier.test(rule.subject())).toList();
        used.addAll(all);
        all.stream()
                .filter(rule -> !rule.choice().equals(all.getFirst().choice()))
                .findFirst()
                .ifPresent(other -> {
                    throw RetortException.usage(
                                    ChosenTypes.name(column) + " is of two types: " + all.getFirst() + ", and " + other)
                            .withLocation(other.place())
                            .withHint(ChosenTypes.key(column) + " = … says which");
                });
        return all.stream().findFirst();
    }

    private void refuseUnused(Rule rule) {
        switch (rule.subject()) {
            case SqlType type ->
                throw unknown("no column is of the type \"" + type.name() + "\"", rule)
                        .withHint("types are written as " + SchemaDescription.FILE
                                + " beside the generated classes has them");
            case Columns columns
            when columns.isOne() -> {
                TableDefinition table = SchemaSource.named(
                        columns.table(),
                        tables,
                        SchemaSource::key,
                        unknown("there is no table \"" + columns.table() + "\"", rule));
                SchemaSource.named(
                        columns.column(),
                        table.getColumns(),
                        Definition::getName,
                        unknown("there is no column \"" + columns.column() + "\" in table " + columns.table(), rule));
            }
            case Columns columns ->
                throw unknown("there is no column like \"" + columns + "\"", rule)
                        .withHint("a star stands for any text, in the names of tables and of columns");
        }
    }

    private static RetortException unknown(String message, Rule rule) {
        return RetortException.usage(message).withLocation(rule.place());
    }

    /** Relations compare the values of foreign keys with those of the keys that they lead to. */
    private void requireEqualKeys() {
        for (TableDefinition table : tables) {
            for (ForeignKeyDefinition key : table.getForeignKeys()) {
                for (int i = 0; i < key.getKeyColumns().size(); i++) {
                    requireEqual(
                            key.getKeyColumns().get(i),
                            key.getReferencedColumns().get(i));
                }
            }
        }
    }

    private void requireEqual(ColumnDefinition from, ColumnDefinition to) {
        boolean isEqual = conversion(from).equals(conversion(to))
                && !enumerations.containsKey(from)
                && !enumerations.containsKey(to);
        Rule rule = typed.get(typed.containsKey(from) ? from : to);
        if (rule != null
                && !isEqual
                && from instanceof DeclaredColumn referring
                && to instanceof DeclaredColumn referred) {
            throw RetortException.usage(ChosenTypes.name(referring) + " refers to " + ChosenTypes.name(referred)
                            + ", which is of another type in Java")
                    .withLocation(rule.place())
                    .withHint("give both the same type, or none");
        }
    }

    /** What makes a column's values, as far as it is of one's own choice. */
    private String conversion(ColumnDefinition column) {
        Rule rule = typed.get(column);
        return rule == null || rule.choice() == TypeChoice.Word.AS_IS
                ? ""
                : rule.choice().toString();
    }

    private void enumerate(DeclaredColumn column, OfLiterals literals, Rule rule) {
        chosen.requireText(column, rule);
        String table = column.getContainer().getName();
        DefaultEnumDefinition enumeration =
                new DefaultEnumDefinition(column.getSchema(), table + "." + column.getName(), "", true);
        literals.literals().forEach(enumeration::addLiteral);
        metadata.getEnums(column.getSchema()).add(enumeration);
        enumerations.put(column, enumeration);
    }

    /** Lets columns be of the enumerations that are generated for them, whose classes have names now. */
    void nameEnumerations(RetortStrategy strategy) {
        enumerations.forEach((column, enumeration) -> {
            String type = String.valueOf(strategy.getFullJavaClassName(enumeration, Mode.ENUM));
            ColumnType texts = chosen.texts(column).orElseThrow();
            column.become(texts.converted(ChosenTypes.ofEnum(type), type), null);
        });
    }
}
