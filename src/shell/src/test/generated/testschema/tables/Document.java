/*
 * Generated from the database's schema: do not change it here, it is written anew.
 */
package testschema.tables;


import dev.retort.GeneratedTable;

import java.util.Collection;

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

import testschema.DefaultSchema;
import testschema.Keys;
import testschema.tables.records.DocumentRecord;



/**
 * Generated from the schema.
 */
@SuppressWarnings({ "all", "unchecked", "rawtypes", "this-escape" })
public class Document extends GeneratedTable<DocumentRecord> {

    private static final long serialVersionUID = 1L;

    /**
     * The reference instance of <code>document</code>
     */
    public static final Document DOCUMENT = new Document();

    /**
     * The class holding records for this type
     */
    @Override
    public Class<DocumentRecord> getRecordType() {
        return DocumentRecord.class;
    }

    /**
     * <code>document.id</code>: int(11) NOT NULL
     */
    public final TableField<DocumentRecord, Integer> ID = createField(DSL.name("id"), SQLDataType.INTEGER.nullable(false).generatedByDefaultAsIdentity(), this, "");

    /**
     * <code>document.title</code>: varchar(50)
     */
    public final TableField<DocumentRecord, String> TITLE = createField(DSL.name("title"), SQLDataType.VARCHAR(50), this, "");

    /**
     * <code>document.body</code>: varchar(200)
     */
    public final TableField<DocumentRecord, String> BODY = createField(DSL.name("body"), SQLDataType.VARCHAR(200), this, "");

    /**
     * <code>document.version</code>: int(11) NOT NULL
     */
    public final TableField<DocumentRecord, Integer> VERSION = createField(DSL.name("version"), SQLDataType.INTEGER.nullable(false), this, "");

    private Document(Name alias, Table<DocumentRecord> aliased) {
        this(alias, aliased, (Field<?>[]) null, null);
    }

    private Document(Name alias, Table<DocumentRecord> aliased, Field<?>[] parameters, Condition where) {
        super(alias, null, aliased, parameters, DSL.comment(""), TableOptions.table(), where);
    }

    /**
     * Create an aliased <code>document</code> table reference
     */
    public Document(String alias) {
        this(DSL.name(alias), DOCUMENT);
    }

    /**
     * Create an aliased <code>document</code> table reference
     */
    public Document(Name alias) {
        this(alias, DOCUMENT);
    }

    /**
     * Create a <code>document</code> table reference
     */
    public Document() {
        this(DSL.name("document"), null);
    }

    public <O extends Record> Document(Table<O> path, ForeignKey<O, DocumentRecord> childPath, InverseForeignKey<O, DocumentRecord> parentPath) {
        super(path, childPath, parentPath, DOCUMENT);
    }

    /**
     * A subtype implementing {@link org.jooq.Path} for simplified path-based joins.
     */
    public static class DocumentPath extends Document implements Path<DocumentRecord> {

        private static final long serialVersionUID = 1L;
        public <O extends Record> DocumentPath(Table<O> path, ForeignKey<O, DocumentRecord> childPath, InverseForeignKey<O, DocumentRecord> parentPath) {
            super(path, childPath, parentPath);
        }
        private DocumentPath(Name alias, Table<DocumentRecord> aliased) {
            super(alias, aliased);
        }

        @Override
        public DocumentPath as(String alias) {
            return new DocumentPath(DSL.name(alias), this);
        }

        @Override
        public DocumentPath as(Name alias) {
            return new DocumentPath(alias, this);
        }

        @Override
        public DocumentPath as(Table<?> alias) {
            return new DocumentPath(alias.getQualifiedName(), this);
        }
    }

    @Override
    public Schema getSchema() {
        return aliased() ? null : DefaultSchema.DEFAULT_SCHEMA;
    }

    @Override
    public Identity<DocumentRecord, Integer> getIdentity() {
        return (Identity<DocumentRecord, Integer>) super.getIdentity();
    }

    @Override
    public UniqueKey<DocumentRecord> getPrimaryKey() {
        return Keys.DOCUMENT_PRIMARY;
    }

    @Override
    public TableField<DocumentRecord, Integer> getRecordVersion() {
        return VERSION;
    }

    @Override
    public Document as(String alias) {
        return new Document(DSL.name(alias), this);
    }

    @Override
    public Document as(Name alias) {
        return new Document(alias, this);
    }

    @Override
    public Document as(Table<?> alias) {
        return new Document(alias.getQualifiedName(), this);
    }

    /**
     * Rename this table
     */
    @Override
    public Document rename(String name) {
        return new Document(DSL.name(name), null);
    }

    /**
     * Rename this table
     */
    @Override
    public Document rename(Name name) {
        return new Document(name, null);
    }

    /**
     * Rename this table
     */
    @Override
    public Document rename(Table<?> name) {
        return new Document(name.getQualifiedName(), null);
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Document where(Condition condition) {
        return new Document(getQualifiedName(), aliased() ? this : null, null, Internal.condition(this, condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Document where(Collection<? extends Condition> conditions) {
        return where(DSL.and(conditions));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Document where(Condition... conditions) {
        return where(DSL.and(conditions));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Document where(Field<Boolean> condition) {
        return where(DSL.condition(condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public Document where(SQL condition) {
        return where(DSL.condition(condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public Document where(@Stringly.SQL String condition) {
        return where(DSL.condition(condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public Document where(@Stringly.SQL String condition, Object... binds) {
        return where(DSL.condition(condition, binds));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public Document where(@Stringly.SQL String condition, QueryPart... parts) {
        return where(DSL.condition(condition, parts));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Document whereExists(TableLike<?> select) {
        return where(DSL.exists(select));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Document whereNotExists(TableLike<?> select) {
        return where(DSL.notExists(select));
    }
}
