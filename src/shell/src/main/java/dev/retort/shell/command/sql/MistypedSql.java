package dev.retort.shell.command.sql;

import dev.retort.Location;
import dev.retort.RetortException;
import dev.retort.internal.text.Spelling;
import dev.retort.shell.input.CommandLine;
import dev.retort.sql.SqlText;
import dev.retort.sql.SqlToken;
import dev.retort.sql.SqlToken.Kind;
import dev.retort.sql.Syntax;
import dev.retort.sql.TypedSql;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.SourceVersion;

/** SQL whose first word is misspelled, which is neither SQL nor Java. */
public final class MistypedSql {
    private static final List<String> VERBS = List.of(("select insert update delete create alter drop truncate explain"
                    + " describe show with replace grant revoke analyze vacuum")
            .split(" "));

    /** Words of Java that are none of its keywords, but begin a declaration. */
    private static final Set<String> DECLARING = Set.of("var", "record", "sealed", "yield", "permits");

    private MistypedSql() {}

    /** The error that says which word was meant, where the rest of the line is SQL that follows one of them. */
    public static Optional<RetortException> of(String line, Syntax syntax) {
        List<SqlToken> code = SqlText.of(line, syntax).code();
        if (code.size() < 2 || code.getFirst().kind() != Kind.WORD) {
            return Optional.empty();
        }
        SqlToken first = code.getFirst();
        String typed = first.lower();
        if (SourceVersion.isKeyword(typed) || DECLARING.contains(typed)) {
            return Optional.empty();
        }
        return Spelling.closest(typed, VERBS)
                .filter(verb -> !verb.equals(typed))
                .filter(verb -> isMeant(verb + line.substring(first.end()), syntax))
                .map(verb -> new RetortException("no word of SQL \"" + first.text() + "\"")
                        .withLocation(Location.InText.of(line, first.start(), first.end()))
                        .withHint("did you mean " + verb + "?"));
    }

    private static boolean isMeant(String line, Syntax syntax) {
        return TypedSql.of(line, syntax).isPresent() || CommandLine.of(line).isPresent();
    }
}
