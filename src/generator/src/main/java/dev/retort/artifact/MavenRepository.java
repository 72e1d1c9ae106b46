package dev.retort.artifact;

import dev.retort.RetortException;
import dev.retort.internal.text.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The repositories that the user's Maven uses: the one on the machine, and Maven Central or its mirror. */
public final class MavenRepository {
    private static final Duration CONNECTING = Duration.ofSeconds(20);
    private static final long MEGABYTE = 1_000_000;
    private static final Duration FETCHING = Duration.ofMinutes(10);

    private final MavenSettings settings;

    MavenRepository(MavenSettings settings) {
        this.settings = settings;
    }

    public static MavenRepository ofPerson() {
        return new MavenRepository(MavenSettings.ofPerson());
    }

    /**
     * The jar of an artifact: where it lies on the machine, or fetched into a folder of the caller's.
     *
     * @param what what to call it in a message
     * @param folder where it is put when it has to be fetched
     * @param progress is told when the network is used
     * @throws RetortException of the kind CONNECTION when it cannot be fetched
     */
    public Path jar(MavenArtifact artifact, String what, Path folder, Consumer<String> progress) throws IOException {
        Path local = artifact.in(settings.localRepository());
        if (Files.isReadable(local)) {
            if (!isWhole(local, artifact)) {
                throw unusable(artifact, what + " in " + local + " is not what it should be", null)
                        .withHint("remove that file: it is fetched anew");
            }
            return local;
        }
        progress.accept("fetching " + what);
        Path fetched = folder.resolve(artifact.name() + ".jar");
        fetch(artifact, what, fetched, progress);
        if (!isWhole(fetched, artifact)) {
            Files.delete(fetched);
            throw unusable(artifact, what + " came from " + settings.central().getHost() + " as another file", null);
        }
        return fetched;
    }

    private void fetch(MavenArtifact artifact, String what, Path target, Consumer<String> progress) throws IOException {
        URI address = settings.central().resolve(artifact.path());
        String host = address.getHost();
        // Not closed, which would wait for a transfer that has stopped; its threads end with it.
        HttpClient client = HttpClient.newBuilder()
                .connectTimeout(CONNECTING)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        try {
            HttpResponse.BodyHandler<Path> handler = response -> {
                long size =
                        response.headers().firstValueAsLong("content-length").orElse(0);
                if (size >= MEGABYTE) {
                    progress.accept("fetching " + what + " (" + Math.round((double) size / MEGABYTE) + " MB)");
                }
                return HttpResponse.BodySubscribers.ofFile(target);
            };
            int status = client.sendAsync(HttpRequest.newBuilder(address).build(), handler)
                    .get(FETCHING.toSeconds(), TimeUnit.SECONDS)
                    .statusCode();
            if (status != 200) {
                Files.deleteIfExists(target);
                throw unusable(artifact, what + " is not on this machine, and " + host + " answers " + status, null);
            }
        } catch (ExecutionException e) {
            throw unusable(
                    artifact,
                    what + " is not on this machine, and cannot be fetched from " + host + reason(e.getCause()),
                    e);
        } catch (TimeoutException e) {
            throw unusable(artifact, what + " is not on this machine, and " + host + " is too slow", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RetortException(RetortException.Kind.INTERRUPTED, "Interrupted", null, null, e);
        } finally {
            client.shutdownNow();
        }
    }

    private static String reason(@Nullable Throwable cause) throws IOException {
        return switch (cause) {
            case FileSystemException disk -> throw disk;
            case ConnectException refused when refused.getMessage() == null -> ", which does not answer";
            case UnknownHostException unknown -> ", whose name is not known here";
            case null -> "";
            default -> cause.getMessage() == null ? ", which does not answer" : ": " + cause.getMessage();
        };
    }

    private RetortException unusable(MavenArtifact artifact, String message, @Nullable Throwable cause) {
        return RetortException.connection(message, cause)
                .withHint("mvn dependency:get -Dartifact=" + artifact.coordinates() + " fetches it; its place is "
                        + artifact.in(settings.localRepository()));
    }

    private static boolean isWhole(Path jar, MavenArtifact artifact) throws IOException {
        try (InputStream in = Files.newInputStream(jar)) {
            MessageDigest digest = Sha256.begun();
            new DigestInputStream(in, digest).transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.digest()).equals(artifact.sha256());
        }
    }
}
