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
import javax.lang.model.SourceVersion;
import org.jline.reader.Highlighter;
import org.jline.reader.LineReader;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;

/**
 * The colouring of a line as it is typed, by the look of its words alone: the compiler is not asked.
 *
 * @param theme the colours, as they are when a line is shown
 * @param net catches what fails: the line is shown without colours then
 */
public record Highlighting(Supplier<Theme> theme, SafetyNet net) implements Highlighter {

    /** Words that are keywords in their places only. */
    private static final Set<String> CONTEXTUAL = Set.of("var", "record", "yield", "sealed");

    /** Tables and columns are constants; names of one letter are more often type variables. */
    private static final Pattern CONSTANT = Pattern.compile("\\p{Lu}[\\p{Lu}\\d_$]+");

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
        if (SourceVersion.isKeyword(word) || CONTEXTUAL.contains(word)) {
            return theme.get().keyword();
        }
        return CONSTANT.matcher(word).matches() ? theme.get().constant() : "";
    }
}
