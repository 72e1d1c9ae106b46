package dev.retort.shell.input;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.retort.shell.catalog.QuotedName;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/d film|d|film",
                "\\d film;|d|film",
                "  \\dt|dt|''",
                "/q;|q|''",
                "help|help|''",
                "EXIT|quit|''",
                "show tables;|d|''",
                "describe `film`|d|`film`",
                "describe \"a b\".\"c\"|d|\"a b\".\"c\"",
                "use `my shop`;|connect|`my shop`",
                ".schema film|d|film",
                "?|help|''",
                "ls|d|''",
                ".mode csv|format|csv",
                ".mode column|format|table",
                ".mode box --wrap 20|format|table",
                ".mode tabs|format|tabs",
                "pager less -S|pager|less -S",
                "tee rows.txt|o|rows.txt",
                "use sakila|connect|sakila"
            })
    void line_callsACommand(String line, String name, String argument) {
        assertEquals(Optional.of(new CommandLine(name, argument)), CommandLine.of(line));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "film|film",
                "audit.film|audit.film",
                "\"audit\".film|audit.film",
                "\"a b\".\"c\"\"d\"|a b.c\"d",
                "`a``b`|a`b",
                "[a b].[c]|a b.c",
                "'film'|film",
                "\"AUDIT\".*|AUDIT.*",
                "Odd\"S.Per\"son|Odd\"S.Per\"son",
                "\"open|\"open",
                "film*|film*"
            })
    void name_losesTheQuotesOfSql(String typed, String name) {
        assertEquals(name, QuotedName.plain(typed));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "// a remark",
                "/* a remark */",
                "help(1)",
                "describe(FILM)",
                "var exit = 1",
                "commit()",
                "use",
                "pager = 1",
                "tee.add(1)"
            })
    void line_isJava(String line) {
        assertEquals(Optional.empty(), CommandLine.of(line));
    }
}
