package dev.retort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static testschema.Tables.CITY;
import static testschema.Tables.COUNTRY;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.jooq.Table;
import testschema.tables.records.CityRecord;
import testschema.tables.records.CountryRecord;

/**
 * Random work on countries, whose keys people give and change, and their cities, beside the same work on maps.
 */
class RandomKeysTest extends RandomSessionTest {
    @Override
    List<Table<?>> tables() {
        return List.of(COUNTRY, CITY);
    }

    @Override
    RandomSessionWork<?> work(DataCase data, Session session, Random random) {
        return new Work(session, random);
    }

    /** Codes by country, and countries by city. */
    private record State(
            IdentityHashMap<CountryRecord, String> codes, IdentityHashMap<CityRecord, CountryRecord> cities) {
        static State empty() {
            return new State(new IdentityHashMap<>(), new IdentityHashMap<>());
        }

        State copy() {
            return new State(new IdentityHashMap<>(codes), new IdentityHashMap<>(cities));
        }
    }

    private static final class Work extends RandomSessionWork<State> {
        private final Deque<String> givenUp = new ArrayDeque<>();
        private int codes;

        Work(Session session, Random random) {
            super(session, random, 16, State.empty());
        }

        @Override
        State copy(State state) {
            return state.copy();
        }

        @Override
        void begin() {
            for (int i = 0; i < 3; i++) {
                addCountry();
                addCity();
            }
        }

        /** Until then, a code that is given up is not free for another country unless that is written later. */
        @Override
        void written() {
            givenUp.clear();
        }

        @Override
        void change(int kind) {
            switch (kind) {
                case 0, 1 -> addCountry();
                case 2, 3, 4 -> addCity();
                case 5, 6, 7 -> country().ifPresent(this::changeCode);
                case 8, 9, 10 -> city().ifPresent(this::move);
                case 11 ->
                    city().ifPresent(city -> {
                        say("delete " + city);
                        session().delete(city);
                        now().cities().remove(city);
                    });
                case 12 -> country().filter(some -> citiesOf(some).isEmpty()).ifPresent(this::deleteCountry);
                case 13 -> flush();
                case 14 -> {
                    say("load");
                    session().query(COUNTRY).with(COUNTRY.cities()).all();
                }
                default -> {
                    say("load countries");
                    session().query(CITY).with(CITY.country()).all();
                }
            }
        }

        private void addCountry() {
            String code = givenUp.isEmpty() ? newCode() : givenUp.pop();
            CountryRecord added = new CountryRecord().setCode(code).setName(newName());
            say("add " + added);
            session().add(added);
            now().codes().put(added, code);
        }

        private void addCity() {
            CityRecord added = new CityRecord().setName(newName());
            CountryRecord country = country().orElse(null);
            say("add city " + added + " of " + country);
            switch (random().nextInt(3)) {
                case 0 -> session().add(added.setCountry(country));
                case 1 -> {
                    session().add(added);
                    if (country != null) {
                        country.cities().append(added);
                    }
                }
                default -> {
                    setColumn(added, country);
                    session().add(added);
                }
            }
            now().cities().put(added, country);
        }

        private void changeCode(CountryRecord country) {
            String before = country.getCode();
            String code = newCode();
            say(country + " becomes " + code);
            country.setCode(code);
            now().codes().put(country, code);
            if (random().nextBoolean() && session().pending().updated().stream().anyMatch(other -> other == country)) {
                givenUp.push(before);
            }
        }

        private void move(CityRecord city) {
            CountryRecord country = random().nextInt(4) == 0 ? null : country().orElse(null);
            say(city + " moves to " + country);
            switch (random().nextInt(3)) {
                case 0 -> city.setCountry(country);
                case 1 -> {
                    if (country == null) {
                        city.setCountry(null);
                    } else {
                        country.cities().append(city);
                    }
                }
                default -> setColumn(city, country);
            }
            now().cities().put(city, country);
        }

        /** To set what the column says already is no change: it goes on following the country that it is of. */
        private static void setColumn(CityRecord city, CountryRecord country) {
            String code = country == null ? null : country.getCode();
            if (code != null && code.equals(city.getCountryCode())) {
                city.setCountry(country);
            } else {
                city.setCountryCode(code);
            }
        }

        private void deleteCountry(CountryRecord country) {
            say("delete " + country);
            session().delete(country);
            now().codes().remove(country);
        }

        private String newCode() {
            return Integer.toString(36 + ++codes, 36).toUpperCase(java.util.Locale.ROOT);
        }

        private Optional<CountryRecord> country() {
            return any(now().codes().keySet().stream()
                    .sorted(Comparator.comparing(CountryRecord::getName))
                    .toList());
        }

        private Optional<CityRecord> city() {
            return any(now().cities().keySet().stream()
                    .sorted(Comparator.comparing(CityRecord::getName))
                    .toList());
        }

        private List<CityRecord> citiesOf(CountryRecord country) {
            return now().cities().entrySet().stream()
                    .filter(entry -> entry.getValue() == country)
                    .map(Map.Entry::getKey)
                    .toList();
        }

        @Override
        void compare() {
            flush();
            now().codes().forEach((country, code) -> {
                assertTrue(session().contains(country));
                assertEquals(code, country.getCode());
                List<String> expected = citiesOf(country).stream()
                        .map(CityRecord::getName)
                        .sorted()
                        .toList();
                assertEquals(
                        expected,
                        country.cities().all().stream()
                                .map(CityRecord::getName)
                                .sorted()
                                .toList(),
                        () -> "cities of " + country);
                assertSame(country, session().get(COUNTRY, code).orElseThrow());
            });
            now().cities().forEach((city, country) -> {
                assertTrue(session().contains(city));
                assertSame(country, city.country(), () -> "country of " + city);
                assertEquals(country == null ? null : now().codes().get(country), city.getCountryCode());
            });
            assertEquals(now().codes().size(), session().query(COUNTRY).count());
        }

        @Override
        void compareRows() {
            Map<String, String> expected = new TreeMap<>();
            now().cities()
                    .forEach((city, country) -> expected.put(
                            city.getName(), country == null ? "" : now().codes().get(country)));
            Map<String, String> rows = new TreeMap<>();
            session()
                    .dsl()
                    .select(CITY.NAME, CITY.COUNTRY_CODE)
                    .from(CITY)
                    .forEach(row -> rows.put(row.value1(), row.value2() == null ? "" : row.value2()));
            assertEquals(expected, rows);
        }
    }
}
