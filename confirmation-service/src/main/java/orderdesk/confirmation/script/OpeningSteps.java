package orderdesk.confirmation.script;

import java.util.List;
import orderdesk.confirmation.script.Script.Branch;
import orderdesk.confirmation.script.Script.Step;
import orderdesk.platform.language.Speaker;

/** From the greeting to whom the parcel is for. */
record OpeningSteps(Speaker speaker) {

    List<Step> steps() {
        return List.of(greeting(), reason(), convenience(), addressing());
    }

    private Step greeting() {
        return step(
                "greeting",
                speaker.say(
                        "{{daygreeting}}! Интернет-магазин {{shop.spokenName|q}}, {{operator.title}} {{operator.given}}. {{customer.callName}}?",
                        "{{daygreeting}}! Интернет-магазин {{shop.spokenName|q}}, {{operator.title}} {{operator.given}}. Вы оформляли у нас заказ?",
                        "{{daygreeting}}! Интернет-магазин {{shop.spokenName|q}}, {{operator.title}}. {{customer.callName}}?",
                        "{{daygreeting}}! Интернет-магазин {{shop.spokenName|q}}, {{operator.title}}. Вы оформляли у нас заказ?"),
                List.of(),
                List.of(
                        new Branch(
                                "трубку взял другой человек",
                                speaker.say("Подскажите, пожалуйста, когда лучше перезвонить?")),
                        new Branch(
                                "ошиблись номером",
                                speaker.say(
                                        "Просим прощения за беспокойство, мы ошиблись номером и больше сюда не позвоним. Всего доброго!")),
                        new Branch("автосекретарь или голосовая почта", List.of())));
    }

    private Step reason() {
        return step(
                "reason",
                speaker.say(
                        "Звоню по вашему заказу номер {{order.number|digits}}: нужно его подтвердить. Разговор записывается."),
                List.of(),
                List.of());
    }

    private Step convenience() {
        return step(
                "convenience",
                speaker.say("Удобно ли вам сейчас разговаривать? Это займёт {{estimate}}."),
                List.of(),
                List.of(new Branch("неудобно", speaker.say("Хорошо. Когда вам перезвонить?"))));
    }

    private Step addressing() {
        return step(
                "addressing",
                speaker.say("{{addressAs}}, рады вас слышать снова.", "Как я могу к вам обращаться?"),
                List.of(),
                List.of());
    }

    Step recipient() {
        return step(
                "recipient",
                speaker.say(
                        "Получатель — {{recipient.fullName}}, телефон для доставки — {{recipient.phone|digits}}. Верно?",
                        "Получатель — {{recipient.fullName}}. Верно?",
                        "Подскажите, пожалуйста, кто получит заказ: фамилия, имя и телефон?"),
                List.of("recipient"),
                List.of());
    }

    static Step step(String id, List<String> say, List<String> ticks, List<Branch> branches) {
        return new Step(id, say, null, ticks, branches);
    }
}
