package org.scorepack.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A port that leads to another port of this machine, until it is cut and after it is mended. */
public final class Wire implements AutoCloseable {

    private final ServerSocket port;
    private final int target;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean whole = true;

    private Wire(ServerSocket port, int target) {
        this.port = port;
        this.target = target;
    }

    public static Wire to(int target) {
        try {
            Wire wire = new Wire(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), target);
            start("wire", wire::lead);
            return wire;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return port.getLocalPort();
    }

    /** Ends all connections; new ones are hung up on. */
    public void cut() {
        whole = false;
        open.forEach(Wire::hangUp);
    }

    public void mend() {
        whole = true;
    }

    private void lead() {
        while (!port.isClosed()) {
            try {
                Socket near = port.accept();
                Socket far = new Socket(InetAddress.getLoopbackAddress(), target);
                open.add(near);
                open.add(far);
                if (whole) {
                    start("wire-out", () -> carry(near, far));
                    start("wire-in", () -> carry(far, near));
                } else {
                    hangUp(near);
                    hangUp(far);
                }
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void carry(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException over) {
            // Cut, or one side hung up: so does the other.
        }
        hangUp(from);
        hangUp(to);
        open.remove(from);
        open.remove(to);
    }

    private static void hangUp(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void start(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        cut();
        try {
            port.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
