package dev.retort.diff.postgres.object;

import dev.retort.diff.model.Loss;
import java.util.List;
import java.util.Optional;

/** A kind of object, with the statements that make, change and drop one. */
public abstract class ObjectKind {

    /** What COMMENT ON and DROP call it: {@code table users}, {@code trigger stamp on users}. */
    public String subject(CatalogObject object) {
        return object.kind() + " " + Names.path(object.name());
    }

    /**
     * The statements that make it.
     *
     * @param parts objects that are made with it, such as the columns of a table
     */
    public abstract List<String> create(CatalogObject object, List<CatalogObject> parts);

    public String drop(CatalogObject object) {
        return "drop " + subject(object);
    }

    /** The statements that make it another and keep what it holds; empty where there are none, and it must be made anew. */
    public Optional<List<String>> alter(CatalogObject from, CatalogObject to) {
        return Optional.empty();
    }

    /** What is lost with it. */
    public List<Loss> lossOfDrop(CatalogObject object) {
        return List.of();
    }

    /** What is lost where it becomes another. */
    public List<Loss> lossOfAlter(CatalogObject from, CatalogObject to) {
        return List.of();
    }
}
