package dev.retort.cli.console;

/** The end of this process, when it was told to end from without. */
public final class ProcessEnd {
    private ProcessEnd() {}

    /** Whether it ends now, and what others have of it is taken away: whatever fails from here on fails because of that. */
    public static boolean isUnderWay() {
        Thread hook = new Thread(() -> {});
        return !isHeld(hook) || !isReleased(hook);
    }

    /** Has something done when the process ends; false where it does already. */
    static boolean isHeld(Thread hook) {
        try {
            Runtime.getRuntime().addShutdownHook(hook);
            return true;
        } catch (IllegalStateException e) {
            return false;
        }
    }

    static boolean isReleased(Thread hook) {
        try {
            return Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            return false;
        }
    }
}
