/*
 * Generated from the database's schema: do not change it here, it is written anew.
 */
package testschema.tables;


import dev.retort.GeneratedTable;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.ForeignKey;
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

import testschema.DefaultSchema;
import testschema.Indexes;
import testschema.Keys;
import testschema.tables.Project.ProjectPath;
import testschema.tables.Tenant.TenantPath;
import testschema.tables.records.TicketRecord;



/**
 * Generated from the schema.
 */
@SuppressWarnings({ "all", "unchecked", "rawtypes", "this-escape" })
public class Ticket extends GeneratedTable<TicketRecord> {

    private static final long serialVersionUID = 1L;

    /**
     * The reference instance of <code>ticket</code>
     */
    public static final Ticket TICKET = new Ticket();

    /**
     * The class holding records for this type
     */
    @Override
    public Class<TicketRecord> getRecordType() {
        return TicketRecord.class;
    }

    /**
     * <code>ticket.tenant_id</code>: int(11) NOT NULL
     */
    public final TableField<TicketRecord, Integer> TENANT_ID = createField(DSL.name("tenant_id"), SQLDataType.INTEGER.nullable(false), this, "");

    /**
     * <code>ticket.id</code>: int(11) NOT NULL
     */
    public final TableField<TicketRecord, Integer> ID = createField(DSL.name("id"), SQLDataType.INTEGER.nullable(false), this, "");

    /**
     * <code>ticket.name</code>: varchar(50)
     */
    public final TableField<TicketRecord, String> NAME = createField(DSL.name("name"), SQLDataType.VARCHAR(50), this, "");

    /**
     * <code>ticket.project_id</code>: int(11)
     */
    public final TableField<TicketRecord, Integer> PROJECT_ID = createField(DSL.name("project_id"), SQLDataType.INTEGER, this, "");

    /**
     * <code>ticket.duplicate_id</code>: int(11)
     */
    public final TableField<TicketRecord, Integer> DUPLICATE_ID = createField(DSL.name("duplicate_id"), SQLDataType.INTEGER, this, "");

    private Ticket(Name alias, Table<TicketRecord> aliased) {
        this(alias, aliased, (Field<?>[]) null, null);
    }

    private Ticket(Name alias, Table<TicketRecord> aliased, Field<?>[] parameters, Condition where) {
        super(alias, null, aliased, parameters, DSL.comment(""), TableOptions.table(), where);
    }

    /**
     * Create an aliased <code>ticket</code> table reference
     */
    public Ticket(String alias) {
        this(DSL.name(alias), TICKET);
    }

    /**
     * Create an aliased <code>ticket</code> table reference
     */
    public Ticket(Name alias) {
        this(alias, TICKET);
    }

    /**
     * Create a <code>ticket</code> table reference
     */
    public Ticket() {
        this(DSL.name("ticket"), null);
    }

    public <O extends Record> Ticket(Table<O> path, ForeignKey<O, TicketRecord> childPath, InverseForeignKey<O, TicketRecord> parentPath) {
        super(path, childPath, parentPath, TICKET);
    }

    /**
     * A subtype implementing {@link org.jooq.Path} for simplified path-based joins.
     */
    public static class TicketPath extends Ticket implements Path<TicketRecord> {

        private static final long serialVersionUID = 1L;
        public <O extends Record> TicketPath(Table<O> path, ForeignKey<O, TicketRecord> childPath, InverseForeignKey<O, TicketRecord> parentPath) {
            super(path, childPath, parentPath);
        }
        private TicketPath(Name alias, Table<TicketRecord> aliased) {
            super(alias, aliased);
        }

        @Override
        public TicketPath as(String alias) {
            return new TicketPath(DSL.name(alias), this);
        }

        @Override
        public TicketPath as(Name alias) {
            return new TicketPath(alias, this);
        }

        @Override
        public TicketPath as(Table<?> alias) {
            return new TicketPath(alias.getQualifiedName(), this);
        }
    }

