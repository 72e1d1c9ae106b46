package dev.retort.migrate.script;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * One statement of a migration, as Flyway splits it off, with its placeholders replaced.
 *
 * @param line where it begins in the file, from 1
 * @param sql its text, without the delimiter
 * @param delimiter what ends it in the file
 * @param transactional whether it can be run in a transaction
 */
public record ScriptStatement(int line, String sql, String delimiter, boolean transactional) {

    /** A hash of a statement's text, in hexadecimal. */
    public static String digest(String sql) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(sql.strip().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
