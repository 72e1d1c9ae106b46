package dev.retort.maven;

import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.building.SettingsProblem;
import org.apache.maven.settings.crypto.DefaultSettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.apache.maven.settings.crypto.SettingsDecryptionResult;

/**
 * The users and passwords that Maven's settings.xml has for servers.
 *
 * @param settings the settings
 * @param decrypter reads passwords that were encrypted
 */
record ServerCredentials(Settings settings, SettingsDecrypter decrypter) {
    /** Those of one server; the user may be another. */
    Credentials of(String id, Optional<String> user) throws MojoExecutionException {
        Server server = settings.getServer(id);
        if (server == null) {
            throw new MojoExecutionException("settings.xml has no server with the id " + id + ", which serverId names");
        }
        SettingsDecryptionResult decrypted = decrypter.decrypt(new DefaultSettingsDecryptionRequest(server));
        for (SettingsProblem problem : decrypted.getProblems()) {
            throw new MojoExecutionException(
                    "the password of the server " + id + " in settings.xml cannot be read: " + problem.getMessage());
        }
        return Credentials.of(
                user.or(() -> Optional.ofNullable(server.getUsername())),
                Optional.ofNullable(decrypted.getServer().getPassword()));
    }
}
