package dev.retort.diff.postgres.table;

import dev.retort.diff.postgres.object.CatalogObject;
import dev.retort.diff.postgres.object.Names;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The definition of a column in CREATE TABLE or ADD COLUMN, with the default and the constraints that a person would write there.
 *
 * @param parts what is made together with it
 * @param written where what it writes of these is noted
 */
record DefinedColumn(
        CatalogObject table, CatalogObject column, List<CatalogObject> parts, List<CatalogObject> written) {
    private static final Map<String, String> SERIAL =
            Map.of("smallint", "smallserial", "integer", "serial", "bigint", "bigserial");

    String text() {
        String table = column.name().owner();
        String name = column.name().name();
        StringBuilder sql = new StringBuilder(Names.quoted(name)).append(' ');
        Optional<CatalogObject> sequence = parts.stream()
                .filter(part -> part.kind().equals("sequence") && isOwned(part))
                .findFirst();
        Optional<CatalogObject> key = alone("p", Names.madeUp(table, "", "pkey"), "PRIMARY KEY");
        sql.append(sequence.map(_ -> SERIAL.get(column.the("type"))).orElse(column.the("type")));
        column.get("foreign options")
                .ifPresent(options -> sql.append(" options (").append(options).append(')'));
        column.get("compression")
                .ifPresent(method -> sql.append(" compression ").append(method));
        column.get("collation").ifPresent(collation -> sql.append(" collate ").append(collation));
        if (sequence.isEmpty()) {
            parts.stream()
                    .filter(part ->
                            part.kind().equals("default") && part.name().name().equals(name))
                    .findFirst()
                    .ifPresent(part -> sql.append(" default ").append(Names.inSmallLetters(part.the("_written"))));
        }
        column.get("generated")
                .ifPresent(expression -> sql.append(" generated always as (")
                        .append(Names.inSmallLetters(expression))
                        .append(") ")
                        .append(column.the("generated as")));
        column.get("identity").ifPresent(_ -> sql.append(' ').append(identity(column)));
        boolean isImplied = sequence.isPresent() || key.isPresent() || column.has("identity") || isOfKey();
        column.get("not null")
                .filter(constraint -> !NotNull.isUnchecked(column) && (!isImplied || !isMadeUp(column, constraint)))
                .ifPresent(constraint -> sql.append(' ').append(notNull(column, constraint)));
        key.ifPresent(found -> sql.append(" primary key"));
        alone("u", Names.madeUp(table, name, "key"), "UNIQUE").ifPresent(found -> sql.append(" unique"));
        reference().ifPresent(sql::append);
        return sql.toString();
    }

    private boolean isOwned(CatalogObject sequence) {
        return sequence.the("owned by")
                .equals(Names.ownerPath(column.name()) + "."
                        + Names.quoted(column.name().name()));
    }

    /** Whether it is one of the columns of a primary key. */
    private boolean isOfKey() {
        return parts.stream()
                .anyMatch(part -> part.kind().equals("constraint")
                        && part.the("_type").equals("p")
                        && Names.listed(part.the("_columns"))
                                .contains(Names.quoted(column.name().name())));
    }

    /** A constraint of this column alone, which the server would name so. */
    private Optional<CatalogObject> alone(String type, String name, String words) {
        String plain = words + " (" + Names.quoted(column.name().name()) + ")";
        Optional<CatalogObject> found = parts.stream()
                .filter(part -> part.kind().equals("constraint")
                        && part.the("_type").equals(type)
                        && part.name().name().equals(name)
                        && part.the("definition").equals(plain)
                        && ConstraintKind.isPlain(part))
                .findFirst();
        found.ifPresent(written::add);
        return found;
    }

    private Optional<String> reference() {
        String name = Names.madeUp(column.name().owner(), column.name().name(), "fkey");
        String words = "FOREIGN KEY (" + Names.quoted(column.name().name()) + ") ";
        Optional<CatalogObject> found = parts.stream()
                .filter(part -> part.kind().equals("constraint")
                        && part.the("_type").equals("f")
                        && part.name().name().equals(name)
                        && part.the("definition").startsWith(words)
                        && !part.the("definition").contains("NOT VALID"))
                .findFirst();
        found.ifPresent(written::add);
        return found.map(key -> " " + Names.inSmallLetters(key.the("definition").substring(words.length())));
    }

    static boolean isMadeUp(CatalogObject column, String constraint) {
        return constraint.equals("yes")
                || constraint.equals(Names.quoted(
                        Names.madeUp(column.name().owner(), column.name().name(), "not_null")));
    }

    /** As a part of a definition. */
    static String notNull(CatalogObject column, String constraint) {
        if (isMadeUp(column, constraint)) {
            return "not null";
        }
        boolean inherits = !constraint.endsWith(" no inherit");
        String name = inherits ? constraint : constraint.substring(0, constraint.length() - " no inherit".length());
        return (isMadeUp(column, name) ? "" : "constraint " + name + " ") + "not null"
                + (inherits ? "" : " no inherit");
    }

    /** As a part of a definition, and as what is added to a column. */
    static String identity(CatalogObject column) {
        String options = IdentityOptions.of(column).written();
        return "generated " + column.the("identity") + " as identity" + (options.isEmpty() ? "" : " (" + options + ")");
    }
}
