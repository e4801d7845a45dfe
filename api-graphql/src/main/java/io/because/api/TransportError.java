package io.because.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// What is wrong with a request before it is GraphQL, in the shape of a GraphQL error.
enum TransportError {
    BODY_TOO_LARGE(413, "the body is larger than 2 MiB; send fewer events at a time"),
    BODY_NOT_JSON(400, "the body must be JSON like {\\\"query\\\": \\\"{models {model}}\\\", \\\"variables\\\": {}}");

    private final int status;
    private final String body;

    TransportError(int status, String jsonMessage) {
        this.status = status;
        this.body = "{\"errors\":[{\"message\":\"" + jsonMessage + "\",\"extensions\":{\"classification\":\""
                + Classification.BAD_REQUEST + "\",\"argument\":\"body\"}}]}";
    }

    void write(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json");
        response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
    }
}
