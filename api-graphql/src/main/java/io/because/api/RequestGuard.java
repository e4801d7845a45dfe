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
    /// GraphiQL's editor sets styles from script; nothing else may be inline, nothing may come from elsewhere.
    private static final String CONTENT_POLICY = "default-src 'self'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data:; font-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'none'; "
            + "frame-ancestors 'none'";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader("Content-Security-Policy", CONTENT_POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        if (request.getContentLengthLong() > QueryLimits.BODY_BYTES) {
            TransportError.BODY_TOO_LARGE.write(response);
        } else {
            chain.doFilter(new BoundedRequest(request), response);
        }
    }
}
