package dev.retort.diff.mariadb.object;

import dev.retort.diff.mariadb.object.StoredProgram.TriggerPlace;
import dev.retort.diff.model.ObjectName;
import dev.retort.sql.Syntax;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The parser of what SHOW CREATE gives of routines, packages, triggers and events. */
final class ProgramParser {
    /** Collations in which a text that is written down is compared in another way than in most. */
    private static final Pattern EXACT = Pattern.compile(".*_(bin|cs)");

    private static final Pattern CHARACTERISTIC = Pattern.compile(
            "\n    (DETERMINISTIC|NO SQL|CONTAINS SQL|READS SQL DATA|MODIFIES SQL DATA|SQL SECURITY INVOKER|COMMENT )");

    private final ServerSettings settings;

    ProgramParser(ServerSettings settings) {
        this.settings = settings;
    }

    /**
     * What the server says of a program.
     *
     * @param created null where the account may not see it
     * @param collation of its author's connection
     * @param databaseCollation that of the database when it was made
     */
    record Shown(@Nullable String created, String sqlMode, String collation, String databaseCollation) {

        boolean isKnown() {
            return created != null;
        }
    }

    StoredProgram routine(ObjectName name, Shown shown) {
        DdlText text = text(shown);
        Definer definer = Definer.at(text, 1, settings.account());
        int at = definer.end();
        while (!text.is(at - 1, "function", "procedure", "package")) {
            at++;
        }
        at += text.is(at, "body") ? 1 : 0;
        String kind = text.slice(definer.end(), at);
        String rest = text.text().substring(text.at(at).end(), text.at(at + 1).start())
                + characteristics(text, at + 1, shown);
        return program(name, shown, created(definer, kind, name, rest), Optional.empty(), session(shown));
    }

    /** What follows a name, in which all that stands between the parameters and the body is the server's own wording. */
    private String characteristics(DdlText text, int open, Shown shown) {
        String source = text.text();
        int start = text.at(open).start();
        if (!text.is(open, "(")) {
            return source.substring(start);
        }
        int end = text.at(text.closing(open)).end();
        StringBuilder written = new StringBuilder(source.substring(start, end));
        int at = end;
        if (source.startsWith(" RETURNS ", end)) {
            int line = source.indexOf('\n', end);
            String type = source.substring(end + " RETURNS ".length(), line);
            written.append(" returns ").append(Wording.of(withoutUsualLetters(type, shown), syntax(shown)));
            at = line;
        }
        Matcher clause = CHARACTERISTIC.matcher(source).region(at, source.length());
        while (clause.lookingAt()) {
            written.append(clause.group().toLowerCase(Locale.ROOT));
            clause.region(clause.end(), source.length());
        }
        int body = clause.regionStart();
        if (written.toString().endsWith("comment ")) {
            int comment = body;
            body = text.tokens().stream()
                    .filter(token -> token.start() == comment)
                    .findFirst()
                    .orElseThrow()
                    .end();
            written.append(DdlText.shownIn(source.substring(comment, body), syntax(shown)));
        }
        return written.append(source.substring(body)).toString();
    }

    /** Without the collation that the database had when the function was made, and that it has when it is made again. */
    private static String withoutUsualLetters(String type, Shown shown) {
        String letters = " CHARSET " + shown.databaseCollation().replaceFirst("_.*", "") + " COLLATE "
                + shown.databaseCollation();
        return type.endsWith(letters) ? type.substring(0, type.length() - letters.length()) : type;
    }

    StoredProgram trigger(ObjectName name, Shown shown, TriggerPlace place) {
        DdlText text = text(shown);
        Definer definer = Definer.at(text, 1, settings.account());
        int at = definer.end();
        while (!(text.is(at - 3, "for") && text.is(at - 2, "each") && text.is(at - 1, "row"))) {
            at++;
        }
        at += text.is(at, "follows", "precedes") ? 2 : 0;
        String rest = " " + place.moment() + " on " + Wording.name(place.table()) + " for each row\n"
                + text.text().substring(text.at(at).start());
        return program(name, shown, created(definer, "trigger", name, rest), Optional.of(place), session(shown));
    }

    /**
     * An event.
     *
     * @param startsWhenMade whether it has no beginning of its own
     * @param timeZone its own; empty where it is the session's
     */
    StoredProgram event(ObjectName name, Shown shown, boolean startsWhenMade, String timeZone) {
        DdlText text = text(shown);
        Definer definer = Definer.at(text, 1, settings.account());
        int at = definer.end() + 2;
        StringBuilder schedule = new StringBuilder();
        while (!text.is(at, "do")) {
            if (startsWhenMade && text.is(at, "starts")) {
                at += 2;
            } else if (text.is(at, "on") && text.is(at + 1, "completion") && text.is(at + 2, "not")) {
                at += 4;
            } else if (text.is(at, "enable")) {
                at++;
            } else {
                boolean isClause = text.is(at, "comment", "disable", "starts", "ends")
                        || (text.is(at, "on") && text.is(at + 1, "completion", "schedule"));
                schedule.append(isClause ? "\n    " : " ");
                String said = DdlText.shownIn(text.slice(at, at + 1), syntax(shown));
                schedule.append(Wording.of(said, syntax(shown)));
                at++;
            }
        }
        String rest = schedule + "\ndo " + text.text().substring(text.at(at + 1).start());
        Map<String, String> session = session(shown);
        if (!timeZone.isEmpty()) {
            session.put("time_zone", timeZone);
        }
        return program(name, shown, created(definer, "event", name, rest), Optional.empty(), session);
    }

    private DdlText text(Shown shown) {
        return DdlText.of(String.valueOf(shown.created()), syntax(shown));
    }

    private Syntax syntax(Shown shown) {
        return SettingsReader.of(settings.syntax(), shown.sqlMode());
    }

    private static String created(Definer definer, String kind, ObjectName name, String rest) {
        String by = definer.written().isEmpty() ? "" : definer.written() + " ";
        return "create " + by + kind.toLowerCase(Locale.ROOT) + " " + Wording.name(name.name()) + rest;
    }

    /** The variables that the session must have when it makes the program, where they are not the usual. */
    private static Map<String, String> session(Shown shown) {
        Map<String, String> session = new LinkedHashMap<>();
        session.put("sql_mode", ServerSettings.comparable(shown.sqlMode()));
        if (EXACT.matcher(shown.collation()).matches()) {
            session.put("collation_connection", shown.collation());
        }
        return session;
    }

    private StoredProgram program(
            ObjectName name, Shown shown, String created, Optional<TriggerPlace> place, Map<String, String> session) {
        StringBuilder text = new StringBuilder();
        session.forEach((variable, value) ->
                text.append(variable).append(" = ").append(value).append('\n'));
        text.append("collation of the database = ")
                .append(shown.databaseCollation())
                .append('\n');
        text.append(String.join(" ", DdlText.of(created, syntax(shown)).words()).replace(" ; ", " ;\n"));
        return new StoredProgram(name, created, session, shown.databaseCollation(), place, text.toString());
    }
}
