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

    /** @param account the session's, which is the usual definer */
    ViewParser(ObjectName name, String created, Syntax syntax, String account) {
        this.name = name;
        this.text = DdlText.of(created, syntax);
        this.syntax = syntax;
        this.account = account;
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
        String query = text.slice(as + 1, text.size());
        String what = String.join(" ", attributes);
        String columns = as == at + 2 ? "" : " " + Wording.query(text.slice(at + 2, as), syntax);
        return new ViewDefinition(
                name, (what + columns + "\n" + query).strip(), what, columns, Wording.query(query, syntax), uses(as));
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
