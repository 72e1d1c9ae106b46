/*
 * Generated from the database's schema: do not change it here, it is written anew.
 */
package testschema.tables.records;


import dev.retort.GeneratedRecord;
import dev.retort.Related;

import org.jooq.Record1;

import testschema.Keys;
import testschema.tables.Node;



/**
 * Generated from the schema.
 */
@SuppressWarnings({ "all", "unchecked", "rawtypes", "this-escape" })
public class NodeRecord extends GeneratedRecord<NodeRecord> {

    private static final long serialVersionUID = 1L;

    /**
     * Setter for <code>node.id</code>.
     */
    public NodeRecord setId(Integer value) {
        change(0, value);
        return this;
    }

    /**
     * Getter for <code>node.id</code>.
     */
    public Integer getId() {
        return (Integer) get(0);
    }

    /**
     * Setter for <code>node.name</code>.
     */
    public NodeRecord setName(String value) {
        change(1, value);
        return this;
    }

    /**
     * Getter for <code>node.name</code>.
     */
    public String getName() {
        return (String) get(1);
    }

    /**
     * Setter for <code>node.parent_id</code>.
     */
    public NodeRecord setParentId(Integer value) {
        change(2, value);
        return this;
    }

    /**
     * Getter for <code>node.parent_id</code>.
     */
    public Integer getParentId() {
        return (Integer) get(2);
    }

    // -------------------------------------------------------------------------
    // Primary key information
    // -------------------------------------------------------------------------

    @Override
    public Record1<Integer> key() {
        return (Record1) super.key();
    }

    // -------------------------------------------------------------------------
    // Constructors
    // -------------------------------------------------------------------------

    /**
     * Create a detached NodeRecord
     */
    public NodeRecord() {
        super(Node.NODE);
    }

    /**
     * Create a detached, initialised NodeRecord
     */
    public NodeRecord(Integer id, String name, Integer parentId) {
        super(Node.NODE);

        setId(id);
        setName(name);
        setParentId(parentId);
        resetTouchedOnNotNull();
    }

    /**
     * The record of <code>node</code> that this one refers to, or null.
     */
    public NodeRecord parent() {
        return referenced(Keys.NODE__FK_NODE_PARENT);
    }

    /**
     * Lets this record refer to one of <code>node</code>, which may be new, or to none.
     */
    public NodeRecord setParent(NodeRecord value) {
        refer(Keys.NODE__FK_NODE_PARENT, value);
        return this;
    }

    /**
     * The records of <code>node</code> that refer to this one.
     */
    public Related<NodeRecord> children() {
        return referencing(Keys.NODE__FK_NODE_PARENT);
    }
}
