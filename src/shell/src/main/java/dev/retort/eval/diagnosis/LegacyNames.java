package dev.retort.eval.diagnosis;

import dev.retort.text.WordLists;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What those call a method who come from SQLAlchemy, with the name that it has here. */
final class LegacyNames {
    private static final WordLists WORDS = WordLists.beside(LegacyNames.class);
    private static final Pattern UNDERSCORE = Pattern.compile("_([\\p{L}\\d])");

    private static final Map<String, String> SYNONYMS = WORDS.map("synonyms");

    private LegacyNames() {}

    /** The name: {@code first_or_404} is {@code firstOr404}, and {@code filter_by} is {@code where}. */
    static Optional<String> of(String name) {
        if (SYNONYMS.containsKey(name)) {
            return Optional.ofNullable(SYNONYMS.get(name));
        }
        return name.contains("_")
                ? Optional.of(UNDERSCORE
                        .matcher(name)
                        .replaceAll(letter -> letter.group(1).toUpperCase(Locale.ROOT)))
                : Optional.empty();
    }
}
