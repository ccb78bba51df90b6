package orderdesk.platform.access;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.observe.Traces;
import orderdesk.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Who sent a request, from its token. A controller method takes it as a parameter.
 *
 * @param subject the person, or the storefront's client id
 * @param correlation id of this request, or the one that it named
 */
public record Caller(String subject, Set<ShopId> shops, Set<Role> roles, String correlation) {

    public Caller {
        shops = Set.copyOf(shops);
        roles = Set.copyOf(roles);
    }

    public boolean serves(ShopId shop) {
        return shops.contains(shop);
    }

    /**
     * The one shop that a request is about.
     *
     * @param named from {@code ?shop=}; may be left out by whoever has one shop only, as a storefront
     * @throws Problem 404 for a foreign shop and an unknown one alike; 400 where several are possible and none is named
     */
    public ShopId shop(@Nullable String named) {
        return Optional.ofNullable(named).map(this::own).orElseGet(this::onlyShop);
    }

    /** The shop of a storefront, whose token names exactly one. */
    public ShopId shop() {
        return onlyShop();
    }

    /**
     * The shops that a list is about: the named one, or all of the caller's.
     *
     * @throws Problem 404 for a foreign shop and an unknown one alike
     */
    public Set<ShopId> shops(@Nullable String named) {
        return Optional.ofNullable(named).map(this::own).map(Set::of).orElse(shops);
    }

    /**
     * What one of the caller's shops has; what is foreign is as if it were not there.
     *
     * @param named spares the search where the caller serves several
     * @param finds looks in one shop
     * @throws Problem 404 where none has it
     */
    public <R> R among(@Nullable String named, Function<ShopId, Optional<R>> finds) {
        return shops(named).stream()
                .map(finds)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(Problem::notFound);
    }

    /** @throws Problem 404, as for what is not there */
    public ShopId own(String named) {
        var shop = new ShopId(named);
        if (!serves(shop)) {
            throw Problem.notFound();
        }
        return shop;
    }

    private ShopId onlyShop() {
        if (shops.size() != 1) {
            throw new Problem(
                    HttpStatus.BAD_REQUEST,
                    "shop-missing",
                    "You serve several shops; name one by ?shop=.",
                    List.of(new Problem.Error("shop", "missing", "It is needed.")));
        }
        return shops.iterator().next();
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    public OperatorId operator() {
        return new OperatorId(subject);
    }

    public Cause cause() {
        return new Cause(subject, correlation, correlation, Traces.current());
    }
}
