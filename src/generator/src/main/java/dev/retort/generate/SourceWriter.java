package dev.retort.generate;

import dev.retort.generate.catalog.DeclaredColumn;
import dev.retort.generate.tree.SchemaDescription;
import java.io.File;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jooq.codegen.GeneratorStrategy.Mode;
import org.jooq.codegen.JavaWriter;
import org.jooq.meta.Definition;
import org.jooq.meta.jaxb.GeneratedSerialVersionUID;
import org.jspecify.annotations.Nullable;

/** The writer of source files in which no name or comment from the database can be taken for anything but text. */
final class SourceWriter extends JavaWriter {

    private static final Pattern UNESCAPED = Pattern.compile("(^super\\(\"|createSequence\\(\")%s\"");
    private static final Pattern PLACEHOLDER = Pattern.compile("%s");

    private static final String CONSTRUCTOR = "%s%s([[%s]]) {";
    private static final String SETTER_CALL = "%s(%s);";

    private final Set<String> setters = new HashSet<>();
    private final Set<String> members = new HashSet<>();

    SourceWriter(File file, @Nullable Mode mode) {
        super(file, null, "UTF-8", true, null, GeneratedSerialVersionUID.CONSTANT, mode);
        printMarginForBlockComment(0);
    }

    @Override
    public JavaWriter javadocAndAnnotations(Definition definition, String string, Object... args) {
        if (definition instanceof DeclaredColumn column) {
            String comment = column.getComment() == null ? "" : column.getComment();
            return javadoc(
                    "<code>%s</code>: %s%s",
                    column.getQualifiedOutputName(),
                    column.declaration(),
                    comment.isBlank() ? "" : "\n<p>\n" + comment);
        }
        return javadoc(string, args);
    }

    /** Leaves a column out of the constructor that takes the values of all, since it has no setter. */
    void leaveOut(String setter, String member) {
        setters.add(setter);
        members.add(member);
    }

    @Override
    public JavaWriter println(String string, Object... args) {
        if (string.equals(SETTER_CALL) && setters.contains(String.valueOf(args[0]))) {
            return this;
        }
        return super.println(string, escaped(string, string.equals(CONSTRUCTOR) ? settable(args) : args));
    }

    private Object[] settable(Object... args) {
        Object[] kept = args.clone();
        if (args[2] instanceof List<?> parameters) {
            kept[2] = parameters.stream()
                    .map(String::valueOf)
                    .filter(parameter -> !members.contains(parameter.substring(parameter.lastIndexOf(' ') + 1)))
                    .toList();
        }
        return kept;
    }

    /** jOOQ writes the names of routines and sequences into their literals as they are. */
    private static Object[] escaped(String string, Object... args) {
        Matcher literal = UNESCAPED.matcher(string);
        if (!literal.find()) {
            return args;
        }
        int position = (int) PLACEHOLDER
                .matcher(string.substring(0, literal.end(1)))
                .results()
                .count();
        Object[] escaped = args.clone();
        escaped[position] = literal(String.valueOf(args[position]));
        return escaped;
    }

    private static String literal(String text) {
        return text.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }

    @Override
    public JavaWriter javadoc(String string, Object... args) {
        println();
        println("/**");
        for (String line : text(string, args).split("\\R", -1)) {
            // As an argument, because the brackets that a format begins or ends with change the indentation.
            println("%s", commented(line).stripTrailing());
        }
        println(" */");
        return this;
    }

    /** A line of a comment that holds markup of our own: nothing in it ends the comment, escapes or deprecates. */
    private static String commented(String text) {
        return SchemaDescription.printable(text)
                .replace("\\", "&#92;")
                .replace("*/", "*&#47;")
                .replace("@deprecated", "&#64;deprecated");
    }

    private static String text(String string, Object... args) {
        if (args.length == 0) {
            return string;
        }
        Object[] words = Arrays.stream(args).map(SourceWriter::word).toArray();
        return String.format(string.replace("[[before= ][%s]]", " %s"), words);
    }

    private static String word(@Nullable Object argument) {
        return switch (argument) {
            case null -> "";
            case Class<?> type -> type.getCanonicalName();
            case Collection<?> list -> list.stream().map(SourceWriter::word).collect(Collectors.joining(" "));
            default ->
                argument.toString().replace("<", "&lt;").replace(">", "&gt;").replace("@", "&#64;");
        };
    }
}
