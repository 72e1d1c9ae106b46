package dev.retort.generate.tree;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Two folders that change places in one step, by a function of the system that Java has no name for. */
final class FolderExchange implements FolderMoves {
    private static final int CURRENT_FOLDER = -100;
    private static final int EXCHANGE_ON_LINUX = 2;
    private static final int SWAP_ON_MACOS = 2;

    @Override
    public boolean exchange(Path one, Path other) {
        // Without the permission, the virtual machine would print a warning.
        if (!FolderExchange.class.getModule().isNativeAccessEnabled()) {
            return false;
        }
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment first = arena.allocateFrom(one.toAbsolutePath().toString());
            MemorySegment second = arena.allocateFrom(other.toAbsolutePath().toString());
            if (system.contains("linux")) {
                MethodHandle rename = function(
                        "renameat2",
                        ValueLayout.JAVA_INT,
                        ValueLayout.ADDRESS,
                        ValueLayout.JAVA_INT,
                        ValueLayout.ADDRESS,
                        ValueLayout.JAVA_INT);
                return rename != null
                        && (int) rename.invokeExact(CURRENT_FOLDER, first, CURRENT_FOLDER, second, EXCHANGE_ON_LINUX)
                                == 0;
            }
            if (system.contains("mac")) {
                MethodHandle rename =
                        function("renamex_np", ValueLayout.ADDRESS, ValueLayout.ADDRESS, ValueLayout.JAVA_INT);
                return rename != null && (int) rename.invokeExact(first, second, SWAP_ON_MACOS) == 0;
            }
            return false;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    // The two functions take what is given here: the C library declares them so.
    @SuppressWarnings("restricted")
    private static @Nullable MethodHandle function(String name, MemoryLayout... parameters) {
        Linker linker = Linker.nativeLinker();
        FunctionDescriptor descriptor = FunctionDescriptor.of(ValueLayout.JAVA_INT, parameters);
        return linker.defaultLookup()
                .find(name)
                .map(address -> linker.downcallHandle(address, descriptor))
                .orElse(null);
    }
}
