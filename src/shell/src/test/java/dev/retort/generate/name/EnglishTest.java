package dev.retort.generate.name;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnglishTest {

    @ParameterizedTest
    @CsvSource({
        "user, users", "category, categories", "day, days", "address, addresses", "box, boxes", "branch, branches",
        "status, statuses", "person, people", "child, children", "course, courses", "case, cases", "size, sizes",
        "movie, movies", "analysis, analyses", "inventory, inventories", "house, houses", "alias, aliases",
                "class, classes",
        "price, prices", "index, indexes", "quiz, quizzes", "release, releases", "company, companies"
    })
    void noun_hasPluralAndBack(String one, String several) {
        assertEquals(List.of(several), English.plural(List.of(one)));
        assertEquals(List.of(one), English.singular(List.of(several)));
        assertEquals(List.of(several), English.plural(List.of(several)));
        assertEquals(List.of(one), English.singular(List.of(one)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"账号", "été", "staff", "info", "data", "news", "series"})
    void whatHasNoPlural_staysAsItIs(String word) {
        assertEquals(List.of(word), English.plural(List.of(word)));
        assertEquals(List.of(word), English.singular(List.of(word)));
    }
}
