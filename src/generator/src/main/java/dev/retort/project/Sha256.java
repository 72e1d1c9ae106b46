package dev.retort.project;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A hash of several parts, in order. Where one ends and the next begins counts too. */
final class Sha256 {
    private final MessageDigest digest;

    Sha256() {
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    Sha256 add(String part) {
        return add(part.getBytes(StandardCharsets.UTF_8));
    }

    Sha256 add(byte[] part) {
        digest.update((part.length + "\n").getBytes(StandardCharsets.UTF_8));
        digest.update(part);
        return this;
    }

    /** The hash of what was added, in hexadecimal; it can be asked for once. */
    String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
