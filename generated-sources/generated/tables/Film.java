/*
 * Generated from the database's schema: do not change it here, it is written anew.
 */
package generated.tables;


import dev.retort.GeneratedTable;
import dev.retort.binding.mariadb.MariaDbDateBinding;

import generated.DefaultSchema;
import generated.Indexes;
import generated.Keys;
import generated.enums.FilmRating;
import generated.tables.Actor.ActorPath;
import generated.tables.Category.CategoryPath;
import generated.tables.FilmActor.FilmActorPath;
import generated.tables.Language.LanguagePath;
import generated.tables.Rental.RentalPath;
import generated.tables.records.FilmRecord;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.ForeignKey;
import org.jooq.Identity;
import org.jooq.Index;
import org.jooq.InverseForeignKey;
import org.jooq.Name;
import org.jooq.Path;
import org.jooq.PlainSQL;
import org.jooq.QueryPart;
import org.jooq.Record;
import org.jooq.SQL;
import org.jooq.Schema;
import org.jooq.Stringly;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.TableLike;
import org.jooq.TableOptions;
import org.jooq.UniqueKey;
import org.jooq.impl.DSL;
import org.jooq.impl.Internal;
import org.jooq.impl.SQLDataType;



/**
 * Generated from the schema.
 */
@SuppressWarnings({ "all", "unchecked", "rawtypes", "this-escape" })
public class Film extends GeneratedTable<FilmRecord> {

    private static final long serialVersionUID = 1L;

    /**
     * The reference instance of <code>film</code>
     */
    public static final Film FILM = new Film();

    /**
     * The class holding records for this type
     */
    @Override
    public Class<FilmRecord> getRecordType() {
        return FilmRecord.class;
    }

    /**
     * <code>film.id</code>: int(11) NOT NULL
     */
    public final TableField<FilmRecord, Integer> ID = createField(DSL.name("id"), SQLDataType.INTEGER.nullable(false).generatedByDefaultAsIdentity(), this, "");

    /**
     * <code>film.title</code>: varchar(120) NOT NULL
     */
    public final TableField<FilmRecord, String> TITLE = createField(DSL.name("title"), SQLDataType.VARCHAR(120).nullable(false), this, "");

    /**
     * <code>film.original_title</code>: varchar(120)
     * &lt;p&gt;
     * where it was first shown under another
     */
    public final TableField<FilmRecord, String> ORIGINAL_TITLE = createField(DSL.name("original_title"), SQLDataType.VARCHAR(120), this, "where it was first shown under another");

    /**
     * <code>film.description</code>: text
     */
    public final TableField<FilmRecord, String> DESCRIPTION = createField(DSL.name("description"), SQLDataType.CLOB, this, "");

    /**
     * <code>film.released</code>: date NOT NULL
     */
    public final TableField<FilmRecord, LocalDate> RELEASED = createField(DSL.name("released"), SQLDataType.LOCALDATE.nullable(false), this, "", new MariaDbDateBinding());

    /**
     * <code>film.length</code>: smallint(6) NOT NULL
     * &lt;p&gt;
     * in minutes
     */
    public final TableField<FilmRecord, Integer> LENGTH = createField(DSL.name("length"), SQLDataType.INTEGER.nullable(false), this, "in minutes");

    /**
     * <code>film.rating</code>: enum('G','PG','PG-13','R')
     */
    public final TableField<FilmRecord, FilmRating> RATING = createField(DSL.name("rating"), SQLDataType.VARCHAR(5).asEnumDataType(FilmRating.class), this, "");

    /**
     * <code>film.price</code>: decimal(5,2) NOT NULL
     * &lt;p&gt;
     * of renting it once
     */
    public final TableField<FilmRecord, BigDecimal> PRICE = createField(DSL.name("price"), SQLDataType.DECIMAL(5, 2).nullable(false).defaultValue(DSL.field(DSL.raw("2.99"), SQLDataType.DECIMAL)), this, "of renting it once");

