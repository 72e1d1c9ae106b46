package dev.retort.shell;

import dev.retort.complete.Lexer;
import dev.retort.complete.Token;
import java.util.Set;
import java.util.regex.Pattern;
import org.jline.reader.Highlighter;
import org.jline.reader.LineReader;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/** Colours a line as it is typed, by the look of its words alone: the compiler is not asked. */
final class Highlighting implements Highlighter {
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

    private static final AttributedStyle PLAIN = AttributedStyle.DEFAULT;
    private static final AttributedStyle KEYWORD = PLAIN.foreground(AttributedStyle.MAGENTA);
    private static final AttributedStyle TABLE = PLAIN.foreground(AttributedStyle.CYAN);
    private static final AttributedStyle TEXT = PLAIN.foreground(AttributedStyle.GREEN);
    private static final AttributedStyle NUMBER = PLAIN.foreground(AttributedStyle.YELLOW);
    private static final AttributedStyle COMMENT = PLAIN.foreground(AttributedStyle.BRIGHT | AttributedStyle.BLACK);
    private static final AttributedStyle COMMAND = PLAIN.bold();

    @Override
    public AttributedString highlight(LineReader reader, String buffer) {
        AttributedStringBuilder styled = new AttributedStringBuilder(buffer.length());
        if (CommandLine.of(buffer).isPresent()) {
            return styled.styled(COMMAND, buffer).toAttributedString();
        }
        int at = 0;
        for (Token token : Lexer.tokens(buffer)) {
            styled.append(buffer, at, token.start());
            styled.styled(style(token, buffer), token.in(buffer));
            at = token.end();
        }
        return styled.append(buffer, at, buffer.length()).toAttributedString();
    }

    private static AttributedStyle style(Token token, String buffer) {
        return switch (token.kind()) {
            case WORD -> wordStyle(token.in(buffer));
            case NUMBER -> NUMBER;
            case STRING, TEXT_BLOCK -> TEXT;
            case COMMENT -> COMMENT;
            case SIGN -> PLAIN;
        };
    }

    private static AttributedStyle wordStyle(String word) {
        if (KEYWORDS.contains(word)) {
            return KEYWORD;
        }
        return CONSTANT.matcher(word).matches() ? TABLE : PLAIN;
    }
}
