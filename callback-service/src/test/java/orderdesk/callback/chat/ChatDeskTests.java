package orderdesk.callback.chat;

import static orderdesk.callback.Theatre.ANNA;
import static orderdesk.callback.Theatre.CAUSE;
import static orderdesk.callback.Theatre.NOW;
import static orderdesk.callback.Theatre.PHONE;
import static orderdesk.callback.Theatre.SHOP;
import static orderdesk.callback.Theatre.SHOPS;
import static orderdesk.callback.chat.Lobby.GALINA;
import static orderdesk.callback.chat.Lobby.VERA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executors;
import orderdesk.callback.RequestDesk;
import orderdesk.callback.TalkDesk.By;
import orderdesk.callback.Theatre;
import orderdesk.callback.chat.domain.Chat;
import orderdesk.callback.chat.domain.ChatRefusal;
import orderdesk.callback.chat.domain.ChatStage;
import orderdesk.callback.chat.domain.Chatting;
import orderdesk.callback.chat.domain.Message;
import orderdesk.callback.request.domain.TooManyCallbacks;
import orderdesk.callback.task.domain.Talk;
import orderdesk.contracts.callback.CallEvent.CallTaskCompleted;
import orderdesk.contracts.callback.CallEvent.CallTaskOpened;
import orderdesk.contracts.callback.CallOutcome;
import orderdesk.contracts.callback.CallTaskKind;
import orderdesk.contracts.callback.CallTopic;
import orderdesk.contracts.callback.ChatEvent.ChatClosed;
import orderdesk.contracts.callback.ChatSide;
import orderdesk.contracts.callback.ClaimEvent.WorkReleased;
import orderdesk.platform.claim.HeldByAnother;
import orderdesk.platform.claim.PersonClaim;
import orderdesk.platform.claim.WorkRefusal;
import org.junit.jupiter.api.Test;

class ChatDeskTests {

    private static final Talk ANSWERED = new Talk(CallOutcome.ANSWERED, CallTopic.PRODUCT, "размер", null);

    private final Lobby lobby = new Lobby(new Theatre(NOW));

    @Test
    void whoWritesStandsBeforeWhatIsOwedAndIsGivenToWhoWasTrained() {
        lobby.stage.request(PHONE, false, "callback");
        lobby.stage.clock.advance(Duration.ofMinutes(5));
        var chat = lobby.opened("c1");

        assertThat(lobby.stage
                        .desk
                        .queue()
                        .head(ANNA, SHOPS)
                        .orElseThrow()
                        .state()
                        .kind())
                .isEqualTo(CallTaskKind.CALLBACK);
        var by = lobby.answered(VERA);

        assertThat(by.task()).isEqualTo(chat.taskId());
        var schedule = Objects.requireNonNull(lobby.task(chat).schedule());
        assertThat(schedule.callBy()).isEqualTo(chat.opened().plus(Lobby.WITHIN));
        assertThat(schedule.workClass().number()).isEqualTo(1);
    }