    /**
     * <code>film.category_id</code>: int(11) NOT NULL
     */
    public final TableField<FilmRecord, Integer> CATEGORY_ID = createField(DSL.name("category_id"), SQLDataType.INTEGER.nullable(false), this, "");

    /**
     * <code>film.language_id</code>: int(11) NOT NULL
     */
    public final TableField<FilmRecord, Integer> LANGUAGE_ID = createField(DSL.name("language_id"), SQLDataType.INTEGER.nullable(false), this, "");

    /**
     * <code>film.original_language_id</code>: int(11)
     * &lt;p&gt;
     * where it is dubbed
     */
    public final TableField<FilmRecord, Integer> ORIGINAL_LANGUAGE_ID = createField(DSL.name("original_language_id"), SQLDataType.INTEGER, this, "where it is dubbed");

    /**
     * <code>film.sequel_of_id</code>: int(11)
     */
    public final TableField<FilmRecord, Integer> SEQUEL_OF_ID = createField(DSL.name("sequel_of_id"), SQLDataType.INTEGER, this, "");

    private Film(Name alias, Table<FilmRecord> aliased) {
        this(alias, aliased, (Field<?>[]) null, null);
    }

    private Film(Name alias, Table<FilmRecord> aliased, Field<?>[] parameters, Condition where) {
        super(alias, null, aliased, parameters, DSL.comment(""), TableOptions.table(), where);
    }

    /**
     * Create an aliased <code>film</code> table reference
     */
    public Film(String alias) {
        this(DSL.name(alias), FILM);
    }

    /**
     * Create an aliased <code>film</code> table reference
     */
    public Film(Name alias) {
        this(alias, FILM);
    }

    /**
     * Create a <code>film</code> table reference
     */
    public Film() {
        this(DSL.name("film"), null);
    }

    public <O extends Record> Film(Table<O> path, ForeignKey<O, FilmRecord> childPath, InverseForeignKey<O, FilmRecord> parentPath) {
        super(path, childPath, parentPath, FILM);
    }

    /**
     * A subtype implementing {@link org.jooq.Path} for simplified path-based joins.
     */
    public static class FilmPath extends Film implements Path<FilmRecord> {

        private static final long serialVersionUID = 1L;
        public <O extends Record> FilmPath(Table<O> path, ForeignKey<O, FilmRecord> childPath, InverseForeignKey<O, FilmRecord> parentPath) {
            super(path, childPath, parentPath);
        }
        private FilmPath(Name alias, Table<FilmRecord> aliased) {
            super(alias, aliased);
        }

        @Override
        public FilmPath as(String alias) {
            return new FilmPath(DSL.name(alias), this);
        }

        @Override
        public FilmPath as(Name alias) {
            return new FilmPath(alias, this);
        }

        @Override
        public FilmPath as(Table<?> alias) {
            return new FilmPath(alias.getQualifiedName(), this);
        }
    }

    @Override
    public Schema getSchema() {
        return aliased() ? null : DefaultSchema.DEFAULT_SCHEMA;
    }

    @Override
    public List<Index> getIndexes() {
        return Arrays.asList(Indexes.FILM_FK_FILM_CATEGORY, Indexes.FILM_FK_FILM_LANGUAGE, Indexes.FILM_FK_FILM_ORIGINAL_LANGUAGE, Indexes.FILM_FK_FILM_SEQUEL_OF, Indexes.FILM_IX_FILM_TITLE);
    }

    @Override
    public Identity<FilmRecord, Integer> getIdentity() {
        return (Identity<FilmRecord, Integer>) super.getIdentity();
    }

    @Override
    public UniqueKey<FilmRecord> getPrimaryKey() {
        return Keys.FILM_PRIMARY;
    }

    @Override
    public List<ForeignKey<FilmRecord, ?>> getReferences() {
        return Arrays.asList(Keys.FILM__FK_FILM_CATEGORY, Keys.FILM__FK_FILM_LANGUAGE, Keys.FILM__FK_FILM_ORIGINAL_LANGUAGE, Keys.FILM__FK_FILM_SEQUEL_OF);
    }

    private transient CategoryPath _category;

