/*
 * Generated from the database's schema: do not change it here, it is written anew.
 */
package generated;


import generated.tables.Account;
import generated.tables.Actor;
import generated.tables.Article;
import generated.tables.Film;
import generated.tables.FilmActor;
import generated.tables.InfoUserCollection;
import generated.tables.Rental;
import generated.tables.Users;

import org.jooq.Index;
import org.jooq.OrderField;
import org.jooq.impl.DSL;
import org.jooq.impl.Internal;



/**
 * A class modelling indexes of tables in the default schema.
 */
@SuppressWarnings({ "all", "unchecked", "rawtypes", "this-escape" })
public class Indexes {

    // -------------------------------------------------------------------------
    // INDEX definitions
    // -------------------------------------------------------------------------

    public static final Index ACCOUNT_FK_ACCOUNT_GROUP = Internal.createIndex(DSL.name("fk_account_group"), Account.ACCOUNT, new OrderField[] { Account.ACCOUNT.GROUP_ID }, false);
    public static final Index ARTICLE_FK_ARTICLE_USER = Internal.createIndex(DSL.name("fk_article_user"), Article.ARTICLE, new OrderField[] { Article.ARTICLE.USER_ID }, false);
    public static final Index INFO_USER_COLLECTION_FK_COLLECTION_ARTICLE = Internal.createIndex(DSL.name("fk_collection_article"), InfoUserCollection.INFO_USER_COLLECTION, new OrderField[] { InfoUserCollection.INFO_USER_COLLECTION.ARTICLE_ID }, false);
    public static final Index FILM_ACTOR_FK_FILM_ACTOR_ACTOR = Internal.createIndex(DSL.name("fk_film_actor_actor"), FilmActor.FILM_ACTOR, new OrderField[] { FilmActor.FILM_ACTOR.ACTOR_ID }, false);
    public static final Index FILM_FK_FILM_CATEGORY = Internal.createIndex(DSL.name("fk_film_category"), Film.FILM, new OrderField[] { Film.FILM.CATEGORY_ID }, false);
    public static final Index FILM_FK_FILM_LANGUAGE = Internal.createIndex(DSL.name("fk_film_language"), Film.FILM, new OrderField[] { Film.FILM.LANGUAGE_ID }, false);
    public static final Index FILM_FK_FILM_ORIGINAL_LANGUAGE = Internal.createIndex(DSL.name("fk_film_original_language"), Film.FILM, new OrderField[] { Film.FILM.ORIGINAL_LANGUAGE_ID }, false);
    public static final Index FILM_FK_FILM_SEQUEL_OF = Internal.createIndex(DSL.name("fk_film_sequel_of"), Film.FILM, new OrderField[] { Film.FILM.SEQUEL_OF_ID }, false);
    public static final Index RENTAL_FK_RENTAL_CUSTOMER = Internal.createIndex(DSL.name("fk_rental_customer"), Rental.RENTAL, new OrderField[] { Rental.RENTAL.CUSTOMER_ID }, false);
    public static final Index RENTAL_FK_RENTAL_FILM = Internal.createIndex(DSL.name("fk_rental_film"), Rental.RENTAL, new OrderField[] { Rental.RENTAL.FILM_ID }, false);
    public static final Index USERS_FK_USERS_ROLE = Internal.createIndex(DSL.name("fk_users_role"), Users.USERS, new OrderField[] { Users.USERS.ROLE_ID }, false);
    public static final Index ACTOR_IX_ACTOR_NAME = Internal.createIndex(DSL.name("ix_actor_name"), Actor.ACTOR, new OrderField[] { Actor.ACTOR.NAME }, false);
    public static final Index ARTICLE_IX_ARTICLE_TITLE = Internal.createIndex(DSL.name("ix_article_title"), Article.ARTICLE, new OrderField[] { Article.ARTICLE.TITLE }, false);
    public static final Index FILM_IX_FILM_TITLE = Internal.createIndex(DSL.name("ix_film_title"), Film.FILM, new OrderField[] { Film.FILM.TITLE }, false);
    public static final Index RENTAL_IX_RENTAL_RENTED_AT = Internal.createIndex(DSL.name("ix_rental_rented_at"), Rental.RENTAL, new OrderField[] { Rental.RENTAL.RENTED_AT }, false);
}
