package dev.retort.cli.shell;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The reader of how many rows are to be shown. */
final class RowLimit implements ITypeConverter<Long> {

    @Override
    public Long convert(String value) {
        if (!value.matches("\\d{1,18}")) {
            throw new TypeConversionException("'" + value + "' is no number of rows");
        }
        return Long.valueOf(value);
    }
}
