package dev.retort.sql;

import dev.retort.sql.Grammar.Bodies;
import dev.retort.sql.SqlToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The rule whether a semicolon ends the statement that is read, or belongs to its body: of a routine, a trigger, an
 * event or a block. For one thread.
 */
final class StatementEnd {
    private static final Set<String> ROUTINES = Set.of("procedure", "function", "trigger", "event");

    /** What opens a part of a block that ends in END, where a statement can begin. */
    private static final Set<String> OPENING = Set.of("begin", "if", "loop", "repeat", "while");

    /** What comes before a statement within a block. */
    private static final Set<String> BEFORE_STATEMENT =
            Set.of(";", ":", "begin", "then", "else", "do", "loop", "repeat", "row", "atomic");

    /** Where the words before a routine's kind end at the latest: {@code CREATE DEFINER = a@b …}. */
    private static final int PREAMBLE = 14;

    private final Bodies bodies;
    private final List<SqlToken> preamble = new ArrayList<>();
    private SqlToken last = new SqlToken(Kind.END, "", 0, 0, 0, true);
    private SqlToken beforeLast = last;
    private boolean routine;
    private boolean packaged;
    private int open;
    private boolean parameters;
    /** Whether the conditions of a handler are read, which its statement follows. */
    private boolean handler;

    StatementEnd(Syntax syntax) {
        this.bodies = syntax.grammar().bodies();
    }

    /** Takes note of a token of the statement that is no comment. */
    void follow(SqlToken token) {
        if (preamble.size() < PREAMBLE) {
            preamble.add(token);
            routine |= isRoutine(token);
            packaged |= bodies == Bodies.BLOCKS && preamble.getFirst().is("create") && token.is("package");
        }
        if (routine) {
            open += bodies == Bodies.BLOCKS ? block(token) : atomic(token);
        }
        beforeLast = last;
        last = token;
    }

    private boolean isRoutine(SqlToken token) {
        SqlToken first = preamble.getFirst();
        return switch (bodies) {
            case NONE -> false;
            case BLOCKS -> {
                boolean block = preamble.size() == 2 && first.is("begin") && token.is("not");
                open += block ? 1 : 0;
                yield block || (first.is("create") && token.isIn(ROUTINES));
            }
            case TRIGGERS -> (first.is("create") || first.is("explain")) && token.is("trigger") && preamble.size() <= 6;
            case ATOMIC -> first.is("create") && token.is("function", "procedure") && preamble.size() <= 4;
        };
    }

    private int block(SqlToken token) {
        if (last.is("end")) {
            // END IF, END LOOP: of what was open.
            return 0;
        }
        if (token.is("end")) {
            return open > 0 ? -1 : 0;
        }
        if (token.is("case")) {
            return 1;
        }
        parameters |= token.is(")") || token.is("begin");
        boolean handles = handler && token.is("begin");
        handler = (handler || (token.is("handler") && last.is("continue", "exit", "undo"))) && !token.is(";", "begin");
        boolean begins = open == 0 ? token.is("begin") || beginsBody(token) : last.isIn(BEFORE_STATEMENT) || handles;
        boolean ofExistence = token.is("if") && open == 0;
        return begins && !ofExistence && token.isIn(OPENING) ? 1 : 0;
    }

    /** A routine whose body is one loop, without BEGIN. */
    private boolean beginsBody(SqlToken token) {
        return parameters && token.depth() == 0 && token.is("loop", "while", "repeat") && !last.is(".");
    }

    /** As psql counts: what is open within BEGIN ATOMIC. */
    private int atomic(SqlToken token) {
        if (token.depth() > 0 || token.kind() != Kind.WORD) {
            return 0;
        }
        if (token.is("begin") || (token.is("case") && open > 0)) {
            return 1;
        }
        return token.is("end") && open > 0 ? -1 : 0;
    }

    boolean isAt(SqlToken semicolon) {
        if (packaged) {
            return false;
        }
        if (bodies == Bodies.TRIGGERS && routine) {
            return last.is("end") && beforeLast.is(";");
        }
        return open == 0 && (semicolon.depth() == 0 || bodies != Bodies.ATOMIC);
    }
}
