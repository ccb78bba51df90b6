package orderdesk.order.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import orderdesk.order.crm.domain.CrmLink;
import orderdesk.order.crm.domain.CrmMark;
import orderdesk.platform.aggregate.Stored;
import org.jspecify.annotations.Nullable;

/** What is seen of a shop's CRM. */
interface CrmViews {

    /**
     * @param connected whether the shop's orders come from a CRM
     * @param sinceId id of its last change that was taken over
     * @param lookedAt when it was last read to the end
     * @param trouble why it is not read now
     * @param problems orders that a person has to look at, at most 100
     */
    record CrmView(
            boolean connected,
            long sinceId,
            @Nullable Instant lookedAt,
            Instant nextAt,
            int failures,
            @Nullable String trouble,
            List<CrmProblem> problems) {

        static CrmView of(boolean connected, CrmMark mark, List<Stored<CrmLink>> problems) {
            return new CrmView(
                    connected,
                    mark.sinceId(),
                    mark.lookedAt(),
                    mark.nextAt(),
                    mark.failures(),
                    mark.trouble(),
                    problems.stream().map(CrmProblem::of).toList());
        }
    }

    /**
     * @param id of the order here, or that it would have
     * @param crmId its id there
     * @param number as it is known there
     * @param keepable its lines were changed on both sides, and may stay as they are here
     */
    record CrmProblem(
            UUID id, long crmId, String number, @Nullable String status, String problem, boolean keepable) {

        static CrmProblem of(Stored<CrmLink> link) {
            var its = link.state();
            return new CrmProblem(
                    UUID.fromString(link.id()),
                    its.crmId(),
                    its.number(),
                    its.status(),
                    its.trouble().orElse(""),
                    its.linesDiffer());
        }
    }
}
