package dev.retort.export;

import dev.retort.compile.CompilerError;
import java.util.Optional;
import java.util.regex.Pattern;

/** A method, a type or a variable of the session's, which others of its lines use. */
final class DeclaredPart extends Part {
    private static final Pattern MODIFIERS = Pattern.compile("^(?:(?:public|protected|private|static)\\s+)+");

    private final String access;
    private final String code;

    /**
     * @param access who may use it
     * @param code the declaration, translated
     */
    DeclaredPart(String typed, String access, String code) {
        super(typed, Optional.empty());
        this.access = access;
        this.code = code;
    }

    @Override
    String code() {
        return indented(access + " static " + MODIFIERS.matcher(code.strip()).replaceFirst(""), 1);
    }

    @Override
    boolean adapt(CompilerError error) {
        return false;
    }
}
