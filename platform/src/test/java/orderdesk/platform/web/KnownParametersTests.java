package orderdesk.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

@ToyService
class KnownParametersTests {

    @Autowired
    WebApplicationContext service;

    Asked toy;

    @BeforeEach
    void asOperator() {
        toy = new Asked(service);
    }

    @Test
    void knownParametersAreTaken() {
        assertThat(toy.get("/v1/things?limit=100&shop=tribuna").getStatus()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sohp=tribuna", "limit=1&offset=5", "$where=1", "keys.strokes=1"})
    void misspeltFilterShowsNothingInsteadOfEverything(String query) {
        assertThat(Asked.codes(toy.send(get("/v1/things?" + query))))
                .hasSize(2)
                .first()
                .isEqualTo("400 parameter-invalid");
    }

    @Test
    void listIsNotLimitedWhereThereIsNone() {
        assertThat(Asked.codes(toy.get("/v1/things/7c0e1f9e-6f9c-4f6b-9f3a-0d9a3a0a7a11?limit=5")))
                .containsExactly("400 parameter-invalid", "limit unknown-parameter");
    }

    @Test
    void parameterComesOnce() {
        assertThat(Asked.codes(toy.send(get("/v1/things?shop=tribuna&shop=chasy"))))
                .containsExactly("400 parameter-invalid", "shop duplicate");
    }

    @Test
    void thousandCharactersAreTheLongest() {
        assertThat(Asked.codes(toy.get("/v1/things?shop=" + "a".repeat(1_000)))).containsExactly("404 not-found");
        assertThat(Asked.codes(toy.get("/v1/things?shop=" + "a".repeat(1_001))))
                .containsExactly("400 parameter-invalid", "shop too-large");
    }

    @Test
    void controlCharactersAreRefused() {
        assertThat(Asked.codes(toy.send(get("/v1/things").queryParam("shop", "tri\u0000buna"))))
                .containsExactly("400 parameter-invalid", "shop text-invalid");
    }
}
