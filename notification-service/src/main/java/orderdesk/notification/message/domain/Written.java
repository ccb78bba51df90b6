package orderdesk.notification.message.domain;

import java.util.List;

/**
 * Words that are final, because a person wrote them.
 *
 * @param guessed forms of names in it that nobody has checked
 */
public record Written(String subject, String text, List<String> guessed) {

    public Written {
        guessed = List.copyOf(guessed);
    }
}
