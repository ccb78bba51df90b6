package orderdesk.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;

@ToyService
class ProblemsTests {

    @Autowired
    WebApplicationContext service;

    final Logger logger = (Logger) LoggerFactory.getLogger(Problems.class);
    final ListAppender<ILoggingEvent> log = new ListAppender<>();

    Asked toy;

    @BeforeEach
    void asOperator() {
        toy = new Asked(service);
        log.start();
        logger.addAppender(log);
        logger.setLevel(Level.INFO);
    }

    @AfterEach
    void quiet() {
        logger.detachAppender(log);
        logger.setLevel(null);
    }

    @Test
    void problemIsWrittenAsRfc9457WantsIt() {
        var answer = toy.send(get("/v1/things?limit=0").header("X-Request-Id", "request-1"));

        assertThat(answer.getContentType()).isEqualTo("application/problem+json");
        assertThat(answer.getHeader("X-Request-Id")).isEqualTo("request-1");
        assertThat(Asked.json(answer))
                .isEqualTo(tools.jackson.databind.json.JsonMapper.shared().readTree("""
                {"type":"urn:orderdesk:limit-invalid","title":"Bad request","status":400,
                 "detail":"limit is a whole number from 1 to 100.","code":"limit-invalid","traceId":"request-1",
                 "errors":[{"pointer":"limit","code":"limit-invalid","detail":"1 to 100."}]}"""));
    }

    @Test
    void problemSpeaksTheCallersLanguage() {
        var answer = toy.send(get("/v1/things?limit=0").header("Accept-Language", "de, ru;q=0.8, en;q=0.5"));

        assertThat(Asked.json(answer).get("title").asString()).isEqualTo("Неверный запрос");
        assertThat(Asked.json(answer).get("detail").asString()).isEqualTo("limit: целое число от 1 до 100.");
    }

    @Test
    void securitySpeaksItToo() throws Exception {
        var answer = toy.http()
                .perform(get("/v1/things").header("Accept-Language", "ru"))
                .andReturn()
                .getResponse();

        assertThat(Asked.json(answer).get("detail").asString()).isEqualTo("Нужен действующий токен.");
    }

    @ParameterizedTest
    @CsvSource({
        "reused, 422 key-reused",
        "store, 503 store-unavailable",
        "heavy, 409 too-heavy",
        "many, 429 slow-down",
        "other, 500 internal",
    })
    void everyExceptionIsAProblem(String thing, String code) {
        assertThat(Asked.codes(fail(thing))).containsExactly(code);
    }

    @Test
    void problemOfAnAdviceIsAProblemInEveryRespect() {
        var answer = fail("heavy");

        assertThat(answer.getContentType()).isEqualTo("application/problem+json");
        assertThat(Asked.json(answer).get("title").asString()).isEqualTo("Conflict");
        assertThat(Asked.json(answer).hasNonNull("traceId")).isTrue();
    }

    @Test
    void retryAfterIsInWholeSecondsRoundedUp() {
        assertThat(fail("many").getHeader("Retry-After")).isEqualTo("2");
        assertThat(fail("store").getHeader("Retry-After")).isEqualTo("1");
    }

    @Test
    void unexpectedErrorTellsTheLogButNotTheCaller() throws Exception {
        var answer = toy.send(post("/v1/things/other/fail").header("X-Request-Id", "find-me"));

        assertThat(answer.getContentAsString()).doesNotContain("secret").doesNotContain("Exception");
        assertThat(log.list).singleElement().satisfies(line -> {
            assertThat(line.getThrowableProxy().getMessage()).isEqualTo("secret detail");
            assertThat(line.getMDCPropertyMap()).containsEntry("correlation", "find-me");
        });
    }

    @Test
    void readerWhoHangsUpIsNoFailure() {
        fail("hung-up");

        assertThat(log.list).singleElement().satisfies(line -> {
            assertThat(line.getFormattedMessage()).isEqualTo("POST /v1/things/hung-up/fail hung up");
            assertThat(line.getLevel()).isEqualTo(Level.INFO);
            assertThat(line.getThrowableProxy()).isNull();
        });
    }

    @Test
    void refusalIsOneLineInTheLogWithoutQueryAndBody() {
        toy.get("/v1/things?limit=0&phone=79161234567");
        toy.post("{\"phone\":\"79161234567\"}");

        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .containsExactly("GET /v1/things 400 parameter-invalid", "POST /v1/things 400 body-unreadable");
        assertThat(log.list).allMatch(line -> line.getThrowableProxy() == null);
    }

    @Test
    void logNamesTheShopThatARequestIsAboutAndNoOther() {
        toy.get("/v1/things?limit=0&shop=chasy");
        toy.get("/v1/things?limit=0&shop=foreign");
        toy.get("/v1/things?limit=0");

        assertThat(log.list)
                .extracting(line -> String.valueOf(line.getMDCPropertyMap().get("shop")))
                .containsExactly("chasy", "null", "null");
    }

    @Test
    void idThatCannotBeIsUnknown() {
        assertThat(Asked.codes(toy.get("/v1/things/no-uuid"))).containsExactly("404 not-found");
    }

    @Test
    void mediaTypesAreNegotiated() {
        var xml = post(Asked.THINGS).contentType(MediaType.APPLICATION_XML).content("<a/>");

        assertThat(Asked.codes(toy.send(xml))).containsExactly("415 media-type-unsupported");
        assertThat(Asked.codes(toy.send(get("/v1/things").accept(MediaType.APPLICATION_XML))))
                .containsExactly("406 not-acceptable");
    }

    @Test
    void usableRequestIdIsKeptAndAnyOtherReplaced() {
        assertThat(id("a".repeat(128))).isEqualTo("a".repeat(128));
        assertThat(id("a".repeat(129))).hasSize(36);
        assertThat(id("a\u00e9")).hasSize(36);
        assertThat(id("a b")).hasSize(36);
    }

    @Test
    void traceOfTheCallerIsTheCorrelation() {
        var trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        var answer = toy.send(get("/v1/things").header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01"));

        assertThat(answer.getHeader("X-Request-Id")).isEqualTo(trace);
    }

    private String id(String sent) {
        return String.valueOf(
                toy.send(get("/v1/things").header("X-Request-Id", sent)).getHeader("X-Request-Id"));
    }

    private MockHttpServletResponse fail(String thing) {
        return toy.send(post("/v1/things/" + thing + "/fail"));
    }
}