    /**
     * Get the implicit join path to the <code>category</code> table.
     */
    public CategoryPath category() {
        if (_category == null)
            _category = new CategoryPath(this, Keys.FILM__FK_FILM_CATEGORY, null);

        return _category;
    }

    private transient LanguagePath _language;

    /**
     * Get the implicit join path to the <code>language</code> table, via the <code>fk_film_language</code> key.
     */
    public LanguagePath language() {
        if (_language == null)
            _language = new LanguagePath(this, Keys.FILM__FK_FILM_LANGUAGE, null);

        return _language;
    }

    private transient LanguagePath _originalLanguage;

    /**
     * Get the implicit join path to the <code>language</code> table, via the <code>fk_film_original_language</code> key.
     */
    public LanguagePath originalLanguage() {
        if (_originalLanguage == null)
            _originalLanguage = new LanguagePath(this, Keys.FILM__FK_FILM_ORIGINAL_LANGUAGE, null);

        return _originalLanguage;
    }

    private transient FilmPath _sequelOf;

    /**
     * Get the implicit join path to the <code>film</code> table.
     */
    public FilmPath sequelOf() {
        if (_sequelOf == null)
            _sequelOf = new FilmPath(this, Keys.FILM__FK_FILM_SEQUEL_OF, null);

        return _sequelOf;
    }

    private transient FilmActorPath _filmActors;

    /**
     * Get the implicit to-many join path to the <code>film_actor</code> table
     */
    public FilmActorPath filmActors() {
        if (_filmActors == null)
            _filmActors = new FilmActorPath(this, null, Keys.FILM_ACTOR__FK_FILM_ACTOR_FILM.getInverseKey());

        return _filmActors;
    }

    private transient FilmPath _sequels;

    /**
     * Get the implicit to-many join path to the <code>film</code> table
     */
    public FilmPath sequels() {
        if (_sequels == null)
            _sequels = new FilmPath(this, null, Keys.FILM__FK_FILM_SEQUEL_OF.getInverseKey());

        return _sequels;
    }

    private transient RentalPath _rentals;

    /**
     * Get the implicit to-many join path to the <code>rental</code> table
     */
    public RentalPath rentals() {
        if (_rentals == null)
            _rentals = new RentalPath(this, null, Keys.RENTAL__FK_RENTAL_FILM.getInverseKey());

        return _rentals;
    }

    /**
     * Get the implicit many-to-many join path to the <code>actor</code> table
     */
    public ActorPath actors() {
        return filmActors().actor();
    }

    @Override
    public Film as(String alias) {
        return new Film(DSL.name(alias), this);
    }

    @Override
    public Film as(Name alias) {
        return new Film(alias, this);
    }

    @Override
    public Film as(Table<?> alias) {
        return new Film(alias.getQualifiedName(), this);
    }

    /**
     * Rename this table
     */
    @Override
    public Film rename(String name) {
        return new Film(DSL.name(name), null);
    }

    /**
     * Rename this table
     */
    @Override
    public Film rename(Name name) {
        return new Film(name, null);
    }

    /**
     * Rename this table
     */
    @Override
    public Film rename(Table<?> name) {
        return new Film(name.getQualifiedName(), null);
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Film where(Condition condition) {
        return new Film(getQualifiedName(), aliased() ? this : null, null, Internal.condition(this, condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Film where(Collection<? extends Condition> conditions) {
        return where(DSL.and(conditions));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Film where(Condition... conditions) {
        return where(DSL.and(conditions));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Film where(Field<Boolean> condition) {
        return where(DSL.condition(condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public Film where(SQL condition) {
        return where(DSL.condition(condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public Film where(@Stringly.SQL String condition) {
        return where(DSL.condition(condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public Film where(@Stringly.SQL String condition, Object... binds) {
        return where(DSL.condition(condition, binds));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public Film where(@Stringly.SQL String condition, QueryPart... parts) {
        return where(DSL.condition(condition, parts));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Film whereExists(TableLike<?> select) {
        return where(DSL.exists(select));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Film whereNotExists(TableLike<?> select) {
        return where(DSL.notExists(select));
    }
}
