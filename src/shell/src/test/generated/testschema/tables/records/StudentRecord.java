/*
 * Generated from the database's schema: do not change it here, it is written anew.
 */
package testschema.tables.records;


import dev.retort.GeneratedRecord;
import dev.retort.Related;

import org.jooq.Record1;

import testschema.Keys;
import testschema.tables.Student;



/**
 * Generated from the schema.
 */
@SuppressWarnings({ "all", "unchecked", "rawtypes", "this-escape" })
public class StudentRecord extends GeneratedRecord<StudentRecord> {

    private static final long serialVersionUID = 1L;

    /**
     * Setter for <code>student.id</code>.
     */
    public StudentRecord setId(Integer value) {
        change(0, value);
        return this;
    }

    /**
     * Getter for <code>student.id</code>.
     */
    public Integer getId() {
        return (Integer) get(0);
    }

    /**
     * Setter for <code>student.name</code>.
     */
    public StudentRecord setName(String value) {
        change(1, value);
        return this;
    }

    /**
     * Getter for <code>student.name</code>.
     */
    public String getName() {
        return (String) get(1);
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
     * Create a detached StudentRecord
     */
    public StudentRecord() {
        super(Student.STUDENT);
    }

    /**
     * Create a detached, initialised StudentRecord
     */
    public StudentRecord(Integer id, String name) {
        super(Student.STUDENT);

        setId(id);
        setName(name);
        resetTouchedOnNotNull();
    }

    /**
     * The records of <code>enrolment</code> that refer to this one.
     */
    public Related<EnrolmentRecord> enrolments() {
        return referencing(Keys.ENROLMENT__FK_ENROLMENT_STUDENT);
    }

    /**
     * The records of <code>course</code> that rows of <code>enrolment</code> join to this one.
     */
    public Related<CourseRecord> courses() {
        return through(Keys.ENROLMENT__FK_ENROLMENT_STUDENT, Keys.ENROLMENT__FK_ENROLMENT_COURSE);
    }
}
