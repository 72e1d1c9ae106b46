package dev.retort.translate;

import dev.retort.text.JavaString;
import dev.retort.translate.QueryWriter.Output;
import dev.retort.translate.QueryWriter.Wanted;
import dev.retort.translate.QueryWriter.Written;
import dev.retort.translate.QueryWriter.WrittenBody;
import dev.retort.translate.read.Expression;
import dev.retort.translate.read.Expression.Column;
import dev.retort.translate.read.Expression.Literal;
import dev.retort.translate.read.Expression.LiteralKind;
import dev.retort.translate.read.Expression.Star;
import dev.retort.translate.read.JavaLiteral;
import dev.retort.translate.read.SqlQuery.Item;
import dev.retort.translate.read.SqlQuery.NamedTable;
import dev.retort.translate.read.SqlQuery.Select;
import dev.retort.translate.read.SqlQuery.TableReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The writer of one SELECT. */
record SelectWriter(LineBuilder line, QueryWriter queries) {

    /**
     * @param outer the scope around it
     * @param prefix what is in front of its first word
     */
    WrittenBody write(Select select, Scope outer, String prefix, Wanted wanted) {
        Scope scope = new Scope(outer);
        TableWriter tables = new TableWriter(line, queries, scope);
        List<TableReference> named =
                select.from().stream().filter(each -> !isDual(each)).toList();
        String from = named.isEmpty() ? "" : tables.from(named);
        boolean inlining = !select.groupBy().isEmpty() || select.distinct();
        ExpressionWriter items = new ExpressionWriter(line, scope, queries, inlining);
        ExpressionWriter rest = new ExpressionWriter(line, scope, queries, false);
        List<Output> columns = new ArrayList<>();
        boolean open = false;
        boolean typed = wanted.types().size() == select.items().size();
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < select.items().size(); i++) {
            Item item = select.items().get(i);
            if (item.expression() instanceof Star(List<String> qualifier)) {
                open |= addAll(qualifier, scope, columns);
                texts.add(star(qualifier, scope));
            } else {
                Typed field = typed
                        ? items.fieldOf(item.expression(), wanted.types().get(i))
                        : items.field(item.expression());
                columns.add(new Output(name(item), field.type()));
                texts.add(field.text() + alias(item));
            }
        }
        String text = prefix
                + head(select, texts, from, scope, wanted.listed())
                + where(select, rest)
                + groupBy(select, scope, items)
                + select.having()
                        .map(each -> ".having("
                                + having(select, scope, items).conditions().condition(each) + ")")
                        .orElse("")
                + windows(select, rest);
        List<String> aliases =
                select.items().stream().flatMap(item -> item.alias().stream()).toList();
        return new WrittenBody(new Written(text, columns, open), scope, aliases, inlining);
    }

    /** MariaDB's name for no table at all. */
    private static boolean isDual(TableReference table) {
        return table instanceof NamedTable named
                && named.name().equalsIgnoreCase("dual")
                && named.path().size() == 1;
    }

    private static boolean addAll(List<String> qualifier, Scope scope, List<Output> columns) {
        List<Source> sources = qualifier.isEmpty()
                ? scope.sources()
                : scope.source(qualifier).stream().toList();
        for (Source source : sources) {
            source.columns().forEach(column -> columns.add(new Output(column.name(), column.type())));
        }
        return sources.isEmpty() || sources.stream().anyMatch(Source::open);
    }

    private static String star(List<String> qualifier, Scope scope) {
        return qualifier.isEmpty()
                ? "asterisk()"
                : scope.source(qualifier)
                        .map(source -> source.java() + ".asterisk()")
                        .orElseThrow(() -> new NoTypedFormException(String.join(".", qualifier) + ".*"));
    }

    private static String name(Item item) {
        return item.alias().orElseGet(() -> item.expression() instanceof Column column ? column.name() : "");
    }

    private static String alias(Item item) {
        return item.alias()
                .filter(alias -> !(item.expression() instanceof Column column
                        && column.name().equals(alias)))
                .map(alias -> ".as(" + JavaString.of(alias) + ")")
                .orElse("");
    }

    private String head(Select select, List<String> items, String from, Scope scope, boolean listed) {
        boolean all = items.equals(List.of("asterisk()"));
        boolean grouped = !select.groupBy().isEmpty() || select.having().isPresent();
        String on = select.distinctOn().isEmpty()
                ? ""
                : ".distinctOn(" + new ExpressionWriter(line, scope, queries, true).fields(select.distinctOn()) + ")";
        boolean oneTable = select.from().size() == 1 && select.from().getFirst() instanceof NamedTable;
        if (all
                && oneTable
                && !select.distinct()
                && !grouped
                && !listed
                && select.windows().isEmpty()) {
            return "selectFrom(" + from.substring(".from(".length());
        }
        boolean plainly = all && !listed && !scope.merging();
        String method = select.distinct() && select.distinctOn().isEmpty() ? "selectDistinct(" : "select(";
        String list = plainly ? "" : String.join(", ", items);
        return (list.equals("inline(1)") && method.equals("select(") ? "selectOne()" : method + list + ")") + on + from;
    }

    private static String where(Select select, ExpressionWriter expressions) {
        return select.where().map(each -> where(each, expressions)).orElse("");
    }

    /** A condition after {@code where}, with one {@code and} for each that is joined so. */
    static String where(Expression condition, ExpressionWriter expressions) {
        List<String> conjuncts = expressions.conditions().conjuncts(condition);
        return ".where(" + String.join(").and(", conjuncts) + ")";
    }

    private static String groupBy(Select select, Scope scope, ExpressionWriter expressions) {
        if (select.groupBy().isEmpty()) {
            return "";
        }
        String fields = select.groupBy().stream()
                .map(each -> grouped(each, select, scope, expressions))
                .collect(Collectors.joining(", "));
        return ".groupBy(" + (select.rollup() ? "rollup(" + fields + ")" : fields) + ")";
    }

    private static String grouped(Expression expression, Select select, Scope scope, ExpressionWriter expressions) {
        if (expression instanceof Literal literal && literal.kind() == LiteralKind.INTEGER) {
            return "inline(" + literal.text() + ")";
        }
        if (expression instanceof Column column && scope.column(column).isEmpty()) {
            Optional<String> alias = select.items().stream()
                    .flatMap(item -> item.alias().stream())
                    .filter(each -> each.equalsIgnoreCase(column.name()))
                    .findFirst();
            if (alias.isPresent()) {
                return "field(" + JavaLiteral.name(alias.get()) + ")";
            }
        }
        return expressions.field(expression).text();
    }

    /** HAVING may name what SELECT gives. */
    private ExpressionWriter having(Select select, Scope scope, ExpressionWriter items) {
        Scope named = new Scope(scope);
        List<Source.SourceColumn> aliases = new ArrayList<>();
        for (Item item : select.items()) {
            item.alias()
                    .filter(alias -> scope.column(new Column(List.of(alias))).isEmpty())
                    .ifPresent(alias -> aliases.add(Source.SourceColumn.named(
                            alias, items.field(item.expression()).type(), alias)));
        }
        named.add(new Source("", "", aliases, false));
        return new ExpressionWriter(line, named, queries, !select.groupBy().isEmpty());
    }

    private String windows(Select select, ExpressionWriter expressions) {
        if (select.windows().isEmpty()) {
            return "";
        }
        FunctionWriter functions = new FunctionWriter(line, expressions);
        return ".window("
                + select.windows().stream()
                        .map(window ->
                                JavaLiteral.name(window.name()) + ".as(" + functions.window(window.window()) + ")")
                        .collect(Collectors.joining(", "))
                + ")";
    }
}
