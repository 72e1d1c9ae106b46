/*
 * Generated from the database's schema: do not change it here, it is written anew.
 */
package testschema;


import org.jooq.Index;
import org.jooq.OrderField;
import org.jooq.impl.DSL;
import org.jooq.impl.Internal;

import testschema.tables.Booking;
import testschema.tables.City;
import testschema.tables.Company;
import testschema.tables.Crate;
import testschema.tables.Depot;
import testschema.tables.Egg;
import testschema.tables.Employee;
import testschema.tables.Enrolment;
import testschema.tables.Friendship;
import testschema.tables.Hen;
import testschema.tables.LineNote;
import testschema.tables.Node;
import testschema.tables.Post;
import testschema.tables.PostTag;
import testschema.tables.Purchase;
import testschema.tables.Reply;
import testschema.tables.Staff;
import testschema.tables.Task;
import testschema.tables.Ticket;



/**
 * A class modelling indexes of tables in the default schema.
 */
@SuppressWarnings({ "all", "unchecked", "rawtypes", "this-escape" })
public class Indexes {

    // -------------------------------------------------------------------------
    // INDEX definitions
    // -------------------------------------------------------------------------

    public static final Index BOOKING_FK_BOOKING_PROJECT = Internal.createIndex(DSL.name("fk_booking_project"), Booking.BOOKING, new OrderField[] { Booking.BOOKING.TENANT_ID, Booking.BOOKING.PROJECT_ID }, false);
    public static final Index CITY_FK_CITY_COUNTRY = Internal.createIndex(DSL.name("fk_city_country"), City.CITY, new OrderField[] { City.CITY.COUNTRY_CODE }, false);
    public static final Index COMPANY_FK_COMPANY_HEAD = Internal.createIndex(DSL.name("fk_company_head"), Company.COMPANY, new OrderField[] { Company.COMPANY.HEAD_ID }, false);
    public static final Index CRATE_FK_CRATE_DEPOT = Internal.createIndex(DSL.name("fk_crate_depot"), Crate.CRATE, new OrderField[] { Crate.CRATE.DEPOT_CODE }, false);
    public static final Index DEPOT_FK_DEPOT_SUCCESSOR = Internal.createIndex(DSL.name("fk_depot_successor"), Depot.DEPOT, new OrderField[] { Depot.DEPOT.SUCCESSOR_CODE }, false);
    public static final Index EGG_FK_EGG_HEN = Internal.createIndex(DSL.name("fk_egg_hen"), Egg.EGG, new OrderField[] { Egg.EGG.HEN_ID }, false);
    public static final Index EMPLOYEE_FK_EMPLOYEE_BOSS = Internal.createIndex(DSL.name("fk_employee_boss"), Employee.EMPLOYEE, new OrderField[] { Employee.EMPLOYEE.BOSS_ID }, false);
    public static final Index EMPLOYEE_FK_EMPLOYEE_COMPANY = Internal.createIndex(DSL.name("fk_employee_company"), Employee.EMPLOYEE, new OrderField[] { Employee.EMPLOYEE.COMPANY_ID }, false);
    public static final Index ENROLMENT_FK_ENROLMENT_COURSE = Internal.createIndex(DSL.name("fk_enrolment_course"), Enrolment.ENROLMENT, new OrderField[] { Enrolment.ENROLMENT.COURSE_ID }, false);
    public static final Index FRIENDSHIP_FK_FRIENDSHIP_FRIEND = Internal.createIndex(DSL.name("fk_friendship_friend"), Friendship.FRIENDSHIP, new OrderField[] { Friendship.FRIENDSHIP.FRIEND_ID }, false);
    public static final Index HEN_FK_HEN_EGG = Internal.createIndex(DSL.name("fk_hen_egg"), Hen.HEN, new OrderField[] { Hen.HEN.EGG_ID }, false);
    public static final Index NODE_FK_NODE_PARENT = Internal.createIndex(DSL.name("fk_node_parent"), Node.NODE, new OrderField[] { Node.NODE.PARENT_ID }, false);
    public static final Index LINE_NOTE_FK_NOTE_LINE = Internal.createIndex(DSL.name("fk_note_line"), LineNote.LINE_NOTE, new OrderField[] { LineNote.LINE_NOTE.PURCHASE_ID, LineNote.LINE_NOTE.LINE_NO }, false);
    public static final Index POST_FK_POST_AUTHOR = Internal.createIndex(DSL.name("fk_post_author"), Post.POST, new OrderField[] { Post.POST.AUTHOR_ID }, false);
    public static final Index POST_TAG_FK_POST_TAG_TAG = Internal.createIndex(DSL.name("fk_post_tag_tag"), PostTag.POST_TAG, new OrderField[] { PostTag.POST_TAG.TAG_ID }, false);
    public static final Index PURCHASE_FK_PURCHASE_BILL = Internal.createIndex(DSL.name("fk_purchase_bill"), Purchase.PURCHASE, new OrderField[] { Purchase.PURCHASE.BILL_ADDRESS_ID }, false);
    public static final Index PURCHASE_FK_PURCHASE_SHIP = Internal.createIndex(DSL.name("fk_purchase_ship"), Purchase.PURCHASE, new OrderField[] { Purchase.PURCHASE.SHIP_ADDRESS_ID }, false);
    public static final Index REPLY_FK_REPLY_POST = Internal.createIndex(DSL.name("fk_reply_post"), Reply.REPLY, new OrderField[] { Reply.REPLY.POST_ID }, false);
    public static final Index STAFF_FK_STAFF_REPORTS_TO = Internal.createIndex(DSL.name("fk_staff_reports_to"), Staff.STAFF, new OrderField[] { Staff.STAFF.REPORTS_TO }, false);
    public static final Index TASK_FK_TASK_PROJECT = Internal.createIndex(DSL.name("fk_task_project"), Task.TASK, new OrderField[] { Task.TASK.TENANT_ID, Task.TASK.PROJECT_ID }, false);
    public static final Index TICKET_FK_TICKET_DUPLICATE = Internal.createIndex(DSL.name("fk_ticket_duplicate"), Ticket.TICKET, new OrderField[] { Ticket.TICKET.TENANT_ID, Ticket.TICKET.DUPLICATE_ID }, false);
    public static final Index TICKET_FK_TICKET_PROJECT = Internal.createIndex(DSL.name("fk_ticket_project"), Ticket.TICKET, new OrderField[] { Ticket.TICKET.TENANT_ID, Ticket.TICKET.PROJECT_ID }, false);
}
