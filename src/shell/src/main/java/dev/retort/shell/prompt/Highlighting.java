package dev.retort.shell.prompt;

import dev.retort.render.Theme;
import dev.retort.shell.input.CommandLine;
import dev.retort.shell.terminal.SafetyNet;
import dev.retort.shell.terminal.Styles;
import dev.retort.text.JavaLexer;
import dev.retort.text.JavaToken;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jline.reader.Highlighter;
import org.jline.reader.LineReader;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;

/** Colours a line as it is typed, by the look of its words alone: the compiler is not asked. */
public final class Highlighting implements Highlighter {
    private static final Set<String> KEYWORDS = Set.of(
            "var",
            "new",
            "return",
            "if",
            "else",
            "for",
            "while",
            "do",
            "switch",
            "case",
            "default",
            "break",
            "continue",
            "try",
            "catch",
            "finally",
            "throw",
            "throws",
            "class",
            "record",
            "enum",
            "interface",
            "extends",
            "implements",
            "import",
            "static",
            "final",
            "void",
            "int",
            "long",
            "double",
            "float",
            "boolean",
            "char",
            "byte",
            "short",
            "true",
            "false",
            "null",
            "this",
            "super",
            "instanceof",
            "yield",
            "public",
            "private",
            "sealed",
            "abstract");
    /** Tables and columns are constants; names of one letter are more often type variables. */
    private static final Pattern CONSTANT = Pattern.compile("\\p{Lu}[\\p{Lu}\\d_$]+");

    private final Supplier<Theme> theme;
    private final SafetyNet net;

    /**
     * @param theme the colours, as they are when a line is shown
     * @param net catches what fails: the line is shown without colours then
     */
    public Highlighting(Supplier<Theme> theme, SafetyNet net) {
        this.theme = theme;
        this.net = net;
    }

    @Override
    public AttributedString highlight(LineReader reader, String buffer) {
        return net.or(new AttributedString(buffer), () -> coloured(buffer));
    }

    private AttributedString coloured(String buffer) {
        AttributedStringBuilder styled = new AttributedStringBuilder(buffer.length());
        if (CommandLine.of(buffer).isPresent()) {
            return styled.styled(Styles.of(theme.get().command()), buffer).toAttributedString();
        }
        int at = 0;
        for (JavaToken token : JavaLexer.tokens(buffer)) {
            styled.append(buffer, at, token.start());
            styled.styled(Styles.of(colour(token, buffer)), token.in(buffer));
            at = token.end();
        }
        return styled.append(buffer, at, buffer.length()).toAttributedString();
    }

    private String colour(JavaToken token, String buffer) {
        return switch (token.kind()) {
            case WORD -> colourOf(token.in(buffer));
            case NUMBER -> theme.get().number();
            case STRING, CHARACTER, TEXT_BLOCK -> theme.get().text();
            case COMMENT -> theme.get().faint();
            case SIGN -> "";
        };
    }

    private String colourOf(String word) {
        if (KEYWORDS.contains(word)) {
            return theme.get().keyword();
        }
        return CONSTANT.matcher(word).matches() ? theme.get().constant() : "";
    }
}
