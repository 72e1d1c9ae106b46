/*
 * Generated from the database's schema: do not change it here, it is written anew.
 */
package testschema.tables.records;


import dev.retort.GeneratedRecord;
import dev.retort.Related;

import org.jooq.Record1;

import testschema.Keys;
import testschema.tables.Course;



/**
 * Generated from the schema.
 */
@SuppressWarnings({ "all", "unchecked", "rawtypes", "this-escape" })
public class CourseRecord extends GeneratedRecord<CourseRecord> {

    private static final long serialVersionUID = 1L;

    /**
     * Setter for <code>course.id</code>.
     */
    public CourseRecord setId(Integer value) {
        change(0, value);
        return this;
    }

    /**
     * Getter for <code>course.id</code>.
     */
    public Integer getId() {
        return (Integer) get(0);
    }

    /**
     * Setter for <code>course.title</code>.
     */
    public CourseRecord setTitle(String value) {
        change(1, value);
        return this;
    }

    /**
     * Getter for <code>course.title</code>.
     */
    public String getTitle() {
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
     * Create a detached CourseRecord
     */
    public CourseRecord() {
        super(Course.COURSE);
    }

    /**
     * Create a detached, initialised CourseRecord
     */
    public CourseRecord(Integer id, String title) {
        super(Course.COURSE);

        setId(id);
        setTitle(title);
        resetTouchedOnNotNull();
    }

    /**
     * The records of <code>enrolment</code> that refer to this one.
     */
    public Related<EnrolmentRecord> enrolments() {
        return referencing(Keys.ENROLMENT__FK_ENROLMENT_COURSE);
    }

    /**
     * The records of <code>student</code> that rows of <code>enrolment</code> join to this one.
     */
    public Related<StudentRecord> students() {
        return through(Keys.ENROLMENT__FK_ENROLMENT_COURSE, Keys.ENROLMENT__FK_ENROLMENT_STUDENT);
    }
}
