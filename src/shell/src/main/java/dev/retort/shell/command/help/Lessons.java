package dev.retort.shell.command.help;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What {@code /help TOPIC} teaches of the language that lines are written in, on the tables of the schema at hand. */
public final class Lessons {
    private static final List<Lesson> ALL = List.of(
            lesson(
                    "select",
                    "from fields columns",
                    "A query names its columns, and the table that they come from. Tab completes both.",
                    "selectFrom({table})                            all columns",
                    "select({column}, {number}).from({table})",
                    "select(count()).from({table})",
                    "selectDistinct({column}).from({table})",
                    "select({column}.as(\"label\")).from({table}).limit(10)"),
            lesson(
                    "where",
                    "filter conditions condition and or",
                    "A condition is a method of its column, so the compiler sees that the value fits.",
                    "selectFrom({table}).where({column}.eq({value}))",
                    "selectFrom({table}).where({column}.like(\"{prefix}%\").and({number}.ge({low})))",
                    "selectFrom({table}).where({column}.in({value}, \"B\").or({column}.isNull()))",
                    "selectFrom({table}).where({number}.between({low}, {high}), {column}.ne(\"A\"))   a comma is AND",
                    "selectFrom({table}).where(not({column}.containsIgnoreCase(\"a\")))"),
            lesson(
                    "joins",
                    "join relations relation path",
                    "A foreign key is a method: its columns can be used as they stand, and Retort writes the join.",
                    "select({column}, {oneColumn}).from({table})",
                    "selectFrom({table}).where({oneColumn}.isNotNull())",
                    "select({column}, {oneColumn}).from({table}).leftJoin({one})",
                    "/d {name}                          lists the relations of a table"),
            lesson(
                    "order",
                    "orderby sort limit paging",
                    "Rows come in an order that was asked for, or in none.",
                    "selectFrom({table}).orderBy({column}, {number}.desc())",
                    "selectFrom({table}).orderBy({column}.asc().nullsLast()).limit(10)",
                    "selectFrom({table}).orderBy({key}).limit(10).offset(20)",
                    "query({table}).orderBy({key}).paginate(1, 10)   the first page of ten"),
            lesson(
                    "group",
                    "groupby aggregate count sum avg having",
                    "What is counted or summed stands in select, and what it is counted for in groupBy.",
                    "select({group}, count()).from({table}).groupBy({group})",
                    "select({group},"
                            + " count()).from({table}).groupBy({group}).having(count().gt(1)).orderBy(count().desc())",
                    "select(max({number}), avg({number})).from({table})"),
            lesson(
                    "insert",
                    "update delete write writing",
                    "A statement that writes is shown, and runs when .execute() says so; the session writes records.",
                    "insertInto({newTable}, {newColumn}).values(\"A\").execute()",
                    "update({newTable}).set({newColumn}, \"B\").where({newColumn}.eq(\"A\")).execute()",
                    "deleteFrom({newTable}).where({newColumn}.eq(\"B\")).execute()",
                    "var row = query({newTable}).first().get(); row.set({newColumn}, \"C\"); session.commit()"),
            lesson(
                    "session",
                    "records record query orm",
                    "query(TABLE) gives records, which remember what was changed; the session writes it.",
                    "query({table}).where({column}.eq({value})).all()",
                    "query({table}).first()              an Optional; .one() insists on exactly one",
                    "query({table}).count()",
                    "var row = query({table}).first().get()",
                    "session.pending()                  what a commit would write"),
            lesson(
                    "transactions",
                    "transaction",
                    "A statement commits by itself, unless a transaction was begun. The prompt shows a star in one.",
                    "/begin",
                    "insertInto({newTable}, {newColumn}).values(\"A\").execute()",
                    "/rollback                          undoes it; /commit keeps it"),
            lesson(
                    "strings",
                    "string text functions dates date numbers",
                    "The functions of SQL are methods of the same names; an expression without a table is computed.",
                    "select(upper({column}), length({column})).from({table})",
                    "select(concat({column}, val(\"!\"))).from({table})",
                    "select(coalesce({nullable}, val(\"none\"))).from({table})",
                    "currentDate()",
                    "localDateTimeAdd(currentLocalDateTime(), 1, DatePart.DAY)"),
            lesson(
                    "null",
                    "nulls isnull",
                    "A value that is not there is shown as <null>, and equals nothing.",
                    "selectFrom({table}).where({nullable}.isNull())",
                    "selectFrom({table}).where({nullable}.isNotNull())",
                    "selectFrom({table}).where({nullable}.isDistinctFrom(\"A\"))   with those that are null"),
            lesson(
                    "json",
                    "csv export formats",
                    "Results can be shown as JSON or CSV; the database can be asked for JSON, too.",
                    "/format json",
                    "select({column}, {number}).from({table})",
                    "select(jsonObject(key(\"a\").value({column}))).from({table})",
                    "select(jsonArrayAgg({column})).from({table})"),
            lesson(
                    "str",
                    "sql plainsql raw",
                    "str(q) shows the SQL of a query; SQL itself can be typed, too.",
                    "var q = selectFrom({table}).where({column}.like(\"{prefix}%\"))",
                    "str(q)",
                    "str(q, POSTGRES)                   as another database has it",
                    "select * from {name}",
                    "db.fetch(\"select * from {name}\")   as a value"),
            lesson(
                    "variables",
                    "variable java var methods",
                    "A line is Java: variables, loops, methods and classes stay until you leave.",
                    "var q = selectFrom({table})",
                    "q.where({column}.isNotNull()).limit(3)",
                    "for (var row : q.limit(3)) System.out.println(row.get({column}))",
                    "/vars"));

    private Lessons() {}

    private static Lesson lesson(String word, String others, String sentence, String... examples) {
        return new Lesson(word, List.of(others.split(" ")), sentence, List.of(examples));
    }

    /** The words under which something is taught. */
    public static List<String> words() {
        return ALL.stream().map(Lesson::word).toList();
    }

    /** All words that lead to a lesson. */
    static Stream<String> allWords() {
        return ALL.stream().flatMap(lesson -> Stream.concat(Stream.of(lesson.word), lesson.others.stream()));
    }

    static Optional<Lesson> find(String typed) {
        String word = typed.replaceAll("[\\s_()]", "");
        return ALL.stream()
                .filter(lesson -> lesson.word.equals(word) || lesson.others.contains(word))
                .findFirst();
    }

    /**
     * One thing to learn.
     *
     * @param word the word that leads to it
     * @param others other words that do
     * @param sentence what is to be known
     * @param examples lines to type, with the places for names that {@link SampleNames#fill} fills
     */
    record Lesson(String word, List<String> others, String sentence, List<String> examples) {

        /** What is shown. */
        Stream<String> lines(SampleNames sample) {
            return Stream.concat(Stream.of(sentence), examples.stream().map(example -> "  " + sample.fill(example)));
        }
    }
}
