/*
 * Generated from the database's schema: do not change it here, it is written anew.
 */
package testschema;


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
 * Convenience access to all tables in the default schema.
 */
@SuppressWarnings({ "all", "unchecked", "rawtypes", "this-escape" })
public class Tables {

    /**
     * The table <code>address</code>.
     */
    public static final Address ADDRESS = Address.ADDRESS;

    /**
     * The table <code>author</code>.
     */
    public static final Author AUTHOR = Author.AUTHOR;

    /**
     * The table <code>booking</code>.
     */
    public static final Booking BOOKING = Booking.BOOKING;

    /**
     * The table <code>city</code>.
     */
    public static final City CITY = City.CITY;

    /**
     * The table <code>company</code>.
     */
    public static final Company COMPANY = Company.COMPANY;

    /**
     * The table <code>country</code>.
     */
    public static final Country COUNTRY = Country.COUNTRY;

    /**
     * The table <code>course</code>.
     */
    public static final Course COURSE = Course.COURSE;

    /**
     * The table <code>crate</code>.
     */
    public static final Crate CRATE = Crate.CRATE;

    /**
     * The table <code>depot</code>.
     */
    public static final Depot DEPOT = Depot.DEPOT;

    /**
     * The table <code>document</code>.
     */
    public static final Document DOCUMENT = Document.DOCUMENT;

    /**
     * The table <code>egg</code>.
     */
    public static final Egg EGG = Egg.EGG;

    /**
     * The table <code>employee</code>.
     */
    public static final Employee EMPLOYEE = Employee.EMPLOYEE;

    /**
     * The table <code>enrolment</code>.
     */
    public static final Enrolment ENROLMENT = Enrolment.ENROLMENT;

    /**
     * The table <code>friendship</code>.
     */
    public static final Friendship FRIENDSHIP = Friendship.FRIENDSHIP;

    /**
     * The table <code>hen</code>.
     */
    public static final Hen HEN = Hen.HEN;

    /**
     * The table <code>line_note</code>.
     */
    public static final LineNote LINE_NOTE = LineNote.LINE_NOTE;

    /**
     * The table <code>locker</code>.
     */
    public static final Locker LOCKER = Locker.LOCKER;

    /**
     * The table <code>log_line</code>.
     */
    public static final LogLine LOG_LINE = LogLine.LOG_LINE;

    /**
     * The table <code>milestone</code>.
     */
    public static final Milestone MILESTONE = Milestone.MILESTONE;

    /**
     * The table <code>node</code>.
     */
    public static final Node NODE = Node.NODE;

    /**
     * The table <code>passport</code>.
     */
    public static final Passport PASSPORT = Passport.PASSPORT;

    /**
     * The table <code>person</code>.
     */
    public static final Person PERSON = Person.PERSON;

    /**
     * The table <code>post</code>.
     */
    public static final Post POST = Post.POST;

    /**
     * The table <code>post_tag</code>.
     */
    public static final PostTag POST_TAG = PostTag.POST_TAG;

    /**
     * The table <code>project</code>.
     */
    public static final Project PROJECT = Project.PROJECT;

    /**
     * The table <code>purchase</code>.
     */
    public static final Purchase PURCHASE = Purchase.PURCHASE;

    /**
     * The table <code>purchase_line</code>.
     */
    public static final PurchaseLine PURCHASE_LINE = PurchaseLine.PURCHASE_LINE;

    /**
     * The table <code>reading</code>.
     */
    public static final Reading READING = Reading.READING;

    /**
     * The table <code>reply</code>.
     */
    public static final Reply REPLY = Reply.REPLY;

    /**
     * The table <code>setting</code>.
     */
    public static final Setting SETTING = Setting.SETTING;

    /**
     * The table <code>staff</code>.
     */
    public static final Staff STAFF = Staff.STAFF;

    /**
     * The table <code>student</code>.
     */
    public static final Student STUDENT = Student.STUDENT;

    /**
     * The table <code>tag</code>.
     */
    public static final Tag TAG = Tag.TAG;

    /**
     * The table <code>task</code>.
     */
    public static final Task TASK = Task.TASK;

    /**
     * The table <code>tenant</code>.
     */
    public static final Tenant TENANT = Tenant.TENANT;

    /**
     * The table <code>ticket</code>.
     */
    public static final Ticket TICKET = Ticket.TICKET;
}
