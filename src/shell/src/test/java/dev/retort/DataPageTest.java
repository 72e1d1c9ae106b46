package dev.retort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lines of docs/DATA.md, and the example in the README: they have to compile against the sample schema. */
class DataPageTest {
    private static final Pattern ROW = Pattern.compile("(?m)^\\|[^|]*\\| `([^`]*\\([^`]*)` \\|");
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```java\n(.*?)^```");

    private static final String FRAME = """
        import static generated.Tables.*;
        import static org.jooq.impl.DSL.count;
        import dev.retort.*;
        import generated.tables.records.*;
        import java.sql.Connection;
        import java.time.*;
        import java.util.*;
        import javax.sql.DataSource;
        import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
        import org.springframework.transaction.support.TransactionSynchronizationManager;

        abstract class Lines {
            DataSource dataSource; Connection connection; Retort retort; Session session;
            UsersRecord john; RolesRecord admin; UserRecord user; ArticleRecord article; Page<UsersRecord> page;
        %s}
        """;

    @TempDir
    private Path folder;

    @Test
    void eachLine_compiles() throws Exception {
        String page = Files.readString(Path.of("docs/DATA.md"));
        List<String> lines = new ArrayList<>();
        String tables = page.substring(page.indexOf("## Opening"), page.indexOf("## Errors"));
        ROW.matcher(tables).results().map(row -> row.group(1) + ";").forEach(lines::add);
        assertTrue(lines.size() > 60, () -> "lines: " + lines.size());
        String readme = Files.readString(Path.of("README.md"));
        BLOCK.matcher(page + readme).results().map(block -> block.group(1)).forEach(lines::add);
        StringBuilder methods = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            methods.append("    void line")
                    .append(i)
                    .append("() {\n")
                    .append(lines.get(i))
                    .append("\n    }\n");
        }
        assertEquals("", complaints(FRAME.formatted(methods)));
    }

    private String complaints(String source) throws Exception {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        JavaFileObject file = new SimpleJavaFileObject(URI.create("string:///Lines.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return source;
            }
        };
        StringWriter complaints = new StringWriter();
        compiler.getTask(
                        complaints,
                        null,
                        null,
                        List.of(
                                "-proc:none",
                                "-d",
                                folder.toString(),
                                "-classpath",
                                System.getProperty("java.class.path")),
                        null,
                        List.of(file))
                .call();
        return complaints.toString();
    }
}
