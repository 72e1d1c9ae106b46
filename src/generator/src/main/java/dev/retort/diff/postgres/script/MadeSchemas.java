package dev.retort.diff.postgres.script;

import dev.retort.diff.model.SchemaFile;
import dev.retort.sql.SqlStatement;
import dev.retort.sql.SqlText;
import dev.retort.sql.Syntax;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.SQLDialect;

/** The schemas that statements make. */
public final class MadeSchemas {
    /** Which every database has, and connections are in. */
    private static final String USUAL = "public";

    private MadeSchemas() {}

    /** Those of a file, and the one that every database has; none where it makes no others. */
    public static List<String> of(SchemaFile file) {
        List<String> made = SqlText.of(file.text(), Syntax.of(SQLDialect.POSTGRES)).statements().stream()
                .flatMap(statement -> name(statement).stream())
                .distinct()
                .toList();
        return Set.of(USUAL).containsAll(made)
                ? List.of()
                : Stream.concat(Stream.of(USUAL), made.stream()).distinct().toList();
    }

    /** The name of the schema that a statement makes, if it makes one. */
    static Optional<String> name(SqlStatement statement) {
        if (!statement.startsWith("create", "schema")) {
            return Optional.empty();
        }
        int at = 2;
        while (statement.is(at, "if", "not", "exists")) {
            at++;
        }
        int place = statement.is(at, "authorization") ? at + 1 : at;
        return place < statement.tokens().size()
                ? Optional.of(statement.tokens().get(place).text())
                : Optional.empty();
    }
}
