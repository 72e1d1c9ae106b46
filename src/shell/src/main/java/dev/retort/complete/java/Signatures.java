package dev.retort.complete.java;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** The signatures of jOOQ's and Retort's methods, read from their class files in the background when first asked for. */
public final class Signatures {
    private final Map<String, CompletableFuture<Map<String, List<Signature>>>> read = new ConcurrentHashMap<>();
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
        return Optional.ofNullable(read.get(type))
                .orElseGet(() -> begin(type))
                .getNow(Map.of())
                .getOrDefault(method, List.of());
    }

    /** What is called when it is read may ask at once, and so must not be called while the map is being changed. */
    private CompletableFuture<Map<String, List<Signature>>> begin(String type) {
        CompletableFuture<Map<String, List<Signature>>> forms = new CompletableFuture<>();
        CompletableFuture<Map<String, List<Signature>>> begun = read.putIfAbsent(type, forms);
        if (begun != null) {
            return begun;
        }
        Thread.ofPlatform().daemon().name("retort-signatures").start(() -> {
            forms.complete(load(type));
            whenRead.run();
        });
        return forms;
    }

    /** Whether the class was read and has no such method. */
    public boolean lacks(String type, String method) {
        CompletableFuture<Map<String, List<Signature>>> forms = read.get(type);
        return forms != null && forms.isDone() && !forms.join().containsKey(method);
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
