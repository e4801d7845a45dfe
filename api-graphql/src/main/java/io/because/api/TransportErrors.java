package io.because.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebInputException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/// Answers bodies that cannot be read; all else goes its usual way.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class TransportErrors implements HandlerExceptionResolver {
    private static final Logger LOG = LoggerFactory.getLogger(TransportErrors.class);

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception problem) {
        TransportError error = error(problem);
        if (error == null) {
            return null;
        }
        try {
            error.write(response);
        } catch (IOException e) {
            LOG.debug("the client left before it was told {}", error, e);
        }
        return new ModelAndView();
    }

    private static @Nullable TransportError error(Exception problem) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof BoundedRequest.TooLarge) {
                return TransportError.BODY_TOO_LARGE;
            }
        }
        boolean unreadable =
                problem instanceof HttpMessageNotReadableException || problem instanceof ServerWebInputException;
        return unreadable ? TransportError.BODY_NOT_JSON : null;
    }
}
