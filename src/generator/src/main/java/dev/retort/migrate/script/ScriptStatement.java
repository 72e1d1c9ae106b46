package dev.retort.migrate.script;

import dev.retort.sql.SqlStatement;
import dev.retort.sql.SqlText;
import dev.retort.sql.Syntax;
import java.lang.ref.SoftReference;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** One statement of a migration, as Flyway splits it off, with its placeholders replaced. */
public final class ScriptStatement {
    private final int line;
    private final String sql;
    private final String delimiter;
    private final boolean transactional;
    private final Syntax syntax;

    /** Read when it is first asked for, and kept while there is room: a script may be a dump of millions of values. */
    private SoftReference<SqlText> text = new SoftReference<>(null);

    /**
     * @param line where it begins in the file, from 1
     * @param delimiter what ends it in the file
     * @param transactional whether it can be run in a transaction
     */
    public ScriptStatement(int line, String sql, String delimiter, boolean transactional, Syntax syntax) {
        this.line = line;
        this.sql = sql;
        this.delimiter = delimiter;
        this.transactional = transactional;
        this.syntax = syntax;
    }

    public int line() {
        return line;
    }

    public String sql() {
        return sql;
    }

    public String delimiter() {
        return delimiter;
    }

    public boolean transactional() {
        return transactional;
    }

    /** The statement as its database reads it. */
    public SqlText text() {
        SqlText read = text.get();
        if (read == null) {
            read = SqlText.of(sql, syntax);
            text = new SoftReference<>(read);
        }
        return read;
    }

    /** The first statement in the text, which is the only one save in what Flyway takes as a whole; empty where it is but comments. */
    public Optional<SqlStatement> parsed() {
        return text().statements().stream().findFirst();
    }

    public String digest() {
        return digest(sql);
    }

    /** A hash of any text, in hexadecimal; blanks around it make no difference. */
    public static String digest(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.strip().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
