package dev.retort.complete.name;

import dev.retort.complete.name.Suggestion.Group;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The choice of the suggestions that answer to what was typed, and their order. */
public record Ranking(Usage usage) {
    private static final Comparator<Ranked> ORDER = Comparator.comparing(Ranked::match)
            .thenComparingInt(Ranked::group)
            .thenComparing(Comparator.comparingInt(Ranked::uses).reversed())
            .thenComparingInt(Ranked::position);

    /**
     * Those that answer to the word: the better match first, then the group that came first, then what is used more, and then
     * as they came. Each text is there once. Capitals count where something is spelled with them.
     */
    public List<Suggestion> of(List<Suggestion> suggestions, String word) {
        boolean capitals = !word.equals(word.toLowerCase(Locale.ROOT));
        Map<String, Ranked> found = new LinkedHashMap<>();
        Map<Group, Integer> groups = new EnumMap<>(Group.class);
        for (Suggestion suggestion : suggestions) {
            Match match = capitals ? match(suggestion, word) : inAnyCase(match(suggestion, word));
            int group = groups.computeIfAbsent(suggestion.group(), first -> groups.size());
            if (match.compareTo(leastOf(suggestion.group())) <= 0) {
                found.putIfAbsent(
                        suggestion.text(),
                        new Ranked(suggestion, match, group, usage.of(suggestion.text()), found.size()));
            }
        }
        return chosen(new ArrayList<>(found.values()), word, capitals).stream()
                .sorted(ORDER)
                .map(Ranked::suggestion)
                .toList();
    }

    /** How badly a name of this sort may match: who types letters of a keyword types its first ones. */
    private static Match leastOf(Group group) {
        return group == Group.KEYWORDS ? Match.BEGINNINGS : Match.SCATTERED;
    }

    private static Match inAnyCase(Match match) {
        return match == Match.PREFIX ? Match.PREFIX_IN_ANY_CASE : match;
    }

    private static List<Ranked> chosen(List<Ranked> found, String word, boolean capitals) {
        if (capitals && found.stream().anyMatch(ranked -> ranked.match == Match.PREFIX)) {
            found.removeIf(ranked -> !Match.inSameCase(ranked.suggestion.name(), word)
                    && !Match.inSameCase(ranked.suggestion.text(), word));
        }
        Match best =
                found.stream().map(Ranked::match).min(Comparator.naturalOrder()).orElse(Match.NONE);
        found.removeIf(ranked -> ranked.match.compareTo(worst(best, ranked.suggestion.group())) > 0);
        return found;
    }

    /** How bad a match may be where there is a better one. There are so many methods that something always matches somehow. */
    private static Match worst(Match best, Group group) {
        boolean many = group == Group.FUNCTIONS || group == Group.METHODS;
        return switch (best) {
            case PREFIX, PREFIX_IN_ANY_CASE -> many ? Match.PREFIX_IN_ANY_CASE : Match.BEGINNINGS;
            case BEGINNINGS -> many ? Match.BEGINNINGS : Match.INSIDE;
            case INSIDE -> Match.INSIDE;
            case SCATTERED, NONE -> Match.SCATTERED;
        };
    }

    private static Match match(Suggestion suggestion, String word) {
        if (word.isEmpty()) {
            return Match.PREFIX;
        }
        Match byName = Match.of(suggestion.name(), word);
        if (byName.compareTo(Match.PREFIX_IN_ANY_CASE) <= 0 || suggestion.name().equals(suggestion.text())) {
            return byName;
        }
        boolean byText = Match.of(suggestion.text(), word).compareTo(Match.BEGINNINGS) <= 0;
        return byText && byName.compareTo(Match.BEGINNINGS) > 0 ? Match.BEGINNINGS : byName;
    }

    private record Ranked(Suggestion suggestion, Match match, int group, int uses, int position) {}
}
