package dev.retort.generate.name;

import dev.retort.config.relation.ChosenRelation;
import dev.retort.generate.name.SchemaShape.Enumeration;
import dev.retort.generate.name.SchemaShape.ForeignKey;
import dev.retort.generate.name.SchemaShape.Junction;
import dev.retort.generate.name.SchemaShape.Routine;
import dev.retort.generate.name.SchemaShape.Sequence;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The Java names of everything in the schemas. They are unique where they have to be, and depend on the schema and the
 * configuration alone.
 */
public record JavaNames(
        Map<String, SchemaName> schemas,
        Map<String, TableName> tables,
        Map<ColumnKey, ColumnName> columns,
        Map<ForeignKey, Relation> relations,
        Map<Junction, String> junctions,
        List<ChosenRows> chosen,
        Map<Enumeration, EnumerationName> enumerations,
        Map<Routine, RoutineName> routines,
        Map<Sequence, String> sequences) {

    /** The names of a schema, by the name that a shape has for it. */
    public SchemaName schema(String schema) {
        return known(schemas.get(schema));
    }

    public TableName table(String table) {
        return known(tables.get(table));
    }

    public ColumnName column(String table, String column) {
        return known(columns.get(new ColumnKey(table, column)));
    }

    /** The methods of a foreign key's two sides. */
    public Relation relation(ForeignKey key) {
        return known(relations.get(key));
    }

    /** The method that leads through a junction table, on the table where it begins. */
    public String manyToMany(Junction junction) {
        return known(junctions.get(junction));
    }

    public EnumerationName enumeration(Enumeration enumeration) {
        return known(enumerations.get(enumeration));
    }

    public RoutineName routine(Routine routine) {
        return known(routines.get(routine));
    }

    public String sequence(Sequence sequence) {
        return known(sequences.get(sequence));
    }

    private static <T> T known(@Nullable T name) {
        return Objects.requireNonNull(name);
    }

    /**
     * The names of a schema.
     *
     * @param constant {@code AUDIT}
     * @param subpackage the package below that of the first schema, {@code audit}; empty for the first
     */
    public record SchemaName(String type, String constant, String subpackage) {}

    /** A column, by the database's own names. */
    record ColumnKey(String table, String column) {}

    /**
     * The names of a table.
     *
     * @param type the class, {@code FilmActor}
     * @param record the class of its records, {@code FilmActorRecord}
     * @param path the class of the table reached over a relation, {@code FilmActorPath}
     * @param constant {@code FILM_ACTOR}
     */
    public record TableName(String type, String record, String path, String constant) {}

    /**
     * The names of a column.
     *
     * @param constant {@code FILM_ID}
     * @param member {@code filmId}
     * @param accessor {@code FilmId}, which follows {@code get} and {@code set}
     */
    public record ColumnName(String constant, String member, String accessor) {}

    /**
     * The methods of a foreign key's two sides.
     *
     * @param toOne on the referencing table: {@code film.originalLanguage()}
     * @param toMany on the referenced table: {@code language.originalLanguageFilms()}
     */
    public record Relation(String toOne, String toMany) {}

    /**
     * A relation to some of the rows of another one.
     *
     * @param relation what was said of it
     * @param method the method on the table where it begins, and of its records
     * @param here the foreign key that leads back to that table
     * @param there the one that leads on from a junction table; empty without one
     */
    public record ChosenRows(ChosenRelation relation, String method, ForeignKey here, Optional<ForeignKey> there) {

        /** The table whose rows these are. */
        public String rows() {
            return there.map(ForeignKey::target).orElse(here.table());
        }
    }

    /**
     * The names of a type with a fixed set of values.
     *
     * @param type the class
     * @param literals the constants, in the order of the values
     */
    public record EnumerationName(String type, List<String> literals) {}

    /**
     * The names of a routine.
     *
     * @param type the class
     * @param method the method in {@code Routines}
     */
    public record RoutineName(String type, String method, List<ColumnName> parameters) {}
}
