package orderdesk.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import orderdesk.story.Desk.Session;

/** A back office that listens to server-sent events. What it has heard is kept until it is asked for. */
final class Feed implements AutoCloseable {

    private final BlockingQueue<Item> heard = new LinkedBlockingQueue<>();
    private final Thread listening;

    /** @param after the last event's id, or nothing */
    Feed(Session client, String service, String path, String after) {
        listening = Thread.ofVirtual().start(() -> listen(client, service, path, after));
    }

    private void listen(Session client, String service, String path, String after) {
        var headers = after.isEmpty() ? new String[] {} : new String[] {"Last-Event-ID", after};
        try (var lines =
                client.stream(service, path, BodyHandlers.ofLines(), headers).body()) {
            var id = "";
            for (var line : (Iterable<String>) lines::iterator) {
                id = line.startsWith("id:") ? line.substring(3).strip() : id;
                if (line.startsWith("data:")) {
                    heard.add(new Item(id, line.substring(5)));
                }
            }
        } catch (IOException | UncheckedIOException e) {
            heard.add(new Item("", "The stream ended: " + e));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** The first event that is so; those before it are passed over. */
    Item await(Predicate<Item> isSo) {
        var until = System.nanoTime() + Narrator.SOON.toNanos();
        var last = new Item("", "nothing");
        try {
            while (System.nanoTime() < until) {
                var item = heard.poll(Duration.ofSeconds(1).toMillis(), TimeUnit.MILLISECONDS);
                if (item != null && isSo.test(item)) {
                    return item;
                }
                last = item == null ? last : item;
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        throw new NotSo("not heard within %d s; last: %s".formatted(Narrator.SOON.toSeconds(), last));
    }

    @Override
    public void close() {
        listening.interrupt();
    }

    record Item(String id, String data) {}
}
