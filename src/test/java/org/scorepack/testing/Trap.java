package org.scorepack.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicInteger;

/** A port on which nobody has any business: it counts who calls, and hangs up. */
public final class Trap implements AutoCloseable {

    private final ServerSocket port;
    private final AtomicInteger calls = new AtomicInteger();

    private Trap(ServerSocket port) {
        this.port = port;
    }

    public static Trap open() {
        try {
            Trap trap = new Trap(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
            Thread thread = new Thread(trap::count, "trap");
            thread.setDaemon(true);
            thread.start();
            return trap;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return port.getLocalPort();
    }

    public int calls() {
        return calls.get();
    }

    private void count() {
        while (!port.isClosed()) {
            try {
                port.accept().close();
                calls.incrementAndGet();
            } catch (IOException closed) {
                return;
            }
        }
    }

    @Override
    public void close() {
        try {
            port.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
