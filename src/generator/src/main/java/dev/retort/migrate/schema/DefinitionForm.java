package dev.retort.migrate.schema;

import dev.retort.database.DialectPart;
import dev.retort.database.SchemaObject;

/** The normal form of definitions, of a product that keeps them as they were typed: what means the same reads the same in it. */
public interface DefinitionForm extends DialectPart {

    /** The definition of an object; as it was typed, where it cannot be read. */
    String of(SchemaObject object);
}