    @Override
    public Schema getSchema() {
        return aliased() ? null : DefaultSchema.DEFAULT_SCHEMA;
    }

    @Override
    public List<Index> getIndexes() {
        return Arrays.asList(Indexes.TICKET_FK_TICKET_DUPLICATE, Indexes.TICKET_FK_TICKET_PROJECT);
    }

    @Override
    public UniqueKey<TicketRecord> getPrimaryKey() {
        return Keys.TICKET_PRIMARY;
    }

    @Override
    public List<ForeignKey<TicketRecord, ?>> getReferences() {
        return Arrays.asList(Keys.TICKET__FK_TICKET_DUPLICATE, Keys.TICKET__FK_TICKET_PROJECT, Keys.TICKET__FK_TICKET_TENANT);
    }

    private transient TicketPath _duplicate;

    /**
     * Get the implicit join path to the <code>ticket</code> table.
     */
    public TicketPath duplicate() {
        if (_duplicate == null)
            _duplicate = new TicketPath(this, Keys.TICKET__FK_TICKET_DUPLICATE, null);

        return _duplicate;
    }

    private transient ProjectPath _project;

    /**
     * Get the implicit join path to the <code>project</code> table.
     */
    public ProjectPath project() {
        if (_project == null)
            _project = new ProjectPath(this, Keys.TICKET__FK_TICKET_PROJECT, null);

        return _project;
    }

    private transient TenantPath _tenant;

    /**
     * Get the implicit join path to the <code>tenant</code> table.
     */
    public TenantPath tenant() {
        if (_tenant == null)
            _tenant = new TenantPath(this, Keys.TICKET__FK_TICKET_TENANT, null);

        return _tenant;
    }

    private transient TicketPath _duplicateTickets;

    /**
     * Get the implicit to-many join path to the <code>ticket</code> table
     */
    public TicketPath duplicateTickets() {
        if (_duplicateTickets == null)
            _duplicateTickets = new TicketPath(this, null, Keys.TICKET__FK_TICKET_DUPLICATE.getInverseKey());

        return _duplicateTickets;
    }

    @Override
    public Ticket as(String alias) {
        return new Ticket(DSL.name(alias), this);
    }

    @Override
    public Ticket as(Name alias) {
        return new Ticket(alias, this);
    }

    @Override
    public Ticket as(Table<?> alias) {
        return new Ticket(alias.getQualifiedName(), this);
    }

    /**
     * Rename this table
     */
    @Override
    public Ticket rename(String name) {
        return new Ticket(DSL.name(name), null);
    }

    /**
     * Rename this table
     */
    @Override
    public Ticket rename(Name name) {
        return new Ticket(name, null);
    }

    /**
     * Rename this table
     */
    @Override
    public Ticket rename(Table<?> name) {
        return new Ticket(name.getQualifiedName(), null);
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Ticket where(Condition condition) {
        return new Ticket(getQualifiedName(), aliased() ? this : null, null, Internal.condition(this, condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Ticket where(Collection<? extends Condition> conditions) {
        return where(DSL.and(conditions));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Ticket where(Condition... conditions) {
        return where(DSL.and(conditions));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Ticket where(Field<Boolean> condition) {
        return where(DSL.condition(condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public Ticket where(SQL condition) {
        return where(DSL.condition(condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public Ticket where(@Stringly.SQL String condition) {
        return where(DSL.condition(condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public Ticket where(@Stringly.SQL String condition, Object... binds) {
        return where(DSL.condition(condition, binds));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public Ticket where(@Stringly.SQL String condition, QueryPart... parts) {
        return where(DSL.condition(condition, parts));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Ticket whereExists(TableLike<?> select) {
        return where(DSL.exists(select));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Ticket whereNotExists(TableLike<?> select) {
        return where(DSL.notExists(select));
    }
}
