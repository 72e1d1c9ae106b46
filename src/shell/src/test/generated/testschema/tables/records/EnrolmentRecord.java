/*
 * Generated from the database's schema: do not change it here, it is written anew.
 */
package testschema.tables.records;


import dev.retort.GeneratedRecord;

import org.jooq.Record2;

import testschema.Keys;
import testschema.tables.Enrolment;



/**
 * Generated from the schema.
 */
@SuppressWarnings({ "all", "unchecked", "rawtypes", "this-escape" })
public class EnrolmentRecord extends GeneratedRecord<EnrolmentRecord> {

    private static final long serialVersionUID = 1L;

    /**
     * Setter for <code>enrolment.student_id</code>.
     */
    public EnrolmentRecord setStudentId(Integer value) {
        change(0, value);
        return this;
    }

    /**
     * Getter for <code>enrolment.student_id</code>.
     */
    public Integer getStudentId() {
        return (Integer) get(0);
    }

    /**
     * Setter for <code>enrolment.course_id</code>.
     */
    public EnrolmentRecord setCourseId(Integer value) {
        change(1, value);
        return this;
    }

    /**
     * Getter for <code>enrolment.course_id</code>.
     */
    public Integer getCourseId() {
        return (Integer) get(1);
    }

    /**
     * Setter for <code>enrolment.grade</code>.
     */
    public EnrolmentRecord setGrade(Integer value) {
        change(2, value);
        return this;
    }

    /**
     * Getter for <code>enrolment.grade</code>.
     */
    public Integer getGrade() {
        return (Integer) get(2);
    }

    /**
     * Setter for <code>enrolment.state</code>.
     */
    public EnrolmentRecord setState(String value) {
        change(3, value);
        return this;
    }

    /**
     * Getter for <code>enrolment.state</code>.
     */
    public String getState() {
        return (String) get(3);
    }

    // -------------------------------------------------------------------------
    // Primary key information
    // -------------------------------------------------------------------------

    @Override
    public Record2<Integer, Integer> key() {
        return (Record2) super.key();
    }

    // -------------------------------------------------------------------------
    // Constructors
    // -------------------------------------------------------------------------

    /**
     * Create a detached EnrolmentRecord
     */
    public EnrolmentRecord() {
        super(Enrolment.ENROLMENT);
    }

    /**
     * Create a detached, initialised EnrolmentRecord
     */
    public EnrolmentRecord(Integer studentId, Integer courseId, Integer grade, String state) {
        super(Enrolment.ENROLMENT);

        setStudentId(studentId);
        setCourseId(courseId);
        setGrade(grade);
        setState(state);
        resetTouchedOnNotNull();
    }

    /**
     * The record of <code>course</code> that this one refers to, or null.
     */
    public CourseRecord course() {
        return referenced(Keys.ENROLMENT__FK_ENROLMENT_COURSE);
    }

    /**
     * Lets this record refer to one of <code>course</code>, which may be new, or to none.
     */
    public EnrolmentRecord setCourse(CourseRecord value) {
        refer(Keys.ENROLMENT__FK_ENROLMENT_COURSE, value);
        return this;
    }

    /**
     * The record of <code>student</code> that this one refers to, or null.
     */
    public StudentRecord student() {
        return referenced(Keys.ENROLMENT__FK_ENROLMENT_STUDENT);
    }

    /**
     * Lets this record refer to one of <code>student</code>, which may be new, or to none.
     */
    public EnrolmentRecord setStudent(StudentRecord value) {
        refer(Keys.ENROLMENT__FK_ENROLMENT_STUDENT, value);
        return this;
    }
}
