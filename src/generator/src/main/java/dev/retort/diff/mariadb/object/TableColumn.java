package dev.retort.diff.mariadb.object;

import dev.retort.database.mariadb.MariaDbText;
import dev.retort.sql.Syntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A column, in the server's words.
 *
 * @param clauses what is said of it, in order, beginning with its type
 */
public record TableColumn(String name, List<Clause> clauses) {
    private static final Pattern INTEGER =
            Pattern.compile("(tinyint|smallint|mediumint|int|bigint)\\((\\d+)\\)( unsigned)?");

    /** The first version of MariaDB in which a column of the type JSON checks its values. */
    private static final int FIRST_WITH_CHECKED_JSON = 100_403;

    /** What a part of what is said of a column says. */
    public enum Kind {
        TYPE,
        COMPRESSED,
        CHARSET,
        COLLATE,
        GENERATED,
        NOT_NULL,
        NULL,
        INVISIBLE,
        DEFAULT,
        ON_UPDATE,
        AUTO_INCREMENT,
        COMMENT,
        VERSIONING,
        SRID,
        STORAGE,
        OPTION,
        CHECK
    }

    /**
     * A part of what is said of a column.
     *
     * @param text in the server's words
     */
    public record Clause(Kind kind, String text) {}

    public TableColumn {
        clauses = List.copyOf(clauses);
    }

    public Optional<String> clause(Kind kind) {
        return clauses.stream()
                .filter(clause -> clause.kind() == kind)
                .map(Clause::text)
                .findFirst();
    }

    public boolean has(Kind kind) {
        return clause(kind).isPresent();
    }

    public String type() {
        return clauses.getFirst().text();
    }

    public boolean isGenerated() {
        return has(Kind.GENERATED);
    }

    /** Whether its value is computed when it is read. */
    public boolean isVirtual() {
        return clause(Kind.GENERATED).filter(text -> text.endsWith("VIRTUAL")).isPresent();
    }

    /** Whether the server writes into it since when, or until when, the row was as it is. */
    public boolean isOfHistory() {
        return clause(Kind.GENERATED).filter(text -> text.contains("AS ROW ")).isPresent();
    }

    public boolean isNullable() {
        return !has(Kind.NOT_NULL);
    }

    /** Whether a row must give it a value although it may be NULL: ALTER COLUMN … DROP DEFAULT alone makes such a column. */
    public boolean lacksDefault(ServerSettings settings) {
        boolean isWithoutAny =
                !settings.isMariaDb() && (isSpatial() || type().matches("((tiny|medium|long)?(text|blob)|json)\\b.*"));
        return !has(Kind.NOT_NULL)
                && !has(Kind.DEFAULT)
                && !has(Kind.GENERATED)
                && !has(Kind.AUTO_INCREMENT)
                && !isWithoutAny;
    }

    /** Whether it is of a type whose values are texts of a character set. */
    public boolean isText() {
        return type().toLowerCase(Locale.ROOT).matches("(char|varchar|(tiny|medium|long)?text|enum|set)\\b.*");
    }

    /** Whether it is of a type of shapes. */
    public boolean isSpatial() {
        return type().matches("(geometry|(multi)?(point|linestring|polygon)|geometrycollection|geomcollection)\\b.*");
    }

    public TableColumn without(Kind... kinds) {
        List<Kind> left = List.of(kinds);
        return new TableColumn(
                name,
                clauses.stream().filter(clause -> !left.contains(clause.kind())).toList());
    }

    /** With a clause right after the type. */
    public TableColumn with(Clause clause) {
        List<Clause> more = new ArrayList<>(clauses);
        more.add(1, clause);
        return new TableColumn(name, more);
    }

    /** All that is said of it but its name. */
    String body() {
        return clauses.stream().map(Clause::text).collect(Collectors.joining(" "));
    }

    String text() {
        return MariaDbText.quoted(name) + " " + body();
    }

    /** As a person would have written it, with its name. */
    public String written(Syntax syntax) {
        return Wording.name(name) + " "
                + (isJson(syntax)
                                ? without(Kind.CHARSET, Kind.COLLATE, Kind.CHECK)
                                        .json()
                                : this)
                        .words(syntax);
    }

    private boolean isJson(Syntax syntax) {
        return syntax.version() >= FIRST_WITH_CHECKED_JSON
                && type().equals("longtext")
                && clause(Kind.CHARSET).filter("CHARACTER SET utf8mb4"::equals).isPresent()
                && clause(Kind.COLLATE).filter("COLLATE utf8mb4_bin"::equals).isPresent()
                && clause(Kind.CHECK)
                        .filter(("CHECK (json_valid(" + MariaDbText.quoted(name) + "))")::equals)
                        .isPresent();
    }

    private TableColumn json() {
        List<Clause> others = new ArrayList<>(clauses);
        others.set(0, new Clause(Kind.TYPE, "json"));
        return new TableColumn(name, others);
    }

    /** MariaDB 10.2 says a CHECK before a comment, and takes it after one alone. */
    private String words(Syntax syntax) {
        return Stream.concat(
                        clauses.stream().filter(clause -> clause.kind() != Kind.CHECK),
                        clauses.stream().filter(clause -> clause.kind() == Kind.CHECK))
                .filter(clause -> !isImplied(clause))
                .map(clause -> Wording.of(
                        clause.kind() == Kind.TYPE ? withoutUsualWidth(clause.text()) : clause.text(), syntax))
                .collect(Collectors.joining(" "));
    }

    private boolean isImplied(Clause clause) {
        return clause.text().equals("DEFAULT NULL") && isNullable() && !type().startsWith("timestamp");
    }

    /** A width that an integer has of itself. */
    private static String withoutUsualWidth(String type) {
        Matcher integer = INTEGER.matcher(type);
        if (!integer.matches()) {
            return type;
        }
        boolean unsigned = integer.group(3) != null;
        int usual = switch (integer.group(1)) {
            case "tinyint" -> unsigned ? 3 : 4;
            case "smallint" -> unsigned ? 5 : 6;
            case "mediumint" -> unsigned ? 8 : 9;
            case "int" -> unsigned ? 10 : 11;
            default -> 20;
        };
        return integer.group(2).equals(String.valueOf(usual)) ? integer.group(1) + (unsigned ? " unsigned" : "") : type;
    }
}
