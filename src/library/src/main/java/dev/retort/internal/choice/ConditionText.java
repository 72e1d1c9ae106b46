package dev.retort.internal.choice;

import dev.retort.RetortException;
import dev.retort.internal.text.Spelling;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.Condition;
import org.jooq.Configuration;
import org.jooq.DSLContext;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.MetaProvider;
import org.jooq.Name;
import org.jooq.Param;
import org.jooq.Parser;
import org.jooq.QueryPart;
import org.jooq.SQLDialect;
import org.jooq.Schema;
import org.jooq.Select;
import org.jooq.TableField;
import org.jooq.VisitContext;
import org.jooq.VisitListener;
import org.jooq.conf.ParseNameCase;
import org.jooq.conf.ParseUnknownFunctions;
import org.jooq.conf.ParseWithMetaLookups;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;
import org.jooq.impl.DefaultVisitListenerProvider;
import org.jooq.impl.ParserException;
import org.jooq.impl.QOM;
import org.jooq.impl.SQLDataType;
import org.jooq.impl.TableImpl;
import org.jooq.types.Interval;
import org.jspecify.annotations.Nullable;

/**
 * The condition on the rows of a table that a text says, in standard SQL: of what means the same on each database, on its own columns, and
 * always the same. Columns are compared as the database has them, whatever their types in Java.
 */
public final class ConditionText {
    private static final Settings SETTINGS = new Settings()
            .withParseWithMetaLookups(ParseWithMetaLookups.THROW_ON_FAILURE)
            .withParseUnknownFunctions(ParseUnknownFunctions.FAIL)
            .withParseNameCase(ParseNameCase.AS_IS);

    private static final String KNOWN =
            "comparisons with and, or, not, is null, in (…), between, like and case; + - * ||; and lower, upper, trim, ltrim, rtrim, length,"
                    + " substring, coalesce, nullif and abs";

    private static final List<Class<?>> SAME_EVERYWHERE = List.of(
            QOM.And.class,
            QOM.Or.class,
            QOM.Not.class,
            QOM.True.class,
            QOM.False.class,
            QOM.FieldCondition.class,
            QOM.Eq.class,
            QOM.Ne.class,
            QOM.Gt.class,
            QOM.Ge.class,
            QOM.Lt.class,
            QOM.Le.class,
            QOM.IsNull.class,
            QOM.IsNotNull.class,
            QOM.IsDistinctFrom.class,
            QOM.IsNotDistinctFrom.class,
            QOM.Between.class,
            QOM.InList.class,
            QOM.NotInList.class,
            QOM.Like.class,
            QOM.NotLike.class,
            QOM.Add.class,
            QOM.Sub.class,
            QOM.Mul.class,
            QOM.Neg.class,
            QOM.Concat.class,
            QOM.Lower.class,
            QOM.Upper.class,
            QOM.Trim.class,
            QOM.Ltrim.class,
            QOM.Rtrim.class,
            QOM.CharLength.class,
            QOM.Substring.class,
            QOM.Coalesce.class,
            QOM.Nullif.class,
            QOM.Abs.class,
            QOM.CaseSearched.class,
            QOM.CaseSimple.class);

    /** The type with which jOOQ writes columns as they are: of another one it would cast them to texts, for LIKE. */
    private static final DataType<String> AS_IT_IS = SQLDataType.VARCHAR;

    /** What jOOQ writes functions with. */
    private static final List<String> PARTS_OF_FUNCTIONS = List.of("Function", "Function1");

