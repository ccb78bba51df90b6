package orderdesk.notification.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import orderdesk.contracts.shared.ShopId;
import orderdesk.notification.NotificationDesk;
import orderdesk.notification.ask.AskedTooOften;
import orderdesk.notification.ask.Patience;
import orderdesk.notification.ask.Patience.Asker;
import orderdesk.notification.evidence.EvidenceDesk;
import orderdesk.notification.evidence.UploadLanes;
import orderdesk.notification.evidence.Uploads;
import orderdesk.notification.evidence.Uploads.Result;
import orderdesk.notification.evidence.domain.EvidenceLimits;
import orderdesk.notification.evidence.domain.Folder;
import orderdesk.notification.files.TimedStream;
import orderdesk.notification.preference.Links;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.shops.Shops;
import orderdesk.platform.web.Problem;
import org.apache.commons.fileupload2.core.DiskFileItem;
import org.apache.commons.fileupload2.core.DiskFileItemFactory;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.apache.commons.fileupload2.core.FileUploadSizeException;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletFileUpload;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where the customer of a case shows what went wrong (R034): a page without script, cookie or login, that takes several
 * files at once while they arrive. It says nothing about him or his order.
 */
@Hidden
@RestController
@RequestMapping(path = Links.EVIDENCE + "/{shop}/{ticket}", produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
class EvidencePage {

    /** Uploads in ten minutes; each may have several files. */
    static final int OF_ADDRESS_MAX = 20;

    static final int OF_CASE_MAX = 20;

    /** All files of an upload: a slow sender holds no lane for longer. */
    static final Duration UPLOADED_WITHIN = Duration.ofMinutes(15);

    private static final Logger LOG = LoggerFactory.getLogger(EvidencePage.class);
    private static final Cause CUSTOMER = new Cause("customer", "upload", null);

    private final EvidenceDesk desk;
    private final Patience patience;
    private final Uploads uploads;
    private final UploadLanes lanes = new UploadLanes();
    private final Shops shops;
    private final Clock clock;

    EvidencePage(NotificationDesk desk, Uploads uploads, Shops shops, Clock clock) {
        this.desk = desk.evidence();
        this.patience = desk.patience();
        this.uploads = uploads;
        this.clock = clock;
        this.shops = shops;
    }

    @GetMapping
    ResponseEntity<String> form(
            @PathVariable String shop,
            @PathVariable String ticket,
            @RequestHeader(name = "Accept-Language", defaultValue = "ru") String languages) {
        var words = EvidenceWords.of(languages);
        var folder = desk.linked(known(shop), ticket);
        return folder.filter(desk::isOpen)
                .map(open -> page(
                        HttpStatus.OK, shop, words, words.received(open.pieces().size()) + words.form()))
                .orElseGet(() -> closed(shop, words, folder.isPresent()));
    }

    @PostMapping
    ResponseEntity<String> take(
            @PathVariable String shop,
            @PathVariable String ticket,
            @RequestHeader(name = "Accept-Language", defaultValue = "ru") String languages,
            HttpServletRequest request) {
        var words = EvidenceWords.of(languages);
        var folder = desk.linked(known(shop), ticket);
        if (folder.filter(desk::isOpen).isEmpty()) {
            return closed(shop, words, folder.isPresent());
        }
        var lane = lanes.enter(folder.get().caseId());
        if (lane.isEmpty()) {
            return page(HttpStatus.SERVICE_UNAVAILABLE, shop, words, words.busy() + words.form());
        }
        try (var _ = lane.get()) {
            return take(shop, words, folder.get(), request);
        }
    }

    private ResponseEntity<String> take(String shop, EvidenceWords words, Folder folder, HttpServletRequest request) {
        try {
            patience.count(known(shop), askers(request, folder), CUSTOMER);
            return said(shop, words, folder, results(known(shop), folder, request));
        } catch (AskedTooOften often) {
            return page(HttpStatus.TOO_MANY_REQUESTS, shop, words, words.tooOften(often.pause()));
        } catch (FileUploadSizeException _) {
            return page(HttpStatus.CONTENT_TOO_LARGE, shop, words, words.tooMuch() + words.form());
        } catch (Problem problem) {
            LOG.info("Upload to case {} refused: {}", folder.caseId(), problem.getMessage());
            return page(problem.status(), shop, words, words.brokenOff() + words.form());
        } catch (IOException e) {
            LOG.info("Upload to case {} broke off", folder.caseId(), e);
            return page(HttpStatus.BAD_REQUEST, shop, words, words.brokenOff() + words.form());
        }
    }

    private static List<Asker> askers(HttpServletRequest request, Folder folder) {
        return List.of(
                new Asker("upload-from/" + request.getRemoteAddr(), OF_ADDRESS_MAX),
                new Asker("upload-to/" + folder.caseId(), OF_CASE_MAX));
    }

    /** As far as its length is said before it comes; one that is not ends where it is too long. */
    static void requireBounded(long bytes) throws FileUploadSizeException {
        if (bytes > EvidenceLimits.REQUEST_BYTES_MAX) {
            throw new FileUploadSizeException("Too much at once", EvidenceLimits.REQUEST_BYTES_MAX, bytes);
        }
    }

    /** What the files are called is not even looked at. */
    private List<Result> results(ShopId shop, Folder folder, HttpServletRequest request) throws IOException {
        if (!JakartaServletFileUpload.isMultipartContent(request)) {
            throw new FileUploadException("No files");
        }
        requireBounded(request.getContentLengthLong());
        var results = new ArrayList<Result>();
        var upload = new JakartaServletFileUpload<DiskFileItem, DiskFileItemFactory>();
        upload.setSizeMax(EvidenceLimits.REQUEST_BYTES_MAX);
        var end = clock.instant().plus(UPLOADED_WITHIN);
        var items = upload.getItemIterator(request);
        while (items.hasNext() && results.size() <= EvidenceLimits.FILES_MAX) {
            var item = items.next();
            if (!item.isFormField()) {
                var content = new TimedStream(item.getInputStream(), clock, end);
                results.add(uploads.take(shop, folder.caseId(), content));
            }
        }
        return results;
    }

    private ResponseEntity<String> said(String shop, EvidenceWords words, Folder before, List<Result> results) {
        var good = results.stream().anyMatch(each -> each == Result.TAKEN || each == Result.KNOWN);
        var now = desk.folder(known(shop), before.caseId()).orElse(before);
        var again = desk.isOpen(now) ? words.received(now.pieces().size()) + words.form() : "";
        return page(
                good ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT, shop, words, words.results(results) + again);
    }

    private ResponseEntity<String> closed(String shop, EvidenceWords words, boolean there) {
        return there
                ? page(HttpStatus.GONE, shop, words, words.over())
                : page(HttpStatus.NOT_FOUND, shop, words, words.unknown());
    }

    private ResponseEntity<String> page(HttpStatus status, String shop, EvidenceWords words, String content) {
        var brand = shops.settings(known(shop)).orElseThrow(Problem::notFound).brand();
        return PublicPages.page(status, words.page(brand.spokenName(), brand.phone(), content));
    }

    private ShopId known(String shop) {
        return PublicPages.known(shops, shop);
    }
}
