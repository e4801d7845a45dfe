package io.because.api;

import java.net.URI;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/// The running endpoint. Stops when closed; the backend stays open.
public final class ApiServer implements AutoCloseable {
    private final ConfigurableApplicationContext context;
    private final URI uri;

    private ApiServer(ConfigurableApplicationContext context, URI uri) {
        this.context = context;
        this.uri = uri;
    }

    /// Returns when requests are answered. The database need not be there.
    ///
    /// @throws IllegalStateException the port is taken; the sentence says what to do
    public static ApiServer start(ApiSettings settings, Backend backend) {
        return start(settings, backend, ApiApplication.class);
    }

    static ApiServer start(ApiSettings settings, Backend backend, Class<?>... configuration) {
        try {
            ConfigurableApplicationContext context = new SpringApplicationBuilder(configuration)
                    .environment(environment(settings))
                    .web(WebApplicationType.SERVLET)
                    .bannerMode(Banner.Mode.OFF)
                    .logStartupInfo(false)
                    .registerShutdownHook(false)
                    .initializers(c -> c.getBeanFactory().registerSingleton("backend", backend))
                    .run();
            String port = context.getEnvironment().getRequiredProperty("local.server.port");
            return new ApiServer(context, URI.create("http://" + bracketed(settings.host()) + ":" + port));
        } catch (RuntimeException e) {
            throw clearer(e, settings);
        }
    }

    /// Scheme, host and port, without a path.
    public URI uri() {
        return uri;
    }

    @Override
    public void close() {
        context.close();
    }

    /// The settings come before all other sources, so that no environment variable of the machine changes them.
    private static StandardEnvironment environment(ApiSettings settings) {
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "settings",
                        Map.of(
                                "server.address", settings.host(),
                                "server.port", settings.port(),
                                "spring.neo4j.uri", settings.neo4j(),
                                "spring.neo4j.authentication.username", settings.user(),
                                "spring.neo4j.authentication.password", settings.password())));
        return environment;
    }

    private static RuntimeException clearer(RuntimeException e, ApiSettings settings) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof PortInUseException) {
                return new IllegalStateException(
                        "port " + settings.port() + " of " + settings.host()
                                + " is taken by another program; stop that one, or choose another with --port",
                        e);
            }
        }
        return e;
    }

    private static String bracketed(String host) {
        return host.contains(":") ? "[" + host + "]" : host;
    }
}
