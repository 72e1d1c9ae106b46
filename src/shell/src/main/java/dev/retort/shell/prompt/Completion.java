package dev.retort.shell.prompt;

import dev.retort.complete.Suggestions;
import dev.retort.complete.WordAtCursor;
import dev.retort.complete.name.Ranking;
import dev.retort.complete.name.Suggestion;
import dev.retort.complete.name.Usage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.ListIterator;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.CompletionMatcher;
import org.jline.reader.History;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
import org.jspecify.annotations.Nullable;

/**
 * The completion of lines: it hands suggestions to the line reader, in their own order: those that fit on the screen as
 * a list, and all of them as a menu.
 */
public final class Completion implements Completer, CompletionMatcher {
    /** The command that other shells write without a slash, and whose argument is no code. */
    private static final Pattern USE = Pattern.compile("\\s*(?:use|connect)\\s");

    private final CommandSuggestions commands;
    private final Suggestions code;
    private final Ranking ranking;
    private final Usage usage;
    private int learned;
    private boolean started;
    private Choice choice = Choice.NONE;
    private List<Candidate> matches = List.of();
    private String word = "";

    /** @param usage what to teach how often a name is used */
    public Completion(CommandSuggestions commands, Suggestions code, Ranking ranking, Usage usage) {
        this.commands = commands;
        this.code = code;
        this.ranking = ranking;
        this.usage = usage;
    }

    /** Takes note, in the background, of what was typed and evaluated since the last prompt. */
    void prompted(History history) {
        code.refresh();
        List<String> kept = new ArrayList<>();
        List<String> typed = new ArrayList<>();
        ListIterator<History.Entry> news =
                history.iterator(Math.min(Math.max(history.first(), learned), history.last() + 1));
        while (news.hasNext()) {
            (started ? typed : kept).add(news.next().line());
        }
        learned = history.last() + 1;
        started = true;
        Thread.ofVirtual().name("retort-usage").start(() -> {
            kept.forEach(usage::learnKept);
            typed.forEach(usage::learn);
        });
    }

    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        choice = Choice.NONE;
        List<Suggestion> found = ((GroupedReader) reader).whileTyping(() -> suggestions(line.line(), line.cursor()));
        choice = new Choice(
                found,
                line.word(),
                reader.getTerminal().getColumns(),
                reader.getTerminal().getRows());
        candidates.addAll(choice.fitting());
    }

    private List<Suggestion> suggestions(String line, int cursor) {
        if (USE.matcher(line.substring(0, cursor)).lookingAt()) {
            return suggestions(
                    "/" + line.stripLeading(),
                    cursor + 1 - (line.length() - line.stripLeading().length()));
        }
        if (!WordAtCursor.isCommand(line)) {
            return code.at(line, cursor);
        }
        OptionalInt begin = commands.codeAt(line, cursor);
        return begin.isPresent()
                ? inCommand(line, cursor, begin.getAsInt())
                : ranking.of(commands.at(line, cursor), line.substring(WordAtCursor.start(line, cursor), cursor));
    }

    /** A command's word is everything up to a space, of which the word of the code is but the end. */
    private List<Suggestion> inCommand(String line, int cursor, int begin) {
        int start = WordAtCursor.start(line, cursor);
        int wordOfCode = begin + WordAtCursor.start(line.substring(begin), cursor - begin);
        String already = line.substring(start, Math.max(start, wordOfCode));
        return code.at(line.substring(begin), cursor - begin).stream()
                .map(suggestion -> new Suggestion(
                        already + suggestion.text(), suggestion.name(), suggestion.group(), suggestion.description()))
                .toList();
    }

    /** Everything that could be there, though the list has room for less. */
    List<Candidate> all() {
        return choice.all();
    }

    /** How many groups were there before this one in what is shown now. */
    int position(String group) {
        return choice.position(group);
    }

    @Override
    public void compile(
            Map<LineReader.Option, Boolean> options,
            boolean prefix,
            CompletingParsedLine line,
            boolean caseInsensitive,
            int errors,
            @Nullable String originalGroupName) {
        word = line.word();
    }

    /** Called anew for each letter that is typed while a list is shown, which it narrows. */
    @Override
    public List<Candidate> matches(List<Candidate> candidates) {
        matches = word.equals(choice.word())
                ? List.copyOf(candidates)
                : choice.narrowed(ranking, word).fitting();
        return new ArrayList<>(matches);
    }

    @Override
    public @Nullable Candidate exactMatch() {
        return null;
    }

    @Override
    public String getCommonPrefix() {
        return matches.stream().map(Candidate::value).reduce(Completion::common).orElse("");
    }

    private static String common(String one, String other) {
        int end = Arrays.mismatch(one.toCharArray(), other.toCharArray());
        return end < 0 ? one : one.substring(0, end);
    }
}
