package orderdesk.notification.person;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import orderdesk.contracts.shared.ShopId;
import orderdesk.notification.addressee.domain.Addressee;
import orderdesk.notification.evidence.persistence.FolderKind;
import orderdesk.notification.mailbox.domain.ReceivedLetter;
import orderdesk.notification.mailbox.persistence.LetterKind;
import orderdesk.notification.mailbox.persistence.MailboxKind;
import orderdesk.notification.persistence.AddresseeKind;
import orderdesk.notification.persistence.CorrespondenceKind;
import orderdesk.notification.persistence.DraftKind;
import orderdesk.notification.persistence.MessageKind;
import orderdesk.notification.persistence.PreferencesKind;
import orderdesk.platform.person.End;
import orderdesk.platform.person.KeptPersons;
import orderdesk.platform.person.LoosePersons;
import orderdesk.platform.person.PersonCollection;
import orderdesk.platform.person.PersonData;
import orderdesk.platform.person.Trail;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What notification-service keeps of customers: what he was written, what he wrote, and what he sent with it. */
@Configuration(proxyBeanMethods = false)
public class PersonConfiguration {

    private static final String ATTACHMENT = "attachment";
    private static final String EVIDENCE = "evidence";

    @Bean
    public static PersonData personData() {
        return new PersonData(
                List.of(
                        KeptPersons.of(new CorrespondenceKind())
                                .by(Trail.ORDER, "_id")
                                .over(End.ofAnOrder()),
                        messages(),
                        letters(),
                        LoosePersons.of("attachments").by(ATTACHMENT, "_id").told(PersonConfiguration::id),
                        KeptPersons.of(new DraftKind())
                                .by(Trail.ORDER, "state.orderId")
                                .over(End.atOnce()),
                        folders(),
                        SentFiles.stored("evidence", EVIDENCE),
                        SentFiles.said("attachments.grid", ATTACHMENT, "metadata.attachment"),
                        KeptPersons.of(new AddresseeKind())
                                .by(Trail.PHONE, "_id", PersonConfiguration::addressee)
                                .by(Trail.EMAIL, "_id", PersonConfiguration::addressee)
                                .removed()
                                .over(PersonConfiguration::declinesNothing),
                        KeptPersons.of(new PreferencesKind())
                                .by(Trail.PHONE, "_id", PersonConfiguration::addressee)
                                .by(Trail.EMAIL, "_id", PersonConfiguration::addressee)
                                .stays(),
                        KeptPersons.of(new MailboxKind()).by(Trail.EMAIL, "state.floods.sender")),
                without());
    }

    private static PersonCollection messages() {
        return KeptPersons.of(new MessageKind())
                .by(Trail.ORDER, "keys.order")
                .by(Trail.PHONE, "keys.to", MessageKind::recipient)
                .by(Trail.EMAIL, "keys.to", MessageKind::recipient)
                .over(End.where(message -> message.stage().isOver()));
    }

    private static PersonCollection folders() {
        return KeptPersons.of(new FolderKind())
                .by(Trail.ORDER, "state.orderId")
                .leadsTo(EVIDENCE, "state.pieces.stored")
                .over((_, folder, last) -> Optional.of(End.later(last, folder.openUntil())));
    }

    private static PersonCollection letters() {
        return KeptPersons.of(new LetterKind())
                .by(Trail.EMAIL, "keys.from", LetterKind::hidden)
                .by(Trail.PHONE, "state.content.phone.e164")
                .by(Trail.ORDER, "state.draft")
                .leadsTo(ATTACHMENT, "state.content.attachments.id")
                .over(End.where(ReceivedLetter::isSettled));
    }

    private static Map<String, String> without() {
        return Map.of(
                "deliveries", "webhooks name what happened and to which order",
                "endpoints", "of a shop's own systems",
                "wordings", "a shop's texts",
                "replies", "a shop's texts",
                "timings", "when a shop writes",
                "tries", "a number by the hash of an address",
                "letters.raw", "a letter while it is read, gone after two hours");
    }

    /** What he declined is obeyed for as long as he might be written to. */
    private static Optional<Instant> declinesNothing(ShopId shop, Addressee addressee, Instant last) {
        return addressee.unwanted().isEmpty() ? Optional.of(End.later(last, addressee.at())) : Optional.empty();
    }

    private static String addressee(ShopId shop, String person) {
        return Addressee.id(shop, person).toString();
    }

    /** The file itself is a picture or a paper; he has it. */
    private static BsonDocument id(BsonDocument document) {
        return new BsonDocument("_id", document.get("_id")).append("file", BsonBoolean.TRUE);
    }
}
