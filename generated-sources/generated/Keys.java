/*
 * Generated from the database's schema: do not change it here, it is written anew.
 */
package generated;


import generated.tables.Account;
import generated.tables.Actor;
import generated.tables.Article;
import generated.tables.Category;
import generated.tables.Customer;
import generated.tables.Film;
import generated.tables.FilmActor;
import generated.tables.Group;
import generated.tables.InfoUserCollection;
import generated.tables.Language;
import generated.tables.Membership;
import generated.tables.Rental;
import generated.tables.Roles;
import generated.tables.Students;
import generated.tables.User;
import generated.tables.Users;
import generated.tables.records.AccountRecord;
import generated.tables.records.ActorRecord;
import generated.tables.records.ArticleRecord;
import generated.tables.records.CategoryRecord;
import generated.tables.records.CustomerRecord;
import generated.tables.records.FilmActorRecord;
import generated.tables.records.FilmRecord;
import generated.tables.records.GroupRecord;
import generated.tables.records.InfoUserCollectionRecord;
import generated.tables.records.LanguageRecord;
import generated.tables.records.MembershipRecord;
import generated.tables.records.RentalRecord;
import generated.tables.records.RolesRecord;
import generated.tables.records.StudentsRecord;
import generated.tables.records.UserRecord;
import generated.tables.records.UsersRecord;

import org.jooq.ForeignKey;
import org.jooq.TableField;
import org.jooq.UniqueKey;
import org.jooq.impl.DSL;
import org.jooq.impl.Internal;
import org.jooq.impl.QOM.ForeignKeyRule;



/**
 * A class modelling foreign key relationships and constraints of tables in the default schema.
 */
@SuppressWarnings({ "all", "unchecked", "rawtypes", "this-escape" })
public class Keys {

    // -------------------------------------------------------------------------
    // UNIQUE and PRIMARY KEY definitions
    // -------------------------------------------------------------------------

    public static final UniqueKey<AccountRecord> ACCOUNT_PRIMARY = Internal.createUniqueKey(Account.ACCOUNT, DSL.name("PRIMARY"), new TableField[] { Account.ACCOUNT.ID }, true);
    public static final UniqueKey<ActorRecord> ACTOR_PRIMARY = Internal.createUniqueKey(Actor.ACTOR, DSL.name("PRIMARY"), new TableField[] { Actor.ACTOR.ID }, true);
    public static final UniqueKey<ArticleRecord> ARTICLE_PRIMARY = Internal.createUniqueKey(Article.ARTICLE, DSL.name("PRIMARY"), new TableField[] { Article.ARTICLE.ID }, true);
    public static final UniqueKey<CategoryRecord> CATEGORY_PRIMARY = Internal.createUniqueKey(Category.CATEGORY, DSL.name("PRIMARY"), new TableField[] { Category.CATEGORY.ID }, true);
    public static final UniqueKey<CustomerRecord> CUSTOMER_PRIMARY = Internal.createUniqueKey(Customer.CUSTOMER, DSL.name("PRIMARY"), new TableField[] { Customer.CUSTOMER.ID }, true);
    public static final UniqueKey<FilmRecord> FILM_PRIMARY = Internal.createUniqueKey(Film.FILM, DSL.name("PRIMARY"), new TableField[] { Film.FILM.ID }, true);
    public static final UniqueKey<FilmActorRecord> FILM_ACTOR_PRIMARY = Internal.createUniqueKey(FilmActor.FILM_ACTOR, DSL.name("PRIMARY"), new TableField[] { FilmActor.FILM_ACTOR.FILM_ID, FilmActor.FILM_ACTOR.ACTOR_ID }, true);
    public static final UniqueKey<GroupRecord> GROUP_PRIMARY = Internal.createUniqueKey(Group.GROUP, DSL.name("PRIMARY"), new TableField[] { Group.GROUP.ID }, true);
    public static final UniqueKey<InfoUserCollectionRecord> INFO_USER_COLLECTION_PRIMARY = Internal.createUniqueKey(InfoUserCollection.INFO_USER_COLLECTION, DSL.name("PRIMARY"), new TableField[] { InfoUserCollection.INFO_USER_COLLECTION.USER_ID, InfoUserCollection.INFO_USER_COLLECTION.ARTICLE_ID }, true);
    public static final UniqueKey<LanguageRecord> LANGUAGE_PRIMARY = Internal.createUniqueKey(Language.LANGUAGE, DSL.name("PRIMARY"), new TableField[] { Language.LANGUAGE.ID }, true);
    public static final UniqueKey<MembershipRecord> MEMBERSHIP_PRIMARY = Internal.createUniqueKey(Membership.MEMBERSHIP, DSL.name("PRIMARY"), new TableField[] { Membership.MEMBERSHIP.ID }, true);
    public static final UniqueKey<RentalRecord> RENTAL_PRIMARY = Internal.createUniqueKey(Rental.RENTAL, DSL.name("PRIMARY"), new TableField[] { Rental.RENTAL.ID }, true);
    public static final UniqueKey<RolesRecord> ROLES_PRIMARY = Internal.createUniqueKey(Roles.ROLES, DSL.name("PRIMARY"), new TableField[] { Roles.ROLES.ID }, true);
    public static final UniqueKey<StudentsRecord> STUDENTS_PRIMARY = Internal.createUniqueKey(Students.STUDENTS, DSL.name("PRIMARY"), new TableField[] { Students.STUDENTS.ID }, true);
    public static final UniqueKey<UserRecord> USER_PRIMARY = Internal.createUniqueKey(User.USER, DSL.name("PRIMARY"), new TableField[] { User.USER.ID }, true);
    public static final UniqueKey<UsersRecord> USERS_PRIMARY = Internal.createUniqueKey(Users.USERS, DSL.name("PRIMARY"), new TableField[] { Users.USERS.ID }, true);
    public static final UniqueKey<CategoryRecord> CATEGORY_UQ_CATEGORY_NAME = Internal.createUniqueKey(Category.CATEGORY, DSL.name("uq_category_name"), new TableField[] { Category.CATEGORY.NAME }, true);
    public static final UniqueKey<CustomerRecord> CUSTOMER_UQ_CUSTOMER_EMAIL = Internal.createUniqueKey(Customer.CUSTOMER, DSL.name("uq_customer_email"), new TableField[] { Customer.CUSTOMER.EMAIL }, true);
    public static final UniqueKey<LanguageRecord> LANGUAGE_UQ_LANGUAGE_CODE = Internal.createUniqueKey(Language.LANGUAGE, DSL.name("uq_language_code"), new TableField[] { Language.LANGUAGE.CODE }, true);
    public static final UniqueKey<MembershipRecord> MEMBERSHIP_UQ_MEMBERSHIP_CUSTOMER = Internal.createUniqueKey(Membership.MEMBERSHIP, DSL.name("uq_membership_customer"), new TableField[] { Membership.MEMBERSHIP.CUSTOMER_ID }, true);
    public static final UniqueKey<MembershipRecord> MEMBERSHIP_UQ_MEMBERSHIP_NUMBER = Internal.createUniqueKey(Membership.MEMBERSHIP, DSL.name("uq_membership_number"), new TableField[] { Membership.MEMBERSHIP.NUMBER }, true);
    public static final UniqueKey<RolesRecord> ROLES_UQ_ROLES_NAME = Internal.createUniqueKey(Roles.ROLES, DSL.name("uq_roles_name"), new TableField[] { Roles.ROLES.NAME }, true);
    public static final UniqueKey<UserRecord> USER_UQ_USER_NAME = Internal.createUniqueKey(User.USER, DSL.name("uq_user_name"), new TableField[] { User.USER.NAME }, true);
    public static final UniqueKey<UsersRecord> USERS_UQ_USERS_USERNAME = Internal.createUniqueKey(Users.USERS, DSL.name("uq_users_username"), new TableField[] { Users.USERS.USERNAME }, true);

