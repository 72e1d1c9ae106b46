package dev.retort.cli.shell;

import dev.retort.internal.text.Spelling;
import dev.retort.render.Format;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The formats by the names that the user writes. */
final class FormatName implements ITypeConverter<Format>, Iterable<String> {
    private static final List<String> NAMES = Arrays.stream(Format.values())
            .map(format -> format.name().toLowerCase(Locale.ROOT))
            .toList();

    @Override
    public Format convert(String value) {
        if (!NAMES.contains(value.toLowerCase(Locale.ROOT))) {
            throw new TypeConversionException(Spelling.closest(value, NAMES)
                    .map(nearest -> "'" + value + "' is none; did you mean " + nearest + "?")
                    .orElse("'" + value + "' is none of " + String.join(", ", NAMES)));
        }
        return Format.valueOf(value.toUpperCase(Locale.ROOT));
    }

    @Override
    public Iterator<String> iterator() {
        return NAMES.iterator();
    }
}
