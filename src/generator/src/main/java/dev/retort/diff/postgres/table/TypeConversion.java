package dev.retort.diff.postgres.table;

import dev.retort.diff.postgres.object.CatalogObject;
import dev.retort.diff.postgres.object.Names;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The conversion of the values of a column from one type to another. */
public record TypeConversion(CatalogObject from, CatalogObject to) {
    private static final Pattern TYPE = Pattern.compile("([^(]+)(?:\\((\\d+)(?:,(-?\\d+))?\\))?(.*)");
    private static final List<String> WHOLE_NUMBERS = List.of("smallint", "integer", "bigint");
    private static final Set<String> NUMBERS =
            Set.of("smallint", "integer", "bigint", "numeric", "real", "double precision");
    private static final Set<String> TEXTS =
            Set.of("text", "character varying", "character", "name", "citext", "\"char\"");
    /** A single byte, which is no text for the server. */
    private static final String BYTE = "\"char\"";

    private static final Set<String> SHORT = Set.of("name", BYTE);
    /** The texts of which no cast makes a byte unasked. */
    private static final Set<String> NO_BYTES = Set.of("name", "citext");

    private static final Set<String> MOMENTS =
            Set.of("date", "timestamp without time zone", "timestamp with time zone");
    private static final List<Set<String>> FAMILIES = List.of(
            NUMBERS,
            TEXTS,
            MOMENTS,
            Set.of("json", "jsonb"),
            Set.of("bit", "bit varying"),
            Set.of("inet", "cidr"),
            Set.of("time without time zone", "time with time zone"));

    /** Of which the server makes the other, but not from its text. */
    private static final Map<String, Set<String>> CAST = Map.of(
            "money", Set.of("numeric"),
            "interval", Set.of("time without time zone"),
            "box", Set.of("point", "circle", "polygon", "lseg"),
            "circle", Set.of("point", "box", "polygon"),
            "lseg", Set.of("point"),
            "path", Set.of("polygon"),
            "point", Set.of("box"),
            "polygon", Set.of("point", "box", "circle", "path"));

    /** A type, with its modifiers; of a domain, of what it is made of. */
    private record Type(String base, int length, int scale, boolean isArray) {

        static Type of(CatalogObject column) {
            Matcher parts = TYPE.matcher(column.get("_base").orElse(column.the("type")));
            if (!parts.matches()) {
                return new Type(column.the("type"), -1, 0, false);
            }
            String rest = parts.group(4);
            String base = (parts.group(1) + rest.replace("[]", "")).strip();
            int length = parts.group(2) == null ? -1 : Integer.parseInt(parts.group(2));
            int scale = parts.group(3) == null ? 0 : Integer.parseInt(parts.group(3));
            return new Type(base, length, scale, rest.contains("[]"));
        }

        boolean isText() {
            return TEXTS.contains(base) && !isArray;
        }

        /** Whether it takes a text of any length as it is. */
        boolean isEndless() {
            return isText() && length < 0 && !SHORT.contains(base);
        }

        /** Whether the server writes values of any type as this one without being told so. */
        boolean isWritten() {
            return isText() && !base.equals(BYTE);
        }
    }

    /** Whether the server takes values of the one for values of the other without being told how. */
    public boolean isAlike() {
        Type former = Type.of(from);
        Type wanted = Type.of(to);
        boolean isByte = wanted.base.equals(BYTE) && NO_BYTES.contains(former.base);
        return former.isArray == wanted.isArray
                && !isByte
                && (former.base.equals(wanted.base)
                        || FAMILIES.stream()
                                .anyMatch(family -> family.contains(former.base) && family.contains(wanted.base)));
    }

    /** The expression that converts the column; empty where none is needed. */
    String using(boolean isOther) {
        String casts = casts(isOther);
        return casts.isEmpty() ? "" : Names.quoted(from.name().name()) + casts;
    }

    /**
     * What follows an expression to convert it; empty where nothing is needed.
     *
     * @param isOther whether the type is another one, even where it has the same name
     */
    public String casts(boolean isOther) {
        String type = to.the("_plain");
        boolean isArray = from.the("type").endsWith("[]") && to.the("type").endsWith("[]");
        String text = isArray ? "::text[]::" : "::text::";
        if (isOther) {
            return (Type.of(to).isText() || Type.of(from).isText() ? "::" : text) + typed();
        }
        if (isAlike()) {
            return "";
        }
        if (Type.of(to).isWritten()) {
            return isOfUser() ? "::" + typed() : "";
        }
        boolean isDirect = Type.of(from).isWritten()
                || Set.of(type, from.the("_plain")).equals(Set.of("integer", "boolean"))
                || isCast();
        boolean isAmount = !isDirect
                && !isArray
                && Type.of(from).base.equals("money")
                && NUMBERS.contains(Type.of(to).base)
                && !Type.of(to).isArray;
        return (isDirect ? "::" : isAmount ? "::numeric::" : text) + typed();
    }

    /** Whether its type is none of the server's own: such a type may have a cast to text. */
    private boolean isOfUser() {
        return !Type.of(from).isArray
                && from.needs().stream().anyMatch(need -> need.kind().equals("type"));
    }

    private boolean isCast() {
        Type former = Type.of(from);
        Type wanted = Type.of(to);
        boolean isSetOfRanges = former.base.endsWith("range")
                && wanted.base.equals(former.base.substring(0, former.base.length() - "range".length()) + "multirange");
        boolean isNumberOfObject = former.base.startsWith("reg")
                && Set.of("oid", "integer", "bigint").contains(wanted.base);
        return !former.isArray
                && !wanted.isArray
                && (isSetOfRanges
                        || isNumberOfObject
                        || CAST.getOrDefault(former.base, Set.of()).contains(wanted.base));
    }

    private String typed() {
        return to.the("type");
    }

    /** Whether every value comes through, and can come back. */
    public boolean keepsValues() {
        Type former = Type.of(from);
        Type wanted = Type.of(to);
        if (from.the("type").equals(to.the("type"))) {
            return true;
        }
        if (former.isArray != wanted.isArray) {
            return wanted.isEndless();
        }
        boolean isLonger = wanted.length < 0 || (former.length >= 0 && wanted.length >= former.length);
        if (former.base.equals(wanted.base)) {
            return former.base.equals("numeric")
                    ? wanted.length < 0
                            || (former.length >= 0
                                    && wanted.scale >= former.scale
                                    && wanted.length - wanted.scale >= former.length - former.scale)
                    : isLonger;
        }
        int place = WHOLE_NUMBERS.indexOf(former.base);
        if (place >= 0) {
            return WHOLE_NUMBERS.indexOf(wanted.base) > place
                    || (wanted.base.equals("numeric") && wanted.length < 0)
                    || wanted.isEndless()
                    || (wanted.base.equals("double precision") && place < 2);
        }
        boolean isWrittenOut = wanted.isText()
                && !wanted.base.equals("character")
                && !SHORT.contains(wanted.base)
                && isLonger
                && !former.base.equals("character");
        return isWrittenOut
                || (former.base.equals("real") && wanted.base.equals("double precision"))
                || (former.base.equals("date") && wanted.base.equals("timestamp without time zone"));
    }
}
