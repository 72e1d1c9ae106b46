package dev.retort.cli.run;

import dev.retort.project.ThisBuild;
import org.jooq.Constants;
import picocli.CommandLine.IVersionProvider;

/** The version of Retort and of what it runs on. */
public final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {
            "Retort " + ThisBuild.version(), "jOOQ " + Constants.FULL_VERSION, "Java " + Runtime.version(),
        };
    }
}
