package dev.retort.diff.postgres.statement;

import dev.retort.diff.postgres.object.CatalogObject;
import dev.retort.diff.postgres.object.Names;
import dev.retort.diff.postgres.object.ObjectKind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The kind of objects that are seldom, and made anew when they change: their queries give the whole statement. */
final class DefinedKind extends ObjectKind {

    @Override
    public String subject(CatalogObject object) {
        return object.the("_subject");
    }

    @Override
    public List<String> create(CatalogObject object, List<CatalogObject> parts) {
        return Stream.of(Optional.of(Names.inSmallLetters(object.the("_create"))), object.get("_then"))
                .flatMap(Optional::stream)
                .toList();
    }
}
