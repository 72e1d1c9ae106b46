package dev.retort.complete.name;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.retort.complete.name.Suggestion.Group;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which names answer to what was typed, and in which order. */
class RankingTest {
    private final Usage usage = new Usage();

    @Test
    void beginning_comesBeforeBeginningsOfWords() {
        assertEquals(List.of("FACTORY", "FILM_ACTOR"), of("fa", "FILM_ACTOR", "ACTOR", "FACTORY"));
        assertEquals(List.of("ORIGINAL_LANGUAGE_ID"), of("orla", "LANGUAGE_ID", "ORIGINAL_LANGUAGE_ID"));
    }

    @Test
    void humps_areBeginningsToo() {
        assertEquals(List.of("likeIgnoreCase"), of("lic", "like", "likeIgnoreCase"));
    }

    @Test
    void scatteredLetters_countWhereNothingElseDoes() {
        assertEquals(List.of("LENGTH"), of("lgt", "LENGTH", "TITLE"));
        assertEquals(List.of("LIGHT"), of("igh", "ALIGNED_OH", "LIGHT"));
    }

    @Test
    void capitals_countWhereSomethingHasThem() {
        assertEquals(List.of("FILM"), of("FI", "Film", "FILM", "find"));
        assertEquals(List.of("find"), of("FIN", "Film", "find"));
    }

    @Test
    void use_decidesAmongEquals() {
        assertEquals(List.of("ALPHA", "ALTO"), of("al", "ALPHA", "ALTO"));
        usage.learnKept("ALTO.fetch()");
        assertEquals(List.of("ALTO", "ALPHA"), of("al", "ALPHA", "ALTO"));
        usage.learn("ALPHA");
        assertEquals(List.of("ALPHA", "ALTO"), of("al", "ALPHA", "ALTO"), "this session counts for more");
    }

    private List<String> of(String word, String... names) {
        return new Ranking(usage)
                        .of(
                                Arrays.stream(names)
                                        .map(name -> new Suggestion(name, Group.TABLES))
                                        .toList(),
                                word)
                        .stream()
                        .map(Suggestion::text)
                        .toList();
    }
}
