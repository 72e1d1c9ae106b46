/*
 * Generated from the database's schema: do not change it here, it is written anew.
 */
package testschema;


import org.jooq.ForeignKey;
import org.jooq.TableField;
import org.jooq.UniqueKey;
import org.jooq.impl.DSL;
import org.jooq.impl.Internal;
import org.jooq.impl.QOM.ForeignKeyRule;

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
import testschema.tables.records.AddressRecord;
import testschema.tables.records.AuthorRecord;
import testschema.tables.records.BookingRecord;
import testschema.tables.records.CityRecord;
import testschema.tables.records.CompanyRecord;
import testschema.tables.records.CountryRecord;
import testschema.tables.records.CourseRecord;
import testschema.tables.records.CrateRecord;
import testschema.tables.records.DepotRecord;
import testschema.tables.records.DocumentRecord;
import testschema.tables.records.EggRecord;
import testschema.tables.records.EmployeeRecord;
import testschema.tables.records.EnrolmentRecord;
import testschema.tables.records.FriendshipRecord;
import testschema.tables.records.HenRecord;
import testschema.tables.records.LineNoteRecord;
import testschema.tables.records.LockerRecord;
import testschema.tables.records.MilestoneRecord;
import testschema.tables.records.NodeRecord;
import testschema.tables.records.PassportRecord;
import testschema.tables.records.PersonRecord;
import testschema.tables.records.PostRecord;
import testschema.tables.records.PostTagRecord;
import testschema.tables.records.ProjectRecord;
import testschema.tables.records.PurchaseLineRecord;
import testschema.tables.records.PurchaseRecord;
import testschema.tables.records.ReadingRecord;
import testschema.tables.records.ReplyRecord;
import testschema.tables.records.SettingRecord;
import testschema.tables.records.StaffRecord;
import testschema.tables.records.StudentRecord;
import testschema.tables.records.TagRecord;
import testschema.tables.records.TaskRecord;
import testschema.tables.records.TenantRecord;
import testschema.tables.records.TicketRecord;



/**
 * A class modelling foreign key relationships and constraints of tables in the default schema.
 */
@SuppressWarnings({ "all", "unchecked", "rawtypes", "this-escape" })
public class Keys {

    // -------------------------------------------------------------------------
    // UNIQUE and PRIMARY KEY definitions
    // -------------------------------------------------------------------------

