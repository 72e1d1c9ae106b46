package dev.retort.diff.mariadb.object;

import dev.retort.sql.SqlToken;
import dev.retort.sql.SqlToken.Kind;
import dev.retort.sql.Syntax;

/** The name of the current database, which the server writes before names of what is in it. */
record DatabaseName(String name, Syntax syntax) {

    /** A definition that the server wrote, without that name, and with its texts as the session reads them. */
    String removedFrom(String shown) {
        String definition = DdlText.shownIn(shown, syntax);
        if (!definition.contains(name)) {
            return definition;
        }
        DdlText text = DdlText.of(definition, syntax);
        StringBuilder without = new StringBuilder();
        int end = 0;
        for (int i = 0; i < text.size(); i++) {
            if (qualifies(text, i)) {
                without.append(definition, end, text.at(i).start());
                i++;
                end = text.at(i).end();
            }
        }
        return without.append(definition.substring(end)).toString();
    }

    private boolean qualifies(DdlText text, int i) {
        SqlToken token = text.at(i);
        if (token.kind() != Kind.QUOTED_NAME
                || !token.text().equals(name)
                || !text.is(i + 1, ".")
                || text.is(i - 1, ".")) {
            return false;
        }
        int before = i - 1;
        while (text.is(before, "(")) {
            before--;
        }
        return text.is(i + 3, ".", "(")
                || text.is(before, "from", "join", "straight_join", "nextval", "lastval", "references");
    }
}
