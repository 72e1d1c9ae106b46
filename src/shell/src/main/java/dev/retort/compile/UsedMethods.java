package dev.retort.compile;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.TreeScanner;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Name;
import org.jspecify.annotations.Nullable;

/**
 * The methods that sources declare, call or refer to, by name and number of parameters, as a listener of the task that parses
 * them: javac has parsed all sources before it reads the first class file.
 */
final class UsedMethods implements TaskListener {
    private static final int ANY = 255;

    private final Map<String, BitSet> arities = new HashMap<>();
    private final Set<String> ofOthers = new HashSet<>();

    @Override
    public void finished(TaskEvent event) {
        CompilationUnitTree unit = event.getCompilationUnit();
        if (event.getKind() == TaskEvent.Kind.PARSE && unit != null) {
            new Scanner().scan(unit, null);
        }
    }

    /** Whether a method with this number of parameters can be meant by one of the sources. */
    boolean contain(String name, int parameters, boolean variable) {
        BitSet known = arities.get(name);
        return known != null
                && (known.get(ANY)
                        || known.get(Math.min(parameters, ANY))
                        || (variable && known.length() >= parameters));
    }

    /** Whether a method of this name is called on, or referred to of, something else than the class itself. */
    boolean areOfOthers(String name) {
        return ofOthers.contains(name);
    }

    private void add(Name name, int parameters) {
        arities.computeIfAbsent(name.toString(), _ -> new BitSet()).set(Math.min(parameters, ANY));
    }

    private final class Scanner extends TreeScanner<@Nullable Void, @Nullable Void> {

        @Override
        public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
            add(method.getName(), method.getParameters().size());
            return super.visitMethod(method, null);
        }

        @Override
        public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void nothing) {
            ExpressionTree method = call.getMethodSelect();
            int arguments = call.getArguments().size();
            if (method instanceof IdentifierTree own) {
                add(own.getName(), arguments);
            } else if (method instanceof MemberSelectTree selected) {
                add(selected.getIdentifier(), arguments);
                ofOthers.add(selected.getIdentifier().toString());
            }
            return super.visitMethodInvocation(call, null);
        }

        @Override
        public @Nullable Void visitMemberReference(MemberReferenceTree reference, @Nullable Void nothing) {
            add(reference.getName(), ANY);
            ofOthers.add(reference.getName().toString());
            return super.visitMemberReference(reference, null);
        }
    }
}
