package dev.retort.complete;

import java.util.List;
import java.util.Set;

/** The words of SQL that a person is likely to want, where they may stand. */
final class SqlKeywords {
    /** What a statement begins with. */
    static final List<String> BEGINNINGS = List.of(
            "select",
            "insert into",
            "update",
            "delete from",
            "with",
            "explain",
            "show",
            "create table",
            "create index",
            "create view",
            "alter table",
            "drop table",
            "truncate table");
    /** What may follow a table in a list of tables. */
    static final List<String> AFTER_TABLE = List.of(
            "where",
            "join",
            "left join",
            "inner join",
            "right join",
            "cross join",
            "on",
            "using",
            "as",
            "order by",
            "group by",
            "having",
            "limit",
            "set",
            "values",
            "select",
            "union",
            "union all");
    /** What may follow an expression. */
    static final List<String> AFTER_EXPRESSION = List.of(
            "and",
            "or",
            "from",
            "where",
            "like",
            "in",
            "between",
            "is null",
            "is not null",
            "not in",
            "not like",
            "as",
            "asc",
            "desc",
            "order by",
            "group by",
            "having",
            "limit",
            "offset",
            "join",
            "left join",
            "inner join",
            "on",
            "when",
            "then",
            "else",
            "end",
            "union",
            "union all",
            "set",
            "values",
            "returning");
    /** What an expression may begin with. */
    static final List<String> IN_EXPRESSION = List.of(
            "distinct", "case", "not", "exists", "null", "true", "false", "select", "by", "into", "table");

    static final List<String> FUNCTIONS = List.of(
            "count",
            "sum",
            "avg",
            "min",
            "max",
            "coalesce",
            "concat",
            "length",
            "lower",
            "upper",
            "trim",
            "substring",
            "replace",
            "round",
            "abs",
            "cast",
            "nullif",
            "extract",
            "row_number",
            "rank",
            "lag",
            "lead");

    /** Words that are no names unless they are quoted, in one database or another. */
    static final Set<String> RESERVED = Set.of(
            "all", "alter", "analyze", "and", "any", "array", "as", "asc", "between", "both", "by", "case", "cast", "check",
            "collate", "column", "condition", "constraint", "create", "cross", "current_date", "current_time",
            "current_timestamp", "current_user", "database", "default", "delete", "desc", "describe", "distinct", "div",
            "drop", "else", "end", "except", "exists", "explain", "false", "fetch", "float", "for", "force", "foreign",
            "from", "full", "function", "generated", "grant", "group", "groups", "having", "if", "ignore", "in", "index",
            "inner", "insert", "int", "integer", "intersect", "interval", "into", "is", "join", "key", "keys", "kill",
            "lateral", "leading", "left", "like", "limit", "lines", "load", "lock", "match", "mod", "natural", "not", "null",
            "numeric", "of", "offset", "on", "only", "option", "or", "order", "outer", "over", "partition", "placing",
            "precision", "primary", "procedure", "range", "rank", "read", "recursive", "references", "release", "rename",
            "repeat", "replace", "returning", "revoke", "right", "row", "rows", "schema", "select", "session_user", "set",
            "show", "some", "sql", "system", "table", "then", "to", "trailing", "transaction", "trigger", "true", "union",
            "unique", "unlock", "update", "usage", "use", "user", "using", "values", "varchar", "verbose", "view", "when",
            "where", "while", "window", "with", "write", "year_month");

    private SqlKeywords() {}
}
