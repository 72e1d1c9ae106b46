package dev.retort.shell.prompt;

import dev.retort.complete.name.Ranking;
import dev.retort.complete.name.Suggestion;
import dev.retort.complete.name.Suggestion.Group;
import dev.retort.render.cell.DisplayWidth;
import dev.retort.text.VisibleText;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jline.reader.Candidate;
import org.jspecify.annotations.Nullable;

/**
 * The choice that there is, laid out for a screen.
 *
 * @param suggestions the suggestions, the best first
 * @param word the word that they answer to
 * @param width the columns of the screen
 * @param height its rows
 */
record Choice(List<Suggestion> suggestions, String word, int width, int height) {
    static final Choice NONE = new Choice(List.of(), "", 80, 24);

    private static final int SHORTEST_DESCRIPTION = 12;
    private static final int LONGEST_DESCRIPTION = 60;
    /** The line that is typed, and the one that a hint may need. */
    private static final int ROWS_OF_LINE = 3;

    private static final String SIGNS_AROUND_DESCRIPTION = " ()";

    /** Those that answer to a longer word. */
    Choice narrowed(Ranking ranking, String longer) {
        return new Choice(ranking.of(suggestions, longer), longer, width, height);
    }

    List<Candidate> all() {
        return candidates(suggestions, Map.of());
    }

    /** As many as the screen has room for; where that is not all, their group says so. */
    List<Candidate> fitting() {
        int widest = widest(suggestions);
        List<Suggestion> fitting = fitting(widest);
        if (fitting.size() == suggestions.size()) {
            return candidates(fitting, Map.of());
        }
        // A group's title takes part in how wide the columns of the list become.
        List<Suggestion> told = fitting(Math.max(widest, title(fitting).length()));
        return candidates(told, Map.of(told.getLast().group(), title(told)));
    }

    private List<Suggestion> fitting(int widest) {
        int columns = Math.max(1, width / (widest + 3));
        int room = Math.max(1, height - ROWS_OF_LINE);
        List<Suggestion> fitting = new ArrayList<>();
        Map<Group, Integer> counts = new EnumMap<>(Group.class);
        int lines = 0;
        for (Suggestion suggestion : suggestions) {
            int count = counts.merge(suggestion.group(), 1, Integer::sum);
            lines += count == 1 ? 2 : (count - 1) % columns == 0 ? 1 : 0;
            if (lines > room && !fitting.isEmpty()) {
                break;
            }
            fitting.add(suggestion);
        }
        return fitting;
    }

    private String title(List<Suggestion> fitting) {
        return String.format(
                Locale.ROOT,
                "%s (the best %d of %,d: type on, or Tab for all)",
                fitting.getLast().group().title(),
                fitting.size(),
                suggestions.size());
    }

    /** The place of a group among those that are there. */
    int position(String group) {
        List<String> titles = suggestions.stream()
                .map(suggestion -> suggestion.group().title())
                .distinct()
                .toList();
        for (int at = 0; at < titles.size(); at++) {
            if (group.equals(titles.get(at)) || group.startsWith(titles.get(at) + " ")) {
                return at;
            }
        }
        return titles.size();
    }

    private List<Candidate> candidates(List<Suggestion> chosen, Map<Group, String> titles) {
        int room = width - widestText(chosen) - SIGNS_AROUND_DESCRIPTION.length() - 1;
        List<Candidate> candidates = new ArrayList<>();
        for (Suggestion suggestion : chosen) {
            Group group = suggestion.group();
            candidates.add(new Candidate(
                    suggestion.text(),
                    VisibleText.line(suggestion.text()),
                    titles.getOrDefault(group, group.title()),
                    described(suggestion.description(), room),
                    null,
                    null,
                    false,
                    candidates.size() + 1));
        }
        return candidates;
    }

    private static @Nullable String described(String description, int room) {
        String line = VisibleText.line(description);
        if (line.isEmpty() || room < SHORTEST_DESCRIPTION) {
            return null;
        }
        int most = Math.min(room, LONGEST_DESCRIPTION);
        return DisplayWidth.of(line) <= most ? line : DisplayWidth.cut(line, most);
    }

    private int widest(List<Suggestion> chosen) {
        int room = width - widestText(chosen) - SIGNS_AROUND_DESCRIPTION.length() - 1;
        int widest = 1;
        for (Suggestion suggestion : chosen) {
            int description =
                    room < SHORTEST_DESCRIPTION || suggestion.description().isEmpty()
                            ? 0
                            : Math.min(
                                            Math.min(room, LONGEST_DESCRIPTION),
                                            suggestion.description().length())
                                    + SIGNS_AROUND_DESCRIPTION.length();
            widest = Math.max(widest, suggestion.text().length() + description);
        }
        return widest;
    }

    private static int widestText(List<Suggestion> chosen) {
        return chosen.stream()
                .mapToInt(suggestion -> suggestion.text().length())
                .max()
                .orElse(0);
    }
}
