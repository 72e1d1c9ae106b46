package dev.retort.sql;

import java.util.Locale;
import java.util.Optional;
import org.jooq.SQLDialect;

/** A session of a database, which may have settings that make its SQL another. */
enum SqlSession {
    MARIADB('m', Syntax.of(SQLDialect.MARIADB), null),
    MARIADB_ANSI_QUOTES(
            'a',
            Syntax.of(SQLDialect.MARIADB).withQuotedNames(true),
            "set session sql_mode = concat(@@sql_mode, ',ANSI_QUOTES')"),
    MARIADB_NO_BACKSLASH_ESCAPES(
            'b',
            Syntax.of(SQLDialect.MARIADB).withEscapes(false),
            "set session sql_mode = concat(@@sql_mode, ',NO_BACKSLASH_ESCAPES')"),
    MYSQL('y', Syntax.of(SQLDialect.MYSQL), null),
    POSTGRES('p', Syntax.of(SQLDialect.POSTGRES), null),
    POSTGRES_ESCAPES('e', Syntax.of(SQLDialect.POSTGRES).withEscapes(true), "set standard_conforming_strings = off"),
    SQLITE('s', Syntax.of(SQLDialect.SQLITE), null);

    private final char letter;
    private final Syntax syntax;
    private final Optional<String> setting;

    SqlSession(char letter, Syntax syntax, @org.jspecify.annotations.Nullable String setting) {
        this.letter = letter;
        this.syntax = syntax;
        this.setting = Optional.ofNullable(setting);
    }

    static SqlSession of(char letter) {
        for (SqlSession session : values()) {
            if (session.letter == letter) {
                return session;
            }
        }
        throw new IllegalArgumentException("no session is called " + letter);
    }

    static SqlSession named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    SQLDialect dialect() {
        return syntax.grammar().dialect();
    }

    Syntax syntax() {
        return syntax;
    }

    /** The statement that makes it so. */
    Optional<String> setting() {
        return setting;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
