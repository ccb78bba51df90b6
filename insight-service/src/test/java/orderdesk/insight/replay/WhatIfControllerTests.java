package orderdesk.insight.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Collections;
import orderdesk.platform.access.Role;
import orderdesk.platform.testing.Http;
import orderdesk.platform.testing.Tokens;
import orderdesk.wire.InsightWeb;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.web.context.WebApplicationContext;

@SpringBootTest(classes = InsightWeb.class)
class WhatIfControllerTests {

    static final String MONTH = "?from=2026-01-01T00:00:00Z&to=2026-02-01T00:00:00Z";
    static final String PART = "{\"from\": \"09:00\", \"to\": \"21:00\", \"operators\": 100}";

    @Autowired
    WebApplicationContext service;

    @Test
    void emptyTimeComesOutEmptyInAllThreeColumns() throws Exception {
        tried(MONTH, "{\"roster\": [%s], \"limitMinutes\": 1440}".formatted(PART))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.recorded.orders").value(0))
                .andExpect(jsonPath("$.unchanged.breached").value(0))
                .andExpect(jsonPath("$.changed.missed").value(0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"limitMinutes\": 0}|/limitMinutes",
                "{\"limitMinutes\": 1441}|/limitMinutes",
                "{\"roster\": [{\"from\": \"09:00\", \"to\": \"09:00\", \"operators\": 1}]}|/roster/0/to",
                "{\"roster\": [{\"from\": \"09:00\", \"to\": \"10:00\", \"operators\": 0}]}|/roster/0/operators",
                "{\"roster\": [{\"from\": \"09:00\", \"to\": \"10:00\", \"operators\": 101}]}|/roster/0/operators",
                "{\"roster\": [null]}|/roster/0/to",
                "{\"roster\": [{\"from\": null, \"to\": \"10:00\", \"operators\": 1}]}|/roster/0/to",
                "{\"roster\": [{\"from\": \"09:00\", \"operators\": 1}]}|/roster/0/to",
                "{\"window\": {\"from\": null, \"to\": \"09:00\"}}|/window/to",
                "{\"window\": {}}|/window/to",
                "{\"window\": {\"from\": \"21:00\", \"to\": \"21:00\"}}|/window/to",
                "{\"roster\": [{\"from\": \"09:00\", \"to\": \"10:00\", \"operators\": 1, \"shops\": [\"chasy\"]}]}|/roster/0/shops",
                "{\"roster\": [{\"from\": \"09:00\", \"to\": \"10:00\", \"operators\": 1, \"shops\": [null]}]}|/roster/0/shops"
            })
    void whatCannotBeTriedIsNamed(String body, String pointer) throws Exception {
        tried("", body)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].pointer").value(pointer));
    }

    @Test
    void fromMidnightToMidnightIsTheWholeDay() throws Exception {
        tried(MONTH, """
                        {"roster": [{"from": "00:00", "to": "00:00", "operators": 1}],
                         "window": {"from": "00:00", "to": "00:00"}}""").andExpect(status().isOk());
    }

    @Test
    void nightIsARosterAndAWindow() throws Exception {
        tried(MONTH, """
                        {"roster": [{"from": "22:00", "to": "06:00", "operators": 1, "shops": ["tribuna"]}],
                         "window": {"from": "20:00", "to": "00:00"}}""")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.error.breached").value(0))
                .andExpect(jsonPath("$.error.missed").value(0));
    }

    @Test
    void twentyPartsAreARosterAndOneMoreIsNot() throws Exception {
        tried("", roster(20)).andExpect(status().isOk());
        tried("", roster(21))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].pointer").value("/roster"));
    }

    @Test
    void monthIsTheMost() throws Exception {
        tried("?from=2026-01-01T00:00:00Z&to=2026-02-01T00:00:01Z", "{}").andExpect(status().isBadRequest());
    }

    @ParameterizedTest
    @ValueSource(strings = {"OPERATOR", "FINANCE", "STOREFRONT"})
    void whoReadsNoFiguresTriesNothing(Role role) throws Exception {
        var answer = Http.of(service)
                .perform(post("/v1/figures/what-if")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}")
                        .header("Authorization", Tokens.of(service).of("anna", "tribuna", role)))
                .andReturn();

        assertThat(answer.getResponse().getStatus()).isEqualTo(403);
    }

    private static String roster(int parts) {
        return "{\"roster\": [%s]}".formatted(String.join(",", Collections.nCopies(parts, PART)));
    }

    private ResultActions tried(String time, String body) throws Exception {
        return Http.of(service)
                .perform(post("/v1/figures/what-if" + time)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body)
                        .header("Authorization", Tokens.of(service).of("maria", "tribuna", Role.MANAGER)));
    }
}
