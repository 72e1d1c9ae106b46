package dev.retort.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The types of variables after declarations that are refused, or need what is still to be declared. */
@Tag("slow")
class VariableTypesTest {
    @TempDir
    Path folder;

    @Test
    void variableAfterClassThatNeedsAnother_hasItsType() throws Exception {
        try (OpenedSample sample = new OpenedSample(folder)) {
            sample.eval("class Later extends Missing {}");
            assertEquals(List.of("List<Integer>"), types(sample.eval("var numbers = List.of(1)")));
            sample.eval("class Missing {}");
            assertEquals(List.of("Later"), types(sample.eval("var later = new Later()")));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class Wrong { int f() { return \"x\"; } }",
                "class Wrong { int n = \"x\"; }",
                "record Wrong(int x) { Wrong { x = \"s\"; } }",
                "enum Wrong { A, A }",
                "interface Wrong { int f() { return 1; } }",
                "class Wrong implements Comparable<Wrong> {}",
                "int wrong() { return \"x\"; }",
                "void wrong(int n) { n.foo(); }",
                "int wrong = \"x\"",
                "var wrong = nothing()"
            })
    void variableAfterRefusedDeclaration_hasItsType(String refused) throws Exception {
        try (OpenedSample sample = new OpenedSample(folder)) {
            sample.eval(refused);
            assertEquals(List.of("List<Integer>"), types(sample.eval("var numbers = List.of(1)")));
            assertEquals(
                    List.of("SelectJoinStep<Record1<String>>"),
                    types(sample.eval("var titles = select(FILM.TITLE).from(FILM)")));
        }
    }

    private static List<String> types(List<Outcome> outcomes) {
        return outcomes.stream()
                .map(outcome -> outcome instanceof Outcome.Value value ? value.type() : outcome.toString())
                .collect(Collectors.toList());
    }
}
