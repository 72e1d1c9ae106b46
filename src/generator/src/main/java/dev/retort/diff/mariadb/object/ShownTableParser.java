package dev.retort.diff.mariadb.object;

import dev.retort.diff.model.ObjectName;
import dev.retort.sql.SqlToken;
import dev.retort.sql.Syntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The parser of what SHOW CREATE TABLE gives. What it makes of it can be written back; else it is not understood. */
public final class ShownTableParser {
    /** How many letters are shown of what is not understood. */
    private static final int SHOWN = 60;

    /** The engines that make a difference between trees and hashes. */
    private static final Set<String> HASHING = Set.of("engine=memory", "engine=ndbcluster");

    private final DdlText text;
    private final ObjectName name;
    private final Syntax syntax;
    private final Pattern serversForeignKey;
    private final Pattern serversCheck;
    private final List<TableColumn> columns = new ArrayList<>();
    private final List<KeyDefinition> keys = new ArrayList<>();
    private final List<ForeignKeyDefinition> foreignKeys = new ArrayList<>();
    private final List<CheckDefinition> checks = new ArrayList<>();
    private final List<String> periods = new ArrayList<>();
    private final SortedMap<String, String> options = new TreeMap<>();

    public ShownTableParser(ObjectName name, String created, Syntax syntax) {
        this.text = DdlText.of(created, syntax);
        this.name = name;
        this.syntax = syntax;
        String table = Pattern.quote(name.name());
        this.serversForeignKey = Pattern.compile(table + "_ibfk_\\d+");
        this.serversCheck = Pattern.compile("CONSTRAINT_\\d+|" + table + "_chk_\\d+");
    }

    public TableDefinition parse() throws UnreadableDefinitionException {
        if (!text.is(0, "create") || !text.is(1, "table") || !text.is(3, "(")) {
            throw new UnreadableDefinitionException("its definition does not begin as that of a table");
        }
        for (SqlToken token : text.tokens()) {
            if (token.kind() == SqlToken.Kind.COMMENT) {
                throw new UnreadableDefinitionException("it says something that this server only knows as a comment: "
                        + text.text().substring(token.start(), token.end()));
            }
        }
        int close = text.closing(3);
        List<Integer> starts = text.parts(4, close);
        for (int i = 0; i + 1 < starts.size(); i++) {
            element(starts.get(i), starts.get(i + 1) - 1);
        }
        int partition = close + 1;
        while (partition < text.size() && !(text.is(partition, "partition") && text.is(partition + 1, "by"))) {
            partition++;
        }
        new OptionParser(text, options).parse(close + 1, partition);
        for (ForeignKeyDefinition key : foreignKeys) {
            requireColumns(key);
        }
        String engine = options.getOrDefault(TableDefinition.ENGINE, "");
        requireOptionsOf(engine);
        boolean hashes = HASHING.contains(engine.toLowerCase(Locale.ROOT));
        return new TableDefinition(
                name,
                columns,
                hashes
                        ? keys
                        : keys.stream().map(ShownTableParser::withoutUsualKind).toList(),
                foreignKeys.stream()
                        .map(key -> withName(key).withColumns(columns))
                        .toList(),
                checks,
                periods,
                options,
                text.slice(partition, text.size()));
    }

    /**
     * Other engines have their keys as trees, whether that is said or not. That a unique one was to be a hash is forgotten by MariaDB when
     * the table changes, and said of those that are too long for a tree, which are hashes in any case.
     */
    private static KeyDefinition withoutUsualKind(KeyDefinition key) {
        String plain = key.options().replace("USING BTREE", "");
        String others = (key.isUnique() ? plain.replace("USING HASH", "") : plain)
                .replace("  ", " ")
                .strip();
        return new KeyDefinition(key.kind(), key.name(), key.parts(), key.columns(), others);
    }

    /** A foreign key that was given its name, even one as the server gives, gave it to the index that was made for it. */
    private ForeignKeyDefinition withName(ForeignKeyDefinition key) {
        return keys.stream().anyMatch(other -> other.name().equals(key.name())) ? key.asNamed() : key;
    }

