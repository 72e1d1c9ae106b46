package dev.retort.export;

import dev.retort.eval.text.Tokens;
import dev.retort.eval.text.Tokens.Token;
import dev.retort.eval.text.TypedStatement.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The lines of a session by what they declare and what they use. */
final class SessionLines {
    private final List<Line> lines;
    private final Vocabulary vocabulary;
    private final List<List<Word>> words;
    private final Map<String, Integer> methods = new LinkedHashMap<>();
    private final Map<String, Integer> types = new LinkedHashMap<>();
    private final Map<Integer, Need> needs = new HashMap<>();
    private final Set<Integer> asked = new HashSet<>();

    SessionLines(List<Line> lines, Vocabulary vocabulary) {
        this.lines = List.copyOf(lines);
        this.vocabulary = vocabulary;
        this.words = lines.stream().map(SessionLines::words).toList();
        for (int i = 0; i < lines.size(); i++) {
            List<String> names = lines.get(i).source().names();
            switch (lines.get(i).source().kind()) {
                case METHOD -> methods.put(String.join(" ", names), i);
                case TYPE -> types.put(names.getFirst(), i);
                default -> {}
            }
        }
    }

    /**
     * A word that is by itself.
     *
     * @param called whether it is called as a method
     * @param withText whether the first thing that it is called with is a text
     */
    record Word(String text, boolean called, boolean withText) {

        /** Whether the word calls a query of the session: {@code query("…")} is one of plain SQL. */
        boolean isSessionQuery() {
            return called && text.equals("query") && !withText;
        }
    }

    private static List<Word> words(Line line) {
        return line.kind() == Line.Kind.SQL
                ? List.of()
                : words(Tokens.of(line.source().text()));
    }

    static List<Word> words(Tokens tokens) {
        List<Word> words = new ArrayList<>();
        for (int i = 0; i < tokens.list().size(); i++) {
            if (isBare(tokens.list(), i)) {
                words.add(word(tokens.list(), i));
            }
        }
        return words;
    }

    static Word word(List<Token> tokens, int at) {
        boolean called = at + 1 < tokens.size() && tokens.get(at + 1).is("(");
        boolean withText =
                called && at + 2 < tokens.size() && tokens.get(at + 2).kind() == Tokens.Kind.STRING;
        return new Word(tokens.get(at).text(), called, withText);
    }

    /** Whether a token is a word that nothing qualifies: neither {@code .} nor {@code ::} is before it. */
    static boolean isBare(List<Token> tokens, int at) {
        boolean reference = at > 1
                && tokens.get(at - 1).is(":")
                && tokens.get(at - 2).is(":")
                && tokens.get(at - 2).end() == tokens.get(at - 1).start();
        boolean member = reference || (at > 0 && tokens.get(at - 1).is("."));
        return tokens.get(at).kind() == Tokens.Kind.WORD && !member;
    }

    int size() {
        return lines.size();
    }

    Line get(int index) {
        return lines.get(index);
    }

    /** The types, each as it was declared last. */
    Collection<Integer> types() {
        return types.values();
    }

    /** The methods, each as it was declared last. */
    Collection<Integer> methods() {
        return methods.values();
    }

    /** The lines that declare methods of this name. */
    List<Integer> methodsNamed(String name) {
        return methods.values().stream()
                .filter(index -> lines.get(index).source().names().getFirst().equals(name))
                .toList();
    }

    boolean declaresType(String name) {
        return types.containsKey(name);
    }

    /** The lines that import something. */
    List<Line> imports() {
        return lines.stream()
                .filter(line -> line.source().kind() == Kind.IMPORT)
                .toList();
    }

    /** The variables that methods and types use, each with the line that declared it last. */
    Map<String, Integer> variablesOfMembers() {
        Map<String, Integer> used = new LinkedHashMap<>();
        IntStream.concat(
                        methods.values().stream().mapToInt(Integer::intValue),
                        types.values().stream().mapToInt(Integer::intValue))
                .forEach(member -> words.get(member).stream()
                        .filter(word -> !word.called)
                        .forEach(word -> declaration(word.text, lines.size())
                                .filter(index -> need(index) == Need.NOTHING)
                                .ifPresent(index -> used.put(word.text, index))));
        return used;
    }

    private Optional<Integer> declaration(String name, int before) {
        for (int i = before - 1; i >= 0; i--) {
            if (lines.get(i).source().kind() == Kind.VARIABLE
                    && lines.get(i).source().names().contains(name)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /** Whether a variable that had this name at a line was declared anew after it. */
    boolean isReplaced(String name, int index) {
        return !declaration(name, index + 1).equals(declaration(name, lines.size()));
    }

    /** The declarations and assignments that give the variables of a line the values that they had there. */
    SortedSet<Integer> needed(int index) {
        SortedSet<Integer> needed = new TreeSet<>();
        collect(index, needed);
        return needed;
    }

    private void collect(int index, Set<Integer> needed) {
        for (Word word : words.get(index)) {
            Optional<Integer> declaration = declaration(word.text, index);
            boolean declared = lines.get(index).source().kind() == Kind.VARIABLE
                    && lines.get(index).source().names().contains(word.text);
            if (declaration.isPresent() && !word.called && !declared) {
                for (int i = declaration.get(); i < index; i++) {
                    boolean assigns = lines.get(i).source().kind() == Kind.ASSIGNMENT
                            && lines.get(i).source().names().contains(word.text);
                    boolean gives = assigns || i == declaration.get();
                    if (gives && needed.add(i)) {
                        collect(i, needed);
                    }
                }
            }
        }
    }

    /** What a line needs of the connection, together with all that it uses. */
    Need need(int index) {
        Need known = needs.get(index);
        if (known != null) {
            return known;
        }
        if (!asked.add(index)) {
            return Need.NOTHING;
        }
        Need need = lines.get(index).kind() == Line.Kind.SQL ? Need.DB : Need.NOTHING;
        for (Word word : words.get(index)) {
            need = need.and(ownNeed(word, index));
        }
        for (int used : needed(index)) {
            need = need.and(need(used));
        }
        asked.remove(index);
        needs.put(index, need);
        return need;
    }

    private Need ownNeed(Word word, int index) {
        List<Integer> called = word.called ? methodsNamed(word.text) : List.of();
        if (!called.isEmpty()) {
            return called.stream()
                    .filter(method -> method != index)
                    .map(this::need)
                    .reduce(Need.NOTHING, Need::and);
        }
        if (word.isSessionQuery() || (!word.called && word.text.equals("session"))) {
            return Need.SESSION;
        }
        boolean db = word.called ? vocabulary.isOfContext(word.text) : word.text.equals("db");
        return db ? Need.DB : Need.NOTHING;
    }

    /** The functions of the shell's own that a line calls: an application has no such thing. */
    Set<String> ofShell(int index) {
        return words.get(index).stream()
                .filter(word -> word.called && methodsNamed(word.text).isEmpty())
                .map(Word::text)
                .filter(vocabulary::isOfShell)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
