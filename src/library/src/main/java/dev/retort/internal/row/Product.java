package dev.retort.internal.row;

import dev.retort.internal.connection.ServerVersion;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;
import org.jooq.Binding;
import org.jooq.DSLContext;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.QueryPart;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/**
 * A database product as far as the library is concerned: which values its driver or its SQL would lose, and what its statements
 * cannot do. One that the library does not know is taken to lose nothing.
 */
public abstract class Product {

    /** What a product has. */
    public enum Trait {
        /** A column may hold values of any class, whatever it declares. */
        STORES_ANY_CLASS,
        /** A row within a row is one column; else each of its fields is one. */
        NESTS_ROWS,
        /** The server cuts the texts of groups. */
        CUTS_GROUPS,
        /** A value is sent with its type, if that says how precise it is. */
        SENDS_TYPES,
        /** jOOQ would read back one of several rows alone, for the sake of triggers. */
        READS_BACK_ONE_ROW,
        /** An UPDATE can give back the rows that it wrote. */
        RETURNS_UPDATED_ROWS,
        /** A query can lock the rows that it reads. */
        LOCKS_ROWS,
        /** A query that locks says of which of its tables; those that may have no row cannot be locked. */
        LOCKS_BY_TABLE,
        /** Two columns are compared by the collation of the one that comes first, whichever that of a foreign key is. */
        COMPARES_BY_ONE_COLUMN,
        /** An offset without a limit is left out of a query within another one. */
        FORGETS_OFFSET,
        /** A statement that fails ends its transaction, whose commit undoes it without an error. */
        ENDS_FAILED_TRANSACTIONS,
        /** One row of several can leave out a column that others have. */
        KNOWS_DEFAULT
    }

    private static final int LONGEST_STATEMENT = 4 << 20;

    private final Set<Trait> traits;

    /** A product; jOOQ reads and writes its values, where nothing else is said. */
    Product(Trait... traits) {
        this.traits = EnumSet.noneOf(Trait.class);
        Collections.addAll(this.traits, traits);
    }

    public final boolean has(Trait trait) {
        return traits.contains(trait);
    }

    /** The product that jOOQ calls so. */
    public static Product of(SQLDialect dialect) {
        return Known.PRODUCTS.getOrDefault(dialect.family(), Known.OTHER);
    }

    /** The one list of products in the library, but for that of their URLs. */
    private static final class Known {
        static final Product OTHER = new Product(Trait.KNOWS_DEFAULT) {};
        static final Map<SQLDialect, Product> PRODUCTS = Map.of(
                SQLDialect.MARIADB, new MariaDbProduct(),
                SQLDialect.MYSQL, new MySqlProduct(),
                SQLDialect.POSTGRES, new PostgresProduct(),
                SQLDialect.SQLITE, new SqliteProduct(),
                SQLDialect.DUCKDB, new DuckDbProduct());
    }

    // What is read.

    /** How a column of plain SQL is read. */
    ValueReader reader(ResultSetMetaData columns, int index) throws SQLException {
        return ValueReader.usual(columns.getColumnTypeName(index));
    }

    /** The type for dates and times of a class; null where jOOQ's own loses nothing. */
    @Nullable
    MomentType moment(Class<?> type) {
        return null;
    }

    /** The binding of columns that have a class, for classes that were generated from another product; null where that is not known. */
    @Nullable
    Binding<?, ?> binding(Class<?> type) {
        MomentType moment = moment(type);
        DataType<?> plain = moment == null ? UsualTypes.of(type) : moment.type();
        return plain == null ? null : plain.getBinding();
    }

    /** The type of texts that stand for values of other types; null where a text is such a value by itself. */
    @Nullable
    DataType<String> literals() {
        return null;
    }

    /** What a column that is true or false holds; false where it is null, as the driver has it. */
    boolean truth(ResultSet rows, int index) throws SQLException {
        return rows.getBoolean(index);
    }

    <T> @Nullable T object(ResultSet rows, int index, Class<T> type) throws SQLException {
        return rows.getObject(index, type);
    }

    @Nullable
    Array array(ResultSet rows, int index) throws SQLException {
        return rows.getArray(index);
    }

    // What is written.

    /** A comparison in the place of one that the database would make of other than what the values mean; null for the same. */
    @Nullable
    QueryPart comparison(QueryPart part) {
        return null;
    }

    /**
     * A text that two values of a column have in common only where they are the same to the last bit, whatever their collation says;
     * null has one, too.
     *
     * @return empty where the product has none
     */
    public Optional<Field<String>> exactly(Field<?> column) {
        return Optional.empty();
    }

    /** Whether a column of exact numbers keeps the zeros at the end of a fraction: 1.0 and 1.00. */
    public boolean keepsZeros(DataType<?> type) {
        return false;
    }

    /** Whether an INSERT gives back the rows that it wrote. */
    public boolean returnsRows(Supplier<ServerVersion> version) {
        return true;
    }

    /**
     * What follows the rows of an INSERT, before the columns that are set, where one that is there already is to be changed instead.
     *
     * @param key the columns that tell so
     */
    public String onConflict(String key) {
        return " on conflict (" + key + ") do update set ";
    }

    /** The value of a column that could not be inserted. */
    public String excluded(String column) {
        return "excluded." + column;
    }

    /**
     * The number after which the next new row of a table is numbered; empty where the database goes on counting by itself, whatever is
     * deleted or undone.
     */
    public OptionalLong lastNumber(DSLContext dsl, Table<?> table, Field<?> key) {
        return OptionalLong.empty();
    }

    /** How many characters a statement may have. */
    public int longestStatement() {
        return LONGEST_STATEMENT;
    }

    /** Whether null comes before all else where rows are sorted, upwards or downwards. */
    public boolean nullIsFirst(boolean ascending) {
        return ascending;
    }

    /** Whether a query can say for how long it waits for rows that are locked. */
    public boolean waitsForLocksAtMost() {
        return false;
    }

    /** Has the next transactions of a connection refuse what writes, or takes that back. */
    public void setReadOnly(Connection connection, boolean isReadOnly) throws SQLException {
        connection.setReadOnly(isReadOnly);
    }

    /** Whether a statement failed for the sake of another transaction, so that a new attempt may succeed. */
    public boolean isConflict(SQLException failure) {
        return "40001".equals(failure.getSQLState());
    }

    /** Whether a statement was refused, whatever it was, since an earlier one of its transaction failed. */
    public boolean isAborted(SQLException failure) {
        return false;
    }

    // Rows as INSERT statements.

    /** A value as SQL, which jOOQ would write as another, or which the database's client would not read. */
    public Optional<String> literal(Object value) {
        return Optional.empty();
    }

    /** What is written before VALUES where the rows have numbers that the server would give. */
    public String beforeNumbered() {
        return "";
    }

    /** A statement without which the server refuses dates that are none, and numbers rows that have 0 for a number. */
    public Optional<String> permission() {
        return Optional.empty();
    }
}
