package orderdesk.console.login;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import orderdesk.console.ConsoleSettings;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends a session that grew too old, however busy: the console's own renewals would keep it for ever. */
@Component
class SessionAge extends OncePerRequestFilter implements Ordered {

    private final Clock clock;
    private final Duration longest;

    SessionAge(Clock clock, ConsoleSettings settings) {
        this.clock = clock;
        this.longest = settings.session().longest();
    }

    /** Before security reads the session. */
    @Override
    public int getOrder() {
        return -200;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var session = request.getSession(false);
        if (session != null
                && Instant.ofEpochMilli(session.getCreationTime()).plus(longest).isBefore(clock.instant())) {
            session.invalidate();
        }
        chain.doFilter(request, response);
    }
}
