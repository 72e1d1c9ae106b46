package dev.retort;

import static generated.Tables.ACCOUNT;
import static generated.Tables.ARTICLE;
import static generated.Tables.GROUP;
import static generated.Tables.ROLES;
import static generated.Tables.USERS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import generated.DefaultSchema;
import generated.tables.records.AccountRecord;
import generated.tables.records.ArticleRecord;
import generated.tables.records.GroupRecord;
import generated.tables.records.RolesRecord;
import generated.tables.records.UserRecord;
import generated.tables.records.UsersRecord;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the library is for, on the sample schema, as an application does it. */
class WalkthroughTest {

    @ParameterizedTest
    @EnumSource
    void rolesAndUsers(DataCase.Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, DefaultSchema.DEFAULT_SCHEMA);
                Session session = data.retort().session()) {
            RolesRecord admin = new RolesRecord().setName("Admin");
            RolesRecord mod = new RolesRecord().setName("Moderator");
            RolesRecord user = new RolesRecord().setName("User");
            UsersRecord john = new UsersRecord().setUsername("john").setRole(admin);
            UsersRecord susan = new UsersRecord().setUsername("susan").setRole(user);
            UsersRecord david = new UsersRecord().setUsername("david").setRole(user);
            session.addAll(admin, mod, user, john, susan, david);
            assertNull(admin.getId());
            assertEquals(List.of(), data.statements());
            session.commit();
            assertEquals(List.of(1, 2, 3), List.of(admin.getId(), mod.getId(), user.getId()));
            assertEquals(admin.getId(), john.getRoleId());
            assertEquals(2, data.statements().size());

            admin.setName("Administrator");
            session.commit();
            assertEquals(
                    List.of("update `roles` set `roles`.`name` = 'Administrator' where `roles`.`id` = 1"),
                    data.statements().stream()
                            .map(sql -> sql.replace('"', '`').replace("set `name`", "set `roles`.`name`"))
                            .toList());
            session.delete(mod);
            session.commit();
            assertEquals(
                    List.of(admin, user), session.query(ROLES).orderBy(ROLES.ID).all());
            assertEquals(
                    List.of(susan, david),
                    session.query(USERS)
                            .where(USERS.role(), user)
                            .orderBy(USERS.ID)
                            .all());
            assertSame(john, session.query(USERS).orderBy(USERS.ID).first().orElseThrow());
            assertSame(john, session.query(USERS).get(1).orElseThrow());
            assertEquals(3, session.query(USERS).count());
            assertEquals(
                    List.of(susan),
                    session.query(USERS).orderBy(USERS.ID).limit(1).offset(1).all());
            NotFoundException missing = assertThrows(
                    NotFoundException.class, () -> session.query(USERS).getOr404(99));
            assertEquals("users 99 (404)", missing.message());
            assertEquals("<users 1 john>", john.toString());

            UsersRecord pending = new UsersRecord().setUsername("ann");
            session.add(pending);
            john.setUsername("jack");
            session.rollback();
            assertEquals("john", john.getUsername());
            assertFalse(session.contains(pending));
            assertEquals(3, session.query(USERS).count());
        }
    }

    @ParameterizedTest
    @EnumSource
    void groupsAndAccounts(DataCase.Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, DefaultSchema.DEFAULT_SCHEMA);
                Session session = data.retort().session()) {
            GroupRecord group = session.getOrCreate(GROUP, GROUP.NAME, "组1");
            assertSame(group, session.getOrCreate(GROUP, GROUP.NAME, "组1"));
            session.commit();
            AccountRecord rich = new AccountRecord()
                    .setUsername("qi")
                    .setBalance(new BigDecimal("7.5"))
                    .setGroup(group);
            AccountRecord poor = new AccountRecord().setUsername("qu").setGroup(group);
            session.addAll(rich, poor);
            session.commit();
            assertEquals(true, poor.getActive());
            assertEquals(new BigDecimal("0.0"), poor.getBalance().setScale(1));
            assertNotNull(poor.getCreateDate());
            assertEquals(
                    List.of(rich, poor),
                    session.query(ACCOUNT)
                            .where(ACCOUNT.USERNAME.like("q%"))
                            .orderBy(ACCOUNT.BALANCE.desc())
                            .all());
            assertTrue(session.query(ACCOUNT).where(ACCOUNT.ACTIVE, true).sql().contains("可用状态"));
            assertEquals(
                    List.of(rich, poor), group.accounts().orderBy(ACCOUNT.ID).all());
            assertSame(group, rich.group());
            assertEquals(1, session.query(GROUP).count());
        }
    }

    @ParameterizedTest
    @EnumSource
    void articlesAndCollections(DataCase.Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, DefaultSchema.DEFAULT_SCHEMA);
                Session session = data.retort().session()) {
            UserRecord ann = new UserRecord().setName("ann");
            UserRecord bob = new UserRecord().setName("bob");
            ArticleRecord first = new ArticleRecord().setTitle("first").setUser(ann);
            ArticleRecord second = new ArticleRecord().setTitle("second");
            session.addAll(ann, bob, first);
            ann.articles().append(second);
            assertEquals(List.of(first, second), ann.articles().all());
            assertSame(ann, second.user());
            session.commit();
            assertEquals(ann.getId(), second.getUserId());

            ann.articles().remove(first);
            assertNull(first.user());
            first.setUserId(bob.getId());
            assertSame(bob, first.user());
            assertEquals(List.of(first), bob.articles().all());
            second.setUser(null);
            assertEquals(0, ann.articles().count());

            bob.collectionArticles().append(first, second);
            assertEquals(
                    List.of(first, second),
                    bob.collectionArticles().orderBy(ARTICLE.ID).all());
            assertEquals(List.of(bob), first.collectionUsers().all());
            session.commit();
            bob.collectionArticles().remove(first);
            assertEquals(List.of(second), bob.collectionArticles().all());
            session.commit();
            assertEquals(1, bob.infoUserCollections().count());
            session.delete(second);
            session.commit();
            assertEquals(List.of(), bob.collectionArticles().all());
        }
    }

    @ParameterizedTest
    @EnumSource
    void relationsAreQueries(DataCase.Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, DefaultSchema.DEFAULT_SCHEMA);
                Session session = data.retort().session()) {
            RolesRecord observers = new RolesRecord().setName("Observer");
            session.addAll(
                    observers,
                    new UsersRecord().setUsername("fred").setRole(observers),
                    new UsersRecord().setUsername("steve").setRole(observers));
            session.commit();
            assertEquals(
                    List.of("fred", "steve"),
                    observers.users().orderBy(USERS.USERNAME).all().stream()
                            .map(UsersRecord::getUsername)
                            .toList());
            assertEquals(1, observers.users().where(USERS.USERNAME.like("f%")).count());
            data.statements();
            try (Session other = data.retort().session()) {
                List<RolesRecord> all = other.query(ROLES).with(ROLES.users()).all();
                assertEquals(2, data.statements().size());
                assertEquals(2, all.getFirst().users().all().size());
                assertEquals(
                        all.getFirst(), all.getFirst().users().all().getFirst().role());
                assertEquals(List.of(), data.statements());
                assertEquals(
                        Optional.empty(),
                        other.query(USERS).where(USERS.USERNAME, "nobody").first());
            }
        }
    }
}
