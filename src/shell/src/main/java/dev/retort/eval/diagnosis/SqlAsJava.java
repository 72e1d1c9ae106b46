package dev.retort.eval.diagnosis;

import dev.retort.eval.text.Mistake;
import dev.retort.eval.text.Tokens;
import dev.retort.eval.text.Tokens.Kind;
import dev.retort.eval.text.Tokens.Token;
import dev.retort.text.JavaString;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** SQL typed where Java is expected, and how it is said in Java. */
final class SqlAsJava {

    private SqlAsJava() {}

    /** Recognized by how it begins, as no Java does: a keyword, and no parenthesis. */
    static Optional<Mistake> find(Tokens tokens) {
        List<Token> list = tokens.list();
        if (list.size() < 2 || !(list.get(1).kind() == Kind.WORD || list.get(1).is("*"))) {
            return Optional.empty();
        }
        Optional<String> java = switch (list.getFirst().text().toLowerCase(Locale.ROOT)) {
            case "select" -> Optional.of(select(list));
            case "insert" ->
                Optional.of("insertInto(%1$s, %1$s.COLUMN).values(value).execute()".formatted(wordAfter("into", list)));
            case "update" ->
                Optional.of("update(%1$s).set(%1$s.COLUMN, value).where(condition).execute()"
                        .formatted(upper(list.get(1))));
            case "delete" ->
                Optional.of("deleteFrom(%s).where(condition).execute()".formatted(wordAfter("from", list)));
            case "with" -> Optional.of("with(\"name\").as(select(…)).select(…)");
            case "create", "alter", "drop", "truncate", "show", "describe", "desc", "explain", "grant" ->
                Optional.of("db.fetch(" + JavaString.of(tokens.text().strip().replaceAll(";$", "")) + ")");
            default -> Optional.empty();
        };
        return java.map(form -> Mistake.at(list.getFirst(), "this is SQL; a line is Java", "write " + form));
    }

    private static String select(List<Token> list) {
        String table = wordAfter("from", list);
        if (list.get(1).is("*")) {
            return "selectFrom(" + table + ")";
        }
        List<String> columns = new ArrayList<>();
        for (int i = 1; i < list.size() && list.get(i).kind() == Kind.WORD; i += 2) {
            columns.add(table + "." + upper(list.get(i)));
            if (i + 1 < list.size() && !list.get(i + 1).is(",")) {
                break;
            }
        }
        return "select(" + String.join(", ", columns) + ").from(" + table + ")";
    }

    private static String wordAfter(String keyword, List<Token> list) {
        for (int i = 0; i + 1 < list.size(); i++) {
            if (list.get(i).text().equalsIgnoreCase(keyword) && list.get(i + 1).kind() == Kind.WORD) {
                return upper(list.get(i + 1));
            }
        }
        return "TABLE";
    }

    private static String upper(Token token) {
        return token.text().toUpperCase(Locale.ROOT);
    }
}
