package dev.retort.diff.mariadb.object;

import dev.retort.diff.model.ObjectName;
import dev.retort.sql.SqlToken.Kind;
import dev.retort.sql.Syntax;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The parser of what SHOW CREATE VIEW gives. */
final class ViewParser {
    private final ObjectName name;
    private final DdlText text;
    private final Syntax syntax;
    private final String account;
    private final DdlText kept;

    /**
     * @param account the session's, which is the usual definer
     * @param kept the query as the server's catalog has it, if that is to be held against the shown one; else empty
     */
    ViewParser(ObjectName name, String created, Syntax syntax, String account, String kept) {
        this.name = name;
        this.text = DdlText.of(created, syntax);
        this.syntax = syntax;
        this.account = account;
        this.kept = DdlText.of(kept, syntax);
    }

    ViewDefinition parse() throws UnreadableDefinitionException {
        List<String> attributes = new ArrayList<>();
        int at = 1;
        while (at < text.size() && !text.is(at, "view")) {
            if (text.is(at, "algorithm")) {
                addUnless("undefined", at + 2, "algorithm = ", attributes);
                at += 3;
            } else if (text.is(at, "definer")) {
                Definer definer = Definer.at(text, at, account);
                if (!definer.written().isEmpty()) {
                    attributes.add(definer.written());
                }
                at = definer.end();
            } else if (text.is(at, "sql")) {
                addUnless("definer", at + 2, "sql security ", attributes);
                at += 3;
            } else {
                throw new UnreadableDefinitionException(text.slice(at, at + 1) + " is not known in it");
            }
        }
        int as = text.is(at + 2, "(") ? text.closing(at + 2) + 1 : at + 2;
        if (!text.is(as, "as")) {
            throw new UnreadableDefinitionException("its query was not found in " + text.text());
        }
        String query = kept.size() == 0 ? text.slice(as + 1, text.size()) : queryWithPlaces(as + 1);
        String what = String.join(" ", attributes);
        String columns = as == at + 2 ? "" : " " + Wording.query(text.slice(at + 2, as), syntax);
        return new ViewDefinition(
                name, (what + columns + "\n" + query).strip(), what, columns, Wording.query(query, syntax), uses(as));
    }

    /**
     * The query with the numbers of the columns that it sorts or groups by: of a view whose definer does not exist MariaDB shows an empty text in
     * the place of each.
     */
    private String queryWithPlaces(int from) throws UnreadableDefinitionException {
        StringBuilder query = new StringBuilder();
        int end = text.at(from).start();
        int i = from;
        for (int k = 0; k < kept.size(); k++) {
            i += isIntroducer(i) ? 1 : 0;
            boolean isPlace =
                    isText(text, i) && text.at(i).text().isEmpty() && kept.at(k).kind() == Kind.NUMBER;
            if (isPlace) {
                query.append(text.text(), end, text.at(i).start()).append(kept.slice(k, k + 1));
                end = text.at(i).end();
            } else if (!isSame(i, k)) {
                throw twoWays();
            }
            i++;
        }
        if (i < text.size() && !text.is(i, "with")) {
            throw twoWays();
        }
        return query.append(text.text(), end, text.at(text.size() - 1).end()).toString();
    }

    private static UnreadableDefinitionException twoWays() {
        return new UnreadableDefinitionException(
                "the server says in two ways what it reads, as it may where the account that defined it does not exist");
    }

    /** The name of a character set before a text, which the catalog leaves out. */
    private boolean isIntroducer(int i) {
        return isText(text, i + 1)
                && text.at(i).kind() == Kind.WORD
                && text.at(i).text().startsWith("_");
    }

    private static boolean isText(DdlText text, int i) {
        return i < text.size() && text.at(i).kind() == Kind.STRING;
    }

    /** Letters that a text has not in common with the catalog's character set may look otherwise there. */
    private boolean isSame(int i, int k) {
        if (i >= text.size()) {
            return false;
        }
        String shown = text.at(i).text();
        String other = kept.at(k).text();
        boolean areTexts = isText(text, i) && isText(kept, k);
        return areTexts ? shown.isEmpty() == other.isEmpty() : shown.equals(other);
    }

    private void addUnless(String usual, int at, String before, List<String> attributes) {
        if (!text.is(at, usual)) {
            attributes.add(before + text.at(at).lower());
        }
    }

    private Set<String> uses(int from) {
        Set<String> uses = new HashSet<>();
        for (int i = from; i < text.size(); i++) {
            int before = i - 1;
            while (text.is(before, "(")) {
                before--;
            }
            if (text.at(i).kind() == Kind.QUOTED_NAME && text.is(before, "from", "join", "straight_join", ",")) {
                uses.add(text.at(i).text());
            }
        }
        return uses;
    }
}
