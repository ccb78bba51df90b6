package orderdesk.notification.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import orderdesk.contracts.notification.NotificationEvent.Channel;
import orderdesk.contracts.shared.Language;
import orderdesk.notification.AddresseeDesk.Found;
import orderdesk.notification.addressee.domain.Addressee;
import orderdesk.notification.addressee.domain.GrammaticalCase;
import orderdesk.notification.names.Form;
import orderdesk.notification.names.Inflection;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.language.Names;
import org.jspecify.annotations.Nullable;

/**
 * How a customer is written to.
 *
 * @param name in the nominative, as he is known
 * @param language absent where he is written to in his shop's
 */
record AddresseeView(
        @Nullable String name,
        List<FormView> forms,
        Set<Channel> unwanted,
        @Nullable Language language) {

    private static final Inflection INFLECTION = new Inflection();

    /**
     * @param sure false for a guess of grammar
     * @param own somebody has set it right
     */
    record FormView(String grammaticalCase, String text, boolean sure, boolean own) {}

    static AddresseeView of(Found found) {
        var own = found.own().map(Stored::state);
        var forms = Arrays.stream(GrammaticalCase.values())
                .flatMap(wanted -> form(found, own, wanted).stream())
                .toList();
        return new AddresseeView(
                Names.fullName(found.person()).orElse(null),
                forms,
                own.map(Addressee::unwanted).orElse(Set.of()),
                own.map(Addressee::language).orElse(null));
    }

    private static Optional<FormView> form(Found found, Optional<Addressee> own, GrammaticalCase wanted) {
        var set = own.flatMap(it -> Optional.ofNullable(it.forms().get(wanted)));
        return set.map(text -> new FormView(wanted.word(), text, true, true))
                .or(() -> INFLECTION.fullName(found.person(), wanted).map(form -> view(wanted, form)));
    }

    private static FormView view(GrammaticalCase wanted, Form form) {
        return new FormView(wanted.word(), form.text(), form.sure(), false);
    }
}
