package io.because.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Stands before everything: refuses bodies that are too large before they are read, and tells browsers what a page of
/// ours may do.
@Component
class RequestGuard extends OncePerRequestFilter {
    /// Nothing may be inline or come from elsewhere.
    private static final String CONTENT_POLICY = "default-src 'self'; img-src 'self' data:; font-src 'self' data:; "
            + "object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    /// GraphiQL's editor sets styles from script.
    private static final String EDITOR_POLICY = CONTENT_POLICY + "; style-src 'self' 'unsafe-inline'";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean editor = request.getRequestURI().startsWith("/graphiql");
        response.setHeader("Content-Security-Policy", editor ? EDITOR_POLICY : CONTENT_POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        if (request.getContentLengthLong() > QueryLimits.BODY_BYTES) {
            TransportError.BODY_TOO_LARGE.write(response);
        } else {
            chain.doFilter(new BoundedRequest(request), response);
        }
    }
}
