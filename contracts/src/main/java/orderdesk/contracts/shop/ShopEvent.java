package orderdesk.contracts.shop;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import orderdesk.contracts.shared.ShopId;

/**
 * What shop-service announces on the compacted topic {@code shops}; each event carries the whole state, so a reader
 * needs the last one only.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type", defaultImpl = ShopEvent.Unknown.class)
public sealed interface ShopEvent {

    /** A shop was opened, or any of its settings changed: all of them as they are now. */
    @JsonTypeName("shop.changed.v1")
    record ShopChanged(ShopId shop, int version, ShopSettings settings, Instant at) implements ShopEvent {}

    /** The people of a shop, their roles or skills changed: all of them as they are now. */
    @JsonTypeName("shop.personnel-changed.v1")
    record PersonnelChanged(ShopId shop, int version, Personnel personnel, Instant at) implements ShopEvent {}

    /**
     * What operators of a shop say beside the read-back changed: all of it as it is now.
     *
     * @param version counted from 1; what was spoken names it
     * @param by who wrote it
     */
    @JsonTypeName("shop.script-changed.v1")
    record ScriptChanged(ShopId shop, int version, ShopScript script, String by, String why, Instant at)
            implements ShopEvent {}

    /** Stands in for event types added after this build, so that an older reader skips them. */
    record Unknown() implements ShopEvent {}
}
