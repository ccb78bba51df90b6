package orderdesk.callback.telephony.asterisk;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * One connection to the manager interface, from the login to its end. A reader's thread hands out events in their order
 * and gives each action the answer that bears its id.
 */
final class AsteriskConnection implements Closeable {

    private final Socket socket;
    private final BufferedReader from;
    private final AsteriskSettings settings;
    private final Map<String, CompletableFuture<AmiMessage>> asked = new ConcurrentHashMap<>();

    private AsteriskConnection(Socket socket, AsteriskSettings settings) throws IOException {
        this.socket = socket;
        this.settings = settings;
        this.from = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    /** @throws IOException where it is not reached, or does not let us in */
    static AsteriskConnection open(AsteriskSettings settings) throws IOException {
        var socket = new Socket();
        try {
            var within = (int) settings.within().toMillis();
            socket.connect(new InetSocketAddress(settings.host(), settings.port()), within);
            socket.setSoTimeout(within);
            var connection = new AsteriskConnection(socket, settings);
            connection.logIn();
            socket.setSoTimeout(0);
            return connection;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    private void logIn() throws IOException {
        from.readLine(); // its greeting, with a version that does not matter
        var login = new LinkedHashMap<String, String>();
        login.put("Action", "Login");
        login.put("Username", settings.user());
        login.put("Secret", settings.secret());
        login.put("Events", "call,user");
        write(new AmiMessage(login));
        var answer = AmiMessage.read(from);
        if (answer.filter(its -> its.get("Response").equals("Success")).isEmpty()) {
            throw new IOException("The manager interface does not let us in");
        }
    }

    /** Until the connection ends; whoever waits for an answer then is told that there is none. */
    void read(Consumer<AmiMessage> events) throws IOException {
        try {
            for (var next = AmiMessage.read(from); next.isPresent(); next = AmiMessage.read(from)) {
                var message = next.get();
                var waiting = Optional.ofNullable(asked.remove(message.get("ActionID")));
                if (waiting.isPresent() && !message.get("Response").isEmpty()) {
                    waiting.get().complete(message);
                } else if (!message.event().isEmpty()) {
                    events.accept(message);
                }
            }
        } finally {
            asked.values().forEach(waiting -> waiting.completeExceptionally(new IOException("The connection ended")));
        }
    }

    /** @throws IOException where it could not be sent, or no answer came in time: it may have been done */
    AmiMessage ask(String id, Map<String, String> action) throws IOException {
        var fields = new LinkedHashMap<>(action);
        fields.put("ActionID", id);
        var answer = new CompletableFuture<AmiMessage>();
        asked.put(id, answer);
        try {
            write(new AmiMessage(fields));
            return answer.get(settings.within().toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new Unanswered(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unanswered(e);
        } finally {
            asked.remove(id);
        }
    }

    /** It was sent, and may have been done. */
    static final class Unanswered extends IOException {
        Unanswered(Exception cause) {
            super("No answer came in time", cause);
        }
    }

    private synchronized void write(AmiMessage message) throws IOException {
        socket.getOutputStream().write(message.text().getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
