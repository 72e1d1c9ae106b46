package dev.retort.generate.name;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.retort.Location;
import dev.retort.RetortException;
import dev.retort.config.Naming;
import dev.retort.config.relation.KeyRelation;
import dev.retort.config.relation.Relations;
import dev.retort.generate.RelationNamesTest;
import dev.retort.generate.name.JavaNames.Relation;
import dev.retort.generate.name.SchemaShape.ForeignKey;
import dev.retort.generate.name.SchemaShape.Table;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NameResolverTest {
    private static final Table GROUP = new Table("group", List.of("id"), List.of(List.of("id")), List.of());
    private static final ForeignKey OF_GROUP =
            new ForeignKey("account", "fk_group", List.of("所属组id"), "group", List.of("id"));
    private static final Table ACCOUNT =
            new Table("account", List.of("id", "所属组id", "账号"), List.of(List.of("id")), List.of(OF_GROUP));
    private static final SchemaShape SHAPE = shape(GROUP, ACCOUNT);

    @Test
    void alias_namesColumnAndItsRelation() {
        JavaNames names = resolve(SHAPE, columns("account", Map.of("所属组id", "groupId", "账号", "username")));
        assertEquals("GROUP_ID", names.column("account", "所属组id").constant());
        assertEquals("GroupId", names.column("account", "所属组id").accessor());
        assertEquals("USERNAME", names.column("account", "账号").constant());
        assertEquals(new Relation("group", "accounts"), names.relation(OF_GROUP));
    }

    @Test
    void chineseName_staysAsItIs() {
        JavaNames names = resolve(SHAPE, Naming.NONE);
        assertEquals("账号", names.column("account", "账号").constant());
        assertEquals(new Relation("所属组", "accounts"), names.relation(OF_GROUP));
    }

    @Test
    void names_doNotDependOnTheOrderOfTables() {
        List<Table> tables = new ArrayList<>(List.of(
                table("a_b", "a_b", "a-b", "A_B"),
                table("a-b"),
                table("A B"),
                table("Users"),
                table("users"),
                GROUP,
                ACCOUNT));
        JavaNames forwards = NameResolver.resolve(
                new SchemaShape(List.copyOf(tables), List.of(), List.of(), List.of()), Naming.NONE, "db");
        Collections.reverse(tables);
        JavaNames backwards = NameResolver.resolve(
                new SchemaShape(List.copyOf(tables), List.of(), List.of(), List.of()), Naming.NONE, "db");
        assertEquals(forwards, backwards);
        assertEquals("A_B", forwards.table("a_b").constant());
        assertEquals("users", forwards.table("users").type().toLowerCase(java.util.Locale.ROOT));
    }

    @Test
    void viewThatIsAdded_renamesNoClass() {
        Table film = table("Film", "id");
        Table list = table("film-list", "id");
        SchemaShape before = shape(film, list);
        JavaNames names = resolve(before, Naming.NONE);

        JavaNames after = resolve(shape(film, list, view("film"), view("film_list"), view("film_path")), Naming.NONE);

        assertEquals(names.table("Film"), after.table("Film"));
        assertEquals(names.table("film-list"), after.table("film-list"));
        assertEquals("FilmList_2", after.table("film_list").type());
        assertEquals("FilmPath_2", after.table("film_path").type());
    }

    @Test
    void configuredRelation_replacesTheRule() {
        JavaNames names = resolve(SHAPE, relation("account.fk_group", "team", "members"));
        assertEquals(new Relation("team", "members"), names.relation(OF_GROUP));
        JavaNames byColumn = resolve(SHAPE, relation("account.所属组id", "team", ""));
        assertEquals(new Relation("team", "accounts"), byColumn.relation(OF_GROUP));
    }

    @Test
    void configuredNameForNothing_saysWhatWasMeant() {
        RetortException table = refused(new Naming(Map.of("acount", "x"), Map.of(), Relations.NONE));
        assertEquals("retort.toml gives a name to the table \"acount\", which does not exist", table.message());
        assertEquals(Optional.of("did you mean \"account\"?"), table.hint());
        RetortException relation = refused(relation("account.fk_grup", "a", "b"));
        assertEquals(Optional.of("did you mean \"account.fk_group\"?"), relation.hint());
    }

    @Test
    void configuredNameThatIsTaken_isRefused() {
        RetortException error = refused(columns("account", Map.of("所属组id", "name", "账号", "name")));
        assertEquals(RetortException.Kind.USAGE, error.kind());
        assertEquals(true, error.message().endsWith("is taken"));
    }

    @Test
    void configuredNameThatJavaHas_isRefused() {
        assertEquals(
                RetortException.Kind.USAGE,
                refused(relation("account.fk_group", "class", "")).kind());
    }

    @Test
    void relationThatIsDeclared_leavesForeignKeysTheirNames() {
        ForeignKey key = new ForeignKey("film", "fk_film_language", List.of("language_id"), "language", List.of("id"));
        ForeignKey declared =
                new ForeignKey("film", "a_spoken", List.of("spoken_language_id"), "language", List.of("id"));
        Table language = new Table("language", List.of("id"), List.of(List.of("id")), List.of());
        List<String> columns = List.of("id", "language_id", "spoken_language_id");
        JavaNames names = resolve(
                shape(language, new Table("film", columns, List.of(List.of("id")), List.of(declared, key))),
                new Naming(
                        Map.of(),
                        Map.of(),
                        new Relations(
                                List.of(new KeyRelation(
                                        "film",
                                        "a_spoken",
                                        Optional.of(new KeyRelation.Reference(
                                                List.of("spoken_language_id"), "language", List.of())),
                                        "",
                                        "",
                                        List.of(),
                                        new Location.InFile(Path.of("retort.toml"), 1, 1))),
                                List.of())));
        assertEquals(new Relation("language", "films"), names.relation(key));
        assertEquals(new Relation("spokenLanguage", "spokenLanguageFilms"), names.relation(declared));
    }

    private static RetortException refused(Naming naming) {
        return assertThrows(RetortException.class, () -> resolve(SHAPE, naming));
    }

    private static JavaNames resolve(SchemaShape shape, Naming naming) {
        return NameResolver.resolve(shape, naming, "db");
    }

    private static Naming columns(String table, Map<String, String> names) {
        return new Naming(Map.of(), Map.of(table, names), Relations.NONE);
    }

    private static Naming relation(String key, String to, String from) {
        return new Naming(Map.of(), Map.of(), RelationNamesTest.named(key, to, from));
    }

    private static Table table(String name, String... columns) {
        return new Table(name, List.of(columns), List.of(), List.of());
    }

    private static Table view(String name) {
        return new Table("", name, true, List.of("id"), List.of(), List.of());
    }

    private static SchemaShape shape(Table... tables) {
        return new SchemaShape(List.of(tables), List.of(), List.of(), List.of());
    }
}
