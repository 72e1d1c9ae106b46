package dev.retort.config.toml;

import java.nio.file.Path;

/** The user's trust in a project's own code: nothing of it runs unless they trust it. */
public interface CodeTrust {
    /** Of those who have said nothing, and cannot be asked. */
    CodeTrust NONE = said(false);

    /** Of those who have said so. */
    CodeTrust GIVEN = said(true);

    /** Whether they said so beforehand, on the command line or in the environment. */
    boolean isGiven();

    /**
     * Whether code may run; the user is asked where they can be, and once.
     *
     * @param project the folder that it came with
     * @param what it is, in words that begin a sentence: {@code "V5 \"split names\" is Java code"}
     */
    boolean allows(Path project, String what);

    private static CodeTrust said(boolean yes) {
        return new CodeTrust() {
            @Override
            public boolean isGiven() {
                return yes;
            }

            @Override
            public boolean allows(Path project, String what) {
                return yes;
            }
        };
    }
}
