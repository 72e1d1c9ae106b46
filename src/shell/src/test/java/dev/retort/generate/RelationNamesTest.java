package dev.retort.generate;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.retort.Location;
import dev.retort.config.Naming;
import dev.retort.config.relation.KeyRelation;
import dev.retort.config.relation.Relations;
import dev.retort.generate.name.JavaNames;
import dev.retort.generate.name.JavaNames.Relation;
import dev.retort.generate.name.NameResolver;
import dev.retort.generate.name.SchemaShape;
import dev.retort.generate.name.SchemaShape.ForeignKey;
import dev.retort.generate.name.SchemaShape.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How relations are called in schemas that are named as other projects name theirs. */
public class RelationNamesTest {
    private static final Path PROJECTS = Path.of("src/shell/src/test/resources/relations/projects.txt");
    private static final Pattern ID =
            Pattern.compile("(?:fk|id|pk)[A-Z].*|.*(?:Id|Fk|Pk|Uid|Uuid)(?:_?\\d+)?|[a-z]{2,}id(?:[A-Z0-9].*)?");

    private record Reference(
            String project, String table, String column, String target, String referred, String expected) {
        static Reference of(String project, String table, String text) {
            String[] parts = text.split("[>.=]");
            return new Reference(project, table, parts[0], parts[1], parts[2], parts[3]);
        }

        ForeignKey key() {
            return new ForeignKey(table, "fk_" + table + "_" + column, List.of(column), target, List.of(referred));
        }

        String text(String name) {
            return "%s %s.%s → %s()".formatted(project, table, column, name);
        }
    }

    @Test
    void toOne_saysWhatItLeadsTo_inTheSchemasOfOtherProjects() throws IOException {
        List<Reference> references = references();
        Map<Reference, String> names = names(references);

        assertEquals(
                String.join(
                        "\n",
                        references.stream()
                                .map(each -> each.text(each.expected()))
                                .toList()),
                String.join(
                        "\n",
                        references.stream()
                                .map(each -> each.text(names.get(each)))
                                .toList()));
    }

    /** What is left are a grid, a card, and ids of which neither table nor key says that they are some. */
    @Test
    void toOne_hardlyEverReadsAsAnId() throws IOException {
        Map<Reference, String> names = names(references());

        List<String> ids = names.entrySet().stream()
                .filter(entry -> ID.matcher(entry.getValue()).matches())
                .map(entry -> entry.getKey().text(entry.getValue()))
                .toList();

        assertTrue(ids.size() <= 4, names.size() + " names, of which read as ids:\n" + String.join("\n", ids));
    }

    @Test
    void configuredName_overrulesTheRule() {
        Reference reference = Reference.of("", "host_discovery", "parent_hostid>hosts.hostid=parent");
        Naming naming = new Naming(Map.of(), Map.of(), named("host_discovery.parent_hostid", "prototype", ""));

        assertEquals(
                new Relation("prototype", "hostDiscoveries"),
                NameResolver.resolve(shape(List.of(reference)), naming, "db").relation(reference.key()));
    }

    /** What retort.toml says where it names the two directions of a foreign key. */
    public static Relations named(String key, String to, String from) {
        int dot = key.indexOf('.');
        return new Relations(
                List.of(new KeyRelation(
                        key.substring(0, dot),
                        key.substring(dot + 1),
                        Optional.empty(),
                        to,
                        from,
                        List.of(),
                        new Location.InFile(Path.of("retort.toml"), 1, 1))),
                List.of());
    }

    private static Map<Reference, String> names(List<Reference> references) {
        Map<Reference, String> result = new LinkedHashMap<>();
        references.stream().collect(groupingBy(Reference::project, LinkedHashMap::new, toList())).values().stream()
                .forEach(project -> {
                    JavaNames names = NameResolver.resolve(shape(project), Naming.NONE, "db");
                    project.forEach(
                            each -> result.put(each, names.relation(each.key()).toOne()));
                });
        return result;
    }

    private static SchemaShape shape(List<Reference> references) {
        Map<String, Set<String>> columns = new LinkedHashMap<>();
        Map<String, List<String>> keys = new LinkedHashMap<>();
        for (Reference each : references) {
            columns.computeIfAbsent(each.table(), _ -> new LinkedHashSet<>()).add(each.column());
            columns.computeIfAbsent(each.target(), _ -> new LinkedHashSet<>()).add(each.referred());
            keys.put(each.target(), List.of(each.referred()));
        }
        return new SchemaShape(
                columns.entrySet().stream()
                        .map(table -> new Table(
                                table.getKey(),
                                List.copyOf(table.getValue()),
                                Stream.ofNullable(keys.get(table.getKey())).toList(),
                                references.stream()
                                        .filter(each -> each.table().equals(table.getKey()))
                                        .map(Reference::key)
                                        .toList()))
                        .toList(),
                List.of(),
                List.of(),
                List.of());
    }

    private static List<Reference> references() throws IOException {
        List<Reference> references = new ArrayList<>();
        String project = "";
        for (String line : Files.readAllLines(PROJECTS)) {
            if (line.startsWith("[")) {
                project = line.substring(1, line.length() - 1);
            } else if (line.contains(": ") && !line.startsWith("#")) {
                String table = line.substring(0, line.indexOf(':'));
                for (String reference : line.substring(line.indexOf(':') + 2).split(" ")) {
                    references.add(Reference.of(project, table, reference));
                }
            }
        }
        return references;
    }
}
