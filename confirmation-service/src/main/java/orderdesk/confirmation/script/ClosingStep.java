package orderdesk.confirmation.script;

import java.util.List;
import orderdesk.confirmation.domain.Case;
import orderdesk.confirmation.domain.Stage;
import orderdesk.confirmation.script.Script.Branch;
import orderdesk.confirmation.script.Script.Step;
import orderdesk.contracts.order.RefusalReason;
import orderdesk.platform.calling.Purpose.JudgeRefused;
import orderdesk.platform.language.Speaker;
import org.jspecify.annotations.Nullable;

/** What the verdict makes of the talk; «подтверждён» is said only once order-service has said so. */
record ClosingStep(Speaker speaker, Case item) {

    Step step() {
        return OpeningSteps.step("verdict", say(), List.of(), List.of(refused()));
    }

    private List<String> say() {
        if (speaker.knows("order.confirmed")) {
            return confirmed();
        }
        return switch (item.stage()) {
            case Stage.AwaitingVerdict _ -> speaker.say("Секунду, сохраняем.");
            case Stage.ToCall(JudgeRefused(var _, var reason)) ->
                speaker.knowing("refusal.spoken", spoken(reason))
                        .say(
                                "Прошу прощения, пока мы говорили, изменилось вот что: {{refusal.spoken}}. Давайте сразу решим.");
            case Stage.ToCall _, Stage.Attention _, Stage.Unannounced _, Stage.Resting _, Stage.Closed _ -> List.of();
        };
    }

    private List<String> confirmed() {
        return Speaker.all(
                speaker.say(
                        "Готово: заказ номер {{order.number|digits}} подтверждён, подробности придут {{notify.channelSpoken}}. Остались ли вопросы?",
                        "Готово: заказ подтверждён. Запишите, пожалуйста, номер заказа: {{order.number|digits}}."),
                speaker.say("Спасибо за заказ, {{addressAs}}! Всего доброго!", "Спасибо за заказ! Всего доброго!"));
    }

    private Branch refused() {
        return new Branch(
                "отказ клиента",
                Speaker.all(
                        speaker.say("Хорошо. Подскажите, пожалуйста, почему передумали?"),
                        speaker.say("Спасибо, отменяем. Всего доброго!")));
    }

    private static String spoken(@Nullable RefusalReason reason) {
        return switch (reason) {
            case null -> "условия заказа";
            case STALE_VERSION -> "условия заказа";
            case DUE_CHANGED -> "сумма к оплате";
            case LINE_SHORT -> "наличие одной из позиций";
            case STOCK_UNKNOWN -> "наличие пока не подтверждено";
            case PREPAYMENT_MISSING -> "оплата ещё не поступила";
            case BENEFIT_LOST -> "сертификат или скидка больше не действует";
            case BELOW_COST -> "цена одной из позиций";
            case ORDER_CLOSED -> "заказ закрыт";
        };
    }
}
