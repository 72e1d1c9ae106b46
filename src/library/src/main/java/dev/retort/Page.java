package dev.retort;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * A page of a query's rows, as they were when it was asked for: Flask-SQLAlchemy's {@code Pagination}. Immutable, as a list.
 *
 * @param <T> what each row is given as: a record, or a projection
 */
public final class Page<T> implements Iterable<T> {
    private final QueryResults<T> query;
    private final Paging paging;
    private final List<T> items;
    private final OptionalLong total;

    private Page(QueryResults<T> query, Paging paging, List<T> items, OptionalLong total) {
        this.query = query;
        this.paging = paging;
        this.items = items;
        this.total = total;
    }

    static <T> Page<T> of(QueryResults<T> query, Paging wanted) {
        Paging paging = wanted.valid();
        long offset = (paging.page() - 1L) * paging.perPage();
        List<T> items = offset > Integer.MAX_VALUE
                ? List.of()
                : query.having(query.parts().limited(paging.perPage()).from((int) offset))
                        .all();
        if (items.isEmpty() && paging.page() != 1 && paging.errorOut()) {
            throw new NotFoundException("there is no page " + paging.page() + " (404)");
        }
        OptionalLong total = paging.counted() ? OptionalLong.of(query.count()) : OptionalLong.empty();
        return new Page<>(query, paging, List.copyOf(items), total);
    }

    /** {@return the records of this page; the list is immutable} */
    public List<T> items() {
        return items;
    }

    /** {@return the number of this page, from 1} */
    public int page() {
        return paging.page();
    }

    /** {@return how many rows a page has, the last one excepted; after {@code maxPerPage}} */
    public int perPage() {
        return paging.perPage();
    }

    /**
     * {@return how many rows there are on all pages, counted when the page was asked for}
     *
     * @throws RetortException when they were not counted
     */
    public long total() {
        return total.orElseThrow(Page::uncounted);
    }

    /**
     * {@return how many pages there are; none without rows}
     *
     * @throws RetortException when the rows were not counted
     */
    public int pages() {
        return (int) ((total() + perPage() - 1) / perPage());
    }

    private static RetortException uncounted() {
        return new RetortException("the rows were not counted, as count(false) said");
    }

    /** {@return the number of the first row on this page among all rows, from 1; 0 without rows} */
    public long first() {
        return items.isEmpty() ? 0 : (page() - 1L) * perPage() + 1;
    }

    /** {@return the number of the last row on this page among all rows; 0 without rows} */
    public long last() {
        return items.isEmpty() ? 0 : first() + items.size() - 1;
    }

    /** {@return whether there is a page before this one} */
    public boolean hasPrev() {
        return page() > 1;
    }

    /**
     * {@return whether there is a page after this one}
     *
     * @throws RetortException when the rows were not counted
     */
    public boolean hasNext() {
        return page() < pages();
    }

    /** {@return the number of the page before this one, if there is one} */
    public OptionalInt prevNum() {
        return hasPrev() ? OptionalInt.of(page() - 1) : OptionalInt.empty();
    }

    /**
     * {@return the number of the page after this one, if there is one}
     *
     * @throws RetortException when the rows were not counted
     */
    public OptionalInt nextNum() {
        return hasNext() ? OptionalInt.of(page() + 1) : OptionalInt.empty();
    }

    /**
     * The page before this one, asked for now as {@link Query#paginate(Paging)} does.
     *
     * @return that page
     * @throws NotFoundException when there is none
     */
    public Page<T> prev() {
        return turned(-1);
    }

    /**
     * The page after this one, asked for now as {@link Query#paginate(Paging)} does.
     *
     * @return that page
     * @throws NotFoundException when there is none
     */
    public Page<T> next() {
        return turned(1);
    }

    private Page<T> turned(int pages) {
        return of(
                query, new Paging(page() + pages, perPage(), paging.maxPerPage(), paging.errorOut(), paging.counted()));
    }

    /**
     * The numbers to show as links, 2 at each end and from 2 before to 4 after this page.
     *
     * @return the numbers in order; an empty element is a gap
     * @throws RetortException when the rows were not counted
     */
    public List<Optional<Integer>> iterPages() {
        return iterPages(2, 2, 4, 2);
    }

    /**
     * The numbers to show as links.
     *
     * @param leftEdge how many of the first pages
     * @param leftCurrent how many before this page
     * @param rightCurrent how many after this page
     * @param rightEdge how many of the last pages
     * @return the numbers in order; an empty element is a gap
     * @throws RetortException when the rows were not counted
     */
    public List<Optional<Integer>> iterPages(int leftEdge, int leftCurrent, int rightCurrent, int rightEdge) {
        List<Optional<Integer>> numbers = new ArrayList<>();
        int last = 0;
        for (int number = 1; number <= pages(); number++) {
            if (number <= leftEdge
                    || (number >= page() - leftCurrent && number <= page() + rightCurrent)
                    || number > pages() - rightEdge) {
                if (last + 1 != number) {
                    numbers.add(Optional.empty());
                }
                numbers.add(Optional.of(number));
                last = number;
            }
        }
        return List.copyOf(numbers);
    }

    /** The records of this page. */
    @Override
    public Iterator<T> iterator() {
        return items.iterator();
    }

    /** Which page it is, and of how many. */
    @Override
    public String toString() {
        return "page " + page() + (total.isPresent() ? " of " + pages() : "");
    }
}
