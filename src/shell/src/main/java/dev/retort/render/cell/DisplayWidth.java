package dev.retort.render.cell;

import java.text.BreakIterator;
import java.util.Locale;

/**
 * The number of columns that a text takes on a terminal that counts character by character, as most do: 2 for East
 * Asian wide characters and emoji, 0 for combining marks, 1 for the rest.
 */
public final class DisplayWidth {
    /** The first and last code points of the wide blocks, in ascending order; emoji outside them are asked of the JDK. */
    private static final int[] WIDE = {
        0x1100, 0x115f, 0x2e80, 0x303e, 0x3041, 0x33ff, 0x3400, 0x4dbf, 0x4e00, 0xa4cf, 0xa960, 0xa97f, 0xac00, 0xd7a3,
        0xf900, 0xfaff, 0xfe10, 0xfe19, 0xfe30, 0xfe6f, 0xff01, 0xff60, 0xffe0, 0xffe6, 0x16fe0, 0x18cff, 0x1aff0,
        0x1b2ff, 0x1f200, 0x1f265, 0x20000, 0x3fffd,
    };

    private static final char ZERO_WIDTH_JOINER = '\u200d';
    private static final char EMOJI_PRESENTATION = '\ufe0f';

    private DisplayWidth() {}

    /** The columns of a text without control characters. */
    public static int of(String text) {
        int width = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x300) {
                width++;
            } else if (Character.isHighSurrogate(c)) {
                width += of(text.codePointAt(i));
                i++;
            } else {
                // What is asked to be an emoji may take a second column.
                width += c == EMOJI_PRESENTATION ? 1 : of((int) c);
            }
        }
        return width;
    }

    /**
     * Whether terminals disagree on its width: some count what is joined to one emoji, a skin tone, both halves of a flag
     * or the request for an emoji by itself, and others do not. What {@link #of} says is then the most that it takes.
     */
    public static boolean isDisputed(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ZERO_WIDTH_JOINER || c == EMOJI_PRESENTATION) {
                return true;
            }
            if (Character.isHighSurrogate(c)) {
                int codePoint = text.codePointAt(i);
                if (isRegionalIndicator(codePoint) || Character.isEmojiModifier(codePoint)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The beginning of the text, with an ellipsis, in no more than this many columns; no character is torn apart. */
    public static String cut(String text, int columns) {
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        int width = 0;
        int end = 0;
        for (int next = characters.next(); next != BreakIterator.DONE; next = characters.next()) {
            width += of(text.substring(end, next));
            if (width >= columns) {
                break;
            }
            end = next;
        }
        return text.substring(0, end) + "…";
    }

    /** The text without its beginning: at least so many columns of it. */
    public static String skip(String text, int columns) {
        int width = 0;
        int start = 0;
        while (start < text.length() && (width < columns || of(text.codePointAt(start)) == 0)) {
            width += of(text.codePointAt(start));
            start += Character.charCount(text.codePointAt(start));
        }
        return text.substring(start);
    }

    /** The columns of one character. */
    public static int of(int codePoint) {
        if (codePoint < 0x300) {
            return 1;
        }
        if (isWide(codePoint)) {
            return 2;
        }
        return isCombining(codePoint) ? 0 : 1;
    }

    private static boolean isWide(int codePoint) {
        if (codePoint < WIDE[0]) {
            return false;
        }
        for (int i = 0; i < WIDE.length && WIDE[i] <= codePoint; i += 2) {
            if (codePoint <= WIDE[i + 1]) {
                return !isCombining(codePoint);
            }
        }
        return Character.isEmojiPresentation(codePoint) && !isRegionalIndicator(codePoint);
    }

    /** Half a flag: two of them make one that is 2 columns wide. */
    private static boolean isRegionalIndicator(int codePoint) {
        return codePoint >= 0x1f1e6 && codePoint <= 0x1f1ff;
    }

    private static boolean isCombining(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> true;
            // The vowels and finals of conjoining Hangul draw over the initial before them.
            default -> (codePoint >= 0x1160 && codePoint <= 0x11ff) || (codePoint >= 0xd7b0 && codePoint <= 0xd7fb);
        };
    }
}
