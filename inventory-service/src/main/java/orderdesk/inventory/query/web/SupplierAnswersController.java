package orderdesk.inventory.query.web;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.stock.SupplyEvent.Supplied;
import orderdesk.inventory.query.QueryDesk;
import orderdesk.inventory.query.SupplierAnswer;
import orderdesk.inventory.query.SupplierLinks;
import orderdesk.inventory.query.domain.Query;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.shops.Shops;
import orderdesk.platform.web.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where a supplier answers by himself: his program by JSON, or he by a form without script, cookie or login. What is
 * looked at changes nothing.
 */
@Hidden
@RestController
@RequestMapping(SupplierLinks.PATH + "/{shop}/{ticket}")
class SupplierAnswersController {

    private static final Cause SUPPLIER = new Cause("supplier", "link", null);

    private final QueryDesk desk;
    private final SupplierLinks links;
    private final Shops shops;

    SupplierAnswersController(QueryDesk desk, SupplierLinks links, Shops shops) {
        this.desk = desk;
        this.links = links;
        this.shops = shops;
    }

    private record Asked(ShopId shop, Stored<Query> query, int version, String currency) {

        List<Supplied> read(SupplierAnswer answer) {
            var skus = query.state().lines().stream()
                    .map(line -> line.sku().value())
                    .collect(Collectors.toSet());
            return answer.supplied(skus, currency)
                    .orElseThrow(() -> Problem.unprocessable(
                            "invalid",
                            "Each SKU that was asked for once, with a quantity; costs in " + currency + ".",
                            List.of(new Problem.Error("/lines", "invalid", "See docs/supplier-protocol.md."))));
        }

        boolean isOpen() {
            return query.state().version() == version && query.state().answer() == null;
        }
    }

    @GetMapping(produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
    ResponseEntity<String> form(@PathVariable String shop, @PathVariable String ticket) {
        var asked = asked(shop, ticket);
        return page(AnswerForm.of(name(asked.shop()), asked.query().state(), asked.isOpen(), asked.currency()));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Void> answer(
            @PathVariable String shop, @PathVariable String ticket, @RequestBody SupplierAnswer answer) {
        var asked = asked(shop, ticket);
        desk.answered(asked.shop(), asked.query().id(), asked.version(), asked.read(answer), SUPPLIER);
        return ResponseEntity.noContent().build();
    }

    @PostMapping(
            consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE,
            produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
    ResponseEntity<String> filled(
            @PathVariable String shop, @PathVariable String ticket, @RequestParam Map<String, String> fields) {
        var asked = asked(shop, ticket);
        var answer = AnswerForm.read(fields, asked.query().state());
        var done = desk.answered(asked.shop(), asked.query().id(), asked.version(), asked.read(answer), SUPPLIER);
        return page(AnswerForm.of(name(asked.shop()), done.stored().state(), false, asked.currency()));
    }

    /** What is no link of ours is not there, and neither is what another shop has. */
    private Asked asked(String shop, String ticket) {
        var own = shops.all().stream()
                .filter(each -> each.value().equals(shop))
                .findFirst()
                .orElseThrow(Problem::notFound);
        var said = links.read(own, ticket).orElseThrow(Problem::notFound);
        var query = desk.find(own, said.query()).orElseThrow(Problem::notFound);
        var currency = shops.settings(own).orElseThrow(Problem::notFound).currency();
        return new Asked(own, query, said.version(), currency);
    }

    private String name(ShopId shop) {
        return Objects.requireNonNull(
                shops.settings(shop).orElseThrow(Problem::notFound).brand().spokenName());
    }

    /** Never kept by anybody on the way, never framed, and without a script. */
    private static ResponseEntity<String> page(String html) {
        return ResponseEntity.status(HttpStatus.OK)
                .header(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'")
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header("Cache-Control", "no-store")
                .body(html);
    }
}
