/*
 * Generated from the database's schema: do not change it here, it is written anew.
 */
package generated.tables;


import dev.retort.GeneratedTable;
import dev.retort.binding.mariadb.MariaDbBooleanBinding;
import dev.retort.binding.mariadb.MariaDbDateTimeBinding;

import generated.DefaultSchema;
import generated.Indexes;
import generated.Keys;
import generated.tables.Group.GroupPath;
import generated.tables.records.AccountRecord;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.ForeignKey;
import org.jooq.Identity;
import org.jooq.Index;
import org.jooq.InverseForeignKey;
import org.jooq.Name;
import org.jooq.Path;
import org.jooq.PlainSQL;
import org.jooq.QueryPart;
import org.jooq.Record;
import org.jooq.SQL;
import org.jooq.Schema;
import org.jooq.Stringly;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.TableLike;
import org.jooq.TableOptions;
import org.jooq.UniqueKey;
import org.jooq.impl.DSL;
import org.jooq.impl.Internal;
import org.jooq.impl.SQLDataType;



/**
 * Generated from the schema.
 */
@SuppressWarnings({ "all", "unchecked", "rawtypes", "this-escape" })
public class Account extends GeneratedTable<AccountRecord> {

    private static final long serialVersionUID = 1L;

    /**
     * The reference instance of <code>account</code>
     */
    public static final Account ACCOUNT = new Account();

    /**
     * The class holding records for this type
     */
    @Override
    public Class<AccountRecord> getRecordType() {
        return AccountRecord.class;
    }

    /**
     * <code>account.id</code>: int(11) NOT NULL
     */
    public final TableField<AccountRecord, Integer> ID = createField(DSL.name("id"), SQLDataType.INTEGER.nullable(false).generatedByDefaultAsIdentity(), this, "");

    /**
     * <code>account.账号</code>: varchar(250)
     */
    public final TableField<AccountRecord, String> USERNAME = createField(DSL.name("账号"), SQLDataType.VARCHAR(250), this, "");

    /**
     * <code>account.密码</code>: varchar(250)
     */
    public final TableField<AccountRecord, String> PASSWORD = createField(DSL.name("密码"), SQLDataType.VARCHAR(250), this, "");

    /**
     * <code>account.名称</code>: varchar(250)
     */
    public final TableField<AccountRecord, String> NAME = createField(DSL.name("名称"), SQLDataType.VARCHAR(250), this, "");

    /**
     * <code>account.手机</code>: varchar(250)
     */
    public final TableField<AccountRecord, String> PHONE = createField(DSL.name("手机"), SQLDataType.VARCHAR(250), this, "");

    /**
     * <code>account.邮件</code>: varchar(250)
     */
    public final TableField<AccountRecord, String> EMAIL = createField(DSL.name("邮件"), SQLDataType.VARCHAR(250), this, "");

    /**
     * <code>account.目标金额</code>: decimal(12,1)
     */
    public final TableField<AccountRecord, BigDecimal> BALANCE = createField(DSL.name("目标金额"), SQLDataType.DECIMAL(12, 1).defaultValue(DSL.field(DSL.raw("0.0"), SQLDataType.DECIMAL)), this, "");

    /**
     * <code>account.所属组id</code>: int(11)
     */
    public final TableField<AccountRecord, Integer> GROUP_ID = createField(DSL.name("所属组id"), SQLDataType.INTEGER, this, "");

    /**
     * <code>account.创建时间</code>: timestamp NOT NULL
     */
    public final TableField<AccountRecord, LocalDateTime> CREATE_DATE = createField(DSL.name("创建时间"), SQLDataType.LOCALDATETIME(0).nullable(false).defaultValue(DSL.field(DSL.raw("current_timestamp()"), SQLDataType.LOCALDATETIME)), this, "", new MariaDbDateTimeBinding());

    /**
     * <code>account.可用状态</code>: tinyint(1)
     */
    public final TableField<AccountRecord, Boolean> ACTIVE = createField(DSL.name("可用状态"), SQLDataType.BOOLEAN.defaultValue(DSL.field(DSL.raw("1"), SQLDataType.BOOLEAN)), this, "", new MariaDbBooleanBinding());

    private Account(Name alias, Table<AccountRecord> aliased) {
        this(alias, aliased, (Field<?>[]) null, null);
    }

