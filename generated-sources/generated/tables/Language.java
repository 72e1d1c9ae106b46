/*
 * Generated from the database's schema: do not change it here, it is written anew.
 */
package generated.tables;


import dev.retort.GeneratedTable;

import generated.DefaultSchema;
import generated.Keys;
import generated.tables.Film.FilmPath;
import generated.tables.records.LanguageRecord;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.ForeignKey;
import org.jooq.Identity;
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
public class Language extends GeneratedTable<LanguageRecord> {

    private static final long serialVersionUID = 1L;

    /**
     * The reference instance of <code>language</code>
     */
    public static final Language LANGUAGE = new Language();

    /**
     * The class holding records for this type
     */
    @Override
    public Class<LanguageRecord> getRecordType() {
        return LanguageRecord.class;
    }

    /**
     * <code>language.id</code>: int(11) NOT NULL
     */
    public final TableField<LanguageRecord, Integer> ID = createField(DSL.name("id"), SQLDataType.INTEGER.nullable(false).generatedByDefaultAsIdentity(), this, "");

    /**
     * <code>language.code</code>: char(2) NOT NULL
     */
    public final TableField<LanguageRecord, String> CODE = createField(DSL.name("code"), SQLDataType.CHAR(2).nullable(false), this, "");

    /**
     * <code>language.name</code>: varchar(40) NOT NULL
     */
    public final TableField<LanguageRecord, String> NAME = createField(DSL.name("name"), SQLDataType.VARCHAR(40).nullable(false), this, "");

    /**
     * <code>language.native_name</code>: varchar(40) NOT NULL
     * &lt;p&gt;
     * as its speakers write it
     */
    public final TableField<LanguageRecord, String> NATIVE_NAME = createField(DSL.name("native_name"), SQLDataType.VARCHAR(40).nullable(false), this, "as its speakers write it");

    private Language(Name alias, Table<LanguageRecord> aliased) {
        this(alias, aliased, (Field<?>[]) null, null);
    }

    private Language(Name alias, Table<LanguageRecord> aliased, Field<?>[] parameters, Condition where) {
        super(alias, null, aliased, parameters, DSL.comment(""), TableOptions.table(), where);
    }

    /**
     * Create an aliased <code>language</code> table reference
     */
    public Language(String alias) {
        this(DSL.name(alias), LANGUAGE);
    }

    /**
     * Create an aliased <code>language</code> table reference
     */
    public Language(Name alias) {
        this(alias, LANGUAGE);
    }

    /**
     * Create a <code>language</code> table reference
     */
    public Language() {
        this(DSL.name("language"), null);
    }

    public <O extends Record> Language(Table<O> path, ForeignKey<O, LanguageRecord> childPath, InverseForeignKey<O, LanguageRecord> parentPath) {
        super(path, childPath, parentPath, LANGUAGE);
    }

    /**
     * A subtype implementing {@link org.jooq.Path} for simplified path-based joins.
     */
    public static class LanguagePath extends Language implements Path<LanguageRecord> {

        private static final long serialVersionUID = 1L;
        public <O extends Record> LanguagePath(Table<O> path, ForeignKey<O, LanguageRecord> childPath, InverseForeignKey<O, LanguageRecord> parentPath) {
            super(path, childPath, parentPath);
        }
        private LanguagePath(Name alias, Table<LanguageRecord> aliased) {
            super(alias, aliased);
        }

        @Override
        public LanguagePath as(String alias) {
            return new LanguagePath(DSL.name(alias), this);
        }

        @Override
        public LanguagePath as(Name alias) {
            return new LanguagePath(alias, this);
        }

        @Override
        public LanguagePath as(Table<?> alias) {
            return new LanguagePath(alias.getQualifiedName(), this);
        }
    }

    @Override
    public Schema getSchema() {
        return aliased() ? null : DefaultSchema.DEFAULT_SCHEMA;
    }

    @Override
    public Identity<LanguageRecord, Integer> getIdentity() {
        return (Identity<LanguageRecord, Integer>) super.getIdentity();
    }

    @Override
    public UniqueKey<LanguageRecord> getPrimaryKey() {
        return Keys.LANGUAGE_PRIMARY;
    }

    @Override
    public List<UniqueKey<LanguageRecord>> getUniqueKeys() {
        return Arrays.asList(Keys.LANGUAGE_UQ_LANGUAGE_CODE);
    }

    private transient FilmPath _films;

    /**
     * Get the implicit to-many join path to the <code>film</code> table, via the <code>fk_film_language</code> key
     */
    public FilmPath films() {
        if (_films == null)
            _films = new FilmPath(this, null, Keys.FILM__FK_FILM_LANGUAGE.getInverseKey());

        return _films;
    }

    private transient FilmPath _originalLanguageFilms;

    /**
     * Get the implicit to-many join path to the <code>film</code> table, via the <code>fk_film_original_language</code> key
     */
    public FilmPath originalLanguageFilms() {
        if (_originalLanguageFilms == null)
            _originalLanguageFilms = new FilmPath(this, null, Keys.FILM__FK_FILM_ORIGINAL_LANGUAGE.getInverseKey());

        return _originalLanguageFilms;
    }

    @Override
    public Language as(String alias) {
        return new Language(DSL.name(alias), this);
    }

    @Override
    public Language as(Name alias) {
        return new Language(alias, this);
    }

    @Override
    public Language as(Table<?> alias) {
        return new Language(alias.getQualifiedName(), this);
    }

    /**
     * Rename this table
     */
    @Override
    public Language rename(String name) {
        return new Language(DSL.name(name), null);
    }

    /**
     * Rename this table
     */
    @Override
    public Language rename(Name name) {
        return new Language(name, null);
    }

    /**
     * Rename this table
     */
    @Override
    public Language rename(Table<?> name) {
        return new Language(name.getQualifiedName(), null);
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Language where(Condition condition) {
        return new Language(getQualifiedName(), aliased() ? this : null, null, Internal.condition(this, condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Language where(Collection<? extends Condition> conditions) {
        return where(DSL.and(conditions));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Language where(Condition... conditions) {
        return where(DSL.and(conditions));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Language where(Field<Boolean> condition) {
        return where(DSL.condition(condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public Language where(SQL condition) {
        return where(DSL.condition(condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public Language where(@Stringly.SQL String condition) {
        return where(DSL.condition(condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public Language where(@Stringly.SQL String condition, Object... binds) {
        return where(DSL.condition(condition, binds));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public Language where(@Stringly.SQL String condition, QueryPart... parts) {
        return where(DSL.condition(condition, parts));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Language whereExists(TableLike<?> select) {
        return where(DSL.exists(select));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Language whereNotExists(TableLike<?> select) {
        return where(DSL.notExists(select));
    }
}
