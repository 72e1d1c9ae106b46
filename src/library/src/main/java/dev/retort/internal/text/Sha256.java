package dev.retort.internal.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A hash of several parts, in order. Where one ends and the next begins counts too. */
public final class Sha256 {
    private final MessageDigest digest = begun();

    /** A hash of nothing so far. */
    public Sha256() {}

    /** The algorithm, to be given bytes. */
    public static MessageDigest begun() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The hash of a single text, in hexadecimal. */
    public static String of(String text) {
        return HexFormat.of().formatHex(begun().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Adds a text. */
    public Sha256 add(String part) {
        return add(part.getBytes(StandardCharsets.UTF_8));
    }

    /** Adds bytes. */
    public Sha256 add(byte[] part) {
        digest.update((part.length + "\n").getBytes(StandardCharsets.UTF_8));
        digest.update(part);
        return this;
    }

    /** The hash of what was added, in hexadecimal; to be called once. */
    public String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
