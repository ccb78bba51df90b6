package orderdesk.local.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Map;

/**
 * Where the parts of one stack listen, on 127.0.0.1.
 *
 * @param offset added to every port, so that a second stack runs beside the first
 */
record Ports(int offset) {

    static final String OFFSET = "ORDERDESK_PORT_OFFSET";

    private static final int OFFSET_MAX = 30_000;
    private static final int CONNECT_MILLIS = 500;

    static Ports of(Map<String, String> environment) {
        var text = environment.getOrDefault(OFFSET, "0");
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > OFFSET_MAX) {
            throw new Trouble("%s is \"%s\"; it is added to every port: 0 to %d.".formatted(OFFSET, text, OFFSET_MAX));
        }
        return new Ports(Integer.parseInt(text));
    }

    int mongod() {
        return 27117 + offset;
    }

    int broker() {
        return 19092 + offset;
    }

    int controller() {
        return 19093 + offset;
    }

    int issuer() {
        return 8100 + offset;
    }

    int pbx() {
        return 8110 + offset;
    }

    /** The manager interface of an Asterisk that is none. */
    int ami() {
        return 5038 + offset;
    }

    /** Where the mail sink takes mail. */
    int smtp() {
        return 2525 + offset;
    }

    /** Where the mailboxes are read by IMAP. */
    int imap() {
        return 3143 + offset;
    }

    /** Where the mail sink shows it. */
    int mail() {
        return 8111 + offset;
    }

    /** Where the SMS centre takes messages. */
    int smpp() {
        return 2775 + offset;
    }

    /** Where the SMS centre shows them. */
    int sms() {
        return 8112 + offset;
    }

    /** A RetailCRM that is none. */
    int crm() {
        return 8113 + offset;
    }

    static String url(int port) {
        return "http://127.0.0.1:" + port;
    }

    /** Somebody listens there. */
    static boolean isOpen(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLIS);
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    /** @throws Trouble naming the first port that somebody else listens on */
    static void requireFree(List<Server> servers) {
        for (var server : servers) {
            for (var port : server.ports()) {
                requireFree(server.name(), port);
            }
        }
    }

    private static void requireFree(String name, int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw new Trouble(
                    "Port %d, which %s needs, is in use: stop what listens there, or set %s=100 to move the whole stack."
                            .formatted(port, name, OFFSET),
                    e);
        }
    }
}
