package dev.retort.diff.postgres.table;

import dev.retort.diff.postgres.object.CatalogObject;
import dev.retort.diff.postgres.object.Names;
import dev.retort.diff.postgres.object.ObjectKind;
import java.util.List;
import java.util.Optional;

/** The kind of defaults of columns. */
public final class DefaultKind extends ObjectKind {

    private static String column(CatalogObject part) {
        return ColumnKind.table(part) + "alter column "
                + Names.quoted(part.name().name()) + " ";
    }

    @Override
    public List<String> create(CatalogObject part, List<CatalogObject> parts) {
        return List.of(column(part) + "set default " + Names.inSmallLetters(part.the("_written")));
    }

    @Override
    public String drop(CatalogObject part) {
        return column(part) + "drop default";
    }

    @Override
    public Optional<List<String>> alter(CatalogObject from, CatalogObject to) {
        return Optional.of(create(to, List.of()));
    }
}
