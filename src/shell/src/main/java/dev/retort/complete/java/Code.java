package dev.retort.complete.java;

import dev.retort.text.JavaLexer;
import dev.retort.text.JavaToken;
import dev.retort.text.JavaToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A line of Java around the cursor, read without a compiler: which calls are open there, and what they are chained to.
 *
 * @param text the whole line
 * @param tokens its tokens, without comments
 * @param typed how many of them end before the word at the cursor
 */
public record Code(String text, List<JavaToken> tokens, int typed) {

    /**
     * A call in the line.
     *
     * @param name the index of the token of its name
     * @param close the index of the token that closes it; after the last where none does
     */
    public record Call(int name, int close) {
        public int open() {
            return name + 1;
        }
    }

    /** A name in a chain, which may be called. */
    public record Step(String name, boolean call) {}

    /** From one token to before another. */
    record Range(int from, int to) {
        boolean isEmpty() {
            return from >= to;
        }
    }

    /**
     * Calls that are chained to one another, such as {@code select(…).from(…).where(…)}.
     *
     * @param head what they are called on; empty where the first call has no receiver
     * @param calls the calls, from left to right
     */
    record Chain(Range head, List<Call> calls) {}

    /**
     * The code around a word.
     *
     * @param start where the word at the cursor begins
     */
    public static Code of(String text, int start) {
        List<JavaToken> tokens = JavaLexer.tokens(text).stream()
                .filter(token -> token.kind() != Kind.COMMENT)
                .toList();
        int typed = 0;
        while (typed < tokens.size() && tokens.get(typed).end() <= start) {
            typed++;
        }
        return new Code(text, tokens, typed);
    }

    String word(int index) {
        return index >= 0 && index < tokens.size() ? tokens.get(index).in(text) : "";
    }

    public String name(Call call) {
        return word(call.name());
    }

    String text(Range range) {
        return range.isEmpty()
                ? ""
                : text.substring(
                        tokens.get(range.from()).start(),
                        tokens.get(range.to() - 1).end());
    }

    /** The calls that are open at the cursor, the innermost first. */
    public List<Call> openCalls() {
        List<Call> open = new ArrayList<>();
        int depth = 0;
        for (int at = typed - 1; at >= 0 && !isSign(at, ';'); at--) {
            if (isSign(at, ')')) {
                depth++;
            } else if (isSign(at, '(') && --depth < 0) {
                depth = 0;
                if (isWord(at - 1)) {
                    open.add(new Call(at - 1, closing(at)));
                }
            }
        }
        return open;
    }

    /** Which argument of a call that is open at the cursor is there, from 0. */
    public int argumentAtCursor(Call call) {
        int argument = 0;
        int depth = 0;
        for (int at = call.open() + 1; at < typed; at++) {
            depth += depth(at);
            if (depth == 0 && isSign(at, ',')) {
                argument++;
            }
        }
        return argument;
    }

    List<Range> arguments(Call call) {
        List<Range> arguments = new ArrayList<>();
        int from = call.open() + 1;
        int depth = 0;
        for (int at = from; at < call.close(); at++) {
            depth += depth(at);
            if (depth == 0 && isSign(at, ',')) {
                arguments.add(new Range(from, at));
                from = at + 1;
            }
        }
        arguments.add(new Range(from, Math.min(call.close(), tokens.size())));
        return arguments;
    }

    /** The names with which chains of names begin in the brackets of a call. */
    List<String> namesBeforeDots(Call call) {
        List<String> names = new ArrayList<>();
        for (int at = call.open() + 1; at + 1 < Math.min(call.close(), tokens.size()); at++) {
            if (isWord(at) && isSign(at + 1, '.') && !isSign(at - 1, '.')) {
                names.add(word(at));
            }
        }
        return names;
    }

    /** The chain that a call is part of, with the calls before it and after it. */
    Chain chain(Call call) {
        List<Call> calls = new ArrayList<>(List.of(call));
        int at = call.name() - 1;
        int head = call.name();
        while (isSign(at, '.') && isSign(at - 1, ')')) {
            int open = opening(at - 1);
            if (!isWord(open - 1)) {
                break;
            }
            calls.addFirst(new Call(open - 1, at - 1));
            head = open - 1;
            at = open - 2;
        }
        int from = head;
        while (isSign(at, '.') && isWord(at - 1)) {
            from = at - 1;
            at -= 2;
        }
        follow(call.close() + 1, calls);
        return new Chain(new Range(from, head == from ? from : head - 1), calls);
    }

