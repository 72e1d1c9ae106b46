package dev.retort.complete.java;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The signatures of jOOQ's and Retort's methods, read from their class files in the background when first asked for. */
public final class Signatures {
    private final Map<String, Map<String, List<Signature>>> read = new ConcurrentHashMap<>();
    private final Set<String> asked = ConcurrentHashMap.newKeySet();
    private final Runnable whenRead;

    /** @param whenRead called by some thread when a question would have an answer now that it had none for */
    public Signatures(Runnable whenRead) {
        this.whenRead = whenRead;
    }

    /**
     * The forms of a method; none as long as the class is being read.
     *
     * @param type the class, as {@code org.jooq.impl.DSL}
     */
    public List<Signature> of(String type, String method) {
        Map<String, List<Signature>> known = read.get(type);
        if (known != null) {
            return known.getOrDefault(method, List.of());
        }
        if (asked.add(type)) {
            Thread.ofPlatform().daemon().name("retort-signatures").start(() -> {
                read.put(type, load(type));
                whenRead.run();
            });
        }
        return List.of();
    }

    /** Whether the class was read and has no such method. */
    public boolean lacks(String type, String method) {
        Map<String, List<Signature>> known = read.get(type);
        return known != null && !known.containsKey(method);
    }

    private static Map<String, List<Signature>> load(String type) {
        try (InputStream in = Signatures.class.getResourceAsStream("/" + type.replace('.', '/') + ".class")) {
            return in == null ? Map.of() : Signature.of(in.readAllBytes());
        } catch (IOException | IllegalArgumentException unreadable) {
            // A hint is a convenience: without it one types as before.
            return Map.of();
        }
    }
}
