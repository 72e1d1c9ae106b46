package dev.retort.database.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.net.SocketImpl;
import java.net.SocketTimeoutException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A Unix socket of the JDK's, as code knows it that was written for those of a network. One thread may read while another
 * one writes. An interrupt does not close it, as it would a channel that blocks.
 */
final class UnixSocket extends Socket {
    private static final int BUFFER = 8192;

    private final Path path;
    private final SocketChannel channel;
    private final Selector reading;
    private final Selector writing;
    private volatile int timeout;
    private volatile boolean connected;

    UnixSocket(Path path) throws IOException {
        super((@Nullable SocketImpl) null);
        this.path = path;
        this.channel = SocketChannel.open(StandardProtocolFamily.UNIX);
        this.reading = Selector.open();
        this.writing = Selector.open();
    }

    @Override
    public void connect(@Nullable SocketAddress ignored) throws IOException {
        connect(ignored, 0);
    }

    /** To the server of this machine there is no wait: the address is the path. */
    @Override
    public void connect(@Nullable SocketAddress ignored, int milliseconds) throws IOException {
        channel.connect(UnixDomainSocketAddress.of(path));
        channel.configureBlocking(false);
        channel.register(reading, SelectionKey.OP_READ);
        channel.register(writing, SelectionKey.OP_WRITE);
        connected = true;
    }

    @Override
    public InputStream getInputStream() {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                ByteBuffer buffer = ByteBuffer.wrap(bytes, offset, length);
                int read = receive(buffer);
                if (read == 0 && length > 0) {
                    await(reading, timeout);
                    read = receive(buffer);
                }
                return read;
            }
        };
    }

    @Override
    public OutputStream getOutputStream() {
        return new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                write(new byte[] {(byte) one}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                ByteBuffer buffer = ByteBuffer.wrap(bytes, offset, length);
                while (send(buffer)) {
                    await(writing, 0);
                }
            }
        };
    }

    private int receive(ByteBuffer buffer) throws IOException {
        try {
            return channel.read(buffer);
        } catch (ClosedChannelException e) {
            throw closed(e);
        }
    }

    /** Whether something is left to be sent. */
    private boolean send(ByteBuffer buffer) throws IOException {
        try {
            channel.write(buffer);
            return buffer.hasRemaining();
        } catch (ClosedChannelException e) {
            throw closed(e);
        }
    }

    /** Waits until the channel is ready, for some time or for as long as it takes. */
    private static void await(Selector selector, int milliseconds) throws IOException {
        long end = System.nanoTime() + milliseconds * 1_000_000L;
        boolean interrupted = false;
        try {
            while (true) {
                long left = milliseconds == 0 ? 0 : Math.max(1, (end - System.nanoTime()) / 1_000_000);
                int ready = selector.select(left);
                selector.selectedKeys().clear();
                if (ready > 0) {
                    return;
                }
                interrupted |= Thread.interrupted();
                if (!selector.isOpen() || selector.keys().isEmpty()) {
                    throw closed(null);
                }
                if (milliseconds != 0 && System.nanoTime() - end >= 0) {
                    throw new SocketTimeoutException("Read timed out");
                }
            }
        } catch (ClosedSelectorException e) {
            throw closed(e);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static SocketException closed(@Nullable Exception cause) {
        SocketException closed = new SocketException("Socket closed");
        if (cause != null) {
            closed.initCause(cause);
        }
        return closed;
    }

    @Override
    public void close() throws IOException {
        channel.close();
        reading.close();
        writing.close();
    }

    @Override
    public boolean isClosed() {
        return !channel.isOpen();
    }

    @Override
    public boolean isConnected() {
        return connected;
    }

    @Override
    public void setSoTimeout(int milliseconds) {
        timeout = milliseconds;
    }

    @Override
    public int getSoTimeout() {
        return timeout;
    }

    @Override
    public int getSendBufferSize() {
        return BUFFER;
    }

    @Override
    public int getReceiveBufferSize() {
        return BUFFER;
    }

    // What is said of a network has no meaning here.

    @Override
    public void setTcpNoDelay(boolean on) {}

    @Override
    public void setKeepAlive(boolean on) {}

    @Override
    public void setSendBufferSize(int size) {}

    @Override
    public void setReceiveBufferSize(int size) {}

    @Override
    public String toString() {
        return "socket " + path;
    }
}
