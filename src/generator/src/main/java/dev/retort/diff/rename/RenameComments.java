package dev.retort.diff.rename;

import dev.retort.diff.model.ObjectName;
import dev.retort.diff.model.Rename;
import dev.retort.diff.model.SchemaFile;
import dev.retort.diff.model.SchemaSnapshot;
import dev.retort.sql.SqlText;
import dev.retort.sql.SqlToken;
import dev.retort.sql.Syntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
    private record Mention(String kind, String owner, String former, String present) {}

    private final List<Mention> mentions = new ArrayList<>();

    public RenameComments(List<SchemaFile> files, Syntax syntax) {
        this.syntax = syntax;
        files.forEach(file -> read(file.text()));
    }

    /** Those that lead from one schema to another: the object has its former name in the one, and its new name in the other. */
    public List<Rename> among(SchemaSnapshot from, SchemaSnapshot to) {
        List<Rename> tables = new ArrayList<>();
        for (Mention mention : mentions) {
            if (mention.owner.isEmpty()) {
                from.definitions().keySet().stream()
                        .filter(name -> name.kind().endsWith(mention.kind)
                                && name.name().equals(mention.former)
                                && !to.definitions().containsKey(name)
                                && to.definitions().containsKey(name.renamed(mention.present))
                                && !from.definitions().containsKey(name.renamed(mention.present)))
                        .findFirst()
                        .ifPresent(name -> tables.add(new Rename(name, mention.present)));
            }
        }
        List<Rename> all = new ArrayList<>(tables);
        for (Mention mention : mentions) {
            if (!mention.owner.isEmpty()) {
                String owner = tables.stream()
                        .filter(rename -> rename.newName().equals(mention.owner))
                        .findFirst()
                        .map(rename -> rename.object().name())
                        .orElse(mention.owner);
                part(mention, owner, from, to).ifPresent(all::add);
            }
        }
        return all;
    }

    private static Optional<Rename> part(Mention mention, String owner, SchemaSnapshot from, SchemaSnapshot to) {
        return from.tables().stream()
                .filter(table -> table.table().name().equals(owner))
                .flatMap(table -> to.tables().stream()
                        .filter(other -> other.table().name().equals(mention.owner))
                        .filter(other ->
                                new RenamedPart(mention.kind, mention.former, mention.present).isBetween(table, other))
                        .map(_ -> new Rename(
                                new ObjectName(mention.kind, table.table().schema(), owner, mention.former),
                                mention.present)))
                .findFirst();
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
