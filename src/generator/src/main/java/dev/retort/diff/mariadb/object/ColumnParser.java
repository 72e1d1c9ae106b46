package dev.retort.diff.mariadb.object;

import dev.retort.diff.mariadb.object.TableColumn.Clause;
import dev.retort.diff.mariadb.object.TableColumn.Kind;
import dev.retort.sql.SqlToken;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parser of a column's line in what SHOW CREATE TABLE gives. */
final class ColumnParser {
    private final DdlText text;
    private final int end;
    private final List<Clause> clauses = new ArrayList<>();
    private int at;

    /** @param start the index of its name */
    ColumnParser(DdlText text, int start, int end) {
        this.text = text;
        this.at = start;
        this.end = end;
    }

    TableColumn parse() throws UnreadableDefinitionException {
        String name = text.at(at).text();
        at++;
        add(Kind.TYPE, typeEnd());
        while (at < end) {
            Kind kind = kindAt(at);
            if (kind == null) {
                throw new UnreadableDefinitionException(
                        "what its column " + name + " says with " + text.slice(at, end) + " is not known");
            }
            add(kind, clauseEnd(kind));
        }
        return new TableColumn(name, clauses);
    }

    private void add(Kind kind, int to) {
        clauses.add(new Clause(kind, text.slice(at, to)));
        at = to;
    }

    private int typeEnd() {
        int to = at + 1;
        if (text.is(to, "precision", "varying")) {
            to++;
        }
        to = afterParentheses(to);
        while (to < end && text.is(to, "unsigned", "zerofill", "signed")) {
            to++;
        }
        return to;
    }

    private int afterParentheses(int from) {
        return text.is(from, "(") ? text.closing(from) + 1 : from;
    }

    private @Nullable Kind kindAt(int index) {
        SqlToken token = text.at(index);
        if (token.kind() == SqlToken.Kind.QUOTED_NAME) {
            return text.is(index + 1, "=") ? Kind.OPTION : null;
        }
        return switch (token.lower()) {
            case "compressed" -> Kind.COMPRESSED;
            case "character" -> text.is(index + 1, "set") ? Kind.CHARSET : null;
            case "charset" -> Kind.CHARSET;
            case "collate" -> Kind.COLLATE;
            case "generated", "as" -> Kind.GENERATED;
            case "not" -> text.is(index + 1, "null") ? Kind.NOT_NULL : null;
            case "null" -> Kind.NULL;
            case "invisible" -> Kind.INVISIBLE;
            case "default" -> Kind.DEFAULT;
            case "on" -> text.is(index + 1, "update") ? Kind.ON_UPDATE : null;
            case "auto_increment" -> Kind.AUTO_INCREMENT;
            case "comment" -> Kind.COMMENT;
            case "with", "without" -> text.is(index + 1, "system") ? Kind.VERSIONING : null;
            case "srid", "ref_system_id" -> Kind.SRID;
            case "storage", "column_format" -> Kind.STORAGE;
            case "check" -> Kind.CHECK;
            default -> null;
        };
    }

    private int clauseEnd(Kind kind) {
        return switch (kind) {
            case COMPRESSED -> text.is(at + 1, "=") ? at + 3 : at + 1;
            case CHARSET -> text.is(at, "charset") ? at + 2 : at + 3;
            case COLLATE, NOT_NULL, STORAGE, COMMENT -> at + 2;
            case GENERATED -> generatedEnd();
            case DEFAULT -> valueEnd(at + 1);
            case ON_UPDATE -> valueEnd(at + 2);
            case VERSIONING, OPTION -> at + 3;
            case SRID -> text.is(at + 1, "=") ? at + 3 : at + 2;
            case CHECK -> afterParentheses(at + 1);
            default -> at + 1;
        };
    }

    private int generatedEnd() {
        int to = at;
        while (to < end && !text.is(to, "as")) {
            to++;
        }
        if (text.is(to + 1, "row")) {
            return to + 3;
        }
        to = afterParentheses(to + 1);
        return text.is(to, "virtual", "stored", "persistent") ? to + 1 : to;
    }

    /** A literal, a call of a function or something in parentheses, with what is before it: a sign, a character set. */
    private int valueEnd(int from) {
        int to = from + 1;
        while (to < end && (text.is(to, "(") || kindAt(to) == null)) {
            to = text.is(to, "(") ? text.closing(to) + 1 : to + 1;
        }
        return Math.min(to, end);
    }
}
