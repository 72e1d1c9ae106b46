package dev.retort;

import dev.retort.internal.query.QueryParts;
import dev.retort.internal.unit.RecordSession;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a {@link Query}, in each way in which they can be asked for: as records, or as projections ({@link Query#as}).
 *
 * @param <T> what each row is given as
 */
public abstract sealed class QueryResults<T> permits Query, Query.Projection {
    private final @Nullable RecordSession session;
    private final QueryParts<?> parts;

    QueryResults(@Nullable RecordSession session, QueryParts<?> parts) {
        this.session = session;
        this.parts = parts;
    }

    /** The same with other parts, in the same session. */
    abstract QueryResults<T> having(QueryParts<?> other);

    /** Asks for rows. */
    abstract List<T> load(QueryParts<?> some);

    /** Asks for the row with a key, which may be known. */
    abstract Optional<T> find(List<Object> key);

    /** Asks for rows one after the other. */
    abstract Stream<T> streamed();

    final @Nullable RecordSession sessionOrNone() {
        return session;
    }

    final RecordSession session() {
        if (session == null) {
            throw new RetortException("the record is in no session, and so nothing can be asked about it")
                    .withHint("session.add(…) takes it in");
        }
        return session;
    }

    QueryParts<?> parts() {
        return parts;
    }

    /**
     * All rows, by one statement and one for each relation of {@link Query#with}; all of them are in memory then.
     *
     * @return the rows in the query's order; an empty list if there is none
     */
    public List<T> all() {
        return known().orElseGet(() -> {
            noteAsked(true);
            return load(parts);
        });
    }

    /** Notes that the database is asked, for rows or about them. */
    void noteAsked(boolean loads) {}

    /**
     * The rows, if memory has all of them, as it has those of a relation that was loaded beforehand or of a record that is in no
     * session.
     *
     * @return empty where the database has to be asked, as it has to for any other query
     */
    public Optional<List<T>> known() {
        return Optional.empty();
    }

    /**
     * The first row, by one statement that reads no others.
     *
     * @return empty if there is none
     */
    public Optional<T> first() {
        Optional<List<T>> known = known();
        if (known.isPresent()) {
            return known.get().stream().findFirst();
        }
        noteAsked(true);
        int most = parts.limit().isPresent() ? Math.min(1, parts.limit().getAsInt()) : 1;
        return load(parts.limited(most)).stream().findFirst();
    }

    /**
     * The one row, by one statement, or two where there are several.
     *
     * @return the row
     * @throws RetortException when there is none, or more than one: it says how many
     */
    public T one() {
        return oneOrNone()
                .orElseThrow(() -> new RetortException("one row was expected, and there is none: " + shown()));
    }

    /**
     * The one row, by one statement, or two where there are several.
     *
     * @return empty if there is none
     * @throws RetortException when there are several: it says how many
     */
    public Optional<T> oneOrNone() {
        List<T> rows = known().orElseGet(() -> {
            noteAsked(true);
            return load(parts.limit().isPresent() ? parts : parts.limited(2));
        });
        if (rows.size() > 1) {
            throw new RetortException("one row was expected, and there are " + count() + ": " + shown());
        }
        return rows.stream().findFirst();
    }

    private String shown() {
        return parts.table().getName();
    }

    /**
     * The row with this primary key, if there is one that fulfils the query's conditions: by one statement, or by none where the
     * query is for all rows and the session knows this one.
     *
     * @param key a value for each column of the key, in the order of the table, or one that is equal to it, such as {@code "7"} or 7L
     * @return empty if there is none, as for a value that the column cannot have: {@code "abc"}, 7.5
     * @throws RetortException when the number of values is another one, or the table has no primary key
     */
    public Optional<T> get(Object... key) {
        return find(Arrays.asList(key));
    }

    /**
     * {@return how many rows there are, {@code limit} and {@code offset} included: by one statement that counts, or from memory}
     */
    public long count() {
        Optional<List<T>> known = known();
        if (known.isPresent()) {
            return known.get().size();
        }
        noteAsked(false);
        DSLContext dsl = session().reading();
        return dsl.fetchCount(parts.unordered().select(dsl));
    }

    /** {@return whether there is any row: by one statement that reads none of them, or from memory} */
    public boolean exists() {
        Optional<List<T>> known = known();
        if (known.isPresent()) {
            return !known.get().isEmpty();
        }
        noteAsked(false);
        DSLContext dsl = session().reading();
        return dsl.fetchExists(parts.unordered().select(dsl));
    }

    /**
     * The rows one after the other, by one statement, without having all of them in memory: a thousand at a time are fetched. The stream is to be
     * closed, and other statements of the session are to wait until then: some drivers would read all that is left. The session
     * keeps none of the records that the caller does not keep.
     *
     * @return the rows in the query's order; to be closed
     * @throws RetortException when the query has {@code with(…)}, or its projections have relations: what that loads is loaded for all rows
     *     at once
     */
    public Stream<T> stream() {
        if (!parts.eager().isEmpty()) {
            throw new RetortException("stream() and with(…) do not go together")
                    .withHint("all() loads the relations of all rows");
        }
        return streamed();
    }

    /**
     * The first row, as {@link #first}, by one statement.
     *
     * @return the row
     * @throws NotFoundException when there is none
     */
    public T firstOr404() {
        return first().orElseThrow(() -> NotFoundException.of(parts.table(), List.of()));
    }

    /**
     * The one row, as {@link #oneOrNone}.
     *
     * @return the row
     * @throws NotFoundException when there is none
     * @throws RetortException when there are several; that is no {@code NotFoundException}
     */
    public T oneOr404() {
        return oneOrNone().orElseThrow(() -> NotFoundException.of(parts.table(), List.of()));
    }

    /**
     * The row with this primary key, as {@link #get}.
     *
     * @param key a value for each column of the key, in the order of the table
     * @return the row
     * @throws NotFoundException when there is none: {@code users 99 (404)}
     * @throws RetortException when the number of values is another one, or the table has no primary key
     */
    public T getOr404(Object... key) {
        return get(key).orElseThrow(() -> NotFoundException.of(parts.table(), Arrays.asList(key)));
    }

    /**
     * A page of the rows, as {@link Paging} has it where nothing else is said: by two statements, of which one counts.
     *
     * @param page the number of the page, from 1
     * @param perPage how many rows a page has
     * @return the page, read now
     * @throws NotFoundException when there is no such page
     */
    public Page<T> paginate(int page, int perPage) {
        return paginate(Paging.page(page).perPage(perPage));
    }

    /**
     * The first page, of 20 rows: by two statements, of which one counts.
     *
     * @return the page, read now, which is empty if there is no row
     */
    public Page<T> paginate() {
        return paginate(Paging.page(1));
    }

    /**
     * A page of the rows, by a statement that reads them and one that counts all, unless they are not to be counted. Sort them, or
     * the pages need not fit together.
     *
     * @param paging which page, and of how many rows
     * @return the page, read now
     * @throws NotFoundException when there is no such page, unless {@link Paging#errorOut} says otherwise
     */
    public Page<T> paginate(Paging paging) {
        return Page.of(this, paging);
    }
}
