package orderdesk.notification.mailbox.reading;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Whether a letter was written by a program: answering it would be answered, and so on (RFC 3834, section 2). */
final class Automatic {

    private static final Set<String> PRECEDENCES = Set.of("bulk", "list", "junk", "auto_reply");

    private static final List<String> MARKS = List.of(
            "List-Id", "List-Unsubscribe", "X-Autoreply", "X-Autorespond", "X-Auto-Response", "X-Failed-Recipients");

    private Automatic() {}

    static boolean is(Part letter) throws MessagingException {
        return isSubmittedBySomething(letter)
                || Heads.values(letter, "Precedence").anyMatch(it -> PRECEDENCES.contains(word(it)))
                || isMarked(letter)
                || letter.isMimeType("multipart/report")
                || Heads.values(letter, "Return-Path").anyMatch(it -> it.strip().equals("<>"))
                || Heads.values(letter, "From").map(Automatic::word).anyMatch(Automatic::isMailServer);
    }

    private static boolean isSubmittedBySomething(Part letter) throws MessagingException {
        return Heads.values(letter, "Auto-Submitted")
                .map(it -> word(it).replaceFirst(";.*$", "").strip())
                .anyMatch(it -> !it.isEmpty() && !it.equals("no"));
    }

    private static boolean isMarked(Part letter) throws MessagingException {
        for (var mark : MARKS) {
            if (Heads.values(letter, mark).findAny().isPresent()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isMailServer(String from) {
        return from.contains("mailer-daemon@") || from.contains("postmaster@");
    }

    private static String word(String value) {
        return value.strip().toLowerCase(Locale.ROOT);
    }
}
