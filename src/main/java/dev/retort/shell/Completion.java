package dev.retort.shell;

import dev.retort.complete.Suggestion;
import dev.retort.complete.Suggestions;
import dev.retort.complete.WordAtCursor;
import dev.retort.render.VisibleText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.CompletionMatcher;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
import org.jspecify.annotations.Nullable;

/** Hands suggestions to the line reader, in their own order. They match already when they come. */
final class Completion implements Completer, CompletionMatcher {
    private static final int LONGEST_DESCRIPTION = 40;

    private final CommandSuggestions commands;
    private final Suggestions code;
    private List<Candidate> matches = List.of();

    Completion(CommandSuggestions commands, Suggestions code) {
        this.commands = commands;
        this.code = code;
    }

    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        List<Suggestion> suggestions = WordAtCursor.isCommand(line.line())
                ? commands.at(line.line(), line.cursor())
                : code.at(line.line(), line.cursor());
        for (int rank = 0; rank < suggestions.size(); rank++) {
            candidates.add(candidate(suggestions.get(rank), rank));
        }
    }

    private static Candidate candidate(Suggestion suggestion, int rank) {
        String text = suggestion.text();
        return new Candidate(
                text, text, suggestion.group().title(), described(suggestion.description()), null, null, false, rank);
    }

    private static @Nullable String described(String description) {
        String line = VisibleText.line(description);
        if (line.isEmpty()) {
            return null;
        }
        return line.length() <= LONGEST_DESCRIPTION ? line : line.substring(0, LONGEST_DESCRIPTION - 1) + "…";
    }

    @Override
    public void compile(
            Map<LineReader.Option, Boolean> options,
            boolean prefix,
            CompletingParsedLine line,
            boolean caseInsensitive,
            int errors,
            String originalGroupName) {
        matches = List.of();
    }

    @Override
    public List<Candidate> matches(List<Candidate> candidates) {
        matches = List.copyOf(candidates);
        return new ArrayList<>(candidates);
    }

    @Override
    public @Nullable Candidate exactMatch() {
        return null;
    }

    @Override
    public String getCommonPrefix() {
        String common = matches.isEmpty() ? "" : matches.getFirst().value();
        for (Candidate candidate : matches) {
            int length = 0;
            while (length < Math.min(common.length(), candidate.value().length())
                    && common.charAt(length) == candidate.value().charAt(length)) {
                length++;
            }
            common = common.substring(0, length);
        }
        return common;
    }
}
