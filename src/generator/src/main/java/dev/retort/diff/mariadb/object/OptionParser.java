package dev.retort.diff.mariadb.object;

import dev.retort.sql.SqlToken.Kind;
import java.util.Locale;
import java.util.Map;

/** The parser of a table's options in what SHOW CREATE TABLE gives. */
final class OptionParser {
    private final DdlText text;
    private final Map<String, String> options;

    OptionParser(DdlText text, Map<String, String> options) {
        this.text = text;
        this.options = options;
    }

    void parse(int from, int to) throws UnreadableDefinitionException {
        int at = from;
        while (at < to) {
            int start = text.is(at, "default") ? at + 1 : at;
            int equals = start + 1;
            while (equals < to && equals < start + 3 && !text.is(equals, "=")) {
                equals++;
            }
            if (text.is(at, "with") && text.is(at + 1, "system") && text.is(at + 2, "versioning")) {
                options.put(TableDefinition.VERSIONING, TableDefinition.VERSIONING);
                at += 3;
            } else if (text.is(at, "tablespace") && text.isName(at + 1)) {
                options.put("TABLESPACE", text.slice(at, at + 2));
                at += 2;
            } else if (equals < to && text.is(equals, "=")) {
                at = text.is(equals + 1, "(") ? text.closing(equals + 1) + 1 : equals + 2;
                put(start, equals, at);
            } else {
                throw new UnreadableDefinitionException("its option " + text.slice(at, to) + " is not known");
            }
        }
    }

    private void put(int start, int equals, int end) {
        boolean isOfEngine = text.at(start).kind() == Kind.QUOTED_NAME;
        String name = isOfEngine
                ? text.slice(start, equals)
                : text.slice(start, equals).toUpperCase(Locale.ROOT);
        if (!name.equals("AUTO_INCREMENT")) {
            options.put(name, name + "=" + text.slice(equals + 1, end));
        }
    }
}
