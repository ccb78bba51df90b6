package orderdesk.callback.script;

import java.util.List;
import orderdesk.callback.script.Spoken.TurnOfTalk;
import orderdesk.contracts.shop.ShopSettings;
import orderdesk.platform.language.Speaker;

/** Why one buys here, said to who registered and ordered nothing yet (R088). */
record WelcomeStep(Speaker speaker, ShopSettings shop) {

    private static final String OFFER = "Помочь с выбором или оформить заказ?";

    /** Two are said; who asks hears the others. */
    private static final int SAID = 2;

    Spoken step() {
        var praise = shop.brand().praise();
        var knowing = praise.size() < SAID
                ? speaker
                : speaker.knowing("shop.advantage1", praise.get(0)).knowing("shop.advantage2", praise.get(1));
        var said = knowing.say("Коротко, чем мы удобны: {{shop.advantage1}}; {{shop.advantage2}}. " + OFFER, OFFER);
        return Spoken.of("advantages", said, more(praise), notNow(), never());
    }

    private TurnOfTalk more(List<String> praise) {
        var others = praise.stream().skip(SAID).toList();
        var said = others.isEmpty()
                ? List.<String>of()
                : speaker.knowing("shop.others", String.join("; ", others)).say("Ещё: {{shop.others}}.");
        return new TurnOfTalk("спрашивают, чем ещё", said);
    }

    private TurnOfTalk notNow() {
        return new TurnOfTalk(
                "ничего не нужно",
                speaker.say(
                        isFree()
                                ? "Тогда не отвлекаем. Наш номер — {{shop.phone|digits}}, звонок бесплатный. Всего доброго!"
                                : "Тогда не отвлекаем. Наш номер — {{shop.phone|digits}}. Всего доброго!"));
    }

    private TurnOfTalk never() {
        return new TurnOfTalk(
                "«не звоните больше» (клавиша Y)", speaker.say("Поняли, больше звонить не будем. Всего доброго!"));
    }

    /** Numbers of 800 cost the caller nothing. */
    private boolean isFree() {
        return shop.brand().phone().replaceAll("\\D", "").matches("[78]800\\d{7}");
    }
}
