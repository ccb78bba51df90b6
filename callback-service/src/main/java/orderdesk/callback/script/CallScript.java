package orderdesk.callback.script;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import orderdesk.callback.order.domain.OrderFile;
import orderdesk.callback.script.Spoken.TurnOfTalk;
import orderdesk.callback.task.domain.CallTask;
import orderdesk.contracts.shop.ShopSettings;
import orderdesk.platform.language.OrderWords;
import orderdesk.platform.language.Speaker;

/**
 * The calls that are owed, in default Russian wording (R047, R048, R061, R088).
 *
 * @param operator the given name that customers hear; absent where it is not known
 */
public record CallScript(ShopSettings shop, Optional<String> operator, Instant now) {

    private static final String HOUSE = "Интернет-магазин {{shop.spokenName|q}}, {{operator.title}}";

    /** The first of which everything is known is said. */
    private static final List<String> GREETINGS = List.of(
            "{{daygreeting}}, {{addressAs}}! " + HOUSE + " {{operator.given}}.",
            "{{daygreeting}}! " + HOUSE + " {{operator.given}}.",
            "{{daygreeting}}, {{addressAs}}! " + HOUSE + ".",
            "{{daygreeting}}! " + HOUSE + ".");

    /** @param order the file of the order that the call is about, where it is known */
    public List<Spoken> about(CallTask task, Optional<OrderFile> order) {
        var speaker = speaker(task, order);
        return Stream.concat(late(speaker, task), steps(speaker, task, order))
                .filter(step -> !step.say().isEmpty())
                .toList();
    }

    private Stream<Spoken> steps(Speaker speaker, CallTask task, Optional<OrderFile> order) {
        return switch (task.kind()) {
            case WELCOME -> Stream.of(greeting(speaker), registered(speaker), new WelcomeStep(speaker, shop).step());
            case REMINDER -> Stream.of(greeting(speaker), new DeliverySteps(other(speaker, task, order)).reminder());
            case DELIVERY_FAILED, DELIVERY_REFUSED ->
                Stream.concat(Stream.of(greeting(speaker)), new DeliverySteps(speaker).notHandedOver());
            case UNCOLLECTED -> Stream.of(greeting(speaker), new DeliverySteps(speaker).waits());
            case DROPPED_LINE -> Stream.of(again(speaker));
            case CALLBACK -> Stream.of(greeting(speaker), reason(speaker, "Вы просили вам позвонить."));
            case MISSED_CALL ->
                Stream.of(greeting(speaker), reason(speaker, "Вы нам звонили, а мы не успели ответить."));
            case VOICEMAIL -> Stream.of(greeting(speaker), reason(speaker, "Мы получили ваше сообщение."));
            case MAIL_REQUEST -> Stream.of(greeting(speaker), reason(speaker, "Мы получили ваше письмо."));
            case CHAT -> Stream.of(greeting(speaker), reason(speaker, "Чем можем помочь?"));
        };
    }

    private Speaker speaker(CallTask task, Optional<OrderFile> order) {
        var slot = order.map(OrderFile::slot);
        var agreed = order.map(OrderFile::agreed);
        return Speaker.on(now, ZoneId.of(task.subject().zone().id()))
                .knowing("shop.spokenName", shop.brand().spokenName())
                .knowing("shop.phone", shop.brand().phone())
                .knowing("operator.title", shop.brand().operatorTitle())
                .knowing("operator.given", operator)
                .knowing("addressAs", order.map(OrderFile::name))
                .knowing("order.number", order.map(OrderFile::number))
                .knowing("slot", slot)
                .knowing("slot.date", slot.map(its -> its.date()))
                .knowing("address.short", agreed.flatMap(its -> OrderWords.street(its.street())))
                .knowing("totals.due", agreed.map(OrderFile.Agreed::due));
    }

    private Speaker other(Speaker speaker, CallTask task, Optional<OrderFile> order) {
        var zone = ZoneId.of(task.subject().zone().id());
        return order.map(its -> new OtherTimes(shop, now).known(speaker, its, zone))
                .orElse(speaker);
    }

    private static Spoken greeting(Speaker speaker) {
        return Spoken.of(
                "greeting",
                speaker.say(GREETINGS.toArray(String[]::new)),
                new TurnOfTalk(
                        "ошиблись номером",
                        speaker.say(
                                "Просим прощения за беспокойство, мы ошиблись номером и больше сюда не позвоним. Всего доброго!")));
    }

    /** Whoever was let down hears it first. */
    private Stream<Spoken> late(Speaker speaker, CallTask task) {
        var owed = task.promise();
        if (owed == null || !owed.broken()) {
            return Stream.empty();
        }
        var promise = owed.promise();
        var at = promise.from() == null ? promise.to() : promise.from();
        var said = speaker.knowing(
                        "promise.at",
                        Optional.ofNullable(at)
                                .map(its -> its.atZone(
                                                ZoneId.of(task.subject().zone().id()))
                                        .toLocalTime()))
                .say(
                        promise.from() == null
                                ? "Обещали позвонить до {{promise.at|time}} и опоздали, просим прощения."
                                : "Обещали позвонить в {{promise.at|time}} и опоздали, просим прощения.");
        return Stream.of(Spoken.of("late", said));
    }

    private static Spoken registered(Speaker speaker) {
        return Spoken.of(
                "registered",
                speaker.say("Вы зарегистрировались на нашем сайте, спасибо! Удобно ли вам сейчас разговаривать?"));
    }

    private static Spoken again(Speaker speaker) {
        return Spoken.of(
                "again", speaker.say("{{addressAs}}, связь прервалась, продолжим.", "Связь прервалась, продолжим."));
    }

    private static Spoken reason(Speaker speaker, String why) {
        return Spoken.of("reason", speaker.say(why));
    }
}
