package io.because.neo4j;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;

/// The first twenty bytes of Bolt: enough to know that a Neo4j listens, without a driver.
final class BoltHandshake {
    private static final int TIMEOUT_MILLIS = 2000;
    /// The magic number, then four versions on offer: 5.0 to 5.8, and 4.4.
    private static final byte[] HELLO = {0x60, 0x60, (byte) 0xB0, 0x17, 0, 8, 8, 5, 0, 0, 4, 4, 0, 0, 0, 0, 0, 0, 0, 0};

    private BoltHandshake() {}

    static boolean answers(URI bolt) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(bolt.getHost(), bolt.getPort()), TIMEOUT_MILLIS);
            socket.setSoTimeout(TIMEOUT_MILLIS);
            socket.getOutputStream().write(HELLO);
            return new DataInputStream(socket.getInputStream()).readInt() != 0;
        } catch (IOException e) {
            return false;
        }
    }
}
