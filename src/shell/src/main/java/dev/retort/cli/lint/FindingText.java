package dev.retort.cli.lint;

import dev.retort.diff.hazard.Hazard;
import dev.retort.diff.hazard.lint.Finding;
import dev.retort.render.cell.JsonText;
import dev.retort.text.VisibleText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Findings as the user reads them, and as programs do. */
public final class FindingText {
    private FindingText() {}

    /** Each with its place, and what to do. */
    public static String of(List<Finding> findings) {
        StringBuilder text = new StringBuilder();
        for (Finding finding : findings) {
            text.append(VisibleText.line(finding.file() + ":" + finding.line() + ": "));
            append(text, finding.hazard());
        }
        return text.toString();
    }

    /** One hazard, as it is told after the place where it is. */
    public static void append(StringBuilder text, Hazard hazard) {
        text.append(VisibleText.line(hazard.why()))
                .append("   [")
                .append(hazard.kind())
                .append("]\n  what to do: ")
                .append(VisibleText.line(hazard.whatToDo()))
                .append(hazard.gentler().isPresent() ? ":\n" : "\n");
        hazard.gentler()
                .ifPresent(sql -> VisibleText.block(sql)
                        .lines()
                        .forEach(line -> text.append("    ").append(line).append('\n')));
    }

    /** One JSON document. */
    public static String json(LintResult result) {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("files", result.files());
        document.put("counted", result.counted());
        document.put(
                "findings", result.findings().stream().map(FindingText::json).toList());
        return JsonText.of(document) + "\n";
    }

    private static Map<String, @Nullable Object> json(Finding finding) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("file", finding.file().toString());
        json.put("line", finding.line());
        json.putAll(json(finding.hazard()));
        return json;
    }

    /** One hazard, for a document that says elsewhere where it is. */
    public static Map<String, @Nullable Object> json(Hazard hazard) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("hazard", hazard.kind().toString());
        json.put("harm", hazard.kind().harm().toString());
        json.put("object", hazard.object().path());
        json.put("why", hazard.why());
        json.put("whatToDo", hazard.whatToDo());
        json.put("sql", hazard.gentler());
        return json;
    }
}
