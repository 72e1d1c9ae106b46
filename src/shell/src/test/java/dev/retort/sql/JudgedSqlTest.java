package dev.retort.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import dev.retort.sql.SqlTexts.Text;
import dev.retort.sql.SqlTexts.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Holds whoever reads SQL to the same texts, of which the servers have said what they do: see {@link ServerVerdictsTest}. What is
 * judged of each text is written down in src/test/resources/sql/judged.txt, by {@code -Dretort.golden=update}.
 */
class JudgedSqlTest {
    private static final Map<Text, Verdict> VERDICTS = SqlTexts.verdicts();

    /** Functions of the scratch database that write: no word of a query that calls them tells. */
    private static final List<String> WRITING_UNSEEN = List.of("wrong()", "from wv", "\"wrong\"()", "from \"wv\"");

    /** What the shell takes for words of its own, or for Java. */
    private static final Set<String> MEANT_OTHERWISE =
            Set.of("show tables", "describe film", "desc film", "select (row(1, 2)).f1");

    @Test
    void eachText_hasAVerdictOfTheServer() {
        for (Text text : SqlTexts.all()) {
            assertNotNull(VERDICTS.get(text), text::toString);
        }
    }

    @Test
    void nothingThatWrites_isTakenToRead_butWhatTheServerRefuses() {
        Set<String> wrong = new TreeSet<>();
        VERDICTS.forEach((text, verdict) -> {
            boolean unseen = WRITING_UNSEEN.stream().anyMatch(text.sql()::contains);
            boolean refused = unseen && verdict.readOnly().equals("refused");
            if (read(text).isReading() && (verdict.changedReadOnly() || (verdict.changed() && !refused))) {
                wrong.add(text.toString());
            }
        });
        assertEquals(Set.of(), wrong);
    }

    @Test
    void whatReads_isKnownAsSql_andNotWaitedFor() {
        Set<String> wrong = new TreeSet<>();
        VERDICTS.forEach((text, verdict) -> {
            boolean known = TypedSql.of(text.sql(), text.session().syntax()).isPresent();
            boolean waited = Unfinished.isUnfinished(text.sql(), text.session().syntax());
            boolean bare = MEANT_OTHERWISE.contains(text.sql());
            if (read(text).isReading() && verdict.outcome().equals("ran") && (!(known || bare) || waited)) {
                wrong.add(text + (waited ? "\twaited for" : "\tnot known"));
            }
        });
        assertEquals(Set.of(), wrong);
    }

    /** Each text that a server took whole is one statement, or as many as semicolons part it into, also line by line. */
    @Test
    void splitters_agree() {
        Set<String> wrong = new TreeSet<>();
        VERDICTS.forEach((text, verdict) -> {
            if (verdict.outcome().equals("ran")) {
                List<String> whole =
                        read(text).statements().stream().map(SqlStatement::text).toList();
                List<String> lines = List.of(text.sql().split("\n"));
                List<String> parts = new ArrayList<>();
                var source = lines.iterator();
                Splitter splitter = new Splitter(
                        text.session().syntax(),
                        () -> source.hasNext() ? Optional.of(source.next()) : Optional.empty());
                for (var part = splitter.next(); part.isPresent(); part = splitter.next()) {
                    parts.add(part.get().text());
                }
                if (!whole.equals(parts)) {
                    wrong.add(text + "\t" + whole + "\t" + parts);
                }
            }
        });
        assertEquals(Set.of(), wrong);
    }

    @Test
    void whatIsNotClosed_isTakenByNoServer_butACommentBySqlite() {
        Set<String> wrong = new TreeSet<>();
        VERDICTS.forEach((text, verdict) -> {
            boolean open = read(text)
                    .unclosed()
                    .filter(token -> token.kind() != SqlToken.Kind.COMMENT || text.session() != SqlSession.SQLITE)
                    .isPresent();
            if (open && verdict.outcome().equals("ran")) {
                wrong.add(text.toString());
            }
        });
        assertEquals(Set.of(), wrong);
    }

    @Test
    void judgements_areAsWrittenDown() throws IOException {
        List<String> lines = SqlTexts.all().stream().map(JudgedSqlTest::judged).toList();
        Path recorded = SqlTexts.FOLDER.resolve("judged.txt");
        if (SqlTexts.UPDATE) {
            Files.write(recorded, lines);
        }
        assertEquals(String.join("\n", SqlTexts.lines(recorded)), String.join("\n", lines));
    }

    private static SqlText read(Text text) {
        return SqlText.of(text.sql(), text.session().syntax());
    }

    private static String judged(Text text) {
        SqlText read = read(text);
        String effects = read.unclosed().isPresent()
                ? "not closed"
                : read.statements().stream()
                        .map(SqlStatement::effects)
                        .map(each -> each.stream()
                                .map(effect -> effect.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(" ")))
                        .collect(Collectors.joining("; "));
        return text.session() + "\t" + effects + "\t" + SqlTexts.escaped(text.sql());
    }
}