    private void element(int start, int end) throws UnreadableDefinitionException {
        if (text.at(start).kind() == SqlToken.Kind.QUOTED_NAME) {
            TableColumn column = new ColumnParser(text, start, end).parse();
            requireSame(start, end, column.text());
            columns.add(column);
        } else if (text.is(start, "period")) {
            periods.add(text.slice(start, end));
        } else if (text.is(start, "constraint") && text.is(start + 2, "foreign")) {
            ForeignKeyDefinition key = foreignKey(start + 1, end);
            requireSame(start, end, key.shown());
            foreignKeys.add(key);
        } else if (text.is(start, "constraint") && text.is(start + 2, "check")) {
            String check = text.at(start + 1).text();
            checks.add(new CheckDefinition(check, serversCheck.matcher(check).matches(), text.slice(start + 2, end)));
        } else {
            KeyDefinition key = key(start, end);
            requireSame(start, end, key.text());
            keys.add(key);
        }
    }

    private void requireOptionsOf(String engine) throws UnreadableDefinitionException {
        if (options.containsKey("TRANSACTIONAL") && !engine.equalsIgnoreCase("ENGINE=Aria")) {
            throw new UnreadableDefinitionException(
                    "it has the option TRANSACTIONAL, which is not one of its engine, so that the server says of each"
                            + " change of it that it fails");
        }
    }

    /** MySQL shows other memory of its own in the place of names once tables were renamed in some ways. */
    private void requireColumns(ForeignKeyDefinition key) throws UnreadableDefinitionException {
        for (String column : key.columns()) {
            if (columns.stream().noneMatch(each -> each.name().equalsIgnoreCase(column))) {
                throw new UnreadableDefinitionException(
                        "the server names a column in its foreign key " + key.name() + " that it does not have");
            }
        }
    }

    private ForeignKeyDefinition foreignKey(int at, int end) throws UnreadableDefinitionException {
        String key = text.at(at).text();
        int open = at + 3;
        int close = text.closing(open);
        if (!text.is(close + 1, "references")) {
            // MariaDB does not double the backticks that are in names of keys and their columns.
            throw new UnreadableDefinitionException("the server does not tell the names in its foreign key " + key
                    + " apart, as where a backtick is in one of them");
        }
        if (text.is(close + 3, ".")) {
            throw new UnreadableDefinitionException(
                    "its foreign key " + key + " refers to a table of another database");
        }
        int referenced = close + 3;
        int last = text.closing(referenced);
        return new ForeignKeyDefinition(
                key,
                serversForeignKey.matcher(key).matches(),
                names(open, close),
                text.at(close + 2).text(),
                names(referenced, last),
                text.slice(last + 1, end));
    }

    private List<String> names(int open, int close) {
        List<String> names = new ArrayList<>();
        for (int i = open + 1; i < close; i += 2) {
            names.add(text.at(i).text());
        }
        return names;
    }

    private KeyDefinition key(int start, int end) throws UnreadableDefinitionException {
        int word = start;
        while (word < end && !text.is(word, "key")) {
            word++;
        }
        boolean isNamed = text.isName(word + 1);
        int open = isNamed ? word + 2 : word + 1;
        if (word - start > 1 || !text.is(open, "(")) {
            throw unknown(start, end);
        }
        int close = text.closing(open);
        List<String> parts = new ArrayList<>();
        List<String> names = new ArrayList<>();
        List<Integer> starts = text.parts(open + 1, close);
        for (int i = 0; i + 1 < starts.size(); i++) {
            int part = starts.get(i);
            parts.add(text.slice(part, starts.get(i + 1) - 1));
            if (names.size() == i && text.isName(part) && !text.is(part + 1, "(", "without")) {
                names.add(text.at(part).text());
            }
        }
        return new KeyDefinition(
                text.slice(start, word),
                isNamed ? text.at(word + 1).text() : "",
                parts,
                names,
                text.slice(close + 1, end));
    }

    private UnreadableDefinitionException unknown(int start, int end) {
        String said = text.slice(start, end).replaceAll("\\s+", " ");
        String shown = said.length() <= SHOWN ? said : said.substring(0, SHOWN) + "…";
        return new UnreadableDefinitionException("what the server says in it with " + shown + " is not understood");
    }

    /** The guard: what was understood, written back, is what the server said. */
    private void requireSame(int start, int end, String written) throws UnreadableDefinitionException {
        List<SqlToken> tokens = DdlText.of(written, syntax).tokens();
        boolean isSame = tokens.size() == end - start;
        for (int i = 0; isSame && i < tokens.size(); i++) {
            SqlToken said = text.at(start + i);
            isSame = tokens.get(i).kind() == said.kind() && tokens.get(i).text().equals(said.text());
        }
        if (!isSame) {
            throw unknown(start, end);
        }
    }
}