    private Account(Name alias, Table<AccountRecord> aliased, Field<?>[] parameters, Condition where) {
        super(alias, null, aliased, parameters, DSL.comment(""), TableOptions.table(), where);
    }

    /**
     * Create an aliased <code>account</code> table reference
     */
    public Account(String alias) {
        this(DSL.name(alias), ACCOUNT);
    }

    /**
     * Create an aliased <code>account</code> table reference
     */
    public Account(Name alias) {
        this(alias, ACCOUNT);
    }

    /**
     * Create a <code>account</code> table reference
     */
    public Account() {
        this(DSL.name("account"), null);
    }

    public <O extends Record> Account(Table<O> path, ForeignKey<O, AccountRecord> childPath, InverseForeignKey<O, AccountRecord> parentPath) {
        super(path, childPath, parentPath, ACCOUNT);
    }

    /**
     * A subtype implementing {@link org.jooq.Path} for simplified path-based joins.
     */
    public static class AccountPath extends Account implements Path<AccountRecord> {

        private static final long serialVersionUID = 1L;
        public <O extends Record> AccountPath(Table<O> path, ForeignKey<O, AccountRecord> childPath, InverseForeignKey<O, AccountRecord> parentPath) {
            super(path, childPath, parentPath);
        }
        private AccountPath(Name alias, Table<AccountRecord> aliased) {
            super(alias, aliased);
        }

        @Override
        public AccountPath as(String alias) {
            return new AccountPath(DSL.name(alias), this);
        }

        @Override
        public AccountPath as(Name alias) {
            return new AccountPath(alias, this);
        }

        @Override
        public AccountPath as(Table<?> alias) {
            return new AccountPath(alias.getQualifiedName(), this);
        }
    }

    @Override
    public Schema getSchema() {
        return aliased() ? null : DefaultSchema.DEFAULT_SCHEMA;
    }

    @Override
    public List<Index> getIndexes() {
        return Arrays.asList(Indexes.ACCOUNT_FK_ACCOUNT_GROUP);
    }

    @Override
    public Identity<AccountRecord, Integer> getIdentity() {
        return (Identity<AccountRecord, Integer>) super.getIdentity();
    }

    @Override
    public UniqueKey<AccountRecord> getPrimaryKey() {
        return Keys.ACCOUNT_PRIMARY;
    }

    @Override
    public List<ForeignKey<AccountRecord, ?>> getReferences() {
        return Arrays.asList(Keys.ACCOUNT__FK_ACCOUNT_GROUP);
    }

    private transient GroupPath _group;

    /**
     * Get the implicit join path to the <code>group</code> table.
     */
    public GroupPath group() {
        if (_group == null)
            _group = new GroupPath(this, Keys.ACCOUNT__FK_ACCOUNT_GROUP, null);

        return _group;
    }

    @Override
    public Account as(String alias) {
        return new Account(DSL.name(alias), this);
    }

    @Override
    public Account as(Name alias) {
        return new Account(alias, this);
    }

    @Override
    public Account as(Table<?> alias) {
        return new Account(alias.getQualifiedName(), this);
    }

    /**
     * Rename this table
     */
    @Override
    public Account rename(String name) {
        return new Account(DSL.name(name), null);
    }

    /**
     * Rename this table
     */
    @Override
    public Account rename(Name name) {
        return new Account(name, null);
    }

    /**
     * Rename this table
     */
    @Override
    public Account rename(Table<?> name) {
        return new Account(name.getQualifiedName(), null);
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Account where(Condition condition) {
        return new Account(getQualifiedName(), aliased() ? this : null, null, Internal.condition(this, condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Account where(Collection<? extends Condition> conditions) {
        return where(DSL.and(conditions));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Account where(Condition... conditions) {
        return where(DSL.and(conditions));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Account where(Field<Boolean> condition) {
        return where(DSL.condition(condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public Account where(SQL condition) {
        return where(DSL.condition(condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public Account where(@Stringly.SQL String condition) {
        return where(DSL.condition(condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public Account where(@Stringly.SQL String condition, Object... binds) {
        return where(DSL.condition(condition, binds));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public Account where(@Stringly.SQL String condition, QueryPart... parts) {
        return where(DSL.condition(condition, parts));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Account whereExists(TableLike<?> select) {
        return where(DSL.exists(select));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Account whereNotExists(TableLike<?> select) {
        return where(DSL.notExists(select));
    }
}
