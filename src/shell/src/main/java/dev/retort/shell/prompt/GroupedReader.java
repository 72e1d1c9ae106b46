package dev.retort.shell.prompt;

import dev.retort.complete.ParameterHints;
import dev.retort.shell.terminal.SafetyNet;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jline.reader.Candidate;
import org.jline.reader.LineReader;
import org.jline.reader.Widget;
import org.jline.reader.impl.LineReaderImpl;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;
import org.jline.utils.InfoCmp.Capability;

/**
 * A reader of lines that lists what could be at the cursor in groups, the likeliest group first, lets the user type
 * on while that is worked out, and shows the parameters of the call that is typed below the line. Whatever fails in it leaves
 * the line as it is, to be typed on.
 */
final class GroupedReader extends LineReaderImpl {
    private final Completion completion;
    private final ParameterHints hints;
    private final UnaryOperator<String> editor;
    private final SafetyNet net;
    private boolean abandoned;
    private boolean ending;

    /**
     * @param editor has a text edited in the user's own editor; what it throws is caught by the net
     * @param net catches what fails while a line is typed
     */
    GroupedReader(
            Terminal terminal,
            Map<String, Object> variables,
            Completion completion,
            ParameterHints hints,
            UnaryOperator<String> editor,
            SafetyNet net)
            throws IOException {
        super(terminal, "retort", variables);
        this.completion = completion;
        this.hints = hints;
        this.editor = editor;
        this.net = net;
        setCompleter(completion);
        setCompletionMatcher(completion);
        getWidgets().put(LineReader.CALLBACK_INIT, () -> {
            ending = false;
            completion.prompted(getHistory());
            hints.refresh();
            return true;
        });
    }

    /**
     * Begins a new line unless the cursor is at the beginning of one: a screenful of spaces wraps in the first case alone.
     * JLine's own way leaves a coloured mark after what was printed.
     */
    @Override
    protected boolean freshLine() {
        if (!terminal.getBooleanCapability(Capability.eat_newline_glitch)) {
            return super.freshLine();
        }
        terminal.writer().write(" ".repeat(terminal.getColumns()) + "\r \r");
        return true;
    }

    /** What a question is answered with; nothing if a key, which is left to be read, or Ctrl-C comes before. */
    <T> List<T> whileTyping(Supplier<List<T>> question) {
        Optional<List<T>> answer = new BackgroundTask(this, this::showThinking).about(question);
        post = null;
        abandoned = answer.isEmpty();
        return answer.orElse(List.of());
    }

    @Override
    protected Widget getWidget(Object binding) {
        Widget widget = super.getWidget(binding);
        return () -> net.or(false, widget::apply);
    }

    /** JLine throws where a count is larger than it takes. */
    @Override
    protected boolean digitArgument() {
        try {
            return super.digitArgument();
        } catch (IllegalArgumentException tooLarge) {
            repeatCount = 0;
            return false;
        }
    }

    /** The line comes back from the editor to be looked at, and entered. JLine has an editor of its own, and ends the line. */
    @Override
    protected boolean editAndExecute() {
        clear();
        terminal.writer().write(BRACKETED_PASTE_OFF);
        terminal.puts(Capability.keypad_local);
        terminal.flush();
        try {
            String edited = editor.apply(buf.toString());
            buf.clear();
            buf.write(edited);
        } finally {
            terminal.puts(Capability.keypad_xmit);
            terminal.writer().write(BRACKETED_PASTE_ON);
            freshLine();
            redrawLine();
        }
        return true;
    }

    /** What is pasted may hold anything: its lines and tabs are typed, without other control characters, which a terminal obeys. */
    @Override
    public boolean beginPaste() {
        String pasted =
                doReadStringUntil(BRACKETED_PASTE_END).replace("\r\n", "\n").replace('\r', '\n');
        buf.write(pasted.replaceAll("[\\p{Cc}&&[^\n\t]]", ""));
        return true;
    }

    private void showThinking() {
        post = () -> new AttributedString("thinking: type on, or Ctrl-C");
        redisplay();
    }

    /** An abandoned completion has nothing to say, and makes no noise either. */
    @Override
    protected boolean doComplete(CompletionType type, boolean useMenu, boolean prefix, boolean forSuggestion) {
        abandoned = false;
        return super.doComplete(type, useMenu, prefix, forSuggestion) || abandoned;
    }

    /** The list has what fits on the screen, the menu everything. */
    @Override
    protected boolean doMenu(
            List<Candidate> listed, String completed, BiFunction<CharSequence, Boolean, CharSequence> escaper) {
        return super.doMenu(completion.all(), completed, escaper);
    }

    @Override
    protected void redisplay(boolean flush) {
        Optional<AttributedString> hint = post == null && !ending && startedReading.get()
                ? net.or(Optional.empty(), this::hint)
                : Optional.empty();
        if (hint.isEmpty()) {
            draw(flush);
            return;
        }
        post = hint::get;
        try {
            draw(flush);
        } finally {
            post = null;
        }
    }

    private Optional<AttributedString> hint() {
        return hints.at(buf.toString(), buf.cursor()).map(found -> HintLine.of(found, terminal.getColumns()));
    }

    /** A line that cannot be drawn can be typed all the same, and the next key draws all of it anew. */
    private void draw(boolean flush) {
        boolean drawn = net.or(false, () -> {
            super.redisplay(flush);
            return true;
        });
        if (!drawn) {
            redrawLine();
        }
    }

    /** Shows the line anew, since there is more to say about it; called by any thread. */
    void refresh() {
        try {
            callWidget(LineReader.REDISPLAY);
        } catch (IllegalStateException notReading) {
            // the next line shows it
        }
    }

    @Override
    protected void doCleanup(boolean newLine) {
        ending = true;
        super.doCleanup(newLine);
    }

    @Override
    protected Comparator<Candidate> getCandidateComparator(boolean caseInsensitive, String word) {
        return Comparator.comparingInt(Candidate::sort);
    }

    @Override
    protected Comparator<String> getGroupComparator() {
        return Comparator.comparingInt(completion::position).thenComparing(Comparator.naturalOrder());
    }
}
