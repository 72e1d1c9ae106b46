package dev.retort.database.live;

import dev.retort.RetortException;
import dev.retort.database.Dialect;
import dev.retort.sql.Grammar.Trait;
import dev.retort.sql.ImplicitCommit;
import dev.retort.sql.Syntax;
import dev.retort.sql.Writing;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The rules of what may not be done in a sandbox, since no rollback would undo it. Servers that commit definitions are
 * asked about engines and procedures, which are remembered.
 */
final class SandboxRules implements StatementWatch {
    private static final String ENGINE = """
        select t.engine from information_schema.tables t join information_schema.engines e on e.engine = t.engine
        where t.table_schema = coalesce(?, database()) and t.table_name = ? and e.transactions <> 'YES'
        """;

    private static final String BODY = """
        select routine_definition from information_schema.routines
        where routine_schema = coalesce(?, database()) and routine_name = ? and routine_type = 'PROCEDURE'
        """;

    /** How bodies are read: the server keeps with each in which way it was written, which is nearly always this. */
    private final Syntax ofBodies;

    private final Map<List<String>, Optional<String>> engines = new HashMap<>();

    SandboxRules(Dialect dialect) {
        this.ofBodies = dialect.syntax();
    }

    @Override
    public void before(Connection connection, String sql, Syntax syntax) throws SQLException {
        Optional<String> ending = ImplicitCommit.of(sql, syntax);
        if (ending.isPresent()) {
            throw ImplicitCommit.isOfTransactions(sql, syntax)
                    ? new RetortException("not run: all of a sandbox is one transaction, which \"" + ending.get()
                                    + "\" would end")
                            .withHint("/begin, /commit and /rollback work within it, as session and db.transaction do")
                    : new RetortException(
                                    "not run: \"" + ending.get() + "\" would last, and commit what the sandbox holds")
                            .withHint("start without --sandbox to do it");
        }
        if (syntax.grammar().has(Trait.DEFINITIONS_COMMIT)) {
            for (List<String> table : Writing.targets(sql, syntax)) {
                refuseIfLasting(connection, table);
            }
            for (List<String> procedure : Writing.called(sql, syntax)) {
                refuseIfCommitting(connection, procedure, new HashSet<>());
            }
        }
    }

    private void refuseIfLasting(Connection connection, List<String> table) throws SQLException {
        Optional<String> engine = engines.get(table);
        if (engine == null) {
            engine = ask(connection, ENGINE, table);
            engines.put(table, engine);
        }
        if (engine.isPresent()) {
            throw new RetortException("not run: " + table.getLast() + " is a table of the engine " + engine.get()
                            + ", which cannot roll back")
                    .withHint("start without --sandbox to write it");
        }
    }

    private void refuseIfCommitting(Connection connection, List<String> procedure, Set<List<String>> seen)
            throws SQLException {
        if (!seen.add(procedure)) {
            return;
        }
        Optional<String> body = ask(connection, BODY, procedure);
        if (body.isEmpty()) {
            throw refusedCall(procedure, "may commit: its body cannot be read");
        }
        if (ImplicitCommit.isInBody(body.get(), ofBodies)) {
            throw refusedCall(procedure, "commits, or may");
        }
        for (List<String> inner : Writing.called(body.get(), ofBodies)) {
            refuseIfCommitting(connection, inner, seen);
        }
    }

    private static RetortException refusedCall(List<String> procedure, String why) {
        return new RetortException("not run: the procedure " + procedure.getLast() + " " + why)
                .withHint("start without --sandbox to call it");
    }

    private static Optional<String> ask(Connection connection, String query, List<String> name) throws SQLException {
        try (PreparedStatement question = connection.prepareStatement(query)) {
            question.setString(1, name.size() > 1 ? name.get(name.size() - 2) : null);
            question.setString(2, name.getLast());
            try (ResultSet answer = question.executeQuery()) {
                return answer.next() ? Optional.ofNullable(answer.getString(1)) : Optional.empty();
            }
        }
    }
}
