// Runs another file, which is looked for beside this one.
var oldest = 1815
/i more/count.java
select(BOOK.TITLE)
    .from(BOOK)
    .where(BOOK.ID.le(2))
/quit
this is not read