    private static final Pattern MARK = Pattern.compile("\\[\\*](.*)", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("\"[^\"]*\"|`[^`]*`|[\\p{L}_][\\p{L}\\p{N}_$.]*");

    private ConditionText() {}

    /** A table whose columns are as the database has them. */
    private static final class Columns extends TableImpl<org.jooq.Record> {
        private static final long serialVersionUID = 1L;

        Columns(Name name, @Nullable Schema schema, List<String> columns) {
            super(name, schema);
            columns.forEach(column -> createField(DSL.name(column), AS_IT_IS, this));
        }
    }

    /**
     * Reads a condition.
     *
     * @param table the table's own name, without its schema
     * @param schema the schema by which its name is qualified; null for none
     * @param columns the names of its columns
     * @throws RetortException of the kind USAGE when it is none, or says more than such a condition can
     */
    public static Condition read(Name table, @Nullable Schema schema, List<String> columns, String text) {
        Columns rows = new Columns(table, schema, columns);
        Configuration configuration =
                new DefaultConfiguration().set(SQLDialect.DEFAULT).set(SETTINGS);
        configuration.set((MetaProvider) () -> DSL.using(SQLDialect.DEFAULT).meta(rows));
        DSLContext dsl = DSL.using(configuration);
        Parser parser = dsl.parser();
        try {
            // That this is a condition and nothing else, before it stands in a query, in which its columns are known.
            parser.parseCondition(text);
            Select<?> query = Objects.requireNonNull(
                    parser.parseSelect("select 1 from " + dsl.render(rows) + " where (" + text + "\n)"));
            Condition condition = Objects.requireNonNull(query.$where());
            requireKnown(condition, text);
            return condition;
        } catch (ParserException e) {
            throw unread(text, e, rows);
        }
    }

    private static void requireKnown(Condition condition, String text) {
        Unknown unknown = new Unknown();
        Configuration configuration =
                new DefaultConfiguration().set(SQLDialect.DEFAULT).set(new DefaultVisitListenerProvider(unknown));
        DSL.using(configuration).render(condition);
        if (unknown.isOfNull) {
            throw RetortException.usage("the condition \"" + text + "\" compares with null, to which nothing is equal")
                    .withHint("is null and is not null ask for it");
        }
        if (unknown.first != null) {
            throw RetortException.usage(
                            "the condition \"" + text + "\" says what may differ from database to database, "
                                    + "or from moment to moment: " + unknown.first)
                    .withHint("it can have " + KNOWN);
        }
    }

    private static RetortException unread(String text, ParserException e, Columns rows) {
        Matcher mark = MARK.matcher(String.valueOf(e.getMessage()));
        String rest = mark.find() ? mark.group(1).replaceFirst("\\n\\)$", "") : "";
        Matcher word = WORD.matcher(rest);
        String name = word.lookingAt() ? word.group() : "";
        boolean isName = String.valueOf(e.getMessage()).startsWith("Unknown field identifier");
        if (isName && !name.isEmpty()) {
            RetortException unknown = RetortException.usage(
                    "the condition \"" + text + "\" names " + name + ", which is no column of " + rows.getName());
            return unknown.withHint(
                    name.startsWith("\"")
                            ? "a text is within single quotes: '" + name.replace("\"", "") + "'"
                            : name.contains(".")
                                    ? "it is on columns of " + rows.getName() + " alone"
                                    : Spelling.hint(
                                            name,
                                            rows.fieldStream()
                                                    .map(Field::getName)
                                                    .toList(),
                                            "its columns are named as the database spells them"));
        }
        return RetortException.usage("the condition \"" + text + "\" cannot be read"
                        + Optional.of(rest.strip())
                                .filter(part -> !part.isEmpty())
                                .map(part -> ", from \"" + part + "\" on")
                                .orElse(""))
                .withHint("it can have " + KNOWN);
    }

    /** What a condition has that may not mean the same everywhere. */
    private static final class Unknown implements VisitListener {
        private @Nullable String first;
        private boolean isOfNull;

        @Override
        public void visitStart(VisitContext context) {
            QueryPart part = context.queryPart();
            isOfNull |= part instanceof Param<?> value && value.isInline() && value.getValue() == null;
            if (first == null && !isKnown(part)) {
                first = part instanceof Param<?> value && !value.isInline() ? "a parameter" : shown(part);
            }
        }

        private static boolean isKnown(QueryPart part) {
            return switch (part) {
                case Param<?> value -> value.isInline() && isPlain(value.getValue());
                case TableField<?, ?> column -> true;
                case Select<?> query -> false;
                case Field<?> expression -> isSameEverywhere(expression);
                default -> true;
            };
        }

        /** SQLite has moments as texts, of which there are several for each. */
        private static boolean isPlain(@Nullable Object value) {
            return value instanceof String
                    || value instanceof Boolean
                    || (value instanceof Number && !(value instanceof Interval));
        }

        private static boolean isSameEverywhere(QueryPart part) {
            return SAME_EVERYWHERE.stream().anyMatch(known -> known.isInstance(part))
                    || PARTS_OF_FUNCTIONS.contains(part.getClass().getSimpleName());
        }

        private static String shown(QueryPart part) {
            return DSL.using(SQLDialect.DEFAULT).renderInlined(part);
        }
    }
}