    /** The chain that begins here: {@code FILM.as("f")}, {@code FILM.join(LANGUAGE).on(…)}. */
    Chain chainFrom(int start) {
        int at = start;
        while (isWord(at) && isSign(at + 1, '.') && isWord(at + 2) && !isSign(at + 3, '(')) {
            at += 2;
        }
        List<Call> calls = new ArrayList<>();
        if (isWord(at) && isSign(at + 1, '(')) {
            Call first = new Call(at, closing(at + 1));
            calls.add(first);
            follow(first.close() + 1, calls);
            return new Chain(new Range(start, at), calls);
        }
        follow(at + 1, calls);
        return new Chain(new Range(start, Math.min(at + 1, tokens.size())), calls);
    }

    private void follow(int from, List<Call> calls) {
        int at = from;
        while (isSign(at, '.') && isWord(at + 1) && isSign(at + 2, '(')) {
            Call next = new Call(at + 1, closing(at + 2));
            calls.add(next);
            at = next.close() + 1;
        }
    }

    /** The parts of a chain of names and calls; empty where the range is something else. */
    Optional<List<Step>> steps(Range range) {
        List<Step> steps = new ArrayList<>();
        int at = range.from();
        while (at < range.to()) {
            if (!isWord(at)) {
                return Optional.empty();
            }
            boolean call = isSign(at + 1, '(') && at + 1 < range.to();
            steps.add(new Step(word(at), call));
            at = call ? closing(at + 1) + 1 : at + 1;
            if (at < range.to() && !isSign(at, '.')) {
                return Optional.empty();
            }
            at++;
        }
        return steps.isEmpty() ? Optional.empty() : Optional.of(steps);
    }

    /** What is before the dot before the cursor: {@code FILM.language()} in {@code select(FILM.language().na}; empty without a dot. */
    Optional<List<Step>> receiverAtCursor() {
        return isSign(typed - 1, '.') ? Optional.of(stepsBefore(typed - 1)) : Optional.empty();
    }

    /** What a call is called on; empty where that is nothing, or no chain of names. */
    public List<Step> receiver(Call call) {
        return hasReceiver(call) ? stepsBefore(call.name() - 1) : List.of();
    }

    private List<Step> stepsBefore(int dot) {
        List<Step> steps = new ArrayList<>();
        int at = dot;
        while (at > 0 && isSign(at, '.')) {
            boolean call = isSign(at - 1, ')');
            int name = call ? opening(at - 1) - 1 : at - 1;
            if (!isWord(name)) {
                return List.of();
            }
            steps.addFirst(new Step(word(name), call));
            at = name - 1;
        }
        return steps;
    }

    public boolean hasReceiver(Call call) {
        return isSign(call.name() - 1, '.');
    }

    /** Whether a statement begins at the cursor. */
    boolean isBeginning() {
        return typed == 0 || isSign(typed - 1, ';') || isSign(typed - 1, '=') || isSign(typed - 1, '}');
    }

    private int closing(int open) {
        int depth = 0;
        for (int at = open; at < tokens.size(); at++) {
            depth += isSign(at, '(') ? 1 : isSign(at, ')') ? -1 : 0;
            if (depth == 0) {
                return at;
            }
        }
        return tokens.size();
    }

    private int opening(int close) {
        int depth = 0;
        for (int at = close; at >= 0; at--) {
            depth += isSign(at, ')') ? 1 : isSign(at, '(') ? -1 : 0;
            if (depth == 0) {
                return at;
            }
        }
        return -1;
    }

    private int depth(int at) {
        if (at >= tokens.size() || tokens.get(at).kind() != Kind.SIGN) {
            return 0;
        }
        return switch (text.charAt(tokens.get(at).start())) {
            case '(', '[', '{' -> 1;
            case ')', ']', '}' -> -1;
            default -> 0;
        };
    }

    private boolean isWord(int at) {
        return at >= 0 && at < tokens.size() && tokens.get(at).kind() == Kind.WORD;
    }

    private boolean isSign(int at, char sign) {
        return at >= 0
                && at < tokens.size()
                && tokens.get(at).kind() == Kind.SIGN
                && text.charAt(tokens.get(at).start()) == sign;
    }
}
