package dev.retort.diff.mariadb.object;

import dev.retort.sql.SqlToken;
import dev.retort.sql.SqlToken.Kind;
import dev.retort.sql.Syntax;

/** The texts in what a server writes: it puts backslashes into them, whether the mode of the session knows such or not. */
final class EscapedTexts {
    private EscapedTexts() {}

    /** The same as it is read in a mode. */
    static String in(String shown, Syntax mode) {
        if (mode.escapes() || shown.indexOf('\\') < 0) {
            return shown;
        }
        DdlText text = DdlText.of(shown, mode.withEscapes(true));
        StringBuilder plain = new StringBuilder();
        int end = 0;
        for (SqlToken token : text.tokens()) {
            if (token.kind() == Kind.STRING) {
                plain.append(shown, end, token.start())
                        .append('\'')
                        .append(token.text().replace("'", "''"))
                        .append('\'');
                end = token.end();
            }
        }
        return plain.append(shown.substring(end)).toString();
    }
}
