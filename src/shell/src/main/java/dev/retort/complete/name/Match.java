package dev.retort.complete.name;

/** The degree to which a name matches what was typed; the better come first. */
public enum Match {
    /** It begins with it. */
    PREFIX,
    /** It begins with it but for case. */
    PREFIX_IN_ANY_CASE,
    /** Each letter begins a word of the name or follows the one before: {@code fa} in FILM_ACTOR. */
    BEGINNINGS,
    /** It holds it in one piece. */
    INSIDE,
    /** It has its letters, in this order. */
    SCATTERED,
    NONE;

    /** Compares, whatever the case of the letters. */
    public static Match of(String name, String typed) {
        if (name.regionMatches(true, 0, typed, 0, typed.length())) {
            return name.startsWith(typed) ? PREFIX : PREFIX_IN_ANY_CASE;
        }
        if (!isScattered(name, typed, false)) {
            return NONE;
        }
        if (follows(name, typed, -1, 0)) {
            return BEGINNINGS;
        }
        return holds(name, typed) ? INSIDE : SCATTERED;
    }

    /** Whether all letters that matter are in the name in the case that they were typed in. */
    static boolean inSameCase(String name, String typed) {
        return isScattered(name, typed, true);
    }

    private static boolean isScattered(String name, String typed, boolean inSameCase) {
        int at = 0;
        for (int i = 0; i < name.length() && at < typed.length(); i++) {
            char c = name.charAt(i);
            at += inSameCase ? (c == typed.charAt(at) ? 1 : 0) : same(c, typed.charAt(at)) ? 1 : 0;
        }
        return at == typed.length();
    }

    /** Whether what is typed from here on can be read after the last letter that was found. */
    private static boolean follows(String name, String typed, int last, int at) {
        if (at == typed.length()) {
            return true;
        }
        char wanted = typed.charAt(at);
        if (last >= 0
                && last + 1 < name.length()
                && same(name.charAt(last + 1), wanted)
                && follows(name, typed, last + 1, at + 1)) {
            return true;
        }
        for (int i = last + 1; i < name.length(); i++) {
            if (beginsWord(name, i) && same(name.charAt(i), wanted) && follows(name, typed, i, at + 1)) {
                return true;
            }
        }
        return false;
    }

    private static boolean beginsWord(String name, int index) {
        char c = name.charAt(index);
        if (index == 0 || !Character.isLetterOrDigit(c)) {
            return true;
        }
        char before = name.charAt(index - 1);
        return !Character.isLetterOrDigit(before) || (Character.isUpperCase(c) && Character.isLowerCase(before));
    }

    private static boolean holds(String name, String typed) {
        for (int i = 1; i + typed.length() <= name.length(); i++) {
            if (name.regionMatches(true, i, typed, 0, typed.length())) {
                return true;
            }
        }
        return false;
    }

    private static boolean same(char a, char b) {
        return a == b || Character.toLowerCase(a) == Character.toLowerCase(b);
    }
}