    public static final UniqueKey<AddressRecord> ADDRESS_PRIMARY = Internal.createUniqueKey(Address.ADDRESS, DSL.name("PRIMARY"), new TableField[] { Address.ADDRESS.ID }, true);
    public static final UniqueKey<AuthorRecord> AUTHOR_PRIMARY = Internal.createUniqueKey(Author.AUTHOR, DSL.name("PRIMARY"), new TableField[] { Author.AUTHOR.ID }, true);
    public static final UniqueKey<BookingRecord> BOOKING_PRIMARY = Internal.createUniqueKey(Booking.BOOKING, DSL.name("PRIMARY"), new TableField[] { Booking.BOOKING.ID }, true);
    public static final UniqueKey<CityRecord> CITY_PRIMARY = Internal.createUniqueKey(City.CITY, DSL.name("PRIMARY"), new TableField[] { City.CITY.ID }, true);
    public static final UniqueKey<CompanyRecord> COMPANY_PRIMARY = Internal.createUniqueKey(Company.COMPANY, DSL.name("PRIMARY"), new TableField[] { Company.COMPANY.ID }, true);
    public static final UniqueKey<CountryRecord> COUNTRY_PRIMARY = Internal.createUniqueKey(Country.COUNTRY, DSL.name("PRIMARY"), new TableField[] { Country.COUNTRY.CODE }, true);
    public static final UniqueKey<CourseRecord> COURSE_PRIMARY = Internal.createUniqueKey(Course.COURSE, DSL.name("PRIMARY"), new TableField[] { Course.COURSE.ID }, true);
    public static final UniqueKey<CrateRecord> CRATE_PRIMARY = Internal.createUniqueKey(Crate.CRATE, DSL.name("PRIMARY"), new TableField[] { Crate.CRATE.ID }, true);
    public static final UniqueKey<DepotRecord> DEPOT_PRIMARY = Internal.createUniqueKey(Depot.DEPOT, DSL.name("PRIMARY"), new TableField[] { Depot.DEPOT.ID }, true);
    public static final UniqueKey<DocumentRecord> DOCUMENT_PRIMARY = Internal.createUniqueKey(Document.DOCUMENT, DSL.name("PRIMARY"), new TableField[] { Document.DOCUMENT.ID }, true);
    public static final UniqueKey<EggRecord> EGG_PRIMARY = Internal.createUniqueKey(Egg.EGG, DSL.name("PRIMARY"), new TableField[] { Egg.EGG.ID }, true);
    public static final UniqueKey<EmployeeRecord> EMPLOYEE_PRIMARY = Internal.createUniqueKey(Employee.EMPLOYEE, DSL.name("PRIMARY"), new TableField[] { Employee.EMPLOYEE.ID }, true);
    public static final UniqueKey<EnrolmentRecord> ENROLMENT_PRIMARY = Internal.createUniqueKey(Enrolment.ENROLMENT, DSL.name("PRIMARY"), new TableField[] { Enrolment.ENROLMENT.STUDENT_ID, Enrolment.ENROLMENT.COURSE_ID }, true);
    public static final UniqueKey<FriendshipRecord> FRIENDSHIP_PRIMARY = Internal.createUniqueKey(Friendship.FRIENDSHIP, DSL.name("PRIMARY"), new TableField[] { Friendship.FRIENDSHIP.PERSON_ID, Friendship.FRIENDSHIP.FRIEND_ID }, true);
    public static final UniqueKey<HenRecord> HEN_PRIMARY = Internal.createUniqueKey(Hen.HEN, DSL.name("PRIMARY"), new TableField[] { Hen.HEN.ID }, true);
    public static final UniqueKey<LineNoteRecord> LINE_NOTE_PRIMARY = Internal.createUniqueKey(LineNote.LINE_NOTE, DSL.name("PRIMARY"), new TableField[] { LineNote.LINE_NOTE.ID }, true);
    public static final UniqueKey<LockerRecord> LOCKER_PRIMARY = Internal.createUniqueKey(Locker.LOCKER, DSL.name("PRIMARY"), new TableField[] { Locker.LOCKER.ID }, true);
    public static final UniqueKey<MilestoneRecord> MILESTONE_PRIMARY = Internal.createUniqueKey(Milestone.MILESTONE, DSL.name("PRIMARY"), new TableField[] { Milestone.MILESTONE.TENANT_ID, Milestone.MILESTONE.PROJECT_ID, Milestone.MILESTONE.ID }, true);
    public static final UniqueKey<NodeRecord> NODE_PRIMARY = Internal.createUniqueKey(Node.NODE, DSL.name("PRIMARY"), new TableField[] { Node.NODE.ID }, true);
    public static final UniqueKey<PassportRecord> PASSPORT_PRIMARY = Internal.createUniqueKey(Passport.PASSPORT, DSL.name("PRIMARY"), new TableField[] { Passport.PASSPORT.ID }, true);
    public static final UniqueKey<PersonRecord> PERSON_PRIMARY = Internal.createUniqueKey(Person.PERSON, DSL.name("PRIMARY"), new TableField[] { Person.PERSON.ID }, true);
    public static final UniqueKey<PostRecord> POST_PRIMARY = Internal.createUniqueKey(Post.POST, DSL.name("PRIMARY"), new TableField[] { Post.POST.ID }, true);
    public static final UniqueKey<PostTagRecord> POST_TAG_PRIMARY = Internal.createUniqueKey(PostTag.POST_TAG, DSL.name("PRIMARY"), new TableField[] { PostTag.POST_TAG.POST_ID, PostTag.POST_TAG.TAG_ID }, true);
    public static final UniqueKey<ProjectRecord> PROJECT_PRIMARY = Internal.createUniqueKey(Project.PROJECT, DSL.name("PRIMARY"), new TableField[] { Project.PROJECT.TENANT_ID, Project.PROJECT.ID }, true);
    public static final UniqueKey<PurchaseRecord> PURCHASE_PRIMARY = Internal.createUniqueKey(Purchase.PURCHASE, DSL.name("PRIMARY"), new TableField[] { Purchase.PURCHASE.ID }, true);
    public static final UniqueKey<PurchaseLineRecord> PURCHASE_LINE_PRIMARY = Internal.createUniqueKey(PurchaseLine.PURCHASE_LINE, DSL.name("PRIMARY"), new TableField[] { PurchaseLine.PURCHASE_LINE.PURCHASE_ID, PurchaseLine.PURCHASE_LINE.LINE_NO }, true);
    public static final UniqueKey<ReadingRecord> READING_PRIMARY = Internal.createUniqueKey(Reading.READING, DSL.name("PRIMARY"), new TableField[] { Reading.READING.SENSOR, Reading.READING.MOMENT }, true);
    public static final UniqueKey<ReplyRecord> REPLY_PRIMARY = Internal.createUniqueKey(Reply.REPLY, DSL.name("PRIMARY"), new TableField[] { Reply.REPLY.ID }, true);
    public static final UniqueKey<SettingRecord> SETTING_PRIMARY = Internal.createUniqueKey(Setting.SETTING, DSL.name("PRIMARY"), new TableField[] { Setting.SETTING.ID }, true);
    public static final UniqueKey<StaffRecord> STAFF_PRIMARY = Internal.createUniqueKey(Staff.STAFF, DSL.name("PRIMARY"), new TableField[] { Staff.STAFF.ID }, true);
    public static final UniqueKey<StudentRecord> STUDENT_PRIMARY = Internal.createUniqueKey(Student.STUDENT, DSL.name("PRIMARY"), new TableField[] { Student.STUDENT.ID }, true);
    public static final UniqueKey<TagRecord> TAG_PRIMARY = Internal.createUniqueKey(Tag.TAG, DSL.name("PRIMARY"), new TableField[] { Tag.TAG.ID }, true);
    public static final UniqueKey<TaskRecord> TASK_PRIMARY = Internal.createUniqueKey(Task.TASK, DSL.name("PRIMARY"), new TableField[] { Task.TASK.ID }, true);
    public static final UniqueKey<TenantRecord> TENANT_PRIMARY = Internal.createUniqueKey(Tenant.TENANT, DSL.name("PRIMARY"), new TableField[] { Tenant.TENANT.ID }, true);
    public static final UniqueKey<TicketRecord> TICKET_PRIMARY = Internal.createUniqueKey(Ticket.TICKET, DSL.name("PRIMARY"), new TableField[] { Ticket.TICKET.TENANT_ID, Ticket.TICKET.ID }, true);
    public static final UniqueKey<AuthorRecord> AUTHOR_UQ_AUTHOR_NAME = Internal.createUniqueKey(Author.AUTHOR, DSL.name("uq_author_name"), new TableField[] { Author.AUTHOR.NAME }, true);
    public static final UniqueKey<DepotRecord> DEPOT_UQ_DEPOT_CODE = Internal.createUniqueKey(Depot.DEPOT, DSL.name("uq_depot_code"), new TableField[] { Depot.DEPOT.CODE }, true);
    public static final UniqueKey<LockerRecord> LOCKER_UQ_LOCKER_PERSON = Internal.createUniqueKey(Locker.LOCKER, DSL.name("uq_locker_person"), new TableField[] { Locker.LOCKER.PERSON_ID }, true);
    public static final UniqueKey<PassportRecord> PASSPORT_UQ_PASSPORT_NUMBER = Internal.createUniqueKey(Passport.PASSPORT, DSL.name("uq_passport_number"), new TableField[] { Passport.PASSPORT.NUMBER }, true);
    public static final UniqueKey<PassportRecord> PASSPORT_UQ_PASSPORT_PERSON = Internal.createUniqueKey(Passport.PASSPORT, DSL.name("uq_passport_person"), new TableField[] { Passport.PASSPORT.PERSON_ID }, true);
    public static final UniqueKey<PurchaseRecord> PURCHASE_UQ_PURCHASE_REFERENCE = Internal.createUniqueKey(Purchase.PURCHASE, DSL.name("uq_purchase_reference"), new TableField[] { Purchase.PURCHASE.REFERENCE }, true);

