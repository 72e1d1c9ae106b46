package dev.retort.config.type;

import dev.retort.Location;
import dev.retort.RetortException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The types of columns that retort.toml names, since the database's own does not say what they hold, or not to Java.
 *
 * @param rules what was said, in the order in which it was
 * @param isAhead whether what is named may come with migrations that are not applied yet
 */
public record ColumnTypes(List<Rule> rules, boolean isAhead) {

    /** Nothing was said: each column has the type that its own in the database has. */
    public static final ColumnTypes NONE = new ColumnTypes(List.of());

    /** Types of columns all of which there are. */
    public ColumnTypes(List<Rule> rules) {
        this(rules, false);
    }

    public ColumnTypes {
        rules = List.copyOf(rules);
    }

    /** The same, of a schema that is to have these columns. */
    public ColumnTypes ahead() {
        return new ColumnTypes(rules, true);
    }

    /**
     * Requires that each class of the person's is compiled.
     *
     * @param classPath folders and jars of classes
     * @throws RetortException of the kind USAGE, with its place, when one is not
     */
    public void requireCompiled(List<Path> classPath) {
        JavaClasses classes = new JavaClasses(classPath, List.of());
        for (Rule rule : rules) {
            rule.choice().classes().stream()
                    .filter(name -> classes.find(name).isEmpty())
                    .findFirst()
                    .ifPresent(name -> {
                        throw RetortException.usage(name + " is not compiled, or is not where classes are looked for")
                                .withLocation(rule.place())
                                .withHint("compile the project; [flyway] class-path says where its classes lie, which"
                                        + " is target/classes by itself");
                    });
        }
    }

    /** The classes of the person's that the generated ones need. */
    public List<String> classes() {
        return rules.stream()
                .flatMap(rule -> rule.choice().classes().stream())
                .distinct()
                .toList();
    }

    /**
     * What was said of some columns.
     *
     * @param place where this was said
     */
    public record Rule(Subject subject, TypeChoice choice, Location place) {

        /** Without the place: to say the same at another changes nothing. */
        @Override
        public String toString() {
            return subject + " = " + choice;
        }
    }

    /** The columns that a rule is for. */
    public sealed interface Subject {

        /**
         * Columns by name; in both names, a star stands for any text.
         *
         * @param table the table, or a pattern
         */
        record Columns(String table, String column) implements Subject {

            /** Whether this is one column, by name. */
            public boolean isOne() {
                return !table.contains("*") && !column.contains("*");
            }

            /** Whether a column is one of these. */
            public boolean has(String tableName, String columnName) {
                return matches(table, tableName) && matches(column, columnName);
            }

            /** Whether a table may have such columns. */
            public boolean hasTable(String tableName) {
                return matches(table, tableName);
            }

            private static boolean matches(String pattern, String name) {
                return pattern.equals(name)
                        || Pattern.compile("\\Q" + pattern.replace("*", "\\E.*\\Q") + "\\E", Pattern.DOTALL)
                                .matcher(name)
                                .matches();
            }

            @Override
            public String toString() {
                return table + "." + column;
            }
        }

        /**
         * The columns of a type, as the database spells it.
         *
         * @param name the type: {@code tinyint(4)}, or {@code tinyint} for each that begins so
         */
        record SqlType(String name) implements Subject {
            private static final Set<String> DECLARED_AS_OTHERS = Set.of("json", "boolean");
            private static final Pattern MORE = Pattern.compile("[ (,].*", Pattern.DOTALL);

            /**
             * Whether a column is of this type.
             *
             * @param kept the type as which it is kept: a database may declare JSON and truth values as others
             */
            public boolean has(String declaration, String kept) {
                String declared = declaration.strip();
                return (DECLARED_AS_OTHERS.contains(kept) && name.equalsIgnoreCase(kept)) || isDeclaredIn(declared);
            }

            private boolean isDeclaredIn(String declared) {
                return declared.regionMatches(true, 0, name, 0, name.length())
                        && (declared.length() == name.length()
                                || MORE.matcher(declared.substring(name.length()))
                                        .matches());
            }

            @Override
            public String toString() {
                return name;
            }
        }
    }
}