    @Test
    void bothWriteInOrderAndEachOnce() {
        var chat = lobby.opened("c1");
        var by = lobby.answered(VERA);

        lobby.chats.operatorWrites(by, "o1", "Есть.");
        lobby.chats.operatorWrites(by, "o1", "Есть.");
        lobby.chats.visitorWrites(chat, "v2", "А красная?", CAUSE);
        lobby.chats.visitorWrites(chat, "v2", "А красная?", CAUSE);

        assertThat(lobby.chat(chat).messages())
                .extracting(Message::number, Message::by, Message::text)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, ChatSide.VISITOR, Lobby.QUESTION),
                        org.assertj.core.groups.Tuple.tuple(2, ChatSide.OPERATOR, "Есть."),
                        org.assertj.core.groups.Tuple.tuple(3, ChatSide.VISITOR, "А красная?"));
        assertThatExceptionOfType(ChatRefusal.KeyUsed.class)
                .isThrownBy(() -> lobby.chats.visitorWrites(chat, "v2", "другое", CAUSE));
    }

    @Test
    void unansweredInTimeIsAbandonedOnceAndItsWorkEnds() {
        var chat = lobby.opened("c1");

        lobby.later(Lobby.WITHIN);
        lobby.hearOwn();
        lobby.hearOwn();

        assertThat(lobby.stage.store.events(ChatClosed.class))
                .extracting(ChatClosed::outcome)
                .containsExactly(CallOutcome.ABANDONED);
        assertThat(lobby.stage.store.events(CallTaskCompleted.class))
                .extracting(CallTaskCompleted::outcome)
                .containsExactly(CallOutcome.ABANDONED);
        assertThat(lobby.stage.taken(VERA)).isEmpty();
        assertThatExceptionOfType(ChatRefusal.Closed.class)
                .isThrownBy(() -> lobby.chats.visitorWrites(chat, "v2", "Ау", CAUSE));
        var to = NOW.plusSeconds(60);
        assertThat(lobby.chats.seen().figures(SHOP, NOW, to)).isEqualTo(new Chats.ChatCounts(1, 0, 1, 0, 0));
    }

    @Test
    void operatorSaysWhatItCameToAndThePersonIsFree() {
        var chat = lobby.opened("c1");
        var by = lobby.answered(VERA);
        lobby.chats.operatorWrites(by, "o1", "Есть.");

        lobby.chats.settle(by, ANSWERED);

        assertThat(lobby.stage.store.events(CallTaskCompleted.class))
                .containsExactly(new CallTaskCompleted(
                        chat.taskId(), CallTaskKind.CHAT, CallOutcome.ANSWERED, CallTopic.PRODUCT, VERA, null, NOW));
        assertThat(lobby.stage.store.events(WorkReleased.class)).hasSize(1);
        assertThat(lobby.task(chat).notes()).hasSize(1);
        assertThatExceptionOfType(ChatRefusal.Closed.class).isThrownBy(() -> lobby.chats.settle(by, ANSWERED));
        assertThatExceptionOfType(ChatRefusal.Closed.class)
                .isThrownBy(() -> lobby.chats.operatorWrites(by, "o2", "Ещё"));
    }

    @Test
    void nobodyWritesBeforeHeIsSeen() {
        lobby.opened("c1");
        var by = lobby.claimed(VERA);

        assertThatExceptionOfType(WorkRefusal.NotNow.class)
                .isThrownBy(() -> lobby.chats.operatorWrites(by, "o1", "Есть."));
        assertThatExceptionOfType(WorkRefusal.NotNow.class).isThrownBy(() -> lobby.chats.settle(by, ANSWERED));
        assertThatExceptionOfType(WorkRefusal.NotNow.class)
                .isThrownBy(() -> lobby.stage.desk.talks().dial(by, null));
    }

    @Test
    void untrainedOperatorGetsNoChatAndMayNotAnswerOne() {
        var chat = lobby.opened("c1");

        assertThat(lobby.stage.taken(ANNA)).isEmpty();
        assertThatExceptionOfType(NotTrained.class)
                .isThrownBy(() -> lobby.chats.answer(new By(SHOP, chat.taskId(), ANNA, 1, CAUSE)));
    }

    @Test
    void operatorWhoseConsoleDiedIsFollowedByAnotherAndWritesNoMore() {
        var chat = lobby.opened("c1");
        var gone = lobby.answered(VERA);
        lobby.stage.request(Theatre.phone(7), true, "waits at the site");
        lobby.later(PersonClaim.LEASE.plusSeconds(1));

        var next = lobby.answered(GALINA);

        assertThat(next.task()).isEqualTo(chat.taskId());
        assertThat(lobby.chat(chat).stage()).isEqualTo(new ChatStage.Answered(GALINA, next.token()));
        assertThat(lobby.chat(chat).answered()).isEqualTo(NOW);
        assertThatExceptionOfType(WorkRefusal.ClaimSuperseded.class)
                .isThrownBy(() -> lobby.chats.operatorWrites(gone, "o1", "поздно"));
        assertThat(lobby.chat(chat).messages()).hasSize(1);
    }

    @Test
    void answeredAndForgottenVisitorIsAbandonedAndSilentOneHasItsOwnOutcome() {
        lobby.opened("c1");
        lobby.answered(VERA);
        lobby.later(Chatting.REPLY_WITHIN);
        lobby.hearOwn();
        lobby.opened("c2");
        lobby.chats.operatorWrites(lobby.answered(VERA), "o1", "Есть.");
        lobby.later(Chatting.SILENT_AFTER);
        lobby.hearOwn();

        assertThat(lobby.stage.store.events(CallTaskCompleted.class))
                .extracting(CallTaskCompleted::outcome)
                .containsExactly(CallOutcome.ABANDONED, CallOutcome.FELL_SILENT);
    }

    @Test
    void visitorWhoGoesLeavesTheOperatorAWhileForTheOutcome() {
        var chat = lobby.opened("c1");
        var by = lobby.answered(VERA);
        lobby.chats.operatorWrites(by, "o1", "Есть.");
        lobby.chats.left(lobby.chat(chat), CAUSE);
        lobby.later(Chatting.LEFT_FOR.minusSeconds(1));
        assertThat(lobby.chat(chat).isOpen()).isTrue();

        lobby.later(Duration.ofSeconds(1));
        lobby.hearOwn();

        assertThat(lobby.task(chat).isOpen()).isFalse();
        var waiting = lobby.opened("c2");
        lobby.chats.left(waiting, CAUSE);
        lobby.chats.left(lobby.chat(waiting), CAUSE);
        assertThat(lobby.stage.store.events(ChatClosed.class))
                .extracting(ChatClosed::outcome)
                .containsExactly(CallOutcome.FELL_SILENT, CallOutcome.ABANDONED);
    }

    @Test
    void personOnTheTelephoneIsNotGivenToAnotherInTheChat() {
        lobby.stage.request(PHONE, true, "callback");
        lobby.stage.dialled(ANNA);
        var chat = lobby.opened("c1", PHONE);

        assertThat(lobby.stage.taken(VERA)).isEmpty();
        assertThatExceptionOfType(HeldByAnother.class)
                .isThrownBy(() -> lobby.stage.desk.claims().claim(lobby.task(chat), VERA, CAUSE));
    }

    @Test
    void ofManyOperatorsAtOnceOneGetsTheVisitor() throws Exception {
        lobby.opened("c1");
        var got = Collections.synchronizedList(new ArrayList<Object>());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var turn = 0; turn < 20; turn++) {
                var operator = turn % 2 == 0 ? VERA : GALINA;
                threads.submit(() -> lobby.stage
                        .desk
                        .queue()
                        .next(operator, SHOPS, Optional.empty(), CAUSE)
                        .ifPresent(claimed -> got.add(claimed.claim().operator())));
            }
        }

        assertThat(got).isNotEmpty();
        assertThat(got.stream().distinct()).hasSize(1);
    }

    @Test
    void fullChatTakesNoMoreAndFastVisitorWaits() {
        var chat = lobby.opened("c1");
        var by = lobby.answered(VERA);
        for (var number = 2; number <= Chatting.BURST; number++) {
            lobby.chats.visitorWrites(chat, "v" + number, "?", CAUSE);
        }
        assertThatExceptionOfType(ChatRefusal.TooFast.class)
                .isThrownBy(() -> lobby.chats.visitorWrites(chat, "fast", "?", CAUSE))
                .satisfies(refused -> assertThat(refused.after()).isEqualTo(Chatting.BURST_WITHIN));
        for (var number = Chatting.BURST + 1; number <= Chat.MESSAGES_MAX; number++) {
            lobby.chats.operatorWrites(by, "o" + number, "!");
        }

        assertThat(lobby.chat(chat).messages()).hasSize(Chat.MESSAGES_MAX);
        assertThatExceptionOfType(ChatRefusal.Full.class)
                .isThrownBy(() -> lobby.chats.operatorWrites(by, "one more", "!"));
    }

    @Test
    void oneAddressOpensSoManyChatsAnHour() {
        for (var number = 0; number < RequestDesk.CHATS_PER_ADDRESS; number++) {
            lobby.opened("c" + number);
            lobby.opened("c" + number);
        }

        assertThatExceptionOfType(TooManyCallbacks.class).isThrownBy(() -> lobby.opened("one more"));
        assertThat(lobby.stage.store.events(CallTaskOpened.class)).hasSize(RequestDesk.CHATS_PER_ADDRESS);
        lobby.later(RequestDesk.ADDRESS_WITHIN);
        lobby.opened("one more");
    }
}
