package dev.retort.shell.prompt;

/** What came at once, in brackets that the terminal puts around a paste. */
final class PastedText {
    private PastedText() {}

    /** What a paste types: its lines and tabs, without other control characters, which a terminal would obey. */
    static String typed(String pasted) {
        return pasted.replace("\r\n", "\n").replace('\r', '\n').replaceAll("[\\p{Cc}&&[^\n\t]]", "");
    }
}
