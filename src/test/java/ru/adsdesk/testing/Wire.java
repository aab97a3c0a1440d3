package ru.adsdesk.testing;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Locale;

/** One kept-alive HTTP/1.1 connection that does as little as can be, so that the client is not what is measured. */
public final class Wire implements AutoCloseable {

    private final int port;
    private final String head;
    private Socket socket;
    private InputStream in;

    /** Connects; an answer is waited for at most a minute. */
    public Wire(int port, String bearer) throws IOException {
        this.port = port;
        head = " HTTP/1.1\r\nHost: localhost:" + port + "\r\nAuthorization: Bearer " + bearer
                + "\r\nContent-Type: application/json\r\n";
        connect();
    }

    private void connect() throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(60_000);
        in = new BufferedInputStream(socket.getInputStream(), 16_384);
    }

    /** What was answered. */
    public record Answer(int status, byte[] body) {

        @Override
        public String toString() {
            return status + " " + new String(body, UTF_8);
        }
    }

    /** Posts JSON under an idempotency key. */
    public Answer post(String path, String key, byte[] body) throws IOException {
        socket.getOutputStream().write(message(path, key, body));
        return answer();
    }

    /** Sends half of it and hangs up. */
    public void drop(String path, String key, byte[] body) throws IOException {
        byte[] message = message(path, key, body);
        socket.getOutputStream().write(message, 0, message.length - body.length / 2);
        close();
    }

    private byte[] message(String path, String key, byte[] body) {
        ByteArrayOutputStream message = new ByteArrayOutputStream(1024 + body.length);
        String own = "Idempotency-Key: " + key + "\r\nContent-Length: " + body.length + "\r\n\r\n";
        message.writeBytes(("POST " + path + head + own).getBytes(US_ASCII));
        message.writeBytes(body);
        return message.toByteArray();
    }

    private Answer answer() throws IOException {
        int status = Integer.parseInt(line().substring(9, 12));
        int length = -1;
        boolean last = false;
        for (String line = line(); !line.isEmpty(); line = line()) {
            String header = line.toLowerCase(Locale.ROOT);
            if (header.startsWith("content-length:")) {
                length = Integer.parseInt(header.substring(15).strip());
            }
            last |= header.startsWith("connection:") && header.endsWith("close");
        }
        Answer answer = new Answer(status, length >= 0 ? in.readNBytes(length) : chunks());
        if (last) {
            close();
            connect();
        }
        return answer;
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int size = chunkSize(); size > 0; size = chunkSize()) {
            body.writeBytes(in.readNBytes(size));
            line();
        }
        line();
        return body.toByteArray();
    }

    private int chunkSize() throws IOException {
        return Integer.parseInt(line(), 16);
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder(64);
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the connection ended");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
