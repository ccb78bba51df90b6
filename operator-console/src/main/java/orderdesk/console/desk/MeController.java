package orderdesk.console.desk;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import orderdesk.console.login.DeskUser;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a page asks first. */
@RestController
class MeController {

    private final Clock clock;

    MeController(Clock clock) {
        this.clock = clock;
    }

    @GetMapping("/v1/desk/me")
    Me me(@AuthenticationPrincipal OidcUser user, CsrfToken csrf) {
        var person = DeskUser.of(user);
        return new Me(
                person.id(),
                person.name(),
                person.shops(),
                person.roles(),
                new Proof(csrf.getHeaderName(), csrf.getToken()),
                clock.instant());
    }

    /**
     * @param csrf to send with everything that is not a read
     * @param now by the desk's clock: countdowns go by it, not by the machine on which they are seen
     */
    record Me(String id, String name, Set<String> shops, Set<String> roles, Proof csrf, Instant now) {}

    record Proof(String header, String token) {}
}
