package org.scorepack.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** A way to a server of this machine that fails in a way that a test chooses, behind a number of bytes from the server. */
public final class Cable implements AutoCloseable {

    /** What happens behind that number of bytes. */
    public enum Fault {
        /** The connection is reset. */
        CUT,
        /** Nothing comes any more, and nobody says so. */
        HANG,
        /** One byte comes a second. */
        TRICKLE
    }

    private final ServerSocket port;
    private final int server;
    private final Fault fault;
    private final long behind;
    private final int times;
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicLong bytes = new AtomicLong();

    private Cable(int server, Fault fault, long behind, int times) throws IOException {
        this.port = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.server = server;
        this.fault = fault;
        this.behind = behind;
        this.times = times;
        start(this::accept);
    }

    /** One that works. */
    public static Cable whole(int server) {
        return of(server, Fault.CUT, Long.MAX_VALUE, 0);
    }

    /** One that fails each time. */
    public static Cable failing(int server, Fault fault, long behind) {
        return of(server, fault, behind, Integer.MAX_VALUE);
    }

    /** One that fails for the first connection, then works. */
    public static Cable failingOnce(int server, Fault fault, long behind) {
        return of(server, fault, behind, 1);
    }

    private static Cable of(int server, Fault fault, long behind, int times) {
        try {
            return new Cable(server, fault, behind, times);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return port.getLocalPort();
    }

    /** How many connections were made. */
    public int connections() {
        return connections.get();
    }

    /** Bytes that came from the server. */
    public long bytes() {
        return bytes.get();
    }

    private void accept() throws IOException {
        while (!port.isClosed()) {
            Socket client = port.accept();
            Socket toServer = new Socket(InetAddress.getLoopbackAddress(), server);
            boolean fails = connections.incrementAndGet() <= times;
            start(() -> client.getInputStream().transferTo(toServer.getOutputStream()));
            start(() -> back(toServer, client, fails ? behind : Long.MAX_VALUE));
        }
    }

    private void back(Socket from, Socket to, long untouched) throws IOException {
        InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream();
        byte[] buffer = new byte[4096];
        long left = untouched;
        while (left > 0) {
            int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (read < 0) {
                to.close();
                return;
            }
            out.write(buffer, 0, read);
            bytes.addAndGet(read);
            left -= read;
        }
        switch (fault) {
            case CUT -> {
                to.setSoLinger(true, 0);
                to.close();
                from.close();
            }
            case HANG -> {
                // the threads end here, the sockets stay
            }
            case TRICKLE -> {
                for (int read = in.read(); read >= 0; read = in.read()) {
                    out.write(read);
                    pause();
                }
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(1_000);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void start(Work work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (IOException hungUp) {
                        // either side may
                    }
                },
                "cable");
        thread.setDaemon(true);
        thread.start();
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
