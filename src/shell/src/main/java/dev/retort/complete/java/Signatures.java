package dev.retort.complete.java;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
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
        return read.computeIfAbsent(type, this::begin).getNow(Map.of()).getOrDefault(method, List.of());
    }

    private CompletableFuture<Map<String, List<Signature>>> begin(String type) {
        CompletableFuture<Map<String, List<Signature>>> forms = CompletableFuture.supplyAsync(
                () -> load(type),
                task -> Thread.ofPlatform().daemon().name("retort-signatures").start(task));
        var _ = forms.thenRun(whenRead);
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
