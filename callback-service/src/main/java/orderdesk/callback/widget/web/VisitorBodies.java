package orderdesk.callback.widget.web;

import java.time.Instant;
import java.util.regex.Pattern;
import orderdesk.callback.chat.domain.Chat;
import orderdesk.contracts.callback.CallTaskId;
import orderdesk.platform.web.Invalid;
import org.jspecify.annotations.Nullable;

/** What pages send for their visitors, with its limits. */
final class VisitorBodies {

    static final int NAME_MAX = 100;
    static final int ABOUT_MAX = 200;
    static final int PHONE_MAX = 40;
    static final int PAGE_MAX = 300;

    /** 32 random bytes or more, as base64url writes them. */
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{43,128}");

    private VisitorBodies() {}

    /**
     * @param phone as the visitor typed it
     * @param about what he wants to ask, one line; any topic (R031)
     * @param consent version of the wording that he agreed to
     * @param onSite he stays on the page and waits for the call (R103)
     * @param zone IANA name, as his browser says it
     */
    record Call(
            String phone,
            @Nullable String name,
            @Nullable String about,
            @Nullable String consent,
            @Nullable Boolean onSite,
            @Nullable String zone) {

        Call {
            new Invalid()
                    .text("/phone", phone, PHONE_MAX)
                    .atMost("/name", name, NAME_MAX)
                    .atMost("/about", about, ABOUT_MAX)
                    .unless(about == null || about.lines().count() <= 1, "/about", "several-lines", "One line.")
                    .orElseRefuse();
        }
    }

    /** @param callBy when he is called at the latest; that is promised (R056) */
    record ToldVisitor(CallTaskId id, Instant callBy) {}

    /**
     * @param text his first question
     * @param phone as he typed it, where he wants to be called if the chat comes to nothing
     * @param page where on the site he is, a path
     * @param secret what only this page knows: whoever shows it is this visitor
     */
    record NewChat(
            String text,
            @Nullable String name,
            @Nullable String phone,
            @Nullable String consent,
            @Nullable String page,
            @Nullable String zone,
            String secret) {

        NewChat {
            new Invalid()
                    .text("/text", text, Chat.TEXT_MAX)
                    .atMost("/name", name, NAME_MAX)
                    .atMost("/phone", phone, PHONE_MAX)
                    .atMost("/page", page, PAGE_MAX)
                    .unless(SECRET.matcher(secret).matches(), "/secret", "too-weak", "43 characters of base64url.")
                    .orElseRefuse();
        }
    }

    record VisitorMessage(String text) {

        VisitorMessage {
            new Invalid().text("/text", text, Chat.TEXT_MAX).orElseRefuse();
        }
    }

    /** @param number of the message; its text is there once, however often it is sent */
    record Written(int number) {}

    /** @param answerBy somebody is there by then, or a call is offered */
    record Opened(CallTaskId id, Instant answerBy) {}
}
