package orderdesk.notification.web;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.Optional;
import orderdesk.contracts.notification.NotificationEvent.Purpose;
import orderdesk.contracts.shared.ShopId;
import orderdesk.notification.NotificationDesk;
import orderdesk.notification.preference.Links;
import orderdesk.notification.preference.PreferenceDesk;
import orderdesk.notification.preference.PreferenceDesk.Standing;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.shops.Shops;
import orderdesk.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/**
 * Where a customer declines reminders or offers: by one click of his mail program, which posts here (RFC 8058), or by
 * the button of a page without script, cookie or login. Looking at it changes nothing, because programs look first.
 */
@Hidden
@RestController
@RequestMapping(path = Links.PATH + "/{shop}/{ticket}", produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
class UnsubscribePage {

    private static final String PAGE = """
            <!doctype html><html lang="ru"><meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1"><title>Письма магазина</title>
            <style>body{font:17px/1.5 sans-serif;max-width:34em;margin:2em auto;padding:0 1em}
            button{font:inherit;padding:.5em 1.2em}</style><h1>%s: письма</h1><p role="status">%s</p>%s</html>
            """;

    private static final String BUTTON = "<form method=\"post\"><button name=\"wish\" value=\"%s\">%s</button></form>";

    private final PreferenceDesk desk;
    private final Shops shops;

    UnsubscribePage(NotificationDesk desk, Shops shops) {
        this.desk = desk.preferences();
        this.shops = shops;
    }

    @GetMapping
    ResponseEntity<String> page(@PathVariable String shop, @PathVariable String ticket) {
        return page(shop, desk.standing(known(shop), ticket));
    }

    /** @param wish {@code back} to be written to again; a mail program says nothing of the kind */
    @PostMapping(consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<String> say(
            @PathVariable String shop,
            @PathVariable String ticket,
            @RequestParam(required = false) @Nullable String wish) {
        var cause = new Cause("customer", "link", null);
        return page(shop, desk.say(known(shop), ticket, !"back".equals(wish), cause));
    }

    private ResponseEntity<String> page(String shop, Optional<Standing> standing) {
        var name = shops.settings(known(shop))
                .orElseThrow(Problem::notFound)
                .brand()
                .spokenName();
        var status = standing.isPresent() ? HttpStatus.OK : HttpStatus.NOT_FOUND;
        var said = standing.map(UnsubscribePage::said).orElse("Ссылка не подходит: возьмите её из письма целиком.");
        var button = standing.map(UnsubscribePage::button).orElse("");
        return PublicPages.page(status, PAGE.formatted(HtmlUtils.htmlEscape(name), said, button));
    }

    private static String said(Standing standing) {
        var what = standing.purpose() == Purpose.OFFERS ? "купоны и предложения" : "напоминания";
        return standing.declined()
                ? "Больше не присылаем %s. О самих заказах писать продолжим.".formatted(what)
                : "Присылаем %s.".formatted(what);
    }

    private static String button(Standing standing) {
        return standing.declined()
                ? BUTTON.formatted("back", "Присылать снова")
                : BUTTON.formatted("stop", "Больше не присылать");
    }

    private ShopId known(String shop) {
        return PublicPages.known(shops, shop);
    }
}
