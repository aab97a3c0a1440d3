package ru.adsdesk.testing;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.SocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * Counts how often a thread truly turned to the database: how often it wrote to a connection it had read from before. The driver
 * may part what was meant to travel together, and no count of statements shows that. Named to the driver as its
 * {@code socketFactory}.
 */
public final class Turns extends SocketFactory {

    private static final ThreadLocal<AtomicInteger> COUNTED = new ThreadLocal<>();

    /** The turns a piece of work on this thread takes. */
    public static int of(Runnable work) {
        AtomicInteger turns = new AtomicInteger();
        COUNTED.set(turns);
        try {
            work.run();
        } finally {
            COUNTED.remove();
        }
        return turns.get();
    }

    @Override
    public Socket createSocket() {
        return new Counting();
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port), null);
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) throws IOException {
        return connected(new InetSocketAddress(host, port), new InetSocketAddress(local, localPort));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port), null);
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) throws IOException {
        return connected(new InetSocketAddress(host, port), new InetSocketAddress(local, localPort));
    }

    /** The driver itself connects what it is given bare; the rest is what a factory promises. */
    private static Socket connected(InetSocketAddress to, @Nullable InetSocketAddress from) throws IOException {
        Socket socket = new Counting();
        socket.bind(from);
        socket.connect(to);
        return socket;
    }

    private static final class Counting extends Socket {

        private boolean answered = true;

        @Override
        public InputStream getInputStream() throws IOException {
            return new FilterInputStream(super.getInputStream()) {
                @Override
                public int read(byte[] into, int from, int most) throws IOException {
                    answered = true;
                    return in.read(into, from, most);
                }
            };
        }

        @Override
        public OutputStream getOutputStream() throws IOException {
            return new FilterOutputStream(super.getOutputStream()) {
                @Override
                public void write(byte[] bytes, int from, int length) throws IOException {
                    AtomicInteger turns = COUNTED.get();
                    if (answered && turns != null) {
                        turns.incrementAndGet();
                    }
                    answered = false;
                    out.write(bytes, from, length);
                }
            };
        }
    }
}
