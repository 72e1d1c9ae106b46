package dev.retort;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the compiler lets pass, and what it does not. */
@Tag("slow")
class QueryTypesTest {

    @TempDir
    private java.nio.file.Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        true  | session.query(USERS).where(USERS.USERNAME, "x")
        true  | session.query(USERS).where(USERS.ID, 1).where(USERS.USERNAME.like("a%"), USERS.ID.gt(1))
        true  | session.query(USERS).where(USERS.ROLE_ID, null)
        true  | session.query(USERS).where(USERS.role(), new RolesRecord())
        true  | session.query(USERS).where(USERS.role(), null)
        true  | session.query(ROLES).with(ROLES.users()).where(ROLES.NAME, "x").orderBy(ROLES.NAME.desc(), ROLES.ID)
        true  | for (UsersRecord user : new RolesRecord().users().all()) {}
        true  | RolesRecord role = new UsersRecord().setRole(new RolesRecord()).role()
        true  | session.addAll(new UsersRecord(), new RolesRecord()).commit()
        true  | Page<UsersRecord> page = session.query(USERS).paginate(1, 20)
        true  | new RolesRecord().users().append(new UsersRecord(), new UsersRecord())
        false | session.query(USERS).where(ROLES.NAME, "x")
        false | session.query(USERS).where(USERS.ID, "x")
        false | session.query(USERS).where(USERS.role(), new UsersRecord())
        false | session.query(USERS).after(new RolesRecord())
        false | new RolesRecord().users().append(new RolesRecord())
        false | new RolesRecord().users().all().orderBy(USERS.USERNAME)
        false | new UsersRecord().setRole(new UsersRecord())
        false | RolesRecord role = session.query(USERS).one()
        """)
    void line_compiles(boolean expected, String line) {
        String source = """
            import static generated.Tables.*;
            import dev.retort.*;
            import generated.tables.records.*;
            class Line {
                void run(Session session) {
                    %s;
                }
            }
            """.formatted(line);
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        boolean compiles = ToolProvider.getSystemJavaCompiler()
                .getTask(
                        null,
                        null,
                        diagnostics,
                        List.of("-proc:none", "-d", folder.toString()),
                        null,
                        List.of(
                                new SimpleJavaFileObject(
                                        URI.create("string:///Line.java"), JavaFileObject.Kind.SOURCE) {
                                    @Override
                                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                                        return source;
                                    }
                                }))
                .call();
        assertEquals(
                expected,
                compiles,
                () -> diagnostics.getDiagnostics().stream()
                        .map(Object::toString)
                        .collect(Collectors.joining("\n")));
    }
}
