package dev.retort.shell.command.sql;

import dev.retort.RetortException;
import dev.retort.database.Dialect;
import dev.retort.internal.text.Spelling;
import dev.retort.shell.command.Command;
import dev.retort.shell.command.CommandContext;
import dev.retort.shell.command.display.DisplayCommands;
import dev.retort.text.VisibleText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.ResultQuery;
import org.jooq.SQLDialect;
import org.jooq.conf.ParamType;
import org.jooq.conf.ParseUnknownFunctions;
import org.jooq.conf.ParseWithMetaLookups;
import org.jooq.conf.Settings;
import org.jooq.conf.SettingsTools;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jooq.impl.ParserException;
import org.jspecify.annotations.Nullable;

/** The commands that go between SQL and Java. */
public record SqlCommands(CommandContext context) {

    public List<Command> all() {
        return List.of(Command.of("sql", this::sql), Command.of("java", this::java));
    }

    private void java(String argument) {
        boolean on = DisplayCommands.parseSwitch(argument, context.settings().java());
        context.set(settings -> settings.withJava(on));
        context.output().note("java is " + (on ? "on" : "off"));
    }

    private void sql(String argument) {
        boolean params = false;
        Optional<SQLDialect> dialect = Optional.empty();
        for (String word : argument.isEmpty()
                ? new String[0]
                : argument.toLowerCase(Locale.ROOT).split("\\s+")) {
            if (word.equals("params") || word.equals("inline")) {
                params = word.equals("params");
            } else {
                dialect = Optional.of(dialect(word));
            }
        }
        Query query = context.values()
                .last()
                .query()
                .orElseThrow(() -> new RetortException("no query was run yet")
                        .withHint("type one, such as a table's name, and then /sql"));
        render(query, dialect, params);
    }

    /** The names of dialects that can be typed. */
    public static List<String> dialectNames() {
        return Arrays.stream(SQLDialect.families())
                .filter(Predicate.not(SQLDialect.DEFAULT::equals))
                .map(dialect -> dialect.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    private static SQLDialect dialect(String word) {
        return Arrays.stream(SQLDialect.values())
                .filter(dialect -> dialect != SQLDialect.DEFAULT)
                .filter(dialect -> dialect.name().equalsIgnoreCase(word))
                .findFirst()
                .or(() -> Dialect.all().stream()
                        .filter(dialect -> dialect.otherNames().contains(word))
                        .map(Dialect::jooq)
                        .findFirst())
                .orElseThrow(() -> unknown(word));
    }

    private static RetortException unknown(String word) {
        String all = "there are " + String.join(", ", dialectNames()) + "; and inline, params";
        return new RetortException("no dialect \"" + word + "\"").withHint(Spelling.hint(word, dialectNames(), all));
    }

    private void render(Query last, Optional<SQLDialect> wanted, boolean params) {
        DSLContext db = context.connection().db();
        Settings formatted = SettingsTools.clone(db.settings())
                .withRenderFormatted(true)
                .withParamType(params ? ParamType.FORCE_INDEXED : ParamType.INLINED);
        DSLContext target = DSL.using(db.configuration().derive(formatted).derive(wanted.orElse(db.dialect())));
        Optional<String> typed = context.values().last().typedSql();
        Optional<Query> parsed = typed.flatMap(sql -> parse(sql, wanted));
        if (typed.isPresent() && parsed.isEmpty()) {
            context.values().list(output -> output.text(VisibleText.block(typed.get())));
            return;
        }
        Query query = parsed.orElse(last);
        try {
            String sql = VisibleText.block(params ? target.render(query) : target.renderInlined(query));
            context.values().list(output -> output.text(sql));
        } catch (DataAccessException | UnsupportedOperationException e) {
            throw new RetortException("this query cannot be said in that dialect: " + e.getMessage(), e);
        }
        if (params) {
            context.output().note(values(target, query));
        }
    }

    /** SQL that was typed as a query of jOOQ's; empty where it can be shown as it was typed. */
    private Optional<Query> parse(String sql, Optional<SQLDialect> wanted) {
        DSLContext db = context.connection().db();
        Settings parsing = SettingsTools.clone(db.settings())
                .withParseDialect(db.dialect())
                .withParseUnknownFunctions(ParseUnknownFunctions.IGNORE)
                .withParseWithMetaLookups(ParseWithMetaLookups.OFF);
        try {
            Query query = DSL.using(db.configuration().derive(parsing)).parser().parseQuery(sql);
            // What was typed gave rows; of what is not understood jOOQ makes something that is ignored.
            return Optional.ofNullable(query).filter(ResultQuery.class::isInstance);
        } catch (ParserException e) {
            if (wanted.isPresent() && wanted.get().family() != db.family()) {
                throw new RetortException("this SQL cannot be read, and so not be put into another dialect")
                        .withHint("/sql alone shows it as it was typed");
            }
            return Optional.empty();
        }
    }

    /** The value of each {@code ?}, also of literals that were typed in SQL. */
    private static String values(DSLContext target, Query query) {
        List<Object> values = new ArrayList<>();
        target.extractParams(query).values().forEach(parameter -> values.add(parameter.getValue()));
        if (values.isEmpty()) {
            return "(no values)";
        }
        return IntStream.range(0, values.size())
                .mapToObj(i -> (i + 1) + ": " + VisibleText.line(shown(values.get(i))))
                .collect(Collectors.joining("\n"));
    }

    private static String shown(@Nullable Object value) {
        return value == null ? "null" : value + " : " + value.getClass().getSimpleName();
    }
}
