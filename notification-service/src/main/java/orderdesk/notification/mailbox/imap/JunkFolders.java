package orderdesk.notification.mailbox.imap;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which folder the server puts spam into: the one of that name in the settings, the one it says (RFC 6154), or by name. */
final class JunkFolders {

    private static final String JUNK = "\\junk";

    private static final Set<String> NAMES = Set.of(
            "spam", "junk", "junk e-mail", "junk email", "junk mail", "bulk mail", "спам", "нежелательная почта");

    private JunkFolders() {}

    /** @param attributes of LIST, as {@code \Junk} */
    record Listed(String fullName, String name, List<String> attributes) {}

    static Optional<String> among(List<Listed> folders, @Nullable String configured) {
        if (configured != null) {
            return folders.stream()
                    .map(Listed::fullName)
                    .filter(configured::equals)
                    .findFirst();
        }
        return folders.stream()
                .filter(it -> it.attributes().stream().anyMatch(JUNK::equalsIgnoreCase))
                .findFirst()
                .or(() -> folders.stream()
                        .filter(it -> NAMES.contains(it.name().toLowerCase(Locale.ROOT)))
                        .findFirst())
                .map(Listed::fullName);
    }
}
