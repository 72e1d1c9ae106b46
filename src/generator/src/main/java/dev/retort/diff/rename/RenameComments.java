package dev.retort.diff.rename;

import dev.retort.diff.model.ObjectName;
import dev.retort.diff.model.Rename;
import dev.retort.diff.model.SchemaFile;
import dev.retort.diff.model.SchemaSnapshot;
import dev.retort.diff.model.TableOutline;
import dev.retort.diff.rename.RenameChain.Link;
import dev.retort.sql.SqlText;
import dev.retort.sql.SqlToken;
import dev.retort.sql.Syntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The renames that the files of a schema tell of, in comments such as {@code username varchar(40), -- renamed from name}: of the column
 * or the like in that line, or of the table or view that the line begins.
 */
public final class RenameComments {
    private static final Pattern RENAMED =
            Pattern.compile("(?s)(?:--|#|/\\*)\\s*renamed from\\s+([`\"\\[]?)(.+?)[`\"\\]]?\\s*(?:\\*/)?");

    private static final Set<String> KINDS = Set.of("table", "view", "index", "sequence", "type", "domain");
    private static final Set<String> CONSTRAINTS = Set.of("constraint", "index", "key");

    private final Syntax syntax;

    /** What a comment says, before it is known what is in the schemas. */
    private record Mention(Place place, Link link) {
        Mention(String kind, String owner, String former, String present) {
            this(new Place(kind, owner), new Link(former, present));
        }
    }

    /** @param owner the table that it is about, under its new name; empty where it is about what is part of none */
    private record Place(String kind, String owner) {}

    private final List<Mention> mentions = new ArrayList<>();

    public RenameComments(List<SchemaFile> files, Syntax syntax) {
        this.syntax = syntax;
        files.forEach(file -> read(file.text()));
    }

    /** Those that lead from one schema to another: the object has its former name in the one, and its new name in the other. */
    public List<Rename> among(SchemaSnapshot from, SchemaSnapshot to) {
        List<Rename> tables = new ArrayList<>();
        for (Place place : places()) {
            if (place.owner.isEmpty()) {
                for (Link link :
                        new RenameChain(names(place.kind, from), names(place.kind, to)).standing(links(place))) {
                    objects(place.kind, from)
                            .filter(name -> name.name().equals(link.former())
                                    && to.definitions().containsKey(name.renamed(link.present())))
                            .findFirst()
                            .ifPresent(name -> tables.add(new Rename(name, link.present())));
                }
            }
        }
        List<Rename> all = new ArrayList<>(tables);
        for (Place place : places()) {
            if (!place.owner.isEmpty()) {
                String owner = tables.stream()
                        .filter(rename -> rename.newName().equals(place.owner))
                        .findFirst()
                        .map(rename -> rename.object().name())
                        .orElse(place.owner);
                all.addAll(parts(place, owner, from, to));
            }
        }
        return all;
    }

    private List<Place> places() {
        return mentions.stream().map(Mention::place).distinct().toList();
    }

    private List<Link> links(Place place) {
        return mentions.stream()
                .filter(mention -> mention.place.equals(place))
                .map(Mention::link)
                .toList();
    }

    private static Stream<ObjectName> objects(String kind, SchemaSnapshot schema) {
        return schema.definitions().keySet().stream().filter(name -> name.kind().endsWith(kind));
    }

    private static Set<String> names(String kind, SchemaSnapshot schema) {
        return objects(kind, schema).map(ObjectName::name).collect(Collectors.toSet());
    }

    private List<Rename> parts(Place place, String owner, SchemaSnapshot from, SchemaSnapshot to) {
        for (TableOutline table : from.tables()) {
            for (TableOutline other : to.tables()) {
                if (table.table().name().equals(owner) && other.table().name().equals(place.owner)) {
                    PartNames names = new PartNames(place.kind);
                    return new RenameChain(names.of(table), names.of(other))
                            .standing(links(place)).stream()
                                    .map(link -> new Rename(
                                            new ObjectName(
                                                    place.kind, table.table().schema(), owner, link.former()),
                                            link.present()))
                                    .toList();
                }
            }
        }
        return List.of();
    }

    private void read(String text) {
        List<SqlToken> tokens = SqlText.of(text, syntax).tokens();
        int statement = 0;
        for (int i = 0; i < tokens.size(); i++) {
            SqlToken token = tokens.get(i);
            if (token.is(";")) {
                statement = i + 1;
            } else if (token.kind() == SqlToken.Kind.COMMENT) {
                Matcher renamed = RENAMED.matcher(
                        text.substring(token.start(), token.end()).strip());
                if (renamed.matches()) {
                    mention(
                            text,
                            code(tokens.subList(statement, i)),
                            token.start(),
                            renamed.group(2).strip());
                }
            }
        }
    }

    private static List<SqlToken> code(List<SqlToken> tokens) {
        return tokens.stream()
                .filter(token -> token.kind() != SqlToken.Kind.COMMENT)
                .toList();
    }

    /** A comment after these tokens of a statement; those in its own line say what it is about. */
    private void mention(String text, List<SqlToken> statement, int comment, String former) {
        int lineStart = text.lastIndexOf('\n', comment - 1) + 1;
        List<SqlToken> line =
                statement.stream().filter(token -> token.start() >= lineStart).toList();
        int kind = indexOf(statement, KINDS);
        if (line.isEmpty() || kind < 0) {
            return;
        }
        int name = afterName(statement, kind);
        if (name < 0) {
            return;
        }
        String object = statement.get(name).text();
        String objectKind = statement.get(kind).lower();
        boolean isFirstLine = statement.get(name).start() >= lineStart;
        if (isFirstLine) {
            mentions.add(new Mention(objectKind, "", former, object));
        } else if (objectKind.equals("table")) {
            int part = line.getFirst().is(",") ? 1 : 0;
            int word = indexOf(line, CONSTRAINTS);
            boolean isColumn = word < 0 || word > part + 1;
            int at = isColumn ? part : word + 1;
            if (at < line.size() && line.get(at).isName()) {
                String partKind = isColumn ? "column" : line.get(word).is("constraint") ? "constraint" : "index";
                mentions.add(new Mention(partKind, object, former, line.get(at).text()));
            }
        }
    }

    private static int indexOf(List<SqlToken> tokens, Set<String> words) {
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).isIn(words)) {
                return i;
            }
        }
        return -1;
    }

    /** The index of the last part of the name that follows a word such as TABLE. */
    private static int afterName(List<SqlToken> tokens, int kind) {
        int i = kind + 1;
        while (i < tokens.size() && tokens.get(i).is("if", "not", "exists", "concurrently")) {
            i++;
        }
        while (i + 2 < tokens.size() && tokens.get(i + 1).is(".")) {
            i += 2;
        }
        return i < tokens.size() && tokens.get(i).isName() ? i : -1;
    }
}
