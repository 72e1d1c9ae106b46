package dev.retort.export;

import dev.retort.compile.CompilerError;
import java.util.Optional;
import java.util.stream.Collectors;

/** A member of the class that is written, which becomes a comment where it cannot be one. */
abstract class Part {
    static final String INDENT = "    ";

    private final String typed;
    private Optional<String> reason;

    /**
     * @param typed what the user typed
     * @param reason why that can be no member from the beginning
     */
    Part(String typed, Optional<String> reason) {
        this.typed = typed;
        this.reason = reason;
    }

    /** The code, or the comment, with its indentation. */
    final String render() {
        return reason.map(this::comment).orElseGet(this::code);
    }

    private String comment(String why) {
        return INDENT + "// left out, since " + why + ":\n"
                + typed.strip()
                        .lines()
                        .map(line -> INDENT + "//   " + line + "\n")
                        .collect(Collectors.joining());
    }

    /** Does without what the compiler complains of. */
    final void complain(CompilerError error) {
        if (reason.isEmpty() && !adapt(error)) {
            reason = Optional.of("it does not compile in an application ("
                    + error.message().strip().replaceAll("\\s+", " ") + ")");
        }
    }

    final boolean isLeftOut() {
        return reason.isPresent();
    }

    /** The code, with its indentation. */
    abstract String code();

    /** Changes the code so that it may compile; says whether that is possible. */
    abstract boolean adapt(CompilerError error);

    /** Lines of code, moved to the right. */
    static String indented(String code, int levels) {
        return code.strip()
                .lines()
                .map(line -> INDENT.repeat(levels) + line + "\n")
                .collect(Collectors.joining());
    }
}
