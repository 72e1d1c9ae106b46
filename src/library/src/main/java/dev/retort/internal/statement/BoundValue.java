package dev.retort.internal.statement;

import java.io.Closeable;
import java.sql.Array;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.PreparedStatement;
import java.sql.SQLXML;
import java.time.Instant;
import java.util.Map;
import org.jooq.BindingSetStatementContext;
import org.jooq.Configuration;
import org.jooq.Converter;
import org.jooq.ConverterContext;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jspecify.annotations.Nullable;

/**
 * A value on its way into a statement that jOOQ executes. What is made for it on the way is freed with the statement, by the
 * driver.
 *
 * @param executeContext the execution
 * @param index the parameter's, from 1
 * @param value the value, as the column has it in Java
 */
@SuppressWarnings("NullAway") // A value may be null, which jOOQ does not declare.
record BoundValue<U>(
        ExecuteContext executeContext, int index, @Nullable U value) implements BindingSetStatementContext<U> {

    @Override
    public PreparedStatement statement() {
        return executeContext.statement();
    }

    @Override
    public <T> BindingSetStatementContext<T> convert(Converter<? extends T, ? super U> converter) {
        return new BoundValue<>(executeContext, index, converter.to(value));
    }

    @Override
    public ConverterContext converterContext() {
        return executeContext.converterContext();
    }

    @Override
    public Array autoFree(Array array) {
        return array;
    }

    @Override
    public Blob autoFree(Blob blob) {
        return blob;
    }

    @Override
    public Clob autoFree(Clob clob) {
        return clob;
    }

    @Override
    public SQLXML autoFree(SQLXML xml) {
        return xml;
    }

    @Override
    public <R extends Closeable> R autoClose(R resource) {
        return resource;
    }

    @Override
    public <R extends AutoCloseable> R autoClose(R resource) {
        return resource;
    }

    @Override
    public Instant creationTime() {
        return executeContext.creationTime();
    }

    @Override
    public Configuration configuration() {
        return executeContext.configuration();
    }

    @Override
    public DSLContext dsl() {
        return executeContext.dsl();
    }

    @Override
    public Settings settings() {
        return executeContext.settings();
    }

    @Override
    public SQLDialect dialect() {
        return executeContext.dialect();
    }

    @Override
    public SQLDialect family() {
        return executeContext.family();
    }

    @Override
    public Map<Object, Object> data() {
        return executeContext.data();
    }

    @Override
    public @Nullable Object data(Object key) {
        return executeContext.data(key);
    }

    @Override
    public @Nullable Object data(Object key, Object value) {
        return executeContext.data(key, value);
    }
}