    // -------------------------------------------------------------------------
    // FOREIGN KEY definitions
    // -------------------------------------------------------------------------

    public static final ForeignKey<AccountRecord, GroupRecord> ACCOUNT__FK_ACCOUNT_GROUP = Internal.createForeignKey(Account.ACCOUNT, DSL.name("fk_account_group"), new TableField[] { Account.ACCOUNT.GROUP_ID }, Keys.GROUP_PRIMARY, new TableField[] { Group.GROUP.ID }, true, ForeignKeyRule.RESTRICT, ForeignKeyRule.RESTRICT);
    public static final ForeignKey<ArticleRecord, UserRecord> ARTICLE__FK_ARTICLE_USER = Internal.createForeignKey(Article.ARTICLE, DSL.name("fk_article_user"), new TableField[] { Article.ARTICLE.USER_ID }, Keys.USER_PRIMARY, new TableField[] { User.USER.ID }, true, ForeignKeyRule.RESTRICT, ForeignKeyRule.RESTRICT);
    public static final ForeignKey<InfoUserCollectionRecord, ArticleRecord> INFO_USER_COLLECTION__FK_COLLECTION_ARTICLE = Internal.createForeignKey(InfoUserCollection.INFO_USER_COLLECTION, DSL.name("fk_collection_article"), new TableField[] { InfoUserCollection.INFO_USER_COLLECTION.ARTICLE_ID }, Keys.ARTICLE_PRIMARY, new TableField[] { Article.ARTICLE.ID }, true, ForeignKeyRule.CASCADE, ForeignKeyRule.RESTRICT);
    public static final ForeignKey<InfoUserCollectionRecord, UserRecord> INFO_USER_COLLECTION__FK_COLLECTION_USER = Internal.createForeignKey(InfoUserCollection.INFO_USER_COLLECTION, DSL.name("fk_collection_user"), new TableField[] { InfoUserCollection.INFO_USER_COLLECTION.USER_ID }, Keys.USER_PRIMARY, new TableField[] { User.USER.ID }, true, ForeignKeyRule.CASCADE, ForeignKeyRule.RESTRICT);
    public static final ForeignKey<FilmActorRecord, ActorRecord> FILM_ACTOR__FK_FILM_ACTOR_ACTOR = Internal.createForeignKey(FilmActor.FILM_ACTOR, DSL.name("fk_film_actor_actor"), new TableField[] { FilmActor.FILM_ACTOR.ACTOR_ID }, Keys.ACTOR_PRIMARY, new TableField[] { Actor.ACTOR.ID }, true, ForeignKeyRule.CASCADE, ForeignKeyRule.RESTRICT);
    public static final ForeignKey<FilmActorRecord, FilmRecord> FILM_ACTOR__FK_FILM_ACTOR_FILM = Internal.createForeignKey(FilmActor.FILM_ACTOR, DSL.name("fk_film_actor_film"), new TableField[] { FilmActor.FILM_ACTOR.FILM_ID }, Keys.FILM_PRIMARY, new TableField[] { Film.FILM.ID }, true, ForeignKeyRule.CASCADE, ForeignKeyRule.RESTRICT);
    public static final ForeignKey<FilmRecord, CategoryRecord> FILM__FK_FILM_CATEGORY = Internal.createForeignKey(Film.FILM, DSL.name("fk_film_category"), new TableField[] { Film.FILM.CATEGORY_ID }, Keys.CATEGORY_PRIMARY, new TableField[] { Category.CATEGORY.ID }, true, ForeignKeyRule.RESTRICT, ForeignKeyRule.RESTRICT);
    public static final ForeignKey<FilmRecord, LanguageRecord> FILM__FK_FILM_LANGUAGE = Internal.createForeignKey(Film.FILM, DSL.name("fk_film_language"), new TableField[] { Film.FILM.LANGUAGE_ID }, Keys.LANGUAGE_PRIMARY, new TableField[] { Language.LANGUAGE.ID }, true, ForeignKeyRule.RESTRICT, ForeignKeyRule.RESTRICT);
    public static final ForeignKey<FilmRecord, LanguageRecord> FILM__FK_FILM_ORIGINAL_LANGUAGE = Internal.createForeignKey(Film.FILM, DSL.name("fk_film_original_language"), new TableField[] { Film.FILM.ORIGINAL_LANGUAGE_ID }, Keys.LANGUAGE_PRIMARY, new TableField[] { Language.LANGUAGE.ID }, true, ForeignKeyRule.RESTRICT, ForeignKeyRule.RESTRICT);
    public static final ForeignKey<FilmRecord, FilmRecord> FILM__FK_FILM_SEQUEL_OF = Internal.createForeignKey(Film.FILM, DSL.name("fk_film_sequel_of"), new TableField[] { Film.FILM.SEQUEL_OF_ID }, Keys.FILM_PRIMARY, new TableField[] { Film.FILM.ID }, true, ForeignKeyRule.RESTRICT, ForeignKeyRule.RESTRICT);
    public static final ForeignKey<MembershipRecord, CustomerRecord> MEMBERSHIP__FK_MEMBERSHIP_CUSTOMER = Internal.createForeignKey(Membership.MEMBERSHIP, DSL.name("fk_membership_customer"), new TableField[] { Membership.MEMBERSHIP.CUSTOMER_ID }, Keys.CUSTOMER_PRIMARY, new TableField[] { Customer.CUSTOMER.ID }, true, ForeignKeyRule.CASCADE, ForeignKeyRule.RESTRICT);
    public static final ForeignKey<RentalRecord, CustomerRecord> RENTAL__FK_RENTAL_CUSTOMER = Internal.createForeignKey(Rental.RENTAL, DSL.name("fk_rental_customer"), new TableField[] { Rental.RENTAL.CUSTOMER_ID }, Keys.CUSTOMER_PRIMARY, new TableField[] { Customer.CUSTOMER.ID }, true, ForeignKeyRule.RESTRICT, ForeignKeyRule.RESTRICT);
    public static final ForeignKey<RentalRecord, FilmRecord> RENTAL__FK_RENTAL_FILM = Internal.createForeignKey(Rental.RENTAL, DSL.name("fk_rental_film"), new TableField[] { Rental.RENTAL.FILM_ID }, Keys.FILM_PRIMARY, new TableField[] { Film.FILM.ID }, true, ForeignKeyRule.RESTRICT, ForeignKeyRule.RESTRICT);
    public static final ForeignKey<UsersRecord, RolesRecord> USERS__FK_USERS_ROLE = Internal.createForeignKey(Users.USERS, DSL.name("fk_users_role"), new TableField[] { Users.USERS.ROLE_ID }, Keys.ROLES_PRIMARY, new TableField[] { Roles.ROLES.ID }, true, ForeignKeyRule.RESTRICT, ForeignKeyRule.RESTRICT);
}
