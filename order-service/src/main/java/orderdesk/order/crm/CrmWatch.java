package orderdesk.order.crm;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import orderdesk.contracts.shared.ShopId;
import orderdesk.order.crm.CrmSettings.CrmShop;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.StoreUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/** Looks every second whose CRM is to be asked; a slow one stops no other. */
public class CrmWatch {

    private static final Logger LOG = LoggerFactory.getLogger(CrmWatch.class);

    private final CrmRounds rounds;
    private final CrmSettings settings;
    private final Map<ShopId, Crm> crms;
    private final Map<ShopId, Boolean> busy = new ConcurrentHashMap<>();

    CrmWatch(CrmRounds rounds, CrmSettings settings) {
        this.rounds = rounds;
        this.settings = settings;
        this.crms = settings.shops().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        each -> new ShopId(each.getKey()), each -> crm(each.getValue(), settings)));
    }

    private static Crm crm(CrmShop shop, CrmSettings settings) {
        return new RetailCrm(shop, settings.anywhere());
    }

    @Scheduled(fixedDelay = 1_000)
    void look() {
        crms.forEach((shop, crm) -> {
            if (busy.putIfAbsent(shop, true) == null) {
                Thread.ofVirtual().name("crm").start(() -> round(shop, crm));
            }
        });
    }

    private void round(ShopId shop, Crm crm) {
        try {
            rounds.round(shop, settings.of(shop).orElseThrow(), crm);
        } catch (StoreUnavailable away) {
            LOG.debug("The CRM of {} waits for the database", shop, away);
        } catch (RuntimeException e) {
            LOG.error("A round with the CRM of {} failed", shop, e);
        } finally {
            busy.remove(shop);
        }
    }

    /** Nothing happens where no CRM is set up. */
    public void replay(ShopId shop, long crmId) {
        settings.of(shop).ifPresent(crm -> rounds.replay(shop, crm, Objects.requireNonNull(crms.get(shop)), crmId));
    }

    /**
     * The lines of an order stay as they are here.
     *
     * @throws CrmRefused where no CRM is set up
     */
    public void keep(ShopId shop, long crmId, Cause cause) {
        var crm = settings.of(shop).orElseThrow(() -> new CrmRefused("The shop has no CRM."));
        rounds.keep(shop, crm, Objects.requireNonNull(crms.get(shop)), crmId, cause);
    }

    /** Whether the shop's orders come from a CRM. */
    public boolean has(ShopId shop) {
        return crms.containsKey(shop);
    }
}
