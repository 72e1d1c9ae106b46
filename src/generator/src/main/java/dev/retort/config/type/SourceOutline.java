package dev.retort.config.type;

import dev.retort.config.type.JavaOutline.Kind;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the source of a class says, where the class is not compiled yet: less than its class file, and never more. */
final class SourceOutline {
    private static final Pattern NO_CODE =
            Pattern.compile("//[^\\n]*|/\\*.*?\\*/|\"\"\".*?\"\"\"|\"(?:[^\"\\\\\\n]|\\\\.)*\"", Pattern.DOTALL);
    private static final String TYPE = "([\\w.$]+(?:\\[\\])?)";
    private static final Pattern PARENT =
            Pattern.compile("\\b(\\w*)(Converter|Binding)\\s*<\\s*" + TYPE + "\\s*,\\s*" + TYPE + "\\s*>");
    private static final List<String> PLAIN =
            List.of("Boolean", "Byte", "Short", "Integer", "Long", "Float", "Double", "String", "Number", "Object");

    private final String code;
    private final String name;
    private final String simpleName;

    private SourceOutline(String source, String name) {
        this.code = NO_CODE.matcher(source).replaceAll(" ");
        this.name = name;
        this.simpleName = name.substring(name.lastIndexOf('.') + 1);
    }

    /** The outline of a class that is written in a source; empty where it is not. */
    static Optional<JavaOutline> of(String source, String name) {
        return new SourceOutline(source, name).outline();
    }

    private Optional<JavaOutline> outline() {
        Matcher declared = Pattern.compile("\\b(enum class|data class|class|record|enum|object|interface)\\s+"
                        + Pattern.quote(simpleName) + "\\b([^{]*)")
                .matcher(code);
        if (!declared.find()) {
            return Optional.empty();
        }
        String keyword = declared.group(1);
        if (keyword.startsWith("enum")) {
            return Optional.of(outline(Kind.ENUM, List.of()));
        }
        if (keyword.equals("record")) {
            return Optional.of(outline(Kind.RECORD, List.of()));
        }
        Matcher parent = PARENT.matcher(declared.group(2));
        if (!parent.find()) {
            return Optional.of(outline(Kind.OTHER, List.of()));
        }
        List<String> arguments = Stream.of(parent.group(3), parent.group(4))
                .flatMap(type -> qualified(type).stream())
                .toList();
        return Optional.of(outline(
                parent.group(2).equals("Binding") ? Kind.BINDING : Kind.CONVERTER,
                arguments.size() == 2 ? arguments : List.of()));
    }

    private JavaOutline outline(Kind kind, List<String> arguments) {
        return new JavaOutline(name, kind, arguments, Optional.empty(), List.of());
    }

    /** The full name of a type, where the imports leave no doubt. */
    private Optional<String> qualified(String type) {
        String plain = type.replace("[]", "");
        String array = type.substring(plain.length());
        if (plain.equals("byte")) {
            return Optional.of(type);
        }
        if (plain.contains(".")) {
            return Character.isLowerCase(plain.charAt(0)) ? Optional.of(type) : Optional.empty();
        }
        Matcher imported = Pattern.compile("\\bimport\\s+([\\w.]+\\." + Pattern.quote(plain) + ")\\s*[;\\n]")
                .matcher(code);
        if (imported.find()) {
            return Optional.of(imported.group(1) + array);
        }
        if (PLAIN.contains(plain)) {
            return Optional.of("java.lang." + plain + array);
        }
        return Pattern.compile("\\bimport\\s+[\\w.]+\\.\\*").matcher(code).find()
                        || name.equals(simpleName)
                        || isNested(plain)
                ? Optional.empty()
                : Optional.of(name.substring(0, name.lastIndexOf('.') + 1) + plain + array);
    }

    private boolean isNested(String type) {
        return Pattern.compile("\\b(class|record|enum|interface)\\s+" + Pattern.quote(type) + "\\b")
                .matcher(code)
                .find();
    }
}
