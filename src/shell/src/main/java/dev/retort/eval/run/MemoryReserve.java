package dev.retort.eval.run;

import org.jspecify.annotations.Nullable;

/**
 * Memory that is kept back while the user's code runs, and given up when that has used all there is: what is left of the heap
 * then would be too little to say so, and to compile the line that lets go of something. For one thread, save {@link #release}.
 */
final class MemoryReserve {
    /** What compiling and running a few lines takes. */
    private static final int BYTES = 32 << 20;

    private static final long ENOUGH = 3L * BYTES;

    private volatile byte @Nullable [] kept;

    /** Keeps memory back, unless it is kept already, or is needed to let go of something first. */
    void keep() {
        Runtime runtime = Runtime.getRuntime();
        long free = runtime.maxMemory() - runtime.totalMemory() + runtime.freeMemory();
        if (kept == null && free > ENOUGH) {
            kept = new byte[BYTES];
        }
    }

    /** Gives the memory up. */
    void release() {
        kept = null;
    }
}
