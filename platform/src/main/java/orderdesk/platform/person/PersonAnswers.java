package orderdesk.platform.person;

import orderdesk.contracts.person.PersonEvent;
import orderdesk.contracts.person.PersonEvent.PersonAnswered;
import orderdesk.platform.inbox.Received;

/** Who gathers what the services answered; a bean of the one service that does. Called at least once per answer. */
@FunctionalInterface
public interface PersonAnswers {

    PersonAnswers NOBODYS = (_, _) -> {};

    void on(Received<PersonEvent> received, PersonAnswered answered);
}
