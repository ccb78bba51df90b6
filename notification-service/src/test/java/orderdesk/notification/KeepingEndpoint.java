package orderdesk.notification;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import orderdesk.notification.webhook.Courier;
import orderdesk.notification.webhook.domain.Reaction;

/** A storefront's endpoint that keeps what it takes, and reacts as it is told to. */
public final class KeepingEndpoint implements Courier {

    public final List<Post> posts = new ArrayList<>();
    private final Deque<Reaction> next = new ArrayDeque<>();

    /** What comes of the next post. */
    public void next(Reaction reaction) {
        next.add(reaction);
    }

    @Override
    public Reaction post(URI to, Map<String, String> headers, String body) {
        posts.add(new Post(to, headers, body));
        var told = next.poll();
        return told == null ? new Reaction.Taken(204) : told;
    }

    public record Post(URI to, Map<String, String> headers, String body) {}
}
