package orderdesk.benchmarks;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/**
 * How long a storefront waits to hear that a code cannot be used, by why it cannot: none of them may be told from another
 * by a clock. Each reason in turn, so that all see the same machine; a visitor for each question, since whoever
 * guesses waits. One run in ten minutes: a whole storefront may guess so often.
 */
final class CodeAnswers {

    /** Of each reason; 300 misses of a storefront in ten minutes are the most. */
    private static final int ROUNDS = 90;

    private static final int WARM_UP = 5;

    private static final String FACE = "{\"face\":{\"minor\":100000,\"currency\":\"RUB\"},\"validUntil\":\"%s\"}";
    private static final String CAMPAIGN = """
            {"code":"%s","rules":{"name":"Замер","worth":{"kind":"percent","basisPoints":500},"from":"%s","to":"%s",\
            "skus":[],"skuPrefixes":[],"stacking":"TOGETHER"}}""";

    private final Desk desk = new Desk();

    void measure() {
        var codes = codes();
        var latencies = new LinkedHashMap<String, Latencies>();
        for (var round = 0; round < ROUNDS; round++) {
            for (var code : codes.entrySet()) {
                var began = System.nanoTime();
                var said = check(code.getValue());
                var took = System.nanoTime() - began;
                if (!said.body().equals("{\"usable\":false}")) {
                    throw new IllegalStateException("%d %s".formatted(said.statusCode(), said.body()));
                }
                if (round >= WARM_UP) {
                    latencies
                            .computeIfAbsent(code.getKey(), _ -> new Latencies())
                            .record(took);
                }
            }
        }
        System.out.println("| `codes`, refused because | p50 / p99, ms |\n| --- | --- |");
        latencies.forEach((why, took) ->
                System.out.printf("| %s | %.1f / %.1f |%n", why, took.percentile(50), took.percentile(99)));
    }

    private Map<String, String> codes() {
        var month = Duration.ofDays(30);
        var codes = new LinkedHashMap<String, String>();
        codes.put("nobody knows it", "0000-0000-0000");
        codes.put("it is another shop's", certificate("chasy", month));
        codes.put("it begins tomorrow", campaign(Duration.ofDays(1), month));
        return codes;
    }

    private String certificate(String shop, Duration valid) {
        var answer = post("/v1/certificates?shop=" + shop, FACE.formatted(in(valid)));
        return JsonMapper.shared().readTree(answer.body()).path("code").asString();
    }

    private String campaign(Duration from, Duration to) {
        var code = "LATER" + Long.toString(System.nanoTime(), 36).toUpperCase(Locale.ROOT);
        post("/v1/campaigns?shop=tribuna", CAMPAIGN.formatted(code, in(from), in(to)));
        return code;
    }

    private static Instant in(Duration time) {
        return Instant.now().plus(time).truncatedTo(ChronoUnit.SECONDS);
    }

    private HttpResponse<String> post(String path, String body) {
        var address = Place.http(Place.PROMO, path);
        var answer = desk.send("POST", address, "manager", "application/json", body, UUID.randomUUID());
        if (answer.statusCode() != 201) {
            throw new IllegalStateException("%d %s".formatted(answer.statusCode(), answer.body()));
        }
        return answer;
    }

    private HttpResponse<String> check(String code) {
        var body = "{\"code\":\"%s\",\"visitor\":\"%s\"}".formatted(code, UUID.randomUUID());
        var address = Place.http(Place.PROMO, "/v1/codes/check");
        return desk.send("POST", address, "tribuna-storefront", "application/json", body);
    }
}
