package orderdesk.console.login;

import java.util.List;
import java.util.Set;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Who is signed in, as the issuer's ID token names him. The services judge by the access token, not by this. */
public record DeskUser(String id, String name, Set<String> shops, Set<String> roles) {

    public static DeskUser of(OidcUser user) {
        var id = user.getName();
        var name = user.getClaimAsString("name");
        return new DeskUser(id, name == null ? id : name, claim(user, "shops"), claim(user, "roles"));
    }

    private static Set<String> claim(OidcUser user, String name) {
        List<String> values = user.getClaimAsStringList(name);
        return values == null ? Set.of() : Set.copyOf(values);
    }
}
