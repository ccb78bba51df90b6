package orderdesk.notification.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import orderdesk.contracts.shared.ShopId;
import orderdesk.notification.NotificationDesk;
import orderdesk.notification.ask.AskDesk;
import orderdesk.notification.ask.AskDesk.Answered;
import orderdesk.notification.ask.AskedTooOften;
import orderdesk.notification.ask.Patience.Asker;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.shops.Shops;
import orderdesk.platform.web.Problem;
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

/** The same for anybody with a browser: a page per shop, without tokens, cookies and scripts. */
@Hidden
@RestController
@RequestMapping(path = AnswersPage.PATH + "/{shop}", produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
class AnswersPage {

    static final String PATH = "/public/answers";

    /** Questions in ten minutes from one address. */
    static final int OF_ADDRESS_MAX = 30;

    private static final String FORM = """
            <!doctype html><html lang="ru"><meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1"><title>Ваш заказ</title>
            <style>body{font:17px/1.5 sans-serif;max-width:34em;margin:2em auto;padding:0 1em}
            label{display:block;margin:1em 0}input{display:block;font:inherit;padding:.4em;width:100%%;
            box-sizing:border-box}button{font:inherit;padding:.5em 1.2em}[role=status]{border-top:1px solid #999}</style>
            <h1>%s: ваш заказ</h1><form method="post">
            <label>Номер заказа <input name="number" inputmode="numeric" maxlength="20" required></label>
            <label>Телефон, указанный в заказе <input name="phone" type="tel" maxlength="30" required></label>
            <button>Узнать</button></form><div role="status">%s</div></html>
            """;

    private final AskDesk desk;
    private final Shops shops;

    AnswersPage(NotificationDesk desk, Shops shops) {
        this.desk = desk.asking();
        this.shops = shops;
    }

    @GetMapping
    ResponseEntity<String> form(@PathVariable String shop) {
        return page(HttpStatus.OK, shop, "");
    }

    @PostMapping(consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<String> answer(
            @PathVariable String shop,
            @RequestParam String number,
            @RequestParam String phone,
            HttpServletRequest request) {
        var asker = new Asker("address/" + request.getRemoteAddr(), OF_ADDRESS_MAX);
        if (number.length() > AnswersController.NUMBER_MAX || phone.length() > AnswersController.PHONE_MAX) {
            return nothing(shop);
        }
        try {
            var cause = new Cause("customer", "page", null);
            return desk.ask(known(shop), number.strip(), phone, List.of(asker), cause)
                    .map(answered -> page(HttpStatus.OK, shop, html(answered)))
                    .orElseGet(() -> nothing(shop));
        } catch (AskedTooOften often) {
            return page(
                    HttpStatus.TOO_MANY_REQUESTS,
                    shop,
                    "<p>Слишком много вопросов. Повторите через %d мин.</p>"
                            .formatted(often.pause().toMinutes() + 1));
        }
    }

    private ResponseEntity<String> nothing(String shop) {
        return page(HttpStatus.NOT_FOUND, shop, "<p>Заказа с таким номером и телефоном нет. Проверьте оба.</p>");
    }

    private ResponseEntity<String> page(HttpStatus status, String shop, String result) {
        var name = shops.settings(known(shop))
                .orElseThrow(Problem::notFound)
                .brand()
                .spokenName();
        return PublicPages.page(status, FORM.formatted(HtmlUtils.htmlEscape(name), result));
    }

    private ShopId known(String shop) {
        return PublicPages.known(shops, shop);
    }

    private static String html(Answered answered) {
        return "<p>%s</p><p>%s</p><p>%s</p><p>%s</p>"
                .formatted(
                        lines(answered.status()),
                        lines(answered.delivery()),
                        lines(answered.payment()),
                        lines(answered.exchange()));
    }

    private static String lines(String text) {
        return HtmlUtils.htmlEscape(text).replace("\n", "<br>");
    }
}
