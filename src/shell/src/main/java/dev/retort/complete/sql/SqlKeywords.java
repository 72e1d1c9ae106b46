package dev.retort.complete.sql;

import dev.retort.text.WordLists;
import java.util.List;
import java.util.Set;

/** The words of SQL that the user is likely to want, where they may be used. */
public final class SqlKeywords {
    private static final WordLists WORDS = WordLists.beside(SqlKeywords.class);
    /** What a statement begins with. */
    public static final List<String> BEGINNINGS = WORDS.list("beginnings");
    /** What may follow a table in a list of tables. */
    static final List<String> AFTER_TABLE = WORDS.list("after a table");
    /** What may follow an expression. */
    static final List<String> AFTER_EXPRESSION = WORDS.list("after an expression");
    /** What an expression may begin with. */
    static final List<String> IN_EXPRESSION = WORDS.list("in an expression");

    /** Words that are no names unless they are quoted, in one database or another. */
    static final Set<String> RESERVED = WORDS.set("reserved");

    private SqlKeywords() {}
}
