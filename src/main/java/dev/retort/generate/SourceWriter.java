package dev.retort.generate;

import java.io.File;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jooq.codegen.GeneratorStrategy.Mode;
import org.jooq.codegen.JavaWriter;
import org.jooq.meta.Definition;
import org.jooq.meta.jaxb.GeneratedSerialVersionUID;
import org.jspecify.annotations.Nullable;

/** Writes a source file in which no name or comment from the database can be taken for anything but text. */
final class SourceWriter extends JavaWriter {

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

    @Override
    public JavaWriter javadoc(String string, Object... args) {
        println();
        println("/**");
        for (String line : text(string, args).split("\\R", -1)) {
            // As an argument, because the brackets that a format begins or ends with change the indentation.
            println("%s", JavadocText.line(line).stripTrailing());
        }
        println(" */");
        return this;
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
            default -> JavadocText.plain(argument.toString());
        };
    }
}
