package dev.retort.config;

import dev.retort.config.type.ColumnTypes;
import java.nio.file.Path;

/**
 * The settings of how classes are generated.
 *
 * @param directory the folder that they are written to, absolute
 * @param packageName their Java package
 * @param naming the Java names given in retort.toml
 * @param locking the columns that count the versions of rows
 * @param types the columns whose types are said
 */
public record Generation(Path directory, String packageName, Naming naming, Locking locking, ColumnTypes types) {

    /** A package in a folder, of which no more is said. */
    public Generation(Path directory, String packageName) {
        this(directory, packageName, Naming.NONE, Locking.NONE, ColumnTypes.NONE);
    }

    /** The same, in another folder. */
    public Generation in(Path other) {
        return new Generation(other, packageName, naming, locking, types);
    }

    /** What the classes depend on beside the schema and the package, as a text that is equal for what is equal. */
    public String text() {
        return naming + "\n" + locking + "\n" + types;
    }
}
