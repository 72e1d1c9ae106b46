package dev.retort;

/**
 * The page of a query's rows that is wanted. Immutable; {@code Paging.page(3).perPage(10)} says more, step by step.
 *
 * @param page the number of the page, from 1
 * @param perPage how many rows a page has; 20 if nothing is said
 * @param maxPerPage what {@code perPage} is cut to; 100 if nothing is said
 * @param errorOut whether a page that cannot be is a {@link NotFoundException}, as it is if nothing is said; or else the first
 *     page, 20 rows, or an empty page
 * @param counted whether the rows are counted, as they are if nothing is said: else the page does not know how many there are
 */
public record Paging(int page, int perPage, int maxPerPage, boolean errorOut, boolean counted) {
    private static final int USUAL = 20;
    private static final int MOST = 100;

    /**
     * A page, of 20 rows.
     *
     * @param page its number, from 1. One that is less is not refused here, but when the page is asked for
     * @return the first thing that is said of it; {@code perPage} and the others say more
     */
    public static Paging page(int page) {
        return new Paging(page, USUAL, MOST, true, true);
    }

    /**
     * With so many rows on a page.
     *
     * @param rows how many; less than 1 is not refused here, but when the page is asked for
     * @return another one, with that
     */
    public Paging perPage(int rows) {
        return new Paging(page, rows, maxPerPage, errorOut, counted);
    }

    /**
     * With no more rows on a page than this, whatever was asked for.
     *
     * @param rows how many at most
     * @return another one, with that
     */
    public Paging maxPerPage(int rows) {
        return new Paging(page, perPage, rows, errorOut, counted);
    }

    /**
     * Whether a page that cannot be is an error.
     *
     * @param isError false for the first page, 20 rows, or an empty page instead
     * @return another one, with that
     */
    public Paging errorOut(boolean isError) {
        return new Paging(page, perPage, maxPerPage, isError, counted);
    }

    /**
     * Whether to count the rows, which takes a statement of its own.
     *
     * @param isCounted false where {@link Page#total()} and what follows from it is not needed
     * @return another one, with that
     */
    public Paging count(boolean isCounted) {
        return new Paging(page, perPage, maxPerPage, errorOut, isCounted);
    }

    /** The same with what can be: the first page, 20 rows, no more than allowed. */
    Paging valid() {
        if (errorOut && page < 1) {
            throw new NotFoundException("there is no page " + page + ": pages begin with 1 (404)");
        }
        if (errorOut && perPage < 1) {
            throw new NotFoundException("there are no pages of " + perPage + " rows (404)");
        }
        int rows = perPage < 1 ? USUAL : perPage;
        return new Paging(Math.max(1, page), Math.min(rows, Math.max(1, maxPerPage)), maxPerPage, errorOut, counted);
    }
}
