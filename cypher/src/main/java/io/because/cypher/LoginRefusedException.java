package io.because.cypher;

import java.net.URI;

/// Somebody answers, but does not know this user or password.
public final class LoginRefusedException extends RuntimeException {
    LoginRefusedException(URI uri, String user, Throwable cause) {
        super("the database at " + uri + " refused user " + user + "; check the user name and the password", cause);
    }
}
