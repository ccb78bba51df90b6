package orderdesk.local.pbx;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** One connection: a greeting, a login, and then answers and events in the order in which they came about. */
final class AmiSession {

    /** What a client may be behind; who is further behind is cut off. */
    private static final int BEHIND_MAX = 10_000;

    private final Socket socket;
    private final String secret;
    private final UnaryOperator<AmiPacket> exchange;
    private final Consumer<AmiSession> ended;
    private final BlockingQueue<String> toSay = new LinkedBlockingQueue<>(BEHIND_MAX);
    private volatile boolean let;

    AmiSession(Socket socket, String secret, UnaryOperator<AmiPacket> exchange, Consumer<AmiSession> ended) {
        this.socket = socket;
        this.secret = secret;
        this.exchange = exchange;
        this.ended = ended;
    }

    void start() {
        say("Asterisk Call Manager/9.0.0\r\n");
        Thread.ofVirtual().start(this::write);
        Thread.ofVirtual().start(this::read);
    }

    void tell(AmiPacket event) {
        if (let) {
            say(event.text());
        }
    }

    private void say(String text) {
        if (!toSay.offer(text)) {
            close();
        }
    }

    private void write() {
        try {
            var to = socket.getOutputStream();
            while (!socket.isClosed()) {
                to.write(toSay.take().getBytes(StandardCharsets.UTF_8));
                to.flush();
            }
        } catch (IOException gone) {
            close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            close();
        }
    }

    private void read() {
        try (var from = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            for (var next = AmiPacket.read(from); next.isPresent(); next = AmiPacket.read(from)) {
                var action = next.get();
                var answer = let ? exchange.apply(action) : login(action);
                answer.fields().put("ActionID", action.get("ActionID"));
                say(answer.text());
            }
        } catch (IOException gone) {
            toSay.clear();
        } finally {
            close();
        }
    }

    private AmiPacket login(AmiPacket action) {
        let = action.get("Action").equalsIgnoreCase("Login")
                && action.get("Secret").equals(secret);
        return let
                ? AmiPacket.of("Response", "Success", "Message", "Authentication accepted")
                : AmiPacket.of("Response", "Error", "Message", "Authentication failed");
    }

    void close() {
        ended.accept(this);
        try {
            socket.close();
        } catch (IOException e) {
            toSay.clear(); // it is closed for us either way
        }
    }
}
