package dev.retort.internal.relation;

import dev.retort.RepeatedLoad;
import dev.retort.RetortException;
import dev.retort.internal.choice.ToMany;
import java.lang.StackWalker.Option;
import java.lang.StackWalker.StackFrame;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jooq.ForeignKey;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/**
 * A counter of the statements that load a relation of one record each, by the lines of code that cause them; or what refuses them.
 */
public final class RepeatedLoads {
    private static final String LIBRARY = "dev.retort";
    private static final String INTERNAL = LIBRARY + ".internal.";

    /** So many from one line are a loop. */
    private static final int MANY = 10;

    public static final Consumer<RepeatedLoad> LOG =
            load -> System.getLogger(LIBRARY).log(System.Logger.Level.WARNING, load::toString);

    private final Map<Place, Integer> counts = new HashMap<>();
    private @Nullable Consumer<RepeatedLoad> listener;
    private boolean isRefused;

    private record Place(Object relation, String line) {}

    /** Whom to tell; null for no one. */
    public void warn(@Nullable Consumer<RepeatedLoad> told) {
        listener = told;
    }

    /** Whether such a statement is an error. */
    public void refuse(boolean refused) {
        isRefused = refused;
    }

    /**
     * Looks that the rows of a relation to many may be asked for.
     *
     * @throws RetortException when that is refused
     */
    public void requireAllowed(ToMany relation) {
        requireAllowed(() -> RelationName.ofMany(relation));
    }

    private void requireAllowed(Supplier<RelationName> called) {
        if (isRefused) {
            RelationName name = called.get();
            throw new RetortException(
                            name.path() + " was not loaded beforehand, and this session refuses to load it now")
                    .withHint(name.cure() + " loads it with the rows; refuseLazyLoads(false) allows it");
        }
    }

    /** Counts a statement that loads what a foreign key refers to. */
    public void note(ForeignKey<?, ?> key) {
        note(key, () -> RelationName.ofOne(key));
    }

    /** Counts a statement that loads the rows of a relation to many. */
    public void note(ToMany relation) {
        note(relation, () -> RelationName.ofMany(relation));
    }

    private void note(Object relation, Supplier<RelationName> called) {
        requireAllowed(called);
        Consumer<RepeatedLoad> told = listener;
        if (told == null) {
            return;
        }
        Place place = new Place(relation, line());
        if (counts.merge(place, 1, Integer::sum) == MANY) {
            RelationName name = called.get();
            told.accept(new RepeatedLoad(name.path(), MANY, place.line, name.cure()));
        }
    }

    private static String line() {
        return StackWalker.getInstance(Option.RETAIN_CLASS_REFERENCE)
                .walk(frames -> frames.filter(RepeatedLoads::isOfThePerson)
                        .findFirst()
                        .map(RepeatedLoads::shown)
                        .orElse("this line"));
    }

    private static boolean isOfThePerson(StackFrame frame) {
        Class<?> type = frame.getDeclaringClass();
        return !isOfTheLibrary(type)
                && !Record.class.isAssignableFrom(type)
                && !type.getName().startsWith("java.");
    }

    private static boolean isOfTheLibrary(Class<?> type) {
        return (type.getPackageName().equals(LIBRARY) || type.getPackageName().startsWith(INTERNAL))
                && Objects.equals(
                        type.getProtectionDomain().getCodeSource(),
                        RepeatedLoads.class.getProtectionDomain().getCodeSource());
    }

    private static String shown(StackFrame frame) {
        return frame.getClassName().startsWith("REPL.")
                ? "this line"
                : frame.getFileName() + ":" + frame.getLineNumber();
    }
}
