/*
 * Generated from the database's schema: do not change it here, it is written anew.
 */
package generated.tables.records;


import dev.retort.GeneratedRecord;

import generated.tables.Students;

import org.jooq.Record1;



/**
 * Generated from the schema.
 */
@SuppressWarnings({ "all", "unchecked", "rawtypes", "this-escape" })
public class StudentsRecord extends GeneratedRecord<StudentsRecord> {

    private static final long serialVersionUID = 1L;

    /**
     * Setter for <code>students.id</code>.
     */
    public StudentsRecord setId(Integer value) {
        change(0, value);
        return this;
    }

    /**
     * Getter for <code>students.id</code>.
     */
    public Integer getId() {
        return (Integer) get(0);
    }

    /**
     * Setter for <code>students.name</code>.
     */
    public StudentsRecord setName(String value) {
        change(1, value);
        return this;
    }

    /**
     * Getter for <code>students.name</code>.
     */
    public String getName() {
        return (String) get(1);
    }

    /**
     * Setter for <code>students.math</code>.
     */
    public StudentsRecord setMath(Integer value) {
        change(2, value);
        return this;
    }

    /**
     * Getter for <code>students.math</code>.
     */
    public Integer getMath() {
        return (Integer) get(2);
    }

    /**
     * Setter for <code>students.chinese</code>.
     */
    public StudentsRecord setChinese(Integer value) {
        change(3, value);
        return this;
    }

    /**
     * Getter for <code>students.chinese</code>.
     */
    public Integer getChinese() {
        return (Integer) get(3);
    }

    /**
     * Setter for <code>students.english</code>.
     */
    public StudentsRecord setEnglish(Integer value) {
        change(4, value);
        return this;
    }

    /**
     * Getter for <code>students.english</code>.
     */
    public Integer getEnglish() {
        return (Integer) get(4);
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
     * Create a detached StudentsRecord
     */
    public StudentsRecord() {
        super(Students.STUDENTS);
    }

    /**
     * Create a detached, initialised StudentsRecord
     */
    public StudentsRecord(Integer id, String name, Integer math, Integer chinese, Integer english) {
        super(Students.STUDENTS);

        setId(id);
        setName(name);
        setMath(math);
        setChinese(chinese);
        setEnglish(english);
        resetTouchedOnNotNull();
    }
}
