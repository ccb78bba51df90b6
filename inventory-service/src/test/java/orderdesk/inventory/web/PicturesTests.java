package orderdesk.inventory.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shared.Sku;
import orderdesk.inventory.Yml;
import orderdesk.inventory.catalogue.CatalogueDesk;
import orderdesk.inventory.picture.PictureAway;
import orderdesk.inventory.picture.PictureDesk;
import orderdesk.inventory.supplier.fetch.FeedServer;
import orderdesk.inventory.supplier.fetch.HttpFeeds;
import orderdesk.platform.access.Role;
import orderdesk.platform.testing.Http;
import orderdesk.platform.testing.Tokens;
import orderdesk.wire.InventoryWeb;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;

/** What a product looks like is shown by the desk itself, and whatever else is at the address is not (R003). */
@SpringBootTest(classes = InventoryWeb.class)
class PicturesTests {

    private static final int BYTES_MAX = 5 * 1024 * 1024;
    private static final AtomicInteger SUPPLIERS = new AtomicInteger();

    private final FeedServer server = new FeedServer();
    private final String own = "look" + SUPPLIERS.incrementAndGet();

    @Autowired
    WebApplicationContext context;

    @Autowired
    CatalogueDesk catalogue;

    private MockMvc http;
    private String anna;

    @BeforeEach
    void connect() {
        http = Http.of(context);
        anna = Tokens.of(context).of("anna", "tribuna", Role.OPERATOR);
    }

    @AfterEach
    void close() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "ffd8ffe000104a46, image/jpeg",
        "89504e470d0a1a0a, image/png",
        "4749463839610100, image/gif",
        "524946460000000057454250, image/webp"
    })
    void pictureIsWhatItsFirstBytesSay(String hex, String type) throws Exception {
        var bytes = HexFormat.of().parseHex(hex);
        server.put("/look.svg", bytes);
        listed("/look.svg");

        look(0).andExpect(status().isOk())
                .andExpect(content().contentType(type))
                .andExpect(content().bytes(bytes))
                .andExpect(header().string("Cache-Control", "max-age=28800, private"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Content-Security-Policy", "default-src 'none'; sandbox"));
    }

    @Test
    void cardNamesSeveralAndNoMoreThanThose() throws Exception {
        server.put("/one.png", picture(8));
        server.put("/two.png", picture(9));
        listed("/one.png", "/two.png");

        look(1).andExpect(status().isOk()).andExpect(content().bytes(picture(9)));
        look(2).andExpect(status().isNotFound()).andExpect(jsonPath("$.code").value("not-found"));
        look(-1).andExpect(status().isNotFound());
    }

    /** The script in a drawing would be the desk's own. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>",
                "<!DOCTYPE html><html></html>",
                "{}",
                ""
            })
    void whatIsNoPictureIsNotShown(String answer) throws Exception {
        server.put("/look.jpg", answer.getBytes(StandardCharsets.UTF_8));
        listed("/look.jpg");

        look(0).andExpect(status().isNotFound()).andExpect(jsonPath("$.code").value("picture-away"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/none.jpg", "/status/500", "/truncated", "/huge"})
    void pictureThatIsAwayIsSaidToBe(String path) throws Exception {
        listed(path);

        look(0).andExpect(status().isNotFound()).andExpect(jsonPath("$.code").value("picture-away"));
    }

    @Test
    void pictureOfFiveMebibytesIsTheLargest() throws Exception {
        server.put("/largest.png", picture(BYTES_MAX));
        server.put("/larger.png", picture(BYTES_MAX + 1));
        listed("/largest.png", "/larger.png");

        look(0).andExpect(status().isOk());
        look(1).andExpect(status().isNotFound()).andExpect(jsonPath("$.code").value("picture-away"));
    }

    @Test
    void ownNetworkIsNotLookedInto() throws Exception {
        server.put("/look.png", picture(8));
        listed("/look.png");
        try (var guarded = new HttpFeeds(false, PictureDesk.LIMITS)) {
            var desk = new PictureDesk(catalogue, guarded);

            assertThatExceptionOfType(PictureAway.class)
                    .isThrownBy(() -> desk.picture(new ShopId("tribuna"), new Sku(own), 0))
                    .satisfies(away -> assertThat(away.reason()).isEqualTo("address-private"));
        }
        assertThat(server.asked()).isEmpty();
    }

    private static byte[] picture(int bytes) {
        return Arrays.copyOf(HexFormat.of().parseHex("89504e470d0a1a0a"), bytes);
    }

    private void listed(String... paths) throws Exception {
        var manager = Tokens.of(context).of("manager", "tribuna", Role.MANAGER);
        var supplier = "/v1/suppliers/" + own;
        send(
                        manager,
                        put(supplier + "?shop=tribuna")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("{\"name\": \"Склад\", \"currency\": \"RUB\"}"))
                .andExpect(status().isCreated());
        var pictures = Arrays.stream(paths)
                .map(path -> "<picture>%s</picture>".formatted(server.url(path)))
                .collect(Collectors.joining());
        send(
                        manager,
                        post(supplier + "/price-lists?shop=tribuna")
                                .contentType(MediaType.APPLICATION_XML)
                                .content(Yml.list(Yml.offer(own, "<price>100</price><count>1</count>" + pictures))))
                .andExpect(status().isCreated());
    }

    private ResultActions look(int number) throws Exception {
        return send(anna, get("/v1/products/{sku}/pictures/{number}?shop=tribuna", own, number));
    }

    private ResultActions send(String token, MockHttpServletRequestBuilder request) throws Exception {
        return http.perform(request.header("Authorization", token));
    }
}
