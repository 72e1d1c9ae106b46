package dev.retort.diff.mariadb.table;

import dev.retort.diff.mariadb.object.DdlText;
import dev.retort.diff.mariadb.object.ServerSettings;
import dev.retort.diff.mariadb.object.TableDefinition;
import dev.retort.diff.mariadb.object.Wording;
import dev.retort.diff.model.NotUnderstood;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The options of a table, and its partitions, as a person would write them. */
final class TableOptions {
    /** What an option is set to where it is to be what it was before it was ever set. */
    private static final Map<String, String> USUAL = Map.ofEntries(
            Map.entry("COMMENT", "''"),
            Map.entry("CONNECTION", "''"),
            Map.entry("COMPRESSION", "''"),
            Map.entry("ENCRYPTION", "'N'"),
            Map.entry("ROW_FORMAT", "default"),
            Map.entry("PACK_KEYS", "default"),
            Map.entry("STATS_PERSISTENT", "default"),
            Map.entry("STATS_AUTO_RECALC", "default"),
            Map.entry("STATS_SAMPLE_PAGES", "default"),
            Map.entry("TRANSACTIONAL", "default"),
            Map.entry("KEY_BLOCK_SIZE", "0"),
            Map.entry("AVG_ROW_LENGTH", "0"),
            Map.entry("MIN_ROWS", "0"),
            Map.entry("MAX_ROWS", "0"),
            Map.entry("CHECKSUM", "0"),
            Map.entry("DELAY_KEY_WRITE", "0"));

    /** Options that are there for as long as a table is. */
    private static final Set<String> LASTING = Set.of(
            "PAGE_CHECKSUM",
            "TABLESPACE",
            "DATA DIRECTORY",
            "INDEX DIRECTORY",
            "UNION",
            "INSERT_METHOD",
            "AUTOEXTEND_SIZE");

    private static final Set<String> LETTERS = Set.of(TableDefinition.CHARSET, TableDefinition.COLLATE);

    private final TableDefinition table;
    private final ServerSettings settings;

    TableOptions(TableDefinition table, ServerSettings settings) {
        this.table = table;
        this.settings = settings;
    }

    /** The options of a new table, where they are not the usual ones, with a blank before each. */
    String ofNew() {
        StringBuilder options = new StringBuilder();
        table.option(TableDefinition.ENGINE)
                .filter(engine -> !engine.equals(settings.engine()))
                .ifPresent(engine -> options.append(" engine=").append(engine));
        boolean isUsual = table.option(TableDefinition.CHARSET)
                        .filter(settings.charset()::equals)
                        .isPresent()
                && table.option(TableDefinition.COLLATE)
                        .orElse(settings.usualCollation())
                        .equals(settings.collation());
        if (!isUsual) {
            letters().ifPresent(letters -> options.append(' ').append(letters));
        }
        table.options().forEach((name, text) -> {
            if (!LETTERS.contains(name) && !name.equals(TableDefinition.ENGINE)) {
                options.append(' ').append(Wording.of(text, settings.syntax()));
            }
        });
        return options.toString();
    }

    private Optional<String> letters() {
        return table.option(TableDefinition.CHARSET)
                .map(charset -> "default charset=" + charset
                        + table.option(TableDefinition.COLLATE)
                                .map(collation -> " collate=" + collation)
                                .orElse(""));
    }

    /** The parts of an ALTER TABLE that make the options of another table these. */
    List<String> clauses(TableDefinition from) {
        List<String> clauses = new ArrayList<>();
        if (!table.option(TableDefinition.CHARSET).equals(from.option(TableDefinition.CHARSET))
                || !table.option(TableDefinition.COLLATE).equals(from.option(TableDefinition.COLLATE))) {
            letters().ifPresent(clauses::add);
        }
        if (!table.option(TableDefinition.ENGINE).equals(from.option(TableDefinition.ENGINE))) {
            table.option(TableDefinition.ENGINE).ifPresent(engine -> clauses.addFirst("engine=" + engine));
        }
        table.optionsWith(from).forEach((name, text) -> {
            String before = from.options().get(name);
            boolean isSaid = LETTERS.contains(name) || name.equals(TableDefinition.ENGINE);
            if (!isSaid && !text.equals(Optional.ofNullable(before))) {
                clauses.add(text.map(wanted -> clause(name, wanted)).orElseGet(() -> withdrawn(name)));
            }
        });
        return clauses;
    }

    /** The options of another table that no statement takes from it. */
    List<NotUnderstood> lasting(TableDefinition from) {
        return from.options().keySet().stream()
                .filter(name -> LASTING.contains(name) && !table.options().containsKey(name))
                .map(name -> new NotUnderstood(table.name(), "no statement takes the option " + name + " from it"))
                .toList();
    }

    private String clause(String name, String wanted) {
        return name.equals(TableDefinition.VERSIONING)
                ? "add system versioning"
                : Wording.of(wanted, settings.syntax());
    }

    private static String withdrawn(String name) {
        if (name.equals(TableDefinition.VERSIONING)) {
            return "drop system versioning";
        }
        String usual = USUAL.get(name);
        return (name.startsWith("`") ? name : name.toLowerCase(Locale.ROOT)) + "="
                + (usual == null ? "default" : usual);
    }

    /** The partitions, each in a line; empty where there are none. */
    String partitions() {
        DdlText text = DdlText.of(table.partitions(), settings.syntax());
        StringBuilder said = new StringBuilder();
        int end = 0;
        String usual = table.option(TableDefinition.ENGINE).orElse("");
        for (int i = 0; i < text.size(); i++) {
            if (text.is(i, "engine")
                    && text.is(i + 1, "=")
                    && text.slice(i + 2, i + 3).equals(usual)) {
                said.append(text.text().substring(end, text.at(i).start()).stripTrailing());
                i += 2;
                end = text.at(i).end();
            }
        }
        said.append(text.text().substring(end));
        return Wording.of(said.toString(), settings.syntax());
    }
}
