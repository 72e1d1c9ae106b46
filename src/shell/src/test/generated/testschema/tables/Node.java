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

import testschema.DefaultSchema;
import testschema.Indexes;
import testschema.Keys;
import testschema.tables.records.NodeRecord;



/**
 * Generated from the schema.
 */
@SuppressWarnings({ "all", "unchecked", "rawtypes", "this-escape" })
public class Node extends GeneratedTable<NodeRecord> {

    private static final long serialVersionUID = 1L;

    /**
     * The reference instance of <code>node</code>
     */
    public static final Node NODE = new Node();

    /**
     * The class holding records for this type
     */
    @Override
    public Class<NodeRecord> getRecordType() {
        return NodeRecord.class;
    }

    /**
     * <code>node.id</code>: int(11) NOT NULL
     */
    public final TableField<NodeRecord, Integer> ID = createField(DSL.name("id"), SQLDataType.INTEGER.nullable(false).generatedByDefaultAsIdentity(), this, "");

    /**
     * <code>node.name</code>: varchar(50)
     */
    public final TableField<NodeRecord, String> NAME = createField(DSL.name("name"), SQLDataType.VARCHAR(50), this, "");

    /**
     * <code>node.parent_id</code>: int(11)
     */
    public final TableField<NodeRecord, Integer> PARENT_ID = createField(DSL.name("parent_id"), SQLDataType.INTEGER, this, "");

    private Node(Name alias, Table<NodeRecord> aliased) {
        this(alias, aliased, (Field<?>[]) null, null);
    }

    private Node(Name alias, Table<NodeRecord> aliased, Field<?>[] parameters, Condition where) {
        super(alias, null, aliased, parameters, DSL.comment(""), TableOptions.table(), where);
    }

    /**
     * Create an aliased <code>node</code> table reference
     */
    public Node(String alias) {
        this(DSL.name(alias), NODE);
    }

    /**
     * Create an aliased <code>node</code> table reference
     */
    public Node(Name alias) {
        this(alias, NODE);
    }

    /**
     * Create a <code>node</code> table reference
     */
    public Node() {
        this(DSL.name("node"), null);
    }

    public <O extends Record> Node(Table<O> path, ForeignKey<O, NodeRecord> childPath, InverseForeignKey<O, NodeRecord> parentPath) {
        super(path, childPath, parentPath, NODE);
    }

    /**
     * A subtype implementing {@link org.jooq.Path} for simplified path-based joins.
     */
    public static class NodePath extends Node implements Path<NodeRecord> {

        private static final long serialVersionUID = 1L;
        public <O extends Record> NodePath(Table<O> path, ForeignKey<O, NodeRecord> childPath, InverseForeignKey<O, NodeRecord> parentPath) {
            super(path, childPath, parentPath);
        }
        private NodePath(Name alias, Table<NodeRecord> aliased) {
            super(alias, aliased);
        }

        @Override
        public NodePath as(String alias) {
            return new NodePath(DSL.name(alias), this);
        }

        @Override
        public NodePath as(Name alias) {
            return new NodePath(alias, this);
        }

        @Override
        public NodePath as(Table<?> alias) {
            return new NodePath(alias.getQualifiedName(), this);
        }
    }

    @Override
    public Schema getSchema() {
        return aliased() ? null : DefaultSchema.DEFAULT_SCHEMA;
    }

    @Override
    public List<Index> getIndexes() {
        return Arrays.asList(Indexes.NODE_FK_NODE_PARENT);
    }

    @Override
    public Identity<NodeRecord, Integer> getIdentity() {
        return (Identity<NodeRecord, Integer>) super.getIdentity();
    }

    @Override
    public UniqueKey<NodeRecord> getPrimaryKey() {
        return Keys.NODE_PRIMARY;
    }

    @Override
    public List<ForeignKey<NodeRecord, ?>> getReferences() {
        return Arrays.asList(Keys.NODE__FK_NODE_PARENT);
    }

    private transient NodePath _parent;

    /**
     * Get the implicit join path to the <code>node</code> table.
     */
    public NodePath parent() {
        if (_parent == null)
            _parent = new NodePath(this, Keys.NODE__FK_NODE_PARENT, null);

        return _parent;
    }

    private transient NodePath _children;

    /**
     * Get the implicit to-many join path to the <code>node</code> table
     */
    public NodePath children() {
        if (_children == null)
            _children = new NodePath(this, null, Keys.NODE__FK_NODE_PARENT.getInverseKey());

        return _children;
    }

    @Override
    public Node as(String alias) {
        return new Node(DSL.name(alias), this);
    }

    @Override
    public Node as(Name alias) {
        return new Node(alias, this);
    }

    @Override
    public Node as(Table<?> alias) {
        return new Node(alias.getQualifiedName(), this);
    }

    /**
     * Rename this table
     */
    @Override
    public Node rename(String name) {
        return new Node(DSL.name(name), null);
    }

    /**
     * Rename this table
     */
    @Override
    public Node rename(Name name) {
        return new Node(name, null);
    }

    /**
     * Rename this table
     */
    @Override
    public Node rename(Table<?> name) {
        return new Node(name.getQualifiedName(), null);
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Node where(Condition condition) {
        return new Node(getQualifiedName(), aliased() ? this : null, null, Internal.condition(this, condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Node where(Collection<? extends Condition> conditions) {
        return where(DSL.and(conditions));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Node where(Condition... conditions) {
        return where(DSL.and(conditions));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Node where(Field<Boolean> condition) {
        return where(DSL.condition(condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public Node where(SQL condition) {
        return where(DSL.condition(condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public Node where(@Stringly.SQL String condition) {
        return where(DSL.condition(condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public Node where(@Stringly.SQL String condition, Object... binds) {
        return where(DSL.condition(condition, binds));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public Node where(@Stringly.SQL String condition, QueryPart... parts) {
        return where(DSL.condition(condition, parts));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Node whereExists(TableLike<?> select) {
        return where(DSL.exists(select));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Node whereNotExists(TableLike<?> select) {
        return where(DSL.notExists(select));
    }
}
