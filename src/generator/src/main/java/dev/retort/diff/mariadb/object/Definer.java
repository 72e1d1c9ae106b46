package dev.retort.diff.mariadb.object;

import dev.retort.sql.SqlToken.Kind;

/**
 * The account that a view or a stored program belongs to, as its definition says.
 *
 * @param written as it is to be written; empty where it is the session's account, which needs not be said
 * @param end the index of the token after it
 */
record Definer(String written, int end) {

    /** @param at where {@code DEFINER} may be */
    static Definer at(DdlText text, int at, String account) {
        if (!text.is(at, "definer")) {
            return new Definer("", at);
        }
        String user = text.at(at + 2).text();
        boolean isRole = !text.is(at + 3, "@") && text.at(at + 3).kind() != Kind.VARIABLE;
        if (isRole) {
            return new Definer("definer = " + Wording.name(user), at + 3);
        }
        String host = text.at(at + 4).text();
        return new Definer(
                account.equals(user + "@" + host) ? "" : "definer = " + Wording.name(user) + "@" + Wording.name(host),
                at + 5);
    }
}