    // -------------------------------------------------------------------------
    // FOREIGN KEY definitions
    // -------------------------------------------------------------------------

    public static final ForeignKey<BookingRecord, ProjectRecord> BOOKING__FK_BOOKING_PROJECT = Internal.createForeignKey(Booking.BOOKING, DSL.name("fk_booking_project"), new TableField[] { Booking.BOOKING.TENANT_ID, Booking.BOOKING.PROJECT_ID }, Keys.PROJECT_PRIMARY, new TableField[] { Project.PROJECT.TENANT_ID, Project.PROJECT.ID }, true, ForeignKeyRule.RESTRICT, ForeignKeyRule.RESTRICT);
    public static final ForeignKey<BookingRecord, TenantRecord> BOOKING__FK_BOOKING_TENANT = Internal.createForeignKey(Booking.BOOKING, DSL.name("fk_booking_tenant"), new TableField[] { Booking.BOOKING.TENANT_ID }, Keys.TENANT_PRIMARY, new TableField[] { Tenant.TENANT.ID }, true, ForeignKeyRule.RESTRICT, ForeignKeyRule.RESTRICT);
    public static final ForeignKey<CityRecord, CountryRecord> CITY__FK_CITY_COUNTRY = Internal.createForeignKey(City.CITY, DSL.name("fk_city_country"), new TableField[] { City.CITY.COUNTRY_CODE }, Keys.COUNTRY_PRIMARY, new TableField[] { Country.COUNTRY.CODE }, true, ForeignKeyRule.RESTRICT, ForeignKeyRule.CASCADE);
    public static final ForeignKey<CompanyRecord, EmployeeRecord> COMPANY__FK_COMPANY_HEAD = Internal.createForeignKey(Company.COMPANY, DSL.name("fk_company_head"), new TableField[] { Company.COMPANY.HEAD_ID }, Keys.EMPLOYEE_PRIMARY, new TableField[] { Employee.EMPLOYEE.ID }, true, ForeignKeyRule.RESTRICT, ForeignKeyRule.RESTRICT);
    public static final ForeignKey<CrateRecord, DepotRecord> CRATE__FK_CRATE_DEPOT = Internal.createForeignKey(Crate.CRATE, DSL.name("fk_crate_depot"), new TableField[] { Crate.CRATE.DEPOT_CODE }, Keys.DEPOT_UQ_DEPOT_CODE, new TableField[] { Depot.DEPOT.CODE }, true, ForeignKeyRule.RESTRICT, ForeignKeyRule.RESTRICT);
    public static final ForeignKey<DepotRecord, DepotRecord> DEPOT__FK_DEPOT_SUCCESSOR = Internal.createForeignKey(Depot.DEPOT, DSL.name("fk_depot_successor"), new TableField[] { Depot.DEPOT.SUCCESSOR_CODE }, Keys.DEPOT_UQ_DEPOT_CODE, new TableField[] { Depot.DEPOT.CODE }, true, ForeignKeyRule.RESTRICT, ForeignKeyRule.RESTRICT);
    public static final ForeignKey<EggRecord, HenRecord> EGG__FK_EGG_HEN = Internal.createForeignKey(Egg.EGG, DSL.name("fk_egg_hen"), new TableField[] { Egg.EGG.HEN_ID }, Keys.HEN_PRIMARY, new TableField[] { Hen.HEN.ID }, true, ForeignKeyRule.RESTRICT, ForeignKeyRule.RESTRICT);
    public static final ForeignKey<EmployeeRecord, EmployeeRecord> EMPLOYEE__FK_EMPLOYEE_BOSS = Internal.createForeignKey(Employee.EMPLOYEE, DSL.name("fk_employee_boss"), new TableField[] { Employee.EMPLOYEE.BOSS_ID }, Keys.EMPLOYEE_PRIMARY, new TableField[] { Employee.EMPLOYEE.ID }, true, ForeignKeyRule.RESTRICT, ForeignKeyRule.RESTRICT);
    public static final ForeignKey<EmployeeRecord, CompanyRecord> EMPLOYEE__FK_EMPLOYEE_COMPANY = Internal.createForeignKey(Employee.EMPLOYEE, DSL.name("fk_employee_company"), new TableField[] { Employee.EMPLOYEE.COMPANY_ID }, Keys.COMPANY_PRIMARY, new TableField[] { Company.COMPANY.ID }, true, ForeignKeyRule.RESTRICT, ForeignKeyRule.RESTRICT);
    public static final ForeignKey<EnrolmentRecord, CourseRecord> ENROLMENT__FK_ENROLMENT_COURSE = Internal.createForeignKey(Enrolment.ENROLMENT, DSL.name("fk_enrolment_course"), new TableField[] { Enrolment.ENROLMENT.COURSE_ID }, Keys.COURSE_PRIMARY, new TableField[] { Course.COURSE.ID }, true, ForeignKeyRule.RESTRICT, ForeignKeyRule.RESTRICT);
    public static final ForeignKey<EnrolmentRecord, StudentRecord> ENROLMENT__FK_ENROLMENT_STUDENT = Internal.createForeignKey(Enrolment.ENROLMENT, DSL.name("fk_enrolment_student"), new TableField[] { Enrolment.ENROLMENT.STUDENT_ID }, Keys.STUDENT_PRIMARY, new TableField[] { Student.STUDENT.ID }, true, ForeignKeyRule.RESTRICT, ForeignKeyRule.RESTRICT);
    public static final ForeignKey<FriendshipRecord, PersonRecord> FRIENDSHIP__FK_FRIENDSHIP_FRIEND = Internal.createForeignKey(Friendship.FRIENDSHIP, DSL.name("fk_friendship_friend"), new TableField[] { Friendship.FRIENDSHIP.FRIEND_ID }, Keys.PERSON_PRIMARY, new TableField[] { Person.PERSON.ID }, true, ForeignKeyRule.RESTRICT, ForeignKeyRule.RESTRICT);
    public static final ForeignKey<FriendshipRecord, PersonRecord> FRIENDSHIP__FK_FRIENDSHIP_PERSON = Internal.createForeignKey(Friendship.FRIENDSHIP, DSL.name("fk_friendship_person"), new TableField[] { Friendship.FRIENDSHIP.PERSON_ID }, Keys.PERSON_PRIMARY, new TableField[] { Person.PERSON.ID }, true, ForeignKeyRule.RESTRICT, ForeignKeyRule.RESTRICT);
    public static final ForeignKey<HenRecord, EggRecord> HEN__FK_HEN_EGG = Internal.createForeignKey(Hen.HEN, DSL.name("fk_hen_egg"), new TableField[] { Hen.HEN.EGG_ID }, Keys.EGG_PRIMARY, new TableField[] { Egg.EGG.ID }, true, ForeignKeyRule.RESTRICT, ForeignKeyRule.RESTRICT);
    public static final ForeignKey<PurchaseLineRecord, PurchaseRecord> PURCHASE_LINE__FK_LINE_PURCHASE = Internal.createForeignKey(PurchaseLine.PURCHASE_LINE, DSL.name("fk_line_purchase"), new TableField[] { PurchaseLine.PURCHASE_LINE.PURCHASE_ID }, Keys.PURCHASE_PRIMARY, new TableField[] { Purchase.PURCHASE.ID }, true, ForeignKeyRule.CASCADE, ForeignKeyRule.RESTRICT);
    public static final ForeignKey<LockerRecord, PersonRecord> LOCKER__FK_LOCKER_PERSON = Internal.createForeignKey(Locker.LOCKER, DSL.name("fk_locker_person"), new TableField[] { Locker.LOCKER.PERSON_ID }, Keys.PERSON_PRIMARY, new TableField[] { Person.PERSON.ID }, true, ForeignKeyRule.RESTRICT, ForeignKeyRule.RESTRICT);
    public static final ForeignKey<MilestoneRecord, ProjectRecord> MILESTONE__FK_MILESTONE_PROJECT = Internal.createForeignKey(Milestone.MILESTONE, DSL.name("fk_milestone_project"), new TableField[] { Milestone.MILESTONE.TENANT_ID, Milestone.MILESTONE.PROJECT_ID }, Keys.PROJECT_PRIMARY, new TableField[] { Project.PROJECT.TENANT_ID, Project.PROJECT.ID }, true, ForeignKeyRule.RESTRICT, ForeignKeyRule.RESTRICT);
    public static final ForeignKey<MilestoneRecord, TenantRecord> MILESTONE__FK_MILESTONE_TENANT = Internal.createForeignKey(Milestone.MILESTONE, DSL.name("fk_milestone_tenant"), new TableField[] { Milestone.MILESTONE.TENANT_ID }, Keys.TENANT_PRIMARY, new TableField[] { Tenant.TENANT.ID }, true, ForeignKeyRule.RESTRICT, ForeignKeyRule.RESTRICT);
    public static final ForeignKey<NodeRecord, NodeRecord> NODE__FK_NODE_PARENT = Internal.createForeignKey(Node.NODE, DSL.name("fk_node_parent"), new TableField[] { Node.NODE.PARENT_ID }, Keys.NODE_PRIMARY, new TableField[] { Node.NODE.ID }, true, ForeignKeyRule.RESTRICT, ForeignKeyRule.RESTRICT);
    public static final ForeignKey<LineNoteRecord, PurchaseLineRecord> LINE_NOTE__FK_NOTE_LINE = Internal.createForeignKey(LineNote.LINE_NOTE, DSL.name("fk_note_line"), new TableField[] { LineNote.LINE_NOTE.PURCHASE_ID, LineNote.LINE_NOTE.LINE_NO }, Keys.PURCHASE_LINE_PRIMARY, new TableField[] { PurchaseLine.PURCHASE_LINE.PURCHASE_ID, PurchaseLine.PURCHASE_LINE.LINE_NO }, true, ForeignKeyRule.CASCADE, ForeignKeyRule.RESTRICT);
    public static final ForeignKey<PassportRecord, PersonRecord> PASSPORT__FK_PASSPORT_PERSON = Internal.createForeignKey(Passport.PASSPORT, DSL.name("fk_passport_person"), new TableField[] { Passport.PASSPORT.PERSON_ID }, Keys.PERSON_PRIMARY, new TableField[] { Person.PERSON.ID }, true, ForeignKeyRule.RESTRICT, ForeignKeyRule.RESTRICT);
    public static final ForeignKey<PostRecord, AuthorRecord> POST__FK_POST_AUTHOR = Internal.createForeignKey(Post.POST, DSL.name("fk_post_author"), new TableField[] { Post.POST.AUTHOR_ID }, Keys.AUTHOR_PRIMARY, new TableField[] { Author.AUTHOR.ID }, true, ForeignKeyRule.CASCADE, ForeignKeyRule.RESTRICT);
    public static final ForeignKey<PostTagRecord, PostRecord> POST_TAG__FK_POST_TAG_POST = Internal.createForeignKey(PostTag.POST_TAG, DSL.name("fk_post_tag_post"), new TableField[] { PostTag.POST_TAG.POST_ID }, Keys.POST_PRIMARY, new TableField[] { Post.POST.ID }, true, ForeignKeyRule.CASCADE, ForeignKeyRule.RESTRICT);
    public static final ForeignKey<PostTagRecord, TagRecord> POST_TAG__FK_POST_TAG_TAG = Internal.createForeignKey(PostTag.POST_TAG, DSL.name("fk_post_tag_tag"), new TableField[] { PostTag.POST_TAG.TAG_ID }, Keys.TAG_PRIMARY, new TableField[] { Tag.TAG.ID }, true, ForeignKeyRule.CASCADE, ForeignKeyRule.RESTRICT);
    public static final ForeignKey<ProjectRecord, TenantRecord> PROJECT__FK_PROJECT_TENANT = Internal.createForeignKey(Project.PROJECT, DSL.name("fk_project_tenant"), new TableField[] { Project.PROJECT.TENANT_ID }, Keys.TENANT_PRIMARY, new TableField[] { Tenant.TENANT.ID }, true, ForeignKeyRule.RESTRICT, ForeignKeyRule.RESTRICT);
    public static final ForeignKey<PurchaseRecord, AddressRecord> PURCHASE__FK_PURCHASE_BILL = Internal.createForeignKey(Purchase.PURCHASE, DSL.name("fk_purchase_bill"), new TableField[] { Purchase.PURCHASE.BILL_ADDRESS_ID }, Keys.ADDRESS_PRIMARY, new TableField[] { Address.ADDRESS.ID }, true, ForeignKeyRule.RESTRICT, ForeignKeyRule.RESTRICT);
    public static final ForeignKey<PurchaseRecord, AddressRecord> PURCHASE__FK_PURCHASE_SHIP = Internal.createForeignKey(Purchase.PURCHASE, DSL.name("fk_purchase_ship"), new TableField[] { Purchase.PURCHASE.SHIP_ADDRESS_ID }, Keys.ADDRESS_PRIMARY, new TableField[] { Address.ADDRESS.ID }, true, ForeignKeyRule.SET_NULL, ForeignKeyRule.RESTRICT);
    public static final ForeignKey<ReplyRecord, PostRecord> REPLY__FK_REPLY_POST = Internal.createForeignKey(Reply.REPLY, DSL.name("fk_reply_post"), new TableField[] { Reply.REPLY.POST_ID }, Keys.POST_PRIMARY, new TableField[] { Post.POST.ID }, true, ForeignKeyRule.SET_NULL, ForeignKeyRule.RESTRICT);
    public static final ForeignKey<StaffRecord, StaffRecord> STAFF__FK_STAFF_REPORTS_TO = Internal.createForeignKey(Staff.STAFF, DSL.name("fk_staff_reports_to"), new TableField[] { Staff.STAFF.REPORTS_TO }, Keys.STAFF_PRIMARY, new TableField[] { Staff.STAFF.ID }, true, ForeignKeyRule.RESTRICT, ForeignKeyRule.RESTRICT);
    public static final ForeignKey<TaskRecord, ProjectRecord> TASK__FK_TASK_PROJECT = Internal.createForeignKey(Task.TASK, DSL.name("fk_task_project"), new TableField[] { Task.TASK.TENANT_ID, Task.TASK.PROJECT_ID }, Keys.PROJECT_PRIMARY, new TableField[] { Project.PROJECT.TENANT_ID, Project.PROJECT.ID }, true, ForeignKeyRule.RESTRICT, ForeignKeyRule.RESTRICT);
    public static final ForeignKey<TicketRecord, TicketRecord> TICKET__FK_TICKET_DUPLICATE = Internal.createForeignKey(Ticket.TICKET, DSL.name("fk_ticket_duplicate"), new TableField[] { Ticket.TICKET.TENANT_ID, Ticket.TICKET.DUPLICATE_ID }, Keys.TICKET_PRIMARY, new TableField[] { Ticket.TICKET.TENANT_ID, Ticket.TICKET.ID }, true, ForeignKeyRule.RESTRICT, ForeignKeyRule.RESTRICT);
    public static final ForeignKey<TicketRecord, ProjectRecord> TICKET__FK_TICKET_PROJECT = Internal.createForeignKey(Ticket.TICKET, DSL.name("fk_ticket_project"), new TableField[] { Ticket.TICKET.TENANT_ID, Ticket.TICKET.PROJECT_ID }, Keys.PROJECT_PRIMARY, new TableField[] { Project.PROJECT.TENANT_ID, Project.PROJECT.ID }, true, ForeignKeyRule.RESTRICT, ForeignKeyRule.RESTRICT);
    public static final ForeignKey<TicketRecord, TenantRecord> TICKET__FK_TICKET_TENANT = Internal.createForeignKey(Ticket.TICKET, DSL.name("fk_ticket_tenant"), new TableField[] { Ticket.TICKET.TENANT_ID }, Keys.TENANT_PRIMARY, new TableField[] { Tenant.TENANT.ID }, true, ForeignKeyRule.RESTRICT, ForeignKeyRule.RESTRICT);
}
