package orderdesk.inventory.web;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.UUID;
import orderdesk.inventory.Yml;
import orderdesk.inventory.stock.audit.StockAuditor;
import orderdesk.platform.access.Role;
import orderdesk.platform.testing.Http;
import orderdesk.platform.testing.Tokens;
import orderdesk.wire.InventoryWeb;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.web.context.WebApplicationContext;

@SpringBootTest(classes = InventoryWeb.class)
class StockAuditTests {

    @Autowired
    WebApplicationContext context;

    @Autowired
    StockAuditor auditor;

    @Test
    void shopSeesWhatIsWrongWithItsOwnItemsAndNothingElse() throws Exception {
        auditor.step();

        Http.of(context)
                .perform(get("/v1/stock-audit?shop=tribuna")
                        .header("Authorization", Tokens.of(context).of("manager", "tribuna", Role.MANAGER)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.endedAt").value("2026-11-22T09:00:00Z"))
                .andExpect(jsonPath("$.violations.length()").value(1))
                .andExpect(jsonPath("$.violations[0].sku").value("OURS"))
                .andExpect(jsonPath("$.violations[0].kind").value("OUT_OF_BALANCE"))
                .andExpect(jsonPath("$.violations[0].says")
                        .value("9 free + 0 reserved + 0 consumed, but 5 received +0 adjusted + 0 overdrawn"));
    }

    @Test
    void movementIsCheckedAndRefused() throws Exception {
        var desk = Http.of(context);
        var tokens = Tokens.of(context);
        var manager = tokens.of("manager", "tribuna", Role.MANAGER);
        var supplier = put("/v1/suppliers/movers?shop=tribuna").header("Authorization", manager);
        desk.perform(supplier.contentType(MediaType.APPLICATION_JSON)
                .content("{\"name\": \"Склад\", \"currency\": \"RUB\"}"));
        var list = post("/v1/suppliers/movers/price-lists?shop=tribuna").header("Authorization", manager);
        desk.perform(list.contentType("application/xml").content(Yml.list(Yml.offer("MOVED", 100, 5))));

        move("{\"source\": \"movers\", \"reason\": \"DAMAGED\", \"units\": -2, \"note\": \"Залило\"}")
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.ledger.free").value(3))
                .andExpect(jsonPath("$.warehouses[0].free").value(3))
                .andExpect(jsonPath("$.movements[0].movement.reason").value("DAMAGED"))
                .andExpect(jsonPath("$.movements[0].by").value("anton"));
        move("{\"source\": \"movers\", \"reason\": \"LOST\", \"units\": -4}")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("not-that-many"));
        for (var refused : List.of(
                "{\"source\": \"movers\", \"reason\": \"DAMAGED\", \"units\": 2}",
                "{\"source\": \"movers\", \"reason\": \"COUNTED\", \"units\": -1}",
                "{\"source\": \"movers\", \"reason\": \"FOUND\", \"units\": 1000001}",
                "{\"source\": \"movers\", \"reason\": \"TRANSFERRED\", \"units\": 1}",
                "{\"source\": \"movers\", \"reason\": \"TRANSFERRED\", \"units\": 1, \"to\": \"movers\"}",
                "{\"source\": \"movers\", \"reason\": \"FOUND\", \"units\": 1, \"to\": \"movers\"}",
                "{\"source\": \"nobody\", \"reason\": \"FOUND\", \"units\": 1}",
                "{\"source\": \"movers\", \"reason\": \"FOUND\", \"units\": 1, \"note\": \"%s\"}"
                        .formatted("x".repeat(501)))) {
            move(refused).andExpect(status().isUnprocessableContent());
        }
    }

    private ResultActions move(String body) throws Exception {
        return Http.of(context)
                .perform(post("/v1/stock/MOVED/movements?shop=tribuna")
                        .header("Authorization", Tokens.of(context).of("anton", "tribuna", Role.WAREHOUSE))
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body));
    }
}
