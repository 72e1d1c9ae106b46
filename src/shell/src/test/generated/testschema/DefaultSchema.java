/*
 * Generated from the database's schema: do not change it here, it is written anew.
 */
package testschema;


import java.util.Arrays;
import java.util.List;

import org.jooq.Catalog;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SchemaImpl;

import testschema.tables.Address;
import testschema.tables.Author;
import testschema.tables.Booking;
import testschema.tables.City;
import testschema.tables.Company;
import testschema.tables.Country;
import testschema.tables.Course;
import testschema.tables.Crate;
import testschema.tables.Depot;
import testschema.tables.Document;
import testschema.tables.Egg;
import testschema.tables.Employee;
import testschema.tables.Enrolment;
import testschema.tables.Friendship;
import testschema.tables.Hen;
import testschema.tables.LineNote;
import testschema.tables.Locker;
import testschema.tables.LogLine;
import testschema.tables.Milestone;
import testschema.tables.Node;
import testschema.tables.Passport;
import testschema.tables.Person;
import testschema.tables.Post;
import testschema.tables.PostTag;
import testschema.tables.Project;
import testschema.tables.Purchase;
import testschema.tables.PurchaseLine;
import testschema.tables.Reading;
import testschema.tables.Reply;
import testschema.tables.Setting;
import testschema.tables.Staff;
import testschema.tables.Student;
import testschema.tables.Tag;
import testschema.tables.Task;
import testschema.tables.Tenant;
import testschema.tables.Ticket;



/**
 * Generated from the schema.
 */
@SuppressWarnings({ "all", "unchecked", "rawtypes", "this-escape" })
public class DefaultSchema extends SchemaImpl {

    private static final long serialVersionUID = 1L;

    /**
     * The reference instance of <code>DEFAULT_SCHEMA</code>
     */
    public static final DefaultSchema DEFAULT_SCHEMA = new DefaultSchema();

    /**
     * The table <code>address</code>.
     */
    public final Address ADDRESS = Address.ADDRESS;

    /**
     * The table <code>author</code>.
     */
    public final Author AUTHOR = Author.AUTHOR;

    /**
     * The table <code>booking</code>.
     */
    public final Booking BOOKING = Booking.BOOKING;

    /**
     * The table <code>city</code>.
     */
    public final City CITY = City.CITY;

    /**
     * The table <code>company</code>.
     */
    public final Company COMPANY = Company.COMPANY;

    /**
     * The table <code>country</code>.
     */
    public final Country COUNTRY = Country.COUNTRY;

    /**
     * The table <code>course</code>.
     */
    public final Course COURSE = Course.COURSE;

    /**
     * The table <code>crate</code>.
     */
    public final Crate CRATE = Crate.CRATE;

    /**
     * The table <code>depot</code>.
     */
    public final Depot DEPOT = Depot.DEPOT;

    /**
     * The table <code>document</code>.
     */
    public final Document DOCUMENT = Document.DOCUMENT;

    /**
     * The table <code>egg</code>.
     */
    public final Egg EGG = Egg.EGG;

    /**
     * The table <code>employee</code>.
     */
    public final Employee EMPLOYEE = Employee.EMPLOYEE;

    /**
     * The table <code>enrolment</code>.
     */
    public final Enrolment ENROLMENT = Enrolment.ENROLMENT;

    /**
     * The table <code>friendship</code>.
     */
    public final Friendship FRIENDSHIP = Friendship.FRIENDSHIP;

    /**
     * The table <code>hen</code>.
     */
    public final Hen HEN = Hen.HEN;

    /**
     * The table <code>line_note</code>.
     */
    public final LineNote LINE_NOTE = LineNote.LINE_NOTE;

    /**
     * The table <code>locker</code>.
     */
    public final Locker LOCKER = Locker.LOCKER;

    /**
     * The table <code>log_line</code>.
     */
    public final LogLine LOG_LINE = LogLine.LOG_LINE;

    /**
     * The table <code>milestone</code>.
     */
    public final Milestone MILESTONE = Milestone.MILESTONE;

    /**
     * The table <code>node</code>.
     */
    public final Node NODE = Node.NODE;

    /**
     * The table <code>passport</code>.
     */
    public final Passport PASSPORT = Passport.PASSPORT;

    /**
     * The table <code>person</code>.
     */
    public final Person PERSON = Person.PERSON;

    /**
     * The table <code>post</code>.
     */
    public final Post POST = Post.POST;

    /**
     * The table <code>post_tag</code>.
     */
    public final PostTag POST_TAG = PostTag.POST_TAG;

    /**
     * The table <code>project</code>.
     */
    public final Project PROJECT = Project.PROJECT;

    /**
     * The table <code>purchase</code>.
     */
    public final Purchase PURCHASE = Purchase.PURCHASE;

    /**
     * The table <code>purchase_line</code>.
     */
    public final PurchaseLine PURCHASE_LINE = PurchaseLine.PURCHASE_LINE;

    /**
     * The table <code>reading</code>.
     */
    public final Reading READING = Reading.READING;

    /**
     * The table <code>reply</code>.
     */
    public final Reply REPLY = Reply.REPLY;

    /**
     * The table <code>setting</code>.
     */
    public final Setting SETTING = Setting.SETTING;

    /**
     * The table <code>staff</code>.
     */
    public final Staff STAFF = Staff.STAFF;

    /**
     * The table <code>student</code>.
     */
    public final Student STUDENT = Student.STUDENT;

    /**
     * The table <code>tag</code>.
     */
    public final Tag TAG = Tag.TAG;

    /**
     * The table <code>task</code>.
     */
    public final Task TASK = Task.TASK;

    /**
     * The table <code>tenant</code>.
     */
    public final Tenant TENANT = Tenant.TENANT;

    /**
     * The table <code>ticket</code>.
     */
    public final Ticket TICKET = Ticket.TICKET;

    /**
     * No further instances allowed
     */
    private DefaultSchema() {
        super(DSL.name(""), null, DSL.comment(""));
    }


    @Override
    public Catalog getCatalog() {
        return DefaultCatalog.DEFAULT_CATALOG;
    }

    @Override
    public final List<Table<?>> getTables() {
        return Arrays.asList(
            Address.ADDRESS,
            Author.AUTHOR,
            Booking.BOOKING,
            City.CITY,
            Company.COMPANY,
            Country.COUNTRY,
            Course.COURSE,
            Crate.CRATE,
            Depot.DEPOT,
            Document.DOCUMENT,
            Egg.EGG,
            Employee.EMPLOYEE,
            Enrolment.ENROLMENT,
            Friendship.FRIENDSHIP,
            Hen.HEN,
            LineNote.LINE_NOTE,
            Locker.LOCKER,
            LogLine.LOG_LINE,
            Milestone.MILESTONE,
            Node.NODE,
            Passport.PASSPORT,
            Person.PERSON,
            Post.POST,
            PostTag.POST_TAG,
            Project.PROJECT,
            Purchase.PURCHASE,
            PurchaseLine.PURCHASE_LINE,
            Reading.READING,
            Reply.REPLY,
            Setting.SETTING,
            Staff.STAFF,
            Student.STUDENT,
            Tag.TAG,
            Task.TASK,
            Tenant.TENANT,
            Ticket.TICKET
        );
    }
}
