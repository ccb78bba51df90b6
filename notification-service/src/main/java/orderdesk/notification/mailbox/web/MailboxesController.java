package orderdesk.notification.mailbox.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import orderdesk.contracts.notification.MailEvent.MailFolder;
import orderdesk.contracts.shared.ShopId;
import orderdesk.notification.mailbox.Box;
import orderdesk.notification.mailbox.MailboxDesk;
import orderdesk.notification.mailbox.ReplyAddresses;
import orderdesk.notification.mailbox.domain.Mailbox;
import orderdesk.platform.access.Caller;
import orderdesk.platform.web.Page;
import orderdesk.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The mailboxes of a shop: whether they are read, and what stands in the way. */
@RestController
@Tag(name = "mailboxes")
class MailboxesController {

    private static final String ID = "8f14e45f-ceea-567f-ab0b-0242ac120002";

    private static final String REREAD = """
            {"folder": "INBOX", "fromUid": 1042}""";

    private final MailboxDesk desk;
    private final ReplyAddresses addresses;

    MailboxesController(MailboxDesk desk, ReplyAddresses addresses) {
        this.desk = desk;
        this.addresses = addresses;
    }

    /**
     * @param read how many new letters each folder has brought; a folder that is missing here was never found
     * @param lookedAt when both were last read; absent before the first time
     * @param trouble why it cannot be read now
     */
    record MailboxView(
            String id,
            String address,
            @Nullable Instant lookedAt,
            Map<MailFolder, Long> read,
            Mailbox.@Nullable Trouble trouble,
            List<Mailbox.Flood> floods) {}

    /** @param fromUid the first letter that is read again */
    record Reread(MailFolder folder, long fromUid) {}

    record ReplyAddress(String address) {}

    @Operation(summary = "The mailboxes of a shop, and how far they are read")
    @GetMapping("/v1/mailboxes")
    Page<MailboxView> mailboxes(@RequestParam(required = false) @Nullable String shop, Caller caller) {
        var own = caller.shop(shop);
        return new Page<>(boxes(own).stream().map(box -> view(box, known(box))).toList(), null);
    }

    @Operation(
            summary = "Read a folder again from a letter on, as after a flood",
            description = "What is known already changes nothing; of each sender an hour brings as many as ever.")
    @PostMapping("/v1/mailboxes/{id}/reread")
    MailboxView reread(
            @Parameter(example = ID) @PathVariable String id,
            @RequestParam(required = false) @Nullable String shop,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(content = @Content(examples = @ExampleObject(REREAD)))
                    @RequestBody
                    Reread body,
            Caller caller) {
        var own = caller.shop(shop);
        var box =
                boxes(own).stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow(Problem::notFound);
        return view(
                box,
                desk.rewind(own, id, body.folder(), Math.max(1, body.fromUid())).orElseThrow(Problem::notFound));
    }

    @Operation(
            summary = "The address whose mail is evidence of an after-sale case",
            description = "For the customer, who is asked for a photo. 404 where the shop reads no mailbox.")
    @GetMapping("/v1/reply-addresses/{afterSaleCase}")
    ReplyAddress replyAddress(
            @Parameter(example = ID) @PathVariable UUID afterSaleCase,
            @RequestParam(required = false) @Nullable String shop,
            Caller caller) {
        var own = caller.shop(shop);
        return boxes(own).stream()
                .findFirst()
                .map(box -> new ReplyAddress(addresses.of(own, box.address(), afterSaleCase)))
                .orElseThrow(Problem::notFound);
    }

    private List<Box> boxes(ShopId shop) {
        return desk.boxes().stream().filter(box -> box.shop().equals(shop)).toList();
    }

    private @Nullable Mailbox known(Box box) {
        return desk.mailbox(box.shop(), box.address()).orElse(null);
    }

    private static MailboxView view(Box box, @Nullable Mailbox known) {
        if (known == null) {
            return new MailboxView(box.id(), box.address(), null, Map.of(), null, List.of());
        }
        var read = known.marks().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, mark -> mark.getValue().taken()));
        return new MailboxView(box.id(), box.address(), known.lookedAt(), read, known.trouble(), known.floods());
    }
}
