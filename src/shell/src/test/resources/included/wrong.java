select(BOOK.TITLE)
    .from(BOOK)
    .where(BOOK.TITLE.eq(3))
