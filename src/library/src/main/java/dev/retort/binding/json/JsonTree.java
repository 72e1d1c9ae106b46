package dev.retort.binding.json;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.exception.DataTypeException;
import org.jspecify.annotations.Nullable;

/**
 * A value of JSON: an object, a list, a text, a number, true, false or null. Two are equal that mean the same, whatever the order of
 * an object's members and the spelling of numbers. Immutable.
 */
public final class JsonTree implements Serializable {
    private static final long serialVersionUID = 1L;

    /** The null of JSON, which is not that of SQL. */
    public static final JsonTree NULL = new JsonTree(null);

    /** A map, a list, a text, a number, a truth value, or null. */
    private final @Nullable Serializable value;

    private JsonTree(@Nullable Serializable value) {
        this.value = value;
    }

    /**
     * Reads JSON.
     *
     * @param json the text
     * @return the value
     * @throws DataTypeException when it is none, and says where
     */
    public static JsonTree parse(String json) {
        return new JsonParser(json).read();
    }

    /**
     * Makes JSON of a value of Java.
     *
     * @param value null, a text, a number, true or false, a map with texts for keys, a collection, an enum constant, a record, a date or
     *     time, a UUID, or a tree; and within those the same
     * @return the value
     * @throws DataTypeException when it is something else
     */
    public static JsonTree of(@Nullable Object value) {
        return JsonMapping.tree(value);
    }

    static JsonTree scalar(Serializable value) {
        return new JsonTree(value);
    }

    static JsonTree object(Map<String, JsonTree> members) {
        return new JsonTree((Serializable) Collections.unmodifiableMap(new LinkedHashMap<>(members)));
    }

    static JsonTree list(List<JsonTree> elements) {
        return new JsonTree((Serializable) Collections.unmodifiableList(new ArrayList<>(elements)));
    }

    /** {@return whether it is the null of JSON} */
    public boolean isNull() {
        return value == null;
    }

    /** {@return whether it is an object} */
    public boolean isObject() {
        return value instanceof Map;
    }

    /** {@return whether it is a list} */
    public boolean isList() {
        return value instanceof List;
    }

    /**
     * A member of an object.
     *
     * @param name its name
     * @return its value; null of JSON where there is none
     * @throws DataTypeException when this is no object
     */
    public JsonTree get(String name) {
        return members().getOrDefault(name, NULL);
    }

    /**
     * An element of a list.
     *
     * @param index its place, from 0
     * @return the element; null of JSON where there is none
     * @throws DataTypeException when this is no list
     */
    public JsonTree get(int index) {
        List<JsonTree> elements = elements();
        return index >= 0 && index < elements.size() ? elements.get(index) : NULL;
    }

    /**
     * The members of an object, in their order.
     *
     * @return name to value
     * @throws DataTypeException when this is no object
     */
    @SuppressWarnings("unchecked")
    public Map<String, JsonTree> members() {
        return (Map<String, JsonTree>) expected(Map.class, "an object");
    }

    /**
     * The elements of a list.
     *
     * @return the elements
     * @throws DataTypeException when this is no list
     */
    @SuppressWarnings("unchecked")
    public List<JsonTree> elements() {
        return (List<JsonTree>) expected(List.class, "a list");
    }

    /**
     * {@return the text that this is}
     *
     * @throws DataTypeException when this is none
     */
    public String text() {
        return expected(String.class, "a text");
    }

    /**
     * {@return the number that this is}
     *
     * @throws DataTypeException when this is none
     */
    public BigDecimal number() {
        return expected(BigDecimal.class, "a number");
    }

    /**
     * {@return the truth value that this is}
     *
     * @throws DataTypeException when this is none
     */
    public boolean truth() {
        return expected(Boolean.class, "true or false");
    }

    /**
     * This value as one of Java.
     *
     * @param <U> the class
     * @param type a record, an enum, a text, a number, a date or time; of a record's parts also lists, maps and optionals
     * @return the value; null for the null of JSON
     * @throws DataTypeException when it is not of that class, and says where
     */
    public <U> @Nullable U as(Class<U> type) {
        return JsonMapping.value(this, type);
    }

    /**
     * The same object with another value for a member.
     *
     * @param name the member's name
     * @param member its value, as in {@link #of}
     * @return another tree
     * @throws DataTypeException when this is no object
     */
    public JsonTree with(String name, @Nullable Object member) {
        Map<String, JsonTree> members = new LinkedHashMap<>(members());
        members.put(name, of(member));
        return object(members);
    }

    @Nullable
    Object value() {
        return value;
    }

    private <X> X expected(Class<X> type, String kind) {
        if (!type.isInstance(value)) {
            throw new DataTypeException("not " + kind + ": " + shown());
        }
        return type.cast(value);
    }

    /** What an error shows of it. */
    String shown() {
        String json = toString();
        return json.length() > 60 ? json.substring(0, 60) + "…" : json;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        if (!(other instanceof JsonTree tree)) {
            return false;
        }
        if (value instanceof BigDecimal mine && tree.value instanceof BigDecimal theirs) {
            return mine.compareTo(theirs) == 0;
        }
        return Objects.equals(value, tree.value);
    }

    @Override
    public int hashCode() {
        return value instanceof BigDecimal number ? Double.hashCode(number.doubleValue()) : Objects.hashCode(value);
    }

    /** The JSON, without blanks. */
    @Override
    public String toString() {
        return JsonWriting.of(this);
    }
}
