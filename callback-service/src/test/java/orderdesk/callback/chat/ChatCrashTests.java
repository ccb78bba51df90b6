package orderdesk.callback.chat;

import static orderdesk.callback.Theatre.NOW;
import static orderdesk.callback.chat.Lobby.VERA;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import orderdesk.callback.Theatre;
import orderdesk.callback.task.domain.Talk;
import orderdesk.contracts.callback.CallEvent.CallTaskCompleted;
import orderdesk.contracts.callback.CallEvent.CallTaskOpened;
import orderdesk.contracts.callback.CallOutcome;
import orderdesk.contracts.callback.CallTopic;
import orderdesk.contracts.callback.ChatEvent.ChatClosed;
import orderdesk.contracts.callback.ChatEvent.ChatOpened;
import org.junit.jupiter.api.Test;

/** The service is killed at every step in turn; what it announced is heard when it is back. */
class ChatCrashTests {

    private static final Talk ANSWERED = new Talk(CallOutcome.ANSWERED, CallTopic.PRODUCT, null, null);

    @Test
    void openedChatIsOwedOnceHoweverTheServiceDies() {
        var steps = steps(_ -> {}, lobby -> lobby.opened("c1"));
        assertThat(steps).isGreaterThan(5);
        for (var step = 1; step <= steps; step++) {
            var lobby = killed(step, _ -> {}, each -> each.opened("c1"));

            lobby.hearOwn();

            var opened = lobby.stage.store.events(ChatOpened.class).size();
            assertThat(lobby.stage.store.events(CallTaskOpened.class)).hasSize(opened);
            lobby.opened("c1"); // the page sends it again
            assertThat(lobby.stage.store.events(CallTaskOpened.class)).hasSize(1);
        }
    }

    @Test
    void settledChatEndsItsWorkOnceHoweverTheServiceDies() {
        Consumer<Lobby> given = lobby -> {
            lobby.opened("c1");
            lobby.answered(VERA);
        };
        Consumer<Lobby> settles = lobby -> lobby.chats.settle(lobby.claimed(VERA), ANSWERED);
        var steps = steps(given, settles);
        for (var step = 1; step <= steps; step++) {
            var lobby = killed(step, given, settles);

            lobby.hearOwn();
            lobby.hearOwn();

            var closed = lobby.stage.store.events(ChatClosed.class).size();
            assertThat(lobby.stage.store.events(CallTaskCompleted.class)).hasSize(closed);
            assertThat(closed).isLessThanOrEqualTo(1);
        }
    }

    private static int steps(Consumer<Lobby> given, Consumer<Lobby> what) {
        var counted = new AtomicInteger();
        var lobby = new Lobby(new Theatre(NOW));
        given.accept(lobby);
        lobby.stage.store.watch(_ -> counted.incrementAndGet());
        what.accept(lobby);
        return counted.get();
    }

    private static Lobby killed(int step, Consumer<Lobby> given, Consumer<Lobby> what) {
        var taken = new AtomicInteger();
        var lobby = new Lobby(new Theatre(NOW));
        given.accept(lobby);
        lobby.stage.store.watch(_ -> {
            if (taken.incrementAndGet() == step) {
                throw new Killed();
            }
        });
        try {
            what.accept(lobby);
        } catch (Killed killed) {
            assertThat(killed).isNotNull();
        }
        lobby.stage.store.watch(_ -> {});
        return Lobby.on(lobby.stage.store, lobby.stage);
    }

    private static final class Killed extends RuntimeException {}
}
