/*
 * Generated from the database's schema: do not change it here, it is written anew.
 */
package generated.tables.records;


import dev.retort.GeneratedRecord;

import generated.Keys;
import generated.tables.Account;

import java.math.BigDecimal;
import java.time.LocalDateTime;

import org.jooq.Record1;



/**
 * Generated from the schema.
 */
@SuppressWarnings({ "all", "unchecked", "rawtypes", "this-escape" })
public class AccountRecord extends GeneratedRecord<AccountRecord> {

    private static final long serialVersionUID = 1L;

    /**
     * Setter for <code>account.id</code>.
     */
    public AccountRecord setId(Integer value) {
        change(0, value);
        return this;
    }

    /**
     * Getter for <code>account.id</code>.
     */
    public Integer getId() {
        return (Integer) get(0);
    }

    /**
     * Setter for <code>account.账号</code>.
     */
    public AccountRecord setUsername(String value) {
        change(1, value);
        return this;
    }

    /**
     * Getter for <code>account.账号</code>.
     */
    public String getUsername() {
        return (String) get(1);
    }

    /**
     * Setter for <code>account.密码</code>.
     */
    public AccountRecord setPassword(String value) {
        change(2, value);
        return this;
    }

    /**
     * Getter for <code>account.密码</code>.
     */
    public String getPassword() {
        return (String) get(2);
    }

    /**
     * Setter for <code>account.名称</code>.
     */
    public AccountRecord setName(String value) {
        change(3, value);
        return this;
    }

    /**
     * Getter for <code>account.名称</code>.
     */
    public String getName() {
        return (String) get(3);
    }

    /**
     * Setter for <code>account.手机</code>.
     */
    public AccountRecord setPhone(String value) {
        change(4, value);
        return this;
    }

    /**
     * Getter for <code>account.手机</code>.
     */
    public String getPhone() {
        return (String) get(4);
    }

    /**
     * Setter for <code>account.邮件</code>.
     */
    public AccountRecord setEmail(String value) {
        change(5, value);
        return this;
    }

    /**
     * Getter for <code>account.邮件</code>.
     */
    public String getEmail() {
        return (String) get(5);
    }

    /**
     * Setter for <code>account.目标金额</code>.
     */
    public AccountRecord setBalance(BigDecimal value) {
        change(6, value);
        return this;
    }

    /**
     * Getter for <code>account.目标金额</code>.
     */
    public BigDecimal getBalance() {
        return (BigDecimal) get(6);
    }

    /**
     * Setter for <code>account.所属组id</code>.
     */
    public AccountRecord setGroupId(Integer value) {
        change(7, value);
        return this;
    }

    /**
     * Getter for <code>account.所属组id</code>.
     */
    public Integer getGroupId() {
        return (Integer) get(7);
    }

    /**
     * Setter for <code>account.创建时间</code>.
     */
    public AccountRecord setCreateDate(LocalDateTime value) {
        change(8, value);
        return this;
    }

    /**
     * Getter for <code>account.创建时间</code>.
     */
    public LocalDateTime getCreateDate() {
        return (LocalDateTime) get(8);
    }

    /**
     * Setter for <code>account.可用状态</code>.
     */
    public AccountRecord setActive(Boolean value) {
        change(9, value);
        return this;
    }

    /**
     * Getter for <code>account.可用状态</code>.
     */
    public Boolean getActive() {
        return (Boolean) get(9);
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
     * Create a detached AccountRecord
     */
    public AccountRecord() {
        super(Account.ACCOUNT);
    }

    /**
     * Create a detached, initialised AccountRecord
     */
    public AccountRecord(Integer id, String username, String password, String name, String phone, String email, BigDecimal balance, Integer groupId, LocalDateTime createDate, Boolean active) {
        super(Account.ACCOUNT);

        setId(id);
        setUsername(username);
        setPassword(password);
        setName(name);
        setPhone(phone);
        setEmail(email);
        setBalance(balance);
        setGroupId(groupId);
        setCreateDate(createDate);
        setActive(active);
        resetTouchedOnNotNull();
    }

    /**
     * The record of <code>group</code> that this one refers to, or null.
     */
    public GroupRecord group() {
        return referenced(Keys.ACCOUNT__FK_ACCOUNT_GROUP);
    }

    /**
     * Lets this record refer to one of <code>group</code>, which may be new, or to none.
     */
    public AccountRecord setGroup(GroupRecord value) {
        refer(Keys.ACCOUNT__FK_ACCOUNT_GROUP, value);
        return this;
    }
}
